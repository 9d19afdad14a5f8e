// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8, "Følges der op?", from the points of handleplaner.
#pragma once

#include "core/chart/pejl-chart-spec.h"
#include "core/store/query/pejl-query-handleplan.h"

G_BEGIN_DECLS

/* The points that were made up to the last day that counts, and were not closed before the filter's period began: those of
 * the period, and older ones that are still open. A point that has been closed since counts as being worked on. i_dag: ISO date.
 *
 * Marks: "punkt:<id>" for a dot, "liste:punkt:<id>" for a line in the list. */
PejlChartSpec *pejl_figur_handleplan (PejlReader *reader, const PejlFilter *filter, const char *i_dag);
/* The point that such a mark stands for; FALSE for another key. */
gboolean pejl_figur_handleplan_punkt (const char *key, PejlId *punkt);

G_END_DECLS
