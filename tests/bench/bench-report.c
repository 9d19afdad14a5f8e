// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the committee's report: from the store to the file, against the same pages drawn with bare cairo and pango; once as
// cairo writes it, and once as it is saved, made readable for everybody and checked.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "bench-bare-pages.h"
#include "core/report/figur/pejl-figur.h"
#include "core/report/pdf/pejl-pdf-sats.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/rapport/pejl-udvalgsrapport-dokument.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"
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

/* All that is asked of the store, composed and set. */
static PejlPdfSats *
compose (Report *report, PejlDokument **dokument, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (report->store);
  PejlFilter filter = report->filter;
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autoptr (GPtrArray) begrundelser = NULL;

  pejl_figur_opgjort (&report->filter, filter.til_og_med);
  analyse = pejl_analyse_new (reader, &filter);
  begrundelser = pejl_rapport_begrundelser (reader, analyse);
  *dokument = pejl_udvalgsrapport_dokument (analyse, begrundelser, NULL, FALSE);
  return pejl_pdf_sats_new (*dokument, NULL, error);
}

static double
write_drawn (gpointer data, guint turn)
{
  Report *report = data;
  g_autoptr (PejlDokument) dokument = NULL;
  g_autoptr (PejlPdfSats) sats = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  double begin = bench_clock ();

  sats = compose (report, &dokument, &error);
  if (sats != NULL)
    bytes = pejl_pdf_skriver_draw_all (sats, NULL, NULL, NULL, &error);
  if (bytes != NULL
      && g_file_set_contents_full (report->ours, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
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
  report->sats = compose (report, &report->dokument, error);
  if (report->sats == NULL)
    return FALSE;
  report->pages = bare_pages_new (report->sats);
  return TRUE;
}

static gboolean
measure (const BenchSetup *setup, const char *name, BenchWork ours, double *ratio, GError **error)
{
  g_auto (Report) report = { 0 };

  pejl_periode_parse (BENCH_PERIOD, 1, &report.filter.periode);
  report.ours = g_build_filename (setup->scratch, "pejl.pdf", NULL);
  report.peer = g_build_filename (setup->scratch, "bare.pdf", NULL);
  report.store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  return report.store != NULL && set_pages (&report, error)
         && bench_turns (name, REPORTS, ours, write_bare, &report, "ms", 1000, ratio, error);
}

gboolean
bench_report (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "report", write_drawn, ratio, error);
}

gboolean
bench_report_ua (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "report-ua", write_pejl, ratio, error);
}
