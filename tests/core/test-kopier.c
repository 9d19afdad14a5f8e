// SPDX-License-Identifier: GPL-3.0-or-later
// The copies that a store keeps of itself: which are kept, that each is proved, and putting one back.
#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"

#include "core/store/pejl-bilag.h"
#include "core/store/pejl-kopier.h"
#include "core/store/pejl-oplog.h"

#include <sqlite3.h>
#include <string.h>

static gint64
at (int year, int month, int day, int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (year, month, day, hour, 0, 0);

  return g_date_time_to_unix (time);
}

/* --- which are kept --- */

/* One a day: seven days, and the newest of eight weeks, of which the days fill this one and the last. */
static void
test_rule (void)
{
  enum { N = 120 };
  g_autoptr (GDateTime) friday = g_date_time_new_local (2026, 11, 27, 12, 0, 0);
  gint64 tider[N];
  gboolean beholdes[N];
  guint kept = 0;
  guint weeks = 0;

  for (int i = 0; i < N; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (friday, -i);

      tider[i] = g_date_time_to_unix (day);
    }
  pejl_kopier_vaelg (tider, N, beholdes);
  for (int i = 0; i < N; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_new_from_unix_local (tider[i]);

      g_assert_true (i >= PEJL_KOPIER_DAGE || beholdes[i]);
      if (!beholdes[i])
        continue;
      kept++;
      if (i < PEJL_KOPIER_DAGE)
        continue;
      /* The newest of a whole week is its Sunday. */
      g_assert_cmpint (g_date_time_get_day_of_week (day), ==, 7);
      weeks++;
    }
  /* Friday to Saturday a week ago are this week's five days and two of the last; the weeks before that are kept by their Sunday. */
  g_assert_cmpuint (weeks, ==, PEJL_KOPIER_UGER - 2);
  g_assert_cmpuint (kept, ==, PEJL_KOPIER_DAGE + PEJL_KOPIER_UGER - 2);
}

/* A summer without the program costs no copy; several of one day are one. */
static void
test_rule_counts_days_that_have_one (void)
{
  gint64 tider[] = { at (2026, 8, 10, 14), at (2026, 8, 10, 9), at (2026, 6, 26, 15), at (2026, 6, 25, 15) };
  gboolean beholdes[4];

  pejl_kopier_vaelg (tider, 4, beholdes);
  g_assert_true (beholdes[0]);
  g_assert_false (beholdes[1]);
  g_assert_true (beholdes[2]);
  g_assert_true (beholdes[3]);
}

static void
test_once_a_day (void)
{
  gint64 today[] = { at (2026, 8, 10, 8) };
  gint64 yesterday[] = { at (2026, 8, 9, 23) };
  gint64 wrong_clock[] = { at (2036, 1, 1, 8), at (2026, 8, 9, 23) };
  gint64 now = at (2026, 8, 10, 9);

  g_assert_true (pejl_kopier_er_tid (NULL, 0, now));
  g_assert_false (pejl_kopier_er_tid (today, 1, now));
  g_assert_true (pejl_kopier_er_tid (yesterday, 1, now));
  g_assert_true (pejl_kopier_er_tid (wrong_clock, 2, now));
}

/* --- making one --- */

static PejlId
write_something (Fixture *f, const char *text)
{
  PejlId id = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, text, "Skriv");
  return id;
}

static PejlKopi *
make (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  guint left_out;
  PejlKopi *kopi = pejl_kopier_tag (f->path, &left_out, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (left_out, ==, 0);
  return kopi;
}

static PejlId
attach (Fixture *f, const char *contents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVedhaeftning) bilag = pejl_bilag_take_bytes (f->path, bytes, "foto.txt", NULL, &error);
  g_autoptr (PejlAction) action = pejl_action_new ("Bilag");

  g_assert_no_error (error);
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &bilag->id);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_NAVN, bilag->navn);
  pejl_action_set_text (action, PEJL_FIELD_VEDHAEFTNING_SHA256, bilag->sha256);
  pejl_action_set_int (action, PEJL_FIELD_VEDHAEFTNING_BYTES, bilag->bytes);
  commit (f->store, action);
  return bilag->id;
}

static void
test_counts_when_proved (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *note = NULL;
  g_autofree char *own = NULL;
  PejlKopiIndhold indhold;
  GStatBuf stat_buf;

  write_something (f, "Tre børn bygger tårn");
  attach (f, "billedet");
  kopi = make (f);
  own = verified_digest (f->path);
  g_assert_cmpstr (kopi->digest, ==, own);
  g_stat (kopi->path, &stat_buf);
  g_assert_cmpuint (stat_buf.st_mode & 0777, ==, 0600);
  report = pejl_kopier_proev (f->path, kopi, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  g_assert_cmpuint (report->n_bilag, ==, 1);
  g_assert_true (pejl_kopier_indhold (kopi->path, &indhold, NULL));
  g_assert_cmpuint (indhold.evidens, ==, 1);
  /* Without the note that is written last it was broken off. */
  note = g_strconcat (kopi->path, ".digest", NULL);
  g_assert_cmpint (g_unlink (note), ==, 0);
  all = pejl_kopier_list (f->path);
  g_assert_cmpuint (all->len, ==, 0);
}

static void
write_much (Fixture *f, guint n, gsize length)
{
  g_autofree char *text = g_strnfill (length, 'b');
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");

  for (guint i = 0; i < n; i++)
    {
      PejlId id = pejl_id_new ();

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
    }
  commit (f->store, action);
}

/* It is made beside the window, again and again while somebody works: a store of any size is gone through in little memory. */
static void
test_takes_little_memory (Fixture *f, gconstpointer data)
{
  enum { EVIDENS = 1500, LETTERS = 2000, LIMIT = 2560 * 1024 };
  g_autoptr (PejlKopi) kopi = NULL;
  GStatBuf stat_buf;
  gint64 before;

  write_much (f, EVIDENS, LETTERS);
  pejl_store_release_memory (f->store);
  before = sqlite3_memory_used ();
  sqlite3_memory_highwater (TRUE);
  kopi = make (f);
  g_assert_cmpint (sqlite3_memory_highwater (FALSE) - before, <, LIMIT);
  g_assert_cmpint (g_stat (kopi->path, &stat_buf), ==, 0);
  g_assert_cmpint (stat_buf.st_size, >, 2 * LIMIT);
}

/* A byte of the copy, of its note or of a bilag: each is noticed. */
static void
test_proof_notices (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  char *at_text;

  write_something (f, "Zigzagmønster i sandkassen");
  kopi = make (f);
  g_assert_true (g_file_get_contents (kopi->path, &bytes, &length, NULL));
  at_text = memmem (bytes, length, "Zigzag", 6);
  g_assert_nonnull (at_text);
  *at_text = 'S';
  g_assert_true (g_file_set_contents (kopi->path, bytes, (gssize) length, NULL));
  report = pejl_kopier_proev (f->path, kopi, NULL, &error);
  g_assert_true (report == NULL || !report->ok);
}

/* What is damaged is not copied over what is sound. */
static void
test_damage_does_not_spread (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) good = NULL;
  g_autoptr (PejlKopi) bad = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  guint left_out;
  char *found;

  write_something (f, "Zigzagmønster i sandkassen");
  good = make (f);
  fixture_close (f);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  for (gsize from = 0; (found = memmem (bytes + from, length - from, "Zigzag", 6)) != NULL; from = (gsize) (found - bytes) + 1)
    *found = 'S';
  g_assert_true (g_file_set_contents (f->path, bytes, (gssize) length, NULL));
  bad = pejl_kopier_tag (f->path, &left_out, NULL, &error);
  g_assert_null (bad);
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  all = pejl_kopier_list (f->path);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((PejlKopi *) g_ptr_array_index (all, 0))->digest, ==, good->digest);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  guint left_out;

  for (guint i = 0; i < 200; i++)
    write_something (f, "Mange små tekster, så at der er noget at afbryde");
  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_kopier_tag (f->path, &left_out, cancellable, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  all = pejl_kopier_list (f->path);
  g_assert_cmpuint (all->len, ==, 0);
}

/* --- putting one back --- */

static void
test_restore (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *bilag = NULL;
  g_autofree char *folder = NULL;
  guint64 old;
  PejlId late;

  write_something (f, "Før kopien");
  attach (f, "billedet");
  kopi = make (f);
  old = pejl_store_get_rid (f->store);
  late = write_something (f, "Efter kopien");
  g_assert_false (pejl_kopier_gendan (f->path, kopi->path, &aside, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY);
  g_clear_error (&error);
  fixture_close (f);

  folder = pejl_bilag_folder (f->path);
  remove_tree (folder);
  g_assert_true (pejl_kopier_gendan (f->path, kopi->path, &aside, NULL, &error));
  g_assert_no_error (error);
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens", NULL, "1");
  assert_answer (aside, "SELECT tekst FROM evidens WHERE id = ?", &late, "Efter kopien");
  restored = verified_digest (f->path); /* with its bilag, which came back */
  g_assert_cmpstr (restored, ==, kopi->digest);

  /* Numbers that were given after the copy was made are not given again. */
  fixture_open (f);
  g_assert_cmpuint (pejl_store_get_rid (f->store), !=, old);
  write_something (f, "Efter gendannelsen");
  give_ops (aside, f->store);
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens", NULL, "3");
  g_free (verified_digest (f->path));
}

static void
copy_part (const char *from, const char *to, const char *end)
{
  g_autofree char *source = g_strconcat (from, end, NULL);
  g_autofree char *target = g_strconcat (to, end, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &bytes, &length, NULL));
  g_file_set_contents_full (target, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* A store as a kill leaves it: what was written last stands in its log alone, and is moved aside with it. */
static void
test_restore_over_a_killed_one (Fixture *f, gconstpointer data)
{
  g_autofree char *killed = g_build_filename (f->folder, "draebt.pejl", NULL);
  g_autofree char *log = g_strconcat (killed, "-wal", NULL);
  g_autoptr (PejlKopi) kopi = NULL;
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;
  PejlId late;

  write_something (f, "Før kopien");
  kopi = make (f);
  late = write_something (f, "Sidst skrevet");
  copy_part (f->path, killed, "");
  copy_part (f->path, killed, "-wal");
  g_assert_true (pejl_kopier_gendan (killed, kopi->path, &aside, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_answer (killed, "SELECT COUNT(*) FROM evidens", NULL, "1");
  assert_answer (aside, "SELECT tekst FROM evidens WHERE id = ?", &late, "Sidst skrevet");
  g_free (verified_digest (killed));
}

/* Also when nothing was written since the copy. */
static void
test_restore_is_a_new_replica_always (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  guint64 old;

  write_something (f, "Alt er i kopien");
  kopi = make (f);
  old = pejl_store_get_rid (f->store);
  fixture_close (f);
  g_assert_true (pejl_kopier_gendan (f->path, kopi->path, &aside, NULL, &error));
  g_assert_no_error (error);
  fixture_open (f);
  g_assert_cmpuint (pejl_store_get_rid (f->store), !=, old);
}

static void
test_restore_refuses_damage (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_something (f, "Den gode");
  kopi = make (f);
  fixture_close (f);
  before = verified_digest (f->path);
  g_assert_true (g_file_set_contents (kopi->path, "noget andet", -1, NULL));
  g_assert_false (pejl_kopier_gendan (f->path, kopi->path, NULL, NULL, &error));
  g_assert_nonnull (error);
  after = verified_digest (f->path);
  g_assert_cmpstr (before, ==, after);
}

/* The whole chain is written anew, so that it holds: only what lies elsewhere tells. */
static void
test_rewritten_history (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlKopi) kopi = NULL;
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (PejlVerifyReport) sound = NULL;
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 prev[PEJL_HASH_LEN] = { 0 };
  Fixture forged = { 0 };

  write_something (f, "Bekymring");
  write_something (f, "Endnu en");
  kopi = make (f);
  write_something (f, "Efter kopien");
  ops = read_ops (f->path);
  fixture_close (f);
  sound = pejl_verify_file (f->path, NULL, &error);
  g_assert_true (sound->ok);
  g_assert_null (sound->raad);

  fixture_set_up (&forged, NULL);
  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);
      PejlWrite *write = (PejlWrite *) pejl_op_find_write (op, PEJL_FIELD_EVIDENS_TEKST);

      if (i == 0)
        {
          g_free (write->value.text);
          write->value.text = g_strdup ("Ingen bekymring");
        }
      pejl_op_hash (op, prev, sum, op->hash);
      memcpy (prev, op->hash, PEJL_HASH_LEN);
    }
  g_assert_true (pejl_store_insert_ops (forged.store, ops, &error));
  g_assert_no_error (error);
  fixture_close (&forged);
  g_assert_cmpint (g_rename (forged.path, f->path), ==, 0);
  report = pejl_verify_file (f->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (report->ok);
  g_assert_nonnull (report->raad);
  g_assert_nonnull (strstr (g_ptr_array_index (report->lines, report->lines->len - 1), kopi->navn));
  fixture_tear_down (&forged, NULL);
}

#define TEST(path, fn) g_test_add (path, Fixture, NULL, fixture_set_up, fn, fixture_tear_down)

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kopier/rule", test_rule);
  g_test_add_func ("/kopier/rule-counts-days-that-have-one", test_rule_counts_days_that_have_one);
  g_test_add_func ("/kopier/once-a-day", test_once_a_day);
  TEST ("/kopier/counts-when-proved", test_counts_when_proved);
  TEST ("/kopier/takes-little-memory", test_takes_little_memory);
  TEST ("/kopier/proof-notices", test_proof_notices);
  TEST ("/kopier/damage-does-not-spread", test_damage_does_not_spread);
  TEST ("/kopier/rewritten-history", test_rewritten_history);
  TEST ("/kopier/cancelled", test_cancelled);
  TEST ("/kopier/restore", test_restore);
  TEST ("/kopier/restore-over-a-killed-one", test_restore_over_a_killed_one);
  TEST ("/kopier/restore-is-a-new-replica-always", test_restore_is_a_new_replica_always);
  TEST ("/kopier/restore-refuses-damage", test_restore_refuses_damage);

  return g_test_run ();
}
