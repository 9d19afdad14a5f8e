// SPDX-License-Identifier: GPL-3.0-or-later
// Five toggles in a group.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-art-valg.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-still-box.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

struct _PejlArtValg
{
  AdwBin parent_instance;

  /* children */
  GtkToggleButton *arter[PEJL_ART_LAST + 1];

  /* state */
  PejlArt art;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlArtValg, pejl_art_valg, ADW_TYPE_BIN)

static void
on_toggled (PejlArtValg *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    if (self->arter[art] == button)
      self->art = (PejlArt) art;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkToggleButton *
build_art (PejlArtValg *self, int art)
{
  GtkWidget *button = gtk_toggle_button_new ();
  g_autofree char *navn = pejl_dansk_capitalize (pejl_art_name ((PejlArt) art));
  g_autofree char *tooltip = g_strdup_printf ("%s (Ctrl+%d)", navn, art);

  gtk_button_set_icon_name (GTK_BUTTON (button), pejl_dele_art_icon (art));
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "art-knap");
  pejl_dele_set_spoken (button, navn);
  if (art > PEJL_ART_OBSERVATION)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->arter[PEJL_ART_OBSERVATION]);
  return GTK_TOGGLE_BUTTON (button);
}

static void
pejl_art_valg_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  pejl_still_snapshot (widget, snapshot, GTK_WIDGET_CLASS (pejl_art_valg_parent_class)->snapshot);
}

static void
pejl_art_valg_class_init (PejlArtValgClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = pejl_art_valg_snapshot;
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_ART_VALG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_art_valg_init (PejlArtValg *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->art = PEJL_ART_OBSERVATION;
  gtk_widget_add_css_class (box, "linked");
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    {
      self->arter[art] = build_art (self, art);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arter[art]));
    }
  gtk_toggle_button_set_active (self->arter[PEJL_ART_OBSERVATION], TRUE);
  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    g_signal_connect_swapped (self->arter[art], "toggled", G_CALLBACK (on_toggled), self);
  pejl_dele_set_spoken (box, _("Kind of evidens"));
  adw_bin_set_child (ADW_BIN (self), pejl_pane_new (box));
}

GtkWidget *
pejl_art_valg_new (void)
{
  return g_object_new (PEJL_TYPE_ART_VALG, NULL);
}

void
pejl_art_valg_set (PejlArtValg *self, PejlArt art)
{
  g_return_if_fail (PEJL_IS_ART_VALG (self));
  g_return_if_fail (art >= PEJL_ART_OBSERVATION && art <= PEJL_ART_LAST);
  gtk_toggle_button_set_active (self->arter[art], TRUE);
}

PejlArt
pejl_art_valg_get (PejlArtValg *self)
{
  g_return_val_if_fail (PEJL_IS_ART_VALG (self), PEJL_ART_OBSERVATION);
  return self->art;
}
