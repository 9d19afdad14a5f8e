// SPDX-License-Identifier: GPL-3.0-or-later
// Which slides and words stand on which page, and drawing one.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-dias-blokke.h"
#include "core/report/oplaeg/pejl-oplaeg-papir-private.h"
#include "core/report/pdf/pejl-pdf-tegn.h"

#define DIAS_PT 0.6 /* points for a unit of a slide: 960 × 540 pt */
#define MARGEN 50.0
#define FOD_Y (PEJL_A4_HOEJDE - 44.0)
#define NOTE_LUFT 6.0
#define PR_SIDE 3
#define UDDELT_BREDDE 290.0
#define UDDELT_TOP 66.0
#define UDDELT_TRIN 240.0
#define LINJE_LUFT 20.0

static void
side_free (gpointer data)
{
  PejlOplaegSide *side = data;

  g_array_unref (side->dias);
  g_array_unref (side->tekst.bund);
  g_array_unref (side->tekst.ops);
  g_free (side);
}

static PejlOplaegSide *
add_side (PejlOplaegPapir *papir)
{
  PejlOplaegSide *side = g_new0 (PejlOplaegSide, 1);

  side->dias = g_array_new (FALSE, FALSE, sizeof (PejlAnbragtDias));
  side->tekst.bund = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  side->tekst.ops = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  g_ptr_array_add (papir->sider, side);
  return side;
}

static void
place (PejlOplaegSide *side,
       guint           nr,
       double          x,
       double          y,
       double          bredde)
{
  PejlAnbragtDias dias = { nr, x, y, bredde };

  g_array_append_val (side->dias, dias);
}

static void
rule (GArray *ops,
      double  x,
      double  y,
      double  bredde)
{
  pejl_dias_flade (ops, x, y, bredde, 0.6, 0, DIAS_STREG);
}

/* What every A4 page has outside its structure: whose oplæg it is, with the data cut-off, and its number. */
static void
add_foot (PejlOplaegPapir *papir,
          PejlOplaegSide  *side)
{
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (papir->sats);
  g_autofree char *nr = g_strdup_printf ("%u", papir->sider->len);
  const PejlPdfTekst *fod = pejl_pdf_skrift_tekst (papir->skrift, PEJL_SKRIFT_NOTE, oplaeg->sidefod != NULL ? oplaeg->sidefod : "",
                                                   0);
  const PejlPdfTekst *tal = pejl_pdf_skrift_tekst (papir->skrift, PEJL_SKRIFT_NOTE, nr, 0);

  rule (side->tekst.bund, MARGEN, FOD_Y, PEJL_A4_BREDDE - 2 * MARGEN);
  pejl_dias_put (side->tekst.bund, fod, MARGEN, FOD_Y + 7, DIAS_STILLE);
  pejl_dias_put (side->tekst.bund, tal, PEJL_A4_BREDDE - MARGEN - tal->width, FOD_Y + 7, DIAS_STILLE);
}

static PejlOplaegSide *
add_a4 (PejlOplaegPapir *papir)
{
  PejlOplaegSide *side = add_side (papir);

  add_foot (papir, side);
  return side;
}

/* ---- notes ---- */

static void
tag (PejlOplaegSide *side,
     PejlPdfOpArt    art,
     const char     *navn)
{
  PejlPdfOp op = { .art = art, .tag = navn };

  g_array_append_val (side->tekst.ops, op);
}

/* So many lines from the first have room above the footer. */
static guint
lines_that_fit (const PejlPdfTekst *tekst,
                guint               foerste,
                double              y)
{
  double top = foerste > 0 ? tekst->linjer[foerste - 1].bottom : 0;
  guint n = 0;

  while (foerste + n < tekst->n_linjer && y + tekst->linjer[foerste + n].bottom - top <= FOD_Y - 10)
    n++;
  return n;
}

/* A paragraph may run over to pages of its own; y is where the next one begins. */
static PejlOplaegSide *
add_paragraph (PejlOplaegPapir *papir,
               PejlOplaegSide  *side,
               PejlSkriftStil   stil,
               const char      *ord,
               guint32          farve,
               double          *y)
{
  const PejlPdfTekst *tekst = pejl_pdf_skrift_tekst (papir->skrift, stil, ord, PEJL_A4_BREDDE - 2 * MARGEN);
  guint foerste = 0;

  while (foerste < tekst->n_linjer)
    {
      double top = foerste > 0 ? tekst->linjer[foerste - 1].bottom : 0;
      PejlPdfOp op = { .art = PEJL_PDF_OP_TEKST, .tekst = tekst, .foerste = foerste, .x = MARGEN, .farve = farve };

      op.antal = lines_that_fit (tekst, foerste, *y);
      if (op.antal == 0)
        {
          side = add_a4 (papir);
          *y = MARGEN;
          continue;
        }
      op.y = *y;
      tag (side, PEJL_PDF_OP_BEGIN, "P");
      g_array_append_val (side->tekst.ops, op);
      tag (side, PEJL_PDF_OP_END, "P");
      foerste += op.antal;
      *y += tekst->linjer[foerste - 1].bottom - top;
    }
  *y += NOTE_LUFT;
  return side;
}

static void
add_notes (PejlOplaegPapir *papir,
           guint            nr)
{
  const PejlDias *dias = pejl_oplaeg_dias (pejl_oplaeg_sats_get_oplaeg (papir->sats), nr);
  PejlOplaegSide *side = add_a4 (papir);
  double bredde = PEJL_A4_BREDDE - 2 * MARGEN;
  double y = MARGEN + bredde * 9 / 16 + 22;
  g_auto (GStrv) afsnit = g_strsplit (dias->noter, "\n", -1);

  place (side, nr, MARGEN, MARGEN, bredde);
  side = add_paragraph (papir, side, PEJL_SKRIFT_BROED_FED, *dias->noter != '\0' ? "Noter" : "Ingen noter", DIAS_TEKST, &y);
  for (guint i = 0; afsnit[i] != NULL; i++)
    if (*afsnit[i] != '\0')
      side = add_paragraph (papir, side, PEJL_SKRIFT_BROED, afsnit[i], DIAS_TEKST, &y);
}

/* ---- the handout ---- */

static void
add_lines (PejlOplaegSide *side,
           double          y)
{
  double x = MARGEN + UDDELT_BREDDE + 24;

  for (double linje = y + LINJE_LUFT; linje <= y + UDDELT_TRIN - 2 * LINJE_LUFT; linje += LINJE_LUFT)
    rule (side->tekst.bund, x, linje, PEJL_A4_BREDDE - MARGEN - x);
}

static void
add_handout (PejlOplaegPapir *papir)
{
  const PejlOplaeg *oplaeg = pejl_oplaeg_sats_get_oplaeg (papir->sats);
  PejlOplaegSide *side = NULL;

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      double y = UDDELT_TOP + i % PR_SIDE * UDDELT_TRIN;

      if (i % PR_SIDE == 0)
        side = add_a4 (papir);
      place (side, i, MARGEN, y, UDDELT_BREDDE);
      add_lines (side, y);
    }
}

/* ---- the whole ---- */

PejlOplaegPapir *
pejl_oplaeg_papir_new (PejlOplaegSats *sats,
                       PejlOplaegArt   art)
{
  PejlOplaegPapir *papir = g_new0 (PejlOplaegPapir, 1);
  guint n = pejl_oplaeg_sats_get_oplaeg (sats)->dias->len;

  papir->sats = sats;
  papir->art = art;
  papir->skrift = pejl_pdf_skrift_new ();
  papir->sider = g_ptr_array_new_with_free_func (side_free);
  if (art == PEJL_OPLAEG_UDDELING)
    add_handout (papir);
  for (guint i = 0; i < n && art != PEJL_OPLAEG_UDDELING; i++)
    if (art == PEJL_OPLAEG_NOTER)
      add_notes (papir, i);
    else
      place (add_side (papir), i, 0, 0, PEJL_DIAS_BREDDE * DIAS_PT);
  return papir;
}

void
pejl_oplaeg_papir_free (PejlOplaegPapir *papir)
{
  if (papir == NULL)
    return;
  g_ptr_array_unref (papir->sider);
  pejl_pdf_skrift_free (papir->skrift);
  g_free (papir);
}

guint
pejl_oplaeg_papir_n_sider (const PejlOplaegPapir *papir)
{
  return papir->sider->len;
}

void
pejl_oplaeg_papir_stoerrelse (const PejlOplaegPapir *papir,
                              double                *bredde,
                              double                *hoejde)
{
  *bredde = papir->art == PEJL_OPLAEG_DIAS ? PEJL_DIAS_BREDDE * DIAS_PT : PEJL_A4_BREDDE;
  *hoejde = papir->art == PEJL_OPLAEG_DIAS ? PEJL_DIAS_HOEJDE * DIAS_PT : PEJL_A4_HOEJDE;
}

/* Grounds of all slides come before the first element (cairo 1.16), and a frame round each where the paper is as white as they. */
static void
draw_grounds (PejlOplaegPapir      *papir,
              const PejlOplaegSide *side,
              cairo_t              *cr)
{
  g_autoptr (GArray) ingen = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));

  for (guint i = 0; i < side->dias->len; i++)
    {
      const PejlAnbragtDias *dias = &g_array_index (side->dias, PejlAnbragtDias, i);
      PejlPdfSide bund = { pejl_oplaeg_sats_side (papir->sats, dias->nr)->bund, ingen };

      cairo_save (cr);
      cairo_translate (cr, dias->x, dias->y);
      cairo_scale (cr, dias->bredde / PEJL_DIAS_BREDDE, dias->bredde / PEJL_DIAS_BREDDE);
      pejl_pdf_tegn_side (&bund, cr, FALSE);
      cairo_restore (cr);
      if (papir->art == PEJL_OPLAEG_DIAS)
        continue;
      cairo_set_source_rgb (cr, 0.545, 0.576, 0.616);
      cairo_set_line_width (cr, 0.6);
      cairo_rectangle (cr, dias->x, dias->y, dias->bredde, dias->bredde * 9 / 16);
      cairo_stroke (cr);
    }
}

void
pejl_oplaeg_papir_draw_page (PejlOplaegPapir *papir,
                             guint            nr,
                             cairo_t         *cr,
                             gboolean         tags)
{
  const PejlOplaegSide *side = g_ptr_array_index (papir->sider, nr);
  g_autoptr (GArray) ingen = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  PejlPdfSide under = { side->tekst.bund, ingen };
  PejlPdfSide over = { ingen, side->tekst.ops };

  draw_grounds (papir, side, cr);
  pejl_pdf_tegn_side (&under, cr, FALSE);
  if (tags && nr == 0)
    cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < side->dias->len; i++)
    {
      const PejlAnbragtDias *dias = &g_array_index (side->dias, PejlAnbragtDias, i);
      PejlPdfSide inde = { ingen, pejl_oplaeg_sats_side (papir->sats, dias->nr)->ops };

      cairo_save (cr);
      cairo_translate (cr, dias->x, dias->y);
      cairo_scale (cr, dias->bredde / PEJL_DIAS_BREDDE, dias->bredde / PEJL_DIAS_BREDDE);
      pejl_pdf_tegn_side (&inde, cr, tags);
      cairo_restore (cr);
    }
  pejl_pdf_tegn_side (&over, cr, tags);
  if (tags && nr + 1 == papir->sider->len)
    cairo_tag_end (cr, "Document");
}

void
pejl_oplaeg_papir_draw (PejlOplaegPapir *papir,
                        guint            side,
                        cairo_t         *cr)
{
  g_return_if_fail (side < papir->sider->len);
  pejl_oplaeg_papir_draw_page (papir, side, cr, FALSE);
}
