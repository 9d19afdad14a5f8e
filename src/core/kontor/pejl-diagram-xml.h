// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a part of a presentation: DrawingML, with the numbers kept in it and the workbook they are edited in.
#pragma once

#include "core/chart/pejl-chart-diagram.h"

G_BEGIN_DECLS

/* The sheet that the references name; its cells stand as pejl_regneark_add_diagramdata() puts them: categories in A2
 * downward, a series from B on, names in the first row. */
#define PEJL_DIAGRAM_ARK "Tal"

/* workbook: the relation's id of the embedded workbook, or NULL. skrift: hundredths of a point, 1000 – 4000. */
GBytes *pejl_diagram_xml (const PejlChartDiagram *diagram, const char *workbook, int skrift);

G_END_DECLS
