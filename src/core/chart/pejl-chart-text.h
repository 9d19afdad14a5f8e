// SPDX-License-Identifier: GPL-3.0-or-later
// A chart in words and as a table, from the same numbers: what those who do not see it get.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* At most 300 characters: kind, what, n, finding, extremes; plain Danish. Free with g_free(). */
char *pejl_chart_alt_text (const PejlChartSpec *spec);

typedef struct
{
  char *caption;
  GPtrArray *header;  /* char *; the first column holds row headings */
  GPtrArray *rows;    /* GPtrArray * of char *, each as long as header */
  guint n_total_rows; /* so many of the last rows are totals */
} PejlChartTable;

/* The numbers of the chart, all of them, names in full. */
PejlChartTable *pejl_chart_table (const PejlChartSpec *spec);
/* The numbers of the small multiples ("Distrikt | Systematik | … | Ikke besøgt"), or NULL without panels. */
PejlChartTable *pejl_chart_panel_table (const PejlChartSpec *spec);
const char *pejl_chart_table_get (const PejlChartTable *table, guint row, guint column);
void pejl_chart_table_free (PejlChartTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlChartTable, pejl_chart_table_free)

G_END_DECLS
