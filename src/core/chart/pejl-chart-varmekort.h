// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 2, "Hvem er hvor?": a row a dagtilbud, a column an area and one for the whole, the level as digit and colour, a
// triangle for what has changed. The levels and the border are those of pejl-chart-spec.h.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* key "omraade:systematik", label "Systematik", kort "Syst." for where there is no room (NULL: as label). The last column is
 * the whole ("Samlet"): it stands apart, is bold, and is what the groups are counted by. All before the first row. */
int pejl_chart_varmekort_add_column (PejlChartSpec *spec, const char *key, const char *label, const char *kort);
/* A distrikt. Where it has a row of its own instead of its houses, its marks are "med:<key of its first house>:<key of the
 * column>:under". Rows of one group are added together. */
int pejl_chart_varmekort_add_group (PejlChartSpec *spec, const char *label);
/* key "dagtilbud:<id>"; besoegt FALSE: its row is hatched. Its cells are empty until set. Marks: the row's key for its name
 * and for the hatching; "<row key>:<column key>" for a cell; "<column key>:under" for a column's total. */
int pejl_chart_varmekort_add_row (PejlChartSpec *spec, const char *key, const char *label, int group, gboolean besoegt);
/* nr of the level, 0: not judged; sidst: nr in the period before, 0: none to compare with. */
void pejl_chart_varmekort_set_cell (PejlChartSpec *spec, int row, int column, int nr, int sidst);

G_END_DECLS
