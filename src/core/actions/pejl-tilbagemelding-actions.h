// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a tilsyn as a whole, each with readers of its own, and what a house was promised.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* The field of the tilsyn that holds the text. */
PejlField pejl_tilsyn_tekst_field (PejlTilsynTekst tekst);

/* One undoable action, which also clears the draft (PEJL_DRAFT_TILSYN_TEKST). Errors as in pejl-tilsyn-actions.h; what
 * stands there already is not written again. ny may be empty: then the text is taken away. base: what the form showed
 * when editing began, or NULL. */
gboolean pejl_tilsyn_set_tekst (PejlStore *store, const PejlId *tilsyn, PejlTilsynTekst tekst, const char *ny,
                                const PejlHeads *base, GError **error);

/* Draft form; its field is pejl_tilsyn_tekst_draft(). */
#define PEJL_DRAFT_TILSYN_TEKST "tilsyn-tekst"
char *pejl_tilsyn_tekst_draft (const PejlId *tilsyn, PejlTilsynTekst tekst);

G_END_DECLS
