// SPDX-License-Identifier: GPL-3.0-or-later
// The handleplan that came of a visit: points from tegn that were missing, followed up until the demo's today.
#pragma once

#include "core/demo/pejl-demo-skriv.h"

G_BEGIN_DECLS

/* An evidens of the visit that shows a tegn to be missing. */
typedef struct
{
  PejlId evidens;
  guint tegn;               /* index in the strategy */
} PejlDemoMangel;

/* How long a point may take in Havneby, days. */
#define PEJL_DEMO_HANDLEPLAN_DAGE 120

/* Adds the plan's rows to the action, if a plan was agreed at this visit to a house. mangler: PejlDemoMangel. */
void pejl_demo_handleplan_write (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn,
                                 const GArray *mangler, PejlAction *action);

G_END_DECLS
