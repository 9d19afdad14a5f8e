// SPDX-License-Identifier: GPL-3.0-or-later
// Sets a slide: title, subtitle, one or two columns of blocks, footer; the cover in its own way.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/oplaeg/pejl-oplaeg-sats.h"

#include "core/model/pejl-dato.h"
#include "core/report/oplaeg/pejl-dias-blokke.h"
#include "core/report/pdf/pejl-pdf-tegn.h"

struct _PejlOplaegSats
{
  const PejlOplaeg *oplaeg; /* borrowed */
  PejlPdfSkrift *skrift;    /* owned */
  GPtrArray *dias;          /* owned: PejlDiasSaetning *, NULL where it is not set yet */
  GStringChunk *ord;        /* owned */
};

static void
felt_clear (gpointer data)
{
  g_free (((PejlDiasFelt *) data)->tekst);
}

static PejlDiasSaetning *
slide_new (PejlOplaegSats *sats, const PejlDias *dias)
{
  PejlDiasSaetning *s = g_new0 (PejlDiasSaetning, 1);

  s->skrift = sats->skrift;
  s->dias = dias;
  s->side = g_new0 (PejlPdfSide, 1);
  s->side->bund = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  s->side->ops = g_array_new (FALSE, TRUE, sizeof (PejlPdfOp));
  s->billeder = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  s->felter = g_array_new (FALSE, FALSE, sizeof (PejlDiasFelt));
  g_array_set_clear_func (s->felter, felt_clear);
  return s;
}

static void
slide_free (gpointer data)
{
  PejlDiasSaetning *s = data;

  if (s == NULL)
    return;
  g_array_unref (s->side->bund);
  g_array_unref (s->side->ops);
  g_free (s->side);
  g_clear_pointer (&s->chart, pejl_chart_layout_free);
  g_ptr_array_unref (s->billeder);
  g_array_unref (s->felter);
  g_free (s);
}

static void
start_column (PejlDiasSaetning *s, double x, double y, double width, double bottom)
{
  s->x = x;
  s->y = y;
  s->bredde = width;
  s->bund = bottom;
}

/* Sets words of the slide itself at the cursor. */
static void
set_words (PejlDiasSaetning *s, const char *tag, PejlSkriftStil stil, const char *words, guint32 colour)
{
  PejlDiasFelt felt = { .tekst = g_strdup (words), .titel = *tag == 'H', .stil = stil, .farve = colour, .x = s->x, .y = s->y,
                        .bredde = s->bredde };

  if (felt.titel)
    pejl_dias_put_titel (s, tag, stil, words, colour);
  else
    pejl_dias_put_linjer (s, tag, stil, words, s->x, s->bredde, colour);
  felt.hoejde = s->y - felt.y;
  g_array_append_val (s->felter, felt);
}

/* ---- blocks in a column ---- */

/* What was set from top down to the cursor. */
static void
remember (PejlDiasSaetning *s, const PejlDiasBlok *blok, double top)
{
  PejlDiasFelt felt = { .blok = blok, .stil = pejl_dias_tekst_stil (s), .farve = DIAS_TEKST, .x = s->x, .y = top,
                        .bredde = s->bredde, .hoejde = s->y - top };

  g_array_append_val (s->felter, felt);
}

static gboolean
is_in_column (const PejlDiasBlok *blok, guint column)
{
  return blok->spalte == column;
}

static double
column_height (PejlDiasSaetning *s, guint column)
{
  double height = 0;

  for (guint i = 0; i < s->dias->blokke->len; i++)
    {
      const PejlDiasBlok *blok = g_ptr_array_index (s->dias->blokke, i);

      if (is_in_column (blok, column) && blok->art != PEJL_DIASBLOK_FIGUR && blok->art != PEJL_DIASBLOK_BILLEDE)
        height += pejl_dias_blok_hoejde (s, blok);
    }
  return height;
}

/* Charts and pictures take what the words under them leave. */
static void
set_filling (PejlDiasSaetning *s, const PejlDiasBlok *blok, double words)
{
  double bottom = s->bund;

  /* Alone it may come nearer to the footer than lines of text do. */
  s->bund = words > 0 ? MAX (bottom - words, s->y + 0.45 * (bottom - s->y)) : bottom + 12;
  pejl_dias_blok_saet (s, blok);
  s->bund = bottom;
}

static void
set_column (PejlDiasSaetning *s, guint column)
{
  double words;

  s->lille = FALSE;
  if (column_height (s, column) > s->bund - s->y)
    s->lille = TRUE;
  words = column_height (s, column);
  for (guint i = 0; i < s->dias->blokke->len; i++)
    {
      const PejlDiasBlok *blok = g_ptr_array_index (s->dias->blokke, i);
      double top = s->y;

      if (!is_in_column (blok, column))
        continue;
      if (blok->art == PEJL_DIASBLOK_FIGUR || blok->art == PEJL_DIASBLOK_BILLEDE)
        set_filling (s, blok, words);
      else
        pejl_dias_blok_saet (s, blok);
      remember (s, blok, top);
    }
}

static gboolean
has_two_columns (const PejlDias *dias)
{
  for (guint i = 0; i < dias->blokke->len; i++)
    if (is_in_column (g_ptr_array_index (dias->blokke, i), 1))
      return TRUE;
  return FALSE;
}

static void
set_columns (PejlDiasSaetning *s, double y)
{
  double whole = PEJL_DIAS_BREDDE - 2 * DIAS_MARGEN;
  double half = (whole - DIAS_SPALTELUFT) / 2;

  if (!has_two_columns (s->dias))
    {
      start_column (s, DIAS_MARGEN, y, whole, DIAS_BUND);
      set_column (s, 0);
      return;
    }
  start_column (s, DIAS_MARGEN, y, half, DIAS_BUND);
  set_column (s, 0);
  start_column (s, DIAS_MARGEN + half + DIAS_SPALTELUFT, y, half, DIAS_BUND);
  set_column (s, 1);
}

/* ---- what every slide has ---- */

static void
set_footer (PejlDiasSaetning *s, const PejlOplaeg *oplaeg, guint i)
{
  /* What is not shown yet has no number. */
  g_autofree char *nr = s->dias->tomt ? g_strdup ("") : g_strdup_printf ("%u", pejl_oplaeg_plads (oplaeg, i) + 1);
  const PejlPdfTekst *number = pejl_pdf_skrift_tekst (s->skrift, PEJL_SKRIFT_DIAS_FED, nr, 0);
  GArray *ground = s->side->bund;

  pejl_dias_flade (ground, DIAS_MARGEN, DIAS_FOD_Y, PEJL_DIAS_BREDDE - 2 * DIAS_MARGEN, 1.5, 0, DIAS_STREG);
  pejl_dias_put (ground, pejl_pdf_skrift_tekst (s->skrift, PEJL_SKRIFT_DIAS, oplaeg->sidefod, 0), DIAS_MARGEN,
                 DIAS_FOD_Y + 17, DIAS_STILLE);
  pejl_dias_put (ground, number, PEJL_DIAS_BREDDE - DIAS_MARGEN - number->width, DIAS_FOD_Y + 17, DIAS_STILLE);
}

/* A finding stands on one line where it can: it is set smaller before it takes a second line from the chart. */
static PejlSkriftStil
title_style (PejlDiasSaetning *s, double width)
{
  return pejl_pdf_skrift_tekst (s->skrift, PEJL_SKRIFT_DIAS_TITEL, s->dias->titel, width)->n_linjer > 1
           ? PEJL_SKRIFT_DIAS_STOR_FED
           : PEJL_SKRIFT_DIAS_TITEL;
}

static void
set_slide (PejlDiasSaetning *s, const PejlOplaeg *oplaeg, guint i)
{
  double whole = PEJL_DIAS_BREDDE - 2 * DIAS_MARGEN;

  pejl_dias_flade (s->side->bund, 0, 0, PEJL_DIAS_BREDDE, PEJL_DIAS_HOEJDE, 0, DIAS_HVID);
  set_footer (s, oplaeg, i);
  start_column (s, DIAS_MARGEN, 60, whole, DIAS_BUND);
  set_words (s, "H2", title_style (s, whole), s->dias->titel, DIAS_TEKST);
  if (s->dias->undertitel != NULL)
    {
      s->y += 4;
      set_words (s, "P", PEJL_SKRIFT_DIAS, s->dias->undertitel, DIAS_STILLE);
    }
  set_columns (s, s->y + 26);
}

/* ---- the cover ---- */

#define FORSIDE_X 110.0
#define FORSIDE_BAAND 26.0

static char *
cover_occasion (const PejlOplaeg *oplaeg)
{
  g_autofree char *day = *oplaeg->dato != '\0' ? pejl_dato_format_long (oplaeg->dato) : NULL;

  if (*oplaeg->udvalg == '\0')
    return g_strdup (day != NULL ? day : "");
  return day != NULL ? g_strdup_printf ("Orientering til %s, %s", oplaeg->udvalg, day)
                     : g_strdup_printf ("Orientering til %s", oplaeg->udvalg);
}

static void
set_cover_foot (PejlDiasSaetning *s)
{
  const char *words = s->dias->undertitel;
  const PejlPdfTekst *text;

  if (words == NULL)
    return;
  text = pejl_pdf_skrift_tekst (s->skrift, PEJL_SKRIFT_DIAS, words, s->bredde);
  s->y = PEJL_DIAS_HOEJDE - 46 - text->height;
  s->bund = PEJL_DIAS_HOEJDE;
  set_words (s, "P", PEJL_SKRIFT_DIAS, words, DIAS_STILLE);
}

static void
set_cover (PejlDiasSaetning *s, const PejlOplaeg *oplaeg)
{
  g_autofree char *occasion = cover_occasion (oplaeg);
  double width = PEJL_DIAS_BREDDE - FORSIDE_X - DIAS_MARGEN;

  pejl_dias_flade (s->side->bund, 0, 0, PEJL_DIAS_BREDDE, PEJL_DIAS_HOEJDE, 0, DIAS_PAPIR);
  pejl_dias_flade (s->side->bund, 0, 0, FORSIDE_BAAND, PEJL_DIAS_HOEJDE, 0, DIAS_ACCENT);
  start_column (s, FORSIDE_X, 84, width, PEJL_DIAS_HOEJDE - 110);
  if (*oplaeg->udgiver != '\0')
    set_words (s, "P", PEJL_SKRIFT_DIAS_FED, oplaeg->udgiver, DIAS_STILLE);
  s->y += 4;
  set_words (s, "H1", PEJL_SKRIFT_DIAS_FORSIDE, s->dias->titel, DIAS_TEKST);
  if (*occasion != '\0')
    {
      s->y += 4;
      set_words (s, "P", PEJL_SKRIFT_DIAS, occasion, DIAS_STILLE);
    }
  s->y += 40;
  set_column (s, 0);
  set_cover_foot (s);
}

/* ---- where its words lead ---- */

static const char *
keep (PejlOplaegSats *sats, char *words)
{
  const char *kept = words != NULL ? g_string_chunk_insert_const (sats->ord, words) : NULL;

  g_free (words);
  return kept;
}

/* Attributes of a link to the first such slide that has something on it; NULL: there is none. */
static char *
link_to (const PejlOplaeg *oplaeg, PejlDiasArt art, guint figur)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);

      if (dias->art == art && dias->figur == figur && !dias->tomt)
        return g_strdup_printf ("dest='" PEJL_DIAS_MAAL "'", i);
    }
  return NULL;
}

/* A chart leads to the numbers behind it and these back; the proposed findings of the cover to their charts, but a person's own
 * words may be about anything. */
static void
lead_on (PejlOplaegSats *sats, PejlDiasSaetning *s, guint i)
{
  static const guint fund[PEJL_DIAS_TAL_LED] = { 3, 4, 7 };
  const PejlDias *dias = s->dias;

  s->maal = keep (sats, g_strdup_printf ("name='" PEJL_DIAS_MAAL "'", i));
  if (dias->art == PEJL_DIAS_FIGUR)
    s->titel_led = keep (sats, link_to (sats->oplaeg, PEJL_DIAS_BILAG, dias->figur));
  else if (dias->art == PEJL_DIAS_BILAG)
    s->titel_led = keep (sats, link_to (sats->oplaeg, PEJL_DIAS_FIGUR, dias->figur));
  for (guint f = 0; dias->art == PEJL_DIAS_FORSIDE && f < PEJL_DIAS_TAL_LED; f++)
    if (g_strcmp0 (dias->tekst, dias->tekst_forslag) == 0)
      s->tal_led[f] = keep (sats, link_to (sats->oplaeg, PEJL_DIAS_FIGUR, fund[f]));
}

/* ---- the whole ---- */

PejlOplaegSats *
pejl_oplaeg_sats_new (const PejlOplaeg *oplaeg)
{
  PejlOplaegSats *sats = g_new0 (PejlOplaegSats, 1);

  sats->oplaeg = oplaeg;
  sats->skrift = pejl_pdf_skrift_new ();
  sats->ord = g_string_chunk_new (256);
  sats->dias = g_ptr_array_new_with_free_func (slide_free);
  g_ptr_array_set_size (sats->dias, (int) oplaeg->dias->len);
  return sats;
}

void
pejl_oplaeg_sats_free (PejlOplaegSats *sats)
{
  g_ptr_array_unref (sats->dias);
  g_string_chunk_free (sats->ord);
  pejl_pdf_skrift_free (sats->skrift);
  g_free (sats);
}

const PejlOplaeg *
pejl_oplaeg_sats_get_oplaeg (const PejlOplaegSats *sats)
{
  return sats->oplaeg;
}

static PejlDiasSaetning *
ensure (PejlOplaegSats *sats, guint i)
{
  PejlDiasSaetning *s = g_ptr_array_index (sats->dias, i);

  if (s != NULL)
    return s;
  s = slide_new (sats, pejl_oplaeg_dias (sats->oplaeg, i));
  lead_on (sats, s, i);
  if (s->dias->art == PEJL_DIAS_FORSIDE)
    set_cover (s, sats->oplaeg);
  else
    set_slide (s, sats->oplaeg, i);
  g_ptr_array_index (sats->dias, i) = s;
  return s;
}

/* The same, with its chart. */
static PejlDiasSaetning *
ensure_drawn (PejlOplaegSats *sats, guint i)
{
  PejlDiasSaetning *s = ensure (sats, i);

  pejl_dias_lav_figur (s);
  return s;
}

const PejlPdfSide *
pejl_oplaeg_sats_side (PejlOplaegSats *sats, guint i)
{
  g_return_val_if_fail (i < sats->dias->len, NULL);
  return ensure_drawn (sats, i)->side;
}

void
pejl_oplaeg_sats_draw (PejlOplaegSats *sats, guint i, cairo_t *cr, double width)
{
  g_return_if_fail (i < sats->dias->len);
  cairo_save (cr);
  cairo_scale (cr, width / PEJL_DIAS_BREDDE, width / PEJL_DIAS_BREDDE);
  pejl_pdf_tegn_side (ensure_drawn (sats, i)->side, cr, FALSE);
  cairo_restore (cr);
}

gboolean
pejl_oplaeg_sats_er_for_lang (PejlOplaegSats *sats, guint i)
{
  g_return_val_if_fail (i < sats->dias->len, FALSE);
  return ensure (sats, i)->for_lang;
}

PejlChartLayout *
pejl_oplaeg_sats_chart (PejlOplaegSats *sats, guint i, double *x, double *y, double *factor)
{
  PejlDiasSaetning *s;

  g_return_val_if_fail (i < sats->dias->len, NULL);
  s = ensure_drawn (sats, i);
  *x = s->chart_x;
  *y = s->chart_y;
  *factor = s->chart_factor;
  return s->chart;
}

const GArray *
pejl_oplaeg_sats_felter (PejlOplaegSats *sats, guint i)
{
  g_return_val_if_fail (i < sats->dias->len, NULL);
  return ensure (sats, i)->felter;
}
