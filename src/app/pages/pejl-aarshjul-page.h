// SPDX-License-Identifier: GPL-3.0-or-later
// Årshjul: what happens when, as a wheel and a list; planning, moving, and who lacks a visit.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_AARSHJUL_PAGE (pejl_aarshjul_page_get_type ())
/* Properties: "year" (int), "hide-uanmeldt" (boolean: days of unannounced visits are not shown, for a shared screen),
 * "part" ("aar": the year's list; "forslag": who lacks a visit). */
G_DECLARE_FINAL_TYPE (PejlAarshjulPage, pejl_aarshjul_page, PEJL, AARSHJUL_PAGE, PejlPage)

/* Selects what has this id, in the year it lies in; nothing happens if there is no such tilsyn or aftale. */
void pejl_aarshjul_page_select (PejlAarshjulPage *self, const PejlId *id);

G_END_DECLS
