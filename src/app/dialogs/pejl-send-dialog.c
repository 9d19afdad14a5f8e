// SPDX-License-Identifier: GPL-3.0-or-later
// Counting and writing are a worker thread's; closing the window stops them, and then no file is there.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-send-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

#define PASSPHRASE_LEAST 12

struct _PejlSendDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkListBox *kolleger;
  GtkWidget *ingen;
  GtkSwitch *alt_switch;
  GtkSwitch *kode_switch;
  GtkWidget *kode_row;
  GtkLabel *preview;
  GtkWidget *work;
  GtkLabel *tell;

  /* owned */
  PejlUdveksler *udveksler;
  GPtrArray *fundet;       /* PejlKollega, as the rows */
  GPtrArray *valg;         /* GtkCheckButton, borrowed, likewise */
  GCancellable *taeller;
  GCancellable *skriver;   /* NULL: nothing is being written */
};

G_DEFINE_FINAL_TYPE (PejlSendDialog, pejl_send_dialog, ADW_TYPE_WINDOW)

/* --- to whom --- */

typedef struct
{
  GPtrArray *signaturer; /* borrowed strings, NULL at the end */
  GPtrArray *segl;
  PejlModtagere til;
} Valgte;

static void
valgte_clear (Valgte *valgte)
{
  g_ptr_array_unref (valgte->signaturer);
  g_ptr_array_unref (valgte->segl);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Valgte, valgte_clear)

static gboolean
by_passphrase (PejlSendDialog *self)
{
  return gtk_switch_get_active (self->kode_switch);
}

/* FALSE: nobody is chosen yet, or the passphrase is too short. */
static gboolean
read_choice (PejlSendDialog *self, Valgte *valgte)
{
  const char *kode = gtk_editable_get_text (GTK_EDITABLE (self->kode_row));

  valgte->signaturer = g_ptr_array_new ();
  valgte->segl = g_ptr_array_new ();
  valgte->til = (PejlModtagere){ .alt = gtk_switch_get_active (self->alt_switch) };
  if (by_passphrase (self))
    {
      valgte->til.passphrase = kode;
      return g_utf8_strlen (kode, -1) >= PASSPHRASE_LEAST;
    }
  for (guint i = 0; i < self->valg->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->valg, i)))
      {
        const PejlKollega *k = g_ptr_array_index (self->fundet, i);

        g_ptr_array_add (valgte->signaturer, k->kort->signatur);
        g_ptr_array_add (valgte->segl, k->kort->segl);
      }
  if (valgte->segl->len == 0)
    return FALSE;
  g_ptr_array_add (valgte->signaturer, NULL);
  g_ptr_array_add (valgte->segl, NULL);
  valgte->til.signaturer = (const char *const *) valgte->signaturer->pdata;
  valgte->til.segl = (const char *const *) valgte->segl->pdata;
  return TRUE;
}

/* --- what goes along --- */

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlSendDialog) self = data;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  PejlAfsendelse afsendelse;

  if (!pejl_udveksler_tael_finish (PEJL_UDVEKSLER (source), result, &afsendelse, NULL))
    return;
  lines = pejl_afsendelse_linjer (&afsendelse);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", (const char *) g_ptr_array_index (lines, i));
  gtk_label_set_label (self->preview, text->str);
}

static void
update (PejlSendDialog *self)
{
  g_auto (Valgte) valgte = { 0 };
  gboolean ready = read_choice (self, &valgte);

  g_cancellable_cancel (self->taeller);
  g_clear_object (&self->taeller);
  gtk_widget_set_visible (GTK_WIDGET (self->kolleger), !by_passphrase (self) && self->fundet->len > 0);
  gtk_widget_set_visible (self->ingen, !by_passphrase (self) && self->fundet->len == 0);
  gtk_widget_set_visible (self->kode_row, by_passphrase (self));
  gtk_widget_set_visible (self->work, self->skriver != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "send.gem", ready && self->skriver == NULL);
  if (!ready)
    {
      gtk_label_set_label (self->preview, by_passphrase (self) ? _("Write a passphrase of at least 12 characters, and tell it by telephone.")
                                                               : _("Choose whom it is for."));
      return;
    }
  gtk_label_set_label (self->preview, _("Counting…"));
  self->taeller = g_cancellable_new ();
  pejl_udveksler_tael_async (self->udveksler, &valgte.til, self->taeller, on_counted, g_object_ref (self));
}

/* --- the file --- */

static void
tell (PejlSendDialog *self, const char *text)
{
  gtk_label_set_label (self->tell, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tell), TRUE);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlSendDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint poster, mangler;
  gboolean ok = pejl_udveksler_send_finish (PEJL_UDVEKSLER (source), result, &poster, &mangler, &error);

  g_clear_object (&self->skriver);
  update (self);
  if (!ok)
    {
      tell (self, error->message);
      return;
    }
  g_string_append_printf (text, ngettext ("The packet is written, with %u entry. Send it by e-mail or on a USB stick.",
                                          "The packet is written, with %u entries. Send it by e-mail or on a USB stick.", poster),
                          poster);
  if (mangler > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("The contents of %u bilag are not here and did not go along.",
                                              "The contents of %u bilag are not here and did not go along.", mangler), mangler);
    }
  tell (self, text->str);
}

void
pejl_send_dialog_write (PejlSendDialog *self, const char *path)
{
  g_auto (Valgte) valgte = { 0 };

  g_return_if_fail (PEJL_IS_SEND_DIALOG (self));

  if (!read_choice (self, &valgte) || self->skriver != NULL)
    return;
  self->skriver = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->tell), FALSE);
  pejl_udveksler_send_async (self->udveksler, &valgte.til, path, self->skriver, on_written, g_object_ref (self));
  update (self);
}

static void
on_file (GFile *file, gpointer data)
{
  if (file != NULL)
    pejl_send_dialog_write (data, g_file_peek_path (file));
}

static void
action_gem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *file = g_date_time_format (now, "pejl-%Y-%m-%d.pejlpakke");

  pejl_file_dialog_save (GTK_WINDOW (widget), _("Save the packet"), file, NULL, on_file, g_object_ref (widget), g_object_unref);
}

static void
action_stop (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlSendDialog *self = PEJL_SEND_DIALOG (widget);

  if (self->skriver != NULL)
    g_cancellable_cancel (self->skriver);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static gboolean
pejl_send_dialog_close_request (GtkWindow *window)
{
  PejlSendDialog *self = PEJL_SEND_DIALOG (window);

  if (self->skriver != NULL)
    g_cancellable_cancel (self->skriver);
  if (self->taeller != NULL)
    g_cancellable_cancel (self->taeller);
  return GTK_WINDOW_CLASS (pejl_send_dialog_parent_class)->close_request (window);
}

/* --- the dialog --- */

static void
add_kollega (PejlSendDialog *self, PejlKollega *kollega, const char *rid)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *spoken = g_strdup_printf ("%s. %s", kollega->kort->navn, kollega->tilstand);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kollega->kort->navn);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), kollega->tilstand);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (rid, kollega->kort->rid) == 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  pejl_dele_set_spoken (check, kollega->kort->navn);
  pejl_dele_set_spoken (row, spoken);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->kolleger, row);
  g_ptr_array_add (self->fundet, kollega);
  g_ptr_array_add (self->valg, check);
}

static void
fill (PejlSendDialog *self, const char *rid)
{
  PejlStore *store = pejl_udveksler_get_store (self->udveksler);
  g_autoptr (GPtrArray) all = pejl_kolleger (store, pejl_store_get_reader (store));

  while (all->len > 0)
    {
      PejlKollega *one = g_ptr_array_steal_index (all, 0);

      if (one->tillid == PEJL_TILLID_HOLDER)
        add_kollega (self, one, rid);
      else
        pejl_kollega_free (one);
    }
}

static void
pejl_send_dialog_dispose (GObject *object)
{
  PejlSendDialog *self = PEJL_SEND_DIALOG (object);

  g_clear_object (&self->udveksler);
  g_clear_object (&self->taeller);
  g_clear_object (&self->skriver);
  g_clear_pointer (&self->fundet, g_ptr_array_unref);
  g_clear_pointer (&self->valg, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_send_dialog_parent_class)->dispose (object);
}

static void
pejl_send_dialog_class_init (PejlSendDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_send_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_send_dialog_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-send-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, kolleger);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, ingen);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, alt_switch);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, kode_switch);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, kode_row);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, work);
  gtk_widget_class_bind_template_child (widget_class, PejlSendDialog, tell);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_install_action (widget_class, "send.gem", NULL, action_gem);
  gtk_widget_class_install_action (widget_class, "send.stop", NULL, action_stop);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_send_dialog_init (PejlSendDialog *self)
{
  self->fundet = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_kollega_free);
  self->valg = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

PejlSendDialog *
pejl_send_dialog_present (GtkWindow *parent, PejlUdveksler *udveksler, const char *rid)
{
  PejlSendDialog *self = g_object_new (PEJL_TYPE_SEND_DIALOG, "transient-for", parent, NULL);

  self->udveksler = g_object_ref (udveksler);
  fill (self, rid);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
