// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: one number for all that a store shows.
#pragma once

#include "core/store/pejl-db.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* SHA-256 in hex over every derived row in id order, by column name: the same for the same contents, whoever
 * wrote them, in whatever order. NULL on error. */
char *pejl_digest (PejlDb *db, GCancellable *cancellable, GError **error);

G_END_DECLS
