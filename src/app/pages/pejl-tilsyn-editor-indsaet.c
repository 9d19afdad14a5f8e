// SPDX-License-Identifier: GPL-3.0-or-later
// Files dropped on the page and pictures out of the clipboard.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-bilag.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
takes_files (PejlEditorBilag *self)
{
  return self->page->data.tilsyn != NULL && !pejl_tilsyn_editor_is_locked (self->page)
         && strcmp (gtk_stack_get_visible_child_name (self->page->tabs), "evidens") == 0;
}

static PejlBilagTil
til_of (GtkWidget *widget, PejlId *evidens)
{
  return pejl_editor_bilag_find_evidens (widget, evidens) ? PEJL_BILAG_TIL_EVIDENS : PEJL_BILAG_TIL_NY;
}

static GPtrArray *
files_of (const GValue *value)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  GSList *list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  g_slist_free (list);
  return files;
}

/* --- dropped --- */

static void
mark (PejlEditorBilag *self, GtkWidget *widget)
{
  if (self->marked == widget)
    return;
  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, "slip");
  g_set_weak_pointer (&self->marked, widget);
  if (widget != NULL)
    gtk_widget_add_css_class (widget, "slip");
}

/* The row a file would be attached to, or the entry. */
static GtkWidget *
place_at (PejlEditorBilag *self, double x, double y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->page), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = under != NULL ? gtk_widget_get_ancestor (under, PEJL_TYPE_EVIDENS_ROW) : NULL;

  return row != NULL ? row : GTK_WIDGET (self->page->entry);
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, gpointer data)
{
  PejlTilsynEditorPage *page = data;

  if (!takes_files (page->bilag))
    return 0;
  mark (page->bilag, place_at (page->bilag, x, y));
  return GDK_ACTION_COPY;
}

static void
on_leave (GtkDropTarget *target, gpointer data)
{
  mark (((PejlTilsynEditorPage *) data)->bilag, NULL);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  PejlTilsynEditorPage *page = data;
  g_autoptr (GPtrArray) files = NULL;
  PejlId evidens = { 0 };
  PejlBilagTil til;

  mark (page->bilag, NULL);
  if (!takes_files (page->bilag))
    return FALSE;
  files = files_of (value);
  til = til_of (place_at (page->bilag, x, y), &evidens);
  pejl_editor_bilag_attach (page->bilag, files, til, &evidens);
  return TRUE;
}

void
pejl_editor_bilag_add_drop (PejlEditorBilag *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  /* Before a text takes the files' names for words. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion), self->page);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self->page);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self->page);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self->page);
  gtk_widget_add_controller (GTK_WIDGET (self->page), GTK_EVENT_CONTROLLER (target));
}

/* --- pasted --- */

typedef struct
{
  PejlTilsynEditorPage *page; /* referenced */
  PejlId tilsyn;
  PejlBilagTil til;
  PejlId evidens;
  char *store_path;
  GdkTexture *texture;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->page);
  g_free (paste->store_path);
  g_clear_object (&paste->texture);
  g_free (paste);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static gboolean
is_current (const Paste *paste)
{
  return paste->page->bilag != NULL && pejl_id_equal (&paste->page->data.id, &paste->tilsyn);
}

static void
tell_failure (const Paste *paste, const GError *error)
{
  pejl_page_failure (PEJL_PAGE (paste->page), _("What is in the clipboard could not be attached."), error);
}

static void
on_files_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GPtrArray) files = NULL;

  if (!is_current (paste))
    return;
  if (value == NULL)
    {
      tell_failure (paste, error);
      return;
    }
  files = files_of (value);
  pejl_editor_bilag_attach (paste->page->bilag, files, paste->til, &paste->evidens);
}

static void
keep_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Paste *paste = task_data;
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (paste->texture);
  char now[PEJL_TIDSPUNKT_LEN];
  g_autofree char *navn = NULL;
  GError *error = NULL;
  PejlVedhaeftning *bilag;

  pejl_tidspunkt_now (now);
  navn = g_strdup_printf ("Indsat billede %.10s kl. %.2s.%.2s.png", now, now + 11, now + 14);
  bilag = pejl_bilag_take_bytes (paste->store_path, png, navn, cancellable, &error);
  if (bilag != NULL)
    g_task_return_pointer (task, bilag, (GDestroyNotify) pejl_vedhaeftning_unref);
  else
    g_task_return_error (task, error);
}

static void
on_kept (GObject *source, GAsyncResult *result, gpointer data)
{
  const Paste *paste = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);

  if (bilag != NULL)
    g_ptr_array_add (one, bilag);
  if (!is_current (paste))
    return;
  if (bilag != NULL)
    pejl_editor_bilag_place (paste->page->bilag, one, paste->til, &paste->evidens);
  else
    tell_failure (paste, error);
}

static void
on_texture_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;

  paste->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  if (!is_current (paste))
    return;
  if (paste->texture == NULL)
    {
      tell_failure (paste, error);
      return;
    }
  task = g_task_new (paste->page, NULL, on_kept, NULL);
  g_task_set_source_tag (task, pejl_editor_bilag_paste);
  g_task_set_task_data (task, g_steal_pointer (&paste), (GDestroyNotify) paste_free);
  g_task_run_in_thread (task, keep_in_thread);
}

static Paste *
paste_new (PejlEditorBilag *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));
  Paste *paste = g_new0 (Paste, 1);

  paste->page = g_object_ref (self->page);
  paste->tilsyn = self->page->data.id;
  paste->store_path = g_strdup (pejl_store_get_path (pejl_tilsyn_editor_store (self->page)));
  paste->til = til_of (root != NULL ? gtk_root_get_focus (root) : NULL, &paste->evidens);
  return paste;
}

gboolean
pejl_editor_bilag_paste (PejlEditorBilag *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->page));
  g_autoptr (GdkContentFormats) formats
      = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));

  if (!takes_files (self))
    return FALSE;
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files_read,
                                    paste_new (self));
  /* Words copied out of a document come with a picture of themselves: then it is the words that are meant. */
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE)
           && !gdk_content_formats_contain_gtype (formats, G_TYPE_STRING))
    gdk_clipboard_read_texture_async (clipboard, NULL, on_texture_read, paste_new (self));
  else
    return FALSE;
  return TRUE;
}
