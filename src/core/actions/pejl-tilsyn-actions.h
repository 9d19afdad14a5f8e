// SPDX-License-Identifier: GPL-3.0-or-later
// Recording a tilsyn: the visit, its evidens with tegn, its vurderinger.
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-vedhaeftning.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action. Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or
 * the store's. What is as it should be already is not written again. A tilsyn that is endelig refuses all but
 * a change of status. Evidens or a vurdering on the day of a planned tilsyn, or later, makes it a kladde in
 * the same action. */

/* A visit to a dagtilbud (omfang dagtilbud), a samtale in a distrikt or the center's self-evaluation. sted:
 * the dagtilbud or distrikt, ignored for the center. Uses the kommune's current strategy and instruments and
 * the store's author. Held today or earlier: status kladde; later: planlagt. */
gboolean pejl_tilsyn_create (PejlStore *store, PejlOmfang omfang, const PejlId *sted, gboolean anmeldt,
                             const char *dato,
                             PejlId *id, GError **error);
gboolean pejl_tilsyn_set_dato (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error);
gboolean pejl_tilsyn_set_anmeldt (PejlStore *store, const PejlId *tilsyn, gboolean anmeldt, GError **error);
gboolean pejl_tilsyn_set_status (PejlStore *store, const PejlId *tilsyn, PejlStatus status, GError **error);
gboolean pejl_tilsyn_delete (PejlStore *store, const PejlId *tilsyn, GError **error);

/* One evidens with its tegn as one action; clears the draft of the tilsyn's entry (PEJL_DRAFT_EVIDENS). stue
 * may be nil. tidspunkt YYYY-MM-DDTHH:MM. tegn may be NULL. The text must not be empty. */
gboolean pejl_evidens_add (PejlStore *store, const PejlId *tilsyn, PejlArt art, const char *tidspunkt,
                           const PejlId *stue,
                           const char *tekst, const PejlEvidensTegn *tegn, guint n_tegn, PejlId *id,
                           GError **error);
/* The same with all that can be told of it. */
typedef struct
{
  PejlArt art;
  const char *tidspunkt;
  const PejlId *stue;
  const char *tekst;
  const PejlEvidensTegn *tegn;
  guint n_tegn;
  int boern;               /* PEJL_ANTAL_INGEN: not told */
  int voksne;
  guint med;               /* whom a samtale was with, PejlMed as bits; 0: not told */
  guint runde;             /* observation cycle that it is written in; 0: none */
  guint sekunder;          /* of it, until now */
  PejlVedhaeftning *const *bilag; /* what is attached to it, as pejl_bilag_take() gave it */
  guint n_bilag;
  const char *draft_form;  /* whose draft is superfluous then; NULL: PEJL_DRAFT_EVIDENS */
} PejlNyEvidens;
gboolean pejl_evidens_add_ny (PejlStore *store, const PejlId *tilsyn, const PejlNyEvidens *ny, PejlId *id,
                              GError **error);
/* base: what the form showed when editing began, or NULL. */
gboolean pejl_evidens_set_tekst (PejlStore *store, const PejlId *evidens, const char *tekst,
                                 const PejlHeads *base, GError **error);
gboolean pejl_evidens_set_art (PejlStore *store, const PejlId *evidens, PejlArt art, GError **error);
gboolean pejl_evidens_set_stue (PejlStore *store, const PejlId *evidens, const PejlId *stue, GError **error);
/* The row of the link, alike in every copy. */
PejlId pejl_evidens_tegn_id_for (const PejlId *evidens, const PejlId *tegn);
/* Adds the link or turns its direction; remove takes it away. */
gboolean pejl_evidens_set_tegn (PejlStore *store, const PejlId *evidens, const PejlId *tegn,
                                PejlRetning retning, GError **error);
gboolean pejl_evidens_remove_tegn (PejlStore *store, const PejlId *evidens, const PejlId *tegn,
                                   GError **error);
gboolean pejl_evidens_delete (PejlStore *store, const PejlId *evidens, GError **error);

/* The row of the vurdering of an area, a tegn or the whole of a tilsyn: alike in every copy, whether it
 * exists or not. */
PejlId pejl_vurdering_id_for (const PejlId *tilsyn, PejlMaal maal, const char *omraade, const PejlId *tegn);
/* niveau as in PejlVurdering (-1 takes the level away). omraade is the area key (also for a tegn), "" for
 * samlet. */
gboolean pejl_vurdering_set_niveau (PejlStore *store, const PejlId *tilsyn, PejlMaal maal,
                                    const char *omraade,
                                    const PejlId *tegn, int niveau, GError **error);
/* Also clears the draft (PEJL_DRAFT_VURDERING, vurdering id as field). */
gboolean pejl_vurdering_set_begrundelse (PejlStore *store, const PejlId *tilsyn, PejlMaal maal,
                                         const char *omraade,
                                         const PejlId *tegn, const char *tekst, const PejlHeads *base,
                                         GError **error);
gboolean pejl_vurdering_set_uden_evidens (PejlStore *store, const PejlId *tilsyn, PejlMaal maal,
                                          const char *omraade,
                                          const PejlId *tegn, gboolean uden, GError **error);

/* Draft forms. Field: for EVIDENS and PAPIR the tilsyn's id (new entry), for EVIDENS_TEKST the evidens' id, for
 * VURDERING the vurdering's id. */
#define PEJL_DRAFT_EVIDENS "evidens-ny"
#define PEJL_DRAFT_PAPIR "evidens-papir"
#define PEJL_DRAFT_EVIDENS_TEKST "evidens-tekst"
#define PEJL_DRAFT_VURDERING "vurdering"
/* The stopwatch of a tilsyn (its id as field), as pejl_stopur_to_text() writes it. */
#define PEJL_DRAFT_STOPUR "stopur"

G_END_DECLS
