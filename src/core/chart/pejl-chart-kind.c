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
};

const PejlChartKindClass *
pejl_chart_kind_class (PejlChartKind kind)
{
  return kinds[kind];
}
