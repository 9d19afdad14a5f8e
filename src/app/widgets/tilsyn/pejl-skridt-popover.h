// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a tilsyn: its date, and going to it.
#pragma once

#include "core/rules/pejl-trin.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A popover that is opened on owner, pointing at the widget in it; the owner unparents it, at the latest when it goes. Its
 * actions are activated on owner. now: where the tilsyn stands; locked: it is endelig. */
GtkWidget *pejl_skridt_popover_open (GtkWidget *owner, GtkWidget *at, const PejlTrin *trin, PejlStatus now, gboolean locked);

G_END_DECLS
