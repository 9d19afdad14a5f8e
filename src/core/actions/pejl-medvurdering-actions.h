// SPDX-License-Identifier: GPL-3.0-or-later
// The second konsulent of a tilsyn, and what he or she judges apart from the first.
#pragma once

#include "core/model/pejl-maal.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or
 * the store's. What is as it should be already is not written again. */

/* Nil: none. PEJL_ACTIONS_ERROR_EXISTS when it is the konsulent already. What an earlier second konsulent judged stays, under that
 * person. */
gboolean pejl_tilsyn_set_medkonsulent (PejlStore *store, const PejlId *tilsyn, const PejlId *person, GError **error);
/* A colleague by name; one of that name, in any case of letters, is taken as it is. *id may be NULL. */
gboolean pejl_person_add (PejlStore *store, const char *navn, const char *rolle, PejlId *id, GError **error);

/* The tilsyn must have a second konsulent (PEJL_ACTIONS_ERROR_NOT_FOUND). niveau as in PejlVurdering. */
gboolean pejl_medvurdering_choose (PejlStore *store, const PejlVurderingMaal *maal, int niveau, GError **error);
/* Also clears the draft (PEJL_DRAFT_MEDVURDERING, the medvurdering's id as field). base: what the form showed when editing began,
 * or NULL. */
gboolean pejl_medvurdering_set_begrundelse (PejlStore *store, const PejlVurderingMaal *maal, const char *tekst,
                                            const PejlHeads *base, GError **error);
#define PEJL_DRAFT_MEDVURDERING "medvurdering"
/* The row of what a person judges beside the vurdering: alike in every copy. */
PejlId pejl_medvurdering_id_for (const PejlId *vurdering, const PejlId *person);

G_END_DECLS
