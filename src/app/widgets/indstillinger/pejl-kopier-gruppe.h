// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of a store, among the preferences: when the last was made, whether it can be restored, and putting one back.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KOPIER_GRUPPE (pejl_kopier_gruppe_get_type ())
/* Putting one back activates app.restore('<file>'). */
G_DECLARE_FINAL_TYPE (PejlKopierGruppe, pejl_kopier_gruppe, PEJL, KOPIER_GRUPPE, AdwBin)

void pejl_kopier_gruppe_set_store (PejlKopierGruppe *self, PejlStore *store);

G_END_DECLS
