// SPDX-License-Identifier: GPL-3.0-or-later
// How each house stands now and stood in the period before: the numbers behind charts 1, 2, 5, 6 and 10.
#pragma once

#include "core/analysis/pejl-analyse.h"

G_BEGIN_DECLS

/* The whole of a house, as an area of its own after the strategy's. */
#define PEJL_STILLING_SAMLET PEJL_ANALYSE_MAX_OMRAADER
#define PEJL_STILLING_N (PEJL_ANALYSE_MAX_OMRAADER + 1)

typedef struct
{
  const PejlStedSum *sted;            /* borrowed from the analysis */
  guint8 niveau[PEJL_STILLING_N];     /* 0: none */
  guint8 sidst[PEJL_STILLING_N];      /* in the period before; 0: none */
  gboolean besoegt, besoegt_sidst;
  gboolean egen;                      /* samlet is a konsulent's own judgement */
} PejlStillingHus;

typedef struct
{
  const PejlAnalyse *nu;      /* borrowed */
  PejlPeriode foer;           /* start "": the choice has no period, so there is none before it */
  GPtrArray *foer_steder;     /* owned: PejlStedSum*, the same houses in the same order */
  GArray *huse;               /* owned: PejlStillingHus, in the order of nu->steder */
  guint egne;                 /* houses whose samlet is a konsulent's own judgement */
  guint regnede;              /* those whose samlet follows from their areas */
  gboolean glemt[PEJL_STILLING_N]; /* levels then of houses that have none now were left out of sidst, as they were too few to be told of */
} PejlStilling;

/* The analysis must outlive it. Never NULL. */
PejlStilling *pejl_stilling_new (PejlReader *reader, const PejlAnalyse *nu);
/* The same over sums that are there already; foer_steder is taken and may be NULL. For tests. */
PejlStilling *pejl_stilling_over (const PejlAnalyse *nu, const PejlPeriode *foer, GPtrArray *foer_steder);
void pejl_stilling_free (PejlStilling *stilling);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlStilling, pejl_stilling_free)

/* The level of the whole where no konsulent has judged it: the highest one that more than half of the judged areas reach;
 * 0 unless more than half of the areas are judged. Levels are ordinal: no mean. */
guint pejl_samlet_niveau (const gint8 *niveauer, guint n);

/* n houses of those that were judged both times, and what became of the rest. */
typedef struct
{
  guint op, uaendret, ned;
  guint kom_over, faldt_under;        /* of them across the border */
  guint panel_over, panel_over_sidst; /* of those judged both times, at or above the border */
  guint ikke_besoegt_sidst;           /* judged now, not visited in the period before */
  guint ikke_vurderet_sidst;          /* judged now, visited then but not judged */
  guint ikke_vurderet, ikke_besoegt;  /* now */
} PejlBevaegelse;
PejlBevaegelse pejl_stilling_bevaegelse (const PejlStilling *stilling, guint omraade);
static inline guint
pejl_bevaegelse_panel (const PejlBevaegelse *tal)
{
  return tal->op + tal->uaendret + tal->ned;
}

/* Houses on each level; distrikt NULL: all. sidst: of the period before, over the same houses. */
PejlOmraadeTal pejl_stilling_tal (const PejlStilling *stilling, guint omraade, gboolean sidst, const PejlId *distrikt);
/* fra and til are levels of a house's two periods, 1 …; how many went from the one to the other. */
guint pejl_stilling_overgang (const PejlStilling *stilling, guint omraade, guint fra, guint til);

/* The middle of numbers in ascending order: twice the median, so that it is whole. n ≥ 1. */
guint pejl_median_dobbelt (const guint *sorteret, guint n);
/* Twice the median level of the distrikt's judged houses; 0 for fewer than PEJL_MEDIAN_MINDST. */
guint pejl_stilling_median (const PejlStilling *stilling, guint omraade, const PejlId *distrikt);
#define PEJL_MEDIAN_MINDST 3

/* "Samlet" or the area's name. */
const char *pejl_stilling_omraade_navn (const PejlStilling *stilling, guint omraade);
/* PEJL_STILLING_SAMLET for NULL or a key that the strategy lacks. */
guint pejl_stilling_omraade (const PejlStilling *stilling, const char *key);

/* Titles of the charts, right for 0, 1, some, all and none before. */
char *pejl_fund_stilling (const PejlStilling *stilling, guint omraade);   /* chart 1 */
char *pejl_fund_hvem (const PejlStilling *stilling);                      /* chart 2 */
char *pejl_fund_bevaegelse (const PejlStilling *stilling, guint omraade); /* chart 5 */
char *pejl_fund_hus (const PejlStilling *stilling, const PejlStillingHus *hus); /* chart 10 */

G_END_DECLS
