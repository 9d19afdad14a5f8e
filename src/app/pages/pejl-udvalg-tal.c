// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for page Udvalg.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udvalg-tal.h"

#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlFilter filter;
  char *omraade;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->store);
  g_free (job->omraade);
  g_free (job);
}

static void
spec_unref (gpointer spec)
{
  if (spec != NULL)
    pejl_chart_spec_unref (spec);
}

void
pejl_udvalg_tal_free (PejlUdvalgTal *tal)
{
  if (tal == NULL)
    return;
  g_clear_pointer (&tal->analyse, pejl_analyse_free);
  g_ptr_array_unref (tal->specs);
  g_ptr_array_unref (tal->stems);
  g_free (tal);
}

PejlFigurKilde *
pejl_udvalg_kilde_new (PejlReader *reader, const PejlFilter *filter, const char *omraade)
{
  PejlFigurValg valg = { .filter = *filter, .omraade = omraade };

  pejl_dato_today (valg.i_dag);
  /* What came after the cut-off has not happened yet. */
  if (*filter->til_og_med != '\0' && strcmp (filter->til_og_med, valg.i_dag) < 0)
    g_strlcpy (valg.i_dag, filter->til_og_med, sizeof valg.i_dag);
  return pejl_figur_kilde_new (reader, &valg);
}

static void
add_charts (PejlUdvalgTal *tal, PejlFigurKilde *kilde)
{
  guint n;
  const PejlFigurType *typer = pejl_figurer (&n);

  for (guint i = 0; i < n; i++)
    if (typer[i].udvalg)
      {
        g_ptr_array_add (tal->specs, pejl_figurer_make (kilde, typer[i].nr));
        g_ptr_array_add (tal->stems, pejl_figurer_stem (kilde, typer[i].nr));
      }
}

static void
count (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->store, &error);
  g_autoptr (PejlFigurKilde) kilde = NULL;
  PejlUdvalgTal *tal;
  gboolean began;

  if (reader == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  tal = g_new0 (PejlUdvalgTal, 1);
  tal->specs = g_ptr_array_new_with_free_func (spec_unref);
  tal->stems = g_ptr_array_new_with_free_func (g_free);
  began = pejl_query_begin (reader);
  kilde = pejl_udvalg_kilde_new (reader, &job->filter, job->omraade);
  add_charts (tal, kilde);
  tal->analyse = pejl_analyse_new (reader, &job->filter);
  pejl_query_end (reader, began);
  g_task_return_pointer (task, tal, (GDestroyNotify) pejl_udvalg_tal_free);
}

void
pejl_udvalg_tal_async (gpointer source, PejlStore *store, const PejlFilter *filter, const char *omraade,
                       GCancellable *cancellable, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, done, NULL);
  Job *job = g_new0 (Job, 1);

  job->store = g_object_ref (store);
  job->filter = *filter;
  job->omraade = g_strdup (omraade);
  g_task_set_source_tag (task, pejl_udvalg_tal_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, count);
}

PejlUdvalgTal *
pejl_udvalg_tal_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
