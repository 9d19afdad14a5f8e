// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged store, walked to full recovery: what it can be opened for, salvage, a colleague's packet, salvage once more; and the digest is the
// one it had.
#include "udveksling-fixture.h"

#include "core/store/pejl-bjaerg.h"
#include "core/store/pejl-kopier.h"

#define PAGE 4096

typedef struct
{
  Kollega anna;
  Kollega bo;
  char *digest; /* of all that Anna had */
  char *ny;     /* where what is salvaged goes */
} To;

/* --- a store with something in it --- */

static PejlAction *
one_evidens (guint i)
{
  PejlAction *action = pejl_action_new ("Skriv");
  PejlId id = pejl_id_new ();
  g_autofree char *longer = g_strnfill (i % 40 == 0 ? 9000 : 10, 'x');
  g_autofree char *text = g_strdup_printf ("Observation %u: børnene henter selv klodser, og den voksne sætter ord på%s", i, longer);

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
  return action;
}

static void
write_some (Kollega *k, guint from, guint n)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GError) error = NULL;

  for (guint i = from; i < from + n; i++)
    g_ptr_array_add (actions, one_evidens (i));
  pejl_store_commit_bulk (k->f.store, actions, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Bo has Anna's first part; the last part she has told nobody of. */
static void
to_set_up (To *t, gconstpointer data)
{
  kollega_set_up (&t->anna, "Anna");
  kollega_set_up (&t->bo, "Bo");
  knows (&t->anna, &t->bo);
  knows (&t->bo, &t->anna);
  write_some (&t->anna, 0, 300);
  write_some (&t->bo, 300, 60);
  give (&t->bo, &t->anna, NULL);
  give (&t->anna, &t->bo, NULL);
  write_some (&t->anna, 401, 39);
  pejl_store_flush_search (t->anna.f.store, NULL);
  t->ny = g_build_filename (t->anna.f.folder, "reddet", "pejl.db", NULL);
}

static void
to_tear_down (To *t, gconstpointer data)
{
  g_clear_pointer (&t->digest, g_free);
  g_clear_pointer (&t->ny, g_free);
  kollega_tear_down (&t->anna);
  kollega_tear_down (&t->bo);
}

static void
close_anna (To *t)
{
  fixture_close (&t->anna.f);
  t->digest = verified_digest (t->anna.f.path);
}

/* Overwrites every page that the predicate names with noise. */
static guint
damage (const char *path, gboolean (*is_hit) (const guint8 *page, gsize number, guint seed), guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *bytes = NULL;
  gsize length;
  guint hit = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize page = 0; page < length / PAGE; page++)
    if (is_hit ((guint8 *) bytes + page * PAGE, page, seed))
      {
        for (gsize i = 0; i < PAGE; i++)
          bytes[page * PAGE + i] = (char) g_rand_int (rand);
        hit++;
      }
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return hit;
}

static gboolean
is_one_in_eight (const guint8 *page, gsize number, guint seed)
{
  return (number * 2654435761u + seed * 40503u) / 64 % 8 == 0;
}

static gboolean
holds (const guint8 *page, const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i + length <= PAGE; i++)
    if (memcmp (page + i, text, length) == 0)
      return TRUE;
  return FALSE;
}

/* What nobody else has is not hit: that is the most that can be won back whole. */
static gboolean
is_one_in_eight_of_what_bo_has (const guint8 *page, gsize number, guint seed)
{
  return is_one_in_eight (page, number, seed) && !holds (page, "Observation 4");
}

static gboolean
is_first (const guint8 *page, gsize number, guint seed)
{
  return number == 0;
}

static gboolean
is_interior (const guint8 *page, gsize number, guint seed)
{
  return number > 0 && (page[0] == 0x02 || page[0] == 0x05);
}

static PejlBjaergning *
salvage (To *t)
{
  g_autoptr (GError) error = NULL;
  PejlBjaergning *b = pejl_bjaerg (t->anna.f.path, t->ny, NULL, NULL, &error);

  g_assert_no_error (error);
  return b;
}

/* The new store is Anna's from now on: her keys, another file. */
static void
open_new (To *t)
{
  g_free (t->anna.f.path);
  t->anna.f.path = g_strdup (t->ny);
  fixture_open (&t->anna.f);
}

static void
assert_all_is_back (To *t)
{
  g_autofree char *now = NULL;

  fixture_close (&t->anna.f);
  now = verified_digest (t->ny);
  g_assert_cmpstr (now, ==, t->digest);
}

/* --- the walk --- */

/* Half a page is gone here and there. */
static void
test_walk (To *t, gconstpointer data)
{
  g_autoptr (PejlBjaergning) first = NULL;
  g_autoptr (PejlBjaergning) again = NULL;
  g_autofree char *damaged = g_strdup (t->anna.f.path);
  g_autofree char *sum_before = NULL;
  g_autofree char *sum_after = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  close_anna (t);
  g_assert_cmpuint (damage (damaged, is_one_in_eight_of_what_bo_has, GPOINTER_TO_UINT (data)), >, 3);
  report = pejl_verify_file (damaged, NULL, &error);
  g_assert_true (report == NULL || !report->ok);
  g_assert_true (g_file_get_contents (damaged, &bytes, &length, NULL));
  sum_before = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);

  first = salvage (t);
  g_assert_cmpuint (first->laest, >, 0);
  g_assert_cmpuint (first->taget + first->venter, ==, first->laest);
  g_assert_cmpuint (first->venter, >, 0);
  g_assert_cmpuint (first->linjer->len, >, 0);
  g_assert_nonnull (strstr (g_ptr_array_index (first->linjer, 0), "Ask your colleagues"));
  g_free (verified_digest (t->ny));

  /* The colleague's packet with everything fills the hole, and what stood after it follows. */
  open_new (t);
  knows (&t->anna, &t->bo);
  give (&t->bo, &t->anna, NULL);
  fixture_close (&t->anna.f);
  g_free (t->anna.f.path);
  t->anna.f.path = g_strdup (damaged);
  again = salvage (t);
  g_assert_cmpuint (again->mangler, ==, 0);
  g_assert_cmpuint (again->venter, ==, 0);
  assert_all_is_back (t);
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (damaged, &bytes, &length, NULL));
  sum_after = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) bytes, length);
  g_assert_cmpstr (sum_before, ==, sum_after);
}

/* SQLite says that it is no database; each of its ops is there all the same. */
static void
test_first_page_gone (To *t, gconstpointer data)
{
  g_autoptr (PejlBjaergning) b = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;

  close_anna (t);
  damage (t->anna.f.path, is_first, 7);
  store = pejl_store_open (t->anna.f.path, PEJL_STORE_OPEN, &error);
  g_assert_null (store);
  b = salvage (t);
  g_assert_cmpuint (b->venter, ==, 0);
  g_assert_cmpuint (b->mangler, ==, 0);
  g_assert_cmpuint (b->taget, ==, b->laest);
  assert_all_is_back (t);
}

/* With the backup of yesterday nothing is missing, whatever page is gone. */
static void
test_with_backup (To *t, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (PejlBjaergning) b = NULL;
  g_autoptr (GError) error = NULL;
  guint left_out;

  kopi = pejl_kopier_tag (t->anna.f.path, &left_out, NULL, &error);
  g_assert_no_error (error);
  close_anna (t);
  g_assert_cmpuint (damage (t->anna.f.path, is_one_in_eight, 3), >, 3);
  b = salvage (t);
  g_assert_cmpstr (b->kopi, ==, kopi->navn);
  g_assert_cmpuint (b->venter, ==, 0);
  assert_all_is_back (t);
}

/* What was committed and not yet moved out of the log; and a draft. */
static void
test_log_and_draft (To *t, gconstpointer data)
{
  g_autoptr (PejlBjaergning) b = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *away = g_build_filename (t->anna.f.folder, "set.db", NULL);
  g_autofree char *away_log = g_strconcat (away, "-wal", NULL);
  g_autofree char *log = g_strconcat (t->anna.f.path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;

  write_some (&t->anna, 500, 5);
  g_assert_true (pejl_store_draft_put (t->anna.f.store, "evidens-ny", "felt", "Halvt skrevet sætning", NULL, &error));
  g_assert_true (g_file_get_contents (t->anna.f.path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (away, bytes, (gssize) length, NULL));
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (log, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  g_assert_true (g_file_set_contents (away_log, bytes, (gssize) length, NULL));
  close_anna (t);
  b = pejl_bjaerg (away, t->ny, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (b->kladder, ==, 1);
  g_assert_cmpuint (b->venter, ==, 0);
  open_new (t);
  text = pejl_store_draft_get (t->anna.f.store, "evidens-ny", "felt", NULL);
  g_assert_cmpstr (text, ==, "Halvt skrevet sætning");
  assert_all_is_back (t);
}

/* Nobody has the packet: the texts that wait are told, so that somebody can write them again. */
static void
test_rest_as_text (To *t, gconstpointer data)
{
  g_autoptr (PejlBjaergning) b = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rest = g_build_filename (t->anna.f.folder, "rest.tsv", NULL);
  g_autofree char *text = NULL;

  close_anna (t);
  damage (t->anna.f.path, is_one_in_eight, 1);
  b = pejl_bjaerg (t->anna.f.path, t->ny, rest, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (b->venter, >, 0);
  g_assert_true (g_file_get_contents (rest, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "evidens\ttekst\t"));
  g_assert_nonnull (strstr (text, "børnene henter selv klodser"));
}

/* Neither a file of noise, nor a picture, nor the damaged file itself as the new one. */
static void
test_refuses (To *t, gconstpointer data)
{
  g_autofree char *noise = g_build_filename (t->anna.f.folder, "billede.jpg", NULL);
  g_autofree char *bytes = g_strnfill (20000, '\x0a');
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (noise, bytes, 20000, NULL));
  g_assert_null (pejl_bjaerg (noise, t->ny, NULL, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE);
  g_clear_error (&error);
  g_assert_null (pejl_bjaerg (t->anna.f.path, t->anna.f.path, NULL, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (g_file_test (t->ny, G_FILE_TEST_EXISTS));
}

/* Interior pages lead to nothing any more, and each leaf is found. */
static void
test_interior_pages_gone (To *t, gconstpointer data)
{
  g_autoptr (PejlBjaergning) b = NULL;

  close_anna (t);
  g_assert_cmpuint (damage (t->anna.f.path, is_interior, 5), >, 0);
  b = salvage (t);
  /* An interior page of the ops holds a few itself, one between each two leaves. */
  g_assert_cmpuint (b->laest, >, 300);
  g_assert_cmpuint (b->laest, ==, b->taget + b->venter);
}

#define TEST(path, data, fn) g_test_add (path, To, GUINT_TO_POINTER (data), to_set_up, fn, to_tear_down)

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  TEST ("/bjaerg/walk/1", 1, test_walk);
  TEST ("/bjaerg/walk/2", 2, test_walk);
  TEST ("/bjaerg/walk/3", 3, test_walk);
  TEST ("/bjaerg/first-page-gone", 0, test_first_page_gone);
  TEST ("/bjaerg/interior-pages-gone", 0, test_interior_pages_gone);
  TEST ("/bjaerg/with-backup", 0, test_with_backup);
  TEST ("/bjaerg/log-and-draft", 0, test_log_and_draft);
  TEST ("/bjaerg/rest-as-text", 0, test_rest_as_text);
  TEST ("/bjaerg/refuses", 0, test_refuses);

  return g_test_run ();
}
