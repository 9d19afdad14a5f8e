// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of the committee's report: from the store to the file, against the same pages drawn with bare cairo and pango.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "bench-bare-chart.h"
#include "core/report/pejl-figur.h"
#include "core/report/pejl-pdf-sats.h"
#include "core/report/pejl-udvalgsrapport-dokument.h"
#include "core/report/pejl-udvalgsrapport.h"
#include "core/store/pejl-store.h"

#include <cairo-pdf.h>

#define REPORTS 11

typedef struct
{
  PejlStore *store;
  PejlFilter filter;
  PejlDokument *dokument;
  PejlPdfSats *sats;   /* where everything stands: the bare program is told, and only draws */
  GHashTable *figures; /* PejlChartLayout → BareChart */
  char *ours;
  char *peer;
} Report;

static void
report_clear (Report *report)
{
  g_clear_pointer (&report->figures, g_hash_table_unref);
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

static void
draw_lines (cairo_t *cr, const PejlPdfOp *op)
{
  double top = op->foerste > 0 ? op->tekst->linjer[op->foerste - 1].bottom : 0;

  for (guint i = op->foerste; i < op->foerste + op->antal; i++)
    {
      const PejlPdfLinje *linje = &op->tekst->linjer[i];

      bare_draw_text (cr, linje->layout, op->x + linje->x, op->y + linje->baseline - top);
    }
}

static void
draw_figure (const Report *report, cairo_t *cr, const PejlPdfOp *op)
{
  cairo_save (cr);
  cairo_translate (cr, op->x, op->y);
  cairo_scale (cr, op->bredde, op->bredde);
  bare_chart_draw_with_pango (g_hash_table_lookup (report->figures, op->figur), cr);
  cairo_restore (cr);
}

static void
draw_op (const Report *report, cairo_t *cr, const PejlPdfOp *op)
{
  cairo_set_source_rgb (cr, (op->farve >> 16 & 0xff) / 255.0, (op->farve >> 8 & 0xff) / 255.0, (op->farve & 0xff) / 255.0);
  switch (op->art)
    {
    case PEJL_PDF_OP_TEKST:
      draw_lines (cr, op);
      break;
    case PEJL_PDF_OP_FLADE:
      cairo_rectangle (cr, op->x, op->y, op->bredde, op->hoejde);
      cairo_fill (cr);
      break;
    case PEJL_PDF_OP_RAMME:
      cairo_rectangle (cr, op->x, op->y, op->bredde, op->hoejde);
      cairo_set_line_width (cr, 0.6);
      cairo_stroke (cr);
      break;
    case PEJL_PDF_OP_FIGUR:
      draw_figure (report, cr, op);
      break;
    default:
      /* No structure. */
      break;
    }
}

static void
draw_ops (const Report *report, cairo_t *cr, const GArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    draw_op (report, cr, &g_array_index (ops, PejlPdfOp, i));
}

static double
write_bare (gpointer data, guint turn)
{
  Report *report = data;
  double begin = bench_clock ();
  cairo_surface_t *surface = cairo_pdf_surface_create (report->peer, PEJL_A4_BREDDE, PEJL_A4_HOEJDE);
  cairo_t *cr = cairo_create (surface);
  gboolean ok;

  for (guint i = 0; i < pejl_pdf_sats_n_sider (report->sats); i++)
    {
      const PejlPdfSide *side = pejl_pdf_sats_side (report->sats, i);

      draw_ops (report, cr, side->bund);
      draw_ops (report, cr, side->ops);
      cairo_show_page (cr);
    }
  cairo_surface_finish (surface);
  ok = cairo_status (cr) == CAIRO_STATUS_SUCCESS && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ok ? bench_clock () - begin : -1;
}

static void
take_figures (Report *report, const GArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

      if (op->art == PEJL_PDF_OP_FIGUR)
        g_hash_table_insert (report->figures, op->figur, bare_chart_new (op->figur));
    }
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
  report->figures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bare_chart_free);
  for (guint i = 0; i < pejl_pdf_sats_n_sider (report->sats); i++)
    take_figures (report, pejl_pdf_sats_side (report->sats, i)->ops);
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
