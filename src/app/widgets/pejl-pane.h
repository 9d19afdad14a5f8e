// SPDX-License-Identifier: GPL-3.0-or-later
// A pane of a page that is one Tab stop: Tab enters it where one was, and leaves it; arrows move inside.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PANE (pejl_pane_get_type ())
/* Signal: "escape" – Esc was pressed in it and nothing inside wanted it. */
G_DECLARE_FINAL_TYPE (PejlPane, pejl_pane, PEJL, PANE, AdwBin)

GtkWidget *pejl_pane_new (GtkWidget *child);

G_END_DECLS
