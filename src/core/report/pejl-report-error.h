// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong when a document is made; the messages say what to do.
#pragma once

#include <glib.h>

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

G_END_DECLS
