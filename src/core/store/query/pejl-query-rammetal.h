// SPDX-License-Identifier: GPL-3.0-or-later
// Reading context figures.
#pragma once

#include "core/model/pejl-rammetal.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* PejlNoegletal*, those in use, by nr and then name in Danish order. */
GPtrArray *pejl_query_noegletal (PejlReader *reader);
/* NULL: there is none. */
PejlNoegletal *pejl_query_noegletal_by_key (PejlReader *reader, const char *key);
/* Those in use and those that are proposed and not in use, as pejl_query_noegletal() orders them. */
GPtrArray *pejl_query_noegletal_mulige (PejlReader *reader);

/* The figures of one place, oldest first in each figure; PejlRammetal*. dagtilbud and distrikt nil: of the kommune. At most one
 * of them is set. noegletal: key; NULL: all. til_og_med: ISO date, inclusive; "": any. */
GPtrArray *pejl_query_rammetal (PejlReader *reader, const PejlId *dagtilbud, const PejlId *distrikt, const char *noegletal,
                                const char *til_og_med);
/* NULL: there is none. */
PejlRammetal *pejl_query_rammetal_by_id (PejlReader *reader, const PejlId *id);
/* Rows of a figure, wherever; GArray of PejlId. */
GArray *pejl_query_rammetal_ids (PejlReader *reader, const char *noegletal);
/* How many values there are of a figure; NULL: of all. */
guint pejl_query_rammetal_count (PejlReader *reader, const char *noegletal);
/* Where the latest written value came from; "" when there is none. Caller frees. */
char *pejl_query_rammetal_sidste_kilde (PejlReader *reader);

G_END_DECLS
