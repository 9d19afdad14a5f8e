// SPDX-License-Identifier: GPL-3.0-or-later
// Aktindsigt: which layers of a tilsyn go out, with or without their history, as PDF or XML.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

void pejl_aktindsigt_dialog_present (PejlPage *page, const PejlId *tilsyn);

G_END_DECLS
