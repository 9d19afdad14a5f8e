// SPDX-License-Identifier: GPL-3.0-or-later
// Packets that wait for another one, in a folder beside the store: "FILE.indbakke".
#pragma once

#include "core/exchange/pejl-pakke.h"

G_BEGIN_DECLS

/* Copies the packet there, once. sentence: why it waits. */
gboolean pejl_indbakke_keep (PejlStore *store, const PejlPakke *pakke, const char *sentence, GError **error);
/* Takes in those that need wait no longer, until none is left that can be. How many were taken; those that can never be taken in
 * are left where they are, with the sentence why. */
guint pejl_indbakke_retry (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, GCancellable *cancellable);
/* name of the file → why it waits. */
GHashTable *pejl_indbakke_list (PejlStore *store);

/* --- set aside --- */

/* What was not taken in, and why; the file itself stays where it lies. navn: what people know it by. sentence NULL: it is no longer
 * told of. */
gboolean pejl_til_side_put (PejlStore *store, const char *navn, const char *sentence, GError **error);
/* navn → sentence. */
GHashTable *pejl_til_side_list (PejlStore *store);

G_END_DECLS
