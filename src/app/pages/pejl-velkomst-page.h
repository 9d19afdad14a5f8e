// SPDX-License-Identifier: GPL-3.0-or-later
// The first start: try the demo municipality, or begin with one's own.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_VELKOMST_PAGE (pejl_velkomst_page_get_type ())
/* Signal "begun" (const char *page): the store has its first contents; page is where to go on. */
G_DECLARE_FINAL_TYPE (PejlVelkomstPage, pejl_velkomst_page, PEJL, VELKOMST_PAGE, PejlPage)

G_END_DECLS
