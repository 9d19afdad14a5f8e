// SPDX-License-Identifier: GPL-3.0-or-later
// Handleplaner (dagtilbudsloven § 5 b): made in dialogue with the leder, followed up until every point is closed.
#pragma once

#include "core/model/pejl-handleplan.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's.
 * What is as it should be already is not written again. base: what the form showed when editing began, or NULL.
 *
 * A plan lives on after its tilsyn is endelig: it is what was agreed to be done, so its points can still be followed up. */

/* tilsyn: where it was agreed; sag: the case that demands it; both nil or NULL for none. dato: ISO date. *id may be NULL. */
gboolean pejl_handleplan_create (PejlStore *store, const PejlId *dagtilbud, const PejlId *tilsyn, const PejlId *sag,
                                 const char *titel, const char *dato, PejlId *id, GError **error);
/* field: HANDLEPLAN_TITEL or HANDLEPLAN_BESTYRELSEN, also clears its draft (PEJL_DRAFT_HANDLEPLAN). Both may be empty. */
gboolean pejl_handleplan_set_text (PejlStore *store, const PejlId *handleplan, PejlField field, const char *tekst,
                                   const PejlHeads *base, GError **error);
gboolean pejl_handleplan_set_dato (PejlStore *store, const PejlId *handleplan, const char *dato, GError **error);
/* With its points; undo brings all of it back. */
gboolean pejl_handleplan_delete (PejlStore *store, const PejlId *handleplan, GError **error);

/* What a new point begins with; texts may be NULL, ids nil. */
typedef struct
{
  PejlId evidens;
  PejlId tegn;
  const char *omraade;     /* area key */
  const char *titel;       /* must not be empty */
  const char *maal;
  const char *handling;
  const char *ansvarlig;   /* a role */
  const char *frist;       /* ISO date; NULL: the municipality's own number of days from today; "": none */
  const char *opfoelgning;
} PejlPunktNyt;

/* At the end of the plan; made today. *id may be NULL. */
gboolean pejl_punkt_add (PejlStore *store, const PejlId *handleplan, const PejlPunktNyt *nyt, PejlId *id, GError **error);
/* At the end of the plan agreed at this visit to a dagtilbud; where it has none yet, the plan is made in the same action.
 * PEJL_ACTIONS_ERROR_NOT_FOUND for a tilsyn that is no visit to a house. */
gboolean pejl_punkt_add_to_tilsyn (PejlStore *store, const PejlId *tilsyn, const PejlPunktNyt *nyt, PejlId *id, GError **error);
/* At the end of the house's newest plan that has open points, outside a visit; else of a new one in the same action. */
gboolean pejl_punkt_add_to_dagtilbud (PejlStore *store, const PejlId *dagtilbud, const PejlPunktNyt *nyt, PejlId *id,
                                      GError **error);
/* At the end of the plan that the case has; where it has none yet, the plan is made for it in the same action. */
gboolean pejl_punkt_add_to_sag (PejlStore *store, const PejlId *sag, const PejlPunktNyt *nyt, PejlId *id, GError **error);
/* From an udviklingspunkt: an evidens that shows a tegn to be missing. The point has the tegn's words as its title, its area,
 * its role as the responsible one, and the evidens. tegn NULL: the first that the evidens shows to be missing, else none.
 * A point that was made of the two before is given as it is, and nothing is written. *fresh may be NULL. */
gboolean pejl_punkt_of_evidens (PejlStore *store, const PejlId *evidens, const PejlId *tegn, PejlId *id, gboolean *fresh,
                                GError **error);

/* field: PUNKT_TITEL (must not be empty), PUNKT_MAAL, PUNKT_HANDLING, PUNKT_ANSVARLIG or PUNKT_OPFOELGNING; also clears its
 * draft (PEJL_DRAFT_PUNKT). */
gboolean pejl_punkt_set_text (PejlStore *store, const PejlId *punkt, PejlField field, const char *tekst,
                              const PejlHeads *base, GError **error);
/* "" for none. */
gboolean pejl_punkt_set_frist (PejlStore *store, const PejlId *punkt, const char *frist, GError **error);
/* Closing sets the date to today, opening again clears it. */
gboolean pejl_punkt_set_status (PejlStore *store, const PejlId *punkt, PejlPunktStatus status, GError **error);
/* An area's key, or "" for none. */
gboolean pejl_punkt_set_omraade (PejlStore *store, const PejlId *punkt, const char *omraade, GError **error);
/* The tegn, with its area; nil for none, which leaves the area. */
gboolean pejl_punkt_set_tegn (PejlStore *store, const PejlId *punkt, const PejlId *tegn, GError **error);
/* nr: the place in its plan, from 1; beyond the end, it is the last. */
gboolean pejl_punkt_move (PejlStore *store, const PejlId *punkt, guint nr, GError **error);
gboolean pejl_punkt_delete (PejlStore *store, const PejlId *punkt, GError **error);

/* Dated today, by the store's author; clears the draft of a new note (PEJL_DRAFT_PUNKT_NOTE). *id may be NULL. */
gboolean pejl_punkt_note_add (PejlStore *store, const PejlId *punkt, const char *tekst, PejlId *id, GError **error);
/* Its day and author stay. Also clears its draft (PEJL_DRAFT_PUNKT). */
gboolean pejl_punkt_note_set_tekst (PejlStore *store, const PejlId *note, const char *tekst, const PejlHeads *base,
                                    GError **error);
gboolean pejl_punkt_note_delete (PejlStore *store, const PejlId *note, GError **error);

/* Draft forms. Field: the row's id, ":" and the field's number; for PUNKT_NOTE the point's id (a
 * new note), for PUNKT_NYT the tilsyn's (the title of a new point). */
#define PEJL_DRAFT_HANDLEPLAN "handleplan"
#define PEJL_DRAFT_PUNKT "punkt"
#define PEJL_DRAFT_PUNKT_NOTE "punkt-note"
#define PEJL_DRAFT_PUNKT_NYT "punkt-nyt"
char *pejl_handleplan_draft_field (const PejlId *row, PejlField field);

G_END_DECLS
