// SPDX-License-Identifier: GPL-3.0-or-later
// The strategy to read: its matrix, and beside it the tegn of a cell with how often each is seen and the latest evidens.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_STRATEGI_PAGE (pejl_strategi_page_get_type ())
G_DECLARE_FINAL_TYPE (PejlStrategiPage, pejl_strategi_page, PEJL, STRATEGI_PAGE, PejlPage)

/* Opens the cell of a tegn of the current strategy; another tegn: nothing happens. */
void pejl_strategi_page_show_tegn (PejlStrategiPage *self, const PejlId *tegn);

G_END_DECLS
