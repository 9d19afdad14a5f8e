// SPDX-License-Identifier: GPL-3.0-or-later
// Attaching bilag to an evidens or a tilsyn, saying what they show, and removing them.
#pragma once

#include "core/model/pejl-vedhaeftning.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action, and refuses a tilsyn that is endelig. Errors are PEJL_ACTIONS_ERROR
 * (pejl-actions-error.h), with nothing written, or the store's. */

/* n PejlVedhaeftning as pejl_bilag_take() gave them; each becomes the row of its own id. evidens NULL or nil: the tilsyn as
 * a whole. What is attached to a planned tilsyn on its day, or later, makes it a kladde. */
gboolean pejl_vedhaeftning_add (PejlStore *store, const PejlId *tilsyn, const PejlId *evidens,
                                PejlVedhaeftning *const *bilag, guint n, GError **error);
/* What it shows; "" is allowed. base: what the form showed when editing began, or NULL. Clears the draft
 * (PEJL_DRAFT_BILAG, its id as field). */
gboolean pejl_vedhaeftning_set_tekst (PejlStore *store, const PejlId *bilag, const char *tekst, const PejlHeads *base,
                                      GError **error);
/* Its contents stay where they are, so that undo brings it back whole. */
gboolean pejl_vedhaeftning_remove (PejlStore *store, const PejlId *bilag, GError **error);

#define PEJL_DRAFT_BILAG "bilag-tekst"
/* What waits for the evidens being written, the tilsyn as field; pejl_evidens_add_med_bilag() clears it. */
#define PEJL_DRAFT_EVIDENS_BILAG "evidens-bilag"

/* Parts of other actions. The row of a bilag: */
void pejl_action_add_vedhaeftning (PejlAction *action, const PejlVedhaeftning *bilag, const PejlId *tilsyn,
                                   const PejlId *evidens);
/* Removes all bilag of an evidens along with it, or gives them to another one (into not NULL) of the same tilsyn. */
void pejl_action_move_vedhaeftninger (PejlAction *action, PejlReader *reader, const PejlId *tilsyn, const PejlId *evidens,
                                      const PejlId *into);

G_END_DECLS
