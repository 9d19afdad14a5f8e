// SPDX-License-Identifier: GPL-3.0-or-later
// Sets each kind of block at the cursor; no single lines of a paragraph alone on a page, figures whole.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-blokke.h"

#include "core/chart/pejl-chart-text.h"
#include "core/report/pdf/pejl-pdf-hus.h"
#include "core/report/pdf/pejl-pdf-loeb.h"
#include "core/report/pdf/pejl-pdf-papir.h"

#include <string.h>

#define AFSNITSBREDDE 450.0      /* some 85 letters: longer lines are hard to come back from */
#define FIGUR_LUFT 8.0

/* ---- headings ---- */

#define NR_LUFT 9.0

static PejlSkriftStil
heading_style (const PejlBlok *blok)
{
  return blok->niveau == 2 ? PEJL_SKRIFT_H2 : PEJL_SKRIFT_H3;
}

static double
heading_indent (PejlPdfSats    *sats,
                const PejlBlok *blok)
{
  if (blok->nr == NULL)
    return 0;
  return pejl_pdf_sats_form (sats, heading_style (blok), blok->nr, 0)->width + NR_LUFT;
}

static const PejlPdfTekst *
heading_text (PejlPdfSats    *sats,
              const PejlBlok *blok)
{
  double bredde = TEKSTBREDDE - heading_indent (sats, blok);

  return pejl_pdf_sats_form (sats, heading_style (blok), blok->tekst, bredde);
}

static void
set_heading (PejlPdfSats    *sats,
             const PejlBlok *blok)
{
  const PejlPdfTekst *tekst = heading_text (sats, blok);
  double indent = heading_indent (sats, blok);
  const char *tag = blok->niveau == 2 ? "H2" : "H3";
  g_autofree char *hele = blok->nr != NULL ? g_strdup_printf ("%s  %s", blok->nr, blok->tekst)
                                           : g_strdup (blok->tekst);

  pejl_pdf_sats_luft (sats, blok->niveau == 2 ? 26 : 20);
  pejl_pdf_sats_begin (sats, tag);
  pejl_pdf_sats_begin_med (sats, CAIRO_TAG_DEST, pejl_pdf_sats_add_punkt (sats, blok->niveau, hele));
  if (blok->nr != NULL)
    {
      g_autofree char *nr = g_strconcat (blok->nr, " ", NULL);

      pejl_pdf_sats_tekst (sats, pejl_pdf_sats_form (sats, heading_style (blok), nr, 0), MARGEN, sats->y,
                           FARVE_ACCENT);
    }
  pejl_pdf_sats_tekst (sats, tekst, MARGEN + indent, sats->y, FARVE_TEKST);
  pejl_pdf_sats_end (sats, CAIRO_TAG_DEST);
  pejl_pdf_sats_end (sats, tag);
  sats->y += tekst->height;
  sats->luft = blok->niveau == 2 ? 10 : 5;
}

/* ---- paragraphs, notes, lists ---- */

static PejlSkriftStil
paragraph_style (const PejlBlok *blok)
{
  return blok->art == PEJL_BLOK_NOTE ? PEJL_SKRIFT_NOTE : PEJL_SKRIFT_BROED;
}

static double
paragraph_width (const PejlBlok *blok)
{
  return blok->art == PEJL_BLOK_NOTE ? TEKSTBREDDE : AFSNITSBREDDE;
}

static void
set_paragraph (PejlPdfSats    *sats,
               const PejlBlok *blok)
{
  const PejlPdfTekst *tekst = pejl_pdf_sats_form (sats, paragraph_style (blok), blok->tekst,
                                                  paragraph_width (blok));

  pejl_pdf_sats_luft (sats, 6);
  pejl_pdf_loeb_saet (sats, "P", tekst, MARGEN,
                      blok->art == PEJL_BLOK_NOTE ? FARVE_STILLE : FARVE_TEKST, pejl_pdf_loeb_ny_side, NULL);
  sats->luft = 8;
}

#define PUNKT_INDRYK 14.0
#define LEDEORD_MAX 40           /* bytes before a colon that are still a lead */

static const PejlPdfTekst *
item_text (PejlPdfSats *sats,
           const char  *tekst)
{
  const char *kolon = strstr (tekst, ": ");
  gsize fed = kolon != NULL && kolon - tekst <= LEDEORD_MAX ? (gsize) (kolon - tekst) + 1 : 0;

  return pejl_pdf_skrift_tekst_fed (sats->skrift, PEJL_SKRIFT_BROED, tekst, fed,
                                    AFSNITSBREDDE - PUNKT_INDRYK);
}

static void
set_list (PejlPdfSats    *sats,
          const PejlBlok *blok)
{
  const PejlPdfTekst *prik = pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED_FED, "• ", 0);

  pejl_pdf_sats_luft (sats, 4);
  pejl_pdf_sats_begin (sats, "L");
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      const PejlPdfTekst *tekst = item_text (sats, g_ptr_array_index (blok->punkter, i));

      if (i > 0)
        sats->y += 5;
      if (pejl_pdf_loeb_plads (sats, tekst, 0) == 0)
        pejl_pdf_sats_ny_side (sats);
      pejl_pdf_sats_begin (sats, "LI");
      pejl_pdf_sats_begin (sats, "Lbl");
      pejl_pdf_sats_tekst (sats, prik, MARGEN + 3, sats->y, FARVE_ACCENT);
      pejl_pdf_sats_end (sats, "Lbl");
      pejl_pdf_loeb_saet (sats, "LBody", tekst, MARGEN + PUNKT_INDRYK, FARVE_TEKST, pejl_pdf_loeb_ny_side,
                          NULL);
      pejl_pdf_sats_end (sats, "LI");
    }
  pejl_pdf_sats_end (sats, "L");
  sats->luft = 8;
}

/* ---- figures ---- */

static const PejlChartStyle figur_style = {
  PEJL_CHART_LIGHT, PEJL_CHART_PAPER, PEJL_CHART_PART_PANELS, 1.0, NULL,
};

/* Laid out once; owned by the sats. */
static PejlChartLayout *
figure_layout (PejlPdfSats    *sats,
               const PejlBlok *blok)
{
  PejlChartLayout *layout = g_hash_table_lookup (sats->maalte, blok);

  if (layout == NULL)
    {
      layout = pejl_chart_layout_new (blok->figur, &figur_style, TEKSTBREDDE, 0);
      g_ptr_array_add (sats->figurer, layout);
      g_hash_table_insert (sats->maalte, (gpointer) blok, layout);
    }
  return layout;
}

typedef struct
{
  const PejlPdfTekst *titel;
  const PejlPdfTekst *maal;   /* NULL: none */
  const PejlPdfTekst *note;   /* NULL: none */
  PejlChartLayout *layout;
  double faktor;              /* below 1 where the chart is larger than the page */
  double hoejde;              /* of all of it */
} Figur;

static Figur
measure_figure (PejlPdfSats    *sats,
                const PejlBlok *blok)
{
  Figur figur = { NULL };
  double tekst;

  figur.titel = pejl_pdf_sats_billedtekst (sats, blok, TEKSTBREDDE);
  if (blok->undertekst != NULL && *blok->undertekst != '\0')
    figur.maal = pejl_pdf_sats_form (sats, PEJL_SKRIFT_STILLE, blok->undertekst, TEKSTBREDDE);
  if (blok->note != NULL && *blok->note != '\0')
    figur.note = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, blok->note, TEKSTBREDDE);
  tekst = figur.titel->height + 2 * FIGUR_LUFT + (figur.maal != NULL ? figur.maal->height + 2 : 0)
          + (figur.note != NULL ? figur.note->height : 0);
  figur.layout = figure_layout (sats, blok);
  figur.faktor = MIN (1.0, TEKSTBREDDE / pejl_chart_layout_get_width (figur.layout));
  figur.faktor = MIN (figur.faktor,
                      (SIDE_BUND - SIDE_TOP - tekst) / pejl_chart_layout_get_height (figur.layout));
  figur.hoejde = tekst + figur.faktor * pejl_chart_layout_get_height (figur.layout);
  return figur;
}

/* Caption and figure stand beside each other in the structure: a Figure with a child would be no leaf, and
 * cairo marks only what is drawn in a leaf. */
static void
set_figure (PejlPdfSats    *sats,
            const PejlBlok *blok)
{
  Figur figur = measure_figure (sats, blok);
  g_autofree char *alt = pejl_chart_alt_text (blok->figur);
  const PejlSted *sted = pejl_dokument_sted_of (sats->steder, blok, 0);

  pejl_pdf_sats_luft (sats, 14);
  pejl_pdf_sats_begin (sats, "Div");
  pejl_pdf_sats_begin (sats, "Caption");
  pejl_pdf_sats_begin_sted (sats, sted);
  pejl_pdf_sats_put (sats, "P", figur.titel, MARGEN, FARVE_TEKST);
  pejl_pdf_sats_end_sted (sats, sted);
  if (figur.maal != NULL)
    {
      sats->y += 2;
      pejl_pdf_sats_put (sats, "P", figur.maal, MARGEN, FARVE_STILLE);
    }
  pejl_pdf_sats_end (sats, "Caption");
  sats->y += FIGUR_LUFT;
  pejl_pdf_sats_begin_figur (sats, alt, MARGEN, sats->y, figur.faktor * pejl_chart_layout_get_width (figur.layout),
                             figur.faktor * pejl_chart_layout_get_height (figur.layout));
  pejl_pdf_sats_figur (sats, figur.layout, MARGEN, sats->y, figur.faktor);
  pejl_pdf_sats_end (sats, "Figure");
  sats->y += figur.faktor * pejl_chart_layout_get_height (figur.layout) + FIGUR_LUFT;
  if (figur.note != NULL)
    pejl_pdf_sats_put (sats, "P", figur.note, MARGEN, FARVE_STILLE);
  pejl_pdf_sats_end (sats, "Div");
  sats->luft = 16;
}

/* ---- tables ---- */

static PejlPdfTabel *
measured_table (PejlPdfSats    *sats,
                const PejlBlok *blok)
{
  PejlPdfTabel *tabel = g_hash_table_lookup (sats->maalte, blok);

  if (tabel == NULL)
    {
      tabel = pejl_pdf_tabel_new (sats, blok);
      g_ptr_array_add (sats->tabeller, tabel);
      g_hash_table_insert (sats->maalte, (gpointer) blok, tabel);
    }
  return tabel;
}

/* ---- any block ---- */

double
pejl_pdf_blok_whole_height (PejlPdfSats    *sats,
                            const PejlBlok *blok)
{
  if (blok->art == PEJL_BLOK_OVERSKRIFT)
    return heading_text (sats, blok)->height + 34;
  if (blok->art == PEJL_BLOK_NIVEAU)
    return pejl_pdf_hus_start_height (sats, blok);
  return pejl_pdf_sats_form (sats, paragraph_style (blok), blok->tekst, paragraph_width (blok))->height + 8;
}

gboolean
pejl_pdf_blok_stands_alone (PejlPdfSats    *sats,
                            const PejlBlok *blok)
{
  return blok->art == PEJL_BLOK_AFSNIT
         && pejl_pdf_sats_form (sats, paragraph_style (blok), blok->tekst, paragraph_width (blok))->n_linjer
            >= PEJL_LINJER_SAMMEN;
}

double
pejl_pdf_blok_start_height (PejlPdfSats    *sats,
                            const PejlBlok *blok)
{
  const PejlPdfTekst *tekst;

  switch (blok->art)
    {
    case PEJL_BLOK_OVERSKRIFT:
      return pejl_pdf_blok_whole_height (sats, blok);
    case PEJL_BLOK_AFSNIT:
    case PEJL_BLOK_NOTE:
      tekst = pejl_pdf_sats_form (sats, paragraph_style (blok), blok->tekst, paragraph_width (blok));
      return pejl_pdf_loeb_hoejde (tekst, 0, MIN (tekst->n_linjer, PEJL_LINJER_SAMMEN + 1)) + 8;
    case PEJL_BLOK_LISTE:
      return item_text (sats, g_ptr_array_index (blok->punkter, 0))->height + 8;
    case PEJL_BLOK_FIGUR:
      return measure_figure (sats, blok).hoejde + MAX (sats->luft, 14);
    case PEJL_BLOK_TABEL:
      return pejl_pdf_tabel_start_height (measured_table (sats, blok)) + MAX (sats->luft, 14);
    case PEJL_BLOK_FORSIDE:
    case PEJL_BLOK_NOEGLETAL:
    case PEJL_BLOK_INDHOLD:
      return pejl_pdf_forside_start_height (sats, blok);
    case PEJL_BLOK_FELTER:
    case PEJL_BLOK_LINJER:
    case PEJL_BLOK_TEGNLISTE:
    case PEJL_BLOK_AFKRYDS:
      return pejl_pdf_papir_start_height (sats, blok);
    case PEJL_BLOK_TITEL:
    case PEJL_BLOK_FAKTA:
    case PEJL_BLOK_NIVEAU:
    case PEJL_BLOK_CITAT:
    case PEJL_BLOK_NOTELISTE:
      return pejl_pdf_hus_start_height (sats, blok);
    case PEJL_BLOK_SIDESKIFT:
      return 0;
    default:
      g_assert_not_reached ();
    }
}

void
pejl_pdf_blok_saet (PejlPdfSats    *sats,
                    const PejlBlok *blok)
{
  switch (blok->art)
    {
    case PEJL_BLOK_OVERSKRIFT:
      set_heading (sats, blok);
      break;
    case PEJL_BLOK_AFSNIT:
    case PEJL_BLOK_NOTE:
      set_paragraph (sats, blok);
      break;
    case PEJL_BLOK_LISTE:
      set_list (sats, blok);
      break;
    case PEJL_BLOK_FIGUR:
      set_figure (sats, blok);
      break;
    case PEJL_BLOK_TABEL:
      pejl_pdf_tabel_saet (measured_table (sats, blok), sats);
      break;
    case PEJL_BLOK_FORSIDE:
    case PEJL_BLOK_NOEGLETAL:
    case PEJL_BLOK_INDHOLD:
      pejl_pdf_forside_saet (sats, blok);
      break;
    case PEJL_BLOK_FELTER:
    case PEJL_BLOK_LINJER:
    case PEJL_BLOK_TEGNLISTE:
    case PEJL_BLOK_AFKRYDS:
      pejl_pdf_papir_saet (sats, blok);
      break;
    case PEJL_BLOK_TITEL:
    case PEJL_BLOK_FAKTA:
    case PEJL_BLOK_NIVEAU:
    case PEJL_BLOK_CITAT:
    case PEJL_BLOK_NOTELISTE:
      pejl_pdf_hus_saet (sats, blok);
      break;
    case PEJL_BLOK_SIDESKIFT:
      break;
    default:
      g_assert_not_reached ();
    }
}
