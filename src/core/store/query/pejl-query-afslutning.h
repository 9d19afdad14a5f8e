// SPDX-License-Identifier: GPL-3.0-or-later
// What finishes a tilsyn: its bekymring, its texts by who may read them, and what the house already has of plans and cases.
#pragma once

#include "core/model/pejl-afslutning.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* NULL if there is no such tilsyn. */
PejlAfslutning *pejl_query_afslutning (PejlReader *reader, const PejlId *tilsyn);

/* What the latest held visit of the house before the date promised: NULL if none has promised anything. */
PejlLoefte *pejl_query_loefte (PejlReader *reader, const PejlId *dagtilbud, const PejlId *tilsyn, const char *dato);

G_END_DECLS
