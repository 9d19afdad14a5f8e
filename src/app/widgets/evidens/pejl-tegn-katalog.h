// SPDX-License-Identifier: GPL-3.0-or-later
// The tegn that one registrering offers: those of the roles of its scope, with what was seen of each here.
#pragma once

#include "core/model/pejl-fuzzy.h"
#include "core/model/pejl-strategi.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEGN_ITEM (pejl_tegn_item_get_type ())
/* One tegn. Signal: notify::her when what was seen of it changed. Property: "her" (pointer to PejlTegnHer, read-only). */
G_DECLARE_FINAL_TYPE (PejlTegnItem, pejl_tegn_item, PEJL, TEGN_ITEM, GObject)

const PejlTegn *pejl_tegn_item_get_tegn (PejlTegnItem *self);
const PejlIndsatsomraade *pejl_tegn_item_get_omraade (PejlTegnItem *self);
const PejlRolle *pejl_tegn_item_get_rolle (PejlTegnItem *self);
const PejlTegnHer *pejl_tegn_item_get_her (PejlTegnItem *self);
/* "I dag 1 · set 2 gange før" */
char *pejl_tegn_item_describe (PejlTegnItem *self);

/* Pango markup of a text with what was found in it marked. */
char *pejl_fuzzy_markup (const PejlFuzzy *fuzzy, const char *text);

#define PEJL_TYPE_TEGN_KATALOG (pejl_tegn_katalog_get_type ())
/* A GListModel of PejlTegnItem in the strategy's order; its items never change. */
G_DECLARE_FINAL_TYPE (PejlTegnKatalog, pejl_tegn_katalog, PEJL, TEGN_KATALOG, GObject)

PejlTegnKatalog *pejl_tegn_katalog_new (PejlStrategi *strategi, PejlOmfang omfang);
PejlStrategi *pejl_tegn_katalog_get_strategi (PejlTegnKatalog *self); /* borrowed */
/* Borrowed; NULL for a tegn of another scope. */
PejlTegnItem *pejl_tegn_katalog_find (PejlTegnKatalog *self, const PejlId *tegn);
/* her as from pejl_query_tegn_her. */
void pejl_tegn_katalog_set_her (PejlTegnKatalog *self, GHashTable *her);
/* Items that fit, the best first, those that fit alike in the strategy's order. Array of borrowed PejlTegnItem. */
GPtrArray *pejl_tegn_katalog_search (PejlTegnKatalog *self, const PejlFuzzy *fuzzy);
/* How many tegn were seen in this tilsyn, and how many there are; omraade -1 for all. */
guint pejl_tegn_katalog_count (PejlTegnKatalog *self, int omraade, guint *seen);

G_END_DECLS
