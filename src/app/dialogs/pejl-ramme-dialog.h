// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing in context figures: which column is what, what would come in, change and be skipped, and then the writing.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

/* Asks for the file, shows the columns and the preview, writes when the user says so. Toasts and failures go through the page. */
void pejl_ramme_dialog_run (PejlPage *page);
/* The same for a file that is known already. */
void pejl_ramme_dialog_present (PejlPage *page, const char *path);

G_END_DECLS
