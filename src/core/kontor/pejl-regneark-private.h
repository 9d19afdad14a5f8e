// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the workbook's files.
#pragma once

#include "core/bibliotek/pejl-xlsx.h"
#include "core/chart/pejl-chart-diagram.h"

G_BEGIN_DECLS

/* Category names in column 0 below row, a series in each column to the right, names in row. hoved formats names, tal the
 * numbers; NULL: plain. */
void pejl_regneark_add_diagramdata (lxw_worksheet *ark, lxw_row_t row, const PejlChartDiagram *diagram,
                                    lxw_format *hoved, lxw_format *tal);
/* A chart of those cells, with its upper left corner at the cell. width, height in pixels. */
gboolean pejl_regneark_add_diagram (lxw_workbook *bog, lxw_worksheet *ark, const char *arknavn, lxw_row_t data_row,
                                    const PejlChartDiagram *diagram, const char *alt, lxw_row_t row, double width,
                                    double height);

G_END_DECLS
