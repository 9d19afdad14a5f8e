// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of the committee's report: from the store to the file, against the same pages drawn with bare cairo and pango.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "bench-bare-pages.h"
#include "core/report/pejl-figur.h"
#include "core/report/pejl-pdf-sats.h"
#include "core/report/pejl-udvalgsrapport-dokument.h"
#include "core/report/pejl-udvalgsrapport.h"
#include "core/store/pejl-store.h"

#define REPORTS 11

typedef struct
{
  PejlStore *store;
  PejlFilter filter;
  PejlDokument *dokument;
  PejlPdfSats *sats;   /* where everything stands: the bare program is told, and only draws */
  BarePages *pages;
  char *ours;
  char *peer;
} Report;

static void
report_clear (Report *report)
{
  g_clear_pointer (&report->pages, bare_pages_free);
  g_clear_pointer (&report->sats, pejl_pdf_sats_free);
  g_clear_pointer (&report->dokument, pejl_dokument_free);
  g_clear_object (&report->store);
  g_free (report->ours);
  g_free (report->peer);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

static double
write_pejl (gpointer data, guint turn)
{
  Report *report = data;
  g_autoptr (GError) error = NULL;
  double begin = bench_clock ();

  if (pejl_udvalgsrapport_write (pejl_store_get_reader (report->store), &report->filter, report->ours, NULL, NULL, NULL,
                                 &error))
    return bench_clock () - begin;
  g_printerr ("report: %s\n", error->message);
  return -1;
}

/* --- the bare program --- */

static double
write_bare (gpointer data, guint turn)
{
  Report *report = data;

  return bare_pages_write (report->pages, report->peer);
}

static gboolean
set_pages (Report *report, GError **error)
{
  PejlFilter filter = report->filter;
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autoptr (GPtrArray) begrundelser = NULL;

  pejl_figur_opgjort (&report->filter, filter.til_og_med);
  analyse = pejl_analyse_new (pejl_store_get_reader (report->store), &filter);
  begrundelser = pejl_rapport_begrundelser (pejl_store_get_reader (report->store), analyse);
  report->dokument = pejl_udvalgsrapport_dokument (analyse, begrundelser, NULL, FALSE);
  report->sats = pejl_pdf_sats_new (report->dokument, NULL, error);
  if (report->sats == NULL)
    return FALSE;
  report->pages = bare_pages_new (report->sats);
  return TRUE;
}

gboolean
bench_report (const BenchSetup *setup, double *ratio, GError **error)
{
  g_auto (Report) report = { 0 };

  pejl_periode_parse (BENCH_PERIOD, 1, &report.filter.periode);
  report.ours = g_build_filename (setup->scratch, "pejl.pdf", NULL);
  report.peer = g_build_filename (setup->scratch, "bare.pdf", NULL);
  report.store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  return report.store != NULL && set_pages (&report, error)
         && bench_turns ("report", REPORTS, write_pejl, write_bare, &report, "ms", 1000, ratio, error);
}
