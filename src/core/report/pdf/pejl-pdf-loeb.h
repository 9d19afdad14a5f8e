// SPDX-License-Identifier: GPL-3.0-or-later
// Text that goes on over the end of a page: no single line of it is left alone on either side.
#pragma once

#include "core/report/pdf/pejl-pdf-sats-private.h"

G_BEGIN_DECLS

#define PEJL_LINJER_SAMMEN 2     /* so many lines of a paragraph at least on either page */

/* Begins the page that the text goes on on. */
typedef void (*PejlPdfLoebSide) (PejlPdfSats *sats, gpointer user_data);
/* A page with nothing on it yet. */
void pejl_pdf_loeb_ny_side (PejlPdfSats *sats, gpointer user_data);

double pejl_pdf_loeb_hoejde (const PejlPdfTekst *tekst, guint foerste, guint antal);
/* How many of the lines from foerste stand on this page: none rather than a single one, all but a single one
 * left over. */
guint pejl_pdf_loeb_plads (const PejlPdfSats *sats, const PejlPdfTekst *tekst, guint foerste);
/* Text in one element at the cursor; where it goes on overleaf, each page's part is a Span in it. */
void pejl_pdf_loeb_saet (PejlPdfSats *sats, const char *tag, const PejlPdfTekst *tekst, double x,
                         guint32 farve, PejlPdfLoebSide ny_side, gpointer user_data);

G_END_DECLS
