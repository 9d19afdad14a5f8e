// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing the layers for somebody who has a right to see a tilsyn, and writing them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-aktindsigt-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-privat-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/report/pejl-aktindsigt.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/rules/pejl-privat-ord.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 520
#define HEIGHT 640

#define PEJL_TYPE_AKTINDSIGT_DIALOG (pejl_aktindsigt_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlAktindsigtDialog, pejl_aktindsigt_dialog, PEJL, AKTINDSIGT_DIALOG, AdwWindow)

struct _PejlAktindsigtDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkSwitch *lag[PEJL_N_LAG];
  GtkSwitch *historik;
  GtkWidget *pdf_button;
  GtkWidget *xml_button;

  /* owned */
  PejlPage *page;
  PejlAktindsigt *akt; /* what is about to be written */

  PejlId tilsyn;
};

G_DEFINE_FINAL_TYPE (PejlAktindsigtDialog, pejl_aktindsigt_dialog, ADW_TYPE_WINDOW)

static PejlLag
chosen (PejlAktindsigtDialog *self)
{
  guint lag = 0;

  for (guint n = 0; n < PEJL_N_LAG; n++)
    if (gtk_switch_get_active (self->lag[n]))
      lag |= 1u << n;
  return (PejlLag) lag;
}

static void
on_chosen (PejlAktindsigtDialog *self)
{
  gboolean any = chosen (self) != 0;

  gtk_widget_set_sensitive (self->pdf_button, any);
  gtk_widget_set_sensitive (self->xml_button, any);
}

/* --- writing --- */

static void
fail (PejlAktindsigtDialog *self, const GError *error)
{
  pejl_page_failure (self->page, _("The aktindsigt could not be written. The tilsyn is untouched."), error);
}

static void
on_file (GFile *file, gpointer data)
{
  PejlAktindsigtDialog *self = data;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->akt == NULL)
    return;
  if (!pejl_aktindsigt_write (self->akt, g_file_peek_path (file), NULL, &error))
    {
      fail (self, error);
      return;
    }
  pejl_page_toast (self->page, _("The aktindsigt is written"), FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask_where (PejlAktindsigtDialog *self, gboolean xml)
{
  g_autofree char *name = g_strdup_printf ("aktindsigt-%s-%s.%s", self->akt->tilsyn->dato, self->akt->tilsyn->sted, xml ? "xml" : "pdf");

  g_strdelimit (name, "/\\:", '-');
  pejl_file_dialog_save (GTK_WINDOW (self), _("Save the aktindsigt"), name, NULL, on_file, g_object_ref (self), g_object_unref);
}

static void
on_looked_through (gboolean go_on, gpointer data)
{
  PejlAktindsigtDialog *self = data;

  if (go_on)
    ask_where (self, g_object_get_data (G_OBJECT (self), "xml") != NULL);
}

/* What looks like a child's name or a CPR number is looked at before it leaves. */
static void
write_as (PejlAktindsigtDialog *self, gboolean xml)
{
  PejlReader *reader = pejl_page_get_reader (self->page);
  g_autoptr (PejlPrivatOrd) ord = pejl_privat_ord_read (reader);
  g_autoptr (PejlDokument) tekster = NULL;
  g_autoptr (GPtrArray) advarsler = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->akt, pejl_aktindsigt_free);
  self->akt = pejl_aktindsigt_new (reader, &self->tilsyn, chosen (self), gtk_switch_get_active (self->historik), &error);
  if (self->akt == NULL)
    {
      fail (self, error);
      return;
    }
  tekster = pejl_aktindsigt_tekster (self->akt);
  advarsler = pejl_privat_tjek (tekster, ord);
  g_object_set_data (G_OBJECT (self), "xml", xml ? self : NULL);
  if (advarsler->len > 0)
    pejl_privat_dialog_present (GTK_WINDOW (self), pejl_page_get_store (self->page), advarsler, on_looked_through,
                                g_object_ref (self), g_object_unref);
  else
    ask_where (self, xml);
}

static void
on_pdf (PejlAktindsigtDialog *self)
{
  write_as (self, FALSE);
}

static void
on_xml (PejlAktindsigtDialog *self)
{
  write_as (self, TRUE);
}

/* --- widget --- */

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static void
pejl_aktindsigt_dialog_dispose (GObject *object)
{
  PejlAktindsigtDialog *self = PEJL_AKTINDSIGT_DIALOG (object);

  g_clear_object (&self->page);
  g_clear_pointer (&self->akt, pejl_aktindsigt_free);

  G_OBJECT_CLASS (pejl_aktindsigt_dialog_parent_class)->dispose (object);
}

static void
pejl_aktindsigt_dialog_class_init (PejlAktindsigtDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_aktindsigt_dialog_dispose;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static GtkSwitch *
add_switch (PejlAktindsigtDialog *self, GtkWidget *group, const char *title, const char *subtitle, gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (toggle, title);
  g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (on_chosen), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return GTK_SWITCH (toggle);
}

static GtkWidget *
build_page (PejlAktindsigtDialog *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *lag = adw_preferences_group_new ();
  GtkWidget *mere = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (lag), _("Layers"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (lag),
                                         _("What goes along is for you to decide. The file says which layers it lacks. Facts of a case also belong to "
                                           "aktindsigt when they stand in an internal note."));
  for (guint n = 0; n < PEJL_N_LAG; n++)
    self->lag[n] = add_switch (self, lag, pejl_lag_navn (n), pejl_lag_om (n), (PEJL_LAG_FORSLAG & 1u << n) != 0);
  self->historik = add_switch (self, mere, _("History"),
                               _("Who wrote what and when, also what was changed or deleted since"), FALSE);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (lag));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (mere));
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

static GtkWidget *
build_buttons (PejlAktindsigtDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->xml_button = gtk_button_new_with_mnemonic (_("Save as _XML …"));
  self->pdf_button = gtk_button_new_with_mnemonic (_("Save as _PDF …"));
  gtk_widget_add_css_class (self->pdf_button, "suggested-action");
  g_signal_connect_swapped (self->xml_button, "clicked", G_CALLBACK (on_xml), self);
  g_signal_connect_swapped (self->pdf_button, "clicked", G_CALLBACK (on_pdf), self);
  gtk_box_append (GTK_BOX (box), self->xml_button);
  gtk_box_append (GTK_BOX (box), self->pdf_button);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  return box;
}

static void
pejl_aktindsigt_dialog_init (PejlAktindsigtDialog *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = build_page (self);

  gtk_window_set_title (GTK_WINDOW (self), _("Aktindsigt"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 320);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), page);
  gtk_box_append (GTK_BOX (outer), build_buttons (self));
  adw_window_set_content (ADW_WINDOW (self), outer);
}

void
pejl_aktindsigt_dialog_present (PejlPage *page, const PejlId *tilsyn)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  PejlAktindsigtDialog *self = g_object_new (PEJL_TYPE_AKTINDSIGT_DIALOG, NULL);
  int width = WIDTH;

  if (GTK_IS_WINDOW (root))
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
      if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
        width = MIN (width, gtk_widget_get_width (GTK_WIDGET (root)));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->page = g_object_ref (page);
  self->tilsyn = *tilsyn;
  gtk_window_present (GTK_WINDOW (self));
}
