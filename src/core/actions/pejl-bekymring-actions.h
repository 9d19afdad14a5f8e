// SPDX-License-Identifier: GPL-3.0-or-later
// The bekymringsgrad of a tilsyn (dagtilbudsloven § 5 b): a person's own choice with a reason, never reckoned from levels.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action; errors and what is not written again as in pejl-tilsyn-actions.h. The reason is
 * the text PEJL_TEKST_BEKYMRING of pejl-tilbagemelding-actions.h. */

/* IKKE_VALGT takes the choice away; the reason stays. Refused for a distrikt or the center: § 5 b is about dagtilbud. */
gboolean pejl_tilsyn_set_bekymring (PejlStore *store, const PejlId *tilsyn, PejlBekymring bekymring, GError **error);

/* Earlier visits, handleplan and skærpet tilsyn were looked at (§ 5 a), today; FALSE takes the mark away. */
gboolean pejl_tilsyn_set_tidligere_set (PejlStore *store, const PejlId *tilsyn, gboolean set, GError **error);

G_END_DECLS
