// SPDX-License-Identifier: GPL-3.0-or-later
// Over a tilsyn that is endelig or being corrected: that it is, since when, why, and what came from copies that did not know.
#pragma once

#include "core/model/pejl-proces.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_LAAS_BAR (pejl_laas_bar_get_type ())
/* Hidden while the tilsyn is a first draft. Its buttons activate page.open-correction, page.versions and page.late-edits. */
G_DECLARE_FINAL_TYPE (PejlLaasBar, pejl_laas_bar, PEJL, LAAS_BAR, AdwBin)

/* versioner: PejlTilsynVersion*, by nr. sene: how many entries came too late. read_only: the store cannot be written. */
void pejl_laas_bar_show (PejlLaasBar *self, const PejlTilsyn *tilsyn, const GPtrArray *versioner, guint sene,
                         gboolean read_only);

G_END_DECLS
