// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a case: what is missing, why it is closed, and what follows where it did not help.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens over parent. */
void pejl_sag_luk_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *sag);

G_END_DECLS
