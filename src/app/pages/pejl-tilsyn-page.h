// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all tilsyn, newest first, filtered by place, period, distrikt, type and kind.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_TILSYN_PAGE (pejl_tilsyn_page_get_type ())
G_DECLARE_FINAL_TYPE (PejlTilsynPage, pejl_tilsyn_page, PEJL, TILSYN_PAGE, PejlPage)

G_END_DECLS
