// SPDX-License-Identifier: GPL-3.0-or-later
// An evidens in words: the menu of what can be done with it, and the sentence that a screen reader says.
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-strategi.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of the row's "evidens.…" actions. stuer: PejlStue*, or NULL where the scope has none. */
GMenuModel *pejl_evidens_menu_new (const PejlEvidens *evidens, const PejlStrategi *strategi, GPtrArray *stuer);
/* "Observation"; "Samtale with leder og medarbejdere" where that is told. Newly allocated. */
char *pejl_evidens_art_tekst (const PejlEvidens *evidens);
/* "09:20 Observation, Mågerne: Tre børn hælder … Tegn: styrker …" */
char *pejl_evidens_spoken (const PejlEvidens *evidens, const PejlStrategi *strategi);
/* "11 børn, 2 voksne"; "" when it is not told. */
char *pejl_evidens_antal (const PejlEvidens *evidens);
/* What the tegn says; that it is of another strategy, if it is. Borrowed. */
const char *pejl_evidens_tegn_tekst (const PejlStrategi *strategi, const PejlId *tegn);

G_END_DECLS
