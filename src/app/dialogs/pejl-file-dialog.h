// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing files: the one place that knows GtkFileChooserNative, to be exchanged for GtkFileDialog (GTK 4.10) later.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* file: NULL when the user thought better of it; borrowed. */
typedef void (*PejlFileChosen) (GFile *file, gpointer user_data);

/* filter: NULL or one GtkFileFilter (taken). destroy (may be NULL) frees user_data after the callback ran. */
void pejl_file_dialog_open (GtkWindow *parent, const char *title, GtkFileFilter *filter, PejlFileChosen chosen,
                            gpointer user_data, GDestroyNotify destroy);
/* files: GFile, as many as one chose; NULL when the user thought better of it. */
typedef void (*PejlFilesChosen) (GListModel *files, gpointer user_data);
void pejl_file_dialog_open_many (GtkWindow *parent, const char *title, PejlFilesChosen chosen, gpointer user_data,
                                 GDestroyNotify destroy);
/* Asks before an existing file is overwritten. */
void pejl_file_dialog_save (GtkWindow *parent, const char *title, const char *name, GtkFileFilter *filter,
                            PejlFileChosen chosen, gpointer user_data, GDestroyNotify destroy);
void pejl_file_dialog_folder (GtkWindow *parent, const char *title, PejlFileChosen chosen, gpointer user_data,
                              GDestroyNotify destroy);

G_END_DECLS
