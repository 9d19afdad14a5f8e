// SPDX-License-Identifier: GPL-3.0-or-later
// A chart's spec as text, and back: what an oplæg is frozen with. The numbers, names and keys of the chart, no more; how it is
// drawn may become better meanwhile.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* Lines of text, the same for the same spec. Free with g_free(). NULL for a kind that is not kept (pejl-chart-gem-arter.c). */
char *pejl_chart_spec_to_text (const PejlChartSpec *spec);
/* NULL when the text is none, is cut short, points outside itself, or is of a newer version. */
PejlChartSpec *pejl_chart_spec_from_text (const char *text);

G_END_DECLS
