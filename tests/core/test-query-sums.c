// SPDX-License-Identifier: GPL-3.0-or-later
// The sums: 200 random municipalities against plain loops; and their plans, which read only the years asked.
#include "world-loops.h"

#include "core/model/pejl-dansk.h"
#include "core/store/pejl-db.h"

#define WORLDS 200
#define FILTERS 6

static void
check_visits (const World *world, int hus, const PejlFilter *filter, const PejlStedSum *sum)
{
  guint anmeldte = 0;
  guint uanmeldte = 0;
  guint planlagte = 0;
  const char *sidste = "";

  for (guint i = 0; i < world->tilsyn->len; i++)
    {
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

      if (tilsyn->omfang != PEJL_OMFANG_DAGTILBUD || tilsyn->sted != hus)
        continue;
      if (!tilsyn->deleted && tilsyn->status == PEJL_STATUS_PLANLAGT && world_in_period (tilsyn, filter))
        planlagte++;
      if (!world_is_held (tilsyn, filter))
        continue;
      if (tilsyn->anmeldt)
        anmeldte++;
      else
        uanmeldte++;
      if (strcmp (tilsyn->dato, sidste) > 0)
        sidste = tilsyn->dato;
    }
  g_assert_cmpuint (sum->anmeldte, ==, anmeldte);
  g_assert_cmpuint (sum->uanmeldte, ==, uanmeldte);
  g_assert_cmpuint (sum->planlagte, ==, planlagte);
  g_assert_cmpstr (sum->sidste, ==, sidste);
}

static void
check_levels (const World *world, int hus, const PejlFilter *filter, const PejlStedSum *sum)
{
  for (int a = 0; a < WORLD_OMRAADER; a++)
    {
      int deciding = world_deciding (world, hus, a, filter);
      const WorldTilsyn *tilsyn = deciding >= 0 ? WORLD_AT (world->tilsyn, WorldTilsyn, deciding) : NULL;

      g_assert_cmpint (sum->niveau[a], ==, tilsyn != NULL ? tilsyn->niveau[a] : 0);
      if (tilsyn != NULL)
        g_assert_true (pejl_id_equal (&sum->niveau_tilsyn[a], &tilsyn->id));
      else
        g_assert_true (pejl_id_is_nil (&sum->niveau_tilsyn[a]));
    }
}

static void
check_order (const PejlStedSum *before, const PejlStedSum *sum)
{
  gboolean none = pejl_id_is_nil (&sum->distrikt);
  gboolean none_before = pejl_id_is_nil (&before->distrikt);
  int by_distrikt = pejl_dansk_compare (before->distrikt_navn, sum->distrikt_navn);

  g_assert_true (none || !none_before);
  if (none != none_before)
    return;
  g_assert_cmpint (by_distrikt, <=, 0);
  if (by_distrikt == 0)
    g_assert_cmpint (pejl_dansk_compare (before->navn, sum->navn), <=, 0);
}

/* Every vurdering of a world has a reason: each level has that of the tilsyn that gave it. */
static void
check_reasons (World *world, const GPtrArray *sums)
{
  g_autoptr (GPtrArray) reasons = pejl_query_begrundelser (world->reader, sums, world_omraader);

  g_assert_cmpuint (reasons->len, ==, sums->len * WORLD_OMRAADER);
  for (guint i = 0; i < reasons->len; i++)
    {
      const PejlStedSum *sum = g_ptr_array_index (sums, i / WORLD_OMRAADER);
      const PejlVurdering *vurdering = g_ptr_array_index (reasons, i);
      guint a = i % WORLD_OMRAADER;

      g_assert_true ((vurdering != NULL) == (sum->niveau[a] > 0));
      if (vurdering == NULL)
        continue;
      g_assert_cmpint (vurdering->niveau, ==, sum->niveau[a]);
      g_assert_cmpstr (vurdering->omraade, ==, world_omraader[a]);
      g_assert_true (pejl_id_equal (&vurdering->tilsyn, &sum->niveau_tilsyn[a]));
      g_assert_cmpstr (vurdering->begrundelse, ==, "Fordi det blev set");
    }
}

static void
check_sted_sums (World *world, const PejlFilter *filter)
{
  g_autoptr (GPtrArray) sums = pejl_query_sted_sums (world->reader, filter, world_omraader);
  guint expected = 0;

  for (int i = 0; i < (int) world->huse->len; i++)
    expected += world_hus_counts (world, i, filter) ? 1 : 0;
  g_assert_cmpuint (sums->len, ==, expected);
  for (guint i = 0; i < sums->len; i++)
    {
      const PejlStedSum *sum = g_ptr_array_index (sums, i);
      int hus = world_find_hus (world, &sum->dagtilbud);

      g_assert_cmpint (hus, >=, 0);
      g_assert_true (world_hus_counts (world, hus, filter));
      check_visits (world, hus, filter, sum);
      check_levels (world, hus, filter, sum);
      if (i > 0)
        check_order (g_ptr_array_index (sums, i - 1), sum);
    }
  check_reasons (world, sums);
}

static void
check_tegn_sums (World *world, const PejlFilter *filter)
{
  g_autoptr (GArray) sums = pejl_query_tegn_sums (world->reader, filter, world->strategi);

  g_assert_cmpuint (sums->len, ==, world->strategi->tegn->len);
  for (int t = 0; t < (int) sums->len; t++)
    {
      const PejlTegnSum *sum = &g_array_index (sums, PejlTegnSum, t);
      const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, t);
      guint styrker = 0;
      guint mangler = 0;

      for (guint i = 0; i < world->links->len; i++)
        {
          const WorldLink *link = WORLD_AT (world->links, WorldLink, i);

          if (link->tegn != t || !world_link_counts (world, link, filter))
            continue;
          styrker += link->retning == PEJL_RETNING_STYRKER ? 1 : 0;
          mangler += link->retning == PEJL_RETNING_MANGLER ? 1 : 0;
        }
      g_assert_true (pejl_id_equal (&sum->tegn, &tegn->id));
      g_assert_cmpuint (sum->styrker, ==, styrker);
      g_assert_cmpuint (sum->mangler, ==, mangler);
      g_assert_cmpuint (sum->steder, ==, world_places_of_tegn (world, t, filter));
    }
  for (int omfang = PEJL_OMFANG_DAGTILBUD; omfang <= PEJL_OMFANG_CENTER; omfang++)
    g_assert_cmpuint (pejl_query_steder_count (world->reader, filter, (PejlOmfang) omfang), ==,
                      world_places (world, (PejlOmfang) omfang, filter));
}

/* What a place showed of a tegn before, as the editor tells it. */
static PejlTegnHer
tegn_her_by_loop (const World *world, int t, int tegn)
{
  const WorldTilsyn *now = WORLD_AT (world->tilsyn, WorldTilsyn, t);
  PejlTegnHer her = { 0 };
  int latest = -1;

  for (int i = 0; i < (int) world->tilsyn->len; i++)
    {
      const WorldTilsyn *other = WORLD_AT (world->tilsyn, WorldTilsyn, i);
      gboolean same
          = other->omfang == now->omfang && (now->omfang == PEJL_OMFANG_CENTER || other->sted == now->sted);

      if (same && !other->deleted && other->status >= PEJL_STATUS_GENNEMFOERT && world_is_later (now, other)
          && (latest < 0 || world_is_later (other, WORLD_AT (world->tilsyn, WorldTilsyn, latest))))
        latest = i;
    }
  for (guint i = 0; i < world->links->len; i++)
    {
      const WorldLink *link = WORLD_AT (world->links, WorldLink, i);
      const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, link->evidens);
      const WorldTilsyn *other = WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn);
      gboolean same
          = other->omfang == now->omfang && (now->omfang == PEJL_OMFANG_CENTER || other->sted == now->sted);

      if (link->tegn != tegn || link->deleted || evidens->deleted)
        continue;
      if (other == now)
        {
          her.her += link->retning == PEJL_RETNING_STYRKER ? 1 : 0;
          her.her_mangler += link->retning == PEJL_RETNING_MANGLER ? 1 : 0;
        }
      else if (same && !other->deleted && other->status >= PEJL_STATUS_GENNEMFOERT
               && world_is_later (now, other))
        {
          her.foer += link->retning == PEJL_RETNING_STYRKER ? 1 : 0;
          if (link->retning == PEJL_RETNING_STYRKER && strcmp (other->dato, her.sidst) > 0)
            g_strlcpy (her.sidst, other->dato, sizeof her.sidst);
          if (link->retning == PEJL_RETNING_MANGLER && evidens->tilsyn == latest)
            her.manglede_sidst = TRUE;
        }
    }
  return her;
}

static void
check_tegn_her (World *world)
{
  for (int t = 0; t < (int) world->tilsyn->len; t++)
    {
      g_autoptr (GHashTable) all
          = pejl_query_tegn_her (world->reader, &WORLD_AT (world->tilsyn, WorldTilsyn, t)->id);

      for (int i = 0; i < (int) world->strategi->tegn->len; i++)
        {
          const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, i);
          const PejlTegnHer *her = g_hash_table_lookup (all, &tegn->id);
          PejlTegnHer expected = tegn_her_by_loop (world, t, i);

          g_assert_cmpuint (her != NULL ? her->her : 0, ==, expected.her);
          g_assert_cmpuint (her != NULL ? her->her_mangler : 0, ==, expected.her_mangler);
          g_assert_cmpuint (her != NULL ? her->foer : 0, ==, expected.foer);
          g_assert_cmpstr (her != NULL ? her->sidst : "", ==, expected.sidst);
          g_assert_cmpint (her != NULL && her->manglede_sidst, ==, expected.manglede_sidst);
        }
    }
}

static void
check_vurdering_before (World *world, GRand *rand)
{
  char dato[PEJL_DATO_LEN];
  PejlFilter before = { 0 };

  pejl_dato_add_days (WORLD_FIRST_DAY, g_rand_int_range (rand, 0, WORLD_DAYS), dato);
  pejl_dato_add_days (dato, -1, before.til_og_med);
  for (int h = 0; h < (int) world->huse->len; h++)
    for (int a = 0; a < WORLD_OMRAADER; a++)
      {
        int deciding = world_deciding (world, h, a, &before);
        g_autoptr (PejlVurdering) vurdering = pejl_query_vurdering_before (
          world->reader, &WORLD_AT (world->huse, WorldHus, h)->id, world_omraader[a], dato);

        g_assert_cmpint (vurdering != NULL, ==, deciding >= 0);
        if (vurdering == NULL)
          continue;
        g_assert_true (
            pejl_id_equal (&vurdering->tilsyn, &WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->id));
        g_assert_cmpint (vurdering->niveau, ==, WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->niveau[a]);
      }
}

static void
check_dagtilbud_levels (World *world, const PejlFilter *filter)
{
  g_autoptr (GPtrArray) rows = pejl_query_dagtilbud (world->reader, filter, NULL, TRUE, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      const PejlDagtilbud *row = g_ptr_array_index (rows, i);
      int hus = world_find_hus (world, &row->id);

      for (int a = 0; a < WORLD_OMRAADER; a++)
        {
          int deciding = world_deciding (world, hus, a, filter);

          g_assert_cmpint (row->niveau[a], ==,
                           deciding >= 0 ? WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->niveau[a] : 0);
        }
    }
}

static void
test_random_worlds (void)
{
  for (guint32 seed = 1; seed <= WORLDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1000 + seed);
      World world;

      g_test_message ("world %u", seed);
      world_random (&world, seed);
      check_tegn_her (&world);
      check_vurdering_before (&world, rand);
      for (int i = 0; i < FILTERS; i++)
        {
          PejlFilter filter = world_random_filter (&world, rand);

          check_sted_sums (&world, &filter);
          check_tegn_sums (&world, &filter);
          check_dagtilbud_levels (&world, &filter);
        }
      world_close (&world);
    }
}

/* --- plans --- */

typedef struct
{
  GHashTable *sql;   /* char*, owned: what ran */
  guint link_reads;  /* how often a tilsyn's links were read */
} Trace;

static int
trace_statement (unsigned type, void *data, void *stmt, void *text)
{
  Trace *trace = data;
  const char *sql = sqlite3_sql (stmt);

  g_hash_table_add (trace->sql, g_strdup (sql));
  trace->link_reads += strstr (sql, "FROM evidens_tegn") != NULL ? 1 : 0;
  return 0;
}

/* The tables that grow with the years are searched, and never read past their index. */
static void
assert_covered (const char *table, const char *detail)
{
  static const char *const big[] = { "tilsyn", "t", "evidens", "e", "evidens_tegn", "l", "vurdering", "v" };

  for (gsize i = 0; i < G_N_ELEMENTS (big); i++)
    if (g_strcmp0 (table, big[i]) == 0)
      {
        g_assert_true (g_str_has_prefix (detail, "SEARCH "));
        g_assert_nonnull (strstr (detail, "USING COVERING INDEX"));
      }
}

static void
assert_plan_is_covered (sqlite3 *handle, const char *sql)
{
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *detail = (const char *) sqlite3_column_text (stmt, 3);
      g_auto (GStrv) words = g_strsplit (detail, " ", 3);

      g_test_message ("%s: %s", sql, detail);
      assert_covered (words[1], detail);
    }
  sqlite3_finalize (stmt);
}

/* A two-year filter reads its own tilsyn and nothing of other years, and every part through an index. */
static void
test_sums_use_indices (void)
{
  PejlFilter filter = { 0 };
  Trace trace = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 };
  guint counted = 0;
  GHashTableIter iter;
  gpointer sql;
  sqlite3 *handle;
  World world;

  world_random (&world, 4713);
  g_assert_cmpuint (world.tilsyn->len, >, 10);
  g_assert_true (pejl_periode_parse ("2022-2023", 1, &filter.periode));
  handle = pejl_db_handle (pejl_reader_db (world.reader));
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, trace_statement, &trace);
  {
    g_autoptr (GPtrArray) steder = pejl_query_sted_sums (world.reader, &filter, world_omraader);
    g_autoptr (GArray) tegn = pejl_query_tegn_sums (world.reader, &filter, world.strategi);
  }
  sqlite3_trace_v2 (handle, 0, NULL, NULL);

  for (guint i = 0; i < world.tilsyn->len; i++)
    counted += world_tilsyn_counts (&world, WORLD_AT (world.tilsyn, WorldTilsyn, i), &filter) ? 1 : 0;
  g_assert_cmpuint (counted, >, 0);
  g_assert_cmpuint (counted, <, world.tilsyn->len);
  g_assert_cmpuint (trace.link_reads, ==, counted);
  g_hash_table_iter_init (&iter, trace.sql);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    assert_plan_is_covered (handle, sql);
  g_hash_table_unref (trace.sql);
  world_close (&world);
}

/* Only words about the areas, and only those that decided: not the earlier visit's, nor a tegn's. */
static void
test_reasons (void)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Vurder");
  g_autoptr (GPtrArray) sums = NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  PejlFilter filter = { 0 };
  World world;
  PejlId row;
  int early, late;

  world_open (&world);
  world_set_up (&world, strategi, redskab);
  world_add_hus (&world, action, "Ærten", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  early = world_add_tilsyn (&world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2024-05-06",
                            PEJL_STATUS_ENDELIG);
  world_judge (&world, action, early, 0, 2);
  world_judge (&world, action, early, 1, 4);
  late = world_add_tilsyn (&world, action, PEJL_OMFANG_DAGTILBUD, 0, FALSE, "2025-05-06",
                           PEJL_STATUS_ENDELIG);
  world_judge (&world, action, late, 0, 5);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, "");
  world_judge (&world, action, late, 1, 0);
  row = pejl_vurdering_id_for (&WORLD_AT (world.tilsyn, WorldTilsyn, late)->id, PEJL_MAAL_TEGN, NULL,
                               &((PejlTegn *) g_ptr_array_index (world.strategi->tegn, 0))->id);
  pejl_action_row (action, PEJL_TABLE_VURDERING, &row);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &WORLD_AT (world.tilsyn, WorldTilsyn, late)->id);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_MAAL, PEJL_MAAL_TEGN);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_NIVEAU, 3);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, "Om et tegn");
  world_commit (&world, action);

  sums = pejl_query_sted_sums (world.reader, &filter, world_omraader);
  reasons = pejl_query_begrundelser (world.reader, sums, world_omraader);
  g_assert_cmpuint (reasons->len, ==, WORLD_OMRAADER);
  g_assert_null (g_ptr_array_index (reasons, 0));
  g_assert_true (pejl_id_equal (&((PejlVurdering *) g_ptr_array_index (reasons, 1))->tilsyn,
                                &WORLD_AT (world.tilsyn, WorldTilsyn, early)->id));
  g_assert_null (g_ptr_array_index (reasons, 2));
  world_close (&world);
}

/* Whoever only counts visits need not read what they were judged. */
static void
test_visits_alone (void)
{
  PejlFilter filter = { 0 };
  g_autoptr (GPtrArray) sums = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  World world;

  world_random (&world, 4713);
  g_assert_true (pejl_periode_parse ("2022-2023", 1, &filter.periode));
  sums = pejl_query_sted_sums (world.reader, &filter, world_omraader);
  visits = pejl_query_sted_sums (world.reader, &filter, NULL);
  g_assert_cmpuint (visits->len, ==, sums->len);
  for (guint i = 0; i < sums->len; i++)
    {
      const PejlStedSum *a = g_ptr_array_index (sums, i);
      const PejlStedSum *b = g_ptr_array_index (visits, i);

      g_assert_cmpuint (b->anmeldte, ==, a->anmeldte);
      g_assert_cmpuint (b->uanmeldte, ==, a->uanmeldte);
      g_assert_cmpuint (b->planlagte, ==, a->planlagte);
      g_assert_cmpstr (b->sidste, ==, a->sidste);
      g_assert_cmpint (b->niveau[0] | b->niveau[1] | b->samlet, ==, 0);
    }
  world_close (&world);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-sums/use-indices", test_sums_use_indices);
  g_test_add_func ("/query-sums/reasons", test_reasons);
  g_test_add_func ("/query-sums/visits-alone", test_visits_alone);
  g_test_add_func ("/query-sums/random-worlds", test_random_worlds);
  return g_test_run ();
}
