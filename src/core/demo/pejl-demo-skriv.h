// SPDX-License-Identifier: GPL-3.0-or-later
// One visit of the plan as rows: the tilsyn, its evidens with tegn, its vurderinger with reasons.
#pragma once

#include "core/demo/pejl-demo-plan.h"
#include "core/demo/pejl-demo-stok.h"
#include "core/demo/pejl-demo-vedhaeftning.h"

G_BEGIN_DECLS

#define PEJL_DEMO_KONSULENTER 3

/* What every visit is written with; borrowed. */
typedef struct
{
  guint64 seed;
  const PejlDemoSteder *steder;
  const PejlStrategi *strategi;
  PejlId redskab;
  PejlId tegn_redskab;
  PejlId konsulenter[PEJL_DEMO_KONSULENTER];
  PejlStok *stok;
  PejlDemoBilag *bilag;
} PejlDemoSkriver;

/* The visit as an action that Ctrl+Z does not step through. */
PejlAction *pejl_demo_skriv (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg);

G_END_DECLS
