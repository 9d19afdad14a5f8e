// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own words of one kind, in the preferences: each to be taken away, and a line to add one.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_ORD_GRUPPE (pejl_ord_gruppe_get_type ())
/* Properties: "allowed" (boolean, at construction): words that are no names; else words that are warned of; "entry-title"
 * (string): what the line to add one is called. Signal "failure" (const char *sentence). */
G_DECLARE_FINAL_TYPE (PejlOrdGruppe, pejl_ord_gruppe, PEJL, ORD_GRUPPE, AdwPreferencesGroup)

/* Follows the store from now on. */
void pejl_ord_gruppe_set_store (PejlOrdGruppe *self, PejlStore *store);

G_END_DECLS
