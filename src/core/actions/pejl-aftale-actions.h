// SPDX-License-Identifier: GPL-3.0-or-later
// The dates of the årshjul that are no tilsyn: made, changed, moved, held, deleted.
#pragma once

#include "core/model/pejl-aftale.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the
 * store's. What is as it should be already is not written again.
 *
 * Of an aftale these are read: art, dato, fra, til, titel, distrikt, dagtilbud, person and note. A titel that is ""
 * becomes the kind's own name, with the place: "Status- og læringssamtale: Nord". A time without the earlier one, or
 * not later than it, is PEJL_ACTIONS_ERROR_DATE. */
/* The draft form of an aftale's title (its first line) and note. Field: the aftale's id, or PEJL_DRAFT_AFTALE_NY for one
 * that is being planned; create and update clear it. */
#define PEJL_DRAFT_AFTALE "aftale"
#define PEJL_DRAFT_AFTALE_NY "ny"

gboolean pejl_aftale_create (PejlStore *store, const PejlAftale *aftale, PejlId *id, GError **error);
/* Writes what differs from what is there; aftale->id names the row. base (may be NULL): heads of the note when
 * editing began. */
gboolean pejl_aftale_update (PejlStore *store, const PejlAftale *aftale, const PejlHeads *base, GError **error);
/* Another day; the time of day stays. */
gboolean pejl_aftale_set_dato (PejlStore *store, const PejlId *aftale, const char *dato, GError **error);
/* holdt: ISO date; "" takes it back. */
gboolean pejl_aftale_set_holdt (PejlStore *store, const PejlId *aftale, const char *holdt, GError **error);
gboolean pejl_aftale_delete (PejlStore *store, const PejlId *aftale, GError **error);

G_END_DECLS
