// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a store: whether it may be there at all, whether it is one, who else has it, and as which replica
// to go on.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-ballast.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-migrate.h"
#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-vagt.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
refuse_place (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *client = pejl_fs_sync_client (path);

  if (client != NULL)
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NETWORK,
                 _("“%s” lies in a folder that %s keeps in step with other machines. "
                   "That can destroy the data, so Pejl does not open it there. "
                   "Move it to a folder on this machine only."),
                 name, client);
  else if (pejl_fs_is_network (path))
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NETWORK,
                 _("“%s” lies on a network drive. That can destroy the data, so Pejl does not open it there. "
                   "Move it to a folder on this machine."),
                 name);
  else
    return FALSE;
  return TRUE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO,
               _("The folder “%s” could not be made: %s. Choose another place."), name, g_strerror (errno));
  return FALSE;
}

static void
add_notice (PejlStore *self, const char *sentence)
{
  char *joined = self->notice != NULL ? g_strdup_printf ("%s %s", self->notice, sentence)
                                      : g_strdup (sentence);

  g_free (self->notice);
  self->notice = joined;
}

static gboolean
may_write_in_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (folder, W_OK) == 0;
}

PejlDb *
pejl_store_open_for_reading (const char *path, GError **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);

  /* SQLite needs a file beside a database in WAL mode even to read it. */
  if (!may_write_in_folder (path) && !g_file_test (wal, G_FILE_TEST_EXISTS))
    return pejl_db_open_immutable (path, error);
  return pejl_db_open (path, FALSE, FALSE, error);
}

/* *version: the file's, when it is a store. */
static gboolean
check_is_store (PejlDb *db, guint *version, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "PRAGMA application_id");
  g_autoptr (GError) failed = NULL;
  gint64 read;
  gboolean ours = pejl_db_step (db, stmt, &failed)
                  && sqlite3_column_int64 (stmt, 0) == PEJL_STORE_APPLICATION_ID;

  sqlite3_reset (stmt);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!ours)
    {
      pejl_db_set_error (db, SQLITE_NOTADB, error);
      return FALSE;
    }
  if (!pejl_db_read_int (db, "PRAGMA user_version", &read, error))
    return FALSE;
  *version = (guint) read;
  return TRUE;
}

/* What is left when creation was broken off before the tables were there: a first page, and nothing in it. What cannot be read is no
 * such page. */
static gboolean
is_begun (PejlDb *db)
{
  return pejl_db_int (db, "PRAGMA application_id", -1) == 0
         && pejl_db_int (db, "PRAGMA user_version", -1) == 0
         && pejl_db_int (db, "SELECT COUNT(*) FROM sqlite_schema", -1) == 0;
}

/* Fields can have come since without a new format; of a damaged list of tables nothing can be said. */
static gboolean
is_older (PejlDb *db, guint version)
{
  gboolean current;

  return version < PEJL_STORE_FORMAT
         || (version == PEJL_STORE_FORMAT && pejl_db_int (db, "SELECT COUNT(*) FROM sqlite_schema", 0) > 0
             && pejl_tables_are_current (db, &current, NULL) && !current);
}

/* An older file becomes readable when its tables are completed, and that is writing. */
static gboolean
finish_read_only (PejlStore *self, PejlDb *db, guint version, GError **error)
{
  if (is_older (db, version))
    {
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY,
                   _("“%s” was written by an earlier version of Pejl and must be opened once where it can be written. "
                     "Nothing in it was changed; copy it to a folder of your own and open it there."),
                   pejl_db_name (db));
      pejl_db_free (db);
      return FALSE;
    }
  self->read_only = TRUE;
  self->reader = pejl_reader_new (db, NULL, NULL);
  return TRUE;
}

static gboolean
open_read_only (PejlStore *self, GError **error)
{
  g_autoptr (PejlDb) db = pejl_store_open_for_reading (self->path, error);
  guint version;

  if (db == NULL || !check_is_store (db, &version, error))
    return FALSE;
  if (version > PEJL_STORE_FORMAT)
    add_notice (self, _("This file was written by a newer version of Pejl, "
                        "so it is shown but cannot be changed here. Update Pejl to write in it."));
  return finish_read_only (self, g_steal_pointer (&db), version, error);
}

/* --- which replica writes here --- */

static gboolean
set_meta_int (PejlDb *db, const char *key, gint64 value, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)");

  pejl_db_bind_text (stmt, 1, key);
  sqlite3_bind_int64 (stmt, 2, value);
  return pejl_db_run (db, stmt, error);
}

static gboolean
add_replica (PejlDb *db, guint64 rid, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO replica(rid, since) VALUES(?, ?)");

  sqlite3_bind_int64 (stmt, 1, (gint64) rid);
  sqlite3_bind_int64 (stmt, 2, g_get_real_time () / 1000);
  return pejl_db_run (db, stmt, error);
}

static gboolean
become_new_replica (PejlDb *db, guint64 *rid, GError **error)
{
  sqlite3_stmt *retire = pejl_db_statement (db, "UPDATE replica SET retired = 1 WHERE rid = ?");

  sqlite3_bind_int64 (retire, 1, (gint64) *rid);
  do
    sqlite3_randomness (sizeof *rid, rid);
  while (*rid == 0);
  if (!pejl_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (pejl_db_run (db, retire, error) && add_replica (db, *rid, error)
      && set_meta_int (db, "rid", (gint64) *rid, error) && pejl_db_exec (db, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (pejl_db_handle (db)))
    pejl_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
settle_replica (PejlStore *self, PejlDb *db, guint64 *rid, GError **error)
{
  gboolean fits = FALSE;
  gint64 read;

  if (!pejl_db_read_int (db, "SELECT value FROM meta WHERE key = 'rid'", &read, error))
    return FALSE;
  *rid = (guint64) read;
  self->sidecar = pejl_sidecar_open (self->path);
  if (*rid != 0 && !pejl_sidecar_fits (self->sidecar, db, *rid, &fits, error))
    return FALSE;
  if (fits)
    return TRUE;
  if (*rid != 0 && pejl_sidecar_has_note (self->sidecar))
    add_notice (self, _("This file is not as this machine left it: it was restored from a copy or replaced. "
                        "What it holds is shown; what was written after the copy was made is not in it."));
  return become_new_replica (db, rid, error);
}

static gboolean
load_unindexed (PejlWriter *writer, GError **error)
{
  static const char sql[] = "SELECT EXISTS(SELECT 1 FROM replica WHERE"
                            " (SELECT seq FROM op WHERE op.rid = replica.rid ORDER BY seq DESC LIMIT 1)"
                            " > COALESCE((SELECT seq FROM soeg_til WHERE soeg_til.rid = replica.rid), 0))";
  gint64 any;

  if (!pejl_db_read_int (writer->db, sql, &any, error))
    return FALSE;
  writer->search_queued = any != 0;
  return TRUE;
}

static gboolean
load_author (PejlWriter *writer, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (writer->db, "SELECT value FROM meta WHERE key = 'author'");
  g_autoptr (GError) failed = NULL;

  if (pejl_db_step (writer->db, stmt, &failed))
    writer->author = pejl_db_column_id (stmt, 0);
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
start_writing (PejlStore *self, PejlDb *db, GError **error)
{
  g_autoptr (PejlDb) owned = db;
  guint64 rid;

  if (!settle_replica (self, db, &rid, error))
    return FALSE;
  self->writer = pejl_writer_new (g_steal_pointer (&owned), rid, error);
  if (self->writer == NULL)
    return FALSE;
  sqlite3_wal_hook (pejl_db_handle (self->writer->db), pejl_store_on_log, self);
  pejl_sidecar_note (self->sidecar, &self->writer->at);
  if (!load_unindexed (self->writer, error) || !load_author (self->writer, error))
    return FALSE;
  self->reader = pejl_store_new_reader (self, error);
  if (self->reader == NULL)
    return FALSE;
  pejl_ballast_keep (self->path);
  return TRUE;
}

/* --- the two ways in --- */

static gboolean
create (PejlStore *self, GError **error)
{
  g_autoptr (PejlDb) db = NULL;

  if (!make_folder (self->path, error))
    return FALSE;
  self->lock = pejl_lock_take (self->path, error);
  if (self->lock == NULL)
    return FALSE;
  db = pejl_db_open (self->path, TRUE, TRUE, error);
  if (db == NULL || !pejl_tables_create (db, error))
    return FALSE;
  return start_writing (self, g_steal_pointer (&db), error);
}

/* The power went while the very first page was written: SQLite's journal lies beside it, and only a connection that may write can
 * take the page back. Seen from the bytes, since SQLite does not read the file as it is: 68 is where the application's id stands
 * on a first page, and a store of ours never lies so small with a journal once it has one. */
static gboolean
was_broken_off (const char *path, gint64 size)
{
  enum { PAGE_MAX = 65536, ID_AT = 68, ID_BYTES = 4 };
  static const guint8 none[ID_BYTES];
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  return size <= PAGE_MAX && g_file_test (journal, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &bytes, &length, NULL)
         && (length < ID_AT + ID_BYTES || memcmp (bytes + ID_AT, none, ID_BYTES) == 0);
}

/* Fields that came after the file was made; and where nothing guarded what was made final, it may have been changed. */
static gboolean
complete_tables (PejlDb *db, GError **error)
{
  gboolean tables, vagt, lifted;

  if (!pejl_tables_are_current (db, &tables, error) || !pejl_vagt_is_current (db, &vagt, error)
      || !pejl_vagt_is_lifted (db, &lifted, error))
    return FALSE;
  if (tables && vagt && !lifted)
    return TRUE;
  if (!pejl_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (pejl_vagt_lower (db, error) && pejl_materialize_all (db, NULL, error) && pejl_db_exec (db, "COMMIT", error))
    return TRUE;
  pejl_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

static gboolean
open_for_writing (PejlStore *self, GError **error)
{
  g_autoptr (PejlDb) db = pejl_db_open (self->path, TRUE, FALSE, error);

  if (db == NULL || !pejl_migrate_to_current (db, error) || !complete_tables (db, error)
      || !pejl_tables_complete_indices (db, error) || !pejl_db_exec (db, PEJL_NOTAT_SQL, error))
    return FALSE;
  return start_writing (self, g_steal_pointer (&db), error);
}

/* Nothing is written, not even the journal mode, before the file is known to be ours and of this version. */
static gboolean
open_existing (PejlStore *self, gboolean may_create, GError **error)
{
  g_autoptr (PejlDb) look = pejl_store_open_for_reading (self->path, error);
  guint version;

  if (look == NULL)
    return FALSE;
  if (may_create && is_begun (look))
    {
      g_clear_pointer (&look, pejl_db_free);
      return create (self, error);
    }
  if (!check_is_store (look, &version, error))
    return FALSE;
  if (version > PEJL_STORE_FORMAT)
    {
      add_notice (self, _("This file was written by a newer version of Pejl, "
                          "so it is shown but cannot be changed here. Update Pejl to write in it."));
      return finish_read_only (self, g_steal_pointer (&look), version, error);
    }
  if (g_access (self->path, W_OK) != 0 || !may_write_in_folder (self->path))
    {
      add_notice (self,
                  _("You may read this file but not write in it, so it is shown and cannot be changed."));
      return finish_read_only (self, g_steal_pointer (&look), version, error);
    }
  self->lock = pejl_lock_take (self->path, error);
  if (self->lock == NULL)
    return FALSE;
  g_clear_pointer (&look, pejl_db_free);
  return open_for_writing (self, error);
}

gboolean
pejl_store_open_file (PejlStore *self, PejlStoreFlags flags, GError **error)
{
  gboolean may_create = (flags & PEJL_STORE_CREATE) != 0;
  GStatBuf stat_buf;
  gboolean exists = g_stat (self->path, &stat_buf) == 0;

  if (refuse_place (self->path, error))
    return FALSE;
  if (!exists && may_create && !(flags & PEJL_STORE_READ_ONLY))
    return create (self, error);
  if (!pejl_fs_check_file (self->path, error))
    return FALSE;
  if (flags & PEJL_STORE_READ_ONLY)
    return open_read_only (self, error);
  if (may_create && (stat_buf.st_size == 0 || was_broken_off (self->path, stat_buf.st_size)))
    return create (self, error);
  return open_existing (self, may_create, error);
}
