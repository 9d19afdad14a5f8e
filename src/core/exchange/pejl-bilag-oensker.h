// SPDX-License-Identifier: GPL-3.0-or-later
// Contents of bilag that somebody lacks: each says so with every packet and every meeting with the server, and whoever has them sends
// them along, until they have come.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Blanks between the hashes of what rows here name and the folder lacks, a bounded number of them; "" when nothing is missing. Looks at
 * the folder, and notes the answer for pejl_bilag_oensker_her(): call it in a worker thread. */
char *pejl_bilag_oensker_find (PejlStore *store, PejlReader *reader);
/* What the holder of that seal key has said to lack; NULL or "": nothing. */
gboolean pejl_bilag_oensker_note (PejlStore *store, const char *segl, const char *sha256, GError **error);
/* Adds what the holders lack (NULL-terminated) to a set of owned hashes. */
void pejl_bilag_oensker_add (PejlStore *store, const char *const *segl, GHashTable *sha256);
void pejl_bilag_oensker_split (const char *sha256, GHashTable *set);

/* How many were missing here when last exchanged and still are; how many the holder lacks. */
guint pejl_bilag_oensker_her (PejlStore *store);
guint pejl_bilag_oensker_hos (PejlStore *store, const char *segl);

G_END_DECLS
