// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that tegn have on a schema of paper, and how what was written there is typed in.
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-strategi.h"

G_BEGIN_DECLS

/* The tegn that are looked for in that omfang, by area, role and place: the first has number 1. Borrowed PejlTegn*. */
GPtrArray *pejl_skema_tegn (const PejlStrategi *strategi, PejlOmfang omfang);

/* "3 7- 12?": numbers of the schema; a minus after one: it is missing, a question mark: open, nothing or a plus: seen.
 * The last word about a tegn counts. Returns PejlEvidensTegn in the order typed; NULL with *wrong (the caller's) where
 * a word is no such number. */
GArray *pejl_skema_parse_tegn (const GPtrArray *tegn, const char *typed, char **wrong);
/* The same the other way: "3 7- 12?". */
char *pejl_skema_format_tegn (const GPtrArray *tegn, const GArray *links);

/* "9", "920", "09.20", "9:20" as "09:20". FALSE if it is no time of day. */
gboolean pejl_skema_parse_klokken (const char *typed, char klokken[6]);

G_END_DECLS
