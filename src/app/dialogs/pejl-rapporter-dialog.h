// SPDX-License-Identifier: GPL-3.0-or-later
// All reports of a period into a folder, with progress, and a way to stop.
#pragma once

#include "app/pages/pejl-page.h"
#include "core/model/pejl-dato.h"

G_BEGIN_DECLS

#define PEJL_TYPE_RAPPORTER_DIALOG (pejl_rapporter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlRapporterDialog, pejl_rapporter_dialog, PEJL, RAPPORTER_DIALOG, AdwWindow)

/* periode NULL: the one of today, with those before it to choose from. */
PejlRapporterDialog *pejl_rapporter_dialog_present (PejlPage *page, const PejlPeriode *periode);
/* Writes to the folder, as if it had been chosen: for tests. */
void pejl_rapporter_dialog_write_to (PejlRapporterDialog *self, const char *folder);

G_END_DECLS
