// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the committee's charts as a file to reckon with: a workbook with a sheet a chart, or a CSV.
#pragma once

#include "core/kontor/pejl-talark.h"
#include "core/report/figur/pejl-figurer.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The open version is for everybody: no house by itself, no person, and nothing of groups under PEJL_FIGUR_MINDSTE_GRUPPE, also
 * not as a difference between what is shown in any two tables. The closed annex has it all, house by house. */
typedef enum
{
  PEJL_TALFIL_AABEN,
  PEJL_TALFIL_LUKKET,
} PejlTalfilUdgave;

/* PejlTalArk *: first what the numbers are, then a sheet for each chart there is, and one of context figures where there are any. The choice of kilde has a period; for the open
 * version it is of the whole municipality and offentlig. progress (may be NULL): sheets done and sheets in all. NULL with
 * G_IO_ERROR_CANCELLED. */
GPtrArray *pejl_talfil_ark (PejlFigurKilde *kilde, PejlTalfilUdgave udgave, GCancellable *cancellable,
                            GFileProgressCallback progress, gpointer user_data, GError **error);

/* Whether a file of that name can be written: .xlsx or .csv, whatever its case. */
gboolean pejl_talfil_kan (const char *path);

/* The file's name decides its kind. Written to a temporary file beside path and renamed. Safe in a worker thread with its own
 * reader. Errors: PEJL_REPORT_ERROR_NO_DATA, also for an open version of a part of the municipality; PEJL_KONTOR_ERROR;
 * PEJL_REPORT_ERROR_CANCELLED. */
gboolean pejl_talfil_write (PejlReader *reader, const PejlFilter *filter, PejlTalfilUdgave udgave, const char *path,
                            GCancellable *cancellable, GFileProgressCallback progress, gpointer user_data, GError **error);

G_END_DECLS
