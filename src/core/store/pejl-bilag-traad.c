// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a bilag in beside the main loop: a worker thread copies, and tells how far it is.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>

/* Between two tellings; a bar does not need more. */
#define TELL_USEC (40 * 1000)

typedef struct
{
  char *store_path;
  GFile *file;
  GFileProgressCallback progress;
  gpointer progress_data;
  gint64 told; /* monotonic µs; of the worker thread */
} Work;

static void
work_free (Work *work)
{
  g_free (work->store_path);
  g_object_unref (work->file);
  g_free (work);
}

typedef struct
{
  GTask *task;
  goffset done;
  goffset total;
} Step;

static gboolean
tell_step (gpointer data)
{
  const Step *step = data;
  const Work *work = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task))
    work->progress (step->done, step->total, work->progress_data);
  return G_SOURCE_REMOVE;
}

static void
step_free (gpointer data)
{
  g_object_unref (((Step *) data)->task);
  g_free (data);
}

static void
on_progress (goffset done, goffset total, gpointer data)
{
  GTask *task = data;
  Work *work = g_task_get_task_data (task);
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Step *step;

  if (work->progress == NULL || (now - work->told < TELL_USEC && done < total))
    return;
  work->told = now;
  step = g_new (Step, 1);
  *step = (Step){ g_object_ref (task), done, total };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_step, step, step_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
take_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take (work->store_path, work->file, cancellable, on_progress, task, &error);

  if (bilag != NULL)
    g_task_return_pointer (task, bilag, (GDestroyNotify) pejl_vedhaeftning_unref);
  else
    g_task_return_error (task, error);
}

void
pejl_bilag_take_async (PejlStore *store, GFile *file, GCancellable *cancellable, GFileProgressCallback progress,
                       gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (PEJL_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, pejl_bilag_take_async);
  /* Our own sentence says what was stopped. */
  g_task_set_check_cancellable (task, FALSE);
  if (pejl_store_get_read_only (store))
    {
      g_task_return_new_error (task, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY, "%s",
                               _("The store can only be read, so nothing can be attached. Nothing was changed."));
      return;
    }
  work = g_new0 (Work, 1);
  work->store_path = g_strdup (pejl_store_get_path (store));
  work->file = g_object_ref (file);
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, take_in_thread);
}

PejlVedhaeftning *
pejl_bilag_take_finish (PejlStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
