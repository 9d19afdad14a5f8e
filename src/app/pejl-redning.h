// SPDX-License-Identifier: GPL-3.0-or-later
// Putting a backup back, or saving what can be read of a damaged store, in a worker while no store is open.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* kopi: the file to put in the place of the store; NULL: what can be salvaged of the store itself, on top of its newest sound backup. */
void pejl_redning_async (const char *store_path, const char *kopi, GAsyncReadyCallback callback, gpointer user_data);
/* What was done, sentences; NULL with error: the store is as it was. */
char *pejl_redning_finish (GAsyncResult *result, GError **error);

G_END_DECLS
