// SPDX-License-Identifier: GPL-3.0-or-later
// A document as one self-contained HTML page, for a dagtilbud's own site.
#pragma once

#include "core/report/pejl-dokument.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The whole page, UTF-8: no script, nothing fetched, lang="da", headings in order, scopes on table heads, charts as pictures
 * with their alt text. The same document gives the same bytes. Blocks to be filled in by hand have no place on a page and are
 * left out. */
char *pejl_html_skriver_render (const PejlDokument *dokument);
/* Written beside path and renamed. Errors: PEJL_REPORT_ERROR_WRITE. */
gboolean pejl_html_skriver_write (const PejlDokument *dokument, const char *path, GError **error);

G_END_DECLS
