// SPDX-License-Identifier: GPL-3.0-or-later
// The Vurdering tab: a card per indsatsområde, and what is missing, in words that lead there.
#pragma once

#include "app/widgets/pejl-vurdering-card.h"
#include "app/widgets/pejl-vurdering-grundlag.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_VURDERING_VIEW (pejl_vurdering_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlVurderingView, pejl_vurdering_view, PEJL, VURDERING_VIEW, AdwBin)

/* Makes the cards of a tilsyn; redskab and tegn_redskab may be NULL. */
void pejl_vurdering_view_open (PejlVurderingView *self, const PejlId *tilsyn, PejlTegnKatalog *katalog,
                               const PejlRedskab *redskab, const PejlRedskab *tegn_redskab, PejlHenvisninger *henvisninger);
/* Goes on with what was typed when it was cut short; after the first show. */
void pejl_vurdering_view_restore (PejlVurderingView *self, PejlStore *store);
/* stand: one per area, in the strategy's order. arter: how many evidens of each kind, by PejlArt; NULL where the law asks
 * for no observation and samtale (dagtilbudsloven § 5 a). */
void pejl_vurdering_view_show (PejlVurderingView *self, const PejlOmraadeStand *stand, GPtrArray *all, const guint *arter);
/* After show: the instruments with themes, and the two konsulenter. */
void pejl_vurdering_view_show_grundlag (PejlVurderingView *self, const PejlVurderingGrundlag *grundlag, GPtrArray *all,
                                        PejlStore *store);
/* What the law and the local rules propose, read anew; before show, whose list names what is not decided. */
void pejl_vurdering_view_show_forslag (PejlVurderingView *self, PejlStore *store, const PejlId *tilsyn, gboolean locked);
void pejl_vurdering_view_set_locked (PejlVurderingView *self, gboolean locked);
gboolean pejl_vurdering_view_finish (PejlVurderingView *self);
/* F6: from the cards to what is missing and back. */
gboolean pejl_vurdering_view_next_pane (PejlVurderingView *self);
void pejl_vurdering_view_focus (PejlVurderingView *self);
/* For tests. */
PejlVurderingCard *pejl_vurdering_view_get_card (PejlVurderingView *self, guint omraade);

G_END_DECLS
