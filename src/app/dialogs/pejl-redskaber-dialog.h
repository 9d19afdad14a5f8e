// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's instruments: a list of them and their versions, and one to be read or changed.
#pragma once

#include "core/store/pejl-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Every change is written when it is made, and can be undone here and in the main window. */
void pejl_redskaber_dialog_present (GtkWindow *parent, PejlStore *store);

G_END_DECLS
