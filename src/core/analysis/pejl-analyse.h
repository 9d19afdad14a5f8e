// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a period: levels per indsatsområde (chart 3), tegn seen per area and role (chart 4), visits.
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

#define PEJL_ANALYSE_MAX_OMRAADER 8
#define PEJL_ANALYSE_MAX_ROLLER 8
#define PEJL_ANALYSE_MAX_NIVEAUER 8

/* How the houses of one group (all, or one distrikt) stand in one area. */
typedef struct
{
  guint antal[PEJL_ANALYSE_MAX_NIVEAUER + 1]; /* houses per level; [0] unused */
  guint n;               /* houses with a level */
  guint under;           /* of them below the border */
  guint ikke_vurderet;   /* visited, but without a level in this area */
  guint ikke_besoegt;
} PejlOmraadeTal;

typedef struct
{
  char *navn;            /* distrikt's name */
  PejlId distrikt;
  guint dagtilbud;       /* active houses in it */
  guint besoegt;
  PejlOmraadeTal omraader[PEJL_ANALYSE_MAX_OMRAADER];
} PejlGruppeTal;

/* x seen of n possible (tegn × places). */
typedef struct
{
  guint x;
  guint n;
} PejlAndel;

/* Everything that the committee's pages of a period rest on, computed once. */
typedef struct
{
  PejlFilter filter;
  PejlStrategi *strategi; /* without one in the store: an empty one, never NULL */
  PejlRedskab *redskab;   /* likewise */
  /* The border level in force: the kommune's own, else the redskab's; 0: none, and nothing is under it. */
  guint graense;
  char *kommune;
  GPtrArray *steder;     /* PejlStedSum*: one per active dagtilbud in the filter */
  guint besoegt;         /* of them with a held visit */
  guint begge;           /* of them with both an anmeldt and an uanmeldt */
  guint besoeg;          /* held visits in all */
  PejlGruppeTal alle;
  /* PejlGruppeTal*: those with houses in the filter, Danish order; houses in none last, as "Uden distrikt". */
  GPtrArray *distrikter;
  guint n_distrikter_samtale; /* distrikter with a registrering */
  guint n_center;        /* 0 or 1 */
  GArray *tegn;          /* PejlTegnSum, in the strategy's order */
  PejlAndel celle[PEJL_ANALYSE_MAX_OMRAADER][PEJL_ANALYSE_MAX_ROLLER];
  guint tegn_set;        /* tegn seen at least once */
} PejlAnalyse;

/* Reads one state of the store, whatever is written meanwhile. Never NULL. */
PejlAnalyse *pejl_analyse_new (PejlReader *reader, const PejlFilter *filter);
void pejl_analyse_free (PejlAnalyse *analyse);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlAnalyse, pejl_analyse_free)

/* Areas and roles of the strategy, cut to the sizes above. */
guint pejl_analyse_n_omraader (const PejlAnalyse *analyse);
guint pejl_analyse_n_roller (const PejlAnalyse *analyse);
/* Houses under the border of those with a level, all distrikter together. */
PejlAndel pejl_analyse_under (const PejlAnalyse *analyse, guint omraade);
/* By share, exactly; nothing possible sorts last. */
int pejl_andel_compare (PejlAndel a, PejlAndel b);
/* Margins of the matrix; -1 for all areas or all roles. */
PejlAndel pejl_analyse_andel (const PejlAnalyse *analyse, int omraade, int rolle);
/* Area indices, worst first: share below the border, then Danish name; areas without a level last. Caller
 * frees. */
guint *pejl_analyse_omraader_by_share (const PejlAnalyse *analyse);
/* The cell with the lowest share among those with n >= 10 (falls back to any n > 0). FALSE when nothing was
 * seen anywhere possible. */
gboolean pejl_analyse_lowest_cell (const PejlAnalyse *analyse, guint *omraade, guint *rolle);

/* Danish sentences made from the numbers, newly allocated; right for 0, 1 and many, for all, and for ties.
 * Counts are held together by no-break spaces. A role's genitive is used only where its ending makes it
 * certain ("Ledere" → "ledernes"). */

/* Title of chart 3: "Systematik halter mest: 17 af 35 dagtilbud ligger under grænsen". */
char *pejl_fund_omraader (const PejlAnalyse *analyse);
/* Title of chart 4: "Ledernes tegn på systematik ses sjældnest: 46 af 108 mulige gange". */
char *pejl_fund_roller (const PejlAnalyse *analyse);
/* "36 af 38 dagtilbud er besøgt, 31 både anmeldt og uanmeldt". */
char *pejl_fund_besoeg (const PejlAnalyse *analyse);
/* Title of the strategy page: "67 af 95 tegn er set i perioden". */
char *pejl_fund_tegn (const PejlAnalyse *analyse);

G_END_DECLS
