// SPDX-License-Identifier: GPL-3.0-or-later
// A store that stands still on a day, as a demo does. Kept in this file only, never exchanged or exported.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* iso: a valid date. Thread-safe. */
gboolean pejl_store_set_day (PejlStore *self, const char *iso, GError **error);
/* NULL when the day is the machine's; free it. */
char *pejl_store_get_day (PejlStore *self);
/* Makes it the program's today (pejl_dato_set_today), or the machine's again. */
void pejl_store_follow_day (PejlStore *self);

G_END_DECLS
