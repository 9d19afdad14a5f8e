// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 10 in a house's profile: how it stands in this period, counted in a worker thread, and what lies under each mark.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HUS_FIGUR (pejl_hus_figur_get_type ())
G_DECLARE_FINAL_TYPE (PejlHusFigur, pejl_hus_figur, PEJL, HUS_FIGUR, AdwBin)

/* Hidden while nothing can be shown. The store is kept while it is. */
void pejl_hus_figur_show (PejlHusFigur *self, PejlStore *store, const PejlId *dagtilbud);

G_END_DECLS
