// SPDX-License-Identifier: GPL-3.0-or-later
// A dagpleje has many visits and one samlet report (dagtilbudsloven § 5): which visits this one gathers, or which gathers it.
#pragma once

#include "core/model/pejl-records.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SAMLET_BAR (pejl_samlet_bar_get_type ())
/* Hidden where there is nothing to gather. Activates win.open-tilsyn(id), page.samlet-add(id of a visit) and
 * page.samlet-remove(id of a visit). */
G_DECLARE_FINAL_TYPE (PejlSamletBar, pejl_samlet_bar, PEJL, SAMLET_BAR, AdwBin)

/* samlet: the report that the tilsyn is part of, or NULL. besoeg: PejlTilsyn* that it gathers; mulige: PejlTilsyn* that it
 * could. locked: nothing can be gathered or let go. */
void pejl_samlet_bar_show (PejlSamletBar *self, const PejlTilsyn *tilsyn, const PejlTilsyn *samlet, const GPtrArray *besoeg,
                           const GPtrArray *mulige, gboolean locked);

G_END_DECLS
