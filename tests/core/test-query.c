// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the store: 200 random municipalities against plain loops, the plans of the sums, names in Danish order, and search.
#include "world.h"

#include "core/model/pejl-dansk.h"
#include "core/store/pejl-db.h"

#define WORLDS 200
#define FILTERS 6

static const char *const omraader[] = { "leg", "aaben", "ro", NULL };

/* --- sums --- */

static int
find_hus (const World *world, const PejlId *id)
{
  for (int i = 0; i < (int) world->huse->len; i++)
    if (pejl_id_equal (&WORLD_AT (world->huse, WorldHus, i)->id, id))
      return i;
  return -1;
}

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

static void
check_sted_sums (World *world, const PejlFilter *filter)
{
  g_autoptr (GPtrArray) sums = pejl_query_sted_sums (world->reader, filter, omraader);
  guint expected = 0;

  for (int i = 0; i < (int) world->huse->len; i++)
    expected += world_hus_counts (world, i, filter) ? 1 : 0;
  g_assert_cmpuint (sums->len, ==, expected);
  for (guint i = 0; i < sums->len; i++)
    {
      const PejlStedSum *sum = g_ptr_array_index (sums, i);
      int hus = find_hus (world, &sum->dagtilbud);

      g_assert_cmpint (hus, >=, 0);
      g_assert_true (world_hus_counts (world, hus, filter));
      check_visits (world, hus, filter, sum);
      check_levels (world, hus, filter, sum);
      if (i > 0)
        check_order (g_ptr_array_index (sums, i - 1), sum);
    }
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

/* --- lists --- */

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

static const WorldTilsyn *
find_tilsyn (const World *world, const PejlId *id)
{
  for (guint i = 0; i < world->tilsyn->len; i++)
    if (pejl_id_equal (&WORLD_AT (world->tilsyn, WorldTilsyn, i)->id, id))
      return WORLD_AT (world->tilsyn, WorldTilsyn, i);
  return NULL;
}

static guint
count_evidens (const World *world, const WorldTilsyn *tilsyn)
{
  guint n = 0;

  for (guint i = 0; i < world->evidens->len; i++)
    {
      const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, i);

      n += !evidens->deleted && WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn) == tilsyn ? 1 : 0;
    }
  return n;
}

static void
check_tilsyn_row (const World *world, const PejlTilsyn *row)
{
  const WorldTilsyn *tilsyn = find_tilsyn (world, &row->id);
  guint judged = 0;

  g_assert_nonnull (tilsyn);
  g_assert_false (tilsyn->deleted);
  g_assert_cmpstr (row->dato, ==, tilsyn->dato);
  g_assert_cmpint (row->status, ==, tilsyn->status);
  g_assert_cmpint (row->omfang, ==, tilsyn->omfang);
  g_assert_cmpuint (row->evidens, ==, count_evidens (world, tilsyn));
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
  const WorldHus *hus = tilsyn->omfang == PEJL_OMFANG_DAGTILBUD ? WORLD_AT (world->huse, WorldHus, tilsyn->sted) : NULL;
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

      g_assert_true (tilsyn_matches (world, find_tilsyn (world, &row->id), &query));
      check_tilsyn_row (world, row);
      if (i > 0)
        g_assert_true (world_is_later (find_tilsyn (world, &((PejlTilsyn *) g_ptr_array_index (rows, i - 1))->id),
                                       find_tilsyn (world, &row->id)));
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
        query.omraade = omraader[a];
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
    query.omraade = omraader[omraade];
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
      guint links = 0;
      guint expected = 0;

      g_assert_cmpuint (rows->len, ==, count_evidens (world, tilsyn));
      for (guint i = 0; i < rows->len; i++)
        {
          const PejlEvidens *row = g_ptr_array_index (rows, i);

          links += row->tegn->len;
          if (i > 0)
            g_assert_cmpstr (((PejlEvidens *) g_ptr_array_index (rows, i - 1))->tidspunkt, <=, row->tidspunkt);
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
      gboolean same = other->omfang == now->omfang && (now->omfang == PEJL_OMFANG_CENTER || other->sted == now->sted);

      if (same && !other->deleted && other->status >= PEJL_STATUS_GENNEMFOERT && world_is_later (now, other)
          && (latest < 0 || world_is_later (other, WORLD_AT (world->tilsyn, WorldTilsyn, latest))))
        latest = i;
    }
  for (guint i = 0; i < world->links->len; i++)
    {
      const WorldLink *link = WORLD_AT (world->links, WorldLink, i);
      const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, link->evidens);
      const WorldTilsyn *other = WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn);
      gboolean same = other->omfang == now->omfang && (now->omfang == PEJL_OMFANG_CENTER || other->sted == now->sted);

      if (link->tegn != tegn || link->deleted || evidens->deleted)
        continue;
      if (other == now)
        {
          her.her += link->retning == PEJL_RETNING_STYRKER ? 1 : 0;
          her.her_mangler += link->retning == PEJL_RETNING_MANGLER ? 1 : 0;
        }
      else if (same && !other->deleted && other->status >= PEJL_STATUS_GENNEMFOERT && world_is_later (now, other))
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
      g_autoptr (GHashTable) all = pejl_query_tegn_her (world->reader, &WORLD_AT (world->tilsyn, WorldTilsyn, t)->id);

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
          world->reader, &WORLD_AT (world->huse, WorldHus, h)->id, omraader[a], dato);

        g_assert_cmpint (vurdering != NULL, ==, deciding >= 0);
        if (vurdering == NULL)
          continue;
        g_assert_true (pejl_id_equal (&vurdering->tilsyn, &WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->id));
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
      int hus = find_hus (world, &row->id);

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
      check_evidens_of_tilsyn (&world);
      check_tegn_her (&world);
      check_vurdering_before (&world, rand);
      for (int i = 0; i < FILTERS; i++)
        {
          PejlFilter filter = world_random_filter (&world, rand);

          check_sted_sums (&world, &filter);
          check_tegn_sums (&world, &filter);
          check_tilsyn_list (&world, &filter, rand);
          check_level_drill (&world, &filter);
          check_dagtilbud_levels (&world, &filter);
          check_evidens_list (&world, &filter, g_rand_int_range (rand, 0, 3), g_rand_int_range (rand, -1, 3),
                              g_rand_int_range (rand, -1, 3));
          check_evidens_list (&world, &filter, -1, g_rand_int_range (rand, 0, 3), 1);
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

/* A two-year filter reads its own tilsyn and nothing of the other eighteen years, and every part through an index. */
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
    g_autoptr (GPtrArray) steder = pejl_query_sted_sums (world.reader, &filter, omraader);
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

/* --- names, search, setting up --- */

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
  g_autoptr (GPtrArray) found = pejl_query_find (world->reader, words, 50);

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

  found = pejl_query_find (world.reader, "mål", 1);
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
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/strategi-comes-back", test_strategi_comes_back);
  g_test_add_func ("/query/danish-order-and-text", test_danish_order_and_text);
  g_test_add_func ("/query/find", test_find);
  g_test_add_func ("/query/sums-use-indices", test_sums_use_indices);
  g_test_add_func ("/query/random-worlds", test_random_worlds);
  return g_test_run ();
}
