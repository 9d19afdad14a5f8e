// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 6, "Er der forskel på distrikter?": a row a distrikt, a dot a house, the median as a line; under it the houses whose
// stuer lie farthest apart, a dot a stue.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* So many houses show their stuer. */
#define PEJL_CHART_SPREDNING_HUSE 9

typedef enum
{
  PEJL_CHART_PRIK_OVER,  /* on or above the border */
  PEJL_CHART_PRIK_UNDER,
  PEJL_CHART_PRIK_UDEN,  /* not judged */
} PejlChartPrik;

/* The axis runs from 0 to mulige, at least 1. unit_plural: "tegn". */
void pejl_chart_spredning_set_akse (PejlChartSpec *spec, int mulige, const char *unit_plural);
/* key "distrikt:<id>"; of: all houses in it, visited or not; median_dobbelt: twice the median, 0 for none. Returns its index.
 * The mark of the row has the key. */
int pejl_chart_spredning_add_row (PejlChartSpec *spec, const char *key, const char *label, int of, int median_dobbelt);
/* 0 ≤ value ≤ mulige. label: the house; "": it is not named. The mark has the key. */
void pejl_chart_spredning_add_dot (PejlChartSpec *spec, int row, const char *key, const char *label, int value,
                                   PejlChartPrik prik);
/* A house with what was seen in each of its n ≥ 2 stuer, ascending; in the order in which they are to be shown. Mark
 * "stuer:<key>". */
void pejl_chart_spredning_add_stuer (PejlChartSpec *spec, const char *key, const char *label, const int *values, int n);
/* The finding over the stuer. */
void pejl_chart_spredning_set_stuer_titel (PejlChartSpec *spec, const char *titel);

G_END_DECLS
