// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a bilag: never the contents themselves, but a checked copy that is private and cannot be written to.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-bilag-dialog.h"
#include "app/pages/pejl-tilsyn-editor-bilag.h"
#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define COPY_MODE 0400
/* Letters of the hash that tell two files of the same name apart. */
#define FOLDER_CHARS 12

typedef struct
{
  char *store_path;
  PejlVedhaeftning *bilag;
  char *path;
} Copy;

static void
copy_free (Copy *copy)
{
  g_free (copy->store_path);
  pejl_vedhaeftning_unref (copy->bilag);
  g_free (copy->path);
  g_free (copy);
}

static void
tell_failure (PejlTilsynEditorPage *page, const PejlVedhaeftning *bilag, const GError *error)
{
  /* Translators: %s is the name of an attached file */
  g_autofree char *title = g_strdup_printf (_("“%s” could not be opened."), bilag->navn);

  pejl_page_failure (PEJL_PAGE (page), title, error);
}

static gboolean
is_fault (const GError *error)
{
  return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING)
         || g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CHANGED);
}

/* What reading the contents showed stands on the chip from now on. */
static void
on_looked (const PejlVedhaeftning *bilag, const GError *error, gpointer data)
{
  PejlTilsynEditorPage *page = data;

  if (page->bilag == NULL)
    return;
  if (error == NULL || is_fault (error))
    pejl_miniaturer_set_fault (page->bilag->miniaturer, bilag->sha256, error);
  if (error != NULL)
    tell_failure (page, bilag, error);
}

/* --- with the system's program --- */

static void
on_launched (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  PejlTilsynEditorPage *page = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && page->bilag != NULL)
    tell_failure (page, ((Copy *) g_task_get_task_data (task))->bilag, error);
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Copy *copy = task_data;
  GError *error = NULL;

  if (pejl_bilag_copy_out (copy->store_path, copy->bilag->sha256, copy->bilag->navn, copy->path, COPY_MODE, cancellable,
                           &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_copied (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlTilsynEditorPage *page = PEJL_TILSYN_EDITOR_PAGE (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GAppLaunchContext) context = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;
  gboolean copied = g_task_propagate_boolean (G_TASK (result), &error);

  if (page->bilag == NULL)
    return;
  on_looked (copy->bilag, error, page);
  if (!copied)
    return;
  uri = g_filename_to_uri (copy->path, NULL, NULL);
  context = G_APP_LAUNCH_CONTEXT (gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (page))));
  g_app_info_launch_default_for_uri_async (uri, context, NULL, on_launched, g_object_ref (result));
}

static char *
path_for (PejlEditorBilag *self, const PejlVedhaeftning *bilag, GError **error)
{
  g_autofree char *name = pejl_bilag_filnavn (bilag->navn);
  g_autofree char *folder = g_strndup (bilag->sha256, FOLDER_CHARS);

  if (self->udlaan == NULL)
    self->udlaan = g_dir_make_tmp ("pejl-bilag-XXXXXX", error);
  return self->udlaan != NULL ? g_build_filename (self->udlaan, folder, name, NULL) : NULL;
}

void
pejl_editor_bilag_show_with (PejlEditorBilag *self, PejlVedhaeftning *bilag)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  g_autofree char *path = NULL;
  Copy *copy;

  /* Its hash comes from the file, and names a folder only when it is one. */
  if (!pejl_sha256_is_valid (bilag->sha256))
    {
      pejl_bilag_look (pejl_store_get_path (pejl_tilsyn_editor_store (self->page)), bilag, &error);
      on_looked (bilag, error, self->page);
      return;
    }
  path = path_for (self, bilag, &error);
  if (path == NULL)
    {
      tell_failure (self->page, bilag, error);
      return;
    }
  copy = g_new0 (Copy, 1);
  copy->store_path = g_strdup (pejl_store_get_path (pejl_tilsyn_editor_store (self->page)));
  copy->bilag = pejl_vedhaeftning_ref (bilag);
  copy->path = g_steal_pointer (&path);
  task = g_task_new (self->page, NULL, on_copied, NULL);
  g_task_set_source_tag (task, pejl_editor_bilag_show_with);
  g_task_set_task_data (task, copy, (GDestroyNotify) copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

/* --- in our own window --- */

static void
on_open_with (const PejlVedhaeftning *bilag, gpointer data)
{
  PejlTilsynEditorPage *page = data;

  if (page->bilag != NULL)
    pejl_editor_bilag_show_with (page->bilag, (PejlVedhaeftning *) bilag);
}

void
pejl_editor_bilag_show (PejlEditorBilag *self, PejlVedhaeftning *bilag)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));

  if (pejl_vedhaeftning_is_image (bilag))
    pejl_bilag_dialog_present (GTK_WINDOW (root), pejl_store_get_path (pejl_tilsyn_editor_store (self->page)), bilag,
                               on_looked, on_open_with, G_OBJECT (self->page));
  else
    pejl_editor_bilag_show_with (self, bilag);
}

/* --- the copies --- */

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

void
pejl_editor_bilag_take_back (PejlEditorBilag *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self->udlaan == NULL)
    return;
  dir = g_dir_open (self->udlaan, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (self->udlaan, name, NULL);

      remove_files (folder);
      g_rmdir (folder);
    }
  g_rmdir (self->udlaan);
  g_clear_pointer (&self->udlaan, g_free);
}
