// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the stream of evidens in order: moving, dividing, joining, and what stands around an evidens.
#pragma once

#include "core/model/pejl-records.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Each is one undoable action, with the errors of pejl-tilsyn-actions.h. */

/* Puts it right after another evidens of its tilsyn, or first of all (NULL). It gets a place between its neighbours, or
 * none when its time is that place. */
gboolean pejl_evidens_move (PejlStore *store, const PejlId *evidens, const PejlId *efter, GError **error);

/* The time of day of it, HH:MM on the day it has; it then stands where its time is. */
gboolean pejl_evidens_set_klokke (PejlStore *store, const PejlId *evidens, const char *klokke, GError **error);
/* 0–999, or PEJL_ANTAL_INGEN. */
gboolean pejl_evidens_set_antal (PejlStore *store, const PejlId *evidens, int boern, int voksne, GError **error);
/* Whom a samtale was with: PejlMed as bits, 0 for not told. Another kind of evidens keeps it unseen. */
gboolean pejl_evidens_set_med (PejlStore *store, const PejlId *evidens, guint med, GError **error);
/* Of the whole visit. */
gboolean pejl_tilsyn_set_ramme (PejlStore *store, const PejlId *tilsyn, const PejlRamme *ramme, GError **error);

/* The evidens keeps its row, its place and the first text; the second becomes an evidens of its own right after it, of the
 * same kind, stue, time, round and counts. Tegn stay with the first but for those in med (of its own), which follow the
 * second text. base: what the form showed when editing began, or NULL; the draft of the text is cleared. ny may be NULL. */
gboolean pejl_evidens_split (PejlStore *store, const PejlId *evidens, const char *foerste, const char *anden,
                             const PejlHeads *base, const PejlId *med, guint n_med, PejlId *ny, GError **error);

/* The first takes the text of the second after its own, its tegn and what hangs on it (attachments, points of a
 * handleplan, the vurderinger that rest on it); what the first does not tell (counts, round) comes from the second,
 * which is deleted. A tegn that one strengthens and the other misses becomes åben, and so does one that is åben in
 * either. aabne: how many became so, or NULL. Both must be of one tilsyn. */
gboolean pejl_evidens_merge (PejlStore *store, const PejlId *foerste, const PejlId *anden, guint *aabne, GError **error);
/* Two texts as one: apart by a space, or by a line where either has more than one. Free with g_free. */
char *pejl_evidens_join_tekst (const char *foerste, const char *anden);
/* What a tegn that both show says of the two together. */
PejlRetning pejl_retning_join (PejlRetning a, PejlRetning b);

G_END_DECLS
