// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: what the actions on evidens share.
#pragma once

#include "core/model/pejl-records.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* The evidens, if it may be changed: NULL with PEJL_ACTIONS_ERROR_NOT_FOUND or _LOCKED. */
PejlEvidens *pejl_evidens_open (PejlStore *store, const PejlId *id, GError **error);
/* The link's row with all its fields. */
void pejl_evidens_write_link (PejlAction *action, const PejlId *tilsyn, const PejlId *evidens, const PejlEvidensTegn *link);
const PejlEvidensTegn *pejl_evidens_find_link (const PejlEvidens *evidens, const PejlId *tegn); /* or NULL */
/* The text normalised; NULL with PEJL_ACTIONS_ERROR_EMPTY. */
char *pejl_evidens_need_tekst (const char *tekst, GError **error);
/* Clears what is not told (below 0). */
void pejl_evidens_write_antal (PejlAction *action, PejlField field, int antal);

/* Its index among evidens in the order of the stream, or -1. */
int pejl_evidens_find (const GPtrArray *all, const PejlId *id);
/* Lets the row stand before others[position] (its tilsyn's evidens without it, in order): a place between its neighbours,
 * none when its time is that place. flyttet: it has a place already. */
void pejl_evidens_place (PejlAction *action, const GPtrArray *others, guint position, const PejlId *row,
                         const char *tidspunkt, gboolean flyttet);

G_END_DECLS
