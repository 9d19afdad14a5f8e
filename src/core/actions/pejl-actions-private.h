// SPDX-License-Identifier: GPL-3.0-or-later
// Private to actions/: writing only what differs from what is there, and the checks that several actions
// share.
#pragma once

#include "core/actions/pejl-actions-error.h"
#include "core/model/pejl-records.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query.h"

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

/* NULL with PEJL_ACTIONS_ERROR_NOT_FOUND; open also with PEJL_ACTIONS_ERROR_LOCKED when it is endelig and no correction is
 * open. */
PejlTilsyn *pejl_actions_find_tilsyn (PejlStore *store, const PejlId *id, GError **error);
PejlTilsyn *pejl_actions_open_tilsyn (PejlStore *store, const PejlId *id, GError **error);

/* FALSE with PEJL_ACTIONS_ERROR_STEP when the step cannot follow where the tilsyn stands. */
gboolean pejl_actions_check_step (const PejlTilsyn *tilsyn, PejlStatus status, GError **error);
/* FALSE with PEJL_ACTIONS_ERROR_DATE. */
gboolean pejl_actions_check_dato (const char *dato, GError **error);

/* The text normalised; NULL with PEJL_ACTIONS_ERROR_EMPTY and the sentence when nothing is left of it. */
char *pejl_actions_need_text (const char *text, const char *sentence, GError **error);

/* The present version of a tilsyn takes this step on that day, by that person (nil: unknown). */
void pejl_actions_write_skridt (PejlAction *action, const PejlTilsyn *tilsyn, PejlStatus status, const char *dato,
                                const PejlId *person);
/* The same, and it is where the tilsyn stands now: today, by the store's author. */
void pejl_actions_write_status (PejlAction *action, PejlStore *store, const PejlTilsyn *tilsyn, PejlStatus status);

/* Work on the day of a planned visit, or later, shows that it is being held: it becomes a kladde. day: ISO
 * date. */
void pejl_actions_begin_work (PejlAction *action, PejlStore *store, const PejlTilsyn *tilsyn, const char *day);

G_END_DECLS
