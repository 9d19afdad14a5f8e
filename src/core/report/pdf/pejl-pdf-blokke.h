// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of blocks, each set at the cursor of the page being filled.
#pragma once

#include "core/report/pdf/pejl-pdf-sats-private.h"

G_BEGIN_DECLS

/* What of a block must stand together on the page where it begins, with the space before it. */
double pejl_pdf_blok_start_height (PejlPdfSats *sats, const PejlBlok *blok);
/* All of a heading or a paragraph, with the space before it. */
double pejl_pdf_blok_whole_height (PejlPdfSats *sats, const PejlBlok *blok);
/* Words that may stand under a heading without the figure or table that comes after them: no single line. */
gboolean pejl_pdf_blok_stands_alone (PejlPdfSats *sats, const PejlBlok *blok);
void pejl_pdf_blok_saet (PejlPdfSats *sats, const PejlBlok *blok);

/* The same for cover, key figures and contents. */
double pejl_pdf_forside_start_height (PejlPdfSats *sats, const PejlBlok *blok);
void pejl_pdf_forside_saet (PejlPdfSats *sats, const PejlBlok *blok);
/* Puts the page numbers into the contents, when every heading has its page. */
void pejl_pdf_blok_fill_contents (PejlPdfSats *sats);

G_END_DECLS
