// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8, "Følges der op": the points of handleplaner by state and age, and those over their deadline.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_PUNKT_AABEN,
  PEJL_CHART_PUNKT_I_GANG,
  PEJL_CHART_PUNKT_AFVENTER,
  PEJL_CHART_PUNKT_LUKKET,
  PEJL_CHART_PUNKT_N,
} PejlChartPunktTilstand;

/* So many of those over the deadline are listed; the rest is counted. */
#define PEJL_CHART_OPFOELGNING_I_LISTEN 8

/* The municipality's own number of days, drawn as a line; 0 (the default): none is set. */
void pejl_chart_opfoelgning_set_frist (PejlChartSpec *spec, int dage);
/* How many handleplaner the points are of. */
void pejl_chart_opfoelgning_set_planer (PejlChartSpec *spec, int planer);
/* alder: days from made to today, or to closed; at least 0. over: days past the point's own deadline; 0 or less: in time.
 * ansvarlig: a role, or "". The mark of the dot has the key, that of its line in the list "liste:<key>". */
void pejl_chart_opfoelgning_add_punkt (PejlChartSpec *spec, const char *key, const char *sted, const char *titel,
                                       PejlChartPunktTilstand tilstand, const char *ansvarlig, int alder, int over);

G_END_DECLS
