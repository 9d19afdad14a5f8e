// SPDX-License-Identifier: GPL-3.0-or-later
// The chip of one tegn.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-tegn-chip.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

#define TEXT_CHARS_MAX 72

struct _PejlTegnChip
{
  AdwBin parent_instance;

  /* state */
  PejlId tegn;
  PejlRetning retning;
};

enum
{
  TURN,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlTegnChip, pejl_tegn_chip, ADW_TYPE_BIN)

const char *
pejl_tegn_chip_sign (PejlRetning retning)
{
  return retning == PEJL_RETNING_STYRKER ? "+" : retning == PEJL_RETNING_MANGLER ? "\xe2\x88\x92" : "?";
}

const char *
pejl_tegn_chip_css (PejlRetning retning)
{
  return retning == PEJL_RETNING_STYRKER ? "styrker" : retning == PEJL_RETNING_MANGLER ? "mangler" : "aaben";
}

PejlRetning
pejl_tegn_chip_next (PejlRetning retning)
{
  switch (retning)
    {
    case PEJL_RETNING_STYRKER:
      return PEJL_RETNING_MANGLER;
    case PEJL_RETNING_MANGLER:
      return PEJL_RETNING_AABEN;
    case PEJL_RETNING_AABEN:
    default:
      return PEJL_RETNING_STYRKER;
    }
}

static void
on_turn (PejlTegnChip *self)
{
  g_signal_emit (self, signals[TURN], 0);
}

static void
on_remove (PejlTegnChip *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
on_delete_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_remove (PEJL_TEGN_CHIP (widget));
  return TRUE;
}

static void
pejl_tegn_chip_class_init (PejlTegnChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[TURN] = g_signal_new ("turn", PEJL_TYPE_TEGN_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", PEJL_TYPE_TEGN_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_BackSpace, 0, on_delete_key, NULL);
  gtk_widget_class_set_css_name (widget_class, "tegnchip");
}

static void
pejl_tegn_chip_init (PejlTegnChip *self)
{
}

GtkWidget *
pejl_tegn_chip_new (const PejlId *tegn, const char *tekst, PejlRetning retning, gboolean focusable)
{
  PejlTegnChip *self = g_object_new (PEJL_TYPE_TEGN_CHIP, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = gtk_label_new (pejl_tegn_chip_sign (retning));
  GtkWidget *label = pejl_dele_label (tekst, NULL, FALSE);
  GtkWidget *turn = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: a tegn on an evidens: direction (styrker, mangler or åben), words */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s. Enter turns it"), pejl_retning_name (retning), tekst);
  g_autofree char *tooltip = g_strdup_printf ("%s: %s", pejl_retning_name (retning), tekst);
  /* Translators: %s is a tegn */
  g_autofree char *off = g_strdup_printf (_("Take off: %s"), tekst);

  self->tegn = *tegn;
  self->retning = retning;
  gtk_widget_add_css_class (sign, "tegn-mark");
  gtk_widget_add_css_class (sign, pejl_tegn_chip_css (retning));
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS_MAX);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), label);
  gtk_button_set_child (GTK_BUTTON (turn), line);
  gtk_widget_add_css_class (turn, "flat");
  gtk_widget_set_tooltip_text (turn, tooltip);
  gtk_widget_set_can_focus (turn, focusable);
  pejl_dele_set_spoken (turn, spoken);
  g_signal_connect_swapped (turn, "clicked", G_CALLBACK (on_turn), self);

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "tag-af");
  gtk_widget_set_tooltip_text (remove, _("Take off"));
  gtk_widget_set_can_focus (remove, FALSE);
  pejl_dele_set_spoken (remove, off);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove), self);

  gtk_box_append (GTK_BOX (box), turn);
  gtk_box_append (GTK_BOX (box), remove);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

const PejlId *
pejl_tegn_chip_get_tegn (PejlTegnChip *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_CHIP (self), NULL);
  return &self->tegn;
}

PejlRetning
pejl_tegn_chip_get_retning (PejlTegnChip *self)
{
  g_return_val_if_fail (PEJL_IS_TEGN_CHIP (self), PEJL_RETNING_AABEN);
  return self->retning;
}
