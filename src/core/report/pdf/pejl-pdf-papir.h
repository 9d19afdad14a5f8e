// SPDX-License-Identifier: GPL-3.0-or-later
// Sets what is to be filled in by hand: fields, lines, boxes to tick.
#pragma once

#include "core/report/pdf/pejl-pdf-sats-private.h"

G_BEGIN_DECLS

/* Of PEJL_BLOK_FELTER, _LINJER, _TEGNLISTE and _AFKRYDS: what must stand together at its beginning; setting it. */
double pejl_pdf_papir_start_height (PejlPdfSats *sats, const PejlBlok *blok);
void pejl_pdf_papir_saet (PejlPdfSats *sats, const PejlBlok *blok);

G_END_DECLS
