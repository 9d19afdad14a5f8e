// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts over levels (1, 2, 5, 10) share: cells, the key of levels, names of levels.
#pragma once

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"

G_BEGIN_DECLS

/* Index of the level that people know by nr; -1 for none. */
int pejl_chart_niveau_index (const PejlChartSpec *spec, int nr);
/* "tilstrækkelig"; "ikke vurderet" for a nr that is no level. */
char *pejl_chart_niveau_navn (const PejlChartSpec *spec, int nr);
PejlChartColour pejl_chart_niveau_farve (const PejlChartSpec *spec, guint level);
PejlChartColour pejl_chart_niveau_paa (const PejlChartSpec *spec, guint level);

/* A cell in the colour of its level with text in its middle, x_middle from its left edge; NULL: no text. Gives the index of
 * the rectangle. */
guint pejl_chart_niveau_celle (PejlChartLayout *pen, guint level, PejlChartFont font, const char *text, double x,
                               double y, double width, double height, double x_middle);
/* Hatching with words on a plate, as many of them as fit; "" or NULL for none. */
guint pejl_chart_mangler_celle (PejlChartLayout *pen, const char *words, double x, double y, double width,
                                double height);

typedef enum
{
  PEJL_CHART_NOEGLE_MANGLER = 1 << 0, /* hatching: "ikke besøgt" */
  PEJL_CHART_NOEGLE_PILE = 1 << 1,    /* triangles: "op", "ned" */
} PejlChartNoegle;

/* "1 ringe  2 utilstrækkelig | grænsen  3 tilstrækkelig …" in as many lines as it takes. Returns the y below. */
double pejl_chart_niveau_noegle (PejlChartLayout *pen, double x0, double x1, double y, PejlChartNoegle with);

/* The sentence of a chart whose scale has no levels, instead of it. Returns the y below. */
double pejl_chart_uden_niveauer (PejlChartLayout *pen, double y);

G_END_DECLS
