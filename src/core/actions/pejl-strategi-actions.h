// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own strategy: versions, and the tegn of their cells.
#pragma once

#include "core/model/pejl-strategi.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or
 * the store's. What is as it should be already is not written again.
 *
 * A tilsyn keeps the version it was made with: once a version has a tilsyn, its tegn cannot be changed
 * (PEJL_ACTIONS_ERROR_USED); a new version can. A tegn keeps its key and id through everything but deletion,
 * and none of them is ever given to another tegn. */

/* What a cell and a tegn can hold; also in data/xsd/strategi.xsd. */
#define PEJL_CELLE_MAX 50
#define PEJL_TEGN_MAX_LETTERS 600

/* A copy of a strategy under the next version, each tegn with the one it was copied from as its forgænger.
 * gyldig_fra: ISO date. */
gboolean pejl_strategi_new_version (PejlStore *store, const PejlId *from, const char *gyldig_fra, PejlId *id,
                                    GError **error);
/* The version that new tilsyn are made with. */
gboolean pejl_strategi_set_current (PejlStore *store, const PejlId *strategi, GError **error);
/* Takes a strategy in that was read from a file, and makes it the current one if asked. Where the store has
 * that version already with other contents, it comes in as the next version; with the same contents, nothing
 * comes in. *id: the version it is now; *fresh: whether it came in. Both may be NULL. */
gboolean pejl_strategi_import (PejlStore *store, const PejlStrategi *strategi, gboolean current, PejlId *id,
                               gboolean *fresh, GError **error);

/* What an area is about: field OMRAADE_UDFORDRING (why), OMRAADE_MAAL (what is worked for) or OMRAADE_DEFINITION; may be empty.
 * In a version that no tilsyn was made with. base: what the form showed when editing began, or NULL; clears the draft
 * (PEJL_DRAFT_OMRAADE, pejl_omraade_draft_field as field). */
gboolean pejl_strategi_set_omraade_tekst (PejlStore *store, const PejlId *strategi, const char *omraade, PejlField field,
                                          const char *tekst, const PejlHeads *base, GError **error);
#define PEJL_DRAFT_OMRAADE "omraade"
char *pejl_omraade_draft_field (const PejlId *strategi, const char *omraade, PejlField field);
/* The row of an area of a version. */
PejlId pejl_omraade_row (const PejlId *strategi, const char *omraade);

/* The tegn of one cell, in this order: those whose text is there already stay what they are, the others are
 * new, the rest is deleted. */
gboolean pejl_strategi_set_celle (PejlStore *store, const PejlId *strategi, const char *omraade,
                                  const char *rolle, const char *const *tekster, GError **error);
/* The same, but a version that has a tilsyn is left alone: a new one is made of it with the cell changed,
 * valid from today, and current if the old one was. *udgave: the version that has the cell now; may be NULL.
 */
gboolean pejl_strategi_paste (PejlStore *store, const PejlId *strategi, const char *omraade,
                              const char *rolle, const char *const *tekster, PejlId *udgave, GError **error);

/* At the end of the cell. The text becomes one line. *id may be NULL. */
gboolean pejl_tegn_add (PejlStore *store, const PejlId *strategi, const char *omraade, const char *rolle,
                        const char *tekst, PejlId *id, GError **error);
/* base: what the form showed when editing began, or NULL. */
gboolean pejl_tegn_set_tekst (PejlStore *store, const PejlId *tegn, const char *tekst, const PejlHeads *base,
                              GError **error);
/* nr: the place in its cell, from 1; beyond the end, it is the last. */
gboolean pejl_tegn_move (PejlStore *store, const PejlId *tegn, guint nr, GError **error);
gboolean pejl_tegn_delete (PejlStore *store, const PejlId *tegn, GError **error);
/* Which tegn of another version this one goes on from, so that a trend crosses the two; nil for none. Also
 * when the version is used. */
gboolean pejl_tegn_set_forgaenger (PejlStore *store, const PejlId *tegn, const PejlId *forgaenger,
                                   GError **error);

G_END_DECLS
