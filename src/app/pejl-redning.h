// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a backup back, or saving what can be read of a damaged store, in a worker while no store is open.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* kopi: the file to put in the place of the store; NULL: what can be salvaged of the store itself, on top of its newest sound backup. */
void pejl_redning_async (const char *store_path, const char *kopi, GAsyncReadyCallback callback, gpointer user_data);
/* On with the damaged file that was put aside, once a colleague's packet has come: what it lets be proved goes into the store. */
void pejl_redning_rest_async (const char *store_path, const char *skadet, GAsyncReadyCallback callback, gpointer user_data);
/* What was done, sentences; NULL with error: the store is as it was. *skadet (nullable, owned): the damaged file, when something in it
 * still waits; else NULL. */
char *pejl_redning_finish (GAsyncResult *result, char **skadet, GError **error);

/* Where the store's notes name that file, under "fil". */
#define PEJL_REDNING_NOTE "skade"

G_END_DECLS
