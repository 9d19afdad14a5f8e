// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: making readers.
#pragma once

#include "core/store/pejl-db.h"

G_BEGIN_DECLS

typedef gboolean (*PejlReaderFlush) (gpointer store, GError **error);

/* Takes db. flush brings the search index up to date before a search. store may be NULL; it is watched, not
 * kept alive. */
PejlReader *pejl_reader_new (PejlDb *db, GObject *store, PejlReaderFlush flush);
/* The store that it reads, owned by the caller; NULL: none, or it is gone. */
GObject *pejl_reader_dup_store (PejlReader *reader);

G_END_DECLS
