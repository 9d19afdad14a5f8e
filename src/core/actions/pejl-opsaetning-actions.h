// SPDX-License-Identifier: GPL-3.0-or-later
// Setting a municipality up: its settings, people, strategy, instruments, distrikter.
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's. What is as it
 * should be already is not written again. */

/* Adds all rows of a strategy or an instrument; rows that are there and equal are left out of the action. */
void pejl_action_add_strategi (PejlAction *action, PejlReader *reader, const PejlStrategi *strategi);
void pejl_action_add_redskab (PejlAction *action, PejlReader *reader, const PejlRedskab *redskab);

/* The shipped strategy and instruments, chosen as current, border and first month at their defaults, in one
 * action that is not undoable. Does nothing in a store whose kommune has a strategy. navn may be "": then the
 * name stays. */
gboolean pejl_opsaetning_begin (PejlStore *store, const char *navn, GError **error);

/* The one row of the kommune, alike in every copy. */
PejlId pejl_kommune_id (void);
/* field: KOMMUNE_NAVN, KOMMUNE_NR or KOMMUNE_KLE; KOMMUNE_PERIODE_MAANED (1–12), KOMMUNE_GRAENSE (0: as the redskab
 * suggests), KOMMUNE_HOERING_DAGE (0: no deadline) or KOMMUNE_HANDLEPLAN_DAGE (days; 0: none is set). */
gboolean pejl_kommune_set_text (PejlStore *store, PejlField field, const char *text, GError **error);
gboolean pejl_kommune_set_int (PejlStore *store, PejlField field, gint64 value, GError **error);

/* Makes the person and the author of what follows; with an author already set, renames that person. Not
 * undoable. */
gboolean pejl_person_set_me (PejlStore *store, const char *navn, const char *rolle, GError **error);

/* The new distrikt's id in *id (may be NULL). A name that another distrikt has, in any case of letters, is
 * refused. */
gboolean pejl_distrikt_add (PejlStore *store, const char *navn, PejlId *id, GError **error);
gboolean pejl_distrikt_rename (PejlStore *store, const PejlId *distrikt, const char *navn, GError **error);
/* Puts all of them into the distrikt in one action; nil takes them out of any. */
gboolean pejl_dagtilbud_set_distrikt (PejlStore *store, const PejlId *dagtilbud, guint n,
                                      const PejlId *distrikt, GError **error);
/* A stue of that name that the house has already is taken as it is. */
gboolean pejl_stue_add (PejlStore *store, const PejlId *dagtilbud, const char *navn, PejlId *id,
                        GError **error);
/* The id of a dagtilbud with this G-number, alike in every copy. */
PejlId pejl_dagtilbud_id_for (const char *gnummer);

G_END_DECLS
