// SPDX-License-Identifier: GPL-3.0-or-later
// Sets text that goes on over the end of a page.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-loeb.h"

void
pejl_pdf_loeb_ny_side (PejlPdfSats *sats,
                       gpointer     user_data)
{
  pejl_pdf_sats_ny_side (sats);
}

double
pejl_pdf_loeb_hoejde (const PejlPdfTekst *tekst,
                      guint               foerste,
                      guint               antal)
{
  double top = foerste > 0 ? tekst->linjer[foerste - 1].bottom : 0;
  guint sidste = foerste + antal - 1;

  return (sidste + 1 == tekst->n_linjer ? tekst->height : tekst->linjer[sidste].bottom) - top;
}

guint
pejl_pdf_loeb_plads (const PejlPdfSats  *sats,
                     const PejlPdfTekst *tekst,
                     guint               foerste)
{
  guint rest = tekst->n_linjer - foerste;
  guint fit = rest;

  while (fit > 0 && !pejl_pdf_sats_har_plads (sats, pejl_pdf_loeb_hoejde (tekst, foerste, fit)))
    fit--;
  if (fit == rest)
    return fit;
  if (rest - fit < PEJL_LINJER_SAMMEN)
    fit = rest > PEJL_LINJER_SAMMEN ? MIN (fit, rest - PEJL_LINJER_SAMMEN) : 0;
  if (fit < PEJL_LINJER_SAMMEN && !pejl_pdf_sats_er_oeverst (sats))
    fit = 0;
  return fit;
}

void
pejl_pdf_loeb_saet (PejlPdfSats        *sats,
                    const char         *tag,
                    const PejlPdfTekst *tekst,
                    double              x,
                    guint32             farve,
                    PejlPdfLoebSide     ny_side,
                    gpointer            user_data)
{
  guint foerste = 0;

  if (pejl_pdf_loeb_plads (sats, tekst, 0) == 0)
    ny_side (sats, user_data);
  if (pejl_pdf_loeb_plads (sats, tekst, 0) == tekst->n_linjer)
    {
      pejl_pdf_sats_put (sats, tag, tekst, x, farve);
      return;
    }
  pejl_pdf_sats_begin (sats, tag);
  while (foerste < tekst->n_linjer)
    {
      guint antal = MAX (pejl_pdf_loeb_plads (sats, tekst, foerste), 1);

      pejl_pdf_sats_begin (sats, "Span");
      pejl_pdf_sats_loebende (sats, tekst, foerste, antal, x, sats->y, farve);
      pejl_pdf_sats_end (sats, "Span");
      sats->y += pejl_pdf_loeb_hoejde (tekst, foerste, antal);
      foerste += antal;
      if (foerste < tekst->n_linjer)
        ny_side (sats, user_data);
    }
  pejl_pdf_sats_end (sats, tag);
}
