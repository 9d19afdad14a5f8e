// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a PDF can be read by everybody: a rule a line, for files of any program.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One rule and what came of it. */
typedef struct
{
  const char *regel;   /* msgid of the rule's name: "alt texts" */
  gboolean ok;
  char *hvor;          /* what is wrong, and where, in the reader's language; "" when ok */
} PejlPdfFund;
void pejl_pdf_fund_free (PejlPdfFund *fund);

/* PejlPdfFund*, one a rule and always all of them, in a fixed order. The rules are those of PDF/UA-1 (ISO 14289-1) that a machine
 * can hold a file to and that matter here; beyond them: reading order is drawing order, every figure says its place, and a
 * document begins with its title as heading 1. NULL with PEJL_REPORT_ERROR_READ when the file is none that can be
 * read. */
GPtrArray *pejl_pdf_tjek (GBytes *pdf, const char *navn, GError **error);
/* The same of a file. */
GPtrArray *pejl_pdf_tjek_file (const char *path, GError **error);

/* The faults in one sentence, "language: not set; …"; NULL when all is well. */
char *pejl_pdf_tjek_faults (const GPtrArray *fund);

G_END_DECLS
