// SPDX-License-Identifier: GPL-3.0-or-later
// A small field that knows what counts look like.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-antal-felt.h"

#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-antal.h"

#include <glib/gi18n-lib.h>

#define WIDTH_CHARS 7

struct _PejlAntalFelt
{
  AdwBin parent_instance;

  /* children */
  GtkEntry *field;
  GtkWidget *key;
};

enum
{
  CHANGED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlAntalFelt, pejl_antal_felt, ADW_TYPE_BIN)

/* What was understood is said as the field's tooltip and description: one sees at once that 11 2 is 11 children. */
static void
show_understood (PejlAntalFelt *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->field));
  g_autofree char *words = NULL;
  gboolean good;
  PejlRamme ramme;

  pejl_ramme_init (&ramme);
  good = pejl_ramme_parse (typed, FALSE, &ramme);
  words = pejl_ramme_format (&ramme);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->field), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->field), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->field), *words != '\0' ? words : _("Children and adults, as 11b 2v"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
on_changed (PejlAntalFelt *self)
{
  show_understood (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (PejlAntalFelt *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  g_signal_emit (widget, signals[DONE], 0);
  return TRUE;
}

static gboolean
pejl_antal_felt_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PEJL_ANTAL_FELT (widget)->field));
}

static void
pejl_antal_felt_class_init (PejlAntalFeltClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = pejl_antal_felt_grab_focus;
  signals[CHANGED]
      = g_signal_new ("changed", PEJL_TYPE_ANTAL_FELT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", PEJL_TYPE_ANTAL_FELT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "antalfelt");
}

static void
pejl_antal_felt_init (PejlAntalFelt *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->field = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->field), WIDTH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->field), WIDTH_CHARS);
  gtk_entry_set_placeholder_text (self->field, "11b 2v");
  gtk_entry_set_icon_from_icon_name (self->field, GTK_ENTRY_ICON_PRIMARY, "pejl-antal-symbolic");
  gtk_entry_set_icon_activatable (self->field, GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->field), GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (GTK_WIDGET (self->field), _("Children and adults, as 11b 2v"));
  g_signal_connect_swapped (self->field, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (self->field, "activate", G_CALLBACK (on_activate), self);
  self->key = pejl_dele_keycap ("Ctrl B");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), self->key);
  adw_bin_set_child (ADW_BIN (self), box);
  show_understood (self);
}

GtkWidget *
pejl_antal_felt_new (void)
{
  return g_object_new (PEJL_TYPE_ANTAL_FELT, NULL);
}

const char *
pejl_antal_felt_get_typed (PejlAntalFelt *self)
{
  g_return_val_if_fail (PEJL_IS_ANTAL_FELT (self), "");
  return gtk_editable_get_text (GTK_EDITABLE (self->field));
}

void
pejl_antal_felt_set_typed (PejlAntalFelt *self, const char *typed)
{
  g_return_if_fail (PEJL_IS_ANTAL_FELT (self));
  gtk_editable_set_text (GTK_EDITABLE (self->field), typed);
}

void
pejl_antal_felt_set_tight (PejlAntalFelt *self, gboolean tight)
{
  g_return_if_fail (PEJL_IS_ANTAL_FELT (self));
  gtk_widget_set_visible (self->key, !tight);
}
