// SPDX-License-Identifier: GPL-3.0-or-later
// Links inside running text: only leaves of the structure are marked (cairo 1.16), so a line with links is cut into pieces.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-sats-private.h"

#include <string.h>

#define STREG_UNDER 1.2         /* below the baseline */
#define STREG_TYK 0.5

typedef struct
{
  PejlPdfSats *sats;
  const PejlPdfTekst *tekst;
  double x, y;                  /* of the whole text's upper left corner, also where its first lines stand on another page */
  guint32 farve;
} Loeb;

static const PejlSted *
place_of (const Loeb *loeb, guint linje, const PejlPdfLed *led)
{
  const char *text = pango_layout_get_text (loeb->tekst->linjer[linje].layout);

  return pejl_dokument_sted (loeb->sats->steder, text + led->start, led->slut - led->start);
}

static gboolean
has_links (const Loeb *loeb, guint linje)
{
  const GArray *led = loeb->tekst->linjer[linje].led;

  for (guint i = 0; led != NULL && i < led->len; i++)
    if (place_of (loeb, linje, &g_array_index (led, PejlPdfLed, i)) != NULL)
      return TRUE;
  return FALSE;
}

static double
offset_of (const PejlPdfLinje *linje, guint byte)
{
  int x;

  pango_layout_line_index_to_x (pango_layout_get_line_readonly (linje->layout, 0), (int) byte, FALSE, &x);
  return pango_units_to_double (x);
}

/* sted NULL: words that lead nowhere. */
static void
put_piece (const Loeb *loeb, guint nr, guint start, guint slut, const PejlSted *sted)
{
  const PejlPdfLinje *linje = &loeb->tekst->linjer[nr];
  const PejlPdfTekst *stykke;
  double x = loeb->x + linje->x + offset_of (linje, start);
  double baseline = loeb->y + linje->baseline;

  if (start == slut)
    return;
  stykke = pejl_pdf_skrift_stykke (loeb->sats->skrift, loeb->tekst, nr, start, slut);
  if (sted != NULL)
    {
      g_autofree char *maal = g_strdup_printf ("dest='%s'", sted->navn);

      pejl_pdf_sats_begin_med (loeb->sats, CAIRO_TAG_LINK, g_string_chunk_insert_const (loeb->sats->ord, maal));
    }
  else
    pejl_pdf_sats_begin (loeb->sats, "Span");
  pejl_pdf_sats_tekst (loeb->sats, stykke, x, baseline - stykke->linjer[0].baseline, sted != NULL ? FARVE_ACCENT : loeb->farve);
  if (sted != NULL)
    pejl_pdf_sats_flade (loeb->sats, x, baseline + STREG_UNDER, stykke->width, STREG_TYK, FARVE_ACCENT);
  pejl_pdf_sats_end (loeb->sats, sted != NULL ? CAIRO_TAG_LINK : "Span");
}

static void
put_line (const Loeb *loeb, guint nr)
{
  const PejlPdfLinje *linje = &loeb->tekst->linjer[nr];
  guint done = 0;

  for (guint i = 0; i < linje->led->len; i++)
    {
      const PejlPdfLed *led = &g_array_index (linje->led, PejlPdfLed, i);
      const PejlSted *sted = place_of (loeb, nr, led);

      if (sted == NULL)
        continue;
      put_piece (loeb, nr, done, led->start, NULL);
      put_piece (loeb, nr, led->start, led->slut, sted);
      done = led->slut;
    }
  put_piece (loeb, nr, done, (guint) strlen (pango_layout_get_text (linje->layout)), NULL);
}

static guint
next_with_links (const Loeb *loeb, guint from, guint end)
{
  while (from < end && !has_links (loeb, from))
    from++;
  return from;
}

void
pejl_pdf_sats_loebende (PejlPdfSats *sats, const PejlPdfTekst *tekst, guint foerste, guint antal, double x, double y, guint32 farve)
{
  Loeb loeb = { sats, tekst, x, y - (foerste > 0 ? tekst->linjer[foerste - 1].bottom : 0), farve };
  guint end = foerste + antal;
  guint linje = next_with_links (&loeb, foerste, end);

  if (linje == end)
    {
      pejl_pdf_sats_linjer (sats, tekst, foerste, antal, x, y, farve);
      return;
    }
  while (foerste < end)
    {
      if (linje > foerste)
        {
          pejl_pdf_sats_begin (sats, "Span");
          pejl_pdf_sats_linjer (sats, tekst, foerste, linje - foerste, x, loeb.y + (foerste > 0 ? tekst->linjer[foerste - 1].bottom : 0),
                                farve);
          pejl_pdf_sats_end (sats, "Span");
        }
      if (linje < end)
        put_line (&loeb, linje++);
      foerste = linje;
      linje = next_with_links (&loeb, foerste, end);
    }
}

/* ---- where they lead ---- */

void
pejl_pdf_sats_begin_sted (PejlPdfSats *sats, const PejlSted *sted)
{
  g_autofree char *navn = NULL;

  if (sted == NULL)
    return;
  navn = g_strdup_printf ("name='%s'", sted->navn);
  pejl_pdf_sats_begin_med (sats, CAIRO_TAG_DEST, g_string_chunk_insert_const (sats->ord, navn));
}

void
pejl_pdf_sats_end_sted (PejlPdfSats *sats, const PejlSted *sted)
{
  if (sted != NULL)
    pejl_pdf_sats_end (sats, CAIRO_TAG_DEST);
}
