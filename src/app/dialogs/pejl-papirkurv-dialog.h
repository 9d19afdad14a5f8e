// SPDX-License-Identifier: GPL-3.0-or-later
// The trash: what was deleted, when and by whom, each with the button that takes it back.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PAPIRKURV_DIALOG (pejl_papirkurv_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlPapirkurvDialog, pejl_papirkurv_dialog, PEJL, PAPIRKURV_DIALOG, AdwWindow)

void pejl_papirkurv_dialog_present (GtkWindow *parent, PejlStore *store);

G_END_DECLS
