// SPDX-License-Identifier: GPL-3.0-or-later
// A row of level buttons.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-niveau-valg.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-pane.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"

#include <glib/gi18n-lib.h>

struct _PejlNiveauValg
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *box;

  /* owned */
  GPtrArray *buttons; /* borrowed GtkToggleButton*, index 0 is "ikke vurderet" */

  /* state */
  int niveau;
  gboolean open;
  gboolean quiet;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlNiveauValg, pejl_niveau_valg, ADW_TYPE_BIN)

static void
on_clicked (PejlNiveauValg *self, GtkToggleButton *button)
{
  guint index = 0;
  int niveau;

  if (self->quiet || !g_ptr_array_find (self->buttons, button, &index))
    return;
  niveau = (int) index == self->niveau ? -1 : (int) index;
  /* The store decides what stands there; until then the buttons say what it said last. */
  pejl_niveau_valg_set (self, self->niveau);
  g_signal_emit (self, signals[CHOSEN], 0, niveau);
}

static gboolean
on_key (PejlNiveauValg *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint digit = keyval - GDK_KEY_0;

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    digit = keyval - GDK_KEY_KP_0;
  if (digit >= self->buttons->len || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_is_sensitive (self->buttons->pdata[digit]))
    g_signal_emit (self, signals[CHOSEN], 0, (int) digit);
  return GDK_EVENT_STOP;
}

static void
pejl_niveau_valg_finalize (GObject *object)
{
  g_ptr_array_unref (PEJL_NIVEAU_VALG (object)->buttons);

  G_OBJECT_CLASS (pejl_niveau_valg_parent_class)->finalize (object);
}

static void
pejl_niveau_valg_class_init (PejlNiveauValgClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_niveau_valg_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", PEJL_TYPE_NIVEAU_VALG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_INT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "niveauvalg");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pejl_niveau_valg_init (PejlNiveauValg *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->niveau = -1;
  self->open = TRUE;
  self->buttons = g_ptr_array_new ();
  self->box = pejl_even_box_new (6);
  adw_bin_set_child (ADW_BIN (self), pejl_pane_new (self->box));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
build_button (PejlNiveauValg *self, guint nr, guint trin, const char *navn, const char *label, gboolean small)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *digit = gtk_label_new (NULL);
  GtkWidget *name = gtk_label_new (navn);
  g_autofree char *text = g_strdup_printf ("%u", nr);
  /* Translators: a level that can be chosen: what is judged, digit, name of the level */
  g_autofree char *spoken = g_strdup_printf (_("%s: %u, %s"), label, nr, navn);
  char css[16];

  gtk_label_set_label (GTK_LABEL (digit), text);
  gtk_widget_add_css_class (digit, "ciffer");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), MIN ((int) g_utf8_strlen (navn, -1), 9));
  gtk_box_append (GTK_BOX (line), digit);
  gtk_box_append (GTK_BOX (line), name);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), line);
  g_snprintf (css, sizeof css, "niveau-%u", pejl_niveau_farve ((int) nr, trin));
  gtk_widget_add_css_class (button, css);
  gtk_widget_add_css_class (button, "niveau-knap");
  if (small)
    gtk_widget_add_css_class (button, "lille");
  pejl_dele_set_spoken (button, spoken);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
pejl_niveau_valg_new (const PejlRedskab *redskab, const char *label, gboolean small)
{
  PejlNiveauValg *self = g_object_new (PEJL_TYPE_NIVEAU_VALG, NULL);
  guint trin = redskab != NULL ? redskab->niveauer->len : 0;
  GtkWidget *none = build_button (self, 0, trin, _("not judged"), label, small);

  g_ptr_array_add (self->buttons, none);
  for (guint nr = 1; nr <= trin; nr++)
    {
      GtkWidget *button = build_button (self, nr, trin, pejl_redskab_niveau_name (redskab, nr), label, small);

      g_ptr_array_add (self->buttons, button);
      gtk_box_append (GTK_BOX (self->box), button);
    }
  gtk_box_append (GTK_BOX (self->box), none);
  pejl_dele_set_spoken (GTK_WIDGET (self), label);
  return GTK_WIDGET (self);
}

void
pejl_niveau_valg_set (PejlNiveauValg *self, int niveau)
{
  g_return_if_fail (PEJL_IS_NIVEAU_VALG (self));

  self->niveau = niveau;
  self->quiet = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], (int) i == niveau);
  self->quiet = FALSE;
}

int
pejl_niveau_valg_get (PejlNiveauValg *self)
{
  g_return_val_if_fail (PEJL_IS_NIVEAU_VALG (self), -1);
  return self->niveau;
}

void
pejl_niveau_valg_set_open (PejlNiveauValg *self, gboolean open)
{
  g_return_if_fail (PEJL_IS_NIVEAU_VALG (self));

  self->open = open;
  for (guint i = 1; i < self->buttons->len; i++)
    gtk_widget_set_sensitive (self->buttons->pdata[i], open || (int) i == self->niveau);
}

gboolean
pejl_niveau_valg_get_open (PejlNiveauValg *self)
{
  g_return_val_if_fail (PEJL_IS_NIVEAU_VALG (self), FALSE);
  return self->open;
}

guint
pejl_niveau_valg_get_max (PejlNiveauValg *self)
{
  g_return_val_if_fail (PEJL_IS_NIVEAU_VALG (self), 0);
  return self->buttons->len - 1;
}
