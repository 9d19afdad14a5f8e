// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7, "Har vi besøgt alle": the houses, their visits in a period, and the plan.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* The months from that one on, 1 – 48 of them. Before anything else. */
void pejl_chart_besoeg_set_months (PejlChartSpec *spec, int year, int month, guint n_months);
/* ISO date; inside the period the lines end there. */
void pejl_chart_besoeg_set_today (PejlChartSpec *spec, const char *dato);
/* How many houses were to have been visited at each month's end: one number a month, never falling. */
void pejl_chart_besoeg_set_plan (PejlChartSpec *spec, const int *plan);
/* A distrikt. Returns its index. */
int pejl_chart_besoeg_add_group (PejlChartSpec *spec, const char *key, const char *label);
/* overdue: outlined, at the bottom of its distrikt and named beside its row, if it lacks a visit. Returns its index. Its mark has its key; a
 * month's mark has "maaned:2024-05". */
int pejl_chart_besoeg_add_house (PejlChartSpec *spec, const char *key, const char *label, int group,
                                 gboolean overdue);
/* ISO date inside the months; others are passed over. */
void pejl_chart_besoeg_add_visit (PejlChartSpec *spec, int house, const char *dato, gboolean anmeldt);

G_END_DECLS
