// SPDX-License-Identifier: GPL-3.0-or-later
// The heart: one tilsyn, its evidens as it happens, and its vurdering.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_TILSYN_EDITOR_PAGE (pejl_tilsyn_editor_page_get_type ())
/* Property: "tab" ("evidens" or "vurdering"). Actions: page.tab('…'), page.show-evidens('<area key or empty>'),
 * page.add-stue('<name>'). */
G_DECLARE_FINAL_TYPE (PejlTilsynEditorPage, pejl_tilsyn_editor_page, PEJL, TILSYN_EDITOR_PAGE, PejlPage)

/* Shows the tilsyn; what was typed and not finished in it before stands there again. */
void pejl_tilsyn_editor_page_open (PejlTilsynEditorPage *self, const PejlId *tilsyn);
/* Of the open tilsyn: the tab that a row belongs to, and the row itself where it can be shown. */
void pejl_tilsyn_editor_page_show_row (PejlTilsynEditorPage *self, PejlTable table, const PejlId *row);

G_END_DECLS
