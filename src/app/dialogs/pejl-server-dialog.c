// SPDX-License-Identifier: GPL-3.0-or-later
// A whole address that is put into the first field is taken apart. Nothing is kept before Save, and trying sends nothing.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-server-dialog.h"

#include "app/dialogs/pejl-file-dialog.h"
#include "app/dialogs/pejl-formular.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* px */
#define WIDTH 520
#define HEIGHT 560

struct _PejlServerDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkEditable *vaert;
  GtkEditable *database;
  GtkEditable *bruger;
  GtkEditable *kode;
  GtkWidget *ca_row;
  GtkWidget *ca_fjern;
  GtkLabel *tell;
  GtkSpinner *spinner;

  /* owned */
  PejlUdveksler *udveksler;
  char *ca;
  GCancellable *proever; /* NULL: nothing is being tried */

  /* state */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PejlServerDialog, pejl_server_dialog, ADW_TYPE_WINDOW)

static PejlServerAdresse *
read_form (PejlServerDialog *self)
{
  return pejl_server_adresse_new (gtk_editable_get_text (self->vaert), gtk_editable_get_text (self->database),
                                  gtk_editable_get_text (self->bruger), self->ca);
}

static void
tell (PejlServerDialog *self, const char *text, const char *css)
{
  gtk_label_set_label (self->tell, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tell), *text != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->tell), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->tell), "success");
  if (css != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->tell), css);
}

static void
update (PejlServerDialog *self)
{
  g_autoptr (PejlServerAdresse) adresse = read_form (self);
  gboolean ready = *adresse->vaert != '\0' && *adresse->database != '\0';
  const char *file = self->ca != NULL && *self->ca != '\0' ? self->ca : _("Those that this machine believes");
  g_autofree char *spoken = g_strdup_printf ("%s. %s", _("File of the authority"), file);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "server.proev", ready && self->proever == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "server.gem", ready);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), self->proever != NULL);
  gtk_spinner_set_spinning (self->spinner, self->proever != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->ca_row), file);
  pejl_dele_set_spoken (self->ca_row, spoken);
  gtk_widget_set_visible (self->ca_fjern, self->ca != NULL && *self->ca != '\0');
}

static void
fill (PejlServerDialog *self, const PejlServerAdresse *adresse)
{
  self->filling = TRUE;
  gtk_editable_set_text (self->vaert, adresse->vaert);
  gtk_editable_set_text (self->database, adresse->database);
  gtk_editable_set_text (self->bruger, adresse->bruger);
  g_free (self->ca);
  self->ca = g_strdup (adresse->ca);
  self->filling = FALSE;
  update (self);
}

static void
on_typed (PejlServerDialog *self)
{
  g_autoptr (PejlServerAdresse) whole = NULL;

  if (self->filling)
    return;
  whole = pejl_server_adresse_parse (gtk_editable_get_text (self->vaert));
  if (whole != NULL && *whole->vaert != '\0' && *whole->database != '\0')
    fill (self, whole);
  tell (self, "", NULL);
  update (self);
}

/* --- trying --- */

static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlServerDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar = pejl_udveksler_server_finish (PEJL_UDVEKSLER (source), result, &error);

  g_clear_object (&self->proever);
  if (self->udveksler == NULL)
    return;
  if (svar != NULL)
    tell (self, _("The server answers, it is set up, and it is your municipality’s. Nothing was sent."), "success");
  else if (!g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED))
    tell (self, error->message, "error");
  update (self);
}

static void
action_proev (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlServerDialog *self = PEJL_SERVER_DIALOG (widget);
  g_autoptr (PejlServerAdresse) adresse = read_form (self);
  const char *kode = gtk_editable_get_text (self->kode);

  if (self->proever != NULL)
    return;
  self->proever = g_cancellable_new ();
  tell (self, _("The server is being asked…"), NULL);
  update (self);
  pejl_udveksler_server_async (self->udveksler, PEJL_SERVER_PROEV, adresse, *kode != '\0' ? kode : NULL, NULL, self->proever, on_tried,
                               g_object_ref (self));
}

/* --- keeping --- */

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  if (!pejl_udveksler_put_kode_finish (PEJL_UDVEKSLER (source), result))
    pejl_udveksler_say (PEJL_UDVEKSLER (source), _("There is no keyring on this machine: the password is kept until Pejl closes. "
                                                   "To keep it longer, put it into ~/.pgpass."));
}

static void
action_gem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlServerDialog *self = PEJL_SERVER_DIALOG (widget);
  g_autoptr (PejlServerAdresse) adresse = read_form (self);
  const char *kode = gtk_editable_get_text (self->kode);
  g_autoptr (GError) error = NULL;

  if (!pejl_udveksler_set_server (self->udveksler, adresse, &error))
    {
      tell (self, error->message, "error");
      return;
    }
  if (*kode != '\0')
    pejl_udveksler_put_kode_async (self->udveksler, kode, on_kept, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
action_slip (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlServerDialog *self = PEJL_SERVER_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (pejl_udveksler_set_server (self->udveksler, NULL, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    tell (self, error->message, "error");
}

static void
on_ca (GFile *file, gpointer data)
{
  PejlServerDialog *self = data;

  if (file == NULL)
    return;
  g_free (self->ca);
  self->ca = g_file_get_path (file);
  update (self);
}

static void
action_ca (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_file_dialog_open (GTK_WINDOW (widget), _("File of the authority"), NULL, on_ca, g_object_ref (widget), g_object_unref);
}

static void
action_ca_fjern (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlServerDialog *self = PEJL_SERVER_DIALOG (widget);

  g_clear_pointer (&self->ca, g_free);
  update (self);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* --- the dialog --- */

static GtkWidget *
build_entry (PejlServerDialog *self, GtkWidget *list, const char *title, GtkWidget *row)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  pejl_dele_set_spoken (row, title);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

static void
build_ca (PejlServerDialog *self, GtkWidget *list)
{
  self->ca_row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->ca_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ca_row), _("File of the authority"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->ca_row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->ca_row), "server.ca");
  self->ca_fjern = pejl_dele_icon_button ("edit-clear-symbolic", _("Believe those that this machine believes"));
  gtk_widget_add_css_class (self->ca_fjern, "flat");
  gtk_widget_set_valign (self->ca_fjern, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->ca_fjern), "server.ca-fjern");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->ca_row), self->ca_fjern);
  gtk_list_box_append (GTK_LIST_BOX (list), self->ca_row);
}

static GtkWidget *
build_list (PejlServerDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  pejl_dele_set_spoken (list, _("The municipality’s server"));
  self->vaert = GTK_EDITABLE (build_entry (self, list, _("Server, or its whole address"), adw_entry_row_new ()));
  self->database = GTK_EDITABLE (build_entry (self, list, _("Database"), adw_entry_row_new ()));
  self->bruger = GTK_EDITABLE (build_entry (self, list, _("Login"), adw_entry_row_new ()));
  self->kode = GTK_EDITABLE (build_entry (self, list, _("Password"), adw_password_entry_row_new ()));
  build_ca (self, list);
  return list;
}

static GtkWidget *
build_buttons (PejlServerDialog *self, gboolean has)
{
  GtkWidget *box = pejl_wrap_box_new (12);
  GtkWidget *proev = gtk_button_new_with_mnemonic (_("_Try"));
  GtkWidget *slip = gtk_button_new_with_mnemonic (_("_Do without the server"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (proev), "server.proev");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (slip), "server.slip");
  gtk_widget_set_visible (slip, has);
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  pejl_dele_set_spoken (GTK_WIDGET (self->spinner), _("Working"));
  gtk_box_append (GTK_BOX (box), proev);
  gtk_box_append (GTK_BOX (box), slip);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spinner));
  return box;
}

static void
build (PejlServerDialog *self, gboolean has)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *verb;
  GtkWidget *head = pejl_formular_hoved (GTK_WINDOW (self), _("_Save"), &verb);
  GtkWidget *caption;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (verb), "server.gem");
  gtk_box_append (GTK_BOX (form), pejl_dele_label (_("The municipality’s IT knows the address and has given you a login. The line is always encrypted, "
                                                     "and the server has to prove its name."), NULL, TRUE));
  gtk_box_append (GTK_BOX (form), build_list (self));
  caption = pejl_dele_label (_("The password is kept in this machine’s keyring, never in the store. Left empty, the one that is kept there or in ~/.pgpass is used."),
                             "caption", TRUE);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (form), caption);
  self->tell = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_label_set_selectable (self->tell, TRUE);
  gtk_box_append (GTK_BOX (form), build_buttons (self, has));
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->tell));
  pejl_formular_byg (ADW_WINDOW (self), head, form);
}

static gboolean
pejl_server_dialog_close_request (GtkWindow *window)
{
  PejlServerDialog *self = PEJL_SERVER_DIALOG (window);

  if (self->proever != NULL)
    g_cancellable_cancel (self->proever);
  return GTK_WINDOW_CLASS (pejl_server_dialog_parent_class)->close_request (window);
}

static void
pejl_server_dialog_dispose (GObject *object)
{
  PejlServerDialog *self = PEJL_SERVER_DIALOG (object);

  if (self->proever != NULL)
    g_cancellable_cancel (self->proever);
  g_clear_object (&self->udveksler);
  g_clear_pointer (&self->ca, g_free);
  G_OBJECT_CLASS (pejl_server_dialog_parent_class)->dispose (object);
}

static void
pejl_server_dialog_class_init (PejlServerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_server_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = pejl_server_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "server.proev", NULL, action_proev);
  gtk_widget_class_install_action (widget_class, "server.gem", NULL, action_gem);
  gtk_widget_class_install_action (widget_class, "server.slip", NULL, action_slip);
  gtk_widget_class_install_action (widget_class, "server.ca", NULL, action_ca);
  gtk_widget_class_install_action (widget_class, "server.ca-fjern", NULL, action_ca_fjern);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "server.gem", NULL);
}

static void
pejl_server_dialog_init (PejlServerDialog *self)
{
}

PejlServerDialog *
pejl_server_dialog_present (GtkWindow *parent, PejlUdveksler *udveksler)
{
  const PejlServerAdresse *server = pejl_udveksler_get_server (udveksler);
  PejlServerDialog *self
    = g_object_new (PEJL_TYPE_SERVER_DIALOG, "transient-for", parent, "title", _("The municipality’s server"), NULL);

  self->udveksler = g_object_ref (udveksler);
  build (self, server != NULL);
  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  if (server != NULL)
    fill (self, server);
  tell (self, "", NULL);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
