// SPDX-License-Identifier: GPL-3.0-or-later
// What the committee's report of a period says, as a document that any writer can set.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/report/pejl-dokument.h"

G_BEGIN_DECLS

/* kommune_graense: the municipality has chosen the border itself, rather than taken the redskab's. The
 * document keeps nothing of analyse. */
PejlDokument *pejl_udvalgsrapport_dokument (const PejlAnalyse *analyse, gboolean kommune_graense);

G_END_DECLS
