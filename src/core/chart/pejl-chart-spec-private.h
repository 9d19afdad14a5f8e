// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a spec, for the kinds of charts and for tests.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

typedef struct
{
  int nr;
  char *navn; /* owned */
  char *kort; /* owned */
} PejlChartLevel;

/* Numbers of one bar, or of one row in a panel. */
typedef struct
{
  int *counts; /* owned, one a level; NULL: empty */
  int ikke_vurderet;
  int ikke_besoegt;
} PejlChartCounts;

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
  PejlChartCounts counts;
} PejlChartRow;

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
  int n;
  int of;
  GArray *rows; /* owned, PejlChartCounts, by the index of the row */
} PejlChartPanel;

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
  char *kort;  /* owned */
  int group;
} PejlChartColumn;

typedef struct
{
  int seen;
  int possible;
} PejlChartCell;

typedef struct
{
  char *key;   /* owned */
  char *label; /* owned */
  int tegn;
  GArray *cells; /* owned, PejlChartCell, one a column */
} PejlChartMatrixRow;

struct _PejlChartSpec
{
  PejlChartKind kind;

  /* owned */
  char *title;
  char *subtitle;
  char *footer;
  char *period;
  char *row_nouns[2];
  char *unit_nouns[2];
  char *panels_title;

  /* PEJL_CHART_DELTE_SOEJLER, owned */
  GPtrArray *levels;
  GPtrArray *rows;
  GPtrArray *panels;
  GArray *order; /* guint: indices of rows as they are shown */
  int border;
  int emphasised_row;

  /* PEJL_CHART_ROLLER, owned */
  GPtrArray *groups;
  GPtrArray *columns;
  GPtrArray *matrix;
  int emphasised_cell[2];
  int visited;
  int visited_of;

  /* What a kind in a file of its own adds, owned; NULL for the kinds above. */
  gpointer own;
  GDestroyNotify own_free;
};

const PejlChartLevel *pejl_chart_spec_level (const PejlChartSpec *spec, guint i);
/* By place on the chart, not by index of adding. */
const PejlChartRow *pejl_chart_spec_shown_row (const PejlChartSpec *spec, guint place);
guint pejl_chart_spec_shown_index (const PejlChartSpec *spec, guint place);
const PejlChartPanel *pejl_chart_spec_panel (const PejlChartSpec *spec, guint i);
const PejlChartCounts *pejl_chart_panel_row (const PejlChartPanel *panel, guint row_index);
/* Step 1–5 of the palette for level i: the scale's ends are the palette's ends. */
int pejl_chart_spec_step (const PejlChartSpec *spec, guint i);

/* Assessed, and those of them below the border. */
int pejl_chart_counts_n (const PejlChartSpec *spec, const PejlChartCounts *counts);
int pejl_chart_counts_under (const PejlChartSpec *spec, const PejlChartCounts *counts);
int pejl_chart_counts_level (const PejlChartCounts *counts, guint level);

const PejlChartColumn *pejl_chart_spec_column (const PejlChartSpec *spec, guint i);
const PejlChartMatrixRow *pejl_chart_spec_matrix_row (const PejlChartSpec *spec, guint i);
/* row or column -1: the margin. */
PejlChartCell pejl_chart_spec_cell (const PejlChartSpec *spec, int row, int column);
int pejl_chart_spec_total_tegn (const PejlChartSpec *spec);

/* What a kind keeps of its own; nothing for another kind. */
void pejl_chart_besoeg_init (PejlChartSpec *spec);
void pejl_chart_aarshjul_init (PejlChartSpec *spec);
void pejl_chart_opfoelgning_init (PejlChartSpec *spec);
void pejl_chart_stilling_init (PejlChartSpec *spec);
void pejl_chart_varmekort_init (PejlChartSpec *spec);
void pejl_chart_overgange_init (PejlChartSpec *spec);
void pejl_chart_spredning_init (PejlChartSpec *spec);
void pejl_chart_et_hus_init (PejlChartSpec *spec);

/* Without soft hyphens. */
char *pejl_chart_plain (const char *text);
/* "dagtilbud" for 1, its plural else. */
const char *pejl_chart_spec_unit (const PejlChartSpec *spec, int n);

G_END_DECLS
