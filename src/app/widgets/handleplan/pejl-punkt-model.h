// SPDX-License-Identifier: GPL-3.0-or-later
// The points of handleplaner across houses, read a page at a time as rows come into sight.
#pragma once

#include "app/widgets/pejl-side-model.h"
#include "core/store/query/pejl-query-handleplan.h"

G_BEGIN_DECLS

#define PEJL_TYPE_PUNKT_ITEM (pejl_punkt_item_get_type ())
/* A row. Stays the same object as long as its punkt is in the list. Property: "punkt" (PejlPunkt, read-only). */
G_DECLARE_FINAL_TYPE (PejlPunktItem, pejl_punkt_item, PEJL, PUNKT_ITEM, GObject)
const PejlPunkt *pejl_punkt_item_get_punkt (PejlPunktItem *self); /* borrowed */

#define PEJL_TYPE_PUNKT_MODEL (pejl_punkt_model_get_type ())
/* A GListModel of PejlPunktItem, in the order of the query. */
G_DECLARE_FINAL_TYPE (PejlPunktModel, pejl_punkt_model, PEJL, PUNKT_MODEL, PejlSideModel)

/* How many rows one read brings. */
#define PEJL_PUNKT_MODEL_PAGE 100

PejlPunktModel *pejl_punkt_model_new (void);
/* What is listed; the query and its texts are copied. The whole list is told as changed. */
void pejl_punkt_model_set_query (PejlPunktModel *self, const PejlPunktQuery *query);
/* Whether such changes can touch the list. */
gboolean pejl_punkt_model_concerns (const PejlChanges *changes);

G_END_DECLS
