// SPDX-License-Identifier: GPL-3.0-or-later
// What the law and the local rules propose after a tilsyn. They propose; a person decides, with a reason, and both are
// kept. Pure: no store, no clock.
#pragma once

#include "core/model/pejl-regel.h"

G_BEGIN_DECLS

/* What one rule looks at, counted. */
typedef struct
{
  gboolean fyrer;          /* it proposes */
  guint ramte;             /* TEMAER: areas or themes at its level or below … */
  guint vurderede;         /* … of so many that have a level: "ikke vurderet" and not yet judged are outside */
} PejlRegelUdfald;

/* Whether it is active is not looked at, so that it can be tried first. */
PejlRegelUdfald pejl_regel_udfald (const PejlRegel *regel, const PejlRegelGrundlag *grundlag);
/* What it proposes, likewise; NULL: nothing. */
PejlTilsynForslag *pejl_regel_forslag (const PejlRegel *regel, const PejlRegelGrundlag *grundlag);

/* What dagtilbudsloven § 5 b itself asks for: bekymring => skærpet tilsyn must start; alvorlig bekymring => skærpet tilsyn and
 * handleplan, both in immediate continuation. NULL: nothing. */
PejlTilsynForslag *pejl_regler_lov (PejlBekymring bekymring);

/* The law's first, then the active rules' in their order. A rule that looks at the same as another, and proposes a part of
 * what that one proposes, says nothing more and is left out. regler: PejlRegel*. PejlTilsynForslag*. */
GPtrArray *pejl_regler_forslag (const GPtrArray *regler, const PejlRegelGrundlag *grundlag);

/* The latest decision on just this proposal, the same sentence of the same rule: what changed since is decided anew.
 * Borrowed; NULL: none. afgoerelser: PejlAfgoerelse*, oldest first. */
const PejlAfgoerelse *pejl_regler_find_afgoerelse (const GPtrArray *afgoerelser, const PejlTilsynForslag *forslag);
/* How many proposals nobody has decided on: for the list "klar til afslutning". */
guint pejl_regler_ubesluttede (const GPtrArray *forslag, const GPtrArray *afgoerelser);
/* What it does, in a line: "3 eller flere på niveau 2 eller lavere giver forslag om skærpet tilsyn". */
char *pejl_regel_beskriv (const PejlRegel *regel);
/* The first problem of a rule that is being written, as a Danish sentence; NULL: it can be used. niveauer: how many levels the
 * scale it reads has; 0: unknown. */
const char *pejl_regel_problem (const PejlRegel *regel, guint niveauer);

G_END_DECLS
