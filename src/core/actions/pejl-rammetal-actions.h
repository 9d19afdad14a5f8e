// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures: which there are, and their values, by hand. Many at once come in by core/register.
#pragma once

#include "core/model/pejl-rammetal.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's. What is
 * as it should be already is not written again. */

/* A figure of one's own. navn must not be empty, and no other figure may have its key; decimaler 0 … PEJL_NOEGLETAL_MAX_DECIMALER.
 * key (may be NULL): what it is known by, the caller's. */
gboolean pejl_noegletal_add (PejlStore *store, const char *navn, const char *enhed, guint decimaler, char **key, GError **error);
/* Its name, unit and decimals; of a proposed figure too. key stays. */
gboolean pejl_noegletal_update (PejlStore *store, const char *key, const char *navn, const char *enhed, guint decimaler,
                                GError **error);
/* With all its values. */
gboolean pejl_noegletal_delete (PejlStore *store, const char *key, GError **error);

/* One value. Of tal are read: noegletal (in use or proposed), the place, dato, tid, vaerdi and kilde, which must not be empty. The
 * figure comes into use with it. egen (may be NULL): a figure of one's own that is made with it, under noegletal. before (may be NULL): the row that was edited; when place, figure or time make it another row, that
 * one is deleted in the same action. There must be no other row in its place: PEJL_ACTIONS_ERROR_EXISTS. */
gboolean pejl_rammetal_set (PejlStore *store, const PejlRammetal *tal, const PejlNoegletal *egen, const PejlId *before,
                            GError **error);
gboolean pejl_rammetal_delete (PejlStore *store, const PejlId *rammetal, GError **error);

/* For imports and the demo: writes the figure, or what differs of it from was (NULL: it is not there). */
void pejl_action_add_noegletal (PejlAction *action, const PejlNoegletal *noegletal, const PejlNoegletal *was);
/* All fields of a value; was: what is there (may be NULL). The row is pejl_rammetal_id_for (tal). */
void pejl_action_add_rammetal (PejlAction *action, const PejlRammetal *tal, const PejlRammetal *was);

G_END_DECLS
