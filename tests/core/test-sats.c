// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on which page: headings with words under them, figures whole with their captions, no page
// emptier than it must be.
#include "core/report/figur/pejl-figur.h"
#include "core/report/pdf/pejl-pdf-sats.h"
#include "rapport-proeve.h"

#include <string.h>

#define FIGURENS_TITEL "Figur 1."

static const char afsnit[] =
  "Et dagtilbud tæller én gang i hvert område med sit seneste niveau i perioden, og kun fra et gennemført "
  "tilsyn. De dagtilbud, der ikke er vurderet eller ikke er besøgt, står for sig og tæller ikke med. "
  "Niveauerne er en rangorden, så der regnes ikke gennemsnit af dem.";

/* fyld short paragraphs, then a section whose words lead to a figure. */
static PejlDokument *
section_with_figure (guint       fyld,
                     const char *ord)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) figur = pejl_figur_omraader (analyse);
  PejlDokument *dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");

  for (guint i = 0; i < fyld; i++)
    pejl_dokument_add_afsnit (dokument, "Fyld.");
  pejl_dokument_add_overskrift (dokument, 2, "2", "Indsatsområderne", TRUE);
  pejl_dokument_add_afsnit (dokument, ord);
  pejl_dokument_add_figur (dokument, figur, "Kilde");
  return dokument;
}

/* The page, from 0, on which the first text stands that begins so; -1 for none. */
static int
page_of_text (PejlPdfSats *sats,
              const char  *begins)
{
  for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
    {
      const GArray *ops = pejl_pdf_sats_side (sats, s)->ops;

      for (guint i = 0; i < ops->len; i++)
        {
          const PejlPdfOp *op = &g_array_index (ops, PejlPdfOp, i);

          if (op->art == PEJL_PDF_OP_TEKST
              && g_str_has_prefix (pango_layout_get_text (op->tekst->linjer[op->foerste].layout), begins))
            return (int) s;
        }
    }
  return -1;
}

static int
page_of_figure (PejlPdfSats *sats)
{
  for (guint s = 0; s < pejl_pdf_sats_n_sider (sats); s++)
    {
      const GArray *ops = pejl_pdf_sats_side (sats, s)->ops;

      for (guint i = 0; i < ops->len; i++)
        if (g_array_index (ops, PejlPdfOp, i).art == PEJL_PDF_OP_FIGUR)
          return (int) s;
    }
  return -1;
}

/* Wherever the page ends: the figure has its caption, and the heading has words of its own. */
static void
test_figure_keeps_its_caption (void)
{
  for (guint fyld = 0; fyld < 40; fyld++)
    {
      g_autoptr (PejlDokument) dokument = section_with_figure (fyld, afsnit);
      g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);

      g_assert_cmpint (page_of_figure (sats), >=, 0);
      g_assert_cmpint (page_of_text (sats, FIGURENS_TITEL), ==, page_of_figure (sats));
      g_assert_cmpint (page_of_text (sats, "Indsatsområderne"), ==, page_of_text (sats, "Et dagtilbud"));
    }
}

/* Words of some length fill the page that the figure has no room on, and the figure comes overleaf. */
static void
test_words_fill_the_page (void)
{
  gboolean parted = FALSE;

  for (guint fyld = 0; fyld < 40; fyld++)
    {
      g_autoptr (PejlDokument) dokument = section_with_figure (fyld, afsnit);
      g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);
      int words = page_of_text (sats, "Et dagtilbud tæller");

      g_assert_cmpint (page_of_figure (sats) - words, <=, 1);
      parted = parted || words < page_of_figure (sats);
    }
  g_assert_true (parted);
}

/* A single line would stand lost under its heading. */
static void
test_a_line_stays_with_its_figure (void)
{
  for (guint fyld = 0; fyld < 40; fyld++)
    {
      g_autoptr (PejlDokument) dokument = section_with_figure (fyld, "Et enkelt ord om figuren.");
      g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);

      g_assert_cmpint (page_of_text (sats, "Et enkelt"), ==, page_of_figure (sats));
      g_assert_cmpint (page_of_text (sats, "Indsatsområderne"), ==, page_of_figure (sats));
    }
}

/* fyld short paragraphs, a break of page, and one paragraph more. */
static PejlDokument *
with_page_break (guint fyld)
{
  PejlDokument *dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");

  for (guint i = 0; i < fyld; i++)
    pejl_dokument_add_afsnit (dokument, "Fyld.");
  pejl_dokument_add_sideskift (dokument);
  pejl_dokument_add_afsnit (dokument, "Efter skiftet.");
  return dokument;
}

/* A page with a few lines on it is gone on with; one with more is left. */
static void
test_page_breaks (void)
{
  const struct { guint fyld; int side; } cases[] = { { 0, 0 }, { 1, 0 }, { 4, 0 }, { 20, 1 }, { 30, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlDokument) dokument = with_page_break (cases[i].fyld);
      g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, NULL);

      g_assert_cmpint (page_of_text (sats, "Efter"), ==, cases[i].side);
    }
}

/* What a box ticked means stands by the boxes, wherever the page ends. */
static void
test_boxes_keep_their_heading (void)
{
  static const char *const ord[] = { "Ja", "Nej", NULL };

  for (guint fyld = 0; fyld < 45; fyld++)
    {
      g_autoptr (PejlDokument) dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");
      g_autoptr (PejlPdfSats) sats = NULL;

      for (guint i = 0; i < fyld; i++)
        pejl_dokument_add_afsnit (dokument, "Fyld.");
      pejl_dokument_add_overskrift (dokument, 2, NULL, "Bekymring", FALSE);
      pejl_dokument_add_note (dokument, "Ved bekymring går skærpet tilsyn i gang.");
      pejl_dokument_add_afkryds (dokument, ord);
      sats = pejl_pdf_sats_new (dokument, NULL, NULL);
      g_assert_cmpint (page_of_text (sats, "Nej"), >=, 0);
      g_assert_cmpint (page_of_text (sats, "Bekymring"), ==, page_of_text (sats, "Nej"));
      g_assert_cmpint (page_of_text (sats, "Ved bekymring"), ==, page_of_text (sats, "Nej"));
    }
}

/* A list of notes begins under its heading and what is said of it; a level stands with the words about it. */
static void
test_nothing_stands_alone (void)
{
  static const char *const noter[] = { "Observation: den første note.", "Observation: den anden.", "Observation: den tredje.", NULL };
  static const char *const niveauer[] = { "ringe", "god", NULL };

  for (guint fyld = 0; fyld < 45; fyld++)
    {
      g_autoptr (PejlDokument) dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");
      g_autoptr (PejlPdfSats) sats = NULL;

      for (guint i = 0; i < fyld; i++)
        pejl_dokument_add_afsnit (dokument, "Fyld.");
      pejl_dokument_add_overskrift (dokument, 2, NULL, "Systematik", FALSE);
      pejl_dokument_add_niveau (dokument, "Vurdering", NULL, NULL, niveauer, 1, FALSE);
      pejl_dokument_add_afsnit (dokument, "Begrundelsen.");
      pejl_dokument_add_overskrift (dokument, 2, NULL, "Kilder", FALSE);
      pejl_dokument_add_note (dokument, "Tallene viser hertil.");
      pejl_dokument_add_noteliste (dokument, noter, 1);
      sats = pejl_pdf_sats_new (dokument, NULL, NULL);
      g_assert_cmpint (page_of_text (sats, "Begrundelsen"), >=, 0);
      g_assert_cmpint (page_of_text (sats, "Systematik"), ==, page_of_text (sats, "Begrundelsen"));
      g_assert_cmpint (page_of_text (sats, "Vurdering"), ==, page_of_text (sats, "Begrundelsen"));
      g_assert_cmpint (page_of_text (sats, "Kilder"), ==, page_of_text (sats, "Observation: den første"));
      g_assert_cmpint (page_of_text (sats, "Tallene viser"), ==, page_of_text (sats, "Observation: den første"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sats/figure-keeps-its-caption", test_figure_keeps_its_caption);
  g_test_add_func ("/sats/words-fill-the-page", test_words_fill_the_page);
  g_test_add_func ("/sats/a-line-stays-with-its-figure", test_a_line_stays_with_its_figure);
  g_test_add_func ("/sats/boxes-keep-their-heading", test_boxes_keep_their_heading);
  g_test_add_func ("/sats/nothing-stands-alone", test_nothing_stands_alone);
  g_test_add_func ("/sats/page-breaks", test_page_breaks);
  return g_test_run ();
}
