// SPDX-License-Identifier: GPL-3.0-or-later
// All that belongs to one tilsyn, row by row, for the one who has a right to see it; and what its values are called.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct
{
  PejlTable table;
  PejlId row;
  gboolean slettet;
} PejlAktRaekke;

/* The tilsyn itself, what hangs on it, and the handleplan that was made at it, in the order in which each came to be. GArray of
 * PejlAktRaekke, the caller's. */
GArray *pejl_query_akt_raekker (PejlReader *reader, const PejlId *tilsyn);
/* What the row that an id names is called: a tegn's text, a stue, a person … ; NULL: nothing that has a name. */
char *pejl_query_akt_navn (PejlReader *reader, const PejlId *id);
/* An area's name by its key; NULL: there is none. */
char *pejl_query_akt_omraade (PejlReader *reader, const char *key);
/* The name of a level of the instrument that the row was judged with; NULL: it has none. */
char *pejl_query_akt_niveau (PejlReader *reader, PejlTable table, const PejlId *row, gint64 niveau);

G_END_DECLS
