// SPDX-License-Identifier: GPL-3.0-or-later
// "Bag tallet": the tilsyn or the evidens under a mark of a chart or a cell of the matrix, and the way to each.
#pragma once

#include "core/store/query/pejl-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BAG_TALLET (pejl_bag_tallet_get_type ())
/* Signal "closed": Esc or the close button; give focus back to where it came from. Rows activate win.open-tilsyn. */
G_DECLARE_FINAL_TYPE (PejlBagTallet, pejl_bag_tallet, PEJL, BAG_TALLET, AdwBin)

/* title: what the number says, "Systematik: 15 af 35 dagtilbud på utilstrækkelig". Focus goes to the first row. */
void pejl_bag_tallet_show_evidens (PejlBagTallet *self, PejlReader *reader, const char *title, const PejlEvidensQuery *query);
/* PejlTilsyn*, borrowed. */
void pejl_bag_tallet_show_tilsyn (PejlBagTallet *self, const char *title, const GPtrArray *tilsyn);
/* Houses without a visit: PejlStedSum*, borrowed; rows activate win.open-dagtilbud. */
void pejl_bag_tallet_show_steder (PejlBagTallet *self, const char *title, const GPtrArray *steder);
void pejl_bag_tallet_clear (PejlBagTallet *self);

G_END_DECLS
