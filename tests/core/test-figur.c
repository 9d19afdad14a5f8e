// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's figures: what they hold, and that every mark leads back to what it stands for.
#include "core/report/figur/pejl-figur.h"

#include "core/chart/pejl-chart-layout.h"
#include "core/chart/pejl-chart-text.h"
#include "rapport-proeve.h"

#include <string.h>

/* The key that chart 3 or 4 gives the mark of these things: the other way than the parser. */
static char *
key_of (const PejlMaerke *maerke)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *panel = NULL;
  g_autofree char *class = NULL;

  if (maerke->er_celle)
    return g_strdup_printf ("celle:%s:%s", maerke->omraade != NULL ? maerke->omraade : "alle",
                            maerke->rolle != NULL ? maerke->rolle : "alle");
  panel = pejl_id_is_nil (&maerke->distrikt) ? g_strdup ("")
                                             : g_strdup_printf ("distrikt:%s:",
                                                                pejl_id_to_buf (&maerke->distrikt, id));
  switch (maerke->niveau)
    {
    case PEJL_MAERKE_VURDERET:
      class = g_strdup ("");
      break;
    case PEJL_MAERKE_UNDER:
      class = g_strdup (":under");
      break;
    case PEJL_MAERKE_IKKE_VURDERET:
      class = g_strdup (":ikke-vurderet");
      break;
    case PEJL_MAERKE_IKKE_BESOEGT:
      class = g_strdup (":ikke-besoegt");
      break;
    default:
      class = g_strdup_printf (":niveau:%d", maerke->niveau);
      break;
    }
  return g_strdup_printf ("%somraade:%s%s", panel, maerke->omraade, class);
}

static guint
assert_marks_lead_back (PejlChartSpec     *spec,
                        const PejlAnalyse *analyse)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 0);
  guint n;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n);

  for (guint i = 0; i < n; i++)
    {
      PejlMaerke maerke;
      g_autofree char *key = NULL;

      g_assert_true (pejl_maerke_parse (marks[i].key, &maerke));
      key = key_of (&maerke);
      g_assert_cmpstr (key, ==, marks[i].key);
      if (maerke.omraade != NULL)
        g_assert_cmpint (pejl_strategi_find_omraade (analyse->strategi, maerke.omraade), >=, 0);
      if (maerke.rolle != NULL)
        g_assert_cmpint (pejl_strategi_find_rolle (analyse->strategi, maerke.rolle), >=, 0);
      pejl_maerke_clear (&maerke);
    }
  return n;
}

static void
test_marks (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) omraader = pejl_figur_omraader (analyse);
  g_autoptr (PejlChartSpec) roller = pejl_figur_roller (analyse);

  g_assert_cmpuint (assert_marks_lead_back (omraader, analyse), >, 4 * 4);
  g_assert_cmpuint (assert_marks_lead_back (roller, analyse), >=, 4 * 5);
}

static void
test_foreign_keys (void)
{
  static const char *const keys[] = {
    "", ":", "omraade", "omraade:", "omraade:x:niveau", "omraade:x:niveau:", "omraade:x:niveau:0",
      "omraade:x:niveau:9",
    "omraade:x:niveau:2:3", "omraade:x:noget", "celle:x", "celle::y", "celle:x:", "celle:x:y:z",
      "distrikt:nord:omraade:x",
    "distrikt:00000000000000000000000000000001", "distrikt:00000000000000000000000000000001:omraade:",
      "uge:7",
  };
  PejlMaerke maerke;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_false (pejl_maerke_parse (keys[i], &maerke));
      g_assert_null (maerke.omraade);
      g_assert_null (maerke.rolle);
    }
  g_assert_false (pejl_maerke_parse (NULL, &maerke));
}

static void
test_margins (void)
{
  PejlMaerke maerke;

  g_assert_true (pejl_maerke_parse ("celle:alle:ledere", &maerke));
  g_assert_true (maerke.er_celle);
  g_assert_null (maerke.omraade);
  g_assert_cmpstr (maerke.rolle, ==, "ledere");
  pejl_maerke_clear (&maerke);
  g_assert_true (pejl_maerke_parse ("omraade:boernesyn:under", &maerke));
  g_assert_false (maerke.er_celle);
  g_assert_cmpint (maerke.niveau, ==, PEJL_MAERKE_UNDER);
  g_assert_true (pejl_id_is_nil (&maerke.distrikt));
  pejl_maerke_clear (&maerke);
}

/* The chart's table tells the same numbers as the analysis, with every area's houses adding up to all of
 * them. */
static void
test_numbers (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) spec = pejl_figur_omraader (analyse);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  g_assert_cmpuint (table->rows->len, ==, 4);
  for (guint r = 0; r < table->rows->len; r++)
    {
      gint64 sum = 0;

      for (guint c = 1; c <= 5; c++)
        sum += g_ascii_strtoll (pejl_chart_table_get (table, r, c), NULL, 10);
      sum += g_ascii_strtoll (pejl_chart_table_get (table, r, table->header->len - 2), NULL, 10);
      sum += g_ascii_strtoll (pejl_chart_table_get (table, r, table->header->len - 1), NULL, 10);
      g_assert_cmpint (sum, ==, 38);
    }
}

static void
test_words (void)
{
  Proeve proeve = { 38, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) spec = pejl_figur_omraader (analyse);

  g_assert_nonnull (strstr (pejl_chart_spec_get_subtitle (spec), "»tilstrækkelig«"));
  g_assert_nonnull (strstr (pejl_chart_spec_get_subtitle (spec), "2024–2025"));
  g_assert_nonnull (strstr (pejl_chart_spec_get_footer (spec), "Havneby Kommunes tilsyn"));
  g_assert_nonnull (strstr (pejl_chart_spec_get_footer (spec), "Data til og med 31.12.2025"));
  g_assert_nonnull (strstr (pejl_chart_spec_get_footer (spec), "36\u00a0af\u00a038 dagtilbud er besøgt"));
}

static guint
count_panels (PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_panel_table (spec);

  return table != NULL ? table->rows->len : 0;
}

/* Ten houses in four distrikter: two of them have only two. */
static void
test_small_groups (void)
{
  Proeve proeve = { 10, 4, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) intern = pejl_figur_omraader (analyse);
  g_autoptr (PejlChartSpec) offentlig = pejl_figur_omraader_offentlig (analyse);

  g_assert_cmpuint (count_panels (intern), >=, 4);
  g_assert_cmpuint (count_panels (offentlig), ==, count_panels (intern) - 2);
}

static void
test_one_distrikt_has_no_panels (void)
{
  Proeve proeve = { 12, 1, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) spec = pejl_figur_omraader (analyse);

  g_assert_cmpuint (count_panels (spec), ==, 0);
}

/* In one distrikt the center's self-evaluation is out of sight: no columns of nothing, and a word about it. */
static void
test_roles_without_registrering (void)
{
  Proeve proeve = { 12, 1, FALSE, FALSE };
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (&proeve);
  g_autoptr (PejlChartSpec) alle = pejl_figur_roller (analyse);
  g_autoptr (PejlChartTable) alle_table = pejl_chart_table (alle);
  g_autoptr (PejlChartSpec) spec = NULL;
  g_autoptr (PejlChartTable) table = NULL;

  for (guint o = 0; o < 4; o++)
    for (guint r = 3; r < 5; r++)
      analyse->celle[o][r] = (PejlAndel) { 0, 0 };
  spec = pejl_figur_roller (analyse);
  table = pejl_chart_table (spec);
  g_assert_cmpuint (table->header->len, ==, alle_table->header->len - 2);
  g_assert_nonnull (strstr (pejl_chart_spec_get_footer (spec), "Uden registrering her: centerchef og "
                                                               "konsulenter."));
  g_assert_null (strstr (pejl_chart_spec_get_footer (alle), "Uden registrering"));
}

static void
test_cut_off (void)
{
  PejlFilter filter = { 0 };
  char opgjort[PEJL_DATO_LEN], idag[PEJL_DATO_LEN];

  pejl_dato_today (idag);
  pejl_figur_opgjort (&filter, opgjort);
  g_assert_cmpstr (opgjort, ==, idag);
  filter.periode = (PejlPeriode) { "2022-01-01", "2024-01-01" };
  pejl_figur_opgjort (&filter, opgjort);
  g_assert_cmpstr (opgjort, ==, "2023-12-31");
  filter.periode = (PejlPeriode) { "2098-01-01", "2100-01-01" };
  pejl_figur_opgjort (&filter, opgjort);
  g_assert_cmpstr (opgjort, ==, idag);
  g_strlcpy (filter.til_og_med, "2023-06-30", PEJL_DATO_LEN);
  pejl_figur_opgjort (&filter, opgjort);
  g_assert_cmpstr (opgjort, ==, "2023-06-30");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figur/marks", test_marks);
  g_test_add_func ("/figur/foreign-keys", test_foreign_keys);
  g_test_add_func ("/figur/margins", test_margins);
  g_test_add_func ("/figur/numbers", test_numbers);
  g_test_add_func ("/figur/words", test_words);
  g_test_add_func ("/figur/small-groups", test_small_groups);
  g_test_add_func ("/figur/one-distrikt", test_one_distrikt_has_no_panels);
  g_test_add_func ("/figur/roles-without-registrering", test_roles_without_registrering);
  g_test_add_func ("/figur/cut-off", test_cut_off);
  return g_test_run ();
}
