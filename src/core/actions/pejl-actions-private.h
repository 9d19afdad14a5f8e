// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: writing only what differs from what is there, and the checks that several actions
// share.
#pragma once

#include "core/actions/pejl-actions-error.h"
#include "core/model/pejl-records.h"
#include "core/store/pejl-query.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* One row of an action. Its op begins with the first field that differs, so an edit that changes nothing
 * writes nothing. */
typedef struct
{
  PejlAction *action;
  PejlTable table;
  PejlId row;
  gboolean fresh; /* the row is not there: what is not empty is written */
} PejlEdit;

/* was: the value that the row has now; not looked at in a fresh row. TRUE if the field was written. */
gboolean pejl_edit_text (const PejlEdit *edit, PejlField field, const char *was, const char *text);
gboolean pejl_edit_int (const PejlEdit *edit, PejlField field, gint64 was, gint64 value);
gboolean pejl_edit_id (const PejlEdit *edit, PejlField field, const PejlId *was, const PejlId *id);

/* NULL with PEJL_ACTIONS_ERROR_NOT_FOUND; open also with PEJL_ACTIONS_ERROR_LOCKED when it is endelig. */
PejlTilsyn *pejl_actions_find_tilsyn (PejlStore *store, const PejlId *id, GError **error);
PejlTilsyn *pejl_actions_open_tilsyn (PejlStore *store, const PejlId *id, GError **error);

/* The text normalised; NULL with PEJL_ACTIONS_ERROR_EMPTY and the sentence when nothing is left of it. */
char *pejl_actions_need_text (const char *text, const char *sentence, GError **error);

/* Work on the day of a planned visit, or later, shows that it is being held: it becomes a kladde. day: ISO
 * date. */
void pejl_actions_begin_work (PejlAction *action, const PejlTilsyn *tilsyn, const char *day);

G_END_DECLS
