// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's report of a period as an A4 PDF.
#pragma once

#include "core/store/query/pejl-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_REPORT_ERROR (pejl_report_error_quark ())
GQuark pejl_report_error_quark (void);
typedef enum
{
  PEJL_REPORT_ERROR_FAILED,     /* cairo or pango could not make it; says which page */
  PEJL_REPORT_ERROR_WRITE,      /* the file could not be written; an earlier file of that name is untouched */
  PEJL_REPORT_ERROR_NO_DATA,    /* no dagtilbud in the filter */
  PEJL_REPORT_ERROR_CANCELLED,
  PEJL_REPORT_ERROR_CPR,        /* something looks like a CPR number; nothing was written */
  PEJL_REPORT_ERROR_READ,       /* what was to be looked through is no PDF that can be read */
  PEJL_REPORT_ERROR_ACCESS,     /* the PDF would not be readable for everybody; nothing was written */
} PejlReportError;

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
