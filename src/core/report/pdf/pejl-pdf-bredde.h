// SPDX-License-Identifier: GPL-3.0-or-later
// How wide a table's columns become, from what stands in them.
#pragma once

#include "core/report/pdf/pejl-pdf-sats-private.h"

G_BEGIN_DECLS

#define PEJL_SOEJLE_LUFT 9.0       /* between two columns */
#define PEJL_BRIK 12.0             /* the square with a level's digit */
#define PEJL_BRIK_LUFT 4.5

/* The style of a row's cells. */
PejlSkriftStil pejl_pdf_bredde_stil (const PejlTabel *tabel, guint raekke);
/* What stands before the text of a column's cells. */
double pejl_pdf_bredde_indryk (const PejlTabel *tabel, guint soejle);
/* Fills bredder, one a column; with the space between them they take the text's width. */
void pejl_pdf_bredde_maal (PejlPdfSats *sats, const PejlTabel *tabel, double *bredder);

G_END_DECLS
