// SPDX-License-Identifier: GPL-3.0-or-later
// A scale is drawn as its boxes with the chosen one filled and framed; who does not see it is told the level in words.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-hus.h"

#include "core/report/pdf/pejl-pdf-loeb.h"

#include <string.h>

#define KASSE_HOEJDE 22.0
#define KASSE_LUFT 3.0
#define RAMME 1.4
#define NIVEAU_UNDER 13.0
#define SAMLET_LUFT 8.0           /* the grey ground round the whole's level */
#define FARVE_SAMLET 0xf2f4f6
#define FARVE_KASSE_KANT 0x8a929c
#define CITAT_INDRYK 13.0
#define CITAT_BJAELKE 3.0
#define NOTE_INDRYK 22.0

/* ---- title ---- */

static const PejlPdfTekst *
title_text (PejlPdfSats *sats, const PejlBlok *blok)
{
  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_H1, blok->tekst, TEKSTBREDDE);
}

static const PejlPdfTekst *
lead_text (PejlPdfSats *sats, const PejlBlok *blok)
{
  if (blok->undertekst == NULL)
    return NULL;
  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_FUND, blok->undertekst, TEKSTBREDDE);
}

static void
set_title (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *titel = title_text (sats, blok);
  const PejlPdfTekst *lede = lead_text (sats, blok);

  pejl_pdf_sats_luft (sats, 20);
  pejl_pdf_sats_begin (sats, "H1");
  pejl_pdf_sats_begin_med (sats, CAIRO_TAG_DEST, pejl_pdf_sats_add_punkt (sats, 1, blok->tekst));
  pejl_pdf_sats_tekst (sats, titel, MARGEN, sats->y, FARVE_TEKST);
  pejl_pdf_sats_end (sats, CAIRO_TAG_DEST);
  pejl_pdf_sats_end (sats, "H1");
  sats->y += titel->height;
  if (lede != NULL)
    {
      sats->y += 8;
      pejl_pdf_sats_put (sats, "P", lede, MARGEN, FARVE_TEKST);
    }
  sats->luft = 12;
}

/* ---- facts ---- */

/* "Distrikt: Syd": what stands before the colon is the quiet label. */
static double
set_fact (PejlPdfSats *sats, const char *fakta, double x, double bredde, gboolean draw)
{
  const char *kolon = strstr (fakta, ": ");
  g_autofree char *navn = kolon != NULL ? g_strndup (fakta, (gsize) (kolon - fakta) + 1) : g_strdup ("");
  const PejlPdfTekst *label, *vaerdi;

  if (kolon != NULL)
    navn[kolon - fakta] = ' ';
  label = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, navn, 0);
  vaerdi = pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED_FED, kolon != NULL ? kolon + 2 : fakta, bredde);
  if (draw)
    {
      pejl_pdf_sats_begin (sats, "P");
      pejl_pdf_sats_tekst (sats, label, x, sats->y, FARVE_STILLE);
      pejl_pdf_sats_tekst (sats, vaerdi, x, sats->y + label->height + 1, FARVE_TEKST);
      pejl_pdf_sats_end (sats, "P");
    }
  return label->height + 1 + vaerdi->height;
}

static double
fact_width (const PejlBlok *blok)
{
  return (TEKSTBREDDE - (blok->niveau - 1) * 14.0) / blok->niveau;
}

static double
row_of_facts (PejlPdfSats *sats, const PejlBlok *blok, guint first, gboolean draw)
{
  double bredde = fact_width (blok), hoejde = 0;

  for (guint i = first; i < MIN (first + blok->niveau, blok->punkter->len); i++)
    hoejde = MAX (hoejde, set_fact (sats, g_ptr_array_index (blok->punkter, i), MARGEN + (i - first) * (bredde + 14.0), bredde,
                                    draw));
  return hoejde;
}

static void
set_facts (PejlPdfSats *sats, const PejlBlok *blok)
{
  pejl_pdf_sats_luft (sats, 8);
  for (guint i = 0; i < blok->punkter->len; i += blok->niveau)
    {
      if (i > 0)
        sats->y += 9;
      if (!pejl_pdf_sats_har_plads (sats, row_of_facts (sats, blok, i, FALSE)))
        pejl_pdf_sats_ny_side (sats);
      sats->y += row_of_facts (sats, blok, i, TRUE);
    }
  sats->luft = 12;
}

/* ---- a level on its scale ---- */

static char *
spoken_level (const PejlBlok *blok)
{
  if (blok->niveau == 0)
    return g_strdup_printf ("%s: ikke vurderet.", blok->tekst);
  return g_strdup_printf ("%s: %s, trin %u af %u.", blok->tekst, (char *) g_ptr_array_index (blok->punkter, blok->niveau - 1),
                          blok->niveau, blok->punkter->len);
}

/* The op draws a thin frame; a thick one is four bars. */
static void
thick_frame (PejlPdfSats *sats, double x, double y, double bredde, double hoejde)
{
  pejl_pdf_sats_flade (sats, x, y, bredde, RAMME, FARVE_TEKST);
  pejl_pdf_sats_flade (sats, x, y + hoejde - RAMME, bredde, RAMME, FARVE_TEKST);
  pejl_pdf_sats_flade (sats, x, y, RAMME, hoejde, FARVE_TEKST);
  pejl_pdf_sats_flade (sats, x + bredde - RAMME, y, RAMME, hoejde, FARVE_TEKST);
}

static void
set_box (PejlPdfSats *sats, const PejlBlok *blok, guint i, double x, double bredde)
{
  gboolean valgt = blok->niveau == i + 1;
  g_autofree char *navn = g_strconcat (g_ptr_array_index (blok->punkter, i), " ", NULL);
  PejlSkriftStil stil = valgt ? PEJL_SKRIFT_NOTE_FED : PEJL_SKRIFT_NOTE;
  const PejlPdfTekst *ord = pejl_pdf_sats_form (sats, stil, navn, 0);
  const PejlPdfTekst *synligt = pejl_pdf_sats_form (sats, stil, g_ptr_array_index (blok->punkter, i), 0);
  guint32 bund = 0xffffff, tekst = FARVE_STILLE;

  if (valgt)
    {
      pejl_pdf_niveau_farver (i + 1, blok->punkter->len, &bund, &tekst);
      pejl_pdf_sats_flade (sats, x - 2, sats->y - 2, bredde + 4, KASSE_HOEJDE + 4, 0xffffff);
      pejl_pdf_sats_flade (sats, x, sats->y, bredde, KASSE_HOEJDE, bund);
      thick_frame (sats, x - 2, sats->y - 2, bredde + 4, KASSE_HOEJDE + 4);
    }
  else
    pejl_pdf_sats_ramme (sats, x, sats->y, bredde, KASSE_HOEJDE, FARVE_KASSE_KANT);
  /* Where a name is wider than its box the box is the digit's. */
  if (synligt->width > bredde - 4)
    {
      g_autofree char *nr = g_strdup_printf ("%u ", i + 1);

      ord = synligt = pejl_pdf_sats_form (sats, stil, nr, 0);
    }
  pejl_pdf_sats_tekst (sats, ord, x + (bredde - synligt->width) / 2, sats->y + (KASSE_HOEJDE - synligt->height) / 2, tekst);
}

static void
set_scale (PejlPdfSats *sats, const PejlBlok *blok)
{
  guint n = blok->punkter->len;
  double bredde = (TEKSTBREDDE - (n - 1) * KASSE_LUFT) / n;
  g_autofree char *alt = spoken_level (blok);

  pejl_pdf_sats_begin_figur (sats, alt, MARGEN, sats->y, TEKSTBREDDE, KASSE_HOEJDE);
  for (guint i = 0; i < n; i++)
    set_box (sats, blok, i, MARGEN + i * (bredde + KASSE_LUFT), bredde);
  pejl_pdf_sats_end (sats, "Figure");
  sats->y += KASSE_HOEJDE;
}

static const PejlPdfTekst *
about_text (PejlPdfSats *sats, const PejlBlok *blok)
{
  if (blok->undertekst == NULL || *blok->undertekst == '\0')
    return NULL;
  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, blok->undertekst, TEKSTBREDDE);
}

static double
level_height (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *navn = pejl_pdf_sats_form (sats, PEJL_SKRIFT_H3, blok->tekst, TEKSTBREDDE - 110);
  const PejlPdfTekst *om = about_text (sats, blok);
  gboolean skala = blok->punkter->len > 0;

  return navn->height + (om != NULL ? om->height + 1 : 0) + (skala ? 5 + KASSE_HOEJDE : 0) + NIVEAU_UNDER;
}

/* Behind it all, so that no text of the page is under it. */
static void
ground_of_whole (PejlPdfSats *sats, double hoejde)
{
  PejlPdfOp op = { .art = PEJL_PDF_OP_FLADE, .x = MARGEN - SAMLET_LUFT, .y = sats->y - SAMLET_LUFT,
                   .bredde = TEKSTBREDDE + 2 * SAMLET_LUFT, .hoejde = hoejde + SAMLET_LUFT, .farve = FARVE_SAMLET };

  g_array_append_val (sats->side->bund, op);
}

static void
set_change (PejlPdfSats *sats, const PejlBlok *blok, double hoejde)
{
  const PejlPdfTekst *ord;
  g_autofree char *med_mellemrum = NULL;

  if (blok->note == NULL || *blok->note == '\0')
    return;
  med_mellemrum = g_strconcat (blok->note, " ", NULL);
  ord = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE_FED, blok->note, 0);
  pejl_pdf_sats_begin (sats, "P");
  pejl_pdf_sats_tekst (sats, pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE_FED, med_mellemrum, 0),
                       MARGEN + TEKSTBREDDE - ord->width, sats->y + (hoejde - ord->height) / 2, FARVE_ACCENT);
  pejl_pdf_sats_end (sats, "P");
}

static void
set_level (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *navn = pejl_pdf_sats_form (sats, PEJL_SKRIFT_H3, blok->tekst, TEKSTBREDDE - 110);
  const PejlPdfTekst *om = about_text (sats, blok);

  pejl_pdf_sats_luft (sats, blok->under ? 12 + SAMLET_LUFT : 10);
  if (blok->under)
    ground_of_whole (sats, level_height (sats, blok));
  pejl_pdf_sats_begin (sats, "H3");
  pejl_pdf_sats_begin_med (sats, CAIRO_TAG_DEST, pejl_pdf_sats_add_punkt (sats, 3, blok->tekst));
  pejl_pdf_sats_tekst (sats, navn, MARGEN, sats->y, FARVE_TEKST);
  pejl_pdf_sats_end (sats, CAIRO_TAG_DEST);
  pejl_pdf_sats_end (sats, "H3");
  set_change (sats, blok, navn->height);
  sats->y += navn->height;
  if (om != NULL)
    {
      sats->y += 1;
      pejl_pdf_sats_put (sats, "P", om, MARGEN, FARVE_STILLE);
    }
  if (blok->punkter->len > 0)
    {
      sats->y += 5;
      set_scale (sats, blok);
    }
  sats->luft = NIVEAU_UNDER;
}

/* ---- quotations ---- */

static const PejlPdfTekst *
quote_text (PejlPdfSats *sats, const PejlBlok *blok)
{
  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_FUND, blok->tekst, TEKSTBREDDE - CITAT_INDRYK);
}

static const PejlPdfTekst *
source_text (PejlPdfSats *sats, const PejlBlok *blok)
{
  if (blok->undertekst == NULL)
    return NULL;
  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, blok->undertekst, TEKSTBREDDE - CITAT_INDRYK);
}

/* The bar stands beside a quotation that has room here; one that goes on overleaf is indented and has none. */
static void
set_quote (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *tekst = quote_text (sats, blok);
  const PejlPdfTekst *kilde = source_text (sats, blok);
  double hoejde = tekst->height + (kilde != NULL ? kilde->height + 2 : 0);

  pejl_pdf_sats_luft (sats, 6);
  if (pejl_pdf_loeb_plads (sats, tekst, 0) == 0)
    pejl_pdf_sats_ny_side (sats);
  if (pejl_pdf_sats_har_plads (sats, hoejde))
    pejl_pdf_sats_flade (sats, MARGEN, sats->y, CITAT_BJAELKE, hoejde, FARVE_ACCENT);
  pejl_pdf_sats_begin (sats, "BlockQuote");
  pejl_pdf_loeb_saet (sats, "P", tekst, MARGEN + CITAT_INDRYK, FARVE_TEKST, pejl_pdf_loeb_ny_side, NULL);
  if (kilde != NULL)
    {
      sats->y += 2;
      pejl_pdf_loeb_saet (sats, "P", kilde, MARGEN + CITAT_INDRYK, FARVE_STILLE, pejl_pdf_loeb_ny_side, NULL);
    }
  pejl_pdf_sats_end (sats, "BlockQuote");
  sats->luft = 10;
}

/* ---- numbered notes ---- */

static const PejlPdfTekst *
note_text (PejlPdfSats *sats, const PejlBlok *blok, guint i)
{
  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, g_ptr_array_index (blok->punkter, i), TEKSTBREDDE - NOTE_INDRYK);
}

static void
set_notes (PejlPdfSats *sats, const PejlBlok *blok)
{
  pejl_pdf_sats_luft (sats, 6);
  pejl_pdf_sats_begin (sats, "L");
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      g_autofree char *nr = g_strdup_printf ("%u ", blok->niveau + i);
      const PejlPdfTekst *tekst = note_text (sats, blok, i);
      const PejlSted *sted = pejl_dokument_sted_of (sats->steder, blok, i);

      if (i > 0)
        sats->y += 4;
      if (pejl_pdf_loeb_plads (sats, tekst, 0) == 0)
        pejl_pdf_sats_ny_side (sats);
      pejl_pdf_sats_begin (sats, "LI");
      pejl_pdf_sats_begin (sats, "Lbl");
      pejl_pdf_sats_begin_sted (sats, sted);
      pejl_pdf_sats_tekst (sats, pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE_FED, nr, 0), MARGEN, sats->y, FARVE_ACCENT);
      pejl_pdf_sats_end_sted (sats, sted);
      pejl_pdf_sats_end (sats, "Lbl");
      pejl_pdf_loeb_saet (sats, "LBody", tekst, MARGEN + NOTE_INDRYK, FARVE_TEKST, pejl_pdf_loeb_ny_side, NULL);
      pejl_pdf_sats_end (sats, "LI");
    }
  pejl_pdf_sats_end (sats, "L");
  sats->luft = 8;
}

/* ---- any of them ---- */

static double
first_lines (const PejlPdfTekst *tekst)
{
  return pejl_pdf_loeb_hoejde (tekst, 0, MIN (tekst->n_linjer, PEJL_LINJER_SAMMEN + 1)) + 8;
}

double
pejl_pdf_hus_start_height (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *lede;

  switch (blok->art)
    {
    case PEJL_BLOK_TITEL:
      lede = lead_text (sats, blok);
      return title_text (sats, blok)->height + (lede != NULL ? lede->height + 8 : 0) + 20;
    case PEJL_BLOK_FAKTA:
      return row_of_facts (sats, blok, 0, FALSE) + 12;
    case PEJL_BLOK_NIVEAU:
      return level_height (sats, blok) + 12 + SAMLET_LUFT;
    case PEJL_BLOK_CITAT:
      return first_lines (quote_text (sats, blok));
    case PEJL_BLOK_NOTELISTE:
    default:
      return first_lines (note_text (sats, blok, 0));
    }
}

void
pejl_pdf_hus_saet (PejlPdfSats *sats, const PejlBlok *blok)
{
  switch (blok->art)
    {
    case PEJL_BLOK_TITEL:
      set_title (sats, blok);
      break;
    case PEJL_BLOK_FAKTA:
      set_facts (sats, blok);
      break;
    case PEJL_BLOK_NIVEAU:
      set_level (sats, blok);
      break;
    case PEJL_BLOK_CITAT:
      set_quote (sats, blok);
      break;
    case PEJL_BLOK_NOTELISTE:
    default:
      set_notes (sats, blok);
    }
}
