// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 1: what its files (bars, squares, words) share.
#pragma once

#include "core/chart/pejl-chart-niveauer.h"
#include "core/chart/pejl-chart-stilling.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean der;       /* it has been set */
  char *key;          /* owned */
  char *label;        /* owned */
  PejlChartCounts counts;
} PejlStillingBar;

typedef struct
{
  PejlStillingBar bars[PEJL_CHART_STILLING_BARS];
  char *landet;       /* owned; NULL: not shown */
  int *procent;       /* owned */
  int antal[PEJL_CHART_N_BEVAEGELSER];
  char *noter[PEJL_CHART_N_BEVAEGELSER]; /* owned; NULL: none */
  gboolean sammenlignet; /* any of the above was set */
} PejlChartStilling;

const PejlChartStilling *pejl_chart_stilling_get (const PejlChartSpec *spec);
/* "op", "uændret", "ned", "uden sammenligning", "ikke vurderet", "ikke besøgt". */
const char *pejl_chart_bevaegelse_navn (PejlChartBevaegelse which);
/* "26 af 36 på eller over grænsen (72 %)"; over FALSE: "10 af 36 under grænsen (28 %)". */
char *pejl_chart_stilling_side (const PejlChartSpec *spec, const PejlStillingBar *bar, gboolean over);

void pejl_chart_stilling_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_stilling_table (const PejlChartSpec *spec);

/* What became of each house: a row for each outcome, a square for each house. Returns the y below. */
double pejl_chart_stilling_lay_huse (PejlChartLayout *pen, double x0, double x1, double y, int first_row);

G_END_DECLS
