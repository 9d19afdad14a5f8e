// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 6: what its files (rows of dots, stuer, words) share.
#pragma once

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"
#include "core/chart/pejl-chart-spredning.h"

G_BEGIN_DECLS

typedef struct
{
  char *key, *label; /* owned */
  int value;
  PejlChartPrik prik;
} PejlSpredningPrik;

typedef struct
{
  char *key, *label; /* owned */
  int of, median_dobbelt;
  GArray *prikker;   /* owned, PejlSpredningPrik, by value, then as added */
} PejlSpredningRaekke;

typedef struct
{
  char *key, *label; /* owned */
  int *values;       /* owned */
  int n;
} PejlSpredningStuer;

typedef struct
{
  int mulige;
  char *unit, *stuer_titel; /* owned */
  GPtrArray *raekker;       /* owned, PejlSpredningRaekke */
  GPtrArray *stuer;         /* owned, PejlSpredningStuer */
} PejlChartSpredning;

const PejlChartSpredning *pejl_chart_spredning_get (const PejlChartSpec *spec);
/* The one with the lowest (highest) value of all rows; NULL when there are fewer than three dots, or another as low (high). */
const PejlSpredningPrik *pejl_chart_spredning_yderst (const PejlChartSpredning *self, gboolean highest);
int pejl_chart_spredning_antal (const PejlChartSpredning *self, PejlChartPrik prik);
/* "29,5"; "" for no median. */
char *pejl_chart_spredning_median (const PejlSpredningRaekke *row);

void pejl_chart_spredning_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_spredning_table (const PejlChartSpec *spec);

/* Each from y downward; returns the y below. first_row: of marks. */
double pejl_chart_spredning_lay_rows (PejlChartLayout *pen, double x0, double x1, double y);
double pejl_chart_spredning_lay_stuer (PejlChartLayout *pen, double x0, double x1, double y, int first_row);

/* Which of the places 0, -1, 1, -2 … about a line a dot at x takes, when those before it (ascending x) stand where they do;
 * least: distance that dots keep. slots: GArray of PejlSpredningPlads, to which it is added. */
typedef struct
{
  double x;
  int slot;
} PejlSpredningPlads;
int pejl_chart_spredning_take_slot (GArray *slots, double x, double least, double step, gboolean upward);

G_END_DECLS
