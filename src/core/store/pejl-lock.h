// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: one process at a time may write a store.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PejlLock PejlLock;

/* BUSY when another process, or another store object of this one, has it. Given up by the system if the
 * process dies. */
PejlLock *pejl_lock_take (const char *store_path, GError **error);
void pejl_lock_release (PejlLock *lock);
/* TRUE when a store has been open for writing under this name, whatever the file is now. */
gboolean pejl_lock_has_been (const char *store_path);

G_END_DECLS
