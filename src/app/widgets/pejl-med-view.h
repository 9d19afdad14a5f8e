// SPDX-License-Identifier: GPL-3.0-or-later
// What one brings along to a visit (dagtilbudsloven § 5 a): earlier visits with their levels; and what today has given so far.
#pragma once

#include "app/widgets/pejl-opslag.h"
#include "app/widgets/pejl-vurdering-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_MED_VIEW (pejl_med_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlMedView, pejl_med_view, PEJL, MED_VIEW, AdwBin)

/* tidligere: PejlTilsyn*, newest first. */
void pejl_med_view_show_tidligere (PejlMedView *self, GPtrArray *tidligere, const PejlStrategi *strategi,
                                   PejlOpslag *opslag, PejlReader *reader);
/* stand: one per area of the strategy; is_today: the visit is today. */
void pejl_med_view_show_evidens (PejlMedView *self, const PejlStrategi *strategi, const PejlOmraadeStand *stand,
                                 gboolean is_today);

/* The house's open cases (PejlSagOverblik*): how long, and what they ask of this visit. NULL: where there can be none. */
void pejl_med_view_show_sager (PejlMedView *self, const GPtrArray *sager);

G_END_DECLS
