// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's geometry: drawing commands and the marks that can be pointed at, focused and read aloud.
#pragma once

#include "core/chart/pejl-chart-spec.h"
#include "core/chart/pejl-chart-style.h"

G_BEGIN_DECLS

/* Immutable once made; used by one thread at a time, the one that made it (it holds shaped text). */
typedef struct _PejlChartLayout PejlChartLayout;

/* Something with a number of its own. Strings and struct live as long as the layout. */
typedef struct
{
  const char *key;    /* see pejl_chart_spec_add_row() and pejl_chart_spec_set_cell() */
  const char *spoken; /* "Systematik: 15 af 35 dagtilbud på utilstrækkelig" */
  double x, y, width, height;
  int row, column; /* place in the grid that the arrow keys walk */
} PejlChartMark;

typedef enum
{
  PEJL_CHART_LEFT,
  PEJL_CHART_RIGHT,
  PEJL_CHART_UP,
  PEJL_CHART_DOWN,
  PEJL_CHART_FIRST,
  PEJL_CHART_LAST,
} PejlChartDirection;

/* Lays the chart out in width × height (units: see PejlChartMode). height 0: as tall as it needs.
 * Where the height is too small, the small multiples go first (a sentence says so); a slide then keeps counts
 * without shares, and the first sentences of subtitle and footer. The layout never clips: if the rest still
 * needs more, the layout is taller than asked for. Likewise never narrower than it can be read. */
PejlChartLayout *pejl_chart_layout_new (PejlChartSpec *spec, const PejlChartStyle *style, double width,
                                        double height);
void pejl_chart_layout_free (PejlChartLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlChartLayout, pejl_chart_layout_free)

double pejl_chart_layout_get_width (const PejlChartLayout *layout);
double pejl_chart_layout_get_height (const PejlChartLayout *layout);
PejlChartSpec *pejl_chart_layout_get_spec (const PejlChartLayout *layout);

/* In reading order, which is the focus order. */
const PejlChartMark *pejl_chart_layout_marks (const PejlChartLayout *layout, guint *n_marks);
/* Index of the mark at a point, or -1. */
int pejl_chart_layout_hit (const PejlChartLayout *layout, double x, double y);
/* Index of the mark with this key, or -1: keeps focus when the chart is laid out anew. */
int pejl_chart_layout_find (const PejlChartLayout *layout, const char *key);
/* Index of the mark that an arrow key leads to, or -1 at the edge. */
int pejl_chart_layout_neighbour (const PejlChartLayout *layout, int mark, PejlChartDirection direction);

/* One line a command and a mark, coordinates rounded to whole units: for tests that compare layouts. */
char *pejl_chart_layout_dump (const PejlChartLayout *layout);

G_END_DECLS
