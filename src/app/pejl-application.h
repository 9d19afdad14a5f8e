// SPDX-License-Identifier: GPL-3.0-or-later
// The running program: its store, its settings and the actions that belong to no window.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_APPLICATION (pejl_application_get_type ())
G_DECLARE_FINAL_TYPE (PejlApplication, pejl_application, PEJL, APPLICATION, AdwApplication)

/* store_path: --store FILE, or NULL for the user's own. A named store gets a process of its own, so that two can be open. */
PejlApplication *pejl_application_new (const char *store_path);
/* Opens the store already while GTK starts, for who activates it at once. Before GTK is initialized; the locale is set by then, and GTK
 * leaves it alone. */
void pejl_application_open_early (PejlApplication *self);

G_END_DECLS
