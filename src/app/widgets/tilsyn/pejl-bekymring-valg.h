// SPDX-License-Identifier: GPL-3.0-or-later
// The bekymringsgrad of a tilsyn (dagtilbudsloven § 5 b): a choice of one's own with a reason, never reckoned from levels.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BEKYMRING_VALG (pejl_bekymring_valg_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlBekymringValg, pejl_bekymring_valg, PEJL, BEKYMRING_VALG, AdwBin)

void pejl_bekymring_valg_open (PejlBekymringValg *self, const PejlId *tilsyn);
void pejl_bekymring_valg_show (PejlBekymringValg *self, PejlBekymring bekymring, const char *grund);
void pejl_bekymring_valg_restore (PejlBekymringValg *self, PejlStore *store);
/* FALSE if something typed could not be saved. */
gboolean pejl_bekymring_valg_finish (PejlBekymringValg *self);
void pejl_bekymring_valg_set_locked (PejlBekymringValg *self, gboolean locked);
void pejl_bekymring_valg_focus (PejlBekymringValg *self);
void pejl_bekymring_valg_focus_grund (PejlBekymringValg *self);

G_END_DECLS
