// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of charts there are.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-kind.h"

static const PejlChartKindClass *const kinds[] = {
  [PEJL_CHART_DELTE_SOEJLER] = &pejl_chart_soejler_class,
  [PEJL_CHART_ROLLER] = &pejl_chart_roller_class,
  [PEJL_CHART_BESOEG] = &pejl_chart_besoeg_class,
  [PEJL_CHART_AARSHJUL] = &pejl_chart_aarshjul_class,
  [PEJL_CHART_OPFOELGNING] = &pejl_chart_opfoelgning_class,
  [PEJL_CHART_STILLING] = &pejl_chart_stilling_class,
  [PEJL_CHART_VARMEKORT] = &pejl_chart_varmekort_class,
  [PEJL_CHART_OVERGANGE] = &pejl_chart_overgange_class,
  [PEJL_CHART_SPREDNING] = &pejl_chart_spredning_class,
  [PEJL_CHART_ET_HUS] = &pejl_chart_et_hus_class,
};

const PejlChartKindClass *
pejl_chart_kind_class (PejlChartKind kind)
{
  return kinds[kind];
}
