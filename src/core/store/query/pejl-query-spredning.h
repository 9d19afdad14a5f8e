// SPDX-License-Identifier: GPL-3.0-or-later
// How many tegn were seen in each house, and in each stue of it: what chart 6 starts from.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

#define PEJL_SPREDNING_MAX_OMRAADER 8

/* Distinct tegn seen (styrker), by area of the strategy. */
typedef struct
{
  PejlId stue;
  guint tegn[PEJL_SPREDNING_MAX_OMRAADER];
} PejlStueTegn;

typedef struct
{
  PejlId dagtilbud;
  guint tegn[PEJL_SPREDNING_MAX_OMRAADER];
  GArray *stuer; /* owned: PejlStueTegn, in no order: those where any tegn was seen */
} PejlHusTegn;

/* PejlId* → PejlHusTegn*: the houses of the filter with a held visit. Only tegn of roles that are seen in houses count; a tegn
 * of an earlier version counts as the one that goes on from it. */
GHashTable *pejl_query_tegn_huse (PejlReader *reader, const PejlFilter *filter, const PejlStrategi *strategi);

G_END_DECLS
