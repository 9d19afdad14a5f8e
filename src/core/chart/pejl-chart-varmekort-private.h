// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 2: what its files (rows, summary, words) share.
#pragma once

#include "core/chart/pejl-chart-niveauer.h"
#include "core/chart/pejl-chart-varmekort.h"

G_BEGIN_DECLS

typedef struct
{
  char *key, *label, *kort; /* owned */
} PejlVarmeKolonne;

typedef struct
{
  int nr, sidst;
} PejlVarmeCelle;

typedef struct
{
  char *key, *label; /* owned */
  int group;
  gboolean besoegt;
  PejlVarmeCelle *celler; /* owned, one a column */
} PejlVarmeRaekke;

typedef struct
{
  GPtrArray *kolonner; /* owned, PejlVarmeKolonne */
  GPtrArray *grupper;  /* owned, char * */
  GPtrArray *raekker;  /* owned, PejlVarmeRaekke */
} PejlVarmekort;

const PejlVarmekort *pejl_chart_varmekort_get (const PejlChartSpec *spec);
const PejlVarmeKolonne *pejl_chart_varmekort_kolonne (const PejlVarmekort *self, guint i);
const PejlVarmeRaekke *pejl_chart_varmekort_raekke (const PejlVarmekort *self, guint i);
/* Judged rows of a group (-1: of all) in a column, and those of them under the border. */
void pejl_chart_varmekort_count (const PejlChartSpec *spec, int group, guint column, int *under, int *n);
/* 1 up, -1 down, 0 unchanged or nothing to compare. */
int pejl_chart_varmekort_aendring (const PejlVarmeCelle *celle);
char *pejl_chart_varmekort_spoken (const PejlChartSpec *spec, const PejlVarmeRaekke *row, guint column);

void pejl_chart_varmekort_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_varmekort_table (const PejlChartSpec *spec);

/* Where the columns stand in a block that begins at x. */
typedef struct
{
  PejlChartLayout *pen;
  const PejlVarmekort *data;
  double x, width;         /* the block */
  double name_width;
  double cell;             /* width of a cell with its gap */
  double samlet_gap;
  double row;              /* height of a row with its gap */
  gboolean letters;        /* columns are called A, B …, as their names have no room */
} PejlVarmeBlok;

double pejl_chart_varmekort_column_x (const PejlVarmeBlok *blok, guint column);
/* What each letter stands for; nothing without letters. Returns the y below. */
double pejl_chart_varmekort_lay_letters (const PejlVarmeBlok *blok, double y);
double pejl_chart_varmekort_lay_head (const PejlVarmeBlok *blok, double y);
/* The groups from first up to, not including, end, with their rows. *mark_row: the next free row of marks. */
double pejl_chart_varmekort_lay_groups (const PejlVarmeBlok *blok, guint first, guint end, double y, int *mark_row);
/* How tall that would be. */
double pejl_chart_varmekort_height (const PejlVarmeBlok *blok, guint first, guint end);
/* The last row: how many lie under the border in each column. */
double pejl_chart_varmekort_lay_total (const PejlVarmeBlok *blok, double y, int mark_row);
/* A row a group instead of a row a dagtilbud: for slides, and for more houses than a page holds. */
double pejl_chart_varmekort_lay_summary (const PejlVarmeBlok *blok, double y);

G_END_DECLS
