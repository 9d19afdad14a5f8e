// SPDX-License-Identifier: GPL-3.0-or-later
// Opening: what is refused, what is opened for reading only, and what survives a killed process or a full
// disk.
#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"

#include "core/store/pejl-fs.h"
#include "core/store/pejl-migrate.h"
#include "core/store/query/pejl-find.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *program;

static void
open_fails (const char *path, PejlStoreFlags flags, PejlStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, flags, &error);

  g_assert_null (store);
  g_assert_error (error, PEJL_STORE_ERROR, (int) code);
}

static void
exec_sql (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = pejl_db_open (path, TRUE, FALSE, &error);

  g_assert_no_error (error);
  g_assert_true (pejl_db_exec (db, sql, &error));
  g_assert_no_error (error);
}

static void
write_name (PejlStore *store, const char *name)
{
  PejlId id = pejl_id_new ();

  write_text (store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, name, "Ny");
}

static void
test_not_there (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "andet", "x.db", NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  open_fails (path, PEJL_STORE_OPEN, PEJL_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (parent, G_FILE_TEST_EXISTS));
  open_fails (f->folder, PEJL_STORE_OPEN, PEJL_STORE_ERROR_NOT_A_STORE);
}

/* Somebody else's file is left as it is, to the byte. */
static void
test_not_a_store (Fixture *f, gconstpointer data)
{
  g_autofree char *text = g_build_filename (f->folder, "brev.txt", NULL);
  g_autofree char *other = g_build_filename (f->folder, "andet.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *handle = NULL;
  gsize length, length_after;

  g_assert_true (g_file_set_contents (text, "Kære kollega, dette er et brev og ikke en database, og det er"
                                            " langt nok "
                                            "til at fylde mere end hundrede byte.", -1, NULL));
  open_fails (text, PEJL_STORE_CREATE, PEJL_STORE_ERROR_NOT_A_STORE);
  g_assert_cmpint (sqlite3_open (other, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "CREATE TABLE t(x)", NULL, NULL, NULL);
  sqlite3_close (handle);
  g_file_get_contents (other, &before, &length, NULL);
  open_fails (other, PEJL_STORE_CREATE, PEJL_STORE_ERROR_NOT_A_STORE);
  g_file_get_contents (other, &after, &length_after, NULL);
  g_assert_cmpmem (before, length, after, length_after);
}

static void
test_newer_version (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();

  write_name (f->store, "Nord");
  fixture_close (f);
  exec_sql (f->path, "PRAGMA user_version = 999");
  fixture_open (f);
  g_assert_true (pejl_store_get_read_only (f->store));
  g_assert_nonnull (pejl_store_get_notice (f->store));
  pejl_action_row (action, PEJL_TABLE_DISTRIKT, &id);
  g_assert_false (pejl_store_commit (f->store, action, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
  g_assert_false (pejl_store_undo (f->store, NULL));
  assert_answer (f->path, "SELECT COUNT(*) FROM distrikt", NULL, "1");
}

static void
test_read_only_flag (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlStore *reader = pejl_store_open (f->path, PEJL_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  g_assert_true (pejl_store_get_read_only (reader));
  g_assert_nonnull (pejl_store_get_reader (reader));
  g_assert_finalize_object (reader);
}

static void
test_places (void)
{
  static const char *const refused[] = {
    "/home/x/OneDrive/pejl.db", "/home/x/OneDrive - Havneby Kommune/a/pejl.db", "/home/x/dropbox/pejl.db",
    "/home/x/Nextcloud/Arbejde/pejl.db", "/home/x/Google Drive/pejl.db",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_nonnull (pejl_fs_sync_client (refused[i]));
      open_fails (refused[i], PEJL_STORE_CREATE, PEJL_STORE_ERROR_NETWORK);
    }
  g_assert_null (pejl_fs_sync_client ("/home/x/OneDriver/pejl.db"));
  g_assert_null (pejl_fs_sync_client ("/home/x/data/Dropbox"));
  g_assert_true (pejl_fs_type_is_network (0x6969));
  g_assert_true (pejl_fs_type_is_network (0xff534d42));
  g_assert_true (pejl_fs_type_is_network ((guint64) (gint32) 0xff534d42));
  g_assert_false (pejl_fs_type_is_network (0xef53));
  g_assert_false (pejl_fs_is_network (g_get_tmp_dir ()));
}

/* --- who writes here --- */

static char *
own_rid (Fixture *f)
{
  return ask (f->path, "SELECT value FROM meta WHERE key = 'rid'", NULL);
}

static void
test_same_machine_same_replica (Fixture *f, gconstpointer data)
{
  g_autofree char *first = own_rid (f);
  g_autofree char *second = NULL;

  write_name (f->store, "Nord");
  fixture_close (f);
  fixture_open (f);
  second = own_rid (f);
  g_assert_cmpstr (first, ==, second);
  g_assert_null (pejl_store_get_notice (f->store));
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  g_assert_true (g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
}

/* A restored copy must never write the same numbers again. */
static void
test_restored_copy (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "kopi.db", NULL);
  g_autofree char *first = own_rid (f);
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  write_name (f->store, "Nord");
  g_assert_true (pejl_store_backup (f->store, copy, NULL, &error));
  g_assert_no_error (error);
  write_name (f->store, "Syd");
  fixture_close (f);
  copy_file (copy, f->path);
  fixture_open (f);
  second = own_rid (f);
  g_assert_cmpstr (first, !=, second);
  g_assert_nonnull (pejl_store_get_notice (f->store));
  write_name (f->store, "Vest");
  undo (f->store);
  assert_answer (f->path, "SELECT COUNT(*) FROM replica WHERE retired = 1", NULL, "1");
  g_free (verified_digest (f->path));
}

static void
test_copied_elsewhere (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "kopi.db", NULL);
  g_autofree char *first = own_rid (f);
  g_autofree char *second = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *digest_of_copy = NULL;

  write_name (f->store, "Nord");
  g_assert_true (pejl_store_backup (f->store, copy, NULL, NULL));
  digest = verified_digest (f->path);
  digest_of_copy = verified_digest (copy);
  g_assert_cmpstr (digest, ==, digest_of_copy);
  fixture_close (f);
  g_free (f->path);
  f->path = g_steal_pointer (&copy);
  fixture_open (f);
  second = own_rid (f);
  g_assert_cmpstr (first, !=, second);
}

/* --- migration --- */

static const PejlMigration to_five[] = {
  { 3, "CREATE TABLE ny(x INTEGER) STRICT; INSERT INTO ny VALUES(1)" },
  { 4, "UPDATE ny SET x = x + 1" },
};
static const PejlMigration broken[] = {
  { 3, "CREATE TABLE ny(x INTEGER) STRICT; INSERT INTO ny VALUES('ikke et tal')" },
};

static void
test_migration (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (f->path, ".version-3.bak", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = NULL;

  write_name (f->store, "Nord");
  fixture_close (f);
  db = pejl_db_open (f->path, TRUE, FALSE, &error);
  g_assert_false (pejl_migrate (db, broken, G_N_ELEMENTS (broken), 4, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (pejl_db_int (db, "PRAGMA user_version", 0), ==, 3);
  g_assert_cmpint (pejl_db_int (db, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'ny'", -1), ==, 0);
  g_assert_false (pejl_migrate (db, NULL, 0, 4, &error));
  g_clear_error (&error);

  g_assert_true (pejl_migrate (db, to_five, G_N_ELEMENTS (to_five), 5, &error));
  g_assert_no_error (error);
  g_assert_cmpint (pejl_db_int (db, "PRAGMA user_version", 0), ==, 5);
  g_assert_cmpint (pejl_db_int (db, "SELECT x FROM ny", -1), ==, 2);
  g_free (verified_digest (copy));
}

/* A file of a program that did not know a field yet: its columns are made from the ops when it is opened. */
static void
test_later_field (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDb) db = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PejlId tegn = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_TEGN, &tegn, PEJL_FIELD_TEGN_FORGAENGER, "strategi/1/kvalitet.ledere.1", "Tegn");
  fixture_close (f);
  before = verified_digest (f->path);
  db = pejl_db_open (f->path, TRUE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_db_exec (db, "DROP INDEX tegn_strategi; ALTER TABLE tegn DROP COLUMN forgaenger; DROP TABLE stue", &error));
  g_clear_pointer (&db, pejl_db_free);

  g_assert_null (pejl_store_open (f->path, PEJL_STORE_READ_ONLY, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
  fixture_open (f);
  fixture_close (f);
  after = verified_digest (f->path);
  g_assert_cmpstr (after, ==, before);
}

/* The list of tables and fields as it is under its number: whoever lengthens it gives it the next number, and its sum here. */
static void
test_schema_has_its_number (void)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    {
      const PejlTableInfo *info = pejl_schema_table (table);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autofree char *line = g_strdup_printf ("%u %s %u %s %u\n", table, info->name, info->fields[i].id,
                                                   info->fields[i].column, info->fields[i].type);

          g_checksum_update (sum, (const guchar *) line, -1);
        }
    }
  g_assert_cmpint (PEJL_SCHEMA_VERSION, ==, 4);
  g_assert_cmpstr (g_checksum_get_string (sum), ==, "5637cabf322f28a4e51de40587c016e0e0b9961e43ce3c6f7bc926c234589034");
}

/* A store as an earlier version wrote it, packed away when it was released. */
typedef struct
{
  const char *file;
  guint version;
  guint snegl;   /* texts that hold the word */
  guint endelig; /* versions of tilsyn that were made final */
  const char *undo;
} Packed;

static const Packed packed[] = {
  { "version-1.db.gz", 1, 27, 0, "Evidens tilføjet" },
  { "version-2.db.gz", 2, 7, 2, "Evidence added" },
};

static void
unpack (const char *file, const char *path)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "store", file, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GConverter) unzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GOutputStream) out = NULL;
  g_autoptr (GError) error = NULL;

  in = G_INPUT_STREAM (g_file_read (source, NULL, &error));
  g_assert_no_error (error);
  plain = g_converter_input_stream_new (in, unzip);
  out = G_OUTPUT_STREAM (g_file_create (target, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_output_stream_splice (out, plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

/* It cannot be proved, nor read without writing, before it is of this version; and it is not touched by trying. */
static void
assert_needs_upgrade (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pejl_verify_file (path, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (pejl_store_open (path, PEJL_STORE_READ_ONLY, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
}

/* What was final is locked still, and a table that came since is there. */
static void
assert_as_new (PejlStore *store, const char *path, const Packed *file)
{
  static const char locked[] = "SELECT count(*) FROM tilsyn_version WHERE laast IS NOT NULL";
  g_autofree char *endelig = ask (path, locked, NULL);
  g_autofree char *kort = ask (path, "SELECT count(*) FROM kort", NULL);
  g_autoptr (GPtrArray) found
      = pejl_find (pejl_store_get_reader (store), &(PejlFindQuery){ .words = "snegl", .limit = 50 });

  g_assert_cmpuint ((guint) atoi (endelig), ==, file->endelig);
  g_assert_cmpstr (kort, ==, "0");
  g_assert_cmpuint (found->len, ==, file->snegl);
  g_assert_false (pejl_store_get_read_only (store));
  g_assert_cmpstr (pejl_store_get_undo_label (store), ==, file->undo);
}

static void
test_fixture_of_version (gconstpointer data)
{
  static const char rows_sql[] =
    "SELECT (SELECT group_concat(x, char(10)) FROM (SELECT hex(id) || deleted || conflicts || navn AS x FROM distrikt ORDER BY id))"
    " || (SELECT group_concat(x, char(10)) FROM (SELECT hex(id) || deleted || tidspunkt || tekst AS x FROM evidens ORDER BY id))";
  const Packed *file = data;
  g_autofree char *folder = g_dir_make_tmp ("pejl-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pejl.db", NULL);
  g_autofree char *copy = g_strdup_printf ("%s.version-%u.bak", path, file->version);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *upgraded = NULL;
  g_autoptr (GError) error = NULL;
  PejlStore *store;

  unpack (file->file, path);
  assert_needs_upgrade (path);
  before = ask (path, rows_sql, NULL);
  store = pejl_store_open (path, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));
  digest = verified_digest (path);
  after = ask (path, rows_sql, NULL);
  g_assert_cmpstr (after, ==, before);
  assert_as_new (store, path, file);
  write_name (store, "Skrevet efter opgraderingen");
  undo (store);
  g_assert_true (pejl_store_rebuild (store, NULL, &error));
  upgraded = verified_digest (path);
  g_assert_cmpstr (upgraded, !=, digest);
  g_assert_finalize_object (store);
  remove_tree (folder);
}

/* --- other processes --- */

static GPid
start_child (const char *mode, const char *path, int *out)
{
  const char *argv[] = { program, mode, path, NULL };
  g_auto (GStrv) env = g_environ_setenv (g_get_environ (), "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, env, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                           &pid,
                                           NULL, out, NULL, &error));
  g_assert_no_error (error);
  return pid;
}

/* Tells each name it has saved, only after the commit has returned. */
static int
child_writes (const char *path)
{
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_CREATE, NULL);

  for (int i = 0; store != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("navn %d", i);

      write_name (store, name);
      printf ("%d\n", i);
      fflush (stdout);
    }
  return 1;
}

static void
test_killed (Fixture *f, gconstpointer data)
{
  int written = 0;

  fixture_close (f);
  for (int round = 0; round < 20; round++)
    {
      int out, last = -1;
      GPid pid = start_child ("--child-writes", f->path, &out);
      FILE *lines = fdopen (out, "r");
      char line[32];
      int stop = g_test_rand_int_range (1, 40);
      g_autofree char *found = NULL;

      while (last < stop && fgets (line, sizeof line, lines) != NULL)
        last = atoi (line);
      kill (pid, SIGKILL);
      while (fgets (line, sizeof line, lines) != NULL)
        if (strchr (line, '\n') != NULL)
          last = atoi (line);
      fclose (lines);
      waitpid (pid, NULL, 0);
      g_assert_cmpint (last, >=, stop);
      written += last + 1;
      found = ask (f->path, "SELECT COUNT(*) FROM distrikt", NULL);
      g_assert_cmpint (atoi (found), >=, written);
      g_assert_cmpint (atoi (found), <=, written + 1);
      written = atoi (found);
      g_free (verified_digest (f->path));
    }
  fixture_open (f);
  g_assert_null (pejl_store_get_notice (f->store));
  assert_answer (f->path, "SELECT COUNT(*) FROM replica", NULL, "1");
}

static int
child_opens (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_OPEN, &error);

  return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY) ? 42 : 0;
}

static void
test_one_writer (Fixture *f, gconstpointer data)
{
  int status = 0;
  GPid pid = start_child ("--child-opens", f->path, NULL);

  waitpid (pid, &status, 0);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 42);
  open_fails (f->path, PEJL_STORE_OPEN, PEJL_STORE_ERROR_BUSY);
  fixture_close (f);
  pid = start_child ("--child-opens", f->path, NULL);
  waitpid (pid, &status, 0);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* No file of this process may grow past a limit: for SQLite the same as a disk without room. */
static int
child_fills_disk (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_autoptr (PejlAction) action = pejl_action_new ("Stor");
  g_autofree char *text = g_strnfill (300000, 'a');
  g_autofree char *ballast = g_strconcat (path, "-ballast", NULL);
  struct rlimit small = { 200000, RLIM_INFINITY };
  struct rlimit large = { RLIM_INFINITY, RLIM_INFINITY };
  PejlId id = pejl_id_new ();

  g_assert_no_error (error);
  g_assert_true (g_file_test (ballast, G_FILE_TEST_EXISTS));
  write_name (store, "før");
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  for (int i = 0; i < 3; i++)
    {
      g_assert_false (pejl_store_commit (store, action, &error));
      g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_DISK_FULL);
      g_clear_error (&error);
      assert_answer (path, "SELECT COUNT(*) FROM op", NULL, "1");
      g_assert_cmpstr (pejl_store_get_undo_label (store), ==, "Ny");
    }
  g_assert_false (g_file_test (ballast, G_FILE_TEST_EXISTS));
  setrlimit (RLIMIT_FSIZE, &large);
  g_assert_true (pejl_store_commit (store, action, &error));
  assert_answer (path, "SELECT length(tekst) FROM evidens", NULL, "300000");
  pejl_store_close (store);
  return 42;
}

/* Typing goes on when the disk is full, and so does going back. */
static int
child_types_on_full_disk (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_autofree char *text = g_strnfill (300000, 'a');
  g_autofree char *ballast = g_strconcat (path, "-ballast", NULL);
  struct rlimit small = { 200000, RLIM_INFINITY };
  struct rlimit large = { RLIM_INFINITY, RLIM_INFINITY };

  g_assert_no_error (error);
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_true (g_file_test (ballast, G_FILE_TEST_EXISTS));
  g_assert_false (pejl_store_draft_put (store, "evidens", "tekst", text, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_DISK_FULL);
  g_assert_false (g_file_test (ballast, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  setrlimit (RLIMIT_FSIZE, &large);
  g_assert_true (pejl_store_draft_put (store, "evidens", "tekst", text, NULL, &error));
  g_assert_no_error (error);
  return 42;
}

static void
test_disk_full_while_typing (Fixture *f, gconstpointer data)
{
  int status = 0;
  GPid pid;

  fixture_close (f);
  remove_tree (f->folder);
  pid = start_child ("--child-types-on-full-disk", f->path, NULL);
  waitpid (pid, &status, 0);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 42);
}

/* What a power cut left of the ballast is made whole when the store is opened. */
static void
test_ballast_cut_short (Fixture *f, gconstpointer data)
{
  g_autofree char *ballast = g_strconcat (f->path, "-ballast", NULL);
  GStatBuf whole, cut;

  g_assert_cmpint (g_stat (ballast, &whole), ==, 0);
  fixture_close (f);
  g_assert_true (g_file_set_contents (ballast, "", 0, NULL));
  fixture_open (f);
  g_assert_cmpint (g_stat (ballast, &cut), ==, 0);
  g_assert_cmpint (cut.st_size, ==, whole.st_size);
}

static void
test_disk_full (Fixture *f, gconstpointer data)
{
  int status = 0;
  GPid pid;

  fixture_close (f);
  remove_tree (f->folder);
  pid = start_child ("--child-fills-disk", f->path, NULL);
  waitpid (pid, &status, 0);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 42);
  g_free (verified_digest (f->path));
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--child-writes") == 0)
    return child_writes (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--child-opens") == 0)
    return child_opens (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--child-fills-disk") == 0)
    return child_fills_disk (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--child-types-on-full-disk") == 0)
    return child_types_on_full_disk (argv[2]);
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store-open/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("not-there", test_not_there);
  ADD ("not-a-store", test_not_a_store);
  ADD ("newer-version", test_newer_version);
  ADD ("read-only-flag", test_read_only_flag);
  ADD ("same-machine-same-replica", test_same_machine_same_replica);
  ADD ("restored-copy", test_restored_copy);
  ADD ("copied-elsewhere", test_copied_elsewhere);
  ADD ("migration", test_migration);
  ADD ("killed", test_killed);
  ADD ("one-writer", test_one_writer);
  ADD ("disk-full", test_disk_full);
  ADD ("disk-full-while-typing", test_disk_full_while_typing);
  ADD ("ballast-cut-short", test_ballast_cut_short);
  g_test_add_func ("/store-open/places", test_places);
  ADD ("later-field", test_later_field);
  g_test_add_func ("/store-open/schema-has-its-number", test_schema_has_its_number);
  g_test_add_data_func ("/store-open/fixture-of-version-1", &packed[0], test_fixture_of_version);
  g_test_add_data_func ("/store-open/fixture-of-version-2", &packed[1], test_fixture_of_version);

  return g_test_run ();
}
