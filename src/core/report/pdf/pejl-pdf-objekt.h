// SPDX-License-Identifier: GPL-3.0-or-later
// libqpdf's C API as this folder uses it: a file in memory, opened, and its words read.
#pragma once

#include "core/bibliotek/pejl-qpdf.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL with PEJL_REPORT_ERROR_READ when pdf is no PDF that can be read without a password. pdf must live as long. navn is
 * what messages call it. */
qpdf_data pejl_pdf_objekt_open (GBytes *pdf, const char *navn, GError **error);
void pejl_pdf_objekt_close (qpdf_data pdf);

/* What libqpdf has to complain of since the last call, or NULL. */
char *pejl_pdf_objekt_error (qpdf_data pdf);

/* The value of key in a dictionary; null for one that is none. */
qpdf_oh pejl_pdf_objekt_get (qpdf_data pdf, qpdf_oh dict, const char *key);
/* A number, or fallback where there is none. */
int pejl_pdf_objekt_get_int (qpdf_data pdf, qpdf_oh dict, const char *key, int fallback);
/* "/Name", borrowed until the next call; NULL where there is none. */
const char *pejl_pdf_objekt_get_name (qpdf_data pdf, qpdf_oh dict, const char *key);
/* Text as UTF-8; NULL where there is none or it is empty. */
char *pejl_pdf_objekt_get_text (qpdf_data pdf, qpdf_oh dict, const char *key);
/* All content streams of a page, decoded. NULL when they cannot be read. */
GBytes *pejl_pdf_objekt_side_indhold (qpdf_data pdf, qpdf_oh side);

G_END_DECLS
