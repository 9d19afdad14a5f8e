// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own rules: writing one, making it active, taking in a practice that others use.
#pragma once

#include "core/model/pejl-praksis.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's.
 * What is as it should be already is not written again. */

/* A rule with a nil id is a new one, put last. id (may be NULL): the row. A name must not be empty. */
gboolean pejl_regel_save (PejlStore *store, const PejlRegel *regel, PejlId *id, GError **error);
gboolean pejl_regel_set_aktiv (PejlStore *store, const PejlId *regel, gboolean aktiv, GError **error);
/* Decisions that were taken on its proposals stay. */
gboolean pejl_regel_delete (PejlStore *store, const PejlId *regel, GError **error);
/* Adds the practice's rules, not active, and the shipped instruments that they read and the store has not; rules that are
 * there already stay as they are. */
gboolean pejl_regel_add_praksis (PejlStore *store, const PejlPraksis *praksis, GError **error);
/* A whole rule into the action. */
void pejl_action_set_regel (PejlAction *action, const PejlRegel *regel);

G_END_DECLS
