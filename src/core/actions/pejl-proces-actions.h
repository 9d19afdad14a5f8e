// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a tilsyn through its process: the dates of its steps, making it endelig, correcting it, publishing it.
#pragma once

#include "core/model/pejl-proces.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

/* Errors are PEJL_ACTIONS_ERROR (pejl-actions-error.h), with nothing written, or the store's. What is as it should be already is
 * not written again. Ordinary changes of status go through pejl_tilsyn_set_status(). */

/* When a step of the present version was taken, or is planned to be taken. dato: ISO; NULL or "" takes a planned date away. */
gboolean pejl_proces_set_skridt_dato (PejlStore *store, const PejlId *tilsyn, PejlStatus status, const char *dato,
                                      GError **error);
/* base: what the form showed when editing began, or NULL. */
gboolean pejl_proces_set_skridt_note (PejlStore *store, const PejlId *tilsyn, PejlStatus status, const char *tekst,
                                      const PejlHeads *base, GError **error);

/* Locks what the tilsyn holds now, as version 1 or as the correction that is open; the visits of a samlet report with it.
 * Cannot be undone: a correction can be opened. PEJL_ACTIONS_ERROR_LOCKED when it is endelig already,
 * PEJL_ACTIONS_ERROR_SAMLET when it is part of a samlet report, PEJL_ACTIONS_ERROR_STEP when it, or a visit of it, has not been
 * held, PEJL_ACTIONS_ERROR_LOV when it lacks what the law demands (pejl-klar-laes.h). */
gboolean pejl_proces_goer_endelig (PejlStore *store, const PejlId *tilsyn, GError **error);
/* Opens the next version of what is endelig. It is a kladde then, and can be edited until it is made endelig again. A reason is
 * required (PEJL_ACTIONS_ERROR_EMPTY). Cannot be undone, as it stands in the history of the tilsyn. Clears the
 * draft of the reason (PEJL_DRAFT_RETTELSE, the tilsyn's id as field). */
#define PEJL_DRAFT_RETTELSE "rettelse"
gboolean pejl_proces_aabn_rettelse (PejlStore *store, const PejlId *tilsyn, const char *grund, GError **error);
/* dato: the day it was published; NULL: today. */
gboolean pejl_proces_offentliggoer (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error);

/* The day by which it is to be published, when that is earlier than the law has it; NULL or "" for none. Also when it is
 * endelig. */
gboolean pejl_proces_set_udgives (PejlStore *store, const PejlId *tilsyn, const char *dato, GError **error);
/* Its case in the ESDH; "" for none. Also when it is endelig: a case is often made for what is finished. */
gboolean pejl_proces_set_sagsnummer (PejlStore *store, const PejlId *tilsyn, const char *sagsnummer, GError **error);

G_END_DECLS
