// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's page: the two figures of a period, what lies under them, and their export.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_UDVALG_PAGE (pejl_udvalg_page_get_type ())
/* Actions: page.export-report, page.export-charts('svg' | 'png'), page.stop. */
G_DECLARE_FINAL_TYPE (PejlUdvalgPage, pejl_udvalg_page, PEJL, UDVALG_PAGE, PejlPage)

G_END_DECLS
