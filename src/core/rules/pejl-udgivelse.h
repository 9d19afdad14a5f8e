// SPDX-License-Identifier: GPL-3.0-or-later
// When the report of a house is to be published: dagtilbudsloven § 5 has a tilsynsrapport of each daginstitution, enhed and
// dagpleje published at least every second year.
#pragma once

#include "core/rules/pejl-overblik.h"
#include "core/store/query/pejl-query-proces.h"
#include "core/store/query/pejl-query-udgivelse.h"

G_BEGIN_DECLS

/* How many days before its date a publication is a task. */
#define PEJL_UDGIVELSE_VARSEL 60

/* The last day that is in time: two years after the last publication, or, where none is known, after the first held visit that
 * is; or the day set here, when that is earlier. Two years after 29 February is 28 February. All are ISO dates or "". FALSE, and
 * frist "", when nothing is known to reckon from. */
gboolean pejl_udgivelse_frist (const char *sidste, const char *foerste, const char *udgives, char frist[PEJL_DATO_LEN]);

/* Adds to opgaver (of pejl_overblik_opgaver) the publications (PejlUdgivelse*) whose date has passed or is near, and the tilsyn
 * (PejlTilsyn*, antal: how many entries, of each) for which something came too late and can be taken in by a correction. The
 * order of the whole is that of pejl_overblik_opgaver. i_dag: ISO date. */
void pejl_udgivelse_opgaver (GPtrArray *opgaver, const GPtrArray *udgivelser, const char *i_dag);
void pejl_sene_opgaver (GPtrArray *opgaver, const GPtrArray *tilsyn, const guint *antal, const char *i_dag);

G_END_DECLS
