// SPDX-License-Identifier: GPL-3.0-or-later
// What the law demands of a tilsyn before it is made endelig, read from the store: whoever asks for it is held to the same.
#pragma once

#include "core/rules/pejl-klar.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* What whom an evidens was with, and of which kind it is, adds to the stand. */
void pejl_klar_taeller_evidens (PejlKlarStand *stand, const PejlEvidens *evidens);

/* PejlKlarPunkt*: what the law demands (§§ 5 a, 5 b), reached or not, as if the tilsyn were to be made endelig on i_dag. Empty where
 * the law asks nothing: of a distrikt, of the center. A dagpleje's report rests on the evidens of its visits too. */
GPtrArray *pejl_klar_lov (PejlReader *reader, const PejlTilsyn *tilsyn, const char *i_dag);

G_END_DECLS
