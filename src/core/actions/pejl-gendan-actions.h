// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing back what was there before: an earlier value of a field, or a row out of the trash.
#pragma once

#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Writes an earlier value again, as a new action that can be undone and that history shows. value: as text, like that of a
 * PejlHistoryItem; NULL: the field was empty. The row must be there; a final tilsyn refuses as it does every change. */
gboolean pejl_gendan_vaerdi (PejlStore *store, const PejlId *row, PejlField field, const char *value, GError **error);

/* Takes a deleted row out of the trash; an evidens with the tegn that went with it. A row that is not deleted: TRUE
 * without effect. */
gboolean pejl_gendan_raekke (PejlStore *store, const PejlId *row, GError **error);

G_END_DECLS
