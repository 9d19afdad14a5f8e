// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the dates of the årshjul that are no tilsyn, and who makes the tilsyn that are planned.
#pragma once

#include "core/model/pejl-aftale.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* By date, time and id: those of the filter's dates and distrikt; one without a distrikt belongs to all. Its type
 * and ejerform are not looked at. PejlAftale*. */
GPtrArray *pejl_query_aftaler (PejlReader *reader, const PejlFilter *filter);
/* NULL if unknown */
PejlAftale *pejl_query_aftale_by_id (PejlReader *reader, const PejlId *id);

/* Which konsulent each tilsyn of the filter's dates has: GHashTable PejlId* of the tilsyn → PejlId* of the person.
 * Those without one are not in it. */
GHashTable *pejl_query_tilsyn_konsulenter (PejlReader *reader, const PejlFilter *filter);
/* nil when it has none, or there is no such tilsyn. */
PejlId pejl_query_tilsyn_konsulent (PejlReader *reader, const PejlId *tilsyn);

G_END_DECLS
