// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of a report in a batch of 150: from the store to the files, against the same pages drawn with bare cairo.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "bench-bare-pages.h"
#include "core/report/rapport/pejl-tilsynsrapport.h"
#include "core/store/pejl-store.h"

#define BATCH 150
#define TURNS 5

typedef struct
{
  PejlStore *store;
  GPtrArray *tilsyn;     /* PejlTilsyn * */
  GPtrArray *dokumenter; /* PejlDokument * */
  GPtrArray *sats;       /* PejlPdfSats * */
  GPtrArray *pages;      /* BarePages * */
  char *ours;
  char *peer;
} Batch;

static void
batch_clear (Batch *batch)
{
  g_clear_pointer (&batch->pages, g_ptr_array_unref);
  g_clear_pointer (&batch->sats, g_ptr_array_unref);
  g_clear_pointer (&batch->dokumenter, g_ptr_array_unref);
  g_clear_pointer (&batch->tilsyn, g_ptr_array_unref);
  g_clear_object (&batch->store);
  g_free (batch->ours);
  g_free (batch->peer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

static double
write_pejl (gpointer data, guint turn)
{
  Batch *batch = data;
  double begin = bench_clock ();

  for (guint i = 0; i < batch->tilsyn->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PejlDokument) dokument
        = pejl_tilsynsrapport_dokument (pejl_store_get_reader (batch->store), PEJL_RAPPORT_PERSONALE,
                                        &((PejlTilsyn *) g_ptr_array_index (batch->tilsyn, i))->id, &error);

      if (dokument != NULL && pejl_rapport_write (dokument, batch->ours, NULL, &error))
        continue;
      g_printerr ("reports: %s\n", error->message);
      return -1;
    }
  return (bench_clock () - begin) / batch->tilsyn->len;
}

static double
write_bare (gpointer data, guint turn)
{
  Batch *batch = data;
  double sum = 0;

  for (guint i = 0; i < batch->pages->len; i++)
    {
      double took = bare_pages_write (g_ptr_array_index (batch->pages, i), batch->peer);

      if (took < 0)
        return -1;
      sum += took;
    }
  return sum / batch->pages->len;
}

static gboolean
set_pages (Batch *batch, GError **error)
{
  for (guint i = 0; i < batch->tilsyn->len; i++)
    {
      PejlDokument *dokument
        = pejl_tilsynsrapport_dokument (pejl_store_get_reader (batch->store), PEJL_RAPPORT_PERSONALE,
                                        &((PejlTilsyn *) g_ptr_array_index (batch->tilsyn, i))->id, error);
      PejlPdfSats *sats;

      if (dokument == NULL)
        return FALSE;
      g_ptr_array_add (batch->dokumenter, dokument);
      sats = pejl_pdf_sats_new (dokument, NULL, error);
      if (sats == NULL)
        return FALSE;
      g_ptr_array_add (batch->sats, sats);
      g_ptr_array_add (batch->pages, bare_pages_new (sats));
    }
  return TRUE;
}

static void
find_tilsyn (Batch *batch)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  pejl_periode_parse (BENCH_PERIOD, 1, &query.filter.periode);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  batch->tilsyn = pejl_query_tilsyn (pejl_store_get_reader (batch->store), &query, 0, BATCH);
}

gboolean
bench_reports (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Batch) batch = { 0 };

  batch.ours = g_build_filename (setup->scratch, "pejl.pdf", NULL);
  batch.peer = g_build_filename (setup->scratch, "bare.pdf", NULL);
  batch.dokumenter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_dokument_free);
  batch.sats = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_pdf_sats_free);
  batch.pages = g_ptr_array_new_with_free_func ((GDestroyNotify) bare_pages_free);
  batch.store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  if (batch.store == NULL)
    return FALSE;
  find_tilsyn (&batch);
  if (batch.tilsyn->len == BATCH)
    return set_pages (&batch, error) && bench_turns ("reports", TURNS, write_pejl, write_bare, &batch, "ms", 1000, ratio, error);
  g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "too few tilsyn in the period");
  return FALSE;
}
