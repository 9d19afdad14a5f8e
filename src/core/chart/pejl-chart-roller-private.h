// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 4 in words, for its layout and its table of functions.
#pragma once

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"

G_BEGIN_DECLS

/* "Systematik, pædagogiske ledere: 46 af 108 mulige gange set, 43 %"; -1 for a margin. */
char *pejl_chart_cell_spoken (const PejlChartSpec *spec, int row, int column);
void pejl_chart_roller_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_roller_table (const PejlChartSpec *spec);

G_END_DECLS
