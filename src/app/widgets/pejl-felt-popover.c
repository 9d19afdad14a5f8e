// SPDX-License-Identifier: GPL-3.0-or-later
// A label, a field and a line that tells how to type.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-felt-popover.h"

#include "app/widgets/pejl-dele.h"

struct _PejlFeltPopover
{
  GtkPopover parent_instance;

  /* children */
  GtkEntry *field;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlFeltPopover, pejl_felt_popover, GTK_TYPE_POPOVER)

static void
set_wrong (PejlFeltPopover *self, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->field), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->field), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_activate (PejlFeltPopover *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->field)));
  g_autoptr (PejlFeltPopover) keep = g_object_ref (self);
  gboolean taken = FALSE;

  /* What it is asked from may be gone when the answer was taken. */
  g_signal_emit (keep, signals[DONE], 0, text, &taken);
  if (taken)
    gtk_popover_popdown (GTK_POPOVER (keep));
  else
    set_wrong (keep, TRUE);
}

static void
on_changed (PejlFeltPopover *self)
{
  set_wrong (self, FALSE);
}

static void
pejl_felt_popover_class_init (PejlFeltPopoverClass *klass)
{
  signals[DONE] = g_signal_new ("done", PEJL_TYPE_FELT_POPOVER, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
pejl_felt_popover_init (PejlFeltPopover *self)
{
  self->field = GTK_ENTRY (gtk_entry_new ());
  g_signal_connect_swapped (self->field, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (self->field, "changed", G_CALLBACK (on_changed), self);
}

GtkWidget *
pejl_felt_popover_new (const char *label, const char *hint)
{
  PejlFeltPopover *self = g_object_new (PEJL_TYPE_FELT_POPOVER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *how = pejl_dele_label (hint, "caption", TRUE);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", label, hint);

  gtk_widget_add_css_class (how, "dim-label");
  gtk_label_set_max_width_chars (GTK_LABEL (how), 34);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (label, "heading", FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), how);
  gtk_widget_add_css_class (box, "felt-popover");
  pejl_dele_set_spoken (GTK_WIDGET (self->field), spoken);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  return GTK_WIDGET (self);
}

void
pejl_felt_popover_open (PejlFeltPopover *self, const char *text)
{
  g_return_if_fail (PEJL_IS_FELT_POPOVER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->field), text);
  set_wrong (self, FALSE);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  gtk_editable_select_region (GTK_EDITABLE (self->field), 0, -1);
}

GtkEditable *
pejl_felt_popover_get_field (PejlFeltPopover *self)
{
  g_return_val_if_fail (PEJL_IS_FELT_POPOVER (self), NULL);
  return GTK_EDITABLE (self->field);
}
