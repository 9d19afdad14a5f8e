// SPDX-License-Identifier: GPL-3.0-or-later
// What an area of the strategy is about: why, what is worked for, and what its words mean; three texts that can be edited.
#pragma once

#include "core/model/pejl-strategi.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_OMRAADE_TEKSTER (pejl_omraade_tekster_get_type ())
/* Writes when a field is left; what is typed until then is a draft. Tells failures on the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlOmraadeTekster, pejl_omraade_tekster, PEJL, OMRAADE_TEKSTER, AdwBin)

/* The area as the store has it; leaves what is being typed alone while it is the same area. locked: it is only read. */
void pejl_omraade_tekster_show (PejlOmraadeTekster *self, PejlStore *store, const PejlId *strategi,
                                const PejlIndsatsomraade *omraade, gboolean locked);
/* What is typed becomes ops. FALSE if the store could not take it; the text then stays. */
gboolean pejl_omraade_tekster_finish (PejlOmraadeTekster *self);

G_END_DECLS
