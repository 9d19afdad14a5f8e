// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the store: names in Danish order, search, and what setting up wrote.
#include "world.h"

#include "core/store/query/pejl-find.h"

static void
test_danish_order_and_text (void)
{
  static const char *const navne[] = { "Ålen", "Hus 10", "Ærten", "Hus 2", "Zebraen", "Ørnen" };
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Huse");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  PejlTilsynQuery query;
  World world;

  world_open (&world);
  g_assert_true (pejl_query_is_empty (world.reader));
  world_set_up (&world, strategi, redskab);
  g_assert_false (pejl_query_is_empty (world.reader));
  for (gsize i = 0; i < G_N_ELEMENTS (navne); i++)
    world_add_hus (&world, action, navne[i], -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (&world, action, "Nedlagt", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, FALSE);
  world_add_tilsyn (&world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2024-05-06", PEJL_STATUS_KLADDE);
  world_add_tilsyn (&world, action, PEJL_OMFANG_CENTER, 0, TRUE, "2024-05-07", PEJL_STATUS_KLADDE);
  world_commit (&world, action);

  all = pejl_query_dagtilbud (world.reader, NULL, NULL, FALSE, FALSE);
  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (order, "%s|", ((PejlDagtilbud *) g_ptr_array_index (all, i))->navn);
  g_assert_cmpstr (order->str, ==, "Hus 2|Hus 10|Zebraen|Ærten|Ørnen|Ålen|");

  found = pejl_query_dagtilbud (world.reader, NULL, "ÆR", FALSE, FALSE);
  g_assert_cmpuint (found->len, ==, 1);
  pejl_tilsyn_query_init (&query);
  query.text = "ÅL";
  g_assert_cmpuint (pejl_query_tilsyn_count (world.reader, &query), ==, 1);
  query.text = "center";
  g_assert_cmpuint (pejl_query_tilsyn_count (world.reader, &query), ==, 1);
  query.text = "zebra";
  g_assert_cmpuint (pejl_query_tilsyn_count (world.reader, &query), ==, 0);
  query.text = "";
  g_assert_cmpuint (pejl_query_tilsyn_count (world.reader, &query), ==, 2);
  world_close (&world);
}

static guint
find_count (World *world, const char *words)
{
  PejlFindQuery query = { .words = words, .limit = 50 };
  g_autoptr (GPtrArray) found = pejl_find (world->reader, &query);

  return found->len;
}

static void
test_find (void)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Evidens");
  g_autoptr (GPtrArray) found = NULL;
  const PejlFund *first;
  World world;
  int early;
  int late;
  int mal;

  world_open (&world);
  world_set_up (&world, strategi, redskab);
  world_add_hus (&world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  late = world_add_tilsyn (&world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2025-05-06", PEJL_STATUS_KLADDE);
  early = world_add_tilsyn (&world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2022-05-06", PEJL_STATUS_KLADDE);
  world_add_evidens (&world, action, late, "09:00", "Børnene har et mål med legen, og måltidet er roligt");
  world_add_evidens (&world, action, early, "09:00", "Legen har et mål");
  mal = world_add_evidens (&world, action, early, "09:10", "Det maler og mal");
  world_judge (&world, action, early, 0, 3);
  world_commit (&world, action);

  /* å is a letter of its own. */
  g_assert_cmpuint (find_count (&world, "mål"), ==, 2);
  g_assert_cmpuint (find_count (&world, "MÅL"), ==, 2);
  g_assert_cmpuint (find_count (&world, "mal"), ==, 1);
  /* å as a and a ring means the same. */
  g_assert_cmpuint (find_count (&world, "ma\xcc\x8al"), ==, 2);
  /* All words, the last as a beginning; order and signs do not matter. */
  g_assert_cmpuint (find_count (&world, "legen mål"), ==, 2);
  g_assert_cmpuint (find_count (&world, "legen rol"), ==, 1);
  g_assert_cmpuint (find_count (&world, "rol legen"), ==, 0);
  g_assert_cmpuint (find_count (&world, "\"legen\" OR (mål*"), ==, 0);
  g_assert_cmpuint (find_count (&world, "legen, (mål*"), ==, 2);
  /* Too short a word is passed over; nothing else gives nothing. */
  g_assert_cmpuint (find_count (&world, "e legen"), ==, 2);
  g_assert_cmpuint (find_count (&world, "e"), ==, 0);
  g_assert_cmpuint (find_count (&world, " -*\" "), ==, 0);
  g_assert_cmpuint (find_count (&world, ""), ==, 0);
  /* Reasons are found too. */
  g_assert_cmpuint (find_count (&world, "fordi set"), ==, 1);

  found = pejl_find (world.reader, &(PejlFindQuery){ .words = "mål", .limit = 1 });
  g_assert_cmpuint (found->len, ==, 1);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->dato, ==, "2025-05-06");
  g_assert_cmpstr (first->sted, ==, "Ålen");
  g_assert_cmpint (first->table, ==, PEJL_TABLE_EVIDENS);
  g_assert_nonnull (strstr (first->snippet, "\uE000mål\uE001"));

  /* What is deleted, or lies in a deleted tilsyn, is not found. */
  {
    g_autoptr (PejlAction) delete = pejl_action_new ("Slet");

    pejl_action_delete (delete, PEJL_TABLE_EVIDENS, &WORLD_AT (world.evidens, WorldEvidens, mal)->id);
    pejl_action_delete (delete, PEJL_TABLE_TILSYN, &WORLD_AT (world.tilsyn, WorldTilsyn, late)->id);
    world_commit (&world, delete);
  }
  g_assert_cmpuint (find_count (&world, "mal"), ==, 0);
  g_assert_cmpuint (find_count (&world, "mål"), ==, 1);
  world_close (&world);
}

/* A tilsyn that came without its date is found like the others, and after them. */
static void
test_find_without_date (void)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Evidens");
  g_autoptr (PejlAction) clear = pejl_action_new ("Uden dato");
  g_autoptr (GPtrArray) found = NULL;
  World world;
  int tilsyn;

  world_open (&world);
  world_set_up (&world, strategi, redskab);
  world_add_hus (&world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  tilsyn
      = world_add_tilsyn (&world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2025-05-06", PEJL_STATUS_KLADDE);
  world_add_evidens (&world, action, tilsyn, "09:00", "Legen er rolig");
  world_commit (&world, action);
  pejl_action_row (clear, PEJL_TABLE_TILSYN, &WORLD_AT (world.tilsyn, WorldTilsyn, tilsyn)->id);
  pejl_action_clear (clear, PEJL_FIELD_TILSYN_DATO);
  world_commit (&world, clear);
  found = pejl_find (world.reader, &(PejlFindQuery){ .words = "legen", .limit = 10 });
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((const PejlFund *) g_ptr_array_index (found, 0))->dato, ==, "");
  world_close (&world);
}

/* The ids of the places that a text meets stand in one value, and the center has the id of zeros. */
static void
test_center_by_name (void)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Steder");
  PejlTilsynQuery query;
  World world;
  PejlId id = pejl_id_new ();

  id.b[15] = 0;
  world_open (&world);
  world_set_up (&world, strategi, redskab);
  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &id);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_NAVN, "Børnecenter for alle");
  world_add_tilsyn (&world, action, PEJL_OMFANG_CENTER, 0, TRUE, "2025-05-06", PEJL_STATUS_KLADDE);
  world_commit (&world, action);
  pejl_tilsyn_query_init (&query);
  query.text = "center for";
  g_assert_cmpuint (pejl_query_tilsyn_count (world.reader, &query), ==, 1);
  world_close (&world);
}

static void
test_strategi_comes_back (void)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlStrategi) read = NULL;
  g_autoptr (PejlRedskab) read_redskab = NULL;
  g_autoptr (PejlAction) again = pejl_action_new ("Igen");
  World world;

  g_ptr_array_add (strategi->baeres_af, g_strdup ("Fællesskaber"));
  g_ptr_array_add (strategi->baeres_af, g_strdup ("Dagtilbudsloven"));
  world_open (&world);
  world_set_up (&world, strategi, redskab);
  read = pejl_query_strategi (world.reader, &strategi->id);
  g_assert_cmpstr (read->key, ==, "lille");
  g_assert_cmpuint (read->baeres_af->len, ==, 2);
  g_assert_cmpuint (read->omraader->len, ==, 3);
  g_assert_cmpuint (read->roller->len, ==, 3);
  g_assert_cmpuint (read->tegn->len, ==, strategi->tegn->len);
  for (guint i = 0; i < read->tegn->len; i++)
    {
      const PejlTegn *a = g_ptr_array_index (read->tegn, i);
      const PejlTegn *b = g_ptr_array_index (strategi->tegn, i);

      g_assert_true (pejl_id_equal (&a->id, &b->id));
      g_assert_cmpstr (a->key, ==, b->key);
      g_assert_cmpuint (a->nr, ==, b->nr);
    }
  read_redskab = pejl_query_redskab (world.reader, &redskab->id);
  g_assert_cmpuint (read_redskab->niveauer->len, ==, 5);
  g_assert_cmpstr (pejl_redskab_niveau_name (read_redskab, 3), ==, "nok");
  g_assert_cmpuint (read_redskab->graense, ==, 3);

  /* What is there already is not written again. */
  pejl_action_add_strategi (again, world.reader, strategi);
  pejl_action_add_redskab (again, world.reader, redskab);
  g_assert_cmpuint (pejl_action_n_ops (again), ==, 0);
  world_close (&world);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/strategi-comes-back", test_strategi_comes_back);
  g_test_add_func ("/query/danish-order-and-text", test_danish_order_and_text);
  g_test_add_func ("/query/find", test_find);
  g_test_add_func ("/query/find-without-date", test_find_without_date);
  g_test_add_func ("/query/center-by-name", test_center_by_name);
  return g_test_run ();
}
