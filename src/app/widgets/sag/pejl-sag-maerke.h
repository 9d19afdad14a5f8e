// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of an open case on a house in a list, and its filter.
#pragma once

#include "core/store/query/pejl-query-sag.h"

G_BEGIN_DECLS

/* What is open in the house, in a word; "" when nothing is. huse: as pejl_query_sag_huse gives them. */
const char *pejl_sag_maerke_tekst (GHashTable *huse, const PejlId *dagtilbud);
/* Takes those without an open case out of found (PejlDagtilbud*). */
void pejl_sag_maerke_behold (GHashTable *huse, GPtrArray *found);

G_END_DECLS
