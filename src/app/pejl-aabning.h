// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store, and reads what the first page shows, in a thread beside the one in which GTK makes itself ready: the person waits for
// the longer of the two, not for both.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef struct _PejlAabning PejlAabning;

/* Begins, with PEJL_STORE_CREATE. The locale must be set for good: other threads may not set it while this reads. */
PejlAabning *pejl_aabning_begin (const char *path);
/* Waits for it, and frees it: the store, which belongs to the calling thread from here on, with what the overview shows laid with it
 * (pejl_overblik_tal_take()); or NULL with the error of pejl_store_open(). */
PejlStore *pejl_aabning_end (PejlAabning *self, GError **error);

G_END_DECLS
