// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what was agreed is done: the points of all handleplaner by deadline and state, across houses.
#pragma once

#include "app/pages/pejl-page.h"
#include "core/model/pejl-id.h"

G_BEGIN_DECLS

#define PEJL_TYPE_HANDLEPLANER_PAGE (pejl_handleplaner_page_get_type ())
/* Property "view" (string): "tavle", "liste" or "diagram"; also the action "page.view". */
G_DECLARE_FINAL_TYPE (PejlHandleplanerPage, pejl_handleplaner_page, PEJL, HANDLEPLANER_PAGE, PejlPage)

/* Opens the point in its pane. */
void pejl_handleplaner_page_open (PejlHandleplanerPage *self, const PejlId *punkt);

G_END_DECLS
