// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8: what its files (dots, list, words) share.
#pragma once

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-opfoelgning.h"
#include "core/chart/pejl-chart-pen.h"

G_BEGIN_DECLS

typedef struct
{
  char *key;       /* owned */
  char *sted;      /* owned */
  char *titel;     /* owned */
  char *ansvarlig; /* owned */
  PejlChartPunktTilstand tilstand;
  int alder;
  int over;
} PejlOpfoelgningPunkt;

typedef struct
{
  int frist;
  int planer;
  GPtrArray *punkter; /* owned, PejlOpfoelgningPunkt */
} PejlOpfoelgning;

const PejlOpfoelgning *pejl_chart_opfoelgning_get (const PejlChartSpec *spec);
const char *pejl_chart_opfoelgning_tilstand_name (PejlChartPunktTilstand tilstand);
/* How many are in this state; late: only those that are, or were closed, over their deadline. */
guint pejl_chart_opfoelgning_count (const PejlOpfoelgning *self, PejlChartPunktTilstand tilstand, gboolean late);
guint pejl_chart_opfoelgning_count_open (const PejlOpfoelgning *self, gboolean late);
/* Those of a state, youngest first; borrowed PejlOpfoelgningPunkt. */
GPtrArray *pejl_chart_opfoelgning_of (const PejlOpfoelgning *self, PejlChartPunktTilstand tilstand);
/* Not closed and over their deadline, longest first; borrowed PejlOpfoelgningPunkt. */
GPtrArray *pejl_chart_opfoelgning_late (const PejlOpfoelgning *self);
char *pejl_chart_opfoelgning_spoken (const PejlOpfoelgningPunkt *punkt);

void pejl_chart_opfoelgning_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_opfoelgning_table (const PejlChartSpec *spec);

/* Each returns the y below. extra: more height for each of the four lanes. */
double pejl_chart_opfoelgning_lay_dots (PejlChartLayout *pen, double x, double y, double width, gboolean wide,
                                        double extra);
double pejl_chart_opfoelgning_lay_list (PejlChartLayout *pen, double x, double y, double width);

G_END_DECLS
