// SPDX-License-Identifier: GPL-3.0-or-later
// One table of functions a kind of chart; everything else in this folder is the same for all of them.
#pragma once

#include "core/chart/pejl-chart-layout-private.h"
#include "core/chart/pejl-chart-spec-private.h"
#include "core/chart/pejl-chart-text.h"

G_BEGIN_DECLS

typedef struct
{
  /* Lays out everything between subtitle and footer from y downward, and returns the y below it.
   * self->stretch is added to the height of every row; self->panels says whether small multiples may be used.
   */
  double (*layout) (PejlChartLayout *self, double y);
  /* Appends whole sentences, the most important first; what passes 300 characters is dropped by the caller.
   */
  void (*alt_sentences) (const PejlChartSpec *spec, GPtrArray *sentences);
  PejlChartTable *(*table) (const PejlChartSpec *spec);
  gboolean (*has_panels) (const PejlChartSpec *spec);
} PejlChartKindClass;

const PejlChartKindClass *pejl_chart_kind_class (PejlChartKind kind);

extern const PejlChartKindClass pejl_chart_soejler_class;
extern const PejlChartKindClass pejl_chart_roller_class;
extern const PejlChartKindClass pejl_chart_besoeg_class;
extern const PejlChartKindClass pejl_chart_aarshjul_class;
extern const PejlChartKindClass pejl_chart_opfoelgning_class;
extern const PejlChartKindClass pejl_chart_stilling_class;
extern const PejlChartKindClass pejl_chart_varmekort_class;
extern const PejlChartKindClass pejl_chart_overgange_class;
extern const PejlChartKindClass pejl_chart_spredning_class;
extern const PejlChartKindClass pejl_chart_et_hus_class;

PejlChartTable *pejl_chart_table_new (char *caption);
/* Takes the string. */
void pejl_chart_table_add_header (PejlChartTable *table, char *text);
GPtrArray *pejl_chart_table_add_row (PejlChartTable *table, const char *heading);

G_END_DECLS
