// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's rules for when skærpet tilsyn is proposed: what the law says, the local ones, and trying one on the past.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens over parent; over main (may be parent) a tilsyn is opened from the list of a try. */
void pejl_regler_dialog_present (GtkWindow *parent, GtkWindow *main, PejlStore *store);

G_END_DECLS
