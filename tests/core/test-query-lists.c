// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of tilsyn and evidens, page by page: 200 random municipalities against plain loops.
#include "world-loops.h"

#define WORLDS 200
#define FILTERS 6

/* The pages of a list, put together, are the whole list: no row twice, none missing. */
static GPtrArray *
tilsyn_by_pages (World *world, const PejlTilsynQuery *query)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);

  for (guint offset = 0;; offset += 4)
    {
      g_autoptr (GPtrArray) page = pejl_query_tilsyn (world->reader, query, offset, 4);

      for (guint i = 0; i < page->len; i++)
        g_ptr_array_add (all, pejl_tilsyn_ref (g_ptr_array_index (page, i)));
      if (page->len < 4)
        break;
    }
  g_assert_cmpuint (all->len, ==, pejl_query_tilsyn_count (world->reader, query));
  return all;
}

static void
check_tilsyn_row (const World *world, const PejlTilsyn *row)
{
  const WorldTilsyn *tilsyn = world_find_tilsyn (world, &row->id);
  guint judged = 0;

  g_assert_nonnull (tilsyn);
  g_assert_false (tilsyn->deleted);
  g_assert_cmpstr (row->dato, ==, tilsyn->dato);
  g_assert_cmpint (row->status, ==, tilsyn->status);
  g_assert_cmpint (row->omfang, ==, tilsyn->omfang);
  g_assert_cmpuint (row->evidens, ==, world_count_evidens (world, tilsyn));
  for (int a = 0; a < WORLD_OMRAADER; a++)
    {
      judged += tilsyn->niveau[a] >= 0 ? 1 : 0;
      g_assert_cmpint (row->niveau[a], ==, MAX (tilsyn->niveau[a], 0));
    }
  g_assert_cmpuint (row->vurderinger, ==, judged);
  switch (tilsyn->omfang)
    {
    case PEJL_OMFANG_DAGTILBUD:
      g_assert_cmpstr (row->sted, ==, WORLD_AT (world->huse, WorldHus, tilsyn->sted)->navn);
      break;
    case PEJL_OMFANG_DISTRIKT:
      g_assert_cmpstr (row->sted, ==, WORLD_AT (world->distrikter, WorldDistrikt, tilsyn->sted)->navn);
      break;
    case PEJL_OMFANG_CENTER:
    default:
      g_assert_cmpstr (row->sted, ==, "Center for Dagtilbud");
      break;
    }
}

/* Every condition of a list, by itself and together, against the same condition in C. */
static gboolean
tilsyn_matches (const World *world, const WorldTilsyn *tilsyn, const PejlTilsynQuery *query)
{
  const WorldHus *hus
      = tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? WORLD_AT (world->huse, WorldHus, tilsyn->sted) : NULL;
  int distrikt = hus != NULL ? hus->distrikt : tilsyn->omfang == PEJL_OMFANG_DISTRIKT ? tilsyn->sted : -1;
  const PejlFilter *filter = &query->filter;

  if (tilsyn->deleted || !world_in_period (tilsyn, filter))
    return FALSE;
  if (filter->til_og_med[0] != '\0' && strcmp (tilsyn->dato, filter->til_og_med) > 0)
    return FALSE;
  if (!pejl_id_is_nil (&filter->distrikt)
      && (distrikt < 0
          || !pejl_id_equal (&filter->distrikt, &WORLD_AT (world->distrikter, WorldDistrikt, distrikt)->id)))
    return FALSE;
  if (filter->type != 0 && (hus == NULL || hus->type != filter->type))
    return FALSE;
  if (filter->ejerform != 0 && (hus == NULL || hus->ejerform != filter->ejerform))
    return FALSE;
  if (query->omfang != 0 && query->omfang != tilsyn->omfang)
    return FALSE;
  if (query->anmeldt >= 0 && (query->anmeldt != 0) != tilsyn->anmeldt)
    return FALSE;
  if (query->status_min != 0 && tilsyn->status < query->status_min)
    return FALSE;
  if (query->status_max != 0 && tilsyn->status > query->status_max)
    return FALSE;
  return pejl_id_is_nil (&query->dagtilbud) || (hus != NULL && pejl_id_equal (&hus->id, &query->dagtilbud));
}

static void
check_tilsyn_list (World *world, const PejlFilter *filter, GRand *rand)
{
  g_autoptr (GPtrArray) rows = NULL;
  PejlTilsynQuery query;
  guint expected = 0;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.anmeldt = g_rand_int_range (rand, -1, 2);
  if (g_rand_boolean (rand))
    query.status_min = (PejlStatus) g_rand_int_range (rand, 0, 4);
  if (g_rand_int_range (rand, 0, 3) == 0)
    query.status_max = (PejlStatus) g_rand_int_range (rand, 0, 8);
  if (g_rand_int_range (rand, 0, 4) == 0)
    query.omfang = (PejlOmfang) g_rand_int_range (rand, 0, 4);
  if (g_rand_int_range (rand, 0, 4) == 0)
    query.dagtilbud = WORLD_AT (world->huse, WorldHus, 0)->id;

  rows = tilsyn_by_pages (world, &query);
  for (guint i = 0; i < world->tilsyn->len; i++)
    expected += tilsyn_matches (world, WORLD_AT (world->tilsyn, WorldTilsyn, i), &query) ? 1 : 0;
  g_assert_cmpuint (rows->len, ==, expected);
  for (guint i = 0; i < rows->len; i++)
    {
      const PejlTilsyn *row = g_ptr_array_index (rows, i);

      g_assert_true (tilsyn_matches (world, world_find_tilsyn (world, &row->id), &query));
      check_tilsyn_row (world, row);
      if (i > 0)
        g_assert_true (
            world_is_later (world_find_tilsyn (world, &((PejlTilsyn *) g_ptr_array_index (rows, i - 1))->id),
                            world_find_tilsyn (world, &row->id)));
    }
}

/* From a bar of chart 3 to what is under it: as many tilsyn as the bar has houses. */
static void
check_level_drill (World *world, const PejlFilter *filter)
{
  for (int a = 0; a < WORLD_OMRAADER; a++)
    for (int niveau = -1; niveau <= 5; niveau++)
      {
        PejlTilsynQuery query;
        g_autoptr (GPtrArray) rows = NULL;
        guint expected = 0;

        pejl_tilsyn_query_init (&query);
        query.filter = *filter;
        query.omraade = world_omraader[a];
        query.niveau = niveau;
        for (int h = 0; h < (int) world->huse->len; h++)
          {
            int deciding = world_deciding (world, h, a, filter);
            int level = deciding < 0 ? 0 : WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->niveau[a];

            if (!world_hus_counts (world, h, filter))
              continue;
            if (niveau != 0)
              expected += level > 0 && (niveau < 0 || niveau == level) ? 1 : 0;
            for (guint i = 0; niveau == 0 && level == 0 && i < world->tilsyn->len; i++)
              {
                const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

                expected += tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->sted == h
                                && world_is_held (tilsyn, filter)
                              ? 1
                              : 0;
              }
          }
        rows = tilsyn_by_pages (world, &query);
        g_assert_cmpuint (rows->len, ==, expected);
        for (guint i = 0; niveau > 0 && i < rows->len; i++)
          g_assert_cmpint (((PejlTilsyn *) g_ptr_array_index (rows, i))->niveau[a], ==, niveau);
      }
}

static gboolean
link_is_in_cell (const World *world, const WorldLink *link, int omraade, int rolle)
{
  const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, link->tegn);

  return (omraade < 0 || tegn->omraade == (guint) omraade) && (rolle < 0 || tegn->rolle == (guint) rolle);
}

/* From a cell of chart 4 to the evidens under it. */
static void
check_evidens_list (World *world, const PejlFilter *filter, int omraade, int rolle, int retning)
{
  g_autoptr (GHashTable) expected = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autofree char *last = g_strdup ("~");
  PejlEvidensQuery query;
  guint count;

  pejl_evidens_query_init (&query);
  query.filter = *filter;
  query.strategi = world->strategi->id;
  query.retning = retning;
  if (omraade >= 0)
    query.omraade = world_omraader[omraade];
  if (rolle >= 0)
    query.rolle = ((PejlRolle *) g_ptr_array_index (world->strategi->roller, rolle))->key;
  for (guint i = 0; i < world->links->len; i++)
    {
      const WorldLink *link = WORLD_AT (world->links, WorldLink, i);

      if (link_is_in_cell (world, link, omraade, rolle) && world_link_counts (world, link, filter)
          && (retning == 2 || (int) link->retning == retning))
        g_hash_table_add (expected, GINT_TO_POINTER (link->evidens + 1));
    }
  count = pejl_query_evidens_count (world->reader, &query);
  g_assert_cmpuint (count, ==, g_hash_table_size (expected));
  for (guint offset = 0; offset < count; offset += 3)
    {
      g_autoptr (GPtrArray) page = pejl_query_evidens (world->reader, &query, offset, 3);

      g_assert_cmpuint (page->len, ==, MIN (3, count - offset));
      for (guint i = 0; i < page->len; i++)
        {
          const PejlEvidens *row = g_ptr_array_index (page, i);

          g_assert_true (g_hash_table_add (seen, pejl_id_copy (&row->id)));
          g_assert_cmpstr (row->dato, <=, last);
          g_assert_cmpuint (row->tegn->len, >, 0);
          g_assert_cmpstr (row->sted, !=, "");
          g_free (last);
          last = g_strdup (row->dato);
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, g_hash_table_size (expected));
}

static void
check_evidens_of_tilsyn (World *world)
{
  for (guint t = 0; t < world->tilsyn->len; t++)
    {
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, t);
      g_autoptr (GPtrArray) rows = pejl_query_evidens_of_tilsyn (world->reader, &tilsyn->id);
      const char *before = "";
      guint links = 0;
      guint expected = 0;

      g_assert_cmpuint (rows->len, ==, world_count_evidens (world, tilsyn));
      for (guint i = 0; i < rows->len; i++)
        {
          const PejlEvidens *row = g_ptr_array_index (rows, i);

          links += row->tegn->len;
          g_assert_cmpstr (row->tidspunkt, >=, before);
          before = row->tidspunkt;
        }
      for (guint i = 0; i < world->links->len; i++)
        {
          const WorldLink *link = WORLD_AT (world->links, WorldLink, i);
          const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, link->evidens);

          expected += !link->deleted && !evidens->deleted && evidens->tilsyn == (int) t ? 1 : 0;
        }
      g_assert_cmpuint (links, ==, expected);
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
      check_evidens_of_tilsyn (&world);
      for (int i = 0; i < FILTERS; i++)
        {
          PejlFilter filter = world_random_filter (&world, rand);

          check_tilsyn_list (&world, &filter, rand);
          check_level_drill (&world, &filter);
          check_evidens_list (&world, &filter, g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, -1, 3),
                              g_rand_int_range (rand, -1, 3));
          check_evidens_list (&world, &filter, -1, g_rand_int_range (rand, 0, 3), 1);
        }
      world_close (&world);
    }
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query-lists/random-worlds", test_random_worlds);
  return g_test_run ();
}
