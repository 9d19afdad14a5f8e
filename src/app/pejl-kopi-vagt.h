// SPDX-License-Identifier: GPL-3.0-or-later
// Sees to it that the open store has a backup of today, and that its files are cleaned of what was erased: in a worker, while one works.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

#define PEJL_TYPE_KOPI_VAGT (pejl_kopi_vagt_get_type ())
/* Signal "done" (const GError *error): a look has ended; NULL: all is well, or there was nothing to do. */
G_DECLARE_FINAL_TYPE (PejlKopiVagt, pejl_kopi_vagt, PEJL, KOPI_VAGT, GObject)

/* Looks a minute after it is made, and every half hour. Does nothing for a store that is only read. */
PejlKopiVagt *pejl_kopi_vagt_new (PejlStore *store);
/* Looks at once. */
void pejl_kopi_vagt_look (PejlKopiVagt *self);

/* What went wrong when a backup was last tried; NULL: nothing. Free it. */
char *pejl_kopi_vagt_fejl (PejlStore *store);
/* Keeps it for the next one who asks, also after a restart. error: NULL when it went well. */
void pejl_kopi_vagt_note (PejlStore *store, const GError *error);

G_END_DECLS
