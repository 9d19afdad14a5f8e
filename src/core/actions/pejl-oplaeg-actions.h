// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with an oplæg for the committee and its slides: each one undoable action. What numbers it is frozen with
// is composed elsewhere (core/report/oplaeg/pejl-oplaeg-frys) and handed in as text.
//
// All return FALSE with PEJL_ACTIONS_ERROR or a store's error, and then nothing was written.
#pragma once

#include "core/model/pejl-dias.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* One slide of a new oplæg. */
typedef struct
{
  PejlDiasArt art;
  guint figur;
} PejlDiasValg;

/* The row of an oplæg into an action of one's own: all that post has set. Its frosset "" is now. */
void pejl_oplaeg_skriv_row (PejlAction *action, const PejlOplaegPost *post, const PejlId *row);
/* Slide orden (from 1) of it. */
void pejl_oplaeg_skriv_dias (PejlAction *action, const PejlId *oplaeg, const PejlId *row, guint orden, PejlDiasArt art,
                             guint figur);

/* post: titel (must not be empty), udvalg, dato ("" or an ISO date), periode, skaering (an ISO date), distrikt, type, tal. id is set
 * to the new oplæg's. */
gboolean pejl_oplaeg_opret (PejlStore *store, const PejlOplaegPost *post, const PejlDiasValg *dias, guint n, PejlId *id,
                            GError **error);
/* With its slides. */
gboolean pejl_oplaeg_slet (PejlStore *store, const PejlId *oplaeg, GError **error);
/* dato: "" for not set. */
gboolean pejl_oplaeg_set (PejlStore *store, const PejlId *oplaeg, const char *titel, const char *udvalg, const char *dato,
                          GError **error);
/* Other numbers, of another last day that counts. What persons wrote stays, and the numbers they wrote it to. */
gboolean pejl_oplaeg_opdater (PejlStore *store, const PejlId *oplaeg, const char *skaering, const char *tal,
                              GError **error);

/* After this slide of the oplæg; nil: last. */
gboolean pejl_dias_tilfoej (PejlStore *store, const PejlId *oplaeg, PejlDiasArt art, guint figur, const PejlId *efter,
                            PejlId *id, GError **error);
gboolean pejl_dias_slet (PejlStore *store, const PejlId *dias, GError **error);
/* To place plads (from 0) among the slides of its oplæg; too large a number is the end. */
gboolean pejl_dias_flyt (PejlStore *store, const PejlId *dias, guint plads, GError **error);

/* field: PEJL_FIELD_DIAS_TITEL, _TEKST or _NOTER. tal: the numbers that stand on the slide now; NULL for notes. "" gives the
 * proposal back its place. base: what stood there when typing began; may be NULL. Clears the draft of form and draft; NULL: there
 * is none. */
gboolean pejl_dias_skriv (PejlStore *store, const PejlId *dias, PejlField field, const char *tekst, const char *tal,
                          const PejlHeads *base, const char *form, const char *draft, GError **error);
/* What is proposed is right: it stays as it is, whatever is proposed later, and is no longer marked. titel or tekst NULL: not
 * that one. */
gboolean pejl_dias_brug (PejlStore *store, const PejlId *dias, const char *titel, const char *tekst, const char *tal,
                         GError **error);
/* Forgets what was written: title and text are as proposed again. */
gboolean pejl_dias_foreslaa (PejlStore *store, const PejlId *dias, GError **error);
/* evidens: ids, one a line; citater: as pejl-oplaeg-praksis writes them. */
gboolean pejl_dias_set_praksis (PejlStore *store, const PejlId *dias, const char *evidens, const char *citater,
                                GError **error);
/* sha256: of a PNG among the bilag. tekst says what it shows and must not be empty. */
gboolean pejl_dias_set_billede (PejlStore *store, const PejlId *dias, const char *sha256, const char *tekst,
                                GError **error);

G_END_DECLS
