// SPDX-License-Identifier: GPL-3.0-or-later
// The blank schema of a visit: what other programs read in it, and the short hand it is typed in with.
#include "rapport-laes.h"
#include "skema-world.h"

#include "core/report/pejl-report-error.h"
#include "core/rules/pejl-skema-tegn.h"

static const PejlId nil = { { 0 } };

static char *
write_and_read (SkemaWorld *world, const PejlId *tilsyn, const PejlId *dagtilbud, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_skema_write (world->world.reader, tilsyn, dagtilbud, I_DAG, path, NULL, &error));
  g_assert_no_error (error);
  assert_sound (path);
  return text_of (path);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

static void
assert_has (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in the schema", words[i]);
}

static void
test_of_visit (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Åkanden", "Uanmeldt besøg, tirsdag 2. juni 2026", "Konsulent: Maja Holm", "Kl. fra:", "Børn:", "Voksne:",
    "29. februar 2024, anmeldt: Kvalitet tilstrækkelig.", "Rolige overgange efter frokost", "Åbne punkter i handleplanen",
    "1. september 2026: Ro i garderoben", "Børnesyn",
    "Pædagogiske ledere", "Samtale med leder:", "Samtale med medarbejdere:", "Børnenes perspektiv:",
    "alvorlig bekymring", "ingen CPR-numre", "Vurdering af Systematik", "ikke vurderet", NULL,
  };
  SkemaWorld world;
  g_autofree char *text = NULL;

  skema_world_open (&world);
  text = write_and_read (&world, &world.tilsyn, &nil, fixture->path);
  if (text != NULL)
    {
      assert_has (text, words);
      /* Each tegn has its boxes. */
      g_assert_cmpuint (count (text, "mangler åben"), ==, skema_world_count (&world, PEJL_OMFANG_DAGTILBUD));
    }
  skema_world_close (&world);
}

static void
test_of_house (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "Dag og form udfyldes", "anmeldt besøg", "uanmeldt besøg", "Dato:", NULL };
  SkemaWorld world;
  g_autofree char *text = NULL;

  skema_world_open (&world);
  text = write_and_read (&world, &nil, &world.hus, fixture->path);
  if (text != NULL)
    assert_has (text, words);
  skema_world_close (&world);
}

/* A samtale in a distrikt has its own roles' tegn, and no children. */
static void
test_of_samtale (Fixture *fixture, gconstpointer data)
{
  SkemaWorld world;
  g_autofree char *text = NULL;

  skema_world_open (&world);
  text = write_and_read (&world, &world.samtale, &nil, fixture->path);
  if (text != NULL)
    {
      g_assert_cmpuint (count (text, "mangler åben"), ==, skema_world_count (&world, PEJL_OMFANG_DISTRIKT));
      g_assert_null (strstr (text, "Bekymring"));
      g_assert_null (strstr (text, "Tidligere tilsyn"));
    }
  skema_world_close (&world);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  SkemaWorld world;
  g_autofree char *first = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;
  gsize lengths[2];

  skema_world_open (&world);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (pejl_skema_write (world.world.reader, &world.tilsyn, &nil, I_DAG, fixture->path, NULL, &error));
      g_assert_true (g_file_get_contents (fixture->path, i == 0 ? &first : &again, &lengths[i], &error));
    }
  g_assert_cmpmem (first, lengths[0], again, lengths[1]);
  skema_world_close (&world);
}

static void
test_nothing_to_write (Fixture *fixture, gconstpointer data)
{
  SkemaWorld world;
  g_autoptr (GError) error = NULL;
  PejlId unknown = pejl_id_new ();

  skema_world_open (&world);
  g_assert_false (pejl_skema_write (world.world.reader, &unknown, &nil, I_DAG, fixture->path, NULL, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_false (pejl_skema_write (world.world.reader, &world.tilsyn, &nil, I_DAG, "/nowhere/at/all.pdf", NULL, &error));
  g_assert_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_WRITE);
  skema_world_close (&world);
}

/* --- the short hand --- */

static void
test_klokken (void)
{
  static const struct
  {
    const char *typed, *klokken;
  } cases[] = {
    { "9", "09:00" },     { "09", "09:00" },   { "920", "09:20" },  { "0920", "09:20" }, { "09.20", "09:20" },
    { "9:05", "09:05" },  { " 14,30 ", "14:30" }, { "0", "00:00" }, { "2359", "23:59" }, { "", NULL },
    { "24", NULL },       { "960", NULL },     { "9.2", NULL },     { "9.", NULL },      { "ni", NULL },
    { "12345", NULL },    { "9.200", NULL },   { "-9", NULL },      { "9.2a", NULL },    { ".20", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char klokken[6];
      gboolean ok = pejl_skema_parse_klokken (cases[i].typed, klokken);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpint (ok, ==, cases[i].klokken != NULL);
      if (ok)
        g_assert_cmpstr (klokken, ==, cases[i].klokken);
    }
}

static void
test_tegn (void)
{
  static const struct
  {
    const char *typed, *again, *wrong;
  } cases[] = {
    { "3 7- 12?", "3 7- 12?", NULL }, { "", "", NULL },        { " 3,7-;12? ", "3 7- 12?", NULL },
    { "3 3- 3?", "3?", NULL },        { "3+", "3", NULL },     { "0", NULL, "0" },
    { "3 21", NULL, "21" },           { "3 x", NULL, "x" },    { "3--", NULL, "3--" },
    { "-3", NULL, "-3" },             { "3 7%", NULL, "7%" },  { "20", "20", NULL },
  };
  g_autoptr (PejlStrategi) strategi = pejl_strategi_new ("proeve", 1);
  g_autoptr (GPtrArray) tegn = NULL;

  pejl_strategi_add_omraade (strategi, "leg", "Leg");
  pejl_strategi_add_rolle (strategi, "ledere", "Ledere", "Ledere", PEJL_OMFANG_DAGTILBUD);
  pejl_strategi_add_rolle (strategi, "omraadeledere", "Områdeledere", "Områdel.", PEJL_OMFANG_DISTRIKT);
  for (guint i = 0; i < 20; i++)
    pejl_strategi_add_tegn (strategi, 0, 0, "Et tegn");
  pejl_strategi_add_tegn (strategi, 0, 1, "Et andet sted");
  tegn = pejl_skema_tegn (strategi, PEJL_OMFANG_DAGTILBUD);
  g_assert_cmpuint (tegn->len, ==, 20);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wrong = NULL;
      g_autoptr (GArray) links = pejl_skema_parse_tegn (tegn, cases[i].typed, &wrong);

      g_assert_cmpstr (wrong, ==, cases[i].wrong);
      if (cases[i].again != NULL)
        {
          g_autofree char *again = pejl_skema_format_tegn (tegn, links);

          g_assert_cmpstr (again, ==, cases[i].again);
        }
    }
}

#define ADD(path, test) g_test_add ("/skema/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  ADD ("of-visit", test_of_visit);
  ADD ("of-house", test_of_house);
  ADD ("of-samtale", test_of_samtale);
  ADD ("same-bytes", test_same_bytes);
  ADD ("nothing-to-write", test_nothing_to_write);
  g_test_add_func ("/skema/klokken", test_klokken);
  g_test_add_func ("/skema/tegn", test_tegn);
  return g_test_run ();
}
