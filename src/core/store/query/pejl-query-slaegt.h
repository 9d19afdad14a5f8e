// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the tegn of earlier strategy versions that a tegn goes on from, so that a trend crosses versions.
#pragma once

#include "core/store/query/pejl-query-private.h"

G_BEGIN_DECLS

/* tegn: PejlId. Every earlier tegn that one of them goes on from, however many versions back → that one. PejlId* → PejlId*, both
 * owned. Where two go on from the same, the first has it, so that nothing is counted twice; one of the tegn themselves is no
 * earlier one. */
GHashTable *pejl_query_slaegt (PejlDb *db, const GArray *tegn);

G_END_DECLS
