// SPDX-License-Identifier: GPL-3.0-or-later
// A card: one's own, with its six words to read aloud, or a colleague's, with the words to compare, and the role.
#pragma once

#include "app/pejl-udveksler.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KORT_VIEW (pejl_kort_view_get_type ())
G_DECLARE_FINAL_TYPE (PejlKortView, pejl_kort_view, PEJL, KORT_VIEW, AdwBin)

void pejl_kort_view_set_udveksler (PejlKortView *self, PejlUdveksler *udveksler);
/* One's own; the keys are open. */
void pejl_kort_view_show_own (PejlKortView *self);
/* That of the installation with this number; nothing when no such card is here. */
void pejl_kort_view_show (PejlKortView *self, const char *rid);
/* What it shows, read anew. */
void pejl_kort_view_refresh (PejlKortView *self);

/* "områdeleder" for the role as it is stored; "" stays. */
const char *pejl_kort_rolle_navn (const char *rolle);

G_END_DECLS
