// SPDX-License-Identifier: GPL-3.0-or-later
// The group of the preferences about skærpet tilsyn: limit, checklist of acute help, rules.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SKAERPET_GRUPPE (pejl_skaerpet_gruppe_get_type ())
/* Signal "failed" (const GError *error): something could not be saved. */
G_DECLARE_FINAL_TYPE (PejlSkaerpetGruppe, pejl_skaerpet_gruppe, PEJL, SKAERPET_GRUPPE, AdwBin)

void pejl_skaerpet_gruppe_show (PejlSkaerpetGruppe *self, PejlStore *store);
/* What is typed in the checklist is saved. */
void pejl_skaerpet_gruppe_finish (PejlSkaerpetGruppe *self);

G_END_DECLS
