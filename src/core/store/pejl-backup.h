// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: a copy that counts only once it has been read back.
#pragma once

#include "core/store/pejl-db.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Copies what db sees to path, replacing what is there: VACUUM INTO a file beside it, fsync, SQLite's
 * integrity check, as many ops as the original, rename. Written in small pieces, so that whoever writes in the store meanwhile does
 * not wait. On error, also when cancelled, path is as it was. */
gboolean pejl_backup_make (PejlDb *db, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
