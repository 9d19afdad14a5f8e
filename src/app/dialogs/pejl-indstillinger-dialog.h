// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: language, who the konsulent is, and the municipality's period and border.
#pragma once

#include "core/store/pejl-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every change is written when it is made; nothing asks to be saved. */
void pejl_indstillinger_dialog_present (GtkWindow *parent, PejlStore *store);

G_END_DECLS
