// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing in Dagtilbudsregisteret: what would come in, change and be skipped is shown before anything is written.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

/* Asks for the file, shows the preview, writes when the user says so. Toasts and failures go through the page. */
void pejl_register_dialog_run (PejlPage *page);
/* The same for a file that is known already. */
void pejl_register_dialog_present (PejlPage *page, const char *path);

G_END_DECLS
