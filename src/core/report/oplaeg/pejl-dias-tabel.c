// SPDX-License-Identifier: GPL-3.0-or-later
// A table on a slide: a column as wide as its widest cell, the first one takes the rest.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-dias-blokke.h"

#define MELLEMRUM 28.0
#define RAEKKELUFT 4.0

static const PejlSoejle *
column (const PejlTabel *tabel, guint c)
{
  return &g_array_index (tabel->soejler, PejlSoejle, c);
}

static PejlSkriftStil
cell_style (const PejlTabel *tabel, guint r)
{
  const PejlRaekke *row = g_ptr_array_index (tabel->raekker, r);

  return row->total ? PEJL_SKRIFT_DIAS_FED : PEJL_SKRIFT_DIAS;
}

static double
natural_width (PejlDiasSaetning *s, const PejlTabel *tabel, guint c)
{
  double widest = pejl_pdf_skrift_tekst (s->skrift, PEJL_SKRIFT_DIAS_FED, column (tabel, c)->hoved, 0)->width;

  for (guint r = 0; r < tabel->raekker->len; r++)
    widest = MAX (widest, pejl_pdf_skrift_tekst (s->skrift, cell_style (tabel, r),
                                                 pejl_tabel_celle (tabel, r, c)->tekst, 0)->width);
  return widest;
}

/* The narrowest that no word and no number of the column is broken in. */
static double
least_width (PejlDiasSaetning *s, const PejlTabel *tabel, guint c)
{
  double least = pejl_pdf_skrift_widest_word (s->skrift, PEJL_SKRIFT_DIAS_FED, column (tabel, c)->hoved);

  for (guint r = 0; r < tabel->raekker->len; r++)
    least = MAX (least, pejl_pdf_skrift_tekst (s->skrift, cell_style (tabel, r), pejl_tabel_celle (tabel, r, c)->tekst, 0)->width);
  return least;
}

/* Where it is still too much, the headings of numbers take more lines, the widest first. */
static void
give_way (PejlDiasSaetning *s, const PejlTabel *tabel, double *widths)
{
  guint n = tabel->soejler->len;
  double over = MELLEMRUM * (n - 1) - s->bredde;

  for (guint c = 0; c < n; c++)
    over += widths[c];
  while (over > 0.5)
    {
      guint widest = n;
      double room = 0;

      for (guint c = 0; c < n; c++)
        {
          double here = column (tabel, c)->art == PEJL_SOEJLE_TAL ? widths[c] - least_width (s, tabel, c) : 0;

          if (here > room)
            {
              widest = c;
              room = here;
            }
        }
      if (widest == n)
        return;
      widths[widest] -= MIN (room, over);
      over -= MIN (room, over);
    }
}

/* Owned by the caller. Words give way to numbers: what is over is parted between the columns of words; what is left is the
 * first column's. */
static double *
column_widths (PejlDiasSaetning *s, const PejlTabel *tabel)
{
  guint n = tabel->soejler->len, words = 0;
  double *widths = g_new0 (double, n);
  double sum = MELLEMRUM * (n - 1), over;

  for (guint c = 0; c < n; c++)
    {
      widths[c] = natural_width (s, tabel, c);
      sum += widths[c];
      words += column (tabel, c)->art != PEJL_SOEJLE_TAL ? 1 : 0;
    }
  over = sum - s->bredde;
  if (over < 0)
    widths[0] -= over;
  for (guint c = 0; c < n && over > 0 && words > 0; c++)
    if (column (tabel, c)->art != PEJL_SOEJLE_TAL)
      widths[c] = MAX (120, widths[c] - over / words);
  give_way (s, tabel, widths);
  return widths;
}

static const PejlPdfTekst *
shape_cell (PejlDiasSaetning *s, const PejlTabel *tabel, PejlSkriftStil style, const char *text, guint c, double width)
{
  return column (tabel, c)->art == PEJL_SOEJLE_TAL ? pejl_pdf_skrift_tekst_hoejre (s->skrift, style, text, width + 1)
                                                   : pejl_pdf_skrift_tekst (s->skrift, style, text, width + 1);
}

static double
row_height (PejlDiasSaetning *s, const PejlTabel *tabel, const double *widths, int r)
{
  double height = 0;

  for (guint c = 0; c < tabel->soejler->len; c++)
    {
      const PejlPdfTekst *text
        = r < 0 ? shape_cell (s, tabel, PEJL_SKRIFT_DIAS_FED, column (tabel, c)->hoved, c, widths[c])
                : shape_cell (s, tabel, cell_style (tabel, (guint) r), pejl_tabel_celle (tabel, (guint) r, c)->tekst, c,
                              widths[c]);

      height = MAX (height, text->height);
    }
  return height + 2 * RAEKKELUFT;
}

double
pejl_dias_tabel_hoejde (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  g_autofree double *widths = column_widths (s, blok->tabel);
  double height = 22;

  for (int r = -1; r < (int) blok->tabel->raekker->len; r++)
    height += row_height (s, blok->tabel, widths, r);
  return height;
}

static void
set_row (PejlDiasSaetning *s, const PejlTabel *tabel, const double *widths, int r)
{
  double x = s->x, height = row_height (s, tabel, widths, r);

  pejl_dias_begin (s, "TR");
  for (guint c = 0; c < tabel->soejler->len; c++)
    {
      const char *tag = r < 0 || c == 0 ? "TH" : "TD";
      const char *words = r < 0 ? column (tabel, c)->hoved : pejl_tabel_celle (tabel, (guint) r, c)->tekst;
      PejlSkriftStil style = r < 0 ? PEJL_SKRIFT_DIAS_FED : cell_style (tabel, (guint) r);

      pejl_dias_begin (s, tag);
      pejl_dias_put (s->side->ops, shape_cell (s, tabel, style, words, c, widths[c]), x, s->y + RAEKKELUFT,
                     r < 0 ? DIAS_STILLE : DIAS_TEKST);
      pejl_dias_end (s, tag);
      x += widths[c] + MELLEMRUM;
    }
  pejl_dias_end (s, "TR");
  s->y += height;
  pejl_dias_flade (s->side->bund, s->x, s->y - 1, s->bredde, r < 0 ? 2.5 : 1.5, 0, r < 0 ? DIAS_GRAA : DIAS_STREG);
}

/* Rows that have no room are left out whole, and the slide says that there is more. */
void
pejl_dias_tabel_saet (PejlDiasSaetning *s, const PejlDiasBlok *blok)
{
  g_autofree double *widths = column_widths (s, blok->tabel);

  pejl_dias_begin (s, "Table");
  pejl_dias_begin (s, "THead");
  set_row (s, blok->tabel, widths, -1);
  pejl_dias_end (s, "THead");
  pejl_dias_begin (s, "TBody");
  for (guint r = 0; r < blok->tabel->raekker->len; r++)
    {
      if (s->y + row_height (s, blok->tabel, widths, (int) r) > s->bund + 0.5)
        {
          s->for_lang = TRUE;
          break;
        }
      set_row (s, blok->tabel, widths, (int) r);
    }
  pejl_dias_end (s, "TBody");
  pejl_dias_end (s, "Table");
  s->y += 22;
}
