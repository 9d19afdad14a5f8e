// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing the evidens that are told as good practice; those in which a person seems to be named come last and say so.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* For the slide of that row, of this oplæg's period and cut-off. Writes when it is confirmed. */
void pejl_praksis_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *oplaeg, const PejlId *dias);

G_END_DECLS
