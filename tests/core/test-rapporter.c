// SPDX-License-Identifier: GPL-3.0-or-later
// Every report of the demo municipality: readable for everybody, of the right length, and with no more in it than its readers
// may read.
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pdf/pejl-pdf-tjek.h"
#include "core/report/pejl-html-skriver.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/report/pejl-report-error.h"
#include "core/report/rapport/pejl-rapport-samling.h"
#include "core/report/rapport/pejl-tilsyn-udtraek.h"
#include "rapport-verden.h"

#include <locale.h>
#include <string.h>

static PejlDokument *
report_of (guint i, PejlRapportArt art)
{
  g_autoptr (GError) error = NULL;
  PejlDokument *dokument
    = pejl_tilsynsrapport_dokument (verden.reader, art, &((PejlTilsyn *) g_ptr_array_index (verden.tilsyn, i))->id, &error);

  if (dokument == NULL)
    g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
  return dokument;
}

/* All words of a document, block by block. */
static char *
words_of (const PejlDokument *dokument)
{
  return pejl_html_skriver_render (dokument);
}

static gboolean
holds (const char *page, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  return strstr (page, escaped) != NULL;
}

/* ---- readable for everybody ---- */

static guint
assert_readable (const PejlDokument *dokument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, &error);
  g_autoptr (GBytes) pdf = sats != NULL ? pejl_pdf_skriver_render (sats, NULL, NULL, NULL, &error) : NULL;
  g_autoptr (GPtrArray) fund = NULL;
  g_autofree char *faults = NULL;

  g_assert_no_error (error);
  fund = pejl_pdf_tjek (pdf, dokument->titel, &error);
  g_assert_no_error (error);
  faults = pejl_pdf_tjek_faults (fund);
  g_assert_cmpstr (faults, ==, NULL);
  g_assert_cmpuint (pejl_pdf_sats_unknown_glyphs (sats), ==, 0);
  return pejl_pdf_sats_n_sider (sats);
}

#define SPRING 9 /* every ninth tilsyn: houses of each kind, and of each year */

static void
test_readable (gconstpointer data)
{
  PejlRapportArt art = GPOINTER_TO_INT (data);
  /* Few are of a dagpleje: all of those. */
  guint spring = art == PEJL_RAPPORT_DAGPLEJE ? 1 : SPRING;
  guint written = 0;

  for (guint i = 0; i < verden.tilsyn->len; i += spring)
    {
      g_autoptr (PejlDokument) dokument = report_of (i, art);
      guint sider;

      if (dokument == NULL)
        continue;
      sider = assert_readable (dokument);
      written++;
      if (art == PEJL_RAPPORT_FORAELDRE)
        g_assert_cmpuint (sider, ==, 2);
      if (art == PEJL_RAPPORT_POLITISK)
        g_assert_cmpuint (sider, ==, 1);
    }
  g_assert_cmpuint (written, >, 5);
}

static void
test_distrikter (void)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (verden.reader);
  PejlFilter filter = { 0 };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  for (guint i = 0; i < distrikter->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PejlDokument) dokument = NULL;

      filter.distrikt = ((PejlDistrikt *) g_ptr_array_index (distrikter, i))->id;
      dokument = pejl_distriktsrapport_dokument (verden.reader, &filter, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (assert_readable (dokument), >=, 3);
    }
}

/* ---- who may read what ---- */

static gboolean
same_words (const char *a, const char *b)
{
  return *a != '\0' && *b != '\0' && strstr (a, b) != NULL;
}

/* What is not for everybody is in no public report: neither the observations, nor the reasons, nor what was told the house. */
static void
assert_public (const PejlTilsynUdtraek *udtraek, const char *page)
{
  const char *offentlig = udtraek->afslutning->tekster[PEJL_TEKST_OFFENTLIG];
  static const PejlTilsynTekst lukkede[] = { PEJL_TEKST_NOTE, PEJL_TEKST_TILBAGEMELDING, PEJL_TEKST_LOVET, PEJL_TEKST_BEKYMRING };

  for (guint i = 0; i < udtraek->evidens->len; i++)
    g_assert_false (holds (page, ((PejlEvidens *) g_ptr_array_index (udtraek->evidens, i))->tekst));
  for (guint i = 0; i < udtraek->vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (udtraek->vurderinger, i);

      if (*vurdering->begrundelse != '\0' && !same_words (vurdering->offentlig, vurdering->begrundelse))
        g_assert_false (holds (page, vurdering->begrundelse));
      if (*vurdering->tolkning != '\0')
        g_assert_false (holds (page, vurdering->tolkning));
    }
  for (guint i = 0; i < G_N_ELEMENTS (lukkede); i++)
    if (*udtraek->afslutning->tekster[lukkede[i]] != '\0' && !same_words (offentlig, udtraek->afslutning->tekster[lukkede[i]]))
      g_assert_false (holds (page, udtraek->afslutning->tekster[lukkede[i]]));
}

static void
test_public (void)
{
  static const PejlRapportArt offentlige[] = { PEJL_RAPPORT_FORAELDRE, PEJL_RAPPORT_POLITISK };

  for (guint i = 0; i < verden.tilsyn->len; i += 3)
    {
      g_autoptr (PejlTilsynUdtraek) udtraek
        = pejl_tilsyn_udtraek_new (verden.reader, &((PejlTilsyn *) g_ptr_array_index (verden.tilsyn, i))->id, NULL);

      for (guint a = 0; a < G_N_ELEMENTS (offentlige); a++)
        {
          g_autoptr (PejlDokument) dokument = report_of (i, offentlige[a]);
          g_autofree char *page = words_of (dokument);

          g_assert_true (pejl_rapport_art_er_offentlig (offentlige[a]));
          assert_public (udtraek, page);
        }
    }
}

/* Staff and leder get every evidens, and every tegn of the house's roles; the konsulent's own note nobody gets. */
static void
test_staff (void)
{
  guint samtaler = 0;

  for (guint i = 0; i < verden.tilsyn->len; i += 11)
    {
      g_autoptr (PejlTilsynUdtraek) udtraek
        = pejl_tilsyn_udtraek_new (verden.reader, &((PejlTilsyn *) g_ptr_array_index (verden.tilsyn, i))->id, NULL);
      g_autoptr (PejlDokument) dokument = report_of (i, PEJL_RAPPORT_PERSONALE);
      g_autofree char *page = words_of (dokument);

      for (guint e = 0; e < udtraek->evidens->len; e++)
        {
          const PejlEvidens *evidens = g_ptr_array_index (udtraek->evidens, e);
          g_autofree char *with = g_strdup_printf ("Samtale med %s, ", pejl_med_navne (evidens->med));

          g_assert_true (holds (page, evidens->tekst));
          if (evidens->art != PEJL_ART_SAMTALE || evidens->med == 0)
            continue;
          g_assert_true (holds (page, with));
          samtaler++;
        }
      for (guint t = 0; t < udtraek->strategi->tegn->len; t++)
        {
          const PejlTegn *tegn = g_ptr_array_index (udtraek->strategi->tegn, t);
          const PejlRolle *rolle = g_ptr_array_index (udtraek->strategi->roller, tegn->rolle);

          g_assert_cmpint (holds (page, tegn->tekst), ==, rolle->omfang == PEJL_OMFANG_DAGTILBUD);
        }
      if (*udtraek->afslutning->tekster[PEJL_TEKST_NOTE] != '\0')
        g_assert_false (holds (page, udtraek->afslutning->tekster[PEJL_TEKST_NOTE]));
      /* Its digits never leave. */
      g_assert_null (strstr (page, "[#"));
    }
  g_assert_cmpuint (samtaler, >, 0);
}

/* What was corrected after it was endelig is told, with its reason, in each reader's report. */
static void
test_corrections (void)
{
  guint corrected = 0;

  for (guint i = 0; i < verden.tilsyn->len; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (verden.tilsyn, i);
      g_autoptr (PejlTilsynUdtraek) udtraek = NULL;

      if (tilsyn->version < 2)
        continue;
      udtraek = pejl_tilsyn_udtraek_new (verden.reader, &tilsyn->id, NULL);
      for (PejlRapportArt art = PEJL_RAPPORT_FORAELDRE; udtraek->rettelser->len > 0 && art <= PEJL_RAPPORT_POLITISK; art++)
        {
          g_autoptr (PejlDokument) dokument = report_of (i, art);
          g_autofree char *page = words_of (dokument);

          g_assert_true (holds (page, "Rettet, efter at rapporten blev endelig"));
          g_assert_true (holds (page, ((PejlTilsynVersion *) g_ptr_array_index (udtraek->rettelser, 0))->grund));
          if (art == PEJL_RAPPORT_POLITISK)
            g_assert_cmpuint (assert_readable (dokument), ==, 1);
          corrected++;
        }
    }
  g_assert_cmpuint (corrected, >, 0);
}

/* ---- pages that go on ---- */

static char *
many_words (const char *ord, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%04ux", i > 0 ? " " : "", ord, i);
  return g_string_free (text, FALSE);
}

static guint
count_drawn (const PejlPdfSats *sats, const char *word)
{
  guint n = 0;

  for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
    {
      const GArray *ops = pejl_pdf_sats_side (sats, s)->ops;

      for (guint i = 0; i < ops->len; i++)
        {
          const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

          for (guint l = op->foerste; op->art == PEJL_PDF_OP_TEKST && l < op->foerste + op->antal; l++)
            n += strstr (pango_layout_get_text (op->tekst->linjer[l].layout), word) != NULL;
        }
    }
  return n;
}

/* No text that goes on overleaf leaves a single line on either side. */
static void
assert_no_single_lines (const PejlPdfSats *sats)
{
  for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
    {
      const GArray *ops = pejl_pdf_sats_side (sats, s)->ops;

      for (guint i = 0; i < ops->len; i++)
        {
          const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

          if (op->art == PEJL_PDF_OP_TEKST && op->antal < op->tekst->n_linjer)
            g_assert_cmpuint (op->antal, >=, 2);
        }
    }
}

static void
test_long_evidens (void)
{
  g_autoptr (PejlDokument) dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");
  g_autoptr (PejlPdfSats) sats = NULL;
  g_autofree char *note = many_words ("note", 2600);
  g_autofree char *citat = many_words ("citat", 1800);
  const char *noter[] = { "Den første.", note, "Den sidste.", NULL };

  pejl_dokument_add_titel (dokument, "En prøve", "Med en evidens på tre sider.");
  pejl_dokument_add_noteliste (dokument, noter, 7);
  pejl_dokument_add_citat (dokument, citat, "Nogen");
  sats = pejl_pdf_sats_new (dokument, NULL, NULL);
  g_assert_cmpuint (pejl_pdf_sats_n_sider (sats), >=, 5);
  for (guint i = 0; i < 2600; i += 13)
    {
      g_autofree char *word = g_strdup_printf ("note%04ux", i);

      g_assert_cmpuint (count_drawn (sats, word), ==, 1);
    }
  g_assert_cmpuint (count_drawn (sats, "citat1799x"), ==, 1);
  g_assert_cmpuint (count_drawn (sats, "Den sidste."), ==, 1);
  assert_no_single_lines (sats);
  assert_readable (dokument);
}

/* ---- the page for the web ---- */

static void
assert_headings (const char *page)
{
  guint before = 0;

  for (const char *p = strstr (page, "<h"); p != NULL; p = strstr (p + 2, "<h"))
    {
      guint level = (guint) (p[2] - '0');

      if (level < 1 || level > 6)
        continue;
      g_assert_cmpuint (level, <=, before + 1);
      before = level;
    }
  g_assert_cmpuint (before, >, 0);
}

static void
assert_each (const char *page, const char *tag, const char *attribute)
{
  for (const char *p = strstr (page, tag); p != NULL; p = strstr (p + 1, tag))
    {
      const char *end = strchr (p, '>');
      g_autofree char *element = g_strndup (p, (gsize) (end - p));

      g_assert_nonnull (strstr (element, attribute));
    }
}

static guint
count (const char *page, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (page, words); p != NULL; p = strstr (p + strlen (words), words))
    n++;
  return n;
}

static void
assert_page (const PejlDokument *dokument)
{
  g_autofree char *page = pejl_html_skriver_render (dokument);
  static const char *const pairs[] = { "table", "tbody", "tr", "td", "ul", "ol", "li", "dl", "div", "figure", "main", "span" };

  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>\n<html lang=\"da\">"));
  g_assert_true (g_utf8_validate (page, -1, NULL));
  g_assert_cmpuint (count (page, "<h1"), ==, 1);
  g_assert_cmpuint (count (page, "<title>"), ==, 1);
  assert_headings (page);
  assert_each (page, "<th ", "scope=");
  assert_each (page, "<img ", "alt=\"");
  /* Nothing is fetched, and nothing runs. */
  g_assert_null (strstr (page, "http"));
  g_assert_null (strstr (page, "<script"));
  g_assert_cmpuint (count (page, "src=\""), ==, count (page, "src=\"data:"));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *bare = g_strdup_printf ("<%s>", pairs[i]);
      g_autofree char *more = g_strdup_printf ("<%s ", pairs[i]);
      g_autofree char *end = g_strdup_printf ("</%s>", pairs[i]);

      g_assert_cmpuint (count (page, bare) + count (page, more), ==, count (page, end));
    }
}

static void
test_html (void)
{
  PejlFilter filter = { 0 };
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (verden.reader);
  g_autoptr (PejlDokument) distrikt = NULL;

  for (guint i = 0; i < verden.tilsyn->len; i += 7)
    {
      g_autoptr (PejlDokument) dokument = report_of (i, PEJL_RAPPORT_FORAELDRE);

      assert_page (dokument);
    }
  /* With charts. */
  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  filter.distrikt = ((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->id;
  distrikt = pejl_distriktsrapport_dokument (verden.reader, &filter, NULL);
  assert_page (distrikt);
}

/* A text that looks like HTML is text. */
static void
test_html_is_escaped (void)
{
  g_autoptr (PejlDokument) dokument = pejl_dokument_new ("<b>&", "x", "y", "2025-12-31");
  g_autofree char *page = NULL;

  pejl_dokument_add_titel (dokument, "<script>alert(1)</script>", "a & b");
  page = pejl_html_skriver_render (dokument);
  g_assert_null (strstr (page, "<script"));
  g_assert_nonnull (strstr (page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  g_assert_nonnull (strstr (page, "<title>&lt;b&gt;&amp;</title>"));
}

/* ---- all of a period ---- */

static void
test_names (void)
{
  static const struct { const char *sag, *kle, *g, *dato, *til, *navn; } cases[] = {
    { NULL, NULL, "G15475", "2025-05-13", "foraeldre", "G15475_2025-05-13_foraeldre.pdf" },
    { "2025-1234", "28.09.00-K09", "G15475", "2025-05-13", "personale", "2025-1234_28.09.00-K09_G15475_2025-05-13_personale.pdf" },
    { "25/12 34", "", NULL, "2025-05-13", "distrikt-Øst", "25-12-34_2025-05-13_distrikt-Øst.pdf" },
    { "../x", "..", NULL, NULL, "a:b\\c", "x_a-b-c.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *navn = pejl_rapport_filnavn (cases[i].sag, cases[i].kle, cases[i].g, cases[i].dato, cases[i].til, "pdf");

      g_assert_cmpstr (navn, ==, cases[i].navn);
      g_assert_null (strchr (navn, '/'));
      g_assert_false (g_str_has_prefix (navn, "."));
    }
}

static void
test_nothing_held (void)
{
  g_autoptr (GError) error = NULL;
  PejlId unknown = { { 1, 2, 3 } };

  g_assert_null (pejl_tilsynsrapport_dokument (verden.reader, PEJL_RAPPORT_FORAELDRE, &unknown, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
}

int
main (int argc, char **argv)
{
  int failed;

  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  make_world ();
  for (PejlRapportArt art = 0; art < PEJL_N_RAPPORTER; art++)
    {
      g_autofree char *path = g_strconcat ("/rapporter/readable/", pejl_rapport_art_key (art), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (art), test_readable);
    }
  g_test_add_func ("/rapporter/readable/distrikt", test_distrikter);
  g_test_add_func ("/rapporter/public", test_public);
  g_test_add_func ("/rapporter/staff", test_staff);
  g_test_add_func ("/rapporter/corrections", test_corrections);
  g_test_add_func ("/rapporter/long-evidens", test_long_evidens);
  g_test_add_func ("/rapporter/html", test_html);
  g_test_add_func ("/rapporter/html-is-escaped", test_html_is_escaped);
  g_test_add_func ("/rapporter/names", test_names);
  g_test_add_func ("/rapporter/nothing-held", test_nothing_held);
  failed = g_test_run ();
  end_world ();
  return failed;
}
