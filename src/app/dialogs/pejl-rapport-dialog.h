// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of a tilsyn: one chooses the reader, looks at the pages, and saves or prints them.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_RAPPORT_DIALOG (pejl_rapport_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlRapportDialog, pejl_rapport_dialog, PEJL, RAPPORT_DIALOG, AdwWindow)

/* What goes wrong is told in the dialog; what was done, by the page. */
void pejl_rapport_dialog_present (PejlPage *page, const PejlId *tilsyn);

G_END_DECLS
