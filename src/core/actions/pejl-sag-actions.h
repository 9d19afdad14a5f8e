// SPDX-License-Identifier: GPL-3.0-or-later
// Cases of skærpet tilsyn and særlig indsats: opening, ticking off, closing; and what was decided on a proposal.
#pragma once

#include "core/model/pejl-regel.h"
#include "core/model/pejl-sag.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's.
 * What is as it should be already is not written again. */

/* A case that is to be opened. Texts are borrowed. */
typedef struct
{
  PejlId dagtilbud;
  PejlSagArt art;
  PejlSagKilde kilde;
  const char *dato;        /* ISO date */
  const char *grund;       /* must not be empty */
  gboolean alvorlig;
  PejlId tilsyn;           /* nil: none */
  PejlId regel;            /* nil: none */
  guint graense;           /* days; 0: no limit */
  const char *krav;        /* the checklist, one a line; NULL or "": none */
} PejlSagAabning;

/* What the municipality has set for that kind: its limit and checklist. The checklist of a særlig indsats, and its limit until one is
 * set, are the shipped practice's. *krav is the caller's. */
void pejl_sag_forslag_til (PejlReader *reader, PejlSagArt art, guint *graense, char **krav);
/* All rows of a case into the action; person may be nil. */
void pejl_action_open_sag (PejlAction *action, const PejlId *id, const PejlSagAabning *aabning, const PejlId *person);
/* Refused with PEJL_ACTIONS_ERROR_EXISTS while the house has an open case of that kind. id may be NULL. */
gboolean pejl_sag_open (PejlStore *store, const PejlSagAabning *aabning, PejlId *id, GError **error);

/* A closed case refuses all but being opened again: PEJL_ACTIONS_ERROR_LOCKED. */
gboolean pejl_sag_set_opfyldt (PejlStore *store, const PejlId *krav, gboolean opfyldt, GError **error);
gboolean pejl_sag_add_krav (PejlStore *store, const PejlId *sag, const char *tekst, GError **error);
gboolean pejl_sag_remove_krav (PejlStore *store, const PejlId *krav, GError **error);
/* base: what the form showed when editing began, or NULL. */
gboolean pejl_sag_set_grund (PejlStore *store, const PejlId *sag, const char *grund, const PejlHeads *base, GError **error);
gboolean pejl_sag_set_alvorlig (PejlStore *store, const PejlId *sag, gboolean alvorlig, GError **error);
/* grund must not be empty; foelge: what follows where it did not help, or "". Demands that are not met do not hinder: the
 * reason is the person's. Clears the draft (PEJL_DRAFT_SAG_LUK, the case's id as field). */
gboolean pejl_sag_luk (PejlStore *store, const PejlId *sag, const char *dato, const char *grund, const char *foelge,
                       GError **error);
gboolean pejl_sag_genaabn (PejlStore *store, const PejlId *sag, GError **error);

/* Limit (days; 0: none) and checklist of the municipality's new cases of skærpet tilsyn. */
gboolean pejl_sag_set_dage (PejlStore *store, guint dage, GError **error);
/* Length of new cases of særlig indsats, days; 0: no limit. */
gboolean pejl_sag_set_indsats_dage (PejlStore *store, guint dage, GError **error);
gboolean pejl_sag_set_hjaelp (PejlStore *store, const char *hjaelp, const PejlHeads *base, GError **error);

/* A person's decision on a proposal, kept with the sentence that was proposed. grund may be "" only when valg is as
 * proposed and the bekymring of the tilsyn has a reason, which is then taken. As proposed: also opens the cases that it
 * proposes, in the same action; a case that is open already goes on, and becomes alvorlig when the proposal is. Clears the
 * draft (PEJL_DRAFT_FORSLAG, pejl_tilsyn_forslag_draft_field as field). A tilsyn that is endelig refuses. */
gboolean pejl_tilsyn_forslag_afgoer (PejlStore *store, const PejlId *tilsyn, const PejlTilsynForslag *forslag, gboolean valg,
                              const char *grund, GError **error);
char *pejl_tilsyn_forslag_draft_field (const PejlId *tilsyn, const PejlId *regel);

#define PEJL_DRAFT_FORSLAG "forslag"
#define PEJL_DRAFT_SAG_LUK "sag-luk"
/* A case that is being opened by hand; field: the house's id. */
#define PEJL_DRAFT_SAG_NY "sag-ny"

G_END_DECLS
