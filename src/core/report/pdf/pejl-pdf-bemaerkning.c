// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes and sets the quiet paragraphs below a table's row.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-bemaerkning.h"

#define MELLEM 3.0            /* between two of them */
#define UNDER 5.5             /* below the last */

GPtrArray *
pejl_pdf_bemaerkning_form (PejlPdfSats      *sats,
                           const PejlRaekke *raekke,
                           double            bredde)
{
  GPtrArray *tekster;

  if (raekke->bemaerkninger == NULL)
    return NULL;
  tekster = g_ptr_array_new ();
  for (guint i = 0; i < raekke->bemaerkninger->len; i++)
    {
      const PejlBemaerkning *kilde = &g_array_index (raekke->bemaerkninger, PejlBemaerkning, i);

      const PejlPdfTekst *tekst = pejl_pdf_skrift_tekst_fed (sats->skrift, PEJL_SKRIFT_NOTE, kilde->tekst,
                                                             kilde->fed, bredde);

      g_ptr_array_add (tekster, (gpointer) tekst);
    }
  return tekster;
}

double
pejl_pdf_bemaerkning_hoejde (const GPtrArray *tekster)
{
  double hoejde = UNDER;

  if (tekster == NULL)
    return 0;
  for (guint i = 0; i < tekster->len; i++)
    hoejde += ((const PejlPdfTekst *) g_ptr_array_index (tekster, i))->height + (i > 0 ? MELLEM : 0);
  return hoejde;
}

double
pejl_pdf_bemaerkning_start (const GPtrArray *tekster)
{
  const PejlPdfTekst *first;

  if (tekster == NULL)
    return 0;
  first = g_ptr_array_index (tekster, 0);
  return pejl_pdf_loeb_hoejde (first, 0, MIN (first->n_linjer, PEJL_LINJER_SAMMEN + 1)) + UNDER;
}

void
pejl_pdf_bemaerkning_saet (PejlPdfSats     *sats,
                           const GPtrArray *tekster,
                           double           x,
                           PejlPdfLoebSide  ny_side,
                           gpointer         user_data)
{
  for (guint i = 0; i < tekster->len; i++)
    {
      if (i > 0)
        sats->y += MELLEM;
      pejl_pdf_loeb_saet (sats, "P", g_ptr_array_index (tekster, i), x, FARVE_TEKST, ny_side, user_data);
    }
  sats->y += UNDER;
}
