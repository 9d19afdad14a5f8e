// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of a store file: what is whole passes, and what has been touched is found.
#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"
#include "store-vagt.h"

#include "core/store/query/pejl-query.h"

#include <string.h>

static void
fill (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  PejlId person = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_PERSON, &person, PEJL_FIELD_PERSON_NAVN, "Åse", "Person");
  g_assert_true (pejl_store_set_author (f->store, &person, &error));
  for (int i = 0; i < 30; i++)
    {
      g_autofree char *text = g_strdup_printf ("Børnene samlede sig om bordet, %d", i);
      PejlId id = pejl_id_new ();

      write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, text, "Ny");
      write_text (f->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TIDSPUNKT, "2026-05-12T09:20", "Tid");
      if (i % 5 == 0)
        delete_row (f->store, PEJL_TABLE_EVIDENS, &id, "Slet");
    }
  g_assert_true (pejl_store_flush_search (f->store, &error));
  g_assert_no_error (error);
}

static void
assert_unsound (const char *path)
{
  g_autoptr (PejlVerifyReport) report = pejl_verify_file (path, NULL, NULL);

  g_assert_true (report == NULL || !report->ok);
}

/* As somebody with SQLite at hand would, past all of the program and its guards. */
static void
tamper (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  g_autofree char *triggers = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  triggers = drop_triggers (handle);
  run_sql (handle, sql);
  run_sql (handle, triggers);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
test_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  fill (f);
  digest = verified_digest (f->path);
  fixture_close (f);
  report = pejl_verify_file (f->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (report->ok);
  g_assert_cmpuint (report->n_ops, ==, 67);
  g_assert_cmpuint (report->n_replicas, ==, 1);
  g_assert_cmpuint (strlen (report->digest), ==, 64);
  g_assert_cmpstr (report->digest, ==, digest);
  g_assert_cmpuint (report->lines->len, >, 0);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_free (verified_digest (f->path));
}

static void
test_tampered (Fixture *f, gconstpointer data)
{
  static const char *const deeds[] = {
    "UPDATE evidens SET tekst = 'noget andet' WHERE n = 2",
    "UPDATE evidens SET deleted = 1 WHERE n = 3",
    "DELETE FROM evidens WHERE n = 4",
    "INSERT INTO evidens(id, tekst) VALUES(randomblob(16), 'opfundet')",
    "INSERT INTO conflict VALUES(randomblob(16), 1405, 1, 1, 'x')",
    "UPDATE op SET hlc = hlc + 1 WHERE seq = 5",
    "UPDATE op SET author = randomblob(16) WHERE seq = 5",
    "UPDATE op SET body = (SELECT body FROM op o WHERE o.seq = 6) WHERE seq = 5",
    "UPDATE op SET row = (SELECT row FROM op o WHERE o.seq = 10) WHERE seq = 5",
    "DELETE FROM op WHERE seq = 5",
    "DELETE FROM op WHERE seq = 1",
    "UPDATE op SET hash = randomblob(32) WHERE seq = 67",
    "UPDATE soeg SET tekst = 'noget andet' WHERE rowid = (SELECT MIN(rowid) FROM soeg)",
    "DELETE FROM soeg WHERE rowid = (SELECT MIN(rowid) FROM soeg)",
    "INSERT INTO soeg(rowid, tekst, tbl, row) SELECT n << 5 | 14, tekst, 14, id FROM evidens"
    " WHERE deleted = 1 LIMIT 1",
    "UPDATE soeg_til SET seq = seq + 1",
    "DROP INDEX op_row",
    "CREATE TABLE ekstra(x)",
    "CREATE TRIGGER ekstra AFTER INSERT ON evidens BEGIN SELECT 1; END",
    "INSERT INTO meta(key, value) VALUES('laas', 1)",
    "INSERT INTO sen(rid, seq, tilsyn, row) SELECT rid, seq, row, row FROM op WHERE seq = 5",
    "DELETE FROM replica",
  };
  g_autofree char *copy = g_build_filename (f->folder, "kopi.db", NULL);

  fill (f);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_assert_true (pejl_store_backup (f->store, copy, NULL, NULL));
      tamper (copy, deeds[i]);
      g_test_message ("%s", deeds[i]);
      assert_unsound (copy);
    }
}

/* Everything that counts, in one text: the ops, and what is shown. */
static char *
contents (const char *path)
{
  static const char sql[] =
    "SELECT group_concat(x, char(10)) FROM ("
    "SELECT rid || seq || hlc || schema || hex(row) || tbl || quote(author) || hex(body) || hex(hash)"
    " AS x FROM op"
    " UNION ALL SELECT n || hex(id) || quote(tilsyn) || quote(art) || quote(tidspunkt) || quote(stue)"
    " || quote(tekst)"
    " || deleted || conflicts FROM evidens"
    " UNION ALL SELECT hex(id) || quote(navn) || quote(rolle) || deleted || conflicts FROM person"
    " UNION ALL SELECT name || quote(sql) FROM sqlite_schema WHERE type <> 'index' OR name = 'op_row')";
  g_autoptr (PejlDb) db = pejl_db_open_immutable (path, NULL);
  sqlite3_stmt *stmt = db != NULL ? pejl_db_statement (db, sql) : NULL;
  char *text = NULL;

  if (stmt != NULL && pejl_db_step (db, stmt, NULL))
    text = pejl_db_column_text (stmt, 0);
  sqlite3_reset (stmt);
  return text;
}

/* A flipped bit is found, or it lay where nothing is kept and changed nothing. */
static void
test_flipped_bits (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "kopi.db", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *whole = NULL;
  gsize length;
  guint found = 0;

  fill (f);
  fixture_close (f);
  whole = contents (f->path);
  g_assert_nonnull (whole);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  for (int i = 0; i < 400; i++)
    {
      gint32 at = g_test_rand_int_range (0, (gint32) length);
      char bit = (char) (1 << g_test_rand_int_range (0, 8));
      g_autoptr (PejlVerifyReport) report = NULL;

      bytes[at] ^= bit;
      g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
      bytes[at] ^= bit;
      report = pejl_verify_file (copy, NULL, NULL);
      if (report != NULL && report->ok)
        {
          g_autofree char *now = contents (copy);

          g_assert_true (g_strcmp0 (now, whole) == 0);
        }
      else
        {
          found++;
        }
    }
  g_assert_cmpuint (found, >, 0);
}

/* The file says by which rules its search index was made; a wrong letter there is found like any other. */
static void
test_damaged_description (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autofree char *bytes = NULL;
  char *word;
  gsize length;

  fill (f);
  fixture_close (f);
  g_assert_true (g_file_get_contents (f->path, &bytes, &length, NULL));
  word = memmem (bytes, length, "unicode61", strlen ("unicode61"));
  g_assert_nonnull (word);
  word[0] ^= 1;
  g_assert_true (g_file_set_contents (f->path, bytes, (gssize) length, NULL));
  report = pejl_verify_file (f->path, NULL, NULL);
  g_assert_nonnull (report);
  g_assert_false (report->ok);
}

/* Erased for good: the text is gone from the op, and still every hash fits. */
static void
test_erased_value (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) ops = NULL;
  g_autofree char *triggers = NULL;
  g_autoptr (PejlDb) db = NULL;
  g_autoptr (GError) error = NULL;

  fill (f);
  ops = read_ops (f->path);
  fixture_close (f);
  db = pejl_db_open (f->path, TRUE, FALSE, &error);
  triggers = drop_triggers (pejl_db_handle (db));
  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);
      g_autoptr (GByteArray) body = NULL;
      sqlite3_stmt *stmt = pejl_db_statement (db, "UPDATE op SET body = ? WHERE rid = ? AND seq = ?");

      if (!pejl_op_erase (op, PEJL_FIELD_EVIDENS_TEKST))
        continue;
      body = pejl_op_encode (op);
      sqlite3_bind_blob (stmt, 1, body->data, (int) body->len, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, 2, (gint64) op->ref.rid);
      sqlite3_bind_int64 (stmt, 3, (gint64) op->ref.seq);
      g_assert_true (pejl_db_run (db, stmt, &error));
    }
  run_sql (pejl_db_handle (db), triggers);
  g_clear_pointer (&db, pejl_db_free);
  assert_unsound (f->path);
  fixture_open (f);
  g_assert_true (pejl_store_rebuild (f->store, NULL, &error));
  g_free (verified_digest (f->path));
  assert_answer (f->path, "SELECT COUNT(tekst) FROM evidens", NULL, "0");
  assert_answer (f->path, "SELECT COUNT(*) FROM soeg", NULL, "0");
  assert_answer (f->path, "SELECT COUNT(tidspunkt) FROM evidens", NULL, "30");
}

/* Two stores written to separately, in different order, by different replicas. */
static void
test_digest (Fixture *f, gconstpointer data)
{
  Fixture other = { 0 };
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;
  PejlId ids[3];

  fixture_set_up (&other, NULL);
  for (guint i = 0; i < 3; i++)
    ids[i] = pejl_id_new ();
  for (guint i = 0; i < 3; i++)
    {
      write_text (f->store, PEJL_TABLE_DISTRIKT, &ids[i], PEJL_FIELD_DISTRIKT_NAVN, "navn", "Ny");
      write_text (other.store, PEJL_TABLE_DISTRIKT, &ids[2 - i], PEJL_FIELD_DISTRIKT_NAVN, "først et andet",
                  "Ny");
      write_text (other.store, PEJL_TABLE_DISTRIKT, &ids[2 - i], PEJL_FIELD_DISTRIKT_NAVN, "navn", "Ret");
    }
  a = verified_digest (f->path);
  b = verified_digest (other.path);
  g_assert_cmpstr (a, ==, b);
  write_text (other.store, PEJL_TABLE_DISTRIKT, &ids[0], PEJL_FIELD_DISTRIKT_NAVN, "navne", "Ret");
  c = verified_digest (other.path);
  g_assert_cmpstr (a, !=, c);
  fixture_tear_down (&other, NULL);
}

/* An index is derived: a store without it is whole, and gets it back when it is opened. */
static void
test_missing_index (Fixture *f, gconstpointer data)
{
  static const char count[] = "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'evidens_tilsyn'";

  fill (f);
  fixture_close (f);
  tamper (f->path, "DROP INDEX evidens_tilsyn; CREATE INDEX gammel ON evidens(art)");
  g_free (verified_digest (f->path));
  assert_answer (f->path, count, NULL, "0");
  fixture_open (f);
  assert_answer (f->path, count, NULL, "1");
  assert_answer (f->path, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'gammel'", NULL, "0");
}

/* The page that a table begins on, made of zeros. */
static void
spoil_table (const char *path, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  g_autofree char *page = ask (path, sql, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  memset (bytes + (g_ascii_strtoull (page, NULL, 10) - 1) * 4096, 0, 4096);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* Lists come out empty when their table cannot be read, so who builds on them can ask. */
static void
test_unreadable_table (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) personer = NULL;
  PejlReader *reader;

  fill (f);
  fixture_close (f);
  spoil_table (f->path, "person");
  spoil_table (f->path, "kommune");
  f->store = pejl_store_open (f->path, PEJL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  reader = pejl_store_get_reader (f->store);
  g_assert_true (pejl_reader_check (reader, &error));
  g_test_expect_message ("pejl-store", G_LOG_LEVEL_WARNING, "*");
  personer = pejl_query_personer (reader);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (personer->len, ==, 0);
  g_assert_false (pejl_reader_check (reader, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_true (pejl_reader_check (reader, &error));
  g_test_expect_message ("pejl-store", G_LOG_LEVEL_WARNING, "*");
  g_assert_false (pejl_query_is_empty (reader));
  g_test_assert_expected_messages ();
}

static void
test_cannot_be_opened (Fixture *f, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (f->folder, "findes-ikke.db", NULL);
  g_autofree char *text = g_build_filename (f->folder, "tekst", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (pejl_verify_file (missing, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (text, "ikke en database", -1, NULL));
  g_assert_null (pejl_verify_file (text, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fill (f);
  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_verify_file (f->path, cancellable, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (pejl_store_rebuild (f->store, cancellable, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED);
  g_free (verified_digest (f->path));
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/verify/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("whole", test_whole);
  ADD ("empty", test_empty);
  ADD ("tampered", test_tampered);
  ADD ("flipped-bits", test_flipped_bits);
  ADD ("damaged-description", test_damaged_description);
  ADD ("erased-value", test_erased_value);
  ADD ("digest", test_digest);
  ADD ("missing-index", test_missing_index);
  ADD ("unreadable-table", test_unreadable_table);
  ADD ("cannot-be-opened", test_cannot_be_opened);
  ADD ("cancelled", test_cancelled);

  return g_test_run ();
}
