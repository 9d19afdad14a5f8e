// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 5, "Frem eller tilbage?": how many dagtilbud went from which level to which, and a slope for each that moved. The
// levels and the border are those of pejl-chart-spec.h.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* More that moved than these are drawn as one line a transition, as thick as there are many. */
#define PEJL_CHART_OVERGANGE_ENKELTE 20

/* key "omraade:samlet"; fra "2022–2023", til "2024–2025". */
void pejl_chart_overgange_set_perioder (PejlChartSpec *spec, const char *key, const char *fra, const char *til);
/* A dagtilbud that was judged both times: nr of its level then and now. Marks: its key where it has a slope of its own,
 * "<key of the chart>:fra:<nr>:til:<nr>" for a cell. One with a level that the scale lacks is left out. key and
 * label "": it is counted and drawn, and told of by no name. */
void pejl_chart_overgange_add_hus (PejlChartSpec *spec, const char *key, const char *label, int fra, int til);

G_END_DECLS
