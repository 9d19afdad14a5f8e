// SPDX-License-Identifier: GPL-3.0-or-later
// Slides as they are set: nothing outside the slide, nothing over another, nothing under 18 pt, nothing lost in silence.
#include "core/report/oplaeg/pejl-oplaeg-sats.h"

#include "chart-cases.h"
#include "core/report/oplaeg/pejl-dias-tekst.h"

#include <string.h>

#define MINDSTE 30.0

static PejlOplaeg *
begin_deck (void)
{
  PejlOplaeg *oplaeg = pejl_oplaeg_new ("Kvalitet i dagtilbud 2024–2025");

  pejl_oplaeg_ord (&oplaeg->udgiver, "Havneby Kommune · Center for Dagtilbud");
  pejl_oplaeg_ord (&oplaeg->udvalg, "Børne- og Ungdomsudvalget");
  pejl_oplaeg_ord (&oplaeg->dato, "2026-02-04");
  pejl_oplaeg_ord (&oplaeg->sidefod, "Havneby Kommune · Kvalitet i dagtilbud 2024–2025 · data til og med 31.12.2025");
  return oplaeg;
}

static void
add_cover (PejlOplaeg *oplaeg)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_FORSIDE, 0);

  pejl_dias_set_titel (dias, oplaeg->titel);
  pejl_dias_set_undertitel (dias, "Data til og med 31.12.2025. 38 dagtilbud i 4 distrikter.");
  pejl_dias_set_tekst (dias, "26 af 36: dagtilbud er på eller over kommunens grænse. Sidst var det 21 af 35.\n"
                             "17 af 35: dagtilbud er under grænsen i systematik. Her halter det mest.\n"
                             "31 af 38: dagtilbud er besøgt både anmeldt og uanmeldt. To er ikke besøgt.");
  pejl_oplaeg_add (oplaeg, dias);
}

static void
add_chart (PejlOplaeg *oplaeg, PejlChartSpec *spec, const char *text)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_FIGUR, 3);

  pejl_dias_set_titel (dias, pejl_chart_spec_get_title (spec));
  pejl_dias_set_undertitel (dias, "Antal dagtilbud på hvert niveau, 2024–2025. Grænsen er »tilstrækkelig«.");
  pejl_dias_add_figur (dias, 0, spec);
  pejl_dias_set_tekst (dias, text);
  pejl_oplaeg_add (oplaeg, dias);
}

static void
add_needs (PejlOplaeg *oplaeg)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_BEHOV, 0);

  pejl_dias_set_titel (dias, "Det siger husene selv: 21 af 36 mangler tid til at tænke sammen");
  pejl_dias_add_blok (dias, PEJL_DIASBLOK_OVERSKRIFT, 0, "Hvad husene siger, de har brug for")->undertekst
    = g_strdup ("36 samtaler, flere svar mulige");
  pejl_dias_add_andel (dias, 0, "Tid til faglig refleksion", 21, 36)->fremhaevet = TRUE;
  pejl_dias_add_andel (dias, 0, "Sparring om børn i vanskeligheder", 17, 36);
  pejl_dias_add_andel (dias, 0, "Hjælp til at bruge data", 14, 36);
  pejl_dias_add_andel (dias, 0, "Introduktion af nye medarbejdere", 11, 36);
  pejl_dias_add_andel (dias, 0, "Fysiske rammer", 8, 36);
  pejl_dias_add_citat (dias, 1, "Vi er gode til at mærke børnene. Vi er dårligere til at skrive ned, hvad vi gør ved det.",
                       "pædagogisk medarbejder i en børnehave");
  pejl_dias_add_citat (dias, 1, "Vi laver planen i august. I oktober ved ingen, hvor den ligger.",
                       "pædagogisk leder i et aldersintegreret hus");
  pejl_oplaeg_add (oplaeg, dias);
}

static void
add_requests (PejlOplaeg *oplaeg)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_BEDER, 0);

  pejl_dias_set_titel (dias, "Det beder vi udvalget om");
  pejl_dias_set_tekst (dias,
                       "Tage status til efterretning (til efterretning)\n26 af 36 dagtilbud på eller over grænsen.\n\n"
                       "Gøre systematik til fælles fokus i 2026–2027 (beslutning)\nMåles på ledernes tegn.\n\n"
                       "Drøfte, om grænsen skal hæves til »god« (drøftelse)\nMed den grænse er 8 af 36 i mål i dag.");
  pejl_oplaeg_add (oplaeg, dias);
}

static PejlTabel *
small_table (guint rows)
{
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, "Distrikt", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "n", PEJL_SOEJLE_TAL);
  pejl_tabel_add_soejle (tabel, "Under grænsen", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < rows; i++)
    {
      pejl_tabel_add_raekke (tabel, i == rows - 1);
      pejl_tabel_add_celle (tabel, "Et distrikt med et ganske langt navn");
      pejl_tabel_add_tal (tabel, 9);
      pejl_tabel_add_tal (tabel, i);
    }
  return tabel;
}

static void
add_rest (PejlOplaeg *oplaeg)
{
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_BILAG, 0);

  pejl_dias_set_titel (dias, "Tallene bag");
  pejl_dias_add_tabel (dias, 0, NULL, small_table (PEJL_DIAS_MAX_RAEKKER));
  pejl_oplaeg_add (oplaeg, dias);
  dias = pejl_dias_new (PEJL_DIAS_TEKST, 0);
  pejl_dias_set_titel (dias, "Sådan er tallene blevet til");
  pejl_dias_set_tekst (dias, "Konsulenterne har set, hørt og læst.\n# Vurderingen\n- hviler på evidens\n- er ikke et gennemsnit");
  pejl_oplaeg_add (oplaeg, dias);
}

static PejlOplaeg *
make_deck (void)
{
  PejlOplaeg *oplaeg = begin_deck ();
  g_autoptr (PejlChartSpec) bars = chart_case_havneby ();
  g_autoptr (PejlChartSpec) roles = chart_case_roller ();

  add_cover (oplaeg);
  add_chart (oplaeg, bars, "");
  add_chart (oplaeg, bars, "Der er fremgang siden sidst: færre er på »ringe«. De fleste mangler at følge op på det, de selv "
                           "har besluttet.");
  add_chart (oplaeg, roles, "");
  add_needs (oplaeg);
  add_requests (oplaeg);
  add_rest (oplaeg);
  return oplaeg;
}

/* ---- what is asserted of a slide ---- */

typedef struct
{
  double x, y, right, bottom;
} Box;

static Box
box_of (const PejlPdfOp *op)
{
  const PejlPdfTekst *text = op->tekst;
  double top = op->foerste > 0 ? text->linjer[op->foerste - 1].bottom : 0;
  double bottom = op->foerste + op->antal == text->n_linjer ? text->height
                                                            : text->linjer[op->foerste + op->antal - 1].bottom;

  return (Box) { op->x, op->y, op->x + text->width, op->y + bottom - top };
}

static void
assert_size (const PejlPdfOp *op)
{
  const PangoFontDescription *font = pango_layout_get_font_description (op->tekst->linjer[0].layout);

  g_assert_cmpfloat (pango_units_to_double (pango_font_description_get_size (font)), >=, MINDSTE);
}

static gboolean
overlap (const Box *a, const Box *b)
{
  return a->x < b->right - 1 && b->x < a->right - 1 && a->y < b->bottom - 1 && b->y < a->bottom - 1;
}

/* Texts of the structure alone: what lies under them is drawn to be covered. */
static void
assert_texts (const PejlPdfSide *side, guint slide)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  for (guint i = 0; i < side->ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (side->ops, PejlPdfOp, i);
      Box box;

      if (op->art != PEJL_PDF_OP_TEKST || op->antal == 0 || op->tekst->width < 1)
        continue;
      assert_size (op);
      box = box_of (op);
      g_assert_cmpfloat (box.x, >=, 0);
      g_assert_cmpfloat (box.right, <=, PEJL_DIAS_BREDDE - 40);
      g_assert_cmpfloat (box.bottom, <=, PEJL_DIAS_HOEJDE);
      for (guint j = 0; j < boxes->len; j++)
        if (overlap (&box, &g_array_index (boxes, Box, j)))
          g_error ("slide %u: a text at %.0f,%.0f touches another", slide + 1, box.x, box.y);
      g_array_append_val (boxes, box);
    }
}

static void
assert_structure (const PejlPdfSide *side)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < side->ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (side->ops, PejlPdfOp, i);

      if (op->art == PEJL_PDF_OP_BEGIN)
        g_ptr_array_add (open, (gpointer) op->tag);
      else if (op->art == PEJL_PDF_OP_END)
        {
          g_assert_cmpuint (open->len, >, 0);
          g_assert_cmpstr (g_ptr_array_index (open, open->len - 1), ==, op->tag);
          g_ptr_array_set_size (open, (int) open->len - 1);
        }
      else
        g_assert_cmpuint (open->len, >, 0);
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static void
write_picture (PejlOplaegSats *sats, guint i, const char *name)
{
  g_autofree char *file = g_strdup_printf ("oplaeg-%s-%02u.png", name, i + 1);
  g_autofree char *dir = g_test_build_filename (G_TEST_BUILT, "tests", "core", "pictures", NULL);
  g_autofree char *path = g_build_filename (dir, file, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 900);
  cairo_t *cr = cairo_create (surface);

  g_mkdir_with_parents (dir, 0755);
  pejl_oplaeg_sats_draw (sats, i, cr, 1600);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_every_kind (void)
{
  g_autoptr (PejlOplaeg) oplaeg = make_deck ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlPdfSide *side = pejl_oplaeg_sats_side (sats, i);

      write_picture (sats, i, "art");
      assert_texts (side, i);
      assert_structure (side);
      g_assert_false (pejl_oplaeg_sats_er_for_lang (sats, i));
    }
}

/* A chart on a slide is never made smaller than its letters allow. */
static void
test_chart_keeps_its_size (void)
{
  g_autoptr (PejlOplaeg) oplaeg = make_deck ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  double x, y, factor;

  g_assert_null (pejl_oplaeg_sats_chart (sats, 0, &x, &y, &factor));
  for (guint i = 1; i <= 3; i++)
    {
      PejlChartLayout *chart = pejl_oplaeg_sats_chart (sats, i, &x, &y, &factor);

      g_assert_nonnull (chart);
      g_assert_cmpfloat (factor, ==, 1.0);
      g_assert_cmpfloat (y + pejl_chart_layout_get_height (chart), <=, PEJL_DIAS_HOEJDE - 76);
    }
}

static void
test_too_many_words (void)
{
  g_autoptr (PejlOplaeg) oplaeg = begin_deck ();
  g_autoptr (PejlOplaegSats) sats = NULL;
  PejlDias *dias = pejl_dias_new (PEJL_DIAS_TEKST, 0);
  g_autoptr (GString) words = g_string_new (NULL);
  const PejlPdfSide *side;
  gboolean told = FALSE;

  for (int i = 0; i < 400; i++)
    g_string_append (words, "ord og atter ord ");
  pejl_dias_set_titel (dias, "For meget");
  pejl_dias_set_tekst (dias, words->str);
  pejl_oplaeg_add (oplaeg, dias);
  sats = pejl_oplaeg_sats_new (oplaeg);
  side = pejl_oplaeg_sats_side (sats, 0);
  assert_texts (side, 0);
  assert_structure (side);
  write_picture (sats, 0, "for-lang");
  g_assert_true (pejl_oplaeg_sats_er_for_lang (sats, 0));
  for (guint i = 0; i < side->ops->len; i++)
    {
      const PejlPdfOp *op = &g_array_index (side->ops, PejlPdfOp, i);

      told |= op->art == PEJL_PDF_OP_TEKST && strcmp (pango_layout_get_text (op->tekst->linjer[0].layout), "…") == 0;
    }
  g_assert_true (told);
}

/* ---- words to blocks ---- */

static void
assert_block (const PejlDias *dias, guint i, PejlDiasBlokArt art, const char *tekst)
{
  const PejlDiasBlok *blok;

  g_assert_cmpuint (i, <, dias->blokke->len);
  blok = g_ptr_array_index (dias->blokke, i);
  g_assert_cmpint (blok->art, ==, art);
  g_assert_cmpstr (blok->tekst, ==, tekst);
}

static void
test_words_become_blocks (void)
{
  g_autoptr (PejlDias) cover = pejl_dias_new (PEJL_DIAS_FORSIDE, 0);
  g_autoptr (PejlDias) asked = pejl_dias_new (PEJL_DIAS_BEDER, 0);
  g_autoptr (PejlDias) own = pejl_dias_new (PEJL_DIAS_TEKST, 0);
  const PejlDiasBlok *blok;

  pejl_dias_set_tekst (cover, "26 af 36: er over grænsen.\n17 af 35: er under grænsen.\nUden tal");
  assert_block (cover, 0, PEJL_DIASBLOK_NOEGLETAL, "er over grænsen.");
  g_assert_false (((PejlDiasBlok *) g_ptr_array_index (cover->blokke, 0))->under);
  g_assert_true (((PejlDiasBlok *) g_ptr_array_index (cover->blokke, 1))->under);
  assert_block (cover, 2, PEJL_DIASBLOK_TEKST, "Uden tal");

  pejl_dias_set_tekst (asked, "Godkende planen (beslutning)\nfordi den er god\nog klar\n\nDrøfte (og tale om) grænsen");
  assert_block (asked, 0, PEJL_DIASBLOK_ANMODNING, "Godkende planen");
  blok = g_ptr_array_index (asked->blokke, 0);
  g_assert_cmpstr (blok->maerke, ==, "beslutning");
  g_assert_cmpstr (blok->undertekst, ==, "fordi den er god og klar");
  assert_block (asked, 1, PEJL_DIASBLOK_ANMODNING, "Drøfte (og tale om) grænsen");
  g_assert_cmpstr (((PejlDiasBlok *) g_ptr_array_index (asked->blokke, 1))->tal, ==, "2");

  pejl_dias_set_tekst (own, "Et afsnit\n- et\n- to\n# Overskrift\n\nSlut");
  g_assert_cmpuint (own->blokke->len, ==, 4);
  assert_block (own, 0, PEJL_DIASBLOK_TEKST, "Et afsnit");
  assert_block (own, 2, PEJL_DIASBLOK_OVERSKRIFT, "Overskrift");
}

/* Other words take the place of the old, and of nothing else. */
static void
test_other_words (void)
{
  g_autoptr (PejlDias) dias = pejl_dias_new (PEJL_DIAS_FIGUR, 3);
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();

  pejl_dias_add_figur (dias, 0, spec);
  pejl_dias_set_tekst (dias, "Foreslået");
  pejl_dias_set_egen_tekst (dias, "Egne ord");
  g_assert_cmpuint (dias->blokke->len, ==, 2);
  assert_block (dias, 1, PEJL_DIASBLOK_TEKST, "Egne ord");
  g_assert_true (pejl_dias_chart (dias) == spec);
  g_assert_cmpstr (dias->tekst_forslag, ==, "Foreslået");
  g_assert_false (dias->tekst_foreslaaet);
  g_assert_true (dias->titel_foreslaaet);
}

static void
test_counts_words (void)
{
  g_assert_cmpuint (pejl_dias_ord (""), ==, 0);
  g_assert_cmpuint (pejl_dias_ord ("Systematik halter mest: 17 af 35"), ==, 6);
  g_assert_cmpuint (pejl_dias_ord ("72,5 pct. – børne- og ungdomsudvalget, 2024–2025"), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/oplaeg-sats/every-kind", test_every_kind);
  g_test_add_func ("/oplaeg-sats/chart-keeps-its-size", test_chart_keeps_its_size);
  g_test_add_func ("/oplaeg-sats/too-many-words", test_too_many_words);
  g_test_add_func ("/oplaeg-sats/words-become-blocks", test_words_become_blocks);
  g_test_add_func ("/oplaeg-sats/other-words", test_other_words);
  g_test_add_func ("/oplaeg-sats/counts-words", test_counts_words);
  return g_test_run ();
}
