// SPDX-License-Identifier: GPL-3.0-or-later
// Sets what a document begins with: cover, key figures, contents.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-blokke.h"

#include <string.h>

#define NOEGLETAL_LUFT 20.0
#define INDHOLD_LINJE 22.0
#define INDHOLD_INDRYK 16.0
#define INDHOLD_EN_SPALTE 8     /* longer contents stand in two columns */
#define INDHOLD_SPALTE 20.0      /* between its two columns */

/* ---- cover ---- */

static double
put_on_cover (PejlPdfSats    *sats,
              PejlSkriftStil  stil,
              const char     *tekst,
              double          luft,
              guint32         farve)
{
  if (tekst == NULL || *tekst == '\0')
    return sats->y;
  sats->y += luft;
  pejl_pdf_sats_put (sats, "P", pejl_pdf_sats_form (sats, stil, tekst, TEKSTBREDDE), MARGEN, farve);
  return sats->y;
}

static void
set_cover (PejlPdfSats    *sats,
           const PejlBlok *blok)
{
  const PejlPdfTekst *titel = pejl_pdf_sats_form (sats, PEJL_SKRIFT_TITEL, blok->tekst, TEKSTBREDDE);
  double bund;

  sats->y = 56;
  put_on_cover (sats, PEJL_SKRIFT_UDGIVER, blok->note, 0, FARVE_STILLE);
  sats->y += 30;
  pejl_pdf_sats_begin (sats, "H1");
  pejl_pdf_sats_begin_med (sats, CAIRO_TAG_DEST, pejl_pdf_sats_add_punkt (sats, 1, blok->tekst));
  pejl_pdf_sats_tekst (sats, titel, MARGEN, sats->y, FARVE_TEKST);
  pejl_pdf_sats_end (sats, CAIRO_TAG_DEST);
  pejl_pdf_sats_end (sats, "H1");
  sats->y += titel->height;
  put_on_cover (sats, PEJL_SKRIFT_UNDERTITEL, blok->undertekst, 24, FARVE_TEKST);
  for (guint i = 0; i < blok->punkter->len; i++)
    put_on_cover (sats, PEJL_SKRIFT_STILLE, g_ptr_array_index (blok->punkter, i), i == 0 ? 10 : 3,
                  FARVE_STILLE);
  bund = sats->y + 40;
  {
    PejlPdfOp baand = { .art = PEJL_PDF_OP_FLADE, .bredde = PEJL_A4_BREDDE, .hoejde = bund,
                        .farve = FARVE_BAAND };
    PejlPdfOp kant = { .art = PEJL_PDF_OP_FLADE, .bredde = 8, .hoejde = bund, .farve = FARVE_ACCENT };

    g_array_append_val (sats->side->bund, baand);
    g_array_append_val (sats->side->bund, kant);
  }
  sats->y = bund;
  sats->luft = 36;
}

/* ---- key figures ---- */

static double
key_figure_column (PejlPdfSats *sats)
{
  double widest = 0;

  for (guint i = 0; i < sats->dokument->blokke->len; i++)
    {
      const PejlBlok *blok = g_ptr_array_index (sats->dokument->blokke, i);

      if (blok->art == PEJL_BLOK_NOEGLETAL)
        widest = MAX (widest, pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOEGLETAL, blok->nr, 0)->width);
    }
  return MIN (widest + NOEGLETAL_LUFT, TEKSTBREDDE / 2);
}

static void
set_key_figure (PejlPdfSats    *sats,
                const PejlBlok *blok)
{
  g_autofree char *med_mellemrum = g_strconcat (blok->nr, " ", NULL);
  double indryk = key_figure_column (sats);
  const PejlPdfTekst *tal = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOEGLETAL, med_mellemrum, 0);
  const PejlPdfTekst *tekst = pejl_pdf_sats_form (sats, PEJL_SKRIFT_FUND, blok->tekst, TEKSTBREDDE - indryk);
  double hoejde = MAX (tal->height, tekst->height);

  pejl_pdf_sats_luft (sats, 8);
  pejl_pdf_sats_begin (sats, "P");
  pejl_pdf_sats_tekst (sats, tal, MARGEN, sats->y + (hoejde - tal->height) / 2,
                       blok->under ? FARVE_UNDER : FARVE_ACCENT);
  pejl_pdf_sats_tekst (sats, tekst, MARGEN + indryk, sats->y + (hoejde - tekst->height) / 2, FARVE_TEKST);
  pejl_pdf_sats_end (sats, "P");
  sats->y += hoejde + 12;
  pejl_pdf_sats_flade (sats, MARGEN, sats->y, TEKSTBREDDE, 0.6, FARVE_STREG);
  sats->luft = 13;
}

/* ---- contents ---- */

static GPtrArray *
headings_in_contents (const PejlDokument *dokument)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < dokument->blokke->len; i++)
    {
      PejlBlok *blok = g_ptr_array_index (dokument->blokke, i);

      if (blok->art == PEJL_BLOK_OVERSKRIFT && blok->niveau == 2 && blok->i_indhold)
        g_ptr_array_add (found, blok);
    }
  return found;
}

/* The heading's place is its number among all headings, which the blocks tell before any is set. */
static guint
punkt_of (const PejlDokument *dokument,
          const PejlBlok     *heading)
{
  guint punkt = 0;

  for (guint i = 0; i < dokument->blokke->len; i++)
    {
      const PejlBlok *blok = g_ptr_array_index (dokument->blokke, i);

      if (blok == heading)
        return punkt;
      if (blok->art == PEJL_BLOK_OVERSKRIFT || blok->art == PEJL_BLOK_FORSIDE || blok->art == PEJL_BLOK_TITEL
          || blok->art == PEJL_BLOK_NIVEAU)
        punkt++;
    }
  g_assert_not_reached ();
}

static void
set_entry (PejlPdfSats    *sats,
           const PejlBlok *heading,
           double          x,
           double          bredde)
{
  guint punkt = punkt_of (sats->dokument, heading);
  g_autofree char *maal = g_strdup_printf ("dest='afsnit-%u'", punkt);
  g_autofree char *titel = g_strconcat (heading->tekst, " ", NULL);
  const PejlPdfTekst *tekst = pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED, titel,
                                                  bredde - INDHOLD_INDRYK - 24);
  PejlPdfIndgang indgang = { sats->side, 0, punkt, x + bredde };

  pejl_pdf_sats_begin (sats, "TOCI");
  pejl_pdf_sats_begin_med (sats, CAIRO_TAG_LINK, g_string_chunk_insert_const (sats->ord, maal));
  if (heading->nr != NULL)
    {
      g_autofree char *nr = g_strconcat (heading->nr, " ", NULL);

      pejl_pdf_sats_tekst (sats, pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED_FED, nr, 0), x, sats->y,
                           FARVE_ACCENT);
    }
  pejl_pdf_sats_tekst (sats, tekst, x + INDHOLD_INDRYK, sats->y, FARVE_TEKST);
  indgang.op = sats->side->ops->len;
  g_array_append_val (sats->indgange, indgang);
  pejl_pdf_sats_tekst (sats, tekst, x, sats->y, FARVE_STILLE);
  pejl_pdf_sats_end (sats, CAIRO_TAG_LINK);
  pejl_pdf_sats_end (sats, "TOCI");
  pejl_pdf_sats_flade (sats, x, sats->y + INDHOLD_LINJE - 5, bredde, 0.5, FARVE_STREG);
}

/* Two columns when it is long, read down the first and then down the second. */
static void
set_contents (PejlPdfSats *sats)
{
  g_autoptr (GPtrArray) headings = headings_in_contents (sats->dokument);
  guint soejler = headings->len > INDHOLD_EN_SPALTE ? 2 : 1;
  guint hoejde = (headings->len + soejler - 1) / soejler;
  double bredde = soejler == 2 ? (TEKSTBREDDE - INDHOLD_SPALTE) / 2 : TEKSTBREDDE;
  double top;

  if (headings->len == 0)
    return;
  pejl_pdf_sats_luft (sats, 6);
  top = sats->y;
  pejl_pdf_sats_begin (sats, "TOC");
  for (guint i = 0; i < headings->len; i++)
    {
      sats->y = top + (i % hoejde) * INDHOLD_LINJE;
      set_entry (sats, g_ptr_array_index (headings, i), MARGEN + (i / hoejde) * (bredde + INDHOLD_SPALTE),
                 bredde);
    }
  pejl_pdf_sats_end (sats, "TOC");
  sats->y = top + hoejde * INDHOLD_LINJE;
  sats->luft = 10;
}

void
pejl_pdf_blok_fill_contents (PejlPdfSats *sats)
{
  for (guint i = 0; i < sats->indgange->len; i++)
    {
      const PejlPdfIndgang *indgang = &g_array_index (sats->indgange, PejlPdfIndgang, i);
      const PejlPdfPunkt *punkt = &g_array_index (sats->punkter, PejlPdfPunkt, indgang->punkt);
      PejlPdfOp *op = &g_array_index (indgang->side->ops, PejlPdfOp, indgang->op);
      g_autofree char *tal = g_strdup_printf ("%u", punkt->side + 1);

      op->tekst = pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED, tal, 0);
      op->antal = 1;
      op->x = indgang->hoejre - op->tekst->width;
    }
}

double
pejl_pdf_forside_start_height (PejlPdfSats    *sats,
                               const PejlBlok *blok)
{
  switch (blok->art)
    {
    case PEJL_BLOK_NOEGLETAL:
      return 24 + pejl_pdf_sats_form (sats, PEJL_SKRIFT_FUND, blok->tekst,
                                      TEKSTBREDDE - key_figure_column (sats))->height;
    case PEJL_BLOK_INDHOLD:
      {
        g_autoptr (GPtrArray) headings = headings_in_contents (sats->dokument);

        guint linjer = headings->len > INDHOLD_EN_SPALTE ? (headings->len + 1) / 2 : headings->len;

        return linjer * INDHOLD_LINJE + 10;
      }
    default:
      return 0;
    }
}

void
pejl_pdf_forside_saet (PejlPdfSats    *sats,
                       const PejlBlok *blok)
{
  if (blok->art == PEJL_BLOK_FORSIDE)
    set_cover (sats, blok);
  else if (blok->art == PEJL_BLOK_NOEGLETAL)
    set_key_figure (sats, blok);
  else
    set_contents (sats);
}
