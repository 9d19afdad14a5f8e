// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a case by hand, outside a visit: what the concern is, since when, how long, and who can help at once.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens over parent. What is typed of the concern is kept in a draft until the case is opened. */
void pejl_sag_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud);

G_END_DECLS
