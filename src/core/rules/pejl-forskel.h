// SPDX-License-Identifier: GPL-3.0-or-later
// What changed from one version of a tilsyn to the next, in sentences.
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"
#include "core/store/query/pejl-query-proces.h"

G_BEGIN_DECLS

/* Sentences in the user's language (char*, owned by the array); empty when both say the same. redskaber: PejlRedskab*, all
 * versions that are known; a level of another is told by its number. */
GPtrArray *pejl_forskel (const PejlTilsynIndhold *foer, const PejlTilsynIndhold *efter, const PejlStrategi *strategi,
                         const GPtrArray *redskaber);

G_END_DECLS
