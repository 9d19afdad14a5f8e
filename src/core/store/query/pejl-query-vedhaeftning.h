// SPDX-License-Identifier: GPL-3.0-or-later
// Reading bilag. Arrays own their records and are newly allocated; an unreadable database is logged and gives an empty
// result.
#pragma once

#include "core/model/pejl-vedhaeftning.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* PejlVedhaeftning*, by the time they were attached. Of a tilsyn: those of its evidens and those of the whole. */
GPtrArray *pejl_query_vedhaeftninger_of_tilsyn (PejlReader *reader, const PejlId *tilsyn);
GPtrArray *pejl_query_vedhaeftninger_of_evidens (PejlReader *reader, const PejlId *tilsyn, const PejlId *evidens);
/* NULL when there is none, or it was removed. */
PejlVedhaeftning *pejl_query_vedhaeftning_by_id (PejlReader *reader, const PejlId *id);
/* All that are attached. */
guint pejl_query_vedhaeftning_count (PejlReader *reader);

/* --- contents --- */

/* Hashes of the contents that a bilag or a slide that is not removed names, each once; char*. */
GPtrArray *pejl_query_bilag_naevnte (PejlReader *reader);
/* Whether any row names those contents, removed ones too. */
gboolean pejl_query_bilag_naevnes (PejlReader *reader, const char *sha256);

G_END_DECLS
