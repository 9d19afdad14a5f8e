// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a visit of the plan: its steps with dates, what leder and bestyrelse say, the version that is made endelig, and
// in a few a correction of it.
#pragma once

#include "core/demo/pejl-demo-skriv.h"

G_BEGIN_DECLS

/* The steps up to where the visit stands, the next one as it is planned, and comments. Goes on in the visit's action. */
void pejl_demo_proces (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, PejlAction *action);

/* Whether a visit is corrected after it was made endelig. It is then first written with the level of another judgement. */
gboolean pejl_demo_is_rettet (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg);
/* The first area that it has a level in: the one that is corrected. */
guint pejl_demo_rettet_omraade (const PejlDemoBesoeg *besoeg);
int pejl_demo_rettet_niveau (const PejlDemoBesoeg *besoeg);
/* Adds the actions (PejlAction*) that make a visit endelig that is, and correct it to what the plan says if it is corrected:
 * after all else is written that belongs to it. */
void pejl_demo_laas (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, GPtrArray *actions);

G_END_DECLS
