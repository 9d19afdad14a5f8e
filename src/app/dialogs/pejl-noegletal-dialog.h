// SPDX-License-Identifier: GPL-3.0-or-later
// What a context figure is called, its unit and decimals; or it goes, with all its values.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

/* key: of a figure in use. Over parent; the dialog, borrowed, closes ("close-request") when it is saved, deleted or left. Toasts go
 * through the page. */
GtkWindow *pejl_noegletal_dialog_present (PejlPage *page, GtkWindow *parent, const char *key);

G_END_DECLS
