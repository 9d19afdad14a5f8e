// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's figures: from a period's analysis to chart specs, and back from a mark's key to what lies
// under it.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* Chart 3 "Hvilke områder halter?", with small multiples per distrikt unless the filter has chosen one. */
PejlChartSpec *pejl_figur_omraader (const PejlAnalyse *analyse);
/* The same for a public document: what pejl_skjul_distrikter() hides has no panel. */
PejlChartSpec *pejl_figur_omraader_offentlig (const PejlAnalyse *analyse);
/* Chart 4 "Hvilken rolle?". Roles whose tegn nobody has looked for inside the filter have no column; the
 * footer names them. */
PejlChartSpec *pejl_figur_roller (const PejlAnalyse *analyse);

/* The same for a public document: roles whose tegn were looked for in fewer than PEJL_FIGUR_MINDSTE_GRUPPE places have no column
 * either (one person may hold such a role), and all sums are of the others. */
PejlChartSpec *pejl_figur_roller_offentlig (const PejlAnalyse *analyse);

/* Public versions tell nothing of smaller groups than this. */
#define PEJL_FIGUR_MINDSTE_GRUPPE 3

/* The last day whose data are in the figures: the filter's own, else the period's last day or today,
 * whichever is earlier. */
void pejl_figur_opgjort (const PejlFilter *filter, char buf[PEJL_DATO_LEN]);

#define PEJL_MAERKE_IKKE_VURDERET 0
#define PEJL_MAERKE_VURDERET (-1)    /* all assessed */
#define PEJL_MAERKE_IKKE_BESOEGT (-2)
#define PEJL_MAERKE_UNDER (-3)       /* every level below the border */

/* What a mark of these figures stands for. */
typedef struct
{
  gboolean er_celle;       /* TRUE: chart 4, evidens under a cell; FALSE: chart 3, tilsyn under a segment */
  char *omraade;           /* area key; NULL: all */
  char *rolle;             /* role key; NULL: all (chart 4) */
  int niveau;              /* chart 3: level ≥ 1, or one of PEJL_MAERKE_… */
  PejlId distrikt;         /* nil: all */
} PejlMaerke;
void pejl_maerke_clear (PejlMaerke *maerke);
/* FALSE for a key that is none of theirs. */
gboolean pejl_maerke_parse (const char *key, PejlMaerke *maerke);

G_END_DECLS
