// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what page Udvalg shows in a worker thread: the period's numbers and the specs of its charts.
#pragma once

#include "core/report/figur/pejl-figurer.h"
#include "core/store/pejl-store.h"

G_BEGIN_DECLS

typedef struct
{
  PejlAnalyse *analyse;
  GPtrArray *specs; /* PejlChartSpec*, those of page Udvalg in the order of their numbers; NULL for one that the choice lacks */
  GPtrArray *stems; /* char*: their files' names */
} PejlUdvalgTal;
void pejl_udvalg_tal_free (PejlUdvalgTal *tal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlUdvalgTal, pejl_udvalg_tal_free)

/* What the charts of a choice are made from, for today. omraade: key of an area, or NULL. */
PejlFigurKilde *pejl_udvalg_kilde_new (PejlReader *reader, const PejlFilter *filter, const char *omraade);
/* Reads one state of the store. */
void pejl_udvalg_tal_async (gpointer source, PejlStore *store, const PejlFilter *filter, const char *omraade,
                            GCancellable *cancellable, GAsyncReadyCallback done);
PejlUdvalgTal *pejl_udvalg_tal_finish (GAsyncResult *result, GError **error);

G_END_DECLS
