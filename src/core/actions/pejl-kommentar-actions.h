// SPDX-License-Identifier: GPL-3.0-or-later
// What leder and forældrebestyrelse say of a tilsyn (dagtilbudsloven § 5 b), kept as texts of their own.
#pragma once

#include "core/model/pejl-proces.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's. A
 * comment is no part of what is locked: it can come, and be put right, when the tilsyn is endelig. */

/* dato: ISO, the day it came. Speaks of the version that the tilsyn has now. Clears the draft (PEJL_DRAFT_KOMMENTAR). *id may be
 * NULL. */
gboolean pejl_kommentar_add (PejlStore *store, const PejlId *tilsyn, PejlKommentarFra fra, const char *dato,
                             const char *tekst, PejlId *id, GError **error);
/* base: what the form showed when editing began, or NULL. Clears the draft (PEJL_DRAFT_KOMMENTAR_TEKST). */
gboolean pejl_kommentar_set_tekst (PejlStore *store, const PejlId *kommentar, const char *tekst, const PejlHeads *base,
                                   GError **error);
gboolean pejl_kommentar_set_dato (PejlStore *store, const PejlId *kommentar, const char *dato, GError **error);
gboolean pejl_kommentar_delete (PejlStore *store, const PejlId *kommentar, GError **error);

/* Draft forms. Field: for KOMMENTAR pejl_kommentar_draft_field(), for KOMMENTAR_TEKST the kommentar's id. */
#define PEJL_DRAFT_KOMMENTAR "kommentar-ny"
#define PEJL_DRAFT_KOMMENTAR_TEKST "kommentar-tekst"
char *pejl_kommentar_draft_field (const PejlId *tilsyn, PejlKommentarFra fra);

G_END_DECLS
