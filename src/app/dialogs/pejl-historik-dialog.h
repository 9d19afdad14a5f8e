// SPDX-License-Identifier: GPL-3.0-or-later
// What a row has been: each field's earlier values, who wrote them when and why, and one button that brings a value back.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HISTORIK_DIALOG (pejl_historik_dialog_get_type ())
/* Follows the store: what is brought back shows as the newest line. */
G_DECLARE_FINAL_TYPE (PejlHistorikDialog, pejl_historik_dialog, PEJL, HISTORIK_DIALOG, AdwWindow)

void pejl_historik_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *row);

G_END_DECLS
