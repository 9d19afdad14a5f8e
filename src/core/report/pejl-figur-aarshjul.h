// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9, "Hvad sker hvornår?": a year of tilsyn, samtaler and dates.
#pragma once

#include "core/chart/pejl-chart-spec.h"
#include "core/store/pejl-query.h"

G_BEGIN_DECLS

/* What the tilsyn do not tell: the committee's dates, deadlines of handleplaner. */
typedef enum
{
  PEJL_AARSHJUL_HANDLEPLAN,
  PEJL_AARSHJUL_UDVALG,
} PejlAarshjulArt;

typedef struct
{
  char *key;                /* of the mark */
  char dato[PEJL_DATO_LEN]; /* a day, or a month "2026-09"; other years are passed over */
  char *tekst;
  PejlAarshjulArt art;
} PejlAarshjulPunkt;

/* The year's tilsyn of the filter's distrikt, type and ejerform (its period is not used), planned and held, with
 * punkter (may be NULL) and the day on which a two-year period ends. Where a year has more than ten visits, those
 * of a month are one item, which also keeps the days of unannounced ones off a shared screen. A ring without
 * items is left out, but for the visits'.
 *
 * Marks: "tilsyn:<id>", "maaned:2026-05" for the visits of a month, "periode" and the keys of punkter. */
PejlChartSpec *pejl_figur_aarshjul (PejlReader *reader, const PejlFilter *filter, int year, const char *i_dag,
                                    const PejlAarshjulPunkt *punkter, guint n_punkter);

G_END_DECLS
