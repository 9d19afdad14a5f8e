// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the committee's report.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/chart/pejl-chart-text.h"
#include "core/report/pejl-tabel.h"

G_BEGIN_DECLS

/* Of a column of a chart's table: words, unless any of its cells is a number. */
PejlSoejleArt pejl_rapport_soejle_art (const PejlChartTable *tal, guint c);
/* A chart's own numbers. andel_under: in "118 af 180, 66 %" the share stands on a line of its own. */
PejlTabel *pejl_rapport_tabel_of_chart (const PejlChartTable *tal, gboolean andel_under);
/* Visits per distrikt, with a sum. */
PejlTabel *pejl_rapport_tabel_besoeg (const PejlAnalyse *analyse);
/* Dagtilbud below the border per distrikt and area, with a sum. Distrikter that pejl_skjul_distrikter() hides
 * have words instead of numbers. */
PejlTabel *pejl_rapport_tabel_distrikter (const PejlAnalyse *analyse);
/* Every dagtilbud of one distrikt (nil: those in none): type, visits and level per area, and below it the
 * reason of each level, and what was corrected since. begrundelser: as pejl_query_begrundelser() gives them for
 * analyse; rettelser: as pejl_rapport_rettelser() does; NULL: none. */
PejlTabel *pejl_rapport_tabel_dagtilbud (const PejlAnalyse *analyse, const PejlId *distrikt,
                                         const GPtrArray *begrundelser, const GPtrArray *rettelser);

G_END_DECLS
