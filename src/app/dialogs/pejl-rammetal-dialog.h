// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures by hand: one value is written, corrected or deleted.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

/* Of the house, its distrikt or the kommune, as a person chooses. key: the figure that is shown first; NULL: the first of them.
 * Toasts and failures go through the page. */
void pejl_rammetal_dialog_present (PejlPage *page, const PejlId *dagtilbud, const char *key);

G_END_DECLS
