// SPDX-License-Identifier: GPL-3.0-or-later
// A spec for everybody: it counts the same and names no house, neither in its picture nor in the words that are read aloud.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* Forgets what houses are called, and the words of points in their handleplaner. Keys stay, so that a mark still opens the list
 * behind it. Distrikter keep their names; a kind without houses stays as it is. */
void pejl_chart_glem_navne (PejlChartSpec *spec);

/* "Et dagtilbud" where the name is forgotten. */
const char *pejl_chart_hus_navn (const char *label);

G_END_DECLS
