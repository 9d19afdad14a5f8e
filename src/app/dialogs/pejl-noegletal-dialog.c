// SPDX-License-Identifier: GPL-3.0-or-later
// Name, unit and decimals in three fields; under them the way to be rid of the figure.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-noegletal-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-rammetal-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_NOEGLETAL_DIALOG (pejl_noegletal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlNoegletalDialog, pejl_noegletal_dialog, PEJL, NOEGLETAL_DIALOG, AdwWindow)

/* px */
#define WIDTH 460
#define HEIGHT 340

struct _PejlNoegletalDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkEditable *navn;
  GtkEditable *enhed;
  GtkSpinButton *decimaler;
  GtkLabel *problem;
  GtkLabel *values;
  GtkWidget *save;

  /* owned */
  PejlPage *page;
  PejlStore *store;
  char *key;
};

G_DEFINE_FINAL_TYPE (PejlNoegletalDialog, pejl_noegletal_dialog, ADW_TYPE_WINDOW)

/* --- what a person does --- */

static void
finish (PejlNoegletalDialog *self, gboolean done, const char *toast, const GError *error)
{
  if (done)
    {
      pejl_page_toast (self->page, toast, TRUE);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
on_save (PejlNoegletalDialog *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = pejl_noegletal_update (self->store, self->key, gtk_editable_get_text (self->navn),
                                         gtk_editable_get_text (self->enhed),
                                         (guint) gtk_spin_button_get_value_as_int (self->decimaler), &error);

  finish (self, done, _("The figure is changed"), error);
}

/* Not asked about first: it can be undone. */
static void
on_delete (PejlNoegletalDialog *self)
{
  g_autoptr (GError) error = NULL;

  finish (self, pejl_noegletal_delete (self->store, self->key, &error), _("The figure and its values are deleted"), error);
}

/* --- building --- */

static void
pejl_noegletal_dialog_dispose (GObject *object)
{
  PejlNoegletalDialog *self = PEJL_NOEGLETAL_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_object (&self->store);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (pejl_noegletal_dialog_parent_class)->dispose (object);
}

static void
pejl_noegletal_dialog_class_init (PejlNoegletalDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_noegletal_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkEditable *
add_entry (PejlNoegletalDialog *self, AdwPreferencesGroup *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  return GTK_EDITABLE (row);
}

static GtkSpinButton *
add_decimals (AdwPreferencesGroup *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, PEJL_NOEGLETAL_MAX_DECIMALER, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Decimals"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("How exactly it is shown; the values stay as they are."));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (spin, _("Decimals"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (group, row);
  return GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
build_delete (PejlNoegletalDialog *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_("Delete the figure"));

  self->values = GTK_LABEL (pejl_dele_label ("", "dim-label", TRUE));
  gtk_widget_set_hexpand (GTK_WIDGET (self->values), TRUE);
  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->values));
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
pejl_noegletal_dialog_init (PejlNoegletalDialog *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *hoved = pejl_formular_hoved (GTK_WINDOW (self), _("_Save"), &self->save);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  gtk_window_set_title (GTK_WINDOW (self), _("The figure itself"));
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  self->navn = add_entry (self, group, _("Name"));
  self->enhed = add_entry (self, group, _("Unit: pct., hours …"));
  self->decimaler = add_decimals (group);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (group));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (form), build_delete (self));
  pejl_formular_byg (ADW_WINDOW (self), hoved, form);
}

static void
set_values (PejlNoegletalDialog *self, guint n)
{
  g_autofree char *number = pejl_dansk_integer (n);
  /* Translators: %s is a number of values */
  g_autofree char *text = g_strdup_printf (ngettext ("Its %s value goes with it.", "Its %s values, of all places, go with it.", n),
                                           number);

  gtk_label_set_label (self->values, n == 0 ? _("It has no values.") : text);
}

GtkWindow *
pejl_noegletal_dialog_present (PejlPage *page, GtkWindow *parent, const char *key)
{
  PejlNoegletalDialog *self = g_object_new (PEJL_TYPE_NOEGLETAL_DIALOG, "transient-for", parent, NULL);
  PejlReader *reader = pejl_page_get_reader (page);
  g_autoptr (PejlNoegletal) now = pejl_query_noegletal_by_key (reader, key);

  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  self->page = g_object_ref (page);
  self->store = g_object_ref (pejl_page_get_store (page));
  self->key = g_strdup (key);
  if (now != NULL)
    {
      gtk_editable_set_text (self->navn, now->navn);
      gtk_editable_set_text (self->enhed, now->enhed);
      gtk_spin_button_set_value (self->decimaler, now->decimaler);
    }
  set_values (self, pejl_query_rammetal_count (reader, key));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
