// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of chart 7 against plain loops over 200 made-up municipalities, and the figures drawn from them.
#include "world-loops.h"

#include "core/actions/pejl-aftale-actions.h"
#include "core/analysis/pejl-besoeg-tal.h"
#include "core/chart/pejl-chart-aarshjul.h"
#include "core/chart/pejl-chart-text.h"
#include "core/report/figur/pejl-figur-aarshjul.h"
#include "core/report/figur/pejl-figur-besoeg.h"

#define TODAY "2025-06-15"

static int
house_index (const World *world, const PejlId *id)
{
  for (guint h = 0; h < world->huse->len; h++)
    if (pejl_id_equal (&WORLD_AT (world->huse, WorldHus, h)->id, id))
      return (int) h;
  return -1;
}

/* Counts by loops over the made-up rows, month by month. */
static void
check_house (const World *world, const PejlBesoegTal *tal, const PejlBesoegHus *hus, guint *both, guint *visited)
{
  int h = house_index (world, &hus->sted->dagtilbud);
  guint kinds[2] = { 0 }, late = 0, listed[2] = { 0 };

  g_assert_cmpint (h, >=, 0);
  for (guint i = 0; i < world->tilsyn->len; i++)
    {
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

      if (tilsyn->omfang != PEJL_OMFANG_DAGTILBUD || tilsyn->sted != h)
        continue;
      if (world_is_held (tilsyn, &tal->filter))
        kinds[tilsyn->anmeldt != FALSE]++;
      else if (!tilsyn->deleted && tilsyn->status == PEJL_STATUS_PLANLAGT
               && world_in_period (tilsyn, &tal->filter) && strcmp (tilsyn->dato, TODAY) < 0)
        late++;
    }
  for (guint i = 0; i < hus->besoeg->len; i++)
    {
      const PejlBesoeg *besoeg = &g_array_index (hus->besoeg, PejlBesoeg, i);

      listed[besoeg->anmeldt != FALSE]++;
      if (i > 0)
        g_assert_cmpstr (besoeg->dato, >=, g_array_index (hus->besoeg, PejlBesoeg, i - 1).dato);
    }
  g_assert_cmpuint (listed[0], ==, kinds[0]);
  g_assert_cmpuint (listed[1], ==, kinds[1]);
  *visited += kinds[0] + kinds[1] > 0;
  *both += kinds[0] > 0 && kinds[1] > 0;
  g_assert_cmpint (hus->forfalden, ==,
                   (kinds[0] == 0 || kinds[1] == 0) && (late > 0 || strcmp (tal->filter.periode.end, TODAY) <= 0));
}

static void
test_random_worlds (void)
{
  for (guint32 seed = 1; seed <= 200; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (9000 + seed);
      World world;
      PejlFilter filter;
      guint both = 0, visited = 0, houses = 0;

      world_random (&world, seed);
      filter = world_random_filter (&world, rand);
      g_assert_true (pejl_periode_parse (seed % 2 ? "2022-2023" : "2024-2025", 1, &filter.periode));
      {
        g_autoptr (PejlBesoegTal) tal = pejl_besoeg_tal_new (world.reader, &filter, TODAY);
        g_autoptr (PejlChartSpec) spec = pejl_figur_besoeg (tal);
        g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
        g_autofree char *alt = pejl_chart_alt_text (spec);

        for (int h = 0; h < (int) world.huse->len; h++)
          houses += world_hus_counts (&world, h, &filter);
        g_assert_cmpuint (tal->huse->len, ==, houses);
        for (guint i = 0; i < tal->huse->len; i++)
          check_house (&world, tal, g_ptr_array_index (tal->huse, i), &both, &visited);
        g_assert_cmpuint (tal->begge, ==, both);
        g_assert_cmpuint (tal->besoegt, ==, visited);
        g_assert_cmpuint (table->rows->len, ==, houses);
        g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
      }
      world_close (&world);
    }
}

/* Never falling, flat in July, all at the end, also where a period begins in August. */
static void
test_plan (void)
{
  static const char *const periods[] = { "2024-2025", "2024-08..2026-07" };
  World world;

  world_random (&world, 3);
  for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
    {
      PejlFilter filter = { 0 };
      g_autoptr (PejlBesoegTal) tal = NULL;

      g_assert_true (pejl_periode_parse (periods[p], 1, &filter.periode));
      tal = pejl_besoeg_tal_new (world.reader, &filter, TODAY);
      g_assert_cmpuint (tal->n_maaneder, ==, 24);
      for (guint i = 1; i < 24; i++)
        g_assert_cmpint (tal->plan[i], >=, tal->plan[i - 1]);
      g_assert_cmpint (tal->plan[23], ==, tal->huse->len);
      if (p == 0)
        g_assert_cmpint (tal->plan[6], ==, tal->plan[5]);
      else
        g_assert_cmpint (tal->plan[23], ==, tal->plan[22]);
    }
  world_close (&world);
}

static void
test_findings (void)
{
  static const struct
  {
    guint huse, besoegt, begge;
    const char *fund;
  } cases[] = {
    { 0, 0, 0, "Der er ingen dagtilbud i udvalget" },
    { 38, 0, 0, "Ingen af 38 dagtilbud er besøgt endnu" },
    { 38, 38, 38, "Alle 38 dagtilbud er besøgt både anmeldt og uanmeldt" },
    { 38, 12, 12, "12\u00a0af\u00a038 dagtilbud er besøgt, alle både anmeldt og uanmeldt" },
    { 38, 12, 0, "12\u00a0af\u00a038 dagtilbud er besøgt, men ingen både anmeldt og uanmeldt" },
    { 38, 36, 31, "36\u00a0af\u00a038 dagtilbud er besøgt, men kun 31 er besøgt både anmeldt og uanmeldt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PejlBesoegTal tal = { .besoegt = cases[i].besoegt, .begge = cases[i].begge, .huse = g_ptr_array_new () };
      g_autofree char *fund = NULL;

      g_ptr_array_set_size (tal.huse, (int) cases[i].huse);
      fund = pejl_fund_besoeg_tal (&tal);
      g_assert_cmpstr (fund, ==, cases[i].fund);
      g_ptr_array_unref (tal.huse);
    }
}

/* A meeting and a follow-up in the year, and one in another. */
static void
add_dates (World *world)
{
  static const struct
  {
    PejlAftaleArt art;
    const char *dato;
  } dates[] = {
    { PEJL_AFTALE_UDVALG, "2024-02-29" },
    { PEJL_AFTALE_HANDLEPLAN, "2024-09-10" },
    { PEJL_AFTALE_UDVALG, "2023-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
      g_autoptr (GError) error = NULL;

      aftale->art = dates[i].art;
      g_free (aftale->dato);
      aftale->dato = g_strdup (dates[i].dato);
      g_assert_true (pejl_aftale_create (world->store, aftale, NULL, &error));
      g_assert_no_error (error);
    }
}

/* Every tilsyn of the year is in the wheel, by itself or in its month. */
static void
test_wheel (void)
{
  for (guint32 seed = 1; seed <= 40; seed++)
    {
      World world;
      PejlFilter filter = { 0 };

      world_random (&world, seed);
      add_dates (&world);
      {
        g_autoptr (PejlChartSpec) spec
            = pejl_figur_aarshjul (world.reader, &filter, 2024, "2024-12-31", FALSE);
        g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
        guint visits = 0, talks = 0, told = 0;

        for (guint i = 0; i < world.tilsyn->len; i++)
          {
            const WorldTilsyn *tilsyn = WORLD_AT (world.tilsyn, WorldTilsyn, i);
            if (tilsyn->deleted || strncmp (tilsyn->dato, "2024", 4) != 0)
              continue;
            *(tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? &visits : &talks) += 1;
          }
        for (guint r = 0; r < table->rows->len; r++)
          if (strcmp (pejl_chart_table_get (table, r, 3), "Tilsyn") == 0)
            told += visits > 10 ? (guint) g_ascii_strtoull (pejl_chart_table_get (table, r, 2), NULL, 10) : 1;
        g_assert_cmpuint (told, ==, visits);
        if (visits <= 10)
          g_assert_cmpuint (pejl_chart_aarshjul_n_items (spec), >=, visits + talks + 2);
      }
      world_close (&world);
    }
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/besoeg/random-worlds", test_random_worlds);
  g_test_add_func ("/besoeg/plan", test_plan);
  g_test_add_func ("/besoeg/findings", test_findings);
  g_test_add_func ("/besoeg/wheel", test_wheel);
  return g_test_run ();
}
