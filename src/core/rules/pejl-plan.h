// SPDX-License-Identifier: GPL-3.0-or-later
// Who lacks a visit in the period, and when it could be: dagtilbudsloven § 5 a asks for both anmeldte and
// uanmeldte besøg. A proposal only; a person takes, changes or leaves it.
#pragma once

#include "core/model/pejl-records.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId dagtilbud;
  char *navn;
  char *distrikt_navn;        /* "" for none */
  PejlId distrikt;            /* nil for none */
  gboolean anmeldt;           /* lacks an anmeldt besøg, and none is planned before the period ends */
  gboolean uanmeldt;          /* likewise */
  char sidste[PEJL_DATO_LEN]; /* latest held visit in the period, or "" */
} PejlPlanMangel;
void pejl_plan_mangel_free (PejlPlanMangel *mangel);

/* steder: PejlStedSum* of the period; planlagt: PejlTilsyn*, of which the planned visits to dagtilbud from
 * i_dag to periode_slut (the last day) answer a lack; a planned visit whose day has passed does not. Those that
 * lack nothing are left out. Order of steder. PejlPlanMangel*. */
GPtrArray *pejl_plan_mangler (const GPtrArray *steder, const GPtrArray *planlagt, const char *i_dag,
                              const char *periode_slut);

typedef struct
{
  const char *i_dag;         /* ISO; proposals begin the day after */
  const char *periode_slut;  /* ISO: the last day */
  const GPtrArray *planlagt; /* PejlTilsyn*: what is planned already, so that months fill evenly */
  guint n_konsulenter;       /* 0 counts as 1 */
  guint afstand;             /* fewest days between two visits to one house */
  guint64 seed;              /* the same one gives the same proposal */
} PejlPlanValg;

typedef struct
{
  PejlId dagtilbud;
  char *navn;
  char *distrikt_navn;
  gboolean anmeldt;
  char dato[PEJL_DATO_LEN]; /* "" where the period has no working day left */
  guint konsulent;          /* 0 … n_konsulenter - 1 */
  char *grund;              /* Danish sentence: why it lacks, and why that day */
} PejlPlanForslag;
void pejl_plan_forslag_free (PejlPlanForslag *forslag);

/* One proposal for each lacking visit, by date, then name: evenly over the remaining months and konsulenter,
 * never on a weekend, a holiday or in July. The days of uanmeldte besøg are drawn by the seed and the house's
 * id, so that nobody can reckon them out from the others. Where the distance cannot be kept, the proposal says
 * so and lies as far away as it can. PejlPlanForslag*. */
GPtrArray *pejl_plan_forslag (const GPtrArray *mangler, const PejlPlanValg *valg);

/* Danish name of the holiday that the day is (Grundlovsdag, 24 and 31 December too), in lower case; NULL for none.
 * Static. */
const char *pejl_plan_helligdag (const char *dato);

/* Whether dagtilbud are visited on that day: no weekend, no Danish holiday (Grundlovsdag, 24 and 31 December
 * too), not in July. */
gboolean pejl_plan_er_besoegsdag (const char *dato);

G_END_DECLS
