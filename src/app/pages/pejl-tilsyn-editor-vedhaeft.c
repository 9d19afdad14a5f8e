// SPDX-License-Identifier: GPL-3.0-or-later
// Taking files in: chosen, one after the other copied beside the main loop, and attached together as one thing to undo.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-file-dialog.h"
#include "app/pages/pejl-tilsyn-editor-bilag.h"
#include "app/widgets/evidens/pejl-evidens-row.h"
#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>

/* Below it a copy is done before one has read that it goes on. */
#define SHOW_FROM_BYTES (5 * 1000 * 1000)

/* What was chosen, dropped or pasted in one go. */
typedef struct
{
  PejlTilsynEditorPage *page; /* referenced */
  GPtrArray *files;
  guint next;
  GPtrArray *taken; /* PejlVedhaeftning* */
  PejlBilagTil til;
  PejlId evidens;
} Batch;

static void
batch_free (Batch *batch)
{
  g_object_unref (batch->page);
  g_ptr_array_unref (batch->files);
  g_ptr_array_unref (batch->taken);
  g_free (batch);
}

static void work_on (PejlEditorBilag *self);

static void
on_progress (goffset done, goffset total, gpointer data)
{
  const Batch *batch = data;
  PejlEditorBilag *self = batch->page->bilag;

  if (self == NULL || total < SHOW_FROM_BYTES)
    return;
  gtk_progress_bar_set_fraction (self->work_progress, (double) done / (double) MAX (total, 1));
  gtk_widget_set_visible (self->work_bar, TRUE);
}

/* The page may have gone on to another tilsyn, or be gone: then stop() has taken the batch off the queue. */
static gboolean
is_current (const Batch *batch)
{
  return batch->page->bilag != NULL && g_queue_peek_head (&batch->page->bilag->batches) == batch;
}

static void
end_batch (PejlEditorBilag *self, Batch *batch)
{
  gtk_widget_set_visible (self->work_bar, FALSE);
  g_queue_pop_head (&self->batches);
  if (batch->taken->len > 0)
    pejl_editor_bilag_place (self, batch->taken, batch->til, &batch->evidens);
  batch_free (batch);
  work_on (self);
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  Batch *batch = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVedhaeftning) bilag = pejl_bilag_take_finish (PEJL_STORE (source), result, &error);

  if (!is_current (batch))
    {
      batch_free (batch);
      return;
    }
  if (bilag != NULL)
    g_ptr_array_add (batch->taken, g_steal_pointer (&bilag));
  else
    pejl_page_failure (PEJL_PAGE (batch->page), _("A file was not attached."), error);
  work_on (batch->page->bilag);
}

static void
work_on (PejlEditorBilag *self)
{
  Batch *batch = g_queue_peek_head (&self->batches);
  g_autofree char *basename = NULL;
  g_autofree char *navn = NULL;
  g_autofree char *text = NULL;
  GFile *file;

  if (batch == NULL)
    return;
  if (batch->next == batch->files->len)
    {
      end_batch (self, batch);
      return;
    }
  file = batch->files->pdata[batch->next++];
  basename = g_file_get_basename (file);
  navn = pejl_bilag_clean_navn (basename);
  /* Translators: %s is the name of a file that is being attached */
  text = g_strdup_printf (_("Copying %s"), navn);
  gtk_label_set_label (self->work_label, text);
  pejl_bilag_take_async (pejl_tilsyn_editor_store (self->page), file, self->cancellable, on_progress, batch, on_taken,
                         batch);
}

void
pejl_editor_bilag_attach (PejlEditorBilag *self, GPtrArray *files, PejlBilagTil til, const PejlId *evidens)
{
  Batch *batch;

  if (files->len == 0 || self->page->data.tilsyn == NULL || pejl_tilsyn_editor_is_locked (self->page))
    return;
  batch = g_new0 (Batch, 1);
  batch->page = g_object_ref (self->page);
  batch->files = g_ptr_array_ref (files);
  batch->taken = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);
  batch->til = til;
  if (evidens != NULL)
    batch->evidens = *evidens;
  g_queue_push_tail (&self->batches, batch);
  if (self->batches.length == 1)
    work_on (self);
}

gboolean
pejl_editor_bilag_drop_work (PejlEditorBilag *self)
{
  /* That one is freed by on_taken(), which is still to come. */
  gboolean working = g_queue_pop_head (&self->batches) != NULL;

  g_queue_clear_full (&self->batches, (GDestroyNotify) batch_free);
  g_cancellable_cancel (self->cancellable);
  return working;
}

void
pejl_editor_bilag_stop (PejlEditorBilag *self)
{
  if (pejl_editor_bilag_drop_work (self))
    pejl_page_toast (PEJL_PAGE (self->page), _("The copying was stopped. Nothing was attached."), FALSE);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (self->work_bar, FALSE);
}

/* --- choosing --- */

typedef struct
{
  GWeakRef page;
  PejlId tilsyn;
  PejlBilagTil til;
  PejlId evidens;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_weak_ref_clear (&choice->page);
  g_free (choice);
}

static void
on_chosen (GListModel *files, gpointer data)
{
  const Choice *choice = data;
  g_autoptr (PejlTilsynEditorPage) page = g_weak_ref_get ((GWeakRef *) &choice->page);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (chosen, g_list_model_get_item (files, i));
  if (page != NULL && page->bilag != NULL && pejl_id_equal (&page->data.id, &choice->tilsyn))
    pejl_editor_bilag_attach (page->bilag, chosen, choice->til, &choice->evidens);
}

void
pejl_editor_bilag_choose (PejlEditorBilag *self, PejlBilagTil til, const PejlId *evidens)
{
  Choice *choice = g_new0 (Choice, 1);

  g_weak_ref_init (&choice->page, self->page);
  choice->tilsyn = self->page->data.id;
  choice->til = til;
  if (evidens != NULL)
    choice->evidens = *evidens;
  pejl_file_dialog_open_many (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->page))), _("Attach"), on_chosen, choice,
                              choice_free);
}

gboolean
pejl_editor_bilag_find_evidens (GtkWidget *widget, PejlId *evidens)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, PEJL_TYPE_EVIDENS_ROW) : NULL;

  if (row == NULL)
    return FALSE;
  *evidens = pejl_stroem_item_get_evidens (pejl_evidens_row_get_item (PEJL_EVIDENS_ROW (row)))->id;
  return TRUE;
}
