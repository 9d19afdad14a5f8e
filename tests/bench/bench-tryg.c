// SPDX-License-Identifier: GPL-3.0-or-later
// What keeping the data safe costs: proving a store, against SQLite's own proof of it; and how long a person waits while a backup
// is made, and while files are cleaned of what was erased.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/actions/pejl-slet-actions.h"
#include "core/store/pejl-kopier.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-verify.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define VERIFY_TURNS 3
#define FRAMES_PER_SECOND 60

/* Contents of bilag: folders of files, named by hash. */
static gboolean
copy_folder (const char *from, const char *to, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, error);
  g_autoptr (GFile) folder = g_file_new_for_path (to);
  const char *name;

  if (dir == NULL || !g_file_make_directory (folder, NULL, error))
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (source);
      g_autoptr (GFile) copy = g_file_new_for_path (target);

      if (g_file_test (source, G_FILE_TEST_IS_DIR) ? !copy_folder (source, target, error)
                                                    : !g_file_copy (file, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* What cannot be proved cannot be measured: with its bilag. */
static gboolean
copy_bilag (const BenchSetup *setup, const char *path, GError **error)
{
  g_autofree char *from = g_strconcat (setup->store, ".bilag", NULL);
  g_autofree char *to = g_strconcat (path, ".bilag", NULL);

  return g_file_test (to, G_FILE_TEST_EXISTS) || copy_folder (from, to, error);
}

/* Opened once for writing, so that it is of this program's form, and closed again. */
static char *
copy_of (const BenchSetup *setup, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (setup->scratch, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (setup->store);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (PejlStore) store = NULL;

  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return NULL;
  store = pejl_store_open (path, PEJL_STORE_OPEN, error);
  if (store == NULL)
    return NULL;
  pejl_store_close (store);
  return g_steal_pointer (&path);
}

/* --- verify --- */

static double
verify_pejl (gpointer data, guint turn)
{
  double begin = bench_clock ();
  g_autoptr (PejlVerifyReport) report = pejl_verify_file (data, NULL, NULL);

  return report != NULL && report->ok ? bench_clock () - begin : -1;
}

static double
verify_bare (gpointer data, guint turn)
{
  double begin = bench_clock ();
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  gboolean ok = sqlite3_open_v2 (data, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
                && sqlite3_prepare_v2 (db, "PRAGMA integrity_check", -1, &stmt, NULL) == SQLITE_OK
                && sqlite3_step (stmt) == SQLITE_ROW && strcmp ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;

  sqlite3_finalize (stmt);
  sqlite3_close (db);
  return ok ? bench_clock () - begin : -1;
}

gboolean
bench_verify (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autofree char *path = copy_of (setup, "verify.pejl", error);
  gboolean ok = path != NULL && copy_bilag (setup, path, error)
                && bench_turns ("verify", VERIFY_TURNS, verify_pejl, verify_bare, path, "s", 1, ratio, error);

  if (path != NULL)
    g_unlink (path);
  return ok;
}

/* --- backup-wait, erase-wait --- */

typedef struct
{
  PejlStore *store;
  PejlId row;
  guint written;
  double longest;   /* seconds */
  GError *error;
  gint done;        /* atomic: the work beside is done, or failed */
  gboolean made;
} Wait;

#define ERASED "garderoben"

static gpointer
make_backup (gpointer data)
{
  Wait *wait = data;
  guint left_out;
  g_autoptr (PejlKopi) kopi = pejl_kopier_tag (pejl_store_get_path (wait->store), &left_out, NULL, NULL);

  wait->made = kopi != NULL;
  g_atomic_int_set (&wait->done, 1);
  return NULL;
}

static gpointer
clean (gpointer data)
{
  Wait *wait = data;

  wait->made = pejl_store_rens (wait->store, NULL, NULL, NULL);
  g_atomic_int_set (&wait->done, 1);
  return NULL;
}

/* The newest text with the word; what that leaves in the files is cleaned afterwards. */
static gboolean
erase_one (PejlStore *store, GError **error)
{
  PejlSletValg valg = { .ord = ERASED, .grund = "Anmodning" };
  g_autoptr (GPtrArray) fund = pejl_slet_find (pejl_store_get_reader (store), ERASED, NULL, NULL, NULL, error);

  if (fund == NULL)
    return FALSE;
  g_ptr_array_set_size (fund, MIN (fund->len, 1));
  return pejl_slet_udfoer (store, fund, &valg, error);
}

/* One sentence a frame, as nobody types. */
static gboolean
write_one (gpointer data)
{
  Wait *wait = data;
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");
  g_autofree char *text = g_strdup_printf ("Børnene henter selv klodser, %u", wait->written++);
  double begin;

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &wait->row);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
  begin = bench_clock ();
  if (wait->error == NULL)
    pejl_store_commit (wait->store, action, &wait->error);
  wait->longest = MAX (wait->longest, bench_clock () - begin);
  return G_SOURCE_CONTINUE;
}

static gboolean
measure (const char *name, GThreadFunc beside, Wait *wait, double *ratio, GError **error)
{
  double begin = bench_clock ();
  guint source = g_timeout_add (1000 / FRAMES_PER_SECOND, write_one, wait);
  GThread *thread = g_thread_new (name, beside, wait);

  while (!g_atomic_int_get (&wait->done))
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);
  g_source_remove (source);
  if (wait->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&wait->error));
      return FALSE;
    }
  if (!wait->made || wait->written == 0)
    {
      g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "%s: the work beside was not done", name);
      return FALSE;
    }
  *ratio = wait->longest * FRAMES_PER_SECOND;
  g_printerr ("%s: %u sentences were written in %.1f s, the slowest in %.1f ms\n", name, wait->written, bench_clock () - begin,
              wait->longest * 1000);
  return TRUE;
}

gboolean
bench_backup_wait (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autofree char *path = copy_of (setup, "backup.pejl", error);
  Wait wait = { .row = pejl_id_new () };
  gboolean ok;

  wait.store = path != NULL ? pejl_store_open (path, PEJL_STORE_OPEN, error) : NULL;
  ok = wait.store != NULL && measure ("backup-wait", make_backup, &wait, ratio, error);
  g_clear_object (&wait.store);
  return ok;
}

gboolean
bench_erase_wait (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autofree char *path = copy_of (setup, "erase.pejl", error);
  Wait wait = { .row = pejl_id_new () };
  gboolean ok;

  wait.store = path != NULL ? pejl_store_open (path, PEJL_STORE_OPEN, error) : NULL;
  ok = wait.store != NULL && erase_one (wait.store, error) && measure ("erase-wait", clean, &wait, ratio, error);
  g_clear_object (&wait.store);
  return ok;
}
