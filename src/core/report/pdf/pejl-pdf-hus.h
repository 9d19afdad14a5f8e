// SPDX-License-Identifier: GPL-3.0-or-later
// Sets what a report about one house is made of: its title, facts, levels on a scale, quotations, numbered notes.
#pragma once

#include "core/report/pdf/pejl-pdf-sats-private.h"

G_BEGIN_DECLS

/* Of PEJL_BLOK_TITEL, _FAKTA, _NIVEAU, _CITAT and _NOTELISTE: what must stand together at its beginning; setting it. */
double pejl_pdf_hus_start_height (PejlPdfSats *sats, const PejlBlok *blok);
void pejl_pdf_hus_saet (PejlPdfSats *sats, const PejlBlok *blok);

G_END_DECLS
