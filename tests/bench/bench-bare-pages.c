// SPDX-License-Identifier: GPL-3.0-or-later
// Draws set pages with bare cairo, every text laid out anew.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-bare-pages.h"

#include "bench-bare-chart.h"
#include "bench.h"

#include <cairo-pdf.h>

struct _BarePages
{
  PejlPdfSats *sats;   /* borrowed */
  GHashTable *figures; /* PejlChartLayout → BareChart */
};

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
draw_figure (const BarePages *pages, cairo_t *cr, const PejlPdfOp *op)
{
  cairo_save (cr);
  cairo_translate (cr, op->x, op->y);
  cairo_scale (cr, op->bredde, op->bredde);
  bare_chart_draw_with_pango (g_hash_table_lookup (pages->figures, op->figur), cr);
  cairo_restore (cr);
}

static void
draw_op (const BarePages *pages, cairo_t *cr, const PejlPdfOp *op)
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
      draw_figure (pages, cr, op);
      break;
    default:
      /* No structure. */
      break;
    }
}

static void
draw_ops (const BarePages *pages, cairo_t *cr, const GArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    draw_op (pages, cr, &g_array_index (ops, PejlPdfOp, i));
}

double
bare_pages_write (const BarePages *pages, const char *path)
{
  double begin = bench_clock ();
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PEJL_A4_BREDDE, PEJL_A4_HOEJDE);
  cairo_t *cr = cairo_create (surface);
  gboolean ok;

  for (guint i = 0; i < pejl_pdf_sats_n_sider (pages->sats); i++)
    {
      const PejlPdfSide *side = pejl_pdf_sats_side (pages->sats, i);

      draw_ops (pages, cr, side->bund);
      draw_ops (pages, cr, side->ops);
      cairo_show_page (cr);
    }
  cairo_surface_finish (surface);
  ok = cairo_status (cr) == CAIRO_STATUS_SUCCESS && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return ok ? bench_clock () - begin : -1;
}

static void
take_figures (BarePages *pages, const GArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

      if (op->art == PEJL_PDF_OP_FIGUR)
        g_hash_table_insert (pages->figures, op->figur, bare_chart_new (op->figur));
    }
}

BarePages *
bare_pages_new (PejlPdfSats *sats)
{
  BarePages *pages = g_new0 (BarePages, 1);

  pages->sats = sats;
  pages->figures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) bare_chart_free);
  for (guint i = 0; i < pejl_pdf_sats_n_sider (sats); i++)
    take_figures (pages, pejl_pdf_sats_side (sats, i)->ops);
  return pages;
}

void
bare_pages_free (BarePages *pages)
{
  g_hash_table_unref (pages->figures);
  g_free (pages);
}
