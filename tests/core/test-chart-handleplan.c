// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8 in words and keys, and the figure that fills it from a store.
#include "chart-cases-handleplan.h"
#include "world.h"

#include "core/actions/pejl-handleplan-actions.h"
#include "core/chart/pejl-chart-layout-private.h"
#include "core/chart/pejl-chart-text.h"
#include "core/report/figur/pejl-figur-handleplan.h"

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

static void
test_words (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_opfoelgning ();
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  g_assert_cmpstr (alt, ==,
                   "Prikdiagram: 46 punkter i 11 handleplaner efter alder i dage. Åben 7, i gang 11, afventer 4, lukket 24. "
                   "6 af de 22 ikke lukkede er over fristen (kommunens er 120 dage); længst er Marehalmen med 56 dage over. "
                   "2 punkter blev lukket efter fristen.");
  g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
  g_assert_cmpuint (table->rows->len, ==, 46);
  g_assert_cmpuint (table->header->len, ==, 6);
  g_assert_cmpstr (pejl_chart_table_get (table, 0, 0), ==, "Marehalmen");
  g_assert_cmpstr (pejl_chart_table_get (table, 0, 2), ==, "i gang");
  g_assert_cmpstr (pejl_chart_table_get (table, 0, 4), ==, "176");
  g_assert_cmpstr (pejl_chart_table_get (table, 0, 5), ==, "56");
  g_assert_cmpstr (pejl_chart_table_get (table, 45, 2), ==, "lukket");
}

static void
test_edges (void)
{
  g_autoptr (PejlChartSpec) none = chart_case_opfoelgning_ingen ();
  g_autoptr (PejlChartSpec) one = chart_case_opfoelgning_et ();
  g_autoptr (PejlChartSpec) many = chart_case_opfoelgning_uden_frist ();
  g_autoptr (PejlChartLayout) empty = lay_out (none, 1200);
  g_autoptr (PejlChartLayout) single = lay_out (one, 1200);
  g_autoptr (PejlChartLayout) late = lay_out (many, 1200);
  g_autofree char *alt = pejl_chart_alt_text (none);

  g_assert_cmpstr (alt, ==, "Prikdiagram. Ingen handleplaner er åbnet.");
  g_assert_true (has_text (empty, "Ingen handleplaner er åbnet"));
  g_assert_true (has_text (single, "Ingen er over fristen"));
  g_assert_true (has_text (late, "De 13 over fristen, længst først"));
  g_assert_true (has_text (late, "og 5 mere"));
  g_assert_false (has_text (late, "frist 0"));
}

/* A dot and its line in the list lead to the same point. */
static void
test_keys (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_opfoelgning ();
  g_autoptr (PejlChartLayout) layout = lay_out (spec, 1200);
  guint n;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n);
  int dot = pejl_chart_layout_find (layout, "punkt:sen-0");
  int line = pejl_chart_layout_find (layout, "liste:punkt:sen-0");

  g_assert_cmpuint (n, ==, 46 + 6);
  g_assert_cmpint (dot, >=, 0);
  g_assert_cmpint (line, >=, 0);
  g_assert_cmpstr (marks[dot].spoken, ==,
                   "Marehalmen: Fast struktur for refleksion, i gang, pædagogisk leder, 176 dage gammelt, 56 dage over fristen");
  g_assert_cmpint (pejl_chart_layout_hit (layout, marks[dot].x + 7, marks[dot].y + 7), ==, dot);
}

/* Dots of one lane never touch, however many there are. */
static void
test_dots_apart (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_opfoelgning_samme_dag ();
  g_autoptr (PejlChartLayout) layout = lay_out (spec, 800);
  guint n;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (marks[i].row == marks[j].row)
        g_assert_cmpfloat (ABS (marks[i].y - marks[j].y), >=, marks[i].height);
}

static PejlId
add (World *world, const PejlId *hus, const char *titel, const char *oprettet, const char *frist, const char *lukket)
{
  PejlPunktNyt nyt = { .titel = titel, .frist = frist, .ansvarlig = "konsulent" };
  g_autoptr (PejlAction) action = pejl_action_new ("Punkt");
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_punkt_add_to_dagtilbud (world->store, hus, &nyt, &id, &error));
  pejl_action_row (action, PEJL_TABLE_PUNKT, &id);
  pejl_action_set_text (action, PEJL_FIELD_PUNKT_OPRETTET, oprettet);
  if (lukket != NULL)
    {
      pejl_action_set_int (action, PEJL_FIELD_PUNKT_STATUS, PEJL_PUNKT_LUKKET);
      pejl_action_set_text (action, PEJL_FIELD_PUNKT_LUKKET, lukket);
    }
  world_commit (world, action);
  return id;
}

/* Of a period: what was made until its last day and not closed before its first; open ones from before are in it. */
static void
test_figure (void)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Verden");
  g_autoptr (PejlChartSpec) spec = NULL;
  g_autoptr (PejlChartTable) table = NULL;
  g_autofree char *key = NULL;
  g_autoptr (GError) error = NULL;
  PejlFilter filter = { 0 };
  char hex[PEJL_ID_STRLEN];
  World world;
  PejlId hus, id, found;

  world_open (&world);
  world_set_up (&world, strategi, redskab);
  world_add_hus (&world, action, "Ærten", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&world, action);
  hus = WORLD_AT (world.huse, WorldHus, 0)->id;
  g_assert_true (pejl_kommune_set_int (world.store, PEJL_FIELD_KOMMUNE_HANDLEPLAN_DAGE, 120, &error));
  add (&world, &hus, "lukket før", "2023-01-01", "2023-05-01", "2023-12-31");
  add (&world, &hus, "åben fra før", "2023-06-01", "2023-09-29", NULL);
  id = add (&world, &hus, "i perioden", "2025-12-01", "2026-03-31", NULL);
  add (&world, &hus, "lukket siden", "2025-11-01", "2026-03-01", "2026-02-01");
  add (&world, &hus, "lukket for sent", "2024-01-01", "2024-04-30", "2024-05-02");
  add (&world, &hus, "efter perioden", "2026-01-01", "2026-05-01", NULL);

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  spec = pejl_figur_handleplan (world.reader, &filter, "2026-05-12");
  g_assert_cmpstr (pejl_chart_spec_get_title (spec), ==,
                   "3\u00a0af\u00a04 punkter er ikke lukket, og 1 af dem har overskredet fristen");
  g_assert_nonnull (strstr (pejl_chart_spec_get_footer (spec), "Fristen på 120 dage er kommunens egen, ikke lovens."));
  g_assert_nonnull (strstr (pejl_chart_spec_get_footer (spec), "1 er lukket siden"));
  table = pejl_chart_table (spec);
  g_assert_cmpuint (table->rows->len, ==, 4);
  g_assert_cmpstr (pejl_chart_table_get (table, 0, 1), ==, "åben fra før");
  g_assert_cmpstr (pejl_chart_table_get (table, 3, 1), ==, "lukket for sent");
  g_assert_cmpstr (pejl_chart_table_get (table, 3, 5), ==, "2");
  key = g_strconcat ("liste:punkt:", pejl_id_to_buf (&id, hex), NULL);
  g_assert_true (pejl_figur_handleplan_punkt (key, &found));
  g_assert_true (pejl_id_equal (&id, &found));
  g_assert_false (pejl_figur_handleplan_punkt ("dagtilbud:1", &found));
  world_close (&world);
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/opfoelgning/words", test_words);
  g_test_add_func ("/chart/opfoelgning/edges", test_edges);
  g_test_add_func ("/chart/opfoelgning/keys", test_keys);
  g_test_add_func ("/chart/opfoelgning/dots-apart", test_dots_apart);
  g_test_add_func ("/chart/opfoelgning/figure", test_figure);
  return g_test_run ();
}
