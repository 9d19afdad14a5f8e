// SPDX-License-Identifier: GPL-3.0-or-later
// The blank schema of a visit on paper: saved as a PDF, or printed.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

/* Asks which of the two, and does it; what went wrong is told by the page. */
void pejl_skema_dialog_present (PejlPage *page, const PejlId *tilsyn);

G_END_DECLS
