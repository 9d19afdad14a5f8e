// SPDX-License-Identifier: GPL-3.0-or-later
// One house: who it is, its stuer, and its tilsyn with their levels.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HUS (pejl_hus_get_type ())
/* Signal "closed": back to the list, where there is room for one of them only. */
G_DECLARE_FINAL_TYPE (PejlHus, pejl_hus, PEJL, HUS, AdwBin)

/* dagtilbud NULL: nothing chosen. The store is kept while it is shown. */
void pejl_hus_show (PejlHus *self, PejlStore *store, const PejlId *dagtilbud);
void pejl_hus_set_narrow (PejlHus *self, gboolean narrow);

G_END_DECLS
