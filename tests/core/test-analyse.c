// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a period against plain loops and against a counted municipality, and the sentences made from them.
#include "world-loops.h"

#include "core/analysis/pejl-analyse.h"

#define NB "\u00a0"

/* --- numbers --- */

static void
check_levels (const World *world, const PejlAnalyse *analyse)
{
  for (int a = 0; a < WORLD_OMRAADER; a++)
    {
      const PejlOmraadeTal *tal = &analyse->alle.omraader[a];
      guint antal[9] = { 0 };
      guint under = 0;
      guint n = 0;
      guint not_visited = 0;
      guint not_judged = 0;

      for (int h = 0; h < (int) world->huse->len; h++)
        {
          int deciding = world_deciding (world, h, a, &analyse->filter);
          gboolean visited = FALSE;

          if (!world_hus_counts (world, h, &analyse->filter))
            continue;
          for (guint i = 0; i < world->tilsyn->len; i++)
            {
              const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

              visited = visited
                        || (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->sted == h
                            && world_is_held (tilsyn, &analyse->filter));
            }
          not_visited += visited ? 0 : 1;
          not_judged += visited && deciding < 0 ? 1 : 0;
          if (deciding < 0)
            continue;
          n++;
          antal[WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->niveau[a]]++;
          under += WORLD_AT (world->tilsyn, WorldTilsyn, deciding)->niveau[a] < 3 ? 1 : 0;
        }
      g_assert_cmpmem (tal->antal, sizeof antal, antal, sizeof antal);
      g_assert_cmpuint (tal->n, ==, n);
      g_assert_cmpuint (tal->under, ==, under);
      g_assert_cmpuint (tal->ikke_besoegt, ==, not_visited);
      g_assert_cmpuint (tal->ikke_vurderet, ==, not_judged);
      g_assert_cmpuint (tal->n + tal->ikke_besoegt + tal->ikke_vurderet, ==, analyse->alle.dagtilbud);
    }
}

static void
check_groups_add_up (const PejlAnalyse *analyse)
{
  PejlGruppeTal sum = { 0 };

  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

      sum.dagtilbud += gruppe->dagtilbud;
      sum.besoegt += gruppe->besoegt;
      for (int a = 0; a < WORLD_OMRAADER; a++)
        {
          sum.omraader[a].n += gruppe->omraader[a].n;
          sum.omraader[a].under += gruppe->omraader[a].under;
        }
      if (i + 1 < analyse->distrikter->len)
        g_assert_false (pejl_id_is_nil (&gruppe->distrikt));
      else if (pejl_id_is_nil (&gruppe->distrikt))
        g_assert_cmpstr (gruppe->navn, ==, "Uden distrikt");
    }
  g_assert_cmpuint (sum.dagtilbud, ==, analyse->alle.dagtilbud);
  g_assert_cmpuint (sum.besoegt, ==, analyse->besoegt);
  for (int a = 0; a < WORLD_OMRAADER; a++)
    {
      g_assert_cmpuint (sum.omraader[a].n, ==, analyse->alle.omraader[a].n);
      g_assert_cmpuint (sum.omraader[a].under, ==, analyse->alle.omraader[a].under);
    }
}

static void
check_cells (const World *world, const PejlAnalyse *analyse)
{
  PejlAndel alle = { 0, 0 };
  guint set = 0;

  for (guint a = 0; a < 3; a++)
    for (guint r = 0; r < 3; r++)
      {
        const PejlRolle *rolle = g_ptr_array_index (world->strategi->roller, r);
        guint places = world_places (world, rolle->omfang, &analyse->filter);
        PejlAndel expected = { 0, 0 };

        for (guint t = 0; t < world->strategi->tegn->len; t++)
          {
            const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, t);
            guint seen = world_places_of_tegn (world, (int) t, &analyse->filter);

            if (tegn->omraade != a || tegn->rolle != r)
              continue;
            expected.x += seen;
            expected.n += places;
            set += seen > 0 ? 1 : 0;
          }
        g_assert_cmpuint (analyse->celle[a][r].x, ==, expected.x);
        g_assert_cmpuint (analyse->celle[a][r].n, ==, expected.n);
        g_assert_cmpuint (expected.x, <=, expected.n);
        alle.x += expected.x;
        alle.n += expected.n;
      }
  g_assert_cmpuint (pejl_analyse_andel (analyse, -1, -1).x, ==, alle.x);
  g_assert_cmpuint (pejl_analyse_andel (analyse, -1, -1).n, ==, alle.n);
  g_assert_cmpuint (analyse->tegn_set, ==, set);
}

static void
check_sentences_stand (const PejlAnalyse *analyse)
{
  g_autofree char *omraader = pejl_fund_omraader (analyse);
  g_autofree char *roller = pejl_fund_roller (analyse);
  g_autofree char *besoeg = pejl_fund_besoeg (analyse);
  g_autofree char *tegn = pejl_fund_tegn (analyse);
  const char *all[] = { omraader, roller, besoeg, tegn };

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_true (g_utf8_validate (all[i], -1, NULL));
      g_assert_cmpuint (strlen (all[i]), >, 10);
      g_assert_null (strstr (all[i], "(null)"));
    }
}

static void
test_random_worlds (void)
{
  for (guint32 seed = 1; seed <= 200; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (5000 + seed);
      World world;

      world_random (&world, seed);
      for (int i = 0; i < 3; i++)
        {
          PejlFilter filter = world_random_filter (&world, rand);
          g_autoptr (PejlAnalyse) analyse = pejl_analyse_new (world.reader, &filter);

          g_assert_cmpuint (analyse->graense, ==, 3);
          check_levels (&world, analyse);
          check_groups_add_up (analyse);
          check_cells (&world, analyse);
          check_sentences_stand (analyse);
        }
      world_close (&world);
    }
}

static void
test_empty_store (void)
{
  PejlFilter filter = { 0 };
  World world;

  world_open (&world);
  {
    g_autoptr (PejlAnalyse) analyse = pejl_analyse_new (world.reader, &filter);
    g_autofree char *omraader = pejl_fund_omraader (analyse);
    g_autofree char *roller = pejl_fund_roller (analyse);

    g_assert_nonnull (analyse->strategi);
    g_assert_nonnull (analyse->redskab);
    g_assert_cmpstr (omraader, ==, "Der er ingen dagtilbud i dette udsnit");
    g_assert_cmpstr (roller, ==, "Strategien har ingen tegn");
  }
  world_close (&world);
}

/* --- a counted municipality: Havneby, whose numbers stand in its charts --- */

static char **
read_mock_lines (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "..", "shared", "mockups", "havneby-mock.csv", NULL);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  return g_strsplit (text, "\n", -1);
}

static int
find_column (char **head, const char *name)
{
  for (int i = 0; head[i] != NULL; i++)
    if (strcmp (g_strstrip (head[i]), name) == 0)
      return i;
  g_error ("no column %s", name);
}

static int
level_of (const char *word)
{
  static const char *const words[] = { "ringe", "utilstrækkelig", "tilstrækkelig", "god", "fremragende" };

  for (int i = 0; i < 5; i++)
    if (strcmp (word, words[i]) == 0)
      return i + 1;
  return 0;
}

/* The first so many tegn of each cell were seen. */
static void
mock_tegn (World *world, PejlAction *action, char **head, char **row, int tilsyn)
{
  for (guint a = 0; a < world->strategi->omraader->len; a++)
    for (guint r = 0; r < world->strategi->roller->len; r++)
      {
        const PejlIndsatsomraade *omraade = g_ptr_array_index (world->strategi->omraader, a);
        const PejlRolle *rolle = g_ptr_array_index (world->strategi->roller, r);
        g_autofree char *key = g_strdelimit (g_strdup (omraade->key), "-", '_');
        g_autofree char *name = g_strdup_printf ("tegn_set_%s_%s", key, rolle->key);
        int set = atoi (row[find_column (head, name)]);

        for (int i = 0, t = 0; i < set; t++)
          {
            const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, t);

            if (tegn->omraade != a || tegn->rolle != r)
              continue;
            world_link (world, action, world_add_evidens (world, action, tilsyn, "09:00", "Set"), t,
                        PEJL_RETNING_STYRKER);
            i++;
          }
      }
}

static int
mock_distrikt (World *world, PejlAction *action, const char *navn)
{
  for (guint i = 0; i < world->distrikter->len; i++)
    if (strcmp (WORLD_AT (world->distrikter, WorldDistrikt, i)->navn, navn) == 0)
      return (int) i;
  return world_add_distrikt (world, action, navn);
}

static int
mock_visits (World *world, PejlAction *action, int hus, const char *months, gboolean anmeldt)
{
  g_auto (GStrv) list = g_strsplit (months, "|", -1);
  int last = -1;

  for (char **month = list; *month != NULL; month++)
    if (**month != '\0')
      {
        g_autofree char *dato = g_strconcat (*month, "-15", NULL);

        last = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, hus, anmeldt, dato, PEJL_STATUS_ENDELIG);
      }
  return last;
}

static void
mock_hus (World *world, PejlAction *action, char **head, char **row)
{
  int hus = world_add_hus (world, action, row[find_column (head, "navn")],
                           mock_distrikt (world, action, row[find_column (head, "distrikt")]),
                           PEJL_TYPE_ALDERSINTEGRERET, PEJL_EJERFORM_KOMMUNAL, TRUE);
  int anmeldt = mock_visits (world, action, hus, row[find_column (head, "anmeldt")], TRUE);
  int uanmeldt = mock_visits (world, action, hus, row[find_column (head, "uanmeldt")], FALSE);
  int tilsyn = MAX (anmeldt, uanmeldt);

  if (tilsyn < 0)
    return;
  for (guint a = 0; a < world->strategi->omraader->len; a++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (world->strategi->omraader, a);
      g_autofree char *key = g_strdelimit (g_strdup (omraade->key), "-", '_');
      g_autofree char *name = g_strconcat (key, "_2024_2025", NULL);
      int niveau = level_of (row[find_column (head, name)]);

      if (niveau > 0)
        world_judge (world, action, tilsyn, (int) a, niveau);
    }
  mock_tegn (world, action, head, row, tilsyn);
}

static void
mock_row (World *world, PejlAction *action, char **head, char **row)
{
  int place;

  if (strcmp (row[0], "dagtilbud") == 0)
    mock_hus (world, action, head, row);
  else if (strcmp (row[0], "distrikt") == 0)
    {
      place = mock_distrikt (world, action, row[find_column (head, "navn")]);
      mock_tegn (world, action, head, row,
                 world_add_tilsyn (world, action, PEJL_OMFANG_DISTRIKT, place, TRUE, "2025-03-01", PEJL_STATUS_KLADDE));
    }
  else if (strcmp (row[0], "center") == 0)
    mock_tegn (world, action, head, row,
               world_add_tilsyn (world, action, PEJL_OMFANG_CENTER, 0, TRUE, "2025-03-01", PEJL_STATUS_KLADDE));
}

static void
assert_andel (PejlAndel andel, guint x, guint n)
{
  g_assert_cmpuint (andel.x, ==, x);
  g_assert_cmpuint (andel.n, ==, n);
}

static void
check_havneby (const PejlAnalyse *analyse)
{
  static const guint levels[4][5] = { { 1, 8, 18, 8, 1 }, { 0, 7, 17, 10, 2 }, { 2, 15, 14, 4, 0 }, { 1, 10, 18, 6, 0 } };
  static const guint under[] = { 9, 7, 17, 11 };
  static const guint order[] = { 2, 3, 0, 1 };
  g_autofree guint *by_share = pejl_analyse_omraader_by_share (analyse);
  g_autofree char *omraader = pejl_fund_omraader (analyse);
  g_autofree char *roller = pejl_fund_roller (analyse);
  g_autofree char *besoeg = pejl_fund_besoeg (analyse);
  guint omraade;
  guint rolle;

  for (int a = 0; a < 4; a++)
    {
      g_assert_cmpmem (&analyse->alle.omraader[a].antal[1], sizeof levels[a], levels[a], sizeof levels[a]);
      g_assert_cmpuint (analyse->alle.omraader[a].under, ==, under[a]);
      g_assert_cmpuint (analyse->alle.omraader[a].ikke_besoegt, ==, 2);
    }
  g_assert_cmpuint (analyse->alle.omraader[2].ikke_vurderet, ==, 1);
  g_assert_cmpmem (by_share, sizeof order, order, sizeof order);
  g_assert_cmpuint (analyse->besoeg, ==, 72);
  assert_andel (analyse->celle[2][1], 46, 108);
  assert_andel (pejl_analyse_andel (analyse, 1, -1), 410, 533);
  assert_andel (pejl_analyse_andel (analyse, -1, 0), 528, 792);
  assert_andel (pejl_analyse_andel (analyse, -1, -1), 1072, 1616);
  g_assert_true (pejl_analyse_lowest_cell (analyse, &omraade, &rolle));
  g_assert_cmpuint (omraade, ==, 2);
  g_assert_cmpuint (rolle, ==, 1);
  g_assert_cmpstr (omraader, ==, "Systematik halter mest: 17" NB "af" NB "35 dagtilbud ligger under grænsen");
  g_assert_cmpstr (roller, ==, "Ledernes tegn på systematik ses sjældnest: 46" NB "af" NB "108 mulige gange");
  g_assert_cmpstr (besoeg, ==, "36" NB "af" NB "38 dagtilbud er besøgt, 31 både anmeldt og uanmeldt");
}

static void
test_havneby (void)
{
  g_auto (GStrv) lines = read_mock_lines ();
  g_auto (GStrv) head = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Havneby");
  PejlFilter filter = { 0 };
  World world;

  if (lines == NULL)
    {
      g_test_skip ("the counted municipality is not beside the source");
      return;
    }
  world_open (&world);
  g_assert_true (pejl_opsaetning_begin (world.store, "Havneby Kommune", &error));
  g_assert_no_error (error);
  kommune = pejl_query_kommune (world.reader);
  world.strategi = pejl_query_strategi (world.reader, &kommune->strategi);
  head = g_strsplit (lines[0], ";", -1);
  for (char **line = lines + 1; *line != NULL && **line != '\0'; line++)
    {
      g_auto (GStrv) row = g_strsplit (*line, ";", -1);

      mock_row (&world, action, head, row);
    }
  world_commit (&world, action);

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  {
    g_autoptr (PejlAnalyse) analyse = pejl_analyse_new (world.reader, &filter);

    check_havneby (analyse);
  }
  world_close (&world);
}

/* --- sentences --- */

/* An analysis put together by hand: two areas, each house with its two levels. */
typedef struct
{
  const char *name;
  guint graense;
  gint8 niveau[6][2]; /* -1: not visited; 0: visited, not judged; ends at the first house that is { 9, 9 } */
  const char *expected;
} LevelCase;

#define END { 9, 9 }
static const LevelCase level_cases[] = {
  { "none", 3, { END }, "Der er ingen dagtilbud i dette udsnit" },
  { "nothing judged", 3, { { -1, -1 }, { 0, 0 }, END }, "Ingen dagtilbud er vurderet endnu" },
  { "one, under in one", 3, { { 2, 3 }, { -1, -1 }, END }, "Ét dagtilbud er vurderet, under grænsen i Systematik" },
  { "one, under in both", 3, { { 1, 2 }, END }, "Ét dagtilbud er vurderet, under grænsen i Kvalitet og Systematik" },
  { "one, not under", 3, { { 3, 5 }, { 0, 0 }, END }, "Ét dagtilbud er vurderet, og det ligger ikke under grænsen" },
  { "none under", 3, { { 3, 3 }, { 4, 3 }, END }, "Ingen dagtilbud ligger under grænsen i de to indsatsområder" },
  { "one worst", 3, { { 1, 3 }, { 2, 2 }, { 3, 3 }, END },
    "Systematik halter mest: 2" NB "af" NB "3 dagtilbud ligger under grænsen" },
  { "one house under", 3, { { 2, 3 }, { 3, 3 }, { 3, 3 }, END },
    "Systematik halter mest: ét" NB "af" NB "3 dagtilbud ligger under grænsen" },
  { "a tie of all", 3, { { 2, 2 }, { 2, 2 }, { 3, 3 }, END },
    "De to indsatsområder halter lige meget: 2" NB "af" NB "3 dagtilbud ligger under grænsen i begge" },
  { "a tie of unlike numbers", 3, { { 2, 2 }, { 3, 2 }, { 0, 3 }, { 0, 3 }, END },
    "De to indsatsområder halter lige meget: 2" NB "af" NB "4 og ét" NB "af" NB "2 dagtilbud ligger under grænsen" },
  { "the border moves", 4, { { 3, 4 }, { 3, 4 }, END },
    "Systematik halter mest: 2" NB "af" NB "2 dagtilbud ligger under grænsen" },
  { "no border", 0, { { 3, 4 }, { 1, 4 }, END },
    "2 dagtilbud er vurderet; der er ikke valgt en grænse for godt nok" },
};

static PejlAnalyse *
empty_analyse (void)
{
  PejlAnalyse *analyse = g_new0 (PejlAnalyse, 1);

  analyse->strategi = pejl_strategi_new ("to", 1);
  pejl_strategi_add_omraade (analyse->strategi, "systematik", "Systematik");
  pejl_strategi_add_omraade (analyse->strategi, "kvalitet", "Kvalitet");
  analyse->redskab = pejl_redskab_new ("fem", 1);
  analyse->kommune = g_strdup ("");
  analyse->steder = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sted_sum_free);
  analyse->distrikter = g_ptr_array_new ();
  analyse->tegn = g_array_new (FALSE, TRUE, sizeof (PejlTegnSum));
  return analyse;
}

static void
add_hus (PejlAnalyse *analyse, const gint8 niveau[2])
{
  PejlStedSum *sted = g_new0 (PejlStedSum, 1);

  sted->navn = g_strdup ("Hus");
  sted->distrikt_navn = g_strdup ("");
  sted->anmeldte = niveau[0] >= 0 ? 1 : 0;
  g_ptr_array_add (analyse->steder, sted);
  for (int a = 0; a < 2; a++)
    {
      PejlOmraadeTal *tal = &analyse->alle.omraader[a];

      sted->niveau[a] = MAX (niveau[a], 0);
      if (niveau[a] < 1)
        continue;
      tal->n++;
      tal->antal[niveau[a]]++;
      tal->under += (guint) niveau[a] < analyse->graense ? 1 : 0;
    }
}

static void
test_level_sentence (gconstpointer data)
{
  const LevelCase *it = data;
  g_autoptr (PejlAnalyse) analyse = empty_analyse ();
  g_autofree char *sentence = NULL;

  analyse->graense = it->graense;
  for (int i = 0; it->niveau[i][0] != 9; i++)
    add_hus (analyse, it->niveau[i]);
  sentence = pejl_fund_omraader (analyse);
  g_assert_cmpstr (sentence, ==, it->expected);
}

/* Roles as a municipality may name them; the cells of two areas × two roles. */
typedef struct
{
  const char *name;
  const char *roller[2];
  PejlAndel celle[2][2];
  const char *expected;
} RoleCase;

static const RoleCase role_cases[] = {
  { "nothing possible", { "Ledere", "Konsulenter" }, { { { 0, 0 }, { 0, 0 } }, { { 0, 0 }, { 0, 0 } } },
    "Ingen steder er besøgt endnu" },
  { "nothing seen", { "Ledere", "Konsulenter" }, { { { 0, 20 }, { 0, 4 } }, { { 0, 20 }, { 0, 4 } } },
    "Ingen af strategiens tegn er set endnu" },
  { "everything seen", { "Ledere", "Konsulenter" }, { { { 20, 20 }, { 4, 4 } }, { { 20, 20 }, { 4, 4 } } },
    "Alle tegn er set, hvor de kunne ses: 48" NB "af" NB "48 mulige gange" },
  { "one lowest", { "Ledere", "Konsulenter" }, { { { 46, 108 }, { 2, 4 } }, { { 1000, 1200 }, { 0, 4 } } },
    "Ledernes tegn på systematik ses sjældnest: 46" NB "af" NB "108 mulige gange" },
  { "a large number", { "Medarbejdere", "Konsulenter" }, { { { 1046, 2108 }, { 2, 4 } }, { { 1000, 1200 }, { 0, 4 } } },
    "Medarbejdernes tegn på systematik ses sjældnest: 1.046" NB "af" NB "2.108 mulige gange" },
  { "only small cells", { "Ledere", "Konsulenter" }, { { { 3, 4 }, { 2, 4 } }, { { 4, 4 }, { 1, 4 } } },
    "Konsulenternes tegn på kvalitet ses sjældnest: 1" NB "af" NB "4 mulige gange" },
  { "never seen in one cell", { "Ledere", "Konsulenter" }, { { { 0, 108 }, { 2, 4 } }, { { 9, 12 }, { 0, 4 } } },
    "Ledernes tegn på systematik er slet ikke set: 0" NB "af" NB "108 mulige gange" },
  { "a name without a certain genitive", { "Centerchef", "Konsulenter" },
    { { { 3, 12 }, { 12, 12 } }, { { 12, 12 }, { 12, 12 } } },
    "Tegn på systematik i rollen »Centerchef« ses sjældnest: 3" NB "af" NB "12 mulige gange" },
  { "a name that only looks like a plural", { "Center", "Leder" }, { { { 12, 12 }, { 12, 12 } }, { { 3, 12 }, { 12, 12 } } },
    "Tegn på kvalitet i rollen »Center« ses sjældnest: 3" NB "af" NB "12 mulige gange" },
  { "two alike", { "Ledere", "Konsulenter" }, { { { 3, 12 }, { 12, 12 } }, { { 12, 12 }, { 3, 12 } } },
    "Sjældnest ses ledernes tegn på systematik og konsulenternes tegn på kvalitet: 3" NB "af" NB
    "12 mulige gange i hvert felt" },
  { "two of one share", { "Ledere", "Konsulenter" }, { { { 3, 12 }, { 12, 12 } }, { { 12, 12 }, { 6, 24 } } },
    "Sjældnest ses ledernes tegn på systematik og konsulenternes tegn på kvalitet: 25" NB "% af de mulige gange" },
  { "all alike", { "Ledere", "Konsulenter" }, { { { 3, 12 }, { 3, 12 } }, { { 3, 12 }, { 3, 12 } } },
    "Tegnene ses lige sjældent i fire felter: 3" NB "af" NB "12 mulige gange i hvert felt" },
};

static void
test_role_sentence (gconstpointer data)
{
  const RoleCase *it = data;
  g_autoptr (PejlAnalyse) analyse = empty_analyse ();
  g_autofree char *sentence = NULL;

  for (int r = 0; r < 2; r++)
    pejl_strategi_add_rolle (analyse->strategi, it->roller[r], it->roller[r], it->roller[r], PEJL_OMFANG_DAGTILBUD);
  pejl_strategi_add_tegn (analyse->strategi, 0, 0, "Et tegn");
  for (int a = 0; a < 2; a++)
    for (int r = 0; r < 2; r++)
      analyse->celle[a][r] = it->celle[a][r];
  sentence = pejl_fund_roller (analyse);
  g_assert_cmpstr (sentence, ==, it->expected);
}

typedef struct
{
  guint alle;
  guint besoegt;
  guint begge;
  const char *expected;
} VisitCase;

static void
test_visit_sentences (void)
{
  static const VisitCase cases[] = {
    { 0, 0, 0, "Der er ingen dagtilbud i dette udsnit" },
    { 1, 0, 0, "Dagtilbuddet er ikke besøgt endnu" },
    { 1, 1, 0, "Dagtilbuddet er besøgt, men ikke både anmeldt og uanmeldt" },
    { 1, 1, 1, "Dagtilbuddet er besøgt, både anmeldt og uanmeldt" },
    { 38, 0, 0, "Ingen af de 38 dagtilbud er besøgt endnu" },
    { 38, 1, 0, "Ét" NB "af" NB "38 dagtilbud er besøgt, men ikke både anmeldt og uanmeldt" },
    { 38, 36, 31, "36" NB "af" NB "38 dagtilbud er besøgt, 31 både anmeldt og uanmeldt" },
    { 38, 36, 0, "36" NB "af" NB "38 dagtilbud er besøgt, ingen både anmeldt og uanmeldt" },
    { 38, 36, 36, "36" NB "af" NB "38 dagtilbud er besøgt, alle både anmeldt og uanmeldt" },
    { 38, 38, 31, "Alle 38 dagtilbud er besøgt, 31 både anmeldt og uanmeldt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlAnalyse) analyse = empty_analyse ();
      g_autofree char *sentence = NULL;

      for (guint h = 0; h < cases[i].alle; h++)
        add_hus (analyse, (const gint8[2]){ 0, 0 });
      analyse->besoegt = cases[i].besoegt;
      analyse->begge = cases[i].begge;
      sentence = pejl_fund_besoeg (analyse);
      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }
}

static void
test_tegn_sentences (void)
{
  static const struct
  {
    guint set;
    const char *start;
    const char *expected;
  } cases[] = {
    { 0, "2024-01-01", "Ingen af de 3 tegn er set i perioden" },
    { 2, "2024-01-01", "2" NB "af" NB "3 tegn er set i perioden" },
    { 3, "2024-01-01", "Alle 3 tegn er set i perioden" },
    { 2, "", "2" NB "af" NB "3 tegn er set indtil nu" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PejlAnalyse) analyse = empty_analyse ();
      g_autofree char *sentence = NULL;

      pejl_strategi_add_rolle (analyse->strategi, "ledere", "Ledere", "Ledere", PEJL_OMFANG_DAGTILBUD);
      for (int t = 0; t < 3; t++)
        pejl_strategi_add_tegn (analyse->strategi, 0, 0, "Et tegn");
      analyse->tegn_set = cases[i].set;
      g_strlcpy (analyse->filter.periode.start, cases[i].start, sizeof analyse->filter.periode.start);
      sentence = pejl_fund_tegn (analyse);
      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (level_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analyse/fund-omraader/%s", level_cases[i].name);

      g_test_add_data_func (path, &level_cases[i], test_level_sentence);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (role_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analyse/fund-roller/%s", role_cases[i].name);

      g_test_add_data_func (path, &role_cases[i], test_role_sentence);
    }
  g_test_add_func ("/analyse/fund-besoeg", test_visit_sentences);
  g_test_add_func ("/analyse/fund-tegn", test_tegn_sentences);
  g_test_add_func ("/analyse/empty-store", test_empty_store);
  g_test_add_func ("/analyse/havneby", test_havneby);
  g_test_add_func ("/analyse/random-worlds", test_random_worlds);
  return g_test_run ();
}
