// SPDX-License-Identifier: GPL-3.0-or-later
// What needs me now, worst first; visits to come; whether everyone has been visited.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_OVERBLIK_PAGE (pejl_overblik_page_get_type ())
G_DECLARE_FINAL_TYPE (PejlOverblikPage, pejl_overblik_page, PEJL, OVERBLIK_PAGE, PejlPage)

G_END_DECLS
