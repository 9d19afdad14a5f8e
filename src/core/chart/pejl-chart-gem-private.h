// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over a spec's values that both writes and reads them, so that the two can never differ.
#pragma once

#include "core/chart/pejl-chart-spec-private.h"

G_BEGIN_DECLS

typedef struct
{
  GString *out;  /* owned; NULL: it reads */
  char **lines;  /* owned */
  gsize next;
  gboolean ok;   /* reading: everything so far was as it should be */
} PejlChartGem;

void pejl_chart_gem_int (PejlChartGem *gem, int *value);
void pejl_chart_gem_uint (PejlChartGem *gem, guint *value);
/* An index or number that must lie between these two. */
void pejl_chart_gem_range (PejlChartGem *gem, int *value, int min, int max);
void pejl_chart_gem_bool (PejlChartGem *gem, gboolean *value);
void pejl_chart_gem_real (PejlChartGem *gem, double *value);
/* NULL stays NULL. */
void pejl_chart_gem_text (PejlChartGem *gem, char **value);
typedef void (*PejlChartGemVisit) (PejlChartGem *gem, gpointer element);
/* Elements of an array of pointers, each of that size and zeroed before it is read. */
void pejl_chart_gem_pointers (PejlChartGem *gem, GPtrArray *array, gsize size, PejlChartGemVisit visit);
void pejl_chart_gem_values (PejlChartGem *gem, GArray *array, PejlChartGemVisit visit);

/* The levels of a scale and the border in it; they come before what is counted on them. */
void pejl_chart_gem_levels (PejlChartGem *gem, PejlChartSpec *spec);
/* One number a level; an empty row has none. */
void pejl_chart_gem_counts (PejlChartGem *gem, PejlChartCounts *counts, guint levels);
/* An array of texts. */
void pejl_chart_gem_names (PejlChartGem *gem, GPtrArray *names);

/* pejl-chart-gem-huse.c */
void pejl_chart_gem_stilling (PejlChartGem *gem, PejlChartSpec *spec);
void pejl_chart_gem_varmekort (PejlChartGem *gem, PejlChartSpec *spec);
void pejl_chart_gem_overgange (PejlChartGem *gem, PejlChartSpec *spec);
void pejl_chart_gem_spredning (PejlChartGem *gem, PejlChartSpec *spec);
void pejl_chart_gem_et_hus (PejlChartGem *gem, PejlChartSpec *spec);

/* Whether specs of this kind can be kept. */
gboolean pejl_chart_gem_knows (PejlChartKind kind);
/* All values of a spec of that kind but the kind itself. */
void pejl_chart_gem_spec (PejlChartGem *gem, PejlChartSpec *spec);

G_END_DECLS
