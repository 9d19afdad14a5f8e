// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures in a house's profile: beside its quality, with date and source, and what distrikt and kommune have.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HUS_RAMMER (pejl_hus_rammer_get_type ())
G_DECLARE_FINAL_TYPE (PejlHusRammer, pejl_hus_rammer, PEJL, HUS_RAMMER, AdwBin)

/* The store is kept while it is shown. */
void pejl_hus_rammer_show (PejlHusRammer *self, PejlStore *store, const PejlId *dagtilbud);
/* Only the latest value of each figure. */
void pejl_hus_rammer_set_narrow (PejlHusRammer *self, gboolean narrow);

G_END_DECLS
