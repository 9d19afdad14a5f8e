// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet paragraphs below a table's row.
#pragma once

#include "core/report/pdf/pejl-pdf-loeb.h"

G_BEGIN_DECLS

/* Shaped in the width. GPtrArray of const PejlPdfTekst*, borrowed from the sats; NULL when the row has
 * none. */
GPtrArray *pejl_pdf_bemaerkning_form (PejlPdfSats *sats, const PejlRaekke *raekke, double bredde);
/* All of them, with the space around. 0 for NULL. */
double pejl_pdf_bemaerkning_hoejde (const GPtrArray *tekster);
/* What must stand with the row's cells: the first lines. 0 for NULL. */
double pejl_pdf_bemaerkning_start (const GPtrArray *tekster);
/* At the cursor, which moves below them. ny_side begins a page that they go on on. */
void pejl_pdf_bemaerkning_saet (PejlPdfSats *sats, const GPtrArray *tekster, double x,
                                PejlPdfLoebSide ny_side, gpointer user_data);

G_END_DECLS
