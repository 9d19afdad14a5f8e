// SPDX-License-Identifier: GPL-3.0-or-later
// Where a store lies and what the file is called: links, odd names, things that are no files, folders without
// write access.
#include "store-fixture.h"
#include "store-sql.h"

#include "core/store/pejl-fs.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static const char *program;

static void
open_fails (const char *path, PejlStoreFlags flags, PejlStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, flags, &error);

  g_assert_null (store);
  g_assert_error (error, PEJL_STORE_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
write_name (PejlStore *store, const char *name)
{
  PejlId id = pejl_id_new ();

  write_text (store, PEJL_TABLE_DISTRIKT, &id, PEJL_FIELD_DISTRIKT_NAVN, name, "Ny");
}

/* What the child returned. */
static int
run_child (const char *mode, const char *path)
{
  const char *argv[] = { program, mode, path, NULL };
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL,
                               NULL,
                               &status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static int
child_opens (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_OPEN, &error);

  return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY) ? 42 : 0;
}

/* A lock of POSIX is gone when the process closes any descriptor of the file. */
static void
test_lock_outlives_a_second_try (Fixture *f, gconstpointer data)
{
  open_fails (f->path, PEJL_STORE_OPEN, PEJL_STORE_ERROR_BUSY);
  g_assert_cmpint (run_child ("--child-opens", f->path), ==, 42);
}

static void
test_linked_file (Fixture *f, gconstpointer data)
{
  g_autofree char *link = g_build_filename (f->folder, "genvej.db", NULL);
  g_autoptr (GError) error = NULL;
  PejlStore *store;

  write_name (f->store, "Nord");
  g_assert_cmpint (symlink (f->path, link), ==, 0);
  open_fails (link, PEJL_STORE_OPEN, PEJL_STORE_ERROR_BUSY);
  fixture_close (f);
  store = pejl_store_open (link, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  write_name (store, "Syd");
  open_fails (f->path, PEJL_STORE_OPEN, PEJL_STORE_ERROR_BUSY);
  g_assert_finalize_object (store);
  fixture_open (f);
  g_assert_null (pejl_store_get_notice (f->store));
  assert_answer (f->path, "SELECT COUNT(*) FROM replica", NULL, "1");
}

/* A folder such as Documents is often a link into what a sync client keeps. */
static void
test_link_into_sync_folder (Fixture *f, gconstpointer data)
{
  g_autofree char *synced = g_build_filename (f->folder, "OneDrive - Havneby Kommune", "Dokumenter", NULL);
  g_autofree char *link = g_build_filename (f->folder, "Dokumenter", NULL);
  g_autofree char *path = g_build_filename (link, "ny mappe", "pejl.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (synced, 0700), ==, 0);
  g_assert_cmpint (symlink (synced, link), ==, 0);
  open_fails (path, PEJL_STORE_CREATE, PEJL_STORE_ERROR_NETWORK);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_odd_names (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "Ærøs børn & Åse's 100 %.db", "?immutable=1#x.db",
                                       "gammel-\xe6\xf8\xe5.db" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, names[i], "pejl.db", NULL);
      g_autofree char *copy = g_build_filename (f->folder, names[i], "kopi.db", NULL);
      g_autofree char *gone = g_build_filename (f->folder, names[i], "ingen.db", NULL);
      g_autoptr (GError) error = NULL;
      PejlStore *store = pejl_store_open (path, PEJL_STORE_CREATE, &error);

      g_assert_no_error (error);
      write_name (store, "Nord");
      open_fails (path, PEJL_STORE_OPEN, PEJL_STORE_ERROR_BUSY);
      g_assert_true (pejl_store_backup (store, copy, NULL, &error));
      g_assert_no_error (error);
      g_assert_finalize_object (store);
      g_free (verified_digest (path));
      g_free (verified_digest (copy));
      assert_answer (path, "SELECT navn FROM distrikt", NULL, "Nord");
      open_fails (gone, PEJL_STORE_OPEN, PEJL_STORE_ERROR_NOT_FOUND);
      g_assert_true (g_file_set_contents (gone, "et brev, og ikke en database", -1, NULL));
      open_fails (gone, PEJL_STORE_OPEN, PEJL_STORE_ERROR_NOT_A_STORE);
    }
}

/* A pipe must not make the program wait for somebody to write into it. */
static void
test_not_a_file (Fixture *f, gconstpointer data)
{
  g_autofree char *pipe = g_build_filename (f->folder, "rør", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  open_fails (pipe, PEJL_STORE_CREATE, PEJL_STORE_ERROR_NOT_A_STORE);
  open_fails ("/dev/null", PEJL_STORE_CREATE, PEJL_STORE_ERROR_NOT_A_STORE);
  g_assert_null (pejl_verify_file (pipe, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE);
  g_clear_error (&error);
  g_assert_null (pejl_verify_file (f->folder, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* Killed, or out of room, after SQLite made its first page and before the tables were there. */
static void
test_creation_broken_off (Fixture *f, gconstpointer data)
{
  g_autofree char *begun = g_build_filename (f->folder, "begyndt.db", NULL);
  g_autofree char *other = g_build_filename (f->folder, "andet.db", NULL);
  g_autoptr (GError) error = NULL;
  PejlStore *store;

  run_sql (begun, "PRAGMA journal_mode = WAL");
  open_fails (begun, PEJL_STORE_OPEN, PEJL_STORE_ERROR_NOT_A_STORE);
  store = pejl_store_open (begun, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  write_name (store, "Nord");
  g_assert_finalize_object (store);
  g_free (verified_digest (begun));

  run_sql (other, "PRAGMA application_id = 7; PRAGMA journal_mode = WAL");
  open_fails (other, PEJL_STORE_CREATE, PEJL_STORE_ERROR_NOT_A_STORE);
}

/* In a folder of somebody else: everything can be read, by every reader, and nothing is left behind. */
static int
child_reads (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (PejlReader) reader = NULL;
  PejlId id = pejl_id_new ();
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");

  if (getuid () == 0 && setuid (NOBODY) != 0)
    return 77;
  store = pejl_store_open (path, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_store_get_read_only (store));
  g_assert_nonnull (pejl_store_get_notice (store));
  reader = pejl_store_new_reader (store, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reader);
  g_assert_cmpint (pejl_db_int (pejl_reader_db (reader), "SELECT COUNT(*) FROM distrikt", -1), ==, 1);
  pejl_action_row (action, PEJL_TABLE_DISTRIKT, &id);
  g_assert_false (pejl_store_commit (store, action, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY);
  return 42;
}

/* Newer GLib keeps a test's temporary files in a folder that only its user may enter. */
static void
let_others_through (void)
{
  g_autofree char *name = g_path_get_basename (g_get_tmp_dir ());

  if (g_str_has_prefix (name, "test_"))
    g_assert_cmpint (g_chmod (g_get_tmp_dir (), 0711), ==, 0);
}

static void
test_folder_of_another (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (f->path);
  g_autofree char *shm = g_strconcat (f->path, "-shm", NULL);
  g_autofree char *lock = g_strconcat (f->path, "-lock", NULL);

  write_name (f->store, "Nord");
  fixture_close (f);
  g_unlink (lock);
  let_others_through ();
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0555), ==, 0);
  for (int mode = 0444; mode <= 0666; mode += 0222)
    {
      g_assert_cmpint (g_chmod (f->path, mode), ==, 0);
      g_assert_cmpint (run_child ("--child-reads", f->path), ==, 42);
      g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
}

/* A copy put in the place of the store itself would take away the file that is being written in. */
static void
test_backup_onto_itself (Fixture *f, gconstpointer data)
{
  g_autofree char *link = g_build_filename (f->folder, "genvej.db", NULL);
  g_autoptr (GError) error = NULL;

  write_name (f->store, "Nord");
  g_assert_cmpint (symlink (f->path, link), ==, 0);
  g_assert_false (pejl_store_backup (f->store, f->path, NULL, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO);
  g_clear_error (&error);
  g_assert_true (pejl_store_backup (f->store, link, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  write_name (f->store, "Syd");
  assert_answer (f->path, "SELECT COUNT(*) FROM distrikt", NULL, "2");
  assert_answer (link, "SELECT COUNT(*) FROM distrikt", NULL, "1");
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && strcmp (argv[1], "--child-opens") == 0)
    return child_opens (argv[2]);
  if (argc == 3 && strcmp (argv[1], "--child-reads") == 0)
    return child_reads (argv[2]);
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store-paths/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("lock-outlives-a-second-try", test_lock_outlives_a_second_try);
  ADD ("linked-file", test_linked_file);
  ADD ("link-into-sync-folder", test_link_into_sync_folder);
  ADD ("odd-names", test_odd_names);
  ADD ("not-a-file", test_not_a_file);
  ADD ("creation-broken-off", test_creation_broken_off);
  ADD ("folder-of-another", test_folder_of_another);
  ADD ("backup-onto-itself", test_backup_onto_itself);

  return g_test_run ();
}
