// SPDX-License-Identifier: GPL-3.0-or-later
// The list of tilsyn, read a page at a time as rows come into sight.
#pragma once

#include "app/widgets/pejl-side-model.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

#define PEJL_TYPE_TILSYN_ITEM (pejl_tilsyn_item_get_type ())
/* A row. Stays the same object as long as its tilsyn is in the list. Property: "tilsyn" (PejlTilsyn, read-only). */
G_DECLARE_FINAL_TYPE (PejlTilsynItem, pejl_tilsyn_item, PEJL, TILSYN_ITEM, GObject)
const PejlTilsyn *pejl_tilsyn_item_get_tilsyn (PejlTilsynItem *self); /* borrowed */

#define PEJL_TYPE_TILSYN_MODEL (pejl_tilsyn_model_get_type ())
/* A GListModel of PejlTilsynItem, newest first. */
G_DECLARE_FINAL_TYPE (PejlTilsynModel, pejl_tilsyn_model, PEJL, TILSYN_MODEL, PejlSideModel)

/* How many rows one read brings. */
#define PEJL_TILSYN_MODEL_PAGE 25

PejlTilsynModel *pejl_tilsyn_model_new (void);
/* What is listed; the query and its texts are copied. The whole list is told as changed. */
void pejl_tilsyn_model_set_query (PejlTilsynModel *self, const PejlTilsynQuery *query);
/* Whether such changes can touch the list. */
gboolean pejl_tilsyn_model_concerns (const PejlChanges *changes);

G_END_DECLS
