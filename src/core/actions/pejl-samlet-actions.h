// SPDX-License-Identifier: GPL-3.0-or-later
// A dagpleje's many visits and its one samlet report (dagtilbudsloven § 5).
#pragma once

#include "core/model/pejl-proces.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's. */

/* The visits become part of the report of samlet, all or none. PEJL_ACTIONS_ERROR_SAMLET when one of them cannot be
 * (pejl_samlet_kan()). A visit that is part of a report is made endelig with it. */
gboolean pejl_samlet_add (PejlStore *store, const PejlId *samlet, const PejlId *besoeg, guint n, GError **error);
/* It is a report of its own again. */
gboolean pejl_samlet_remove (PejlStore *store, const PejlId *besoeg, GError **error);

G_END_DECLS
