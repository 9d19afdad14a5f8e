// SPDX-License-Identifier: GPL-3.0-or-later
// The Tilbagemelding tab: the texts of a tilsyn, each with a mark that says who may read it, and what was said of them.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/model/pejl-proces.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TILBAGEMELDING_VIEW (pejl_tilbagemelding_view_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlTilbagemeldingView, pejl_tilbagemelding_view, PEJL, TILBAGEMELDING_VIEW, AdwBin)

void pejl_tilbagemelding_view_open (PejlTilbagemeldingView *self, const PejlId *tilsyn);
/* kommentarer: PejlKommentar*. */
void pejl_tilbagemelding_view_show (PejlTilbagemeldingView *self, const PejlAfslutning *afslutning,
                                    const GPtrArray *kommentarer);
void pejl_tilbagemelding_view_restore (PejlTilbagemeldingView *self, PejlStore *store);
/* locked: the texts can be read, not changed; comments still come. read_only: nothing can be written. */
void pejl_tilbagemelding_view_set_locked (PejlTilbagemeldingView *self, gboolean locked, gboolean read_only);
gboolean pejl_tilbagemelding_view_finish (PejlTilbagemeldingView *self);
void pejl_tilbagemelding_view_focus (PejlTilbagemeldingView *self, PejlTilsynTekst tekst);
void pejl_tilbagemelding_view_focus_kommentar (PejlTilbagemeldingView *self, PejlKommentarFra fra);
/* F6: from the texts to the comments and back. */
gboolean pejl_tilbagemelding_view_next_pane (PejlTilbagemeldingView *self);

G_END_DECLS
