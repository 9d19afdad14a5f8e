// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's report of a period as an A4 PDF.
#pragma once

#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Cover with three findings, both charts with their tables, method, annex per dagtilbud. The filter's
 * til_og_med is printed on every page as the data cut-off ("" : the period's last day or today, whichever is
 * earlier). Written to a temporary file beside path and renamed. Safe in a worker thread with its own reader.
 * progress (may be NULL): pages done and pages in all. */
gboolean pejl_udvalgsrapport_write (PejlReader *reader, const PejlFilter *filter, const char *path,
                                    GCancellable *cancellable,
                                    GFileProgressCallback progress, gpointer user_data, GError **error);

/* What in that report looks like a person, before it is written: PejlAdvarsel* (pejl-privat-tjek.h). NULL with error when the
 * report could not be composed. */
GPtrArray *pejl_udvalgsrapport_tjek (PejlReader *reader, const PejlFilter *filter, GError **error);

G_END_DECLS
