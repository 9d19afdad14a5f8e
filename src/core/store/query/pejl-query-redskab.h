// SPDX-License-Identifier: GPL-3.0-or-later
// What instruments of assessment are used for; the instruments themselves are in pejl-query.h.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* The highest version that an instrument ever had; deleted ones count. 0 if there never was one. */
guint pejl_query_redskab_last_version (PejlReader *reader, const char *key);
/* Whether it has, or ever had, a theme of that key. */
gboolean pejl_query_redskab_has_tema (PejlReader *reader, const PejlId *redskab, const char *key);
/* How many tilsyn were made with this version; those in the trash count, since they can come back. */
guint pejl_query_redskab_tilsyn (PejlReader *reader, const PejlId *redskab);
/* PejlId of the instruments whose themes a tilsyn judges, in the order in which they were chosen. */
GArray *pejl_query_tema_redskaber (PejlReader *reader, const PejlId *tilsyn);

G_END_DECLS
