// SPDX-License-Identifier: GPL-3.0-or-later
// A municipality's own instruments: each edit, versions, and the file they travel in.
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/store/query/pejl-query-redskab.h"
#include "core/strategi/pejl-redskab-xml.h"

#include <locale.h>

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId redskab; /* three levels, two themes, nothing else */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_true (pejl_redskab_create (f->store, "Børns leg på Ærø", "tema", &f->redskab, &error));
  g_assert_true (pejl_niveau_add (f->store, &f->redskab, "lav", NULL, &error));
  g_assert_true (pejl_niveau_add (f->store, &f->redskab, "mellem", "mel.", &error));
  g_assert_true (pejl_niveau_add (f->store, &f->redskab, "høj", "", &error));
  g_assert_true (pejl_tema_add (f->store, &f->redskab, "Leg ude", NULL, &error));
  g_assert_true (pejl_tema_add (f->store, &f->redskab, "Leg inde", NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static PejlRedskab *
now (Fixture *f)
{
  PejlRedskab *redskab = pejl_query_redskab (f->reader, &f->redskab);

  g_assert_nonnull (redskab);
  return redskab;
}

/* "lav/lav mellem/mel. høj/høj | leg-ude:Leg ude leg-inde:Leg inde" */
static void
assert_parts (Fixture *f, const char *expected)
{
  g_autoptr (PejlRedskab) redskab = now (f);
  g_autoptr (GString) parts = g_string_new (NULL);

  for (guint i = 0; i < redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = redskab->niveauer->pdata[i];

      g_assert_cmpuint (niveau->nr, ==, i + 1);
      g_string_append_printf (parts, "%s/%s", niveau->navn, niveau->kort);
      if (niveau->baand)
        g_string_append_printf (parts, "(%d-%d)", (int) (niveau->fra * 100), (int) (niveau->til * 100));
      g_string_append_c (parts, ' ');
    }
  g_string_append_c (parts, '|');
  for (guint i = 0; i < redskab->temaer->len; i++)
    {
      const PejlTema *tema = redskab->temaer->pdata[i];

      g_string_append_printf (parts, " %s:%s", tema->key, tema->navn);
    }
  g_assert_cmpstr (parts->str, ==, expected);
}

static void
step (Fixture *f, gboolean (*back) (PejlStore *, GError **))
{
  g_autoptr (GError) error = NULL;

  g_assert_true (back (f->store, &error));
  g_assert_no_error (error);
}

#define AS_MADE "lav/lav mellem/mel. høj/høj | leg-ude:Leg ude leg-inde:Leg inde"

static void
test_made (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlRedskab) redskab = now (f);

  assert_parts (f, AS_MADE);
  g_assert_cmpstr (redskab->key, ==, "boerns-leg-paa-aeroe");
  g_assert_cmpstr (redskab->til, ==, "tema");
  g_assert_cmpuint (redskab->version, ==, 1);
  g_assert_false (redskab->gennemsnit);
  g_assert_cmpuint (redskab->graense, ==, 0);
}

/* Each edit is one step: undone, all is as it was made; done again, it is as it was done. */
static void
test_each_edit (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what;
    const char *after;
  } edits[] = {
    { "niveau_add", "lav/lav mellem/mel. høj/høj top/top | leg-ude:Leg ude leg-inde:Leg inde" },
    { "niveau_navn", "lav/lav midt/midt høj/høj | leg-ude:Leg ude leg-inde:Leg inde" },
    { "niveau_move", "høj/høj lav/lav mellem/mel. | leg-ude:Leg ude leg-inde:Leg inde" },
    { "niveau_delete", "mellem/mel. høj/høj | leg-ude:Leg ude leg-inde:Leg inde" },
    { "baand", "lav/lav mellem/mel.(250-375) høj/høj | leg-ude:Leg ude leg-inde:Leg inde" },
    { "tema_add", "lav/lav mellem/mel. høj/høj | leg-ude:Leg ude leg-inde:Leg inde leg-ude-2:Leg, ude" },
    { "tema_navn", "lav/lav mellem/mel. høj/høj | leg-ude:Udeleg leg-inde:Leg inde" },
    { "tema_move", "lav/lav mellem/mel. høj/høj | leg-inde:Leg inde leg-ude:Leg ude" },
    { "tema_delete", "lav/lav mellem/mel. høj/høj | leg-inde:Leg inde" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GError) error = NULL;
      const gboolean done[] = {
        i != 0 || pejl_niveau_add (f->store, &f->redskab, "top", NULL, &error),
        i != 1 || pejl_niveau_set_navn (f->store, &f->redskab, 2, " midt ", NULL, &error),
        i != 2 || pejl_niveau_move (f->store, &f->redskab, 3, 1, &error),
        i != 3 || pejl_niveau_delete (f->store, &f->redskab, 1, &error),
        i != 4 || pejl_niveau_set_baand (f->store, &f->redskab, 2, 2.5, 3.75, &error),
        i != 5 || pejl_tema_add (f->store, &f->redskab, "Leg, ude", NULL, &error),
        i != 6 || pejl_tema_set_navn (f->store, &f->redskab, "leg-ude", "Udeleg", &error),
        i != 7 || pejl_tema_move (f->store, &f->redskab, "leg-ude", 9, &error),
        i != 8 || pejl_tema_delete (f->store, &f->redskab, "leg-ude", &error),
      };

      g_test_message ("%s", edits[i].what);
      g_assert_no_error (error);
      g_assert_true (done[i]);
      assert_parts (f, edits[i].after);
      step (f, pejl_store_undo);
      assert_parts (f, AS_MADE);
      step (f, pejl_store_redo);
      assert_parts (f, edits[i].after);
      step (f, pejl_store_undo);
    }
}

static void
test_settings (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autoptr (PejlRedskab) shorter = NULL;

  g_assert_true (pejl_redskab_set_tekst (f->store, &f->redskab, PEJL_FIELD_REDSKAB_NAVN, "Legen", &error));
  g_assert_true (pejl_redskab_set_tekst (f->store, &f->redskab, PEJL_FIELD_REDSKAB_KILDE, "Byrådet 2024", &error));
  g_assert_true (pejl_redskab_set_tekst (f->store, &f->redskab, PEJL_FIELD_REDSKAB_IKKE_VURDERET, "kan ikke ses", &error));
  g_assert_true (pejl_redskab_set_til (f->store, &f->redskab, "omraade", &error));
  g_assert_true (pejl_redskab_set_graense (f->store, &f->redskab, 3, &error));
  g_assert_true (pejl_redskab_set_gennemsnit (f->store, &f->redskab, TRUE, &error));
  g_assert_no_error (error);
  redskab = now (f);
  g_assert_cmpstr (redskab->navn, ==, "Legen");
  g_assert_cmpstr (redskab->kilde, ==, "Byrådet 2024");
  g_assert_cmpstr (pejl_redskab_niveau_name (redskab, 0), ==, "kan ikke ses");
  g_assert_cmpstr (redskab->til, ==, "omraade");
  g_assert_cmpuint (redskab->graense, ==, 3);
  g_assert_true (redskab->gennemsnit);
  /* The border never lies at a level that is gone. */
  g_assert_true (pejl_niveau_delete (f->store, &f->redskab, 3, &error));
  shorter = now (f);
  g_assert_cmpuint (shorter->graense, ==, 2);
  g_assert_true (pejl_redskab_set_current (f->store, &f->redskab, &error));
  g_assert_no_error (error);
  {
    g_autoptr (PejlKommune) kommune = pejl_query_kommune (f->reader);

    g_assert_true (pejl_id_equal (&kommune->redskab, &f->redskab));
  }
}

static void
expect_error (GError **error, gboolean ok, int code)
{
  g_assert_false (ok);
  g_assert_error (*error, PEJL_ACTIONS_ERROR, code);
  g_clear_error (error);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_name = g_strnfill (201, 'a');

  expect_error (&error, pejl_niveau_add (f->store, &f->redskab, "  ", NULL, &error), PEJL_ACTIONS_ERROR_EMPTY);
  expect_error (&error, pejl_tema_add (f->store, &f->redskab, "", NULL, &error), PEJL_ACTIONS_ERROR_EMPTY);
  expect_error (&error, pejl_tema_add (f->store, &f->redskab, long_name, NULL, &error), PEJL_ACTIONS_ERROR_TOO_MUCH);
  expect_error (&error, pejl_redskab_set_tekst (f->store, &f->redskab, PEJL_FIELD_REDSKAB_NAVN, "", &error),
                PEJL_ACTIONS_ERROR_EMPTY);
  expect_error (&error, pejl_niveau_delete (f->store, &f->redskab, 4, &error), PEJL_ACTIONS_ERROR_NOT_FOUND);
  expect_error (&error, pejl_tema_delete (f->store, &f->redskab, "findes-ikke", &error), PEJL_ACTIONS_ERROR_NOT_FOUND);
  expect_error (&error, pejl_redskab_set_current (f->store, &f->redskab, &error), PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_assert_true (pejl_niveau_set_baand (f->store, &f->redskab, 2, 3, 4, &error));
  expect_error (&error, pejl_niveau_set_baand (f->store, &f->redskab, 1, 1, 3, &error), PEJL_ACTIONS_ERROR_RANGE);
  expect_error (&error, pejl_niveau_set_baand (f->store, &f->redskab, 3, 6, 5, &error), PEJL_ACTIONS_ERROR_RANGE);
  assert_parts (f, "lav/lav mellem/mel.(300-400) høj/høj | leg-ude:Leg ude leg-inde:Leg inde");
  while (pejl_niveau_add (f->store, &f->redskab, "ét til", NULL, &error))
    ;
  expect_error (&error, FALSE, PEJL_ACTIONS_ERROR_TOO_MUCH);
  {
    g_autoptr (PejlRedskab) redskab = now (f);

    g_assert_cmpuint (redskab->niveauer->len, ==, PEJL_REDSKAB_NIVEAUER_MAX);
  }
}

/* A theme's key is never another's, also when the first is gone: what was judged of it would change its meaning. */
static void
test_keys_are_not_reused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  g_assert_true (pejl_tema_delete (f->store, &f->redskab, "leg-ude", &error));
  g_assert_true (pejl_tema_add (f->store, &f->redskab, "Leg ude", &key, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (key, ==, "leg-ude-2");
}

/* A level that was taken away leaves nothing behind for the one that takes its number. */
static void
test_level_comes_back_clean (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_niveau_set_baand (f->store, &f->redskab, 3, 5, 7, &error));
  g_assert_true (pejl_niveau_set_navn (f->store, &f->redskab, 3, "høj", "h.", &error));
  g_assert_true (pejl_niveau_delete (f->store, &f->redskab, 3, &error));
  g_assert_true (pejl_niveau_add (f->store, &f->redskab, "top", NULL, &error));
  g_assert_no_error (error);
  assert_parts (f, "lav/lav mellem/mel. top/top | leg-ude:Leg ude leg-inde:Leg inde");
}

/* --- versions --- */

static PejlId
use_it (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  PejlId tilsyn;

  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &WORLD_AT (f->world.huse, WorldHus, 0)->id, TRUE,
                                     "2024-05-06", &tilsyn, &error));
  g_assert_true (pejl_tilsyn_use_redskab (f->store, &tilsyn, &f->redskab, TRUE, &error));
  g_assert_no_error (error);
  return tilsyn;
}

static void
test_used_gets_a_successor (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRedskab) next = NULL;
  PejlId tilsyn;
  PejlId id;

  g_assert_cmpuint (pejl_query_redskab_tilsyn (f->reader, &f->redskab), ==, 0);
  tilsyn = use_it (f);
  g_assert_cmpuint (pejl_query_redskab_tilsyn (f->reader, &f->redskab), ==, 1);
  expect_error (&error, pejl_niveau_add (f->store, &f->redskab, "top", NULL, &error), PEJL_ACTIONS_ERROR_USED);
  expect_error (&error, pejl_tema_set_navn (f->store, &f->redskab, "leg-ude", "Ude", &error), PEJL_ACTIONS_ERROR_USED);
  expect_error (&error, pejl_redskab_delete (f->store, &f->redskab, &error), PEJL_ACTIONS_ERROR_USED);

  g_assert_true (pejl_redskab_new_version (f->store, &f->redskab, &id, &error));
  g_assert_true (pejl_niveau_add (f->store, &id, "top", NULL, &error));
  g_assert_no_error (error);
  next = pejl_query_redskab (f->reader, &id);
  g_assert_cmpuint (next->version, ==, 2);
  g_assert_cmpuint (next->niveauer->len, ==, 4);
  g_assert_true (pejl_id_equal (&next->forgaenger, &f->redskab));
  assert_parts (f, AS_MADE);
  {
    g_autoptr (GArray) used = pejl_query_tema_redskaber (f->reader, &tilsyn);

    g_assert_true (pejl_id_equal (&g_array_index (used, PejlId, 0), &f->redskab));
  }
  g_assert_true (pejl_redskab_delete (f->store, &id, &error));
  g_assert_null (pejl_query_redskab (f->reader, &id));
  /* Its number is not given again. */
  g_assert_true (pejl_redskab_new_version (f->store, &f->redskab, &id, &error));
  {
    g_autoptr (PejlRedskab) third = pejl_query_redskab (f->reader, &id);

    g_assert_cmpuint (third->version, ==, 3);
    g_assert_cmpuint (third->niveauer->len, ==, 3);
  }
  g_assert_no_error (error);
}

/* --- the file --- */

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autoptr (PejlRedskab) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;
  gboolean fresh = TRUE;
  PejlId id;

  g_assert_true (pejl_niveau_set_baand (f->store, &f->redskab, 1, -1.5, 2.25, &error));
  g_assert_true (pejl_niveau_set_baand (f->store, &f->redskab, 2, 2.3, 100, &error));
  g_assert_true (pejl_redskab_set_tekst (f->store, &f->redskab, PEJL_FIELD_REDSKAB_IKKE_VURDERET, "kan \"ikke\" ses & høres",
                                         &error));
  g_assert_no_error (error);
  redskab = now (f);
  bytes = pejl_redskab_to_xml (redskab);
  g_assert_nonnull (strstr (g_bytes_get_data (bytes, NULL), "fra=\"-1.5\" til=\"2.25\""));
  g_assert_nonnull (strstr (g_bytes_get_data (bytes, NULL), "fra=\"2.3\" til=\"100\""));
  read = pejl_redskab_load_bytes (bytes, "leg.xml", NULL, &error);
  g_assert_no_error (error);
  again = pejl_redskab_to_xml (read);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_true (pejl_id_equal (&read->id, &f->redskab));

  /* What the store has is not taken in again; the same version with other contents is the next one. */
  g_assert_true (pejl_redskab_import (f->store, read, &id, &fresh, &error));
  g_assert_false (fresh);
  g_assert_true (pejl_id_equal (&id, &f->redskab));
  pejl_redskab_add_niveau (read, "top", NULL);
  g_assert_true (pejl_redskab_import (f->store, read, &id, &fresh, &error));
  g_assert_no_error (error);
  g_assert_true (fresh);
  {
    g_autoptr (PejlRedskab) next = pejl_query_redskab (f->reader, &id);

    g_assert_cmpuint (next->version, ==, 2);
    g_assert_cmpuint (next->niveauer->len, ==, 4);
    g_assert_true (pejl_id_equal (&next->forgaenger, &f->redskab));
    g_assert_cmpuint (pejl_redskab_niveau_for (next, 2.25), ==, 1);
  }
  step (f, pejl_store_undo);
  g_assert_null (pejl_query_redskab (f->reader, &id));
}

static void
test_bad_files (void)
{
  static const struct
  {
    const char *from, *to;
    const char *expected;
  } cases[] = {
    { "nr=\"1\"", "nr=\"1\" fra=\"1\"", "Line 6: Level 1 has only one end" },
    { "nr=\"1\"", "nr=\"1\" fra=\"2\" til=\"1\"", "Line 6: The points of level 1" },
    { "nr=\"1\"", "nr=\"1\" fra=\"et\" til=\"1\"", "Line 6" },
    { "nr=\"1\"", "nr=\"1\" fra=\"0.123\" til=\"1\"", "Line 6" },
    { "nr=\"1\"", "nr=\"1\" fra=\"1\" til=\"10000\"", "Line 6" },
    { "nr=\"1\"", "nr=\"1\" fra=\"1\" til=\"1e3\"", "Line 6" },
    { "nr=\"1\"", "nr=\"1\" fra=\"INF\" til=\"INF\"", "Line 6" },
    { "graense=\"3\"", "graense=\"3\" ikke-vurderet=\"\"", "Line 2" },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "instruments", "national-fem-trin.xml", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) changed = g_string_new (text);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (changed, cases[i].from, cases[i].to, 1), ==, 1);
      bytes = g_bytes_new (changed->str, changed->len);
      g_assert_null (pejl_redskab_load_bytes (bytes, "skala.xml", NULL, &error));
      g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_INVALID);
      if (strstr (error->message, cases[i].expected) == NULL)
        g_error ("expected »%s« in »%s«", cases[i].expected, error->message);
    }
}

/* What comes with the program names areas, scales and themes, and no item of a licensed instrument. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = pejl_redskab_load_builtin_all (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 5);
  for (guint i = 0; i < all->len; i++)
    {
      const PejlRedskab *redskab = all->pdata[i];

      g_assert_false (redskab->gennemsnit);
      g_assert_cmpuint (redskab->temaer->len, <=, 6);
      for (guint t = 0; t < redskab->temaer->len; t++)
        {
          const char *navn = ((PejlTema *) redskab->temaer->pdata[t])->navn;
          g_autofree char *plads = g_strdup_printf ("Tema %u", t + 1);

          /* A word, or no name at all where none is confirmed. */
          g_assert_true (strchr (navn, ' ') == NULL || strcmp (navn, plads) == 0);
        }
    }
}

#define ADD(path, func) g_test_add ("/redskab/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("made", test_made);
  ADD ("each-edit", test_each_edit);
  ADD ("settings", test_settings);
  ADD ("refused", test_refused);
  ADD ("keys-are-not-reused", test_keys_are_not_reused);
  ADD ("level-comes-back-clean", test_level_comes_back_clean);
  ADD ("used-gets-a-successor", test_used_gets_a_successor);
  ADD ("round-trip", test_round_trip);
  g_test_add_func ("/redskab/bad-files", test_bad_files);
  g_test_add_func ("/redskab/shipped", test_shipped);
  return g_test_run ();
}
