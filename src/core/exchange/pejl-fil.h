// SPDX-License-Identifier: GPL-3.0-or-later
// Private to exchange/: files that are whole or not there.
#pragma once

#include "core/exchange/pejl-exchange-error.h"

#include <gio/gio.h>
#include <stdio.h>

G_BEGIN_DECLS

/* Everything of that length: temporary file beside it, fsync, rename. 0600; a missing folder is made 0700. */
gboolean pejl_fil_write (const char *path, const void *data, gsize length, GError **error);

/* The same in steps: a temporary file beside path (*temporary: its name). */
FILE *pejl_fil_begin (const char *path, char **temporary, GError **error);
/* Ends it: on ok flushed, synced and renamed to path, else removed. Closes file. FALSE unless path is written. */
gboolean pejl_fil_end (FILE *file, const char *temporary, const char *path, gboolean ok, GError **error);
/* A file without a name in the folder, which is gone when it is closed. */
FILE *pejl_fil_scratch (const char *folder, GError **error);
/* Says why the last call on that path failed, by errno. Always FALSE. */
gboolean pejl_fil_fail (const char *path, GError **error);

G_END_DECLS
