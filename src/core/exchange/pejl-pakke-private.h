// SPDX-License-Identifier: GPL-3.0-or-later
// Private to exchange/: the parts of a packet that a server's contents are made and read with, too.
#pragma once

#include "core/exchange/pejl-pakke.h"
#include "core/exchange/pejl-post.h"

G_BEGIN_DECLS

/* What a head says: group "pakke" who made it and all that the maker holds (har), and for each chain of which the receiver lacks
 * something a group with fra, til, hash, noegle and stempel. *n_ops: entries that it names. */
GKeyFile *pejl_pakke_hoved_new (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const PejlPakkeValg *valg,
                                const char *har, guint *n_ops, GError **error);

/* The hash of the contents that the op names; NULL: none. */
const char *pejl_pakke_bilag_of (const PejlOp *op);

/* A packet's contents from any source of records. A signature in them counts for nothing: whoever calls proves the head, and that
 * each chain ends as it says. */
PejlPakke *pejl_pakke_open_kilde (PejlPostKilde kilde, gpointer self, const char *navn, const char *folder,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
