// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9, "Hvad sker hvornår?": a year of tilsyn, samtaler and dates.
#pragma once

#include "core/chart/pejl-chart-spec.h"
#include "core/rules/pejl-aarshjul.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* What stands in a year: tilsyn and aftaler of the filter's distrikt (tilsyn also of its type and ejerform; its period
 * is not used). person: nil for all. PejlAarshjulPunkt*. */
GPtrArray *pejl_figur_aarshjul_punkter (PejlReader *reader, const PejlFilter *filter, int year, const char *i_dag,
                                        const PejlId *person, gboolean skjul_uanmeldte);

/* How many of them stand in the ring in that month (1 – 12); 0: in the year. */
guint pejl_figur_aarshjul_antal (const GPtrArray *punkter, PejlRing ring, int month);

/* The year as a report has it. Where it has more than ten visits, those of a month are one item, which also keeps the
 * days of unannounced ones off a shared screen. A ring without items is left out, but for the visits'.
 * offentlig: only the committee's dates in words; the others as numbers of a month, without unannounced visits to come.
 *
 * Marks: "tilsyn:<id>", "aftale:<id>", "punkt:<id>", "maaned:2026-05" for the visits of a month, "samtaler:2026-05" and
 * "frister:2026-05" for its talks and deadlines, and "periode". */
PejlChartSpec *pejl_figur_aarshjul (PejlReader *reader, const PejlFilter *filter, int year, const char *i_dag,
                                    gboolean offentlig);

/* The same year as the wheel of a page that has a list of its own: always all rings, the visits outermost, a field for
 * each month; marks "felt:<ring>:<month>", the rings as pejl_figur_ring_key() names them. */
PejlChartSpec *pejl_figur_aarshjul_felter (const GPtrArray *punkter, int year, const char *i_dag);
/* "tilsyn", "samtaler", "handleplaner", "udvalg"; static. */
const char *pejl_figur_ring_key (PejlRing ring);
/* The index that the ring has in the wheel of fields. */
int pejl_figur_ring_index (PejlRing ring);

G_END_DECLS
