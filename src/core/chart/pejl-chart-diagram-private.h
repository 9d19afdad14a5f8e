// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the making of series: what the kinds share.
#pragma once

#include "core/chart/pejl-chart-diagram.h"
#include "core/chart/pejl-chart-kind.h"

G_BEGIN_DECLS

/* A series in the colour of a level. */
PejlDiagramSerie *pejl_chart_diagram_add_level (PejlChartDiagram *diagram, const PejlChartSpec *spec, guint level);
/* Ends of the axis that leave no more than a step beside the longest bar on each side. */
void pejl_chart_diagram_fit_stack (PejlChartDiagram *diagram);
/* Numbers beside bars only where they do not lie upon each other. */
void pejl_chart_diagram_fit_bars (PejlChartDiagram *diagram);

/* pejl-chart-diagram-niveauer.c */
PejlChartDiagram *pejl_chart_diagram_stilling (const PejlChartSpec *spec);
PejlChartDiagram *pejl_chart_diagram_overgange (const PejlChartSpec *spec);
PejlChartDiagram *pejl_chart_diagram_spredning (const PejlChartSpec *spec);
/* NULL without levels. */
PejlChartDiagram *pejl_chart_diagram_et_hus (const PejlChartSpec *spec);

G_END_DECLS
