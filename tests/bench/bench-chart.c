// SPDX-License-Identifier: GPL-3.0-or-later
// The figure of a redraw: each chart at 800 × 500 from its layout, against its rectangles and glyphs drawn with bare cairo.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "bench-bare-chart.h"
#include "core/chart/pejl-chart-draw.h"
#include "core/report/figur/pejl-figur.h"
#include "core/store/pejl-store.h"

#define WIDTH 800
#define HEIGHT 500
#define TURNS 51
/* A turn is long enough for the clock. */
#define REDRAWS 20

typedef struct
{
  PejlChartLayout *layout;
  BareChart *bare;
  cairo_surface_t *surface;
} Redraw;

static double
redraw_pejl (gpointer data, guint turn)
{
  Redraw *redraw = data;
  double begin = bench_clock ();

  for (guint i = 0; i < REDRAWS; i++)
    {
      cairo_t *cr = cairo_create (redraw->surface);

      pejl_chart_draw (redraw->layout, cr);
      cairo_destroy (cr);
    }
  return (bench_clock () - begin) / REDRAWS;
}

static double
redraw_bare (gpointer data, guint turn)
{
  Redraw *redraw = data;
  double begin = bench_clock ();

  for (guint i = 0; i < REDRAWS; i++)
    {
      cairo_t *cr = cairo_create (redraw->surface);

      bare_chart_draw (redraw->bare, cr);
      cairo_destroy (cr);
    }
  return (bench_clock () - begin) / REDRAWS;
}

static gboolean
measure (const char *name, PejlChartSpec *spec, double *ratio, GError **error)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, WIDTH, HEIGHT);
  g_autoptr (BareChart) bare = bare_chart_new (layout);
  Redraw redraw = { layout, bare, cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT) };
  gboolean ok = bench_turns (name, TURNS, redraw_pejl, redraw_bare, &redraw, "ms", 1000, ratio, error);

  cairo_surface_destroy (redraw.surface);
  return ok;
}

/* The dearer of the two charts counts. */
gboolean
bench_chart (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autoptr (PejlStore) store = pejl_store_open (setup->store, PEJL_STORE_READ_ONLY, error);
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autoptr (PejlChartSpec) omraader = NULL;
  g_autoptr (PejlChartSpec) roller = NULL;
  PejlFilter filter = { 0 };
  double other = 0;

  if (store == NULL)
    return FALSE;
  pejl_periode_parse (BENCH_PERIOD, 1, &filter.periode);
  analyse = pejl_analyse_new (pejl_store_get_reader (store), &filter);
  omraader = pejl_figur_omraader (analyse);
  roller = pejl_figur_roller (analyse);
  if (!measure ("chart of areas", omraader, ratio, error) || !measure ("chart of roles", roller, &other, error))
    return FALSE;
  *ratio = MAX (*ratio, other);
  return TRUE;
}
