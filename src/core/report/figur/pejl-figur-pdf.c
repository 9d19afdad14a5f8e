// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a chart as the one figure of a tagged page.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/figur/pejl-figur-pdf.h"

#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-text.h"
#include "core/report/pdf/pejl-pdf-adgang.h"
#include "core/report/pdf/pejl-pdf-ark.h"
#include "core/report/pejl-rapport-fil.h"
#include "core/report/pejl-report-error.h"

#include <glib/gi18n-lib.h>

/* White paper first: a large fill after a tag has opened damages cairo's file. */
static void
draw (cairo_t *cr, PejlChartLayout *layout)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Figure", NULL);
  pejl_chart_draw (layout, cr);
  cairo_tag_end (cr, "Figure");
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
}

static GBytes *
render (PejlChartSpec *spec, PejlChartLayout *layout, GError **error)
{
  const char *title = pejl_chart_spec_get_title (spec);
  PejlPdfArk ark;
  cairo_status_t status;
  GBytes *bytes;

  /* No day: the same chart gives the same file. */
  pejl_pdf_ark_begin (&ark, pejl_chart_layout_get_width (layout), pejl_chart_layout_get_height (layout),
                      &(PejlPdfOm){ title != NULL ? title : "Diagram", NULL, NULL, NULL });
  draw (ark.cr, layout);
  bytes = pejl_pdf_ark_end (&ark, &status);
  if (bytes == NULL)
    /* Translators: %s is a technical message. */
    g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_FAILED,
                 _("The chart could not be drawn (%s). No file was written, and your data are untouched. Try again; if it "
                   "happens again, report it with this text."),
                 cairo_status_to_string (status));
  return bytes;
}

static GBytes *
render_readable (PejlChartSpec *spec, double bredde, GError **error)
{
  static const PejlChartStyle style = {
    PEJL_CHART_LIGHT, PEJL_CHART_PAPER, PEJL_CHART_PART_ALL & ~PEJL_CHART_PART_GROUND, 1.0, NULL,
  };
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, bredde, 0);
  g_autoptr (PejlPdfAdgang) adgang = pejl_pdf_adgang_new ();
  g_autofree char *alt = pejl_chart_alt_text (spec);
  double hoejde = pejl_chart_layout_get_height (layout);
  g_autoptr (GBytes) drawn = render (spec, layout, error);

  if (drawn == NULL)
    return NULL;
  pejl_pdf_adgang_add_figur (adgang, alt, 0, 0, pejl_chart_layout_get_width (layout), hoejde, hoejde);
  return pejl_pdf_adgang_run (drawn, adgang, error);
}

gboolean
pejl_figur_pdf_write (PejlChartSpec *spec, double bredde, const char *path, GError **error)
{
  PejlRapportFil fil;
  g_autoptr (GBytes) bytes = NULL;

  if (!pejl_rapport_fil_begin (&fil, path, error))
    return FALSE;
  bytes = render_readable (spec, bredde, error);
  if (bytes != NULL)
    return pejl_rapport_fil_end (&fil, bytes, error);
  pejl_rapport_fil_give_up (&fil);
  return FALSE;
}
