// SPDX-License-Identifier: GPL-3.0-or-later
// Wraps the platform's file chooser.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-file-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PejlFileChosen chosen;
  PejlFilesChosen many; /* one of the two */
  gpointer user_data;
  GDestroyNotify destroy;
} Request;

static void
request_finish (Request *request, GFile *file, GListModel *files)
{
  if (request->many != NULL)
    request->many (files, request->user_data);
  else
    request->chosen (file, request->user_data);
  if (request->destroy != NULL)
    request->destroy (request->user_data);
  g_free (request);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  Request *request = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT && request->many != NULL)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  else if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  request_finish (request, file, files);
  g_object_unref (dialog);
}

static void
show (GtkWindow *parent, const char *title, GtkFileChooserAction action, const char *name, GtkFileFilter *filter,
      Request wanted)
{
  GtkFileChooserNative *dialog;
  Request *request = g_memdup2 (&wanted, sizeof wanted);

  dialog = gtk_file_chooser_native_new (title, parent, action,
                                        action == GTK_FILE_CHOOSER_ACTION_SAVE ? _("_Save") : _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), request->many != NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (filter != NULL)
    {
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
      g_object_unref (filter);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
pejl_file_dialog_open (GtkWindow *parent, const char *title, GtkFileFilter *filter, PejlFileChosen chosen,
                       gpointer user_data, GDestroyNotify destroy)
{
  show (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, filter, (Request){ chosen, NULL, user_data, destroy });
}

void
pejl_file_dialog_open_many (GtkWindow *parent, const char *title, PejlFilesChosen chosen, gpointer user_data,
                            GDestroyNotify destroy)
{
  show (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL, (Request){ NULL, chosen, user_data, destroy });
}

void
pejl_file_dialog_save (GtkWindow *parent, const char *title, const char *name, GtkFileFilter *filter,
                       PejlFileChosen chosen, gpointer user_data, GDestroyNotify destroy)
{
  show (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, name, filter, (Request){ chosen, NULL, user_data, destroy });
}

void
pejl_file_dialog_folder (GtkWindow *parent, const char *title, PejlFileChosen chosen, gpointer user_data,
                         GDestroyNotify destroy)
{
  show (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL, (Request){ chosen, NULL, user_data, destroy });
}
