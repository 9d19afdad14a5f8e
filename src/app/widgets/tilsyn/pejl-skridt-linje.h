// SPDX-License-Identifier: GPL-3.0-or-later
// The line of seven steps in the editor's head: where the tilsyn stands, and a popover on each step for its date.
#pragma once

#include "core/rules/pejl-trin.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SKRIDT_LINJE (pejl_skridt_linje_get_type ())
/* One Tab stop; arrows move along it. Actions that it activates: page.set-step-date((is): status, ISO date or "") and
 * page.go-step(i: status). Property "compact" (boolean): one button that says "3 af 7 · Kladde" and opens the steps. */
G_DECLARE_FINAL_TYPE (PejlSkridtLinje, pejl_skridt_linje, PEJL, SKRIDT_LINJE, AdwBin)

/* trin: PEJL_STATUS_LAST of them. locked: no step can be dated or taken but publishing. */
void pejl_skridt_linje_show (PejlSkridtLinje *self, const PejlTrin *trin, gboolean locked);
/* Opens the popover of a step, with the focus in its date. */
void pejl_skridt_linje_open_step (PejlSkridtLinje *self, PejlStatus status);
/* px that the whole line needs, at the text size of the moment. */
int pejl_skridt_linje_get_wide_width (PejlSkridtLinje *self);

G_END_DECLS
