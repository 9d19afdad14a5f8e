// SPDX-License-Identifier: GPL-3.0-or-later
// What one brings along to a visit (dagtilbudsloven § 5 a): earlier visits with their levels; and what today has given so far.
#pragma once

#include "app/widgets/pejl-opslag.h"
#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "core/model/pejl-afslutning.h"
#include "core/model/pejl-handleplan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_MED_VIEW (pejl_med_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlMedView, pejl_med_view, PEJL, MED_VIEW, AdwBin)

/* tidligere: PejlTilsyn*, newest first. */
void pejl_med_view_show_tidligere (PejlMedView *self, GPtrArray *tidligere, const PejlStrategi *strategi,
                                   PejlOpslag *opslag, PejlReader *reader);
/* What the visit before left open: what was promised, or NULL, and what was said of it (PejlKommentar*), or NULL. */
void pejl_med_view_show_aabent (PejlMedView *self, const PejlLoefte *loefte, const GPtrArray *kommentarer);
/* stand: one per area of the strategy; is_today: the visit is today. */
void pejl_med_view_show_evidens (PejlMedView *self, const PejlStrategi *strategi, const PejlOmraadeStand *stand,
                                 gboolean is_today);

/* The house's open cases (PejlSagOverblik*): how long, and what they ask of this visit. NULL: where there can be none. */
void pejl_med_view_show_sager (PejlMedView *self, const GPtrArray *sager);
/* The house's open points, those over the deadline first, PejlPunkt*; alle: how many it ever had. i_dag: ISO date. Enter on
 * one activates "page.show-punkt". */
void pejl_med_view_show_punkter (PejlMedView *self, GPtrArray *punkter, guint alle, const char *i_dag);

G_END_DECLS
