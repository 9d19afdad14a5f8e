// SPDX-License-Identifier: GPL-3.0-or-later
// Points of handleplaner as a list for hundreds: read by page, found by words, in the order one asks for.
#pragma once

#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands in the list; the order of its drop-down. */
typedef enum
{
  PEJL_PUNKT_LISTE_AABNE,
  PEJL_PUNKT_LISTE_OVER,
  PEJL_PUNKT_LISTE_LUKKEDE,
  PEJL_PUNKT_LISTE_ALLE,
} PejlPunktListeVis;

#define PEJL_TYPE_PUNKT_LISTE (pejl_punkt_liste_get_type ())
/* Signal: "opened" (const char *id). Property: "narrow" (boolean): rows wrap their words. */
G_DECLARE_FINAL_TYPE (PejlPunktListe, pejl_punkt_liste, PEJL, PUNKT_LISTE, AdwBin)

/* base: distrikt and role; the rest is the list's own. Read anew. */
void pejl_punkt_liste_set_query (PejlPunktListe *self, PejlStore *store, const PejlPunktQuery *base);
/* The store changed. */
void pejl_punkt_liste_refresh (PejlPunktListe *self);
void pejl_punkt_liste_set_vis (PejlPunktListe *self, PejlPunktListeVis vis);
/* The points that are listed now, PejlPunktItem. */
GListModel *pejl_punkt_liste_get_model (PejlPunktListe *self);

G_END_DECLS
