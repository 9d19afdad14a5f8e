// SPDX-License-Identifier: GPL-3.0-or-later
// The blank schema of a visit on paper, as an A4 PDF: what is known, what to bring along (dagtilbudsloven § 5 a), the
// tegn with boxes and lines, room for samtaler and bekymring.
#pragma once

#include "core/report/pejl-dokument.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* tilsyn: the visit; nil: one of the dagtilbud that is not planned, with room for its date. i_dag: ISO, what a schema
 * without a visit is dated. NULL with PEJL_REPORT_ERROR_NO_DATA when there is no such row or no strategy. */
PejlDokument *pejl_skema_dokument (PejlReader *reader, const PejlId *tilsyn, const PejlId *dagtilbud, const char *i_dag,
                                   GError **error);

/* Composes, sets and writes it; errors are PEJL_REPORT_ERROR. The same rows give the same bytes. */
gboolean pejl_skema_write (PejlReader *reader, const PejlId *tilsyn, const PejlId *dagtilbud, const char *i_dag,
                           const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
