// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a tilsyn: when, by whom, why, what changed between them, and each as it was made final.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

/* Opens over the page's window; reads through the page. */
void pejl_versioner_dialog_present (PejlPage *page, const PejlId *tilsyn);
/* The same, on what came too late from copies that did not know of the lock. */
void pejl_versioner_dialog_present_late (PejlPage *page, const PejlId *tilsyn);

G_END_DECLS
