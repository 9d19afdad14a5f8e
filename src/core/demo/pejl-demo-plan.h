// SPDX-License-Identifier: GPL-3.0-or-later
// Which visits Havneby's konsulenter make when, how the houses stand, and which tegn are seen at each.
#pragma once

#include "core/demo/pejl-demo-steder.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-strategi.h"

G_BEGIN_DECLS

#define PEJL_DEMO_OMRAADER 4
#define PEJL_DEMO_IKKE_BEDOEMT -1

/* A tegn that is to be shown, or shown to be missing, by an evidens of the visit. */
typedef struct
{
  guint tegn;               /* index in PejlStrategi.tegn */
  PejlRetning retning;
} PejlDemoFund;

typedef struct
{
  guint nr;                 /* place in the plan: names the visit's ids */
  PejlOmfang omfang;
  guint sted;               /* index of the house or distrikt */
  gboolean anmeldt;
  char dato[PEJL_DATO_LEN];
  PejlStatus status;
  guint konsulent;
  int niveau[PEJL_DEMO_OMRAADER]; /* -1: not judged; 0: ikke vurderet; 1–5 */
  guint tegn_vurderinger;   /* how many tegn are judged too */
  GArray *fund;             /* PejlDemoFund */
} PejlDemoBesoeg;

typedef struct
{
  GPtrArray *besoeg;        /* PejlDemoBesoeg*, by time of making */
} PejlDemoPlan;

/* full: 20 years with two visits a year and house, for measurements, instead of two and a half periods. */
PejlDemoPlan *pejl_demo_plan_new (guint64 seed, gboolean full, const PejlDemoSteder *steder,
                                  const PejlStrategi *strategi);
void pejl_demo_plan_free (PejlDemoPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlDemoPlan, pejl_demo_plan_free)

G_END_DECLS
