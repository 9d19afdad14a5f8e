// SPDX-License-Identifier: GPL-3.0-or-later
// The Vurdering tab: a card per indsatsområde, and beside them what finishes the tilsyn.
#pragma once

#include "app/widgets/tilsyn/pejl-afslutning-pane.h"
#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "app/widgets/vurdering/pejl-vurdering-grundlag.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_VURDERING_VIEW (pejl_vurdering_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlVurderingView, pejl_vurdering_view, PEJL, VURDERING_VIEW, AdwBin)

/* Makes the cards of a tilsyn; redskab and tegn_redskab may be NULL. */
void pejl_vurdering_view_open (PejlVurderingView *self, const PejlId *tilsyn, PejlTegnKatalog *katalog,
                               const PejlRedskab *redskab, const PejlRedskab *tegn_redskab, PejlHenvisninger *henvisninger);
/* Goes on with what was typed when it was cut short; after the first show. */
void pejl_vurdering_view_restore (PejlVurderingView *self, PejlStore *store);
/* stand: one per area, in the strategy's order. */
void pejl_vurdering_view_show (PejlVurderingView *self, const PejlOmraadeStand *stand, GPtrArray *all);
/* After show: the instruments with themes, and the two konsulenter. */
void pejl_vurdering_view_show_grundlag (PejlVurderingView *self, const PejlVurderingGrundlag *grundlag, GPtrArray *all,
                                        PejlStore *store);
/* What the law and the local rules propose, read anew; before what is missing is shown, which names what is not decided. */
void pejl_vurdering_view_show_forslag (PejlVurderingView *self, PejlStore *store, const PejlId *tilsyn, gboolean locked);
/* Proposals that nobody has decided on, and the way to the first of them. */
guint pejl_vurdering_view_get_ubesluttede (PejlVurderingView *self);
void pejl_vurdering_view_focus_forslag (PejlVurderingView *self);
/* The first theme of an instrument, by its place, that lacks a level or a reason. */
void pejl_vurdering_view_focus_tema (PejlVurderingView *self, guint redskab);
void pejl_vurdering_view_set_locked (PejlVurderingView *self, gboolean locked);
gboolean pejl_vurdering_view_finish (PejlVurderingView *self);
/* F6: from the cards to what finishes the tilsyn and back. */
gboolean pejl_vurdering_view_next_pane (PejlVurderingView *self);
void pejl_vurdering_view_focus (PejlVurderingView *self);
/* NULL if there is no such area. */
PejlVurderingCard *pejl_vurdering_view_get_card (PejlVurderingView *self, guint omraade);
/* The pane at the end; it is opened and shown by the editor. */
PejlAfslutningPane *pejl_vurdering_view_get_pane (PejlVurderingView *self);

G_END_DECLS
