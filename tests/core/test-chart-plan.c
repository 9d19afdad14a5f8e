// SPDX-License-Identifier: GPL-3.0-or-later
// Charts 7 and 9 in words: alt texts, tables, counts and keys.
#include "chart-cases.h"

#include "core/chart/pejl-chart-besoeg-private.h"
#include "core/chart/pejl-chart-layout-private.h"
#include "core/chart/pejl-chart-text.h"
#include <string.h>

static PejlChartLayout *
lay_out (PejlChartSpec *spec, double width)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;

  return pejl_chart_layout_new (spec, &style, width, 0);
}

static gboolean
has_text (const PejlChartLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->commands->len; i++)
    {
      const PejlChartCommand *command = &g_array_index (layout->commands, PejlChartCommand, i);
      if (command->type == PEJL_CHART_COMMAND_TEXT && strstr (command->text, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static guint
count_commands (const PejlChartLayout *layout, PejlChartCommandType type)
{
  guint n = 0;

  for (guint i = 0; i < layout->commands->len; i++)
    n += g_array_index (layout->commands, PejlChartCommand, i).type == type;
  return n;
}

/* ---- chart 9 ---- */

static void
test_wheel_words (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_aarshjul ();
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  g_assert_cmpstr (alt, ==,
                   "Årshjul 2026 med 18 punkter i fire ringe: Tilsyn 5, Samtaler 5, Handleplaner 4, Udvalg 4. "
                   "Nu er 4. februar. Listen ved siden af rummer alle punkter. Udvalg ligger i februar, maj, "
                   "juni og december. Handleplaner ligger i marts, juni, september og december.");
  g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
  g_assert_cmpuint (table->rows->len, ==, 18);
  g_assert_cmpstr (g_ptr_array_index (table->header, 0), ==, "Nr.");
  g_assert_cmpstr (g_ptr_array_index (table->header, 3), ==, "Ring");
  g_assert_cmpstr (pejl_chart_table_get (table, 1, 0), ==, "2");
  g_assert_cmpstr (pejl_chart_table_get (table, 1, 1), ==, "februar");
  g_assert_cmpstr (pejl_chart_table_get (table, 1, 2), ==, "4. februar: Kvalitet i dagtilbud 2024–2025");
  g_assert_cmpstr (pejl_chart_table_get (table, 1, 3), ==, "Udvalg");
}

static void
test_wheel_empty (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_aarshjul_tomt ();
  g_autofree char *alt = pejl_chart_alt_text (spec);

  g_assert_cmpstr (alt, ==, "Årshjul 2026. Intet er planlagt endnu.");
}

/* A number in the wheel and its line in the list are one step apart. */
static void
test_wheel_keys (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_aarshjul ();
  g_autoptr (PejlChartLayout) layout = lay_out (spec, 1200);
  guint n_marks;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n_marks);
  int disc = pejl_chart_layout_find (layout, "hjul:punkt:1"), line;

  g_assert_cmpuint (n_marks, ==, 36);
  g_assert_cmpint (disc, >=, 0);
  line = pejl_chart_layout_neighbour (layout, disc, PEJL_CHART_RIGHT);
  g_assert_cmpstr (marks[line].key, ==, "punkt:1");
  g_assert_cmpstr (marks[line].spoken, ==, "2, Udvalg, februar: 4. februar: Kvalitet i dagtilbud 2024–2025");
  g_assert_cmpint (pejl_chart_layout_neighbour (layout, line, PEJL_CHART_LEFT), ==, disc);
  line = pejl_chart_layout_neighbour (layout, line, PEJL_CHART_DOWN);
  g_assert_cmpstr (marks[line].key, ==, "punkt:2");
}

/* Every item stands in the list at any width, also where the wheel has no room or holds no more. */
static void
test_wheel_list_is_whole (void)
{
  static const double widths[] = { 360, 400, 800, 1200 };
  g_autoptr (PejlChartSpec) spec = chart_case_aarshjul_mange ();

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (PejlChartLayout) layout = lay_out (spec, widths[w]);
      for (guint i = 0; i < pejl_chart_aarshjul_n_items (spec); i++)
        {
          g_autofree char *key = g_strdup_printf ("punkt:%u", i);
          g_assert_cmpint (pejl_chart_layout_find (layout, key), >=, 0);
        }
    }
}

static void
test_wheel_narrow (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_aarshjul ();
  g_autoptr (PejlChartLayout) wide = lay_out (spec, 1200);
  g_autoptr (PejlChartLayout) narrow = lay_out (spec, 400);
  g_autoptr (PejlChartLayout) least = lay_out (spec, 320);

  g_assert_cmpuint (count_commands (wide, PEJL_CHART_COMMAND_RING), ==, 48);
  g_assert_cmpuint (count_commands (narrow, PEJL_CHART_COMMAND_RING), ==, 48);
  g_assert_cmpuint (count_commands (least, PEJL_CHART_COMMAND_RING), ==, 0);
  g_assert_true (has_text (wide, "nu: 4. feb"));
}

/* 29 February has its place; a today in another year has no pointer. */
static void
test_wheel_days (void)
{
  static const char *const days[] = { "2024-01-01", "2024-02-29", "2024-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (PejlChartSpec) spec = pejl_chart_spec_new (PEJL_CHART_AARSHJUL);
      g_autoptr (PejlChartLayout) layout = NULL;
      pejl_chart_aarshjul_set_year (spec, 2024);
      pejl_chart_aarshjul_set_today (spec, days[i]);
      pejl_chart_aarshjul_add_ring (spec, "tilsyn", "Tilsyn", FALSE);
      pejl_chart_aarshjul_add_item (spec, "a", 0, days[i], "Besøg");
      layout = lay_out (spec, 1200);
      g_assert_true (has_text (layout, "nu: "));
      pejl_chart_aarshjul_set_today (spec, "2025-01-01");
      g_clear_pointer (&layout, pejl_chart_layout_free);
      layout = lay_out (spec, 1200);
      g_assert_false (has_text (layout, "nu: "));
    }
}

/* ---- chart 7 ---- */

static void
test_visits_words (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_besoeg ();
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  g_assert_cmpstr (
      alt, ==,
      "Trappelinje for 2024–2025: 36\u00a0af\u00a038 dagtilbud er besøgt, 31 både anmeldt og uanmeldt; planen "
      "var 38. Mangler uanmeldt: Dagplejen Land, Kornblomsten, Nordstjernen, Poppelhuset og Sømærket. Ikke "
      "besøgt: Møllehjulet og Skibsklokken. 67 besøg i alt.");
  g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
  g_assert_cmpuint (table->rows->len, ==, 38);
  g_assert_cmpstr (pejl_chart_table_get (table, 8, 0), ==, "Nord");
  g_assert_cmpstr (pejl_chart_table_get (table, 8, 1), ==, "Nordstjernen");
  g_assert_cmpstr (pejl_chart_table_get (table, 8, 2), ==, "1");
  g_assert_cmpstr (pejl_chart_table_get (table, 8, 3), ==, "0");
  g_assert_cmpstr (pejl_chart_table_get (table, 8, 4), ==, "uanmeldt");
}

/* Too many names to be read aloud are counted instead; nothing is cut in the middle. */
static void
test_visits_many (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_besoeg_150 ();
  g_autofree char *alt = pejl_chart_alt_text (spec);

  g_assert_nonnull (strstr (alt, "19 mangler et uanmeldt besøg."));
  g_assert_null (strstr (alt, "…"));
}

static void
test_visits_counts (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_visits ("");
  const PejlBesoegPlan *plan = pejl_chart_besoeg_get (spec);
  int house;

  pejl_chart_besoeg_add_group (spec, "d", "Nord");
  house = pejl_chart_besoeg_add_house (spec, "h", "Huset", 0, FALSE);
  pejl_chart_besoeg_add_visit (spec, house, "2023-12-31", TRUE);
  pejl_chart_besoeg_add_visit (spec, house, "2026-01-01", TRUE);
  g_assert_cmpint (pejl_chart_besoeg_lacks (pejl_chart_besoeg_house (plan, 0)), ==, PEJL_BESOEG_INTET);
  pejl_chart_besoeg_add_visit (spec, house, "2024-02-29", FALSE);
  g_assert_cmpint (pejl_chart_besoeg_lacks (pejl_chart_besoeg_house (plan, 0)), ==, PEJL_BESOEG_MANGLER_ANMELDT);
  pejl_chart_besoeg_add_visit (spec, house, "2025-01-01", TRUE);
  g_assert_cmpuint (pejl_chart_besoeg_reached (plan, PEJL_BESOEG_EN_GANG, 0), ==, 0);
  g_assert_cmpuint (pejl_chart_besoeg_reached (plan, PEJL_BESOEG_EN_GANG, 1), ==, 1);
  g_assert_cmpuint (pejl_chart_besoeg_reached (plan, PEJL_BESOEG_BEGGE, 11), ==, 0);
  g_assert_cmpuint (pejl_chart_besoeg_reached (plan, PEJL_BESOEG_BEGGE, 12), ==, 1);
}

static void
test_visits_keys (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_besoeg ();
  g_autoptr (PejlChartLayout) layout = lay_out (spec, 1200);
  guint n_marks;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n_marks);
  int month = pejl_chart_layout_find (layout, "maaned:2024-02"), house;

  g_assert_cmpuint (n_marks, ==, 24 + 38);
  g_assert_cmpstr (marks[month].spoken, ==, "februar 2024: 4 besøgt mindst én gang, 0 begge slags, plan 3");
  month = pejl_chart_layout_neighbour (layout, month, PEJL_CHART_RIGHT);
  g_assert_cmpstr (marks[month].key, ==, "maaned:2024-03");
  house = pejl_chart_layout_find (layout, "dagtilbud:8");
  g_assert_cmpstr (marks[house].spoken, ==, "Nordstjernen, Nord: 1 anmeldt, 0 uanmeldte, mangler uanmeldt");
}

/* Only what is overdue is outlined and named beside its row. */
static void
test_visits_overdue (void)
{
  g_autoptr (PejlChartSpec) ended = chart_case_besoeg ();
  g_autoptr (PejlChartSpec) running = chart_case_besoeg_loeber ();
  g_autoptr (PejlChartLayout) wide = lay_out (ended, 1200);
  g_autoptr (PejlChartLayout) narrow = lay_out (ended, 360);
  g_autoptr (PejlChartLayout) now = lay_out (running, 1200);

  g_assert_true (has_text (wide, "Skibsklokken"));
  g_assert_false (has_text (wide, "Ikke besøgt (2)"));
  g_assert_true (has_text (narrow, "Ikke besøgt (2)"));
  g_assert_true (has_text (now, "Ikke besøgt endnu"));
  g_assert_true (has_text (now, "nu"));
  g_assert_false (has_text (wide, "Kastanjehuset"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/aarshjul/words", test_wheel_words);
  g_test_add_func ("/chart/aarshjul/empty", test_wheel_empty);
  g_test_add_func ("/chart/aarshjul/keys", test_wheel_keys);
  g_test_add_func ("/chart/aarshjul/list-is-whole", test_wheel_list_is_whole);
  g_test_add_func ("/chart/aarshjul/narrow", test_wheel_narrow);
  g_test_add_func ("/chart/aarshjul/days", test_wheel_days);
  g_test_add_func ("/chart/besoeg/words", test_visits_words);
  g_test_add_func ("/chart/besoeg/many", test_visits_many);
  g_test_add_func ("/chart/besoeg/counts", test_visits_counts);
  g_test_add_func ("/chart/besoeg/keys", test_visits_keys);
  g_test_add_func ("/chart/besoeg/overdue", test_visits_overdue);
  return g_test_run ();
}
