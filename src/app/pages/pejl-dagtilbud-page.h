// SPDX-License-Identifier: GPL-3.0-or-later
// The register of dagtilbud: list by distrikt with the latest levels, and one house beside it.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_DAGTILBUD_PAGE (pejl_dagtilbud_page_get_type ())
/* Actions: page.import-register, page.set-distrikt('<id>'), page.new-distrikt. */
G_DECLARE_FINAL_TYPE (PejlDagtilbudPage, pejl_dagtilbud_page, PEJL, DAGTILBUD_PAGE, PejlPage)

void pejl_dagtilbud_page_select (PejlDagtilbudPage *self, const PejlId *dagtilbud);

G_END_DECLS
