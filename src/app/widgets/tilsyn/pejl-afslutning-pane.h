// SPDX-License-Identifier: GPL-3.0-or-later
// The pane at the end of the Vurdering tab: bekymring, what follows from it, what is missing, and the next step.
#pragma once

#include "app/widgets/tilsyn/pejl-bekymring-valg.h"
#include "core/model/pejl-records.h"
#include "core/rules/pejl-klar.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_AFSLUTNING_PANE (pejl_afslutning_pane_get_type ())
/* The button activates page.next-step. */
G_DECLARE_FINAL_TYPE (PejlAfslutningPane, pejl_afslutning_pane, PEJL, AFSLUTNING_PANE, AdwBin)

void pejl_afslutning_pane_open (PejlAfslutningPane *self, const PejlTilsyn *tilsyn);
/* stand borrows its texts only during the call. naeste_dato: ISO date for which the next step is planned, or "". */
void pejl_afslutning_pane_show (PejlAfslutningPane *self, const PejlAfslutning *afslutning, const PejlKlarStand *stand,
                                const char *naeste_dato);
void pejl_afslutning_pane_restore (PejlAfslutningPane *self, PejlStore *store);
void pejl_afslutning_pane_set_locked (PejlAfslutningPane *self, gboolean locked);
/* folded: it stands below other things and is as high as it wishes; else it scrolls, and the button stays in sight. */
void pejl_afslutning_pane_set_folded (PejlAfslutningPane *self, gboolean folded);
gboolean pejl_afslutning_pane_finish (PejlAfslutningPane *self);

/* Between bekymring and what is missing: where proposals that follow from the bekymring are appended. Hidden while it is empty;
 * whoever appends a widget shows it. */
GtkBox *pejl_afslutning_pane_get_forslag_box (PejlAfslutningPane *self);
PejlBekymringValg *pejl_afslutning_pane_get_bekymring (PejlAfslutningPane *self);

G_END_DECLS
