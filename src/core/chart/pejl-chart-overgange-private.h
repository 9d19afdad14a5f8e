// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 5: what its files (table, slopes, words) share.
#pragma once

#include "core/chart/pejl-chart-niveauer.h"
#include "core/chart/pejl-chart-overgange.h"

G_BEGIN_DECLS

#define PEJL_OVERGANGE_MAX 7

typedef struct
{
  char *key, *label; /* owned */
  guint fra, til;    /* indices of levels */
} PejlOvergangHus;

typedef struct
{
  char *key, *fra, *til; /* owned */
  GPtrArray *huse;       /* owned, PejlOvergangHus, in order of adding */
} PejlOvergange;

const PejlOvergange *pejl_chart_overgange_get (const PejlChartSpec *spec);
guint pejl_chart_overgange_antal (const PejlOvergange *self, guint fra, guint til);

typedef struct
{
  guint op, uaendret, ned, kom_over, faldt_under;
} PejlOvergangeTal;
PejlOvergangeTal pejl_chart_overgange_tal (const PejlChartSpec *spec);
/* "A, B og C" of one transition, "A og 2 andre" where two may not be named; "" for none. */
char *pejl_chart_overgange_navne (const PejlOvergange *self, guint fra, guint til);
/* "11 op, heraf 6 over grænsen"; retning 1 up, 0 unchanged, -1 down. */
char *pejl_chart_overgange_ord (const PejlChartSpec *spec, int retning);
/* Text and lines of a transition: up, down, unchanged. */
PejlChartColour pejl_chart_overgange_farve (guint fra, guint til);

void pejl_chart_overgange_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_overgange_table (const PejlChartSpec *spec);

/* Each from y downward; returns the y below. The table sets *right to where its columns end. */
double pejl_chart_overgange_lay_table (PejlChartLayout *pen, double x0, double x1, double y, double *right);
double pejl_chart_overgange_lay_key (PejlChartLayout *pen, double x0, double x1, double y);
double pejl_chart_overgange_lay_slopes (PejlChartLayout *pen, double x0, double x1, double y);

G_END_DECLS
