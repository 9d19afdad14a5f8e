// SPDX-License-Identifier: GPL-3.0-or-later
// Fields, lines and boxes on paper. Lines and boxes are drawn outside the structure: only words are read aloud.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-papir.h"

#include <string.h>

#define LINJE_HOEJDE 22.0        /* room for a hand */
#define FELT_HOEJDE 23.0
#define FELT_LUFT 14.0           /* between two in a row */
#define KASSE 10.0
#define KASSE_LUFT 4.0
#define NR_BREDDE 24.0
#define FARVE_SKRIVELINJE 0x9aa2ad
#define FARVE_KASSE 0x515a66

/* --- lines --- */

static void
rule (PejlPdfSats *sats, double x, double y, double bredde)
{
  pejl_pdf_sats_flade (sats, x, y, bredde, 0.6, FARVE_SKRIVELINJE);
}

/* Those that have no room go on on the next page. */
static void
set_rules (PejlPdfSats *sats, double x, guint linjer)
{
  for (guint i = 0; i < linjer; i++)
    {
      if (!pejl_pdf_sats_har_plads (sats, LINJE_HOEJDE))
        pejl_pdf_sats_ny_side (sats);
      sats->y += LINJE_HOEJDE;
      rule (sats, x, sats->y - 2, MARGEN + TEKSTBREDDE - x);
    }
}

static const PejlPdfTekst *
lines_label (PejlPdfSats *sats, const PejlBlok *blok)
{
  return blok->tekst != NULL ? pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED, blok->tekst, TEKSTBREDDE) : NULL;
}

static void
set_lines (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *label = lines_label (sats, blok);

  pejl_pdf_sats_luft (sats, 6);
  if (label != NULL)
    pejl_pdf_sats_put (sats, "P", label, MARGEN, FARVE_TEKST);
  set_rules (sats, MARGEN, blok->niveau);
  sats->luft = 12;
}

/* --- fields --- */

static void
set_field (PejlPdfSats *sats, const char *felt, double x, double bredde)
{
  const char *kolon = strstr (felt, ": ");
  gboolean known = kolon != NULL && kolon[2] != '\0';
  const PejlPdfTekst *tekst
    = known ? pejl_pdf_skrift_tekst_fed (sats->skrift, PEJL_SKRIFT_BROED, felt, (gsize) (kolon - felt) + 1, bredde)
            : pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED_FED, felt, bredde);
  double y = sats->y + FELT_HOEJDE - 4 - tekst->linjer[0].bottom;

  pejl_pdf_sats_begin (sats, "P");
  pejl_pdf_sats_linjer (sats, tekst, 0, 1, x, y, FARVE_TEKST);
  pejl_pdf_sats_end (sats, "P");
  if (!known)
    rule (sats, x + tekst->width + 5, sats->y + FELT_HOEJDE - 4, MAX (bredde - tekst->width - 5, 0));
}

static void
set_fields (PejlPdfSats *sats, const PejlBlok *blok)
{
  double bredde = (TEKSTBREDDE - (blok->niveau - 1) * FELT_LUFT) / blok->niveau;

  pejl_pdf_sats_luft (sats, 2);
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      guint column = i % blok->niveau;

      if (column == 0 && i > 0)
        sats->y += FELT_HOEJDE;
      if (column == 0 && !pejl_pdf_sats_har_plads (sats, FELT_HOEJDE))
        pejl_pdf_sats_ny_side (sats);
      set_field (sats, g_ptr_array_index (blok->punkter, i), MARGEN + column * (bredde + FELT_LUFT), bredde);
    }
  sats->y += FELT_HOEJDE;
  sats->luft = 8;
}

/* --- boxes --- */

static void
box (PejlPdfSats *sats, double x, double y)
{
  pejl_pdf_sats_ramme (sats, x, y, KASSE, KASSE, FARVE_KASSE);
}

static void
set_ticks (PejlPdfSats *sats, const PejlBlok *blok)
{
  double x = MARGEN, hoejde = LINJE_HOEJDE;

  pejl_pdf_sats_luft (sats, 4);
  pejl_pdf_sats_begin (sats, "L");
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      const PejlPdfTekst *ord = pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED, g_ptr_array_index (blok->punkter, i), 0);
      double bredde = KASSE + KASSE_LUFT + ord->width;

      if (x > MARGEN && x + bredde > MARGEN + TEKSTBREDDE)
        {
          x = MARGEN;
          sats->y += hoejde;
        }
      if (!pejl_pdf_sats_har_plads (sats, hoejde))
        pejl_pdf_sats_ny_side (sats);
      pejl_pdf_sats_begin (sats, "LI");
      pejl_pdf_sats_begin (sats, "LBody");
      box (sats, x, sats->y + (ord->height - KASSE) / 2);
      pejl_pdf_sats_tekst (sats, ord, x + KASSE + KASSE_LUFT, sats->y, FARVE_TEKST);
      pejl_pdf_sats_end (sats, "LBody");
      pejl_pdf_sats_end (sats, "LI");
      x += bredde + 18;
    }
  pejl_pdf_sats_end (sats, "L");
  sats->y += hoejde;
  sats->luft = 4;
}

/* --- tegn --- */

/* As the evidens' link to a tegn is called. The spaces part the words for who reads them aloud. */
static const char *const retninger[] = { "set ", "mangler ", "åben " };

static double
ticks_width (PejlPdfSats *sats)
{
  double bredde = 0;

  for (guint i = 0; i < G_N_ELEMENTS (retninger); i++)
    bredde += KASSE + KASSE_LUFT + pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, retninger[i], 0)->width + 8;
  return bredde;
}

static const PejlPdfTekst *
tegn_text (PejlPdfSats *sats, const char *tekst)
{
  /* The space parts the tegn from the words of the boxes. */
  g_autofree char *med_mellemrum = g_strconcat (tekst, " ", NULL);

  return pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED, med_mellemrum, TEKSTBREDDE - NR_BREDDE - ticks_width (sats) - 12);
}

static double
tegn_height (PejlPdfSats *sats, const PejlBlok *blok, guint i)
{
  return tegn_text (sats, g_ptr_array_index (blok->punkter, i))->height + blok->niveau * LINJE_HOEJDE + 8;
}

static void
set_retninger (PejlPdfSats *sats)
{
  double x = MARGEN + TEKSTBREDDE - ticks_width (sats) + 8;

  for (guint i = 0; i < G_N_ELEMENTS (retninger); i++)
    {
      const PejlPdfTekst *ord = pejl_pdf_sats_form (sats, PEJL_SKRIFT_NOTE, retninger[i], 0);

      box (sats, x, sats->y + 2);
      pejl_pdf_sats_tekst (sats, ord, x + KASSE + KASSE_LUFT, sats->y + 2, FARVE_STILLE);
      x += KASSE + KASSE_LUFT + ord->width + 8;
    }
}

static void
set_tegn (PejlPdfSats *sats, const PejlBlok *blok, guint i)
{
  g_autofree char *nr = g_strdup_printf ("%u ", (guint) g_ascii_strtoull (blok->nr, NULL, 10) + i);
  const PejlPdfTekst *tal = pejl_pdf_sats_form (sats, PEJL_SKRIFT_BROED_FED, nr, 0);
  const PejlPdfTekst *tekst = tegn_text (sats, g_ptr_array_index (blok->punkter, i));

  if (!pejl_pdf_sats_har_plads (sats, tegn_height (sats, blok, i)))
    pejl_pdf_sats_ny_side (sats);
  pejl_pdf_sats_begin (sats, "LI");
  pejl_pdf_sats_begin (sats, "Lbl");
  pejl_pdf_sats_tekst (sats, tal, MARGEN, sats->y, FARVE_ACCENT);
  pejl_pdf_sats_end (sats, "Lbl");
  pejl_pdf_sats_begin (sats, "LBody");
  pejl_pdf_sats_tekst (sats, tekst, MARGEN + NR_BREDDE, sats->y, FARVE_TEKST);
  set_retninger (sats);
  pejl_pdf_sats_end (sats, "LBody");
  pejl_pdf_sats_end (sats, "LI");
  sats->y += tekst->height;
  set_rules (sats, MARGEN + NR_BREDDE, blok->niveau);
  sats->y += 8;
}

static void
set_tegn_list (PejlPdfSats *sats, const PejlBlok *blok)
{
  pejl_pdf_sats_luft (sats, 4);
  pejl_pdf_sats_begin (sats, "L");
  for (guint i = 0; i < blok->punkter->len; i++)
    set_tegn (sats, blok, i);
  pejl_pdf_sats_end (sats, "L");
  sats->luft = 6;
}

/* --- any of them --- */

double
pejl_pdf_papir_start_height (PejlPdfSats *sats, const PejlBlok *blok)
{
  const PejlPdfTekst *label;

  switch (blok->art)
    {
    case PEJL_BLOK_LINJER:
      label = lines_label (sats, blok);
      return (label != NULL ? label->height : 0) + MIN (blok->niveau, 3) * LINJE_HOEJDE + 12;
    case PEJL_BLOK_TEGNLISTE:
      return tegn_height (sats, blok, 0) + 8;
    case PEJL_BLOK_AFKRYDS:
      /* What is ticked is explained on the lines below. */
      return 5 * LINJE_HOEJDE + 20;
    case PEJL_BLOK_FELTER:
    default:
      return FELT_HOEJDE + 8;
    }
}

void
pejl_pdf_papir_saet (PejlPdfSats *sats, const PejlBlok *blok)
{
  switch (blok->art)
    {
    case PEJL_BLOK_LINJER:
      set_lines (sats, blok);
      break;
    case PEJL_BLOK_TEGNLISTE:
      set_tegn_list (sats, blok);
      break;
    case PEJL_BLOK_FELTER:
      set_fields (sats, blok);
      break;
    case PEJL_BLOK_AFKRYDS:
    default:
      set_ticks (sats, blok);
    }
}
