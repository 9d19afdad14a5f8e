// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of one house: the open ones as cards, the closed ones as history, and the way to open another.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SAGER_VIEW (pejl_sager_view_get_type ())
/* Action: "sager.new" opens the dialog of a new case (Ctrl+Shift+S in the house). */
G_DECLARE_FINAL_TYPE (PejlSagerView, pejl_sager_view, PEJL, SAGER_VIEW, AdwBin)

void pejl_sager_view_show (PejlSagerView *self, PejlStore *store, const PejlId *dagtilbud);

G_END_DECLS
