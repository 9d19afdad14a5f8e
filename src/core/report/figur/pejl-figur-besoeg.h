// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7, "Har vi besøgt alle?", from the visits of a period.
#pragma once

#include "core/analysis/pejl-besoeg-tal.h"
#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* Marks: "dagtilbud:<id>" for a house, "maaned:2024-05" for a month. */
PejlChartSpec *pejl_figur_besoeg (const PejlBesoegTal *tal);

G_END_DECLS
