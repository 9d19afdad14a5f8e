// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between the cells of a file's pages is written over, all that the cells hold stays, and nobody has to wait for it.
#include "slet-fixture.h"

#include "core/store/pejl-skrub.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store-private.h"

#include <string.h>

#define ORD "Zibrafonia"
#define SIDE 512
#define STOEJ 0xee

/* --- one page --- */

static void
put (guint8 *page, guint at, guint value)
{
  page[at] = (guint8) (value >> 8);
  page[at + 1] = (guint8) value;
}

/* A leaf with two cells of seven bytes, a free block of ten and two odd bytes among them, and noise wherever nothing is. */
static void
make_leaf (guint8 *page)
{
  static const guint8 cell[] = { 5, 1, 'h', 'e', 'j', 's', 'a' };

  memset (page, STOEJ, SIDE);
  page[0] = 0x0d;
  put (page, 1, 490);
  put (page, 3, 2);
  put (page, 5, 483);
  page[7] = 5;
  put (page, 8, 505);
  put (page, 10, 483);
  memcpy (page + 483, cell, sizeof cell);
  put (page, 490, 0);
  put (page, 492, 10);
  memcpy (page + 505, cell, sizeof cell);
}

static void
test_page (void)
{
  guint8 page[SIDE], used[SIDE];
  guint held = 0;

  make_leaf (page);
  g_assert_cmpint (pejl_skrub_map (page, 2, SIDE, used), ==, PEJL_SIDE_TRAE);
  for (guint i = 0; i < SIDE; i++)
    {
      g_assert_true ((used[i] != 0) == (i < 12 || (i >= 483 && i < 494) || i >= 505));
      held += used[i] != 0;
    }
  g_assert_cmpuint (held, ==, 12 + 7 + 4 + 7);
  /* Pages of other kinds: free ones, and those that a long text goes on in. */
  memset (page, 0, SIDE);
  g_assert_cmpint (pejl_skrub_map (page, 2, SIDE, used), ==, PEJL_SIDE_ANDEN);
  put (page, 2, 517);
  memset (page + 4, STOEJ, SIDE - 4);
  g_assert_cmpint (pejl_skrub_map (page, 2, SIDE, used), ==, PEJL_SIDE_ANDEN);
}

typedef struct
{
  guint at;
  guint8 byte;
} Skade;

/* One byte that is wrong in what says where cells are: then nobody knows what is free. */
static void
test_damaged_page (void)
{
  static const Skade skader[] = {
    { 2, 0xff },   /* the free block */
    { 4, 3 },      /* how many cells */
    { 6, 0 },      /* where they begin */
    { 7, 4 },      /* how many odd bytes */
    { 9, 0xfe },   /* where one is: over the end */
    { 11, 0xec },  /* on a free block */
    { 493, 200 },  /* the length of the free block: over the end */
    { 493, 16 },   /* over a cell */
    { 483, 120 },  /* the length of a cell */
  };
  guint8 page[SIDE], used[SIDE];

  for (guint i = 0; i < G_N_ELEMENTS (skader); i++)
    {
      make_leaf (page);
      page[skader[i].at] = skader[i].byte;
      g_test_message ("byte %u", skader[i].at);
      g_assert_cmpint (pejl_skrub_map (page, 2, SIDE, used), ==, PEJL_SIDE_BESKADIGET);
    }
}

/* Whatever stands there, it reads no byte beyond the page: the sanitizers look. */
static void
test_noise (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);
  g_autofree guint8 *page = g_malloc (SIDE);
  g_autofree guint8 *used = g_malloc (SIDE);
  static const guint8 kinds[] = { 0x02, 0x05, 0x0a, 0x0d };
  guint trees = 0;

  for (guint turn = 0; turn < 20000; turn++)
    {
      guint wrong = (guint) g_rand_int_range (rand, 1, 12);

      make_leaf (page);
      page[0] = kinds[turn % 4];
      for (guint i = 0; i < wrong; i++)
        page[g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 14) : g_rand_int_range (rand, 480, SIDE)] = (guint8) g_rand_int (rand);
      trees += pejl_skrub_map (page, 2, SIDE, used) == PEJL_SIDE_TRAE;
    }
  g_assert_cmpuint (trees, <, 20000);
}

/* --- a file --- */

static void
clean_pages (PejlDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlSkrub) skrub = pejl_skrub_new (db, &error);
  gboolean more = TRUE, busy = FALSE;

  g_assert_no_error (error);
  while (more)
    g_assert_true (pejl_skrub_some (skrub, &more, &error));
  g_assert_true (pejl_skrub_end (skrub, &busy, &error));
  g_assert_false (busy);
  g_assert_true (pejl_skrub_sync (skrub, db, &error));
}

/* Rows that are put in in no order, so that every page is split. c is a number of one byte: a page on which it changes is written whole as
 * it stands in memory. */
static void
put_rows (PejlDb *db)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_db_exec (db, "CREATE TABLE t(id INTEGER PRIMARY KEY, c INTEGER, b TEXT); CREATE INDEX t_b ON t(b); BEGIN", &error));
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO t VALUES(%u, 2, '%s%x-%s')", (i * 1237) % 4001, i % 2 == 0 ? ORD : "andet",
                                              g_rand_int (rand), i % 3 == 0 ? "kort" : "en noget længere tekst om en leg i skoven");

      g_assert_true (pejl_db_exec (db, sql, &error));
    }
  g_assert_true (pejl_db_exec (db, "COMMIT", &error));
}

static void
test_memory (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "andre.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = pejl_db_open (path, TRUE, TRUE, &error);
  gboolean busy;

  g_assert_no_error (error);
  put_rows (db);
  g_assert_true (pejl_db_exec (db, "DELETE FROM t WHERE b LIKE '" ORD "%'", &error));
  g_assert_true (pejl_db_empty_log (db, TRUE, &busy, &error));
  /* What SQLite itself leaves: else all of this is for nothing. */
  g_assert_cmpuint (files_with (path, ORD), ==, 1);
  clean_pages (db);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
  g_assert_true (pejl_db_exec (db, "UPDATE t SET c = 3", &error));
  g_assert_true (pejl_db_empty_log (db, TRUE, &busy, &error));
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
  g_assert_cmpint (pejl_db_int (db, "SELECT COUNT(*) FROM t WHERE c = 3 AND b LIKE 'andet%'", 0), ==, 2000);
  assert_answer (path, "PRAGMA integrity_check", NULL, "ok");
}

/* --- a store --- */

/* Texts of many lengths, one in three with a word of its own that begins with ORD. */
static void
fill (Fixture *f, guint32 seed, guint n, PejlId *ids)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      PejlAction *action = pejl_action_new ("Skriv");
      g_autofree char *padding = g_strnfill ((gsize) g_rand_int_range (rand, 0, i % 50 == 0 ? 9000 : 700), 'x');
      g_autofree char *text = i % 3 == 0 ? g_strdup_printf ("Om " ORD "%x i %u %s", g_rand_int (rand), i, padding)
                                         : g_strdup_printf ("Observation %u med ord%x %s", i, g_rand_int (rand), padding);
      guint row = (guint) g_rand_int_range (rand, 0, (gint32) n);

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &ids[row]);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      g_ptr_array_add (actions, action);
    }
  pejl_store_commit_bulk (f->store, actions, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static PejlId *
make_ids (guint n)
{
  PejlId *ids = g_new (PejlId, n);

  for (guint i = 0; i < n; i++)
    ids[i] = pejl_id_new ();
  return ids;
}

static void
erase_all (Fixture *f)
{
  g_autoptr (GPtrArray) fund = find (f, ORD);
  PejlSletValg valg = { .ord = ORD, .grund = "Anmodning 14.02" };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (fund->len, >, 0);
  pejl_slet_udfoer (f->store, fund, &valg, &error);
  g_assert_no_error (error);
}

/* Written over and over, so that pages are split and evened out, and moved to other days and back, with parts of the index merged. */
static void
test_no_byte_after_splits (Fixture *f, gconstpointer data)
{
  guint turns = g_test_slow () ? 20 : 1;

  for (guint turn = 0; turn < turns; turn++)
    {
      g_autofree PejlId *ids = make_ids (1200);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *n = NULL;

      for (guint round = 0; round < 4; round++)
        {
          fill (f, turn * 8 + round, 1200, ids);
          g_assert_true (pejl_store_flush_search (f->store, &error));
        }
      g_assert_cmpuint (files_with (f->folder, ORD), >, 0);
      erase_all (f);
      n = ask (f->path, "SELECT COUNT(*) FROM evidens WHERE tekst LIKE 'Observation%'", NULL);
      g_assert_cmpstr (n, !=, "0");
      before = ask (f->path, "SELECT group_concat(tekst) FROM evidens", NULL);
      clean (f);
      after = ask (f->path, "SELECT group_concat(tekst) FROM evidens", NULL);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
      g_free (verified_digest (f->path));
    }
}

/* A backup of the time between the erasure and the cleaning: the rows are gone, their words stand in the index still. */
static void
test_copy_in_between (Fixture *f, gconstpointer data)
{
  g_autofree PejlId *ids = make_ids (200);
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GPtrArray) kopier = NULL;
  g_autoptr (GError) error = NULL;
  guint left_out;

  fill (f, 7, 200, ids);
  g_assert_true (pejl_store_flush_search (f->store, &error));
  fill (f, 8, 200, ids);
  erase_all (f);
  kopi = pejl_kopier_tag (f->path, &left_out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (files_with (kopi->path, ORD), ==, 1);
  clean (f);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
  kopier = pejl_kopier_list (f->path);
  g_assert_cmpuint (kopier->len, ==, 1);
  report = pejl_kopier_proev (f->path, g_ptr_array_index (kopier, 0), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  /* It is clean itself, and knows. */
  assert_answer (kopi->path, "SELECT COUNT(*) FROM meta WHERE key = '" PEJL_SLET_RENS "'", NULL, "0");
}

/* What was not done is remembered, and done when it is asked for again. */
static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autofree PejlId *ids = make_ids (100);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fill (f, 9, 100, ids);
  erase_all (f);
  g_cancellable_cancel (cancellable);
  g_assert_false (pejl_store_rens (f->store, NULL, cancellable, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  g_assert_true (pejl_store_mangler_rens (f->store));
  fixture_close (f);
  fixture_open (f);
  clean (f);
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
}

/* --- beside one who works --- */

/* Erased from a large index and many pages, nothing cleaned yet. */
static void
fill_and_erase (Fixture *f)
{
  g_autofree PejlId *ids = make_ids (3000);
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    {
      fill (f, 20 + round, 3000, ids);
      g_assert_true (pejl_store_flush_search (f->store, &error));
    }
  erase_all (f);
  g_assert_true (pejl_store_flush_search (f->store, &error));
}

/* Neither step grows with the store: a merge writes some pages, and the file is gone through by 64 of them. */
static void
test_short_steps (Fixture *f, gconstpointer data)
{
  PejlDb *db = f->store->writer->db;
  g_autoptr (PejlSkrub) skrub = NULL;
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;
  guint steps = 0;
  gint64 sider;

  fill_and_erase (f);
  for (; more; steps++)
    {
      int before = sqlite3_total_changes (pejl_db_handle (db));

      g_assert_true (pejl_skrub_index (db, &more, &error));
      g_assert_cmpint (sqlite3_total_changes (pejl_db_handle (db)) - before, <, 400);
    }
  g_assert_cmpuint (steps, >, 2);

  sider = pejl_db_int (db, "PRAGMA page_count", 0);
  g_assert_cmpint (sider, >, 1000);
  g_assert_true (pejl_db_empty_log (db, TRUE, &more, &error));
  skrub = pejl_skrub_new (db, &error);
  g_assert_no_error (error);
  for (more = TRUE, steps = 0; more; steps++)
    g_assert_true (pejl_skrub_some (skrub, &more, &error));
  g_assert_cmpuint (steps, ==, (guint) (sider + 63) / 64);
}

static int
count (void *data)
{
  guint *commits = data;

  ++*commits;
  return 0;
}

/* Merging the index ends its transaction after each step while somebody waits. */
static void
test_ends_early (Fixture *f, gconstpointer data)
{
  sqlite3 *handle = pejl_db_handle (f->store->writer->db);
  guint alone = 0, waited_for = 0;

  fill_and_erase (f);
  sqlite3_commit_hook (handle, count, &waited_for);
  g_atomic_int_inc (&f->store->waiting);
  clean (f);
  g_atomic_int_add (&f->store->waiting, -1);
  fill_and_erase (f);
  sqlite3_commit_hook (handle, count, &alone);
  clean (f);
  sqlite3_commit_hook (handle, NULL, NULL);
  g_test_message ("%u transactions, and %u with nobody waiting", waited_for, alone);
  g_assert_cmpuint (waited_for, >, 4);
  g_assert_cmpuint (waited_for, >=, alone);
}

typedef struct
{
  PejlStore *store;
  gint done; /* atomic */
  GError *error;
} Rens;

static gpointer
rens (gpointer data)
{
  Rens *r = data;

  pejl_store_rens (r->store, NULL, NULL, &r->error);
  g_atomic_int_set (&r->done, 1);
  return NULL;
}

/* A colleague who reads keeps it from ending. Who saves and types meanwhile does not wait for either, and what was typed is in the file, as
 * it would be found there after a kill. */
static void
test_typing_beside (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) reading = NULL;
  g_autoptr (PejlDb) looking = NULL;
  PejlId id = pejl_id_new ();
  Rens r = { .store = f->store };
  GThread *thread;

  fill_and_erase (f);
  reading = pejl_db_open (f->path, FALSE, FALSE, &error);
  g_assert_no_error (error);
  looking = pejl_db_open (f->path, FALSE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_db_exec (reading, "BEGIN; SELECT COUNT(*) FROM op", &error));
  thread = g_thread_new ("rens", rens, &r);
  for (guint i = 1; i <= 40; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      write_evidens_text (f, &id, text);
      g_assert_true (pejl_store_draft_put (f->store, "evidens", "tekst", text, NULL, &error));
      while (pejl_db_int (looking, "SELECT CAST(text AS INTEGER) FROM draft", 0) != i)
        g_assert_false (g_atomic_int_get (&r.done));
    }
  g_assert_false (g_atomic_int_get (&r.done));
  g_assert_true (pejl_db_exec (reading, "COMMIT", &error));
  g_thread_join (thread);
  g_assert_no_error (r.error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (pejl_store_mangler_rens (f->store));
  g_assert_cmpuint (files_with (f->folder, ORD), ==, 0);
  g_clear_pointer (&looking, pejl_db_free);
  g_clear_pointer (&reading, pejl_db_free);
  g_free (verified_digest (f->path));
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/skrub/page", test_page);
  g_test_add_func ("/skrub/damaged-page", test_damaged_page);
  g_test_add_func ("/skrub/noise", test_noise);
  TEST ("/skrub/memory", test_memory);
  TEST ("/skrub/no-byte-after-splits", test_no_byte_after_splits);
  TEST ("/skrub/copy-in-between", test_copy_in_between);
  TEST ("/skrub/cancelled", test_cancelled);
  TEST ("/skrub/short-steps", test_short_steps);
  TEST ("/skrub/ends-early", test_ends_early);
  TEST ("/skrub/typing-beside", test_typing_beside);

  return g_test_run ();
}
