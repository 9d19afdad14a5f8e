// SPDX-License-Identifier: GPL-3.0-or-later
// One composer a reader.
#pragma once

#include "core/report/rapport/pejl-rapport-dele.h"
#include "core/store/query/pejl-query-proces.h"

G_BEGIN_DECLS

PejlDokument *pejl_rapport_foraeldre (const PejlTilsynUdtraek *udtraek);
PejlDokument *pejl_rapport_personale (const PejlTilsynUdtraek *udtraek);
PejlDokument *pejl_rapport_politisk (PejlReader *reader, const PejlTilsynUdtraek *udtraek);
/* plan: the handleplan; punkter: PejlPunkt*, with their notes read from reader. */
PejlDokument *pejl_rapport_handleplan (PejlReader *reader, const PejlTilsynUdtraek *udtraek);
/* besoeg: PejlTilsyn*, the visits of the report. */
PejlDokument *pejl_rapport_dagpleje (const PejlTilsynUdtraek *udtraek, const GPtrArray *besoeg);

G_END_DECLS
