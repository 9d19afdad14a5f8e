// SPDX-License-Identifier: GPL-3.0-or-later
// What the committee's report of a period says, as a document that any writer can set.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/report/pejl-dokument.h"

G_BEGIN_DECLS

/* begrundelser: as pejl_rapport_begrundelser() gives them; rettelser: as pejl_rapport_rettelser() does; NULL: none.
 * kommune_graense: the municipality has
 * chosen the border itself, rather than taken the redskab's. The document keeps nothing of either. */
PejlDokument *pejl_udvalgsrapport_dokument (const PejlAnalyse *analyse, const GPtrArray *begrundelser,
                                            const GPtrArray *rettelser, gboolean kommune_graense);
/* The konsulent's reasons for the levels of analyse, in the order of pejl_query_begrundelser(). */
GPtrArray *pejl_rapport_begrundelser (PejlReader *reader, const PejlAnalyse *analyse);

G_END_DECLS
