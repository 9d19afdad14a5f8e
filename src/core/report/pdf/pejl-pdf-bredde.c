// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a table's columns.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-bredde.h"

static const PejlSoejle *
column_of (const PejlTabel *tabel,
           guint            c)
{
  return &g_array_index (tabel->soejler, PejlSoejle, c);
}

PejlSkriftStil
pejl_pdf_bredde_stil (const PejlTabel *tabel,
                      guint            raekke)
{
  const PejlRaekke *row = g_ptr_array_index (tabel->raekker, raekke);

  return row->total ? PEJL_SKRIFT_TABEL_FED : PEJL_SKRIFT_TABEL;
}

double
pejl_pdf_bredde_indryk (const PejlTabel *tabel,
                        guint            soejle)
{
  return column_of (tabel, soejle)->art == PEJL_SOEJLE_NIVEAU ? PEJL_BRIK + PEJL_BRIK_LUFT : 0;
}

/* What the column would like: its widest cell, unbroken. */
static double
wished_width (const PejlTabel *tabel,
              PejlPdfSats     *sats,
              guint            c)
{
  const PejlSoejle *soejle = column_of (tabel, c);
  double widest = pejl_pdf_skrift_widest_word (sats->skrift, PEJL_SKRIFT_TABEL_FED, soejle->hoved);

  if (soejle->proeve != NULL)
    widest = MAX (widest, pejl_pdf_bredde_indryk (tabel, c)
                          + pejl_pdf_sats_form (sats, PEJL_SKRIFT_TABEL, soejle->proeve, 0)->width);
  for (guint r = 0; r < tabel->raekker->len; r++)
    {
      const PejlCelle *celle = pejl_tabel_celle (tabel, r, c);

      widest = MAX (widest, pejl_pdf_bredde_indryk (tabel, c)
                            + pejl_pdf_sats_form (sats, pejl_pdf_bredde_stil (tabel, r), celle->tekst,
                                                  0)->width);
      if (celle->undertekst != NULL)
        widest = MAX (widest, pejl_pdf_sats_form (sats, PEJL_SKRIFT_TABEL_STILLE, celle->undertekst,
                                                  0)->width);
    }
  return widest + 0.5;
}

/* Room that is left goes first to heads that could stand in one line, those that need least first. */
static void
widen_heads (const PejlTabel *tabel,
             PejlPdfSats     *sats,
             double          *bredder,
             double          *sum,
             double           room)
{
  for (guint round = 0; round < tabel->soejler->len; round++)
    {
      guint best = tabel->soejler->len;
      double least = room - *sum;

      for (guint c = 0; c < tabel->soejler->len; c++)
        {
          const char *hoved = column_of (tabel, c)->hoved;
          const PejlPdfTekst *hele = pejl_pdf_sats_form (sats, PEJL_SKRIFT_TABEL_FED, hoved, 0);
          double lack = hele->width + 0.5 - bredder[c];

          if (lack > 0 && lack <= least)
            {
              best = c;
              least = lack;
            }
        }
      if (best == tabel->soejler->len)
        return;
      bredder[best] += least;
      *sum += least;
    }
}

/* Too much: the widest give way, little by little. Too little: what is left is shared. */
static void
fit_widths (const PejlTabel *tabel,
            PejlPdfSats     *sats,
            double          *bredder,
            double           room)
{
  double sum = 0;
  guint n = tabel->soejler->len;

  for (guint c = 0; c < n; c++)
    sum += bredder[c];
  while (sum > room + 0.01)
    {
      guint widest = 0;
      double step;

      for (guint c = 1; c < n; c++)
        if (bredder[c] > bredder[widest])
          widest = c;
      step = MIN (sum - room, MAX (bredder[widest] * 0.1, 0.5));
      bredder[widest] -= step;
      sum -= step;
    }
  if (sum < room)
    widen_heads (tabel, sats, bredder, &sum, room);
  for (guint c = 0; sum < room && c < n; c++)
    bredder[c] += (room - sum) / n;
}

void
pejl_pdf_bredde_maal (PejlPdfSats     *sats,
                      const PejlTabel *tabel,
                      double          *bredder)
{
  for (guint c = 0; c < tabel->soejler->len; c++)
    bredder[c] = wished_width (tabel, sats, c);
  fit_widths (tabel, sats, bredder, TEKSTBREDDE - PEJL_SOEJLE_LUFT * (tabel->soejler->len - 1));
}
