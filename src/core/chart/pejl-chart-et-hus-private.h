// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 10: what its files share.
#pragma once

#include "core/chart/pejl-chart-et-hus.h"
#include "core/chart/pejl-chart-niveauer.h"

G_BEGIN_DECLS

typedef struct
{
  char *key, *label; /* owned */
  int nu, sidst;     /* indices of levels, -1 for none */
  double median;     /* index of a level, or between two; -1 for none */
  int *counts;       /* owned, one a level */
  gboolean samlet;
} PejlEtHusRaekke;

typedef struct
{
  char *navn, *distrikt, *sidst; /* owned */
  gboolean ikke_besoegt;
  GPtrArray *raekker;            /* owned, PejlEtHusRaekke */
} PejlEtHus;

const PejlEtHus *pejl_chart_et_hus_get (const PejlChartSpec *spec);
/* "op ét niveau", "uændret", "ikke vurderet", … */
char *pejl_chart_et_hus_aendring (const PejlEtHus *self, const PejlEtHusRaekke *row);
int pejl_chart_et_hus_n (const PejlChartSpec *spec, const PejlEtHusRaekke *row);

void pejl_chart_et_hus_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_et_hus_table (const PejlChartSpec *spec);

G_END_DECLS
