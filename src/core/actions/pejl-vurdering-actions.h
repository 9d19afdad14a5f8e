// SPDX-License-Identifier: GPL-3.0-or-later
// Judging: the level, the texts around it, the evidens it rests on, and the instruments whose themes are judged too.
#pragma once

#include "core/model/pejl-maal.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's. What
 * is as it should be already is not written again. */

/* The texts of a vurdering, never mixed. */
typedef enum
{
  PEJL_LAG_BEGRUNDELSE, /* why this level; may refer to evidens (pejl-henvisning.h) */
  PEJL_LAG_TOLKNING,    /* how the evidens is read */
  PEJL_LAG_OFFENTLIG,   /* for everybody */
} PejlLag;
PejlField pejl_lag_field (PejlLag lag);
/* The form of its draft; the field is the vurdering's id. */
const char *pejl_lag_draft (PejlLag lag);

/* -1 takes the level away. Points that had given the level go. */
gboolean pejl_vurdering_choose (PejlStore *store, const PejlVurderingMaal *maal, int niveau, GError **error);
/* The points, and the level they give by the bands of the instrument. PEJL_ACTIONS_ERROR_RANGE when they lie in no band. */
gboolean pejl_vurdering_set_point (PejlStore *store, const PejlVurderingMaal *maal, double point, GError **error);
/* Also clears the draft. In a reason, every reference to evidens of this tilsyn becomes a link in the same action, and a link
 * whose reference is gone is removed; a vurdering that leans on evidens says no longer that it is judged without.
 * base: what the form showed when editing began, or NULL. */
gboolean pejl_vurdering_set_tekst (PejlStore *store, const PejlVurderingMaal *maal, PejlLag lag, const char *tekst,
                                   const PejlHeads *base, GError **error);
gboolean pejl_vurdering_set_uden (PejlStore *store, const PejlVurderingMaal *maal, gboolean uden, GError **error);
/* The row of the link between the two: alike in every copy. */
PejlId pejl_vurdering_evidens_id_for (const PejlId *vurdering, const PejlId *evidens);

/* The tilsyn judges the themes of this instrument too; or does no longer: what was judged stays, and is back when it does again. */
gboolean pejl_tilsyn_use_redskab (PejlStore *store, const PejlId *tilsyn, const PejlId *redskab, gboolean use, GError **error);

G_END_DECLS
