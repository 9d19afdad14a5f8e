// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of charts 1, 2, 5, 6 and 10, as their tables say them: 200 random municipalities against plain loops over what was
// written; the whole of a house; sentences; what lies under each mark.
#include "world-loops.h"

#include "core/analysis/pejl-spredning.h"
#include "core/chart/pejl-chart-layout.h"
#include "core/chart/pejl-chart-overgange-private.h"
#include "core/chart/pejl-chart-text.h"
#include "core/report/figur/pejl-figur-stilling.h"
#include "core/report/figur/pejl-figur-under.h"
#include "core/report/pejl-skjul.h"
#include "core/store/pejl-db.h"

#include <string.h>

#define WORLDS 200
#define FILTERS 2
#define NIVEAUER 5
#define GRAENSE 3
#define ALT WORLD_OMRAADER /* the whole, after the areas */

/* ---- what the loops say ---- */

static gboolean
visited (const World *world, int hus, const PejlFilter *filter)
{
  for (guint i = 0; i < world->tilsyn->len; i++)
    {
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

      if (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->sted == hus && world_is_held (tilsyn, filter))
        return TRUE;
    }
  return FALSE;
}

static int
level (const World *world, int hus, int omraade, const PejlFilter *filter)
{
  int levels[WORLD_OMRAADER], n = 0;

  for (int a = 0; a < WORLD_OMRAADER; a++)
    {
      int deciding = world_deciding (world, hus, a, filter);

      levels[a] = deciding >= 0 ? WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->niveau[a] : 0;
      n += levels[a] > 0;
    }
  if (omraade < ALT)
    return levels[omraade];
  for (int l = NIVEAUER; l > 0 && 2 * n > WORLD_OMRAADER; l--)
    {
      int reach = 0;

      for (int a = 0; a < WORLD_OMRAADER; a++)
        reach += levels[a] >= l;
      if (2 * reach > n)
        return l;
    }
  return 0;
}

static int
tegn_seen (const World *world, int hus, const PejlFilter *filter)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < world->links->len; i++)
    {
      const WorldLink *link = WORLD_AT (world->links, WorldLink, i);
      const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, link->evidens);
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn);

      if (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->sted == hus && link->retning == PEJL_RETNING_STYRKER
          && world_link_counts (world, link, filter))
        g_hash_table_add (seen, GINT_TO_POINTER (link->tegn + 1));
    }
  return (int) g_hash_table_size (seen);
}

/* ---- what the charts say ---- */

static int
cell (const PejlChartTable *table, guint row, guint column)
{
  return (int) g_ascii_strtoll (pejl_chart_table_get (table, row, column), NULL, 10);
}

static PejlFilter
before_of (const PejlFilter *filter)
{
  PejlFilter before = *filter;

  before.periode = pejl_periode_step (&filter->periode, -1);
  return before;
}

static void
check_bar (const World *world, const PejlChartTable *table, guint row, const PejlFilter *places, const PejlFilter *when)
{
  int counts[NIVEAUER + 1] = { 0 }, n = 0, over = 0, judged_not = 0, visited_not = 0;

  for (int i = 0; i < (int) world->huse->len; i++)
    {
      int l = level (world, i, ALT, when);

      if (!world_hus_counts (world, i, places))
        continue;
      visited_not += !visited (world, i, when);
      judged_not += visited (world, i, when) && l == 0;
      counts[l]++;
      n += l > 0;
      over += l >= GRAENSE;
    }
  for (guint l = 1; l <= NIVEAUER; l++)
    g_assert_cmpint (cell (table, row, l), ==, counts[l]);
  g_assert_cmpint (cell (table, row, NIVEAUER + 1), ==, n);
  g_assert_cmpint (cell (table, row, NIVEAUER + 2), ==, over);
  g_assert_cmpint (cell (table, row, NIVEAUER + 3), ==, judged_not);
  g_assert_cmpint (cell (table, row, NIVEAUER + 4), ==, visited_not);
}

static void
check_stilling (const World *world, const PejlStilling *stilling, const PejlFilter *filter)
{
  g_autoptr (PejlChartSpec) spec = pejl_figur_stilling (stilling, PEJL_STILLING_SAMLET);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  PejlFilter before = *filter;

  check_bar (world, table, 0, filter, filter);
  g_assert_cmpuint (table->rows->len, ==, filter->periode.start[0] != '\0' ? 2 : 1);
  if (filter->periode.start[0] == '\0')
    return;
  before = before_of (filter);
  check_bar (world, table, 1, filter, &before);
}

static void
check_overgange (const World *world, const PejlStilling *stilling, const PejlFilter *filter)
{
  g_autoptr (PejlChartSpec) spec = pejl_figur_overgange (stilling, PEJL_STILLING_SAMLET, FALSE);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  int expected[NIVEAUER + 1][NIVEAUER + 1] = { { 0 } };
  PejlFilter before;

  if (filter->periode.start[0] == '\0')
    {
      g_assert_cmpint (cell (table, NIVEAUER, NIVEAUER + 1), ==, 0);
      return;
    }
  before = before_of (filter);
  for (int i = 0; i < (int) world->huse->len; i++)
    if (world_hus_counts (world, i, filter))
      expected[level (world, i, ALT, &before)][level (world, i, ALT, filter)]++;
  for (guint from = 1; from <= NIVEAUER; from++)
    for (guint to = 1; to <= NIVEAUER; to++)
      g_assert_cmpint (cell (table, from - 1, to), ==, expected[from][to]);
}

/* How often a house was counted without its name, in all worlds. */
static guint unnamed;

/* The public version counts the same, and names no house of a distrikt that is hidden, nor any house that it cannot place. */
static void
check_overgange_offentlig (const PejlStilling *stilling)
{
  g_autoptr (PejlChartSpec) all = pejl_figur_overgange (stilling, PEJL_STILLING_SAMLET, FALSE);
  g_autoptr (PejlChartSpec) public = pejl_figur_overgange (stilling, PEJL_STILLING_SAMLET, TRUE);
  g_autoptr (PejlChartTable) all_table = pejl_chart_table (all), public_table = pejl_chart_table (public);
  g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (stilling->nu);
  const PejlOvergange *data = pejl_chart_overgange_get (public);

  for (guint r = 0; r < all_table->rows->len; r++)
    for (guint c = 0; c < all_table->header->len; c++)
      g_assert_cmpstr (pejl_chart_table_get (all_table, r, c), ==, pejl_chart_table_get (public_table, r, c));
  for (guint i = 0; i < data->huse->len; i++)
    {
      const PejlOvergangHus *hus = g_ptr_array_index (data->huse, i);
      gboolean shown = FALSE;

      g_assert_cmpint (*hus->label == '\0', ==, *hus->key == '\0');
      for (guint s = 0; *hus->label != '\0' && s < stilling->huse->len; s++)
        {
          const PejlStedSum *sted = g_array_index (stilling->huse, PejlStillingHus, s).sted;

          for (guint d = 0; strcmp (sted->navn, hus->label) == 0 && d < stilling->nu->distrikter->len; d++)
            shown = shown
                    || (pejl_id_equal (&((PejlGruppeTal *) g_ptr_array_index (stilling->nu->distrikter, d))->distrikt,
                                       &sted->distrikt)
                        && skjul[d] == PEJL_SKJUL_VIST);
        }
      g_assert_true (*hus->label == '\0' || shown);
      unnamed += *hus->label == '\0';
    }
}

static int
find_named (const World *world, const char *navn)
{
  for (int i = 0; i < (int) world->huse->len; i++)
    if (g_str_equal (WORLD_AT (world->huse, WorldHus, i)->navn, navn))
      return i;
  g_assert_not_reached ();
}

static void
check_varmekort (const World *world, const PejlStilling *stilling, const PejlFilter *filter)
{
  g_autoptr (PejlChartSpec) spec = pejl_figur_varmekort (stilling, FALSE);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  guint expected = 0;

  for (int i = 0; i < (int) world->huse->len; i++)
    expected += world_hus_counts (world, i, filter);
  g_assert_cmpuint (table->rows->len, ==, expected);
  for (guint r = 0; r < table->rows->len; r++)
    {
      int hus = find_named (world, pejl_chart_table_get (table, r, 0));

      for (int a = 0; a <= ALT; a++)
        {
          const char *words = pejl_chart_table_get (table, r, 2 + (guint) a);

          if (!visited (world, hus, filter))
            g_assert_cmpstr (words, ==, "ikke besøgt");
          else if (level (world, hus, a, filter) == 0)
            g_assert_cmpstr (words, ==, "ikke vurderet");
          else
            g_assert_cmpint (cell (table, r, 2 + (guint) a), ==, level (world, hus, a, filter));
        }
    }
}

static void
check_spredning (World *world, const PejlStilling *stilling, const PejlFilter *filter)
{
  g_autoptr (PejlSpredning) spredning = pejl_spredning_new (world->reader, stilling, PEJL_STILLING_SAMLET);
  guint n = 0;

  for (guint g = 0; g < spredning->grupper->len; g++)
    {
      const PejlSpredningGruppe *gruppe = g_ptr_array_index (spredning->grupper, g);

      for (guint i = 0; i < gruppe->huse->len; i++, n++)
        {
          const PejlSpredningHus *hus = &g_array_index (gruppe->huse, PejlSpredningHus, i);
          int index = world_find_hus (world, &hus->hus->sted->dagtilbud);

          g_assert_true (visited (world, index, filter));
          g_assert_cmpint ((int) hus->set, ==, tegn_seen (world, index, filter));
        }
      if (gruppe->huse->len >= PEJL_MEDIAN_MINDST)
        {
          guint half = gruppe->huse->len / 2;
          guint high = g_array_index (gruppe->huse, PejlSpredningHus, half).set;
          guint low = gruppe->huse->len % 2 == 1 ? high : g_array_index (gruppe->huse, PejlSpredningHus, half - 1).set;

          g_assert_cmpuint (gruppe->median_dobbelt, ==, low + high);
        }
      else
        g_assert_cmpuint (gruppe->median_dobbelt, ==, 0);
    }
  for (int i = 0; i < (int) world->huse->len; i++)
    n -= world_hus_counts (world, i, filter) && visited (world, i, filter);
  g_assert_cmpuint (n, ==, 0);
}

static void
check_et_hus (const World *world, const PejlStilling *stilling, const PejlFilter *filter)
{
  for (int i = 0; i < (int) world->huse->len; i++)
    {
      g_autoptr (PejlChartSpec) spec = pejl_figur_et_hus (stilling, &WORLD_AT (world->huse, WorldHus, i)->id);
      g_autoptr (PejlChartTable) table = NULL;

      g_assert_true ((spec != NULL) == world_hus_counts (world, i, filter));
      if (spec == NULL)
        continue;
      table = pejl_chart_table (spec);
      g_assert_cmpuint (table->rows->len, ==, ALT + 1);
      for (int a = 0; a <= ALT; a++)
        for (int l = 1; l <= NIVEAUER; l++)
          {
            int expected = 0;

            for (int h = 0; h < (int) world->huse->len; h++)
              expected += world_hus_counts (world, h, filter) && level (world, h, a, filter) == l;
            g_assert_cmpint (cell (table, (guint) a, 3 + (guint) l), ==, expected);
          }
    }
}

/* Every mark of every chart leads somewhere, and a level's to as many houses as it counts. */
static void
check_marks (World *world, const PejlFilter *filter)
{
  PejlFigurValg valg = { .filter = *filter, .i_dag = "2026-05-12" };
  g_autoptr (PejlFigurKilde) kilde = NULL;
  guint n;
  const PejlFigurType *typer = pejl_figurer (&n);

  if (world->huse->len > 0)
    valg.dagtilbud = WORLD_AT (world->huse, WorldHus, 0)->id;
  kilde = pejl_figur_kilde_new (world->reader, &valg);
  for (guint i = 0; i < n; i++)
    {
      PejlChartStyle style = PEJL_CHART_STYLE_INIT;
      g_autoptr (PejlChartSpec) spec = typer[i].nr != 9 ? pejl_figurer_make (kilde, typer[i].nr) : NULL;
      g_autoptr (PejlChartLayout) layout = spec != NULL ? pejl_chart_layout_new (spec, &style, 1200, 0) : NULL;
      guint n_marks = 0;
      const PejlChartMark *marks = layout != NULL ? pejl_chart_layout_marks (layout, &n_marks) : NULL;

      for (guint m = 0; m < n_marks; m++)
        {
          PejlFigurUnder under;

          if (!pejl_figur_under (kilde, marks[m].key, &under))
            g_error ("nothing lies under %s of chart %d", marks[m].key, typer[i].nr);
          pejl_figur_under_clear (&under);
        }
    }
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= WORLDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      World world;

      world_random (&world, seed);
      for (int f = 0; f < FILTERS; f++)
        {
          PejlFilter filter = world_random_filter (&world, rand);
          g_autoptr (PejlAnalyse) analyse = pejl_analyse_new (world.reader, &filter);
          g_autoptr (PejlStilling) stilling = pejl_stilling_new (world.reader, analyse);

          check_stilling (&world, stilling, &filter);
          check_overgange (&world, stilling, &filter);
          check_overgange_offentlig (stilling);
          check_varmekort (&world, stilling, &filter);
          check_spredning (&world, stilling, &filter);
          check_et_hus (&world, stilling, &filter);
          if (seed % 10 == 0)
            check_marks (&world, &filter);
        }
      world_close (&world);
    }
  g_assert_cmpuint (unnamed, >, 0);
}

/* ---- the whole of a house ---- */

static void
test_samlet (void)
{
  static const struct
  {
    gint8 niveauer[5];
    guint n, samlet;
  } cases[] = {
    { { 0 }, 0, 0 },          { { 3 }, 1, 3 },          { { 0 }, 1, 0 },          { { 2, 4 }, 2, 2 },
    { { 4, 0 }, 2, 0 },       { { 1, 3, 5 }, 3, 3 },    { { 5, 5, 0 }, 3, 5 },    { { 1, 2, 3, 4 }, 4, 2 },
    { { 3, 3, 2, 2 }, 4, 2 }, { { 3, 3, 3, 2 }, 4, 3 }, { { 5, 1, 0, 0 }, 4, 0 }, { { 4, 4, 1, 0 }, 4, 4 },
    { { 5, 5, 5, 1, 1 }, 5, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (pejl_samlet_niveau (cases[i].niveauer, cases[i].n), ==, cases[i].samlet);
}

static void
test_median (void)
{
  static const guint one[] = { 7 }, even[] = { 2, 3, 4, 9 }, odd[] = { 1, 5, 6 };

  g_assert_cmpuint (pejl_median_dobbelt (one, 1), ==, 14);
  g_assert_cmpuint (pejl_median_dobbelt (even, 4), ==, 7);
  g_assert_cmpuint (pejl_median_dobbelt (odd, 3), ==, 10);
}

/* What a konsulent says of the whole stands, whatever the areas are. */
static void
test_own_judgement (void)
{
  PejlStedSum sted = { .navn = (char *) "Ærten", .anmeldte = 1, .niveau = { 2, 2, 2, 2 }, .samlet = 4 };
  PejlAnalyse analyse = { 0 };
  PejlPeriode none = { 0 };
  g_autoptr (PejlStilling) stilling = NULL;

  analyse.steder = g_ptr_array_new ();
  g_ptr_array_add (analyse.steder, &sted);
  analyse.strategi = pejl_strategi_new ("s", 1);
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *key = g_strdup_printf ("o%d", i);

      pejl_strategi_add_omraade (analyse.strategi, key, key);
    }
  stilling = pejl_stilling_over (&analyse, &none, NULL);
  g_assert_cmpuint (g_array_index (stilling->huse, PejlStillingHus, 0).niveau[PEJL_STILLING_SAMLET], ==, 4);
  g_assert_cmpuint (stilling->egne, ==, 1);
  g_assert_cmpuint (stilling->regnede, ==, 0);
  pejl_strategi_unref (analyse.strategi);
  g_ptr_array_unref (analyse.steder);
}

static void
test_foreign_keys (void)
{
  static const char *const keys[] = {
    "", ":", "uge:7", "omraade:x", "omraade:leg:niveau", "omraade:leg:niveau:x", "omraade:leg:bevaegelse:9", "omraade:leg:fra:1:til",
    "sidst:omraade:leg:niveau:1:2", "dagtilbud:", "dagtilbud:1", "stuer:", "maaned:2024", "maaned:2024-13", "distrikt:nord",
    "celle:leg", "omraade:leg:noget",
  };
  PejlFigurValg valg = { .i_dag = "2026-05-12" };
  g_autoptr (PejlFigurKilde) kilde = NULL;
  World world;

  world_random (&world, 7);
  kilde = pejl_figur_kilde_new (world.reader, &valg);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      PejlFigurUnder under;

      if (pejl_figur_under (kilde, keys[i], &under))
        g_error ("something lies under %s", keys[i]);
      pejl_figur_under_clear (&under);
    }
  g_clear_pointer (&kilde, pejl_figur_kilde_free);
  world_close (&world);
}

/* ---- plans ---- */

static int
trace_statement (unsigned type, void *data, void *stmt, void *text)
{
  g_hash_table_add (data, g_strdup (sqlite3_sql (stmt)));
  return 0;
}

/* The tables that grow with the years are searched, whatever they are called in the statement. */
static void
assert_no_scan (sqlite3 *handle, const char *sql)
{
  static const char *const big[] = { "tilsyn", "t", "evidens", "e", "evidens_tegn", "l", "vurdering", "v", NULL };
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *detail = (const char *) sqlite3_column_text (stmt, 3);
      g_auto (GStrv) words = g_strsplit (detail, " ", 3);

      if (g_str_equal (words[0], "SCAN") && words[1] != NULL && g_strv_contains (big, words[1])
          && strstr (detail, "USING COVERING INDEX") == NULL)
        g_error ("%s: %s", sql, detail);
    }
  sqlite3_finalize (stmt);
}

/* A chart of two years reads nothing of the twenty before. */
static void
test_plans (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PejlFigurValg valg = { .i_dag = "2024-05-12" };
  GHashTableIter iter;
  gpointer sql;
  sqlite3 *handle;
  World world;
  guint n;
  const PejlFigurType *typer = pejl_figurer (&n);

  world_random (&world, 4713);
  g_assert_true (pejl_periode_parse ("2022-2023", 1, &valg.filter.periode));
  valg.dagtilbud = WORLD_AT (world.huse, WorldHus, 0)->id;
  handle = pejl_db_handle (pejl_reader_db (world.reader));
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, trace_statement, seen);
  {
    g_autoptr (PejlFigurKilde) kilde = pejl_figur_kilde_new (world.reader, &valg);

    for (guint i = 0; i < n; i++)
      {
        PejlChartSpec *spec = pejl_figurer_make (kilde, typer[i].nr);

        g_clear_pointer (&spec, pejl_chart_spec_unref);
      }
  }
  sqlite3_trace_v2 (handle, 0, NULL, NULL);
  g_assert_cmpuint (g_hash_table_size (seen), >, 8);
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    assert_no_scan (handle, sql);
  world_close (&world);
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stilling/samlet", test_samlet);
  g_test_add_func ("/stilling/median", test_median);
  g_test_add_func ("/stilling/own-judgement", test_own_judgement);
  g_test_add_func ("/stilling/foreign-keys", test_foreign_keys);
  g_test_add_func ("/stilling/plans", test_plans);
  g_test_add_func ("/stilling/random", test_random);
  return g_test_run ();
}
