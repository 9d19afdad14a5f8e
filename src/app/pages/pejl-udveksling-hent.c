// SPDX-License-Identifier: GPL-3.0-or-later
// A file on its way in: read, told of, taken in, answered; and the way out.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udveksling-private.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-send-dialog.h"
#include "core/store/query/pejl-query-konflikt.h"

#include <glib/gi18n-lib.h>

/* --- while it works --- */

void
pejl_udveksling_begin_work (PejlUdvekslingPage *self, const char *title)
{
  g_clear_object (&self->arbejder);
  self->arbejder = g_cancellable_new ();
  gtk_label_set_label (self->arbejde_titel, title);
  gtk_progress_bar_set_fraction (self->arbejde_bar, 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.stop", TRUE);
  pejl_udveksling_vis (self, "arbejde");
}

void
pejl_udveksling_end_work (PejlUdvekslingPage *self)
{
  g_clear_object (&self->arbejder);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.stop", FALSE);
}

/* The page's window is gone, and nobody looks any more. */
gboolean
pejl_udveksling_is_gone (PejlUdvekslingPage *self)
{
  return self->udveksler == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

void
pejl_udveksling_show_fault (PejlUdvekslingPage *self, const char *title, const GError *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->fejl_page, title);
  adw_status_page_set_description (self->fejl_page, text);
  pejl_udveksling_vis (self, "fejl");
}

static void
action_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  if (self->arbejder != NULL)
    g_cancellable_cancel (self->arbejder);
}

/* --- reading --- */

static void
ask_passphrase (PejlUdvekslingPage *self, const GError *error)
{
  gtk_label_set_label (self->kode_tekst, error->message);
  gtk_editable_set_text (GTK_EDITABLE (self->kode_row), "");
  pejl_udveksling_vis (self, "kode");
  gtk_widget_grab_focus (self->kode_row);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlUdvekslingPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlIndgaaende) ind = pejl_udveksler_laes_finish (PEJL_UDVEKSLER (source), result, &error);
  gboolean stopped = self->arbejder != NULL && g_cancellable_is_cancelled (self->arbejder);

  pejl_udveksling_end_work (self);
  if (pejl_udveksling_is_gone (self))
    return;
  pejl_udveksling_fill_side (self);
  if (ind != NULL)
    {
      g_clear_pointer (&self->ind, pejl_indgaaende_free);
      self->ind = g_steal_pointer (&ind);
      pejl_pakke_view_show (self->pakke_view, self->ind);
      pejl_udveksling_vis (self, "pakke");
      gtk_widget_child_focus (GTK_WIDGET (self->pakke_view), GTK_DIR_TAB_FORWARD);
    }
  else if (stopped)
    pejl_udveksling_vis_naeste (self);
  else if (g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE))
    ask_passphrase (self, error);
  else
    pejl_udveksling_show_fault (self, _("The file was not taken in"), error);
}

static void
read_file (PejlUdvekslingPage *self, const char *passphrase)
{
  pejl_udveksling_begin_work (self, _("The packet is being read…"));
  pejl_udveksler_laes_async (self->udveksler, self->hentes, passphrase, self->arbejder, on_read, g_object_ref (self));
}

static void
on_passphrase (PejlUdvekslingPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->kode_row));

  if (*text != '\0' && self->arbejder == NULL)
    read_file (self, text);
}

void
pejl_udveksling_page_hent (PejlUdvekslingPage *self, const char *path)
{
  g_return_if_fail (PEJL_IS_UDVEKSLING_PAGE (self));

  if (self->arbejder != NULL || path == NULL)
    return;
  if (pejl_udveksler_get_stand (self->udveksler) != PEJL_NOEGLER_AABNE)
    {
      g_free (self->efter_noegler);
      self->efter_noegler = g_strdup (path);
      gtk_widget_activate_action (GTK_WIDGET (self), "page.noegler", NULL);
      return;
    }
  if (g_str_has_suffix (path, ".pejlkort"))
    {
      pejl_udveksling_tilfoej (self, path);
      return;
    }
  if (path != self->hentes)
    {
      g_free (self->hentes);
      self->hentes = g_strdup (path);
    }
  read_file (self, NULL);
}

static void
on_file (GFile *file, gpointer data)
{
  if (file != NULL)
    pejl_udveksling_page_hent (data, g_file_peek_path (file));
}

static void
action_hent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Packets and cards of Pejl"));
  gtk_file_filter_add_pattern (filter, "*.pejlpakke");
  gtk_file_filter_add_pattern (filter, "*.pejlkort");
  pejl_file_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("Take in a packet"), filter, on_file, g_object_ref (widget),
                         g_object_unref);
}

static gboolean
on_drop (PejlUdvekslingPage *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL || self->arbejder != NULL)
    return FALSE;
  pejl_udveksling_page_hent (self, g_file_peek_path (files->data));
  return TRUE;
}

void
pejl_udveksling_init_drop (PejlUdvekslingPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* --- taking in --- */

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlUdvekslingPage) self = data;
  g_autoptr (GError) error = NULL;
  PejlIndgaaende *ind = NULL;
  gboolean ok = pejl_udveksler_tag_finish (PEJL_UDVEKSLER (source), result, &ind, &error);

  pejl_udveksling_end_work (self);
  g_clear_pointer (&self->ind, pejl_indgaaende_free);
  self->ind = ind;
  if (pejl_udveksling_is_gone (self))
    return;
  pejl_udveksling_fill_konflikter (self);
  pejl_udveksling_fill_side (self);
  if (!ok)
    {
      pejl_udveksling_show_fault (self, _("Not all of it was taken in"), error);
      return;
    }
  pejl_pakke_view_show_taken (self->pakke_view, self->ind,
                              pejl_query_konflikter_count (pejl_page_get_reader (PEJL_PAGE (self))));
  pejl_udveksling_vis (self, "pakke");
  gtk_widget_child_focus (GTK_WIDGET (self->pakke_view), GTK_DIR_TAB_FORWARD);
  pejl_page_toast (PEJL_PAGE (self), self->ind->hentning->mangler->len > 0 ? _("The packet waits in the inbox")
                                                                          : _("The packet is taken in"), FALSE);
}

static void
action_tag (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);
  g_autoptr (PejlFremgang) fremgang = NULL;

  if (self->ind == NULL || self->arbejder != NULL)
    return;
  pejl_udveksling_begin_work (self, _("The packet is being taken in…"));
  fremgang = pejl_fremgang_new (self->arbejde_bar);
  pejl_udveksler_tag_async (self->udveksler, g_steal_pointer (&self->ind), fremgang, self->arbejder, on_taken,
                            g_object_ref (self));
}

static void
action_afvis (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "page.tilbage", NULL);
}

/* --- the receipt --- */

static void
on_receipt_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlUdvekslingPage) self = data;
  g_autoptr (GError) error = NULL;
  PejlIndgaaende *ind = NULL;
  gboolean ok = pejl_udveksler_kvitter_finish (PEJL_UDVEKSLER (source), result, &ind, &error);

  pejl_udveksling_end_work (self);
  g_clear_pointer (&self->ind, pejl_indgaaende_free);
  self->ind = ind;
  if (pejl_udveksling_is_gone (self))
    return;
  if (ok)
    pejl_page_toast (PEJL_PAGE (self), _("The receipt is written. Send it back to the colleague"), FALSE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The receipt could not be written. What was taken in is in."), error);
}

static void
on_receipt_file (GFile *file, gpointer data)
{
  PejlUdvekslingPage *self = data;

  if (file == NULL || self->ind == NULL || self->arbejder != NULL)
    return;
  self->arbejder = g_cancellable_new ();
  pejl_udveksler_kvitter_async (self->udveksler, g_steal_pointer (&self->ind), g_file_peek_path (file), on_receipt_written,
                                g_object_ref (self));
}

static void
action_kvittering (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save the receipt"), "kvittering.pejlpakke", NULL,
                         on_receipt_file, g_object_ref (widget), g_object_unref);
}

/* --- sending --- */

static void
action_send (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  if (pejl_udveksler_get_stand (self->udveksler) != PEJL_NOEGLER_AABNE)
    gtk_widget_activate_action (widget, "page.noegler", NULL);
  else
    pejl_send_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->udveksler, NULL);
}

void
pejl_udveksling_install_hent (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase);
  gtk_widget_class_install_action (widget_class, "page.send", NULL, action_send);
  gtk_widget_class_install_action (widget_class, "page.hent", NULL, action_hent);
  gtk_widget_class_install_action (widget_class, "page.tag", NULL, action_tag);
  gtk_widget_class_install_action (widget_class, "page.afvis", NULL, action_afvis);
  gtk_widget_class_install_action (widget_class, "page.faerdig", NULL, action_afvis);
  gtk_widget_class_install_action (widget_class, "page.stop", NULL, action_stop);
  gtk_widget_class_install_action (widget_class, "page.kvittering", NULL, action_kvittering);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "page.hent", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.send", NULL);
}
