// SPDX-License-Identifier: GPL-3.0-or-later
// What the municipality's rule of retention proposes to erase: a list, and nothing happens before a person says so.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

void pejl_opbevaring_dialog_present (GtkWindow *parent, PejlStore *store);

G_END_DECLS
