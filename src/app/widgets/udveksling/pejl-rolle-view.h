// SPDX-License-Identifier: GPL-3.0-or-later
// One's own role: what it is, founding the municipality's roles, and getting it back with the second key.
#pragma once

#include "app/pejl-udveksler.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_ROLLE_VIEW (pejl_rolle_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlRolleView, pejl_rolle_view, PEJL, ROLLE_VIEW, AdwBin)

void pejl_rolle_view_set_udveksler (PejlRolleView *self, PejlUdveksler *udveksler);
void pejl_rolle_view_refresh (PejlRolleView *self);

G_END_DECLS
