// SPDX-License-Identifier: GPL-3.0-or-later
// What of an oplæg is shown: no empty slide, the year to come, and behind every mark a list that names nobody and gives no small
// group away.
#include "folder.h"

#include "core/chart/pejl-chart-aarshjul.h"
#include "core/chart/pejl-chart-gem.h"
#include "core/chart/pejl-chart-layout-private.h"
#include "core/chart/pejl-chart-text.h"
#include "core/demo/pejl-demo.h"
#include "core/report/figur/pejl-figurer.h"
#include "core/report/oplaeg/pejl-oplaeg-bag.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/report/oplaeg/pejl-oplaeg-sats.h"
#include "core/report/pejl-report-error.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <string.h>

static PejlStore *store;
static PejlReader *reader;

static PejlOplaegPost *
new_post (void)
{
  PejlOplaegPost *post = pejl_oplaeg_post_new ();

  pejl_oplaeg_ord (&post->periode, "2024-2025");
  pejl_oplaeg_ord (&post->skaering, "2025-12-31");
  return post;
}

static PejlOplaeg *
chosen (void)
{
  PejlFilter filter = { .til_og_med = "2025-12-31" };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  return pejl_oplaeg_fil_foreslaa (reader, &filter, FALSE);
}

/* ---- which slides ---- */

static void
test_default_deck (void)
{
  g_autoptr (PejlOplaeg) oplaeg = chosen ();
  gboolean charts[PEJL_FIGURER_MAX + 1] = { FALSE };

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);

      g_assert_false (dias->tomt);
      g_assert_cmpint (dias->art, !=, PEJL_DIAS_PRAKSIS);
      if (dias->art == PEJL_DIAS_FIGUR)
        charts[dias->figur] = TRUE;
    }
  for (guint nr = 1; nr < PEJL_FIGUR_ET_DAGTILBUD; nr++)
    g_assert_true (charts[nr]);
}

/* What a committee is told from beginning to end; what a person has to pick waits in the oplæg, and is not shown until then. */
static void
test_every_part (void)
{
  static const PejlDiasArt parts[] = { PEJL_DIAS_FORSIDE, PEJL_DIAS_FIGUR, PEJL_DIAS_BEHOV, PEJL_DIAS_OPFOELGNING, PEJL_DIAS_PRAKSIS,
                                       PEJL_DIAS_LANDET,  PEJL_DIAS_BEDER, PEJL_DIAS_METODE, PEJL_DIAS_BILAG };
  g_autoptr (PejlOplaegPost) post = new_post ();
  g_autoptr (PejlOplaeg) forslag = pejl_oplaeg_forslag (reader, post);
  g_autoptr (GArray) valgte = pejl_oplaeg_forslag_valgte (forslag);
  guint found[PEJL_DIAS_LAST + 1] = { 0 };
  guint findings = 0;

  for (guint i = 0; i < valgte->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (forslag, g_array_index (valgte, guint, i));

      found[dias->art]++;
      g_assert_cmpint (dias->tomt, ==, dias->art == PEJL_DIAS_PRAKSIS);
      for (guint b = 0; dias->art == PEJL_DIAS_FORSIDE && b < dias->blokke->len; b++)
        findings += ((PejlDiasBlok *) g_ptr_array_index (dias->blokke, b))->art == PEJL_DIASBLOK_NOEGLETAL;
    }
  for (gsize p = 0; p < G_N_ELEMENTS (parts); p++)
    g_assert_cmpuint (found[parts[p]], >=, 1);
  g_assert_cmpuint (found[PEJL_DIAS_FIGUR], ==, 9);
  g_assert_cmpuint (findings, ==, 3);
}

/* A number over a column stands beside what it counts. */
static void
test_heads_are_whole (void)
{
  g_autoptr (PejlOplaeg) oplaeg = chosen ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  gboolean seen = FALSE;

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      double x, y, factor;
      const PejlChartLayout *layout = pejl_oplaeg_sats_chart (sats, i, &x, &y, &factor);

      for (guint c = 0; pejl_oplaeg_dias (oplaeg, i)->figur == 4 && layout != NULL && c < layout->commands->len; c++)
        {
          const PejlChartCommand *command = &g_array_index (layout->commands, PejlChartCommand, c);

          if (command->type != PEJL_CHART_COMMAND_TEXT)
            continue;
          g_assert_cmpstr (command->text, !=, "4");
          seen |= strcmp (command->text, "4\u00a0distrikter") == 0;
        }
    }
  g_assert_true (seen);
}

/* Numbers on the slides are those that are printed: what is left out has none, and takes none. */
static void
test_empty_slides (void)
{
  g_autoptr (PejlOplaeg) oplaeg = pejl_oplaeg_new ("Prøve");
  static const gboolean empty[] = { FALSE, TRUE, FALSE, TRUE, TRUE, FALSE };
  static const guint places[] = { 0, 1, 1, 2, 2, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      PejlDias *dias = pejl_dias_new (PEJL_DIAS_TEKST, 0);

      dias->tomt = empty[i];
      pejl_oplaeg_add (oplaeg, dias);
    }
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    g_assert_cmpuint (pejl_oplaeg_plads (oplaeg, i), ==, places[i]);
  pejl_oplaeg_fjern_tomme (oplaeg);
  g_assert_cmpuint (oplaeg->dias->len, ==, 3);
  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      g_assert_false (pejl_oplaeg_dias (oplaeg, i)->tomt);
      pejl_oplaeg_dias (oplaeg, i)->tomt = TRUE;
    }
  pejl_oplaeg_fjern_tomme (oplaeg);
  g_assert_cmpuint (oplaeg->dias->len, ==, 3);
}

/* A slide waits for its pick, and no longer when it has words or the pick. */
static void
test_waits (void)
{
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_dias_post_unref);
  static const struct
  {
    PejlDiasArt art;
    const char *tekst, *billede;
    gboolean tomt;
  } cases[] = {
    { PEJL_DIAS_PRAKSIS, "", "", TRUE },         { PEJL_DIAS_PRAKSIS, "Vi har set meget.", "", FALSE },
    { PEJL_DIAS_BILLEDE, "", "", TRUE },         { PEJL_DIAS_BILLEDE, "", "ab12", FALSE },
    { PEJL_DIAS_TEKST, "", "", FALSE },          { PEJL_DIAS_LANDET, "", "", TRUE }, /* it was not frozen */
  };
  g_autoptr (PejlOplaeg) oplaeg = NULL;

  pejl_oplaeg_ord (&post->tal, "[pejl-oplaeg]\nversion=1\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PejlDiasPost *row = pejl_dias_post_new ();

      row->art = cases[i].art;
      pejl_oplaeg_ord (&row->tekst, cases[i].tekst);
      pejl_oplaeg_ord (&row->billede, cases[i].billede);
      g_ptr_array_add (rows, row);
    }
  oplaeg = pejl_oplaeg_saml (post, rows, NULL, NULL);
  g_assert_nonnull (oplaeg);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pejl_oplaeg_dias (oplaeg, i)->tomt, ==, cases[i].tomt);
}

/* ---- the year to come ---- */

static void
test_year (void)
{
  g_autoptr (PejlOplaeg) oplaeg = chosen ();

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);
      g_autofree char *text = dias->figur == 9 ? pejl_chart_spec_to_text (pejl_dias_chart (dias)) : NULL;

      if (text == NULL)
        continue;
      g_assert_nonnull (strstr (dias->titel, "2026"));
      g_assert_null (strstr (text, "tilsyn:"));
      g_assert_null (strstr (text, "punkt:"));
      return;
    }
  g_assert_not_reached ();
}

/* The public wheel tells of no unannounced visit to come, and of no house. */
static void
test_wheel_keeps_secrets (void)
{
  PejlFigurValg valg = { .i_dag = "2025-12-31", .aar = 2026, .offentlig = TRUE };
  g_autoptr (PejlFigurKilde) public = pejl_figur_kilde_new (reader, &valg);
  g_autoptr (PejlChartSpec) spec = pejl_figurer_make (public, 9);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  g_autofree char *text = pejl_chart_spec_to_text (spec);
  PejlFilter all = { 0 }, year = { .periode = { "2026-01-01", "2027-01-01" } };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (reader, &all, "", TRUE, FALSE);
  PejlTilsynQuery query;
  guint told = 0, shown;

  for (guint i = 0; i < huse->len; i++)
    g_assert_null (strstr (text, ((PejlDagtilbud *) g_ptr_array_index (huse, i))->navn));
  for (guint r = 0; r < table->rows->len; r++)
    if (strcmp (pejl_chart_table_get (table, r, 3), "Tilsyn") == 0)
      told += (guint) g_ascii_strtoull (pejl_chart_table_get (table, r, 2), NULL, 10);
  pejl_tilsyn_query_init (&query);
  query.filter = year;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.anmeldt = 1;
  shown = pejl_query_tilsyn_count (reader, &query);
  query.anmeldt = 0;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  shown += pejl_query_tilsyn_count (reader, &query);
  g_assert_cmpuint (shown, >, 0);
  g_assert_cmpuint (told, <=, shown);
  query.status_min = 0;
  query.anmeldt = -1;
  g_assert_cmpuint (told, <, pejl_query_tilsyn_count (reader, &query));
}

/* ---- behind the marks ---- */

static gboolean
names_a_house (const GPtrArray *huse, const char *line)
{
  for (guint i = 0; i < huse->len; i++)
    if (strstr (line, ((PejlDagtilbud *) g_ptr_array_index (huse, i))->navn) != NULL)
      return TRUE;
  return FALSE;
}

/* No line counts one or two; with one hidden, another is too, so that the sum gives neither away. */
static void
check_lines (const GPtrArray *huse, const char *key, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      const char *colon = strrchr (line, ':');

      g_assert_false (names_a_house (huse, line));
      if (g_str_has_prefix (key, "celle:") || strstr (key, "maaned:") != NULL || strstr (key, "punkt:") != NULL
          || strstr (key, "frister:") != NULL || strstr (key, "samtaler:") != NULL || strstr (key, "aftale:") != NULL || colon == NULL || !g_ascii_isdigit (colon[2]))
        continue;
      g_assert_cmpuint (g_ascii_strtoull (colon + 2, NULL, 10), >=, PEJL_FIGUR_MINDSTE_GRUPPE);
    }
}

static void
test_every_mark (void)
{
  g_autoptr (PejlOplaegPost) post = new_post ();
  g_autoptr (PejlOplaeg) oplaeg = chosen ();
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  PejlFilter all = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (reader, &all, "", TRUE, FALSE);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      double x, y, factor;
      PejlChartLayout *chart = pejl_oplaeg_sats_chart (sats, i, &x, &y, &factor);
      const PejlChartMark *marks;
      guint n = 0;

      if (chart == NULL)
        continue;
      marks = pejl_chart_layout_marks (chart, &n);
      g_assert_cmpuint (n, >, 0);
      /* All of few, and some of many. */
      for (guint m = 0; m < n; m += MAX (1, n / 24))
        {
          guint antal = 0;
          g_autoptr (GPtrArray) lines = pejl_oplaeg_bag (reader, post, marks[m].key, &antal);

          g_test_message ("chart %u, %s: %u in %u lines", pejl_oplaeg_dias (oplaeg, i)->figur, marks[m].key, antal, lines->len);
          if (!g_str_has_suffix (marks[m].key, "periode"))
            g_assert_cmpuint (lines->len, >, 0);
          check_lines (huse, marks[m].key, lines);
        }
    }
}

/* What the list adds up to is what the mark says. */
static void
test_counts (void)
{
  g_autoptr (PejlOplaegPost) post = new_post ();
  PejlFigurValg valg = { .i_dag = "2025-12-31", .filter.til_og_med = "2025-12-31" };
  g_autoptr (PejlFigurKilde) kilde = NULL;
  const PejlStilling *stilling;

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &valg.filter.periode));
  kilde = pejl_figur_kilde_new (reader, &valg);
  stilling = pejl_figur_kilde_stilling (kilde);
  for (guint niveau = 1; niveau <= 5; niveau++)
    {
      g_autofree char *key = g_strdup_printf ("omraade:samlet:niveau:%u", niveau);
      guint expected = 0, antal = 0;
      g_autoptr (GPtrArray) lines = pejl_oplaeg_bag (reader, post, key, &antal);

      for (guint i = 0; i < stilling->huse->len; i++)
        expected += g_array_index (stilling->huse, PejlStillingHus, i).niveau[PEJL_STILLING_SAMLET] == niveau;
      g_assert_cmpuint (antal, ==, expected);
      if (expected > 0 && expected < PEJL_FIGUR_MINDSTE_GRUPPE)
        g_assert_cmpuint (lines->len, ==, 1);
    }
}

/* ---- what a screen reader could not read is not saved ---- */

static void
test_not_saved (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-vist-fil-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "oplæg.pdf", NULL);
  g_autoptr (PejlOplaeg) oplaeg = chosen ();
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  for (guint i = 0; i < oplaeg->dias->len; i++)
    if (pejl_dias_chart (pejl_oplaeg_dias (oplaeg, i)) != NULL)
      pejl_oplaeg_ord (&pejl_oplaeg_dias (oplaeg, i)->alt, "");
  g_assert_false (pejl_oplaeg_fil_write (oplaeg, PEJL_OPLAEG_DIAS, path, NULL, NULL, NULL, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_ACCESS);
  g_assert_nonnull (strstr (error->message, "alt texts"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "den gamle", -1, NULL));
  g_assert_false (pejl_oplaeg_fil_write (oplaeg, PEJL_OPLAEG_DIAS, path, NULL, NULL, NULL, &error));
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "den gamle");
  remove_tree (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-vist-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.pejl", NULL);
  g_autoptr (GError) error = NULL;
  int result;

  own_home ();
  g_test_init (&argc, &argv, NULL);
  store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_demo_create (store, PEJL_DEMO_SEED, PEJL_DEMO_NORMAL, NULL, NULL, NULL, &error));
  reader = pejl_store_get_reader (store);
  g_test_add_func ("/oplaeg-vist/default-deck", test_default_deck);
  g_test_add_func ("/oplaeg-vist/every-part", test_every_part);
  g_test_add_func ("/oplaeg-vist/heads-are-whole", test_heads_are_whole);
  g_test_add_func ("/oplaeg-vist/empty-slides", test_empty_slides);
  g_test_add_func ("/oplaeg-vist/waits", test_waits);
  g_test_add_func ("/oplaeg-vist/year", test_year);
  g_test_add_func ("/oplaeg-vist/wheel-keeps-secrets", test_wheel_keeps_secrets);
  g_test_add_func ("/oplaeg-vist/every-mark", test_every_mark);
  g_test_add_func ("/oplaeg-vist/counts", test_counts);
  g_test_add_func ("/oplaeg-vist/not-saved", test_not_saved);
  result = g_test_run ();
  pejl_store_close (store);
  g_object_unref (store);
  remove_tree (folder);
  return result;
}
