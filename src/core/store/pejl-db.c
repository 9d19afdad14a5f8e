// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection: pragmas, statement cache, and the one place where sqlite's errors become ours.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-db.h"

#include "core/store/pejl-ret.h"
#include "core/store/pejl-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

G_DEFINE_QUARK (pejl-store-error, pejl_store_error)

struct _PejlDb
{
  sqlite3 *handle;        /* owned */
  char *path;
  char *name;             /* path as UTF-8, for people */
  GError *first_error;    /* since somebody asked last; NULL: none */
  gboolean disk_full;     /* an error said so, and nobody has asked yet */
  int not_prepared;       /* why the last statement could not be made */
  GHashTable *statics;    /* address of a static string → sqlite3_stmt */
  GHashTable *dynamics;   /* text → sqlite3_stmt */
  PejlRetter *retter;     /* NULL: not read yet */
  gint64 n_retter;        /* ops that decided it */
};

/* A write waits this long for a checkpoint or a colleague's read to finish, in milliseconds. */
#define BUSY_TIMEOUT 5000

static const char common_pragmas[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA temp_store = MEMORY;";

/* EXTRA while a new file is turned to WAL: the journal of that one page is gone for good then. Were it there again after a power
 * cut, it would take the page back, and with it all that lies in the log. */
static const char writer_pragmas[] =
  "PRAGMA secure_delete = ON;"
  "PRAGMA synchronous = EXTRA;"
  "PRAGMA journal_mode = WAL;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA journal_size_limit = 16777216;"
  "PRAGMA cache_size = -16384;";

/* One connection checkpoints: sqlite before 3.51.3 can lose a reset of the WAL when two race. */
static const char reader_pragmas[] =
  "PRAGMA query_only = ON;"
  "PRAGMA wal_autocheckpoint = 0;";

static void
finalize (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static gboolean
configure (PejlDb *db, gboolean writable, GError **error)
{
  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  return pejl_db_exec (db, common_pragmas, error)
         && pejl_db_exec (db, writable ? writer_pragmas : reader_pragmas, error);
}

static gboolean
create_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0)
    return g_close (fd, error);
  if (errno == EEXIST)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO, _("“%s” could not be created: %s"), name,
               g_strerror (errno));
  return FALSE;
}

static PejlDb *
open_with (const char *path, const char *uri, int flags, gboolean writable, GError **error)
{
  g_autoptr (PejlDb) db = g_new0 (PejlDb, 1);
  int rc;

  db->path = g_strdup (path);
  db->name = g_filename_display_name (path);
  db->statics = g_hash_table_new_full (NULL, NULL, NULL, finalize);
  db->dynamics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize);
  rc = sqlite3_open_v2 (uri != NULL ? uri : path, &db->handle, flags | SQLITE_OPEN_EXRESCODE, NULL);
  if (rc != SQLITE_OK)
    {
      pejl_db_set_error (db, rc, error);
      return NULL;
    }
  if (!configure (db, writable, error))
    return NULL;
  return g_steal_pointer (&db);
}

PejlDb *
pejl_db_open (const char *path, gboolean writable, gboolean create, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (create && !create_file (path, error))
    return NULL;
  return open_with (path, NULL, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, writable, error);
}

PejlDb *
pejl_db_open_immutable (const char *path, GError **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *immutable = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  uri = g_filename_to_uri (absolute, NULL, error);
  if (uri == NULL)
    return NULL;
  immutable = g_strconcat (uri, "?immutable=1", NULL);
  return open_with (path, immutable, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, FALSE, error);
}

PejlDb *
pejl_db_open_memory (GError **error)
{
  return open_with (":memory:", NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, TRUE, error);
}

/* KiB. VACUUM INTO takes it over for the file that it writes. */
gboolean
pejl_db_be_frugal (PejlDb *db, GError **error)
{
  return pejl_db_exec (db, "PRAGMA cache_size = -256", error);
}

void
pejl_db_free (PejlDb *db)
{
  if (db == NULL)
    return;
  pejl_db_forget_retter (db);
  g_hash_table_unref (db->statics);
  g_hash_table_unref (db->dynamics);
  if (db->handle != NULL && sqlite3_close (db->handle) != SQLITE_OK)
    g_critical ("A statement of %s is still open", db->name);
  g_free (db->path);
  g_free (db->name);
  g_clear_error (&db->first_error);
  g_free (db);
}

sqlite3 *
pejl_db_handle (PejlDb *db)
{
  return db->handle;
}

const char *
pejl_db_path (PejlDb *db)
{
  return db->path;
}

const char *
pejl_db_name (PejlDb *db)
{
  return db->name;
}

/* A damaged file may have lost a table, which is no reason to end the program: without a statement, the step
 * fails. */
static sqlite3_stmt *
prepare (PejlDb *db, const char *sql)
{
  sqlite3_stmt *stmt = NULL;
  int rc = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

  if (rc == SQLITE_ERROR)
    g_critical ("%s: %s", sqlite3_errmsg (db->handle), sql);
  db->not_prepared = rc == SQLITE_ERROR ? SQLITE_CORRUPT : rc;
  return stmt;
}

static sqlite3_stmt *
ready (sqlite3_stmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  return stmt;
}

sqlite3_stmt *
pejl_db_statement (PejlDb *db, const char *sql)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (db->statics, sql);

  if (stmt != NULL)
    return ready (stmt);
  stmt = prepare (db, sql);
  if (stmt != NULL)
    g_hash_table_insert (db->statics, (gpointer) sql, stmt);
  return stmt;
}

sqlite3_stmt *
pejl_db_statement_dynamic (PejlDb *db, const char *sql)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (db->dynamics, sql);

  if (stmt != NULL)
    return ready (stmt);
  stmt = prepare (db, sql);
  if (stmt != NULL)
    g_hash_table_insert (db->dynamics, g_strdup (sql), stmt);
  return stmt;
}

gboolean
pejl_db_exec (PejlDb *db, const char *sql, GError **error)
{
  int rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  pejl_db_set_error (db, rc, error);
  return FALSE;
}

gboolean
pejl_db_step (PejlDb *db, sqlite3_stmt *stmt, GError **error)
{
  int rc = stmt != NULL ? sqlite3_step (stmt) : db->not_prepared;

  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    pejl_db_set_error (db, rc, error);
  sqlite3_reset (stmt);
  return FALSE;
}

gboolean
pejl_db_run (PejlDb *db, sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GError) failed = NULL;

  while (pejl_db_step (db, stmt, &failed))
    ;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_db_empty_log (PejlDb *db, gboolean waits, gboolean *busy, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "PRAGMA wal_checkpoint(TRUNCATE)");
  g_autoptr (GError) failed = NULL;

  if (!waits)
    sqlite3_busy_timeout (db->handle, 0);
  *busy = pejl_db_step (db, stmt, &failed) && sqlite3_column_int (stmt, 0) != 0;
  sqlite3_reset (stmt);
  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_db_read_int (PejlDb *db, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  g_autoptr (GError) failed = NULL;

  *value = pejl_db_step (db, stmt, &failed) ? sqlite3_column_int64 (stmt, 0) : 0;
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gint64
pejl_db_int (PejlDb *db, const char *sql, gint64 fallback)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  gint64 value = fallback;

  if (pejl_db_step (db, stmt, NULL))
    value = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return value;
}

/* SQLite says FULL only for ENOSPC in the file itself; beside it, the shared memory cannot grow. A quota or a
 * file-size limit comes as a failed write, and what the system said is lost by then; a write that fails for
 * any other reason leaves the caller to do the same: keep the text, save elsewhere. */
static gboolean
is_disk_full (int code)
{
  return (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE;
}

static PejlStoreError
error_for (int code)
{
  if (is_disk_full (code))
    return PEJL_STORE_ERROR_DISK_FULL;
  if (code == SQLITE_CONSTRAINT_TRIGGER)
    return PEJL_STORE_ERROR_LOCKED;
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
      return PEJL_STORE_ERROR_NOT_A_STORE;
    case SQLITE_CORRUPT:
      return PEJL_STORE_ERROR_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return PEJL_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return PEJL_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return PEJL_STORE_ERROR_IO;
    case SQLITE_INTERRUPT:
      return PEJL_STORE_ERROR_CANCELLED;
    default:
      return PEJL_STORE_ERROR_FAILED;
    }
}

/* Translators: each sentence has the file's name in it; sqlite's own words come after it. */
static const char *
sentence_for (PejlStoreError kind)
{
  switch (kind)
    {
    case PEJL_STORE_ERROR_DISK_FULL:
      return _("The disk takes no more, so “%s” could not be saved. Nothing that was saved before is lost. "
               "Make room on the disk and try again.");
    case PEJL_STORE_ERROR_NOT_A_STORE:
      return _("“%s” is not a Pejl file. It has not been changed. Choose another file.");
    case PEJL_STORE_ERROR_CORRUPT:
      return _("“%s” is damaged: some of its bytes are wrong. Do not write more in it; "
               "restore the latest backup.");
    case PEJL_STORE_ERROR_BUSY:
      return _("“%s” is in use by another program. Nothing has been changed. Close the other one and try "
               "again.");
    case PEJL_STORE_ERROR_READ_ONLY:
      return _("“%s” may only be read, so nothing was written. Ask for permission to write to the file.");
    case PEJL_STORE_ERROR_IO:
      return _("“%s” could not be read or written. What was saved before is still there. "
               "Check that the disk is connected and that you may use the folder.");
    case PEJL_STORE_ERROR_CANCELLED:
      return _("The work on “%s” was cancelled.");
    case PEJL_STORE_ERROR_LOCKED:
      return _("“%s” refuses to change what is final. Nothing was changed.");
    default:
      return _("“%s” could not do what was asked. Nothing that was saved before is lost.");
    }
}

void
pejl_db_set_error (PejlDb *db, int code, GError **error)
{
  PejlStoreError kind = error_for (code);
  g_autofree char *sentence = g_strdup_printf (sentence_for (kind), db->name);
  gboolean sqlite_said_it = db->handle != NULL && (sqlite3_errcode (db->handle) & 0xff) == (code & 0xff);
  const char *detail = sqlite_said_it ? sqlite3_errmsg (db->handle) : sqlite3_errstr (code);

  db->disk_full = db->disk_full || kind == PEJL_STORE_ERROR_DISK_FULL;
  g_set_error (error, PEJL_STORE_ERROR, (int) kind, "%s (%s)", sentence, detail);
  if (db->first_error == NULL)
    g_set_error (&db->first_error, PEJL_STORE_ERROR, (int) kind, "%s (%s)", sentence, detail);
}

GError *
pejl_db_take_error (PejlDb *db)
{
  return g_steal_pointer (&db->first_error);
}

gboolean
pejl_db_take_disk_full (PejlDb *db)
{
  gboolean full = db->disk_full;

  db->disk_full = FALSE;
  return full;
}

void
pejl_db_bind_id (sqlite3_stmt *stmt, int index, const PejlId *id)
{
  if (id == NULL || pejl_id_is_nil (id))
    sqlite3_bind_null (stmt, index);
  else
    sqlite3_bind_blob (stmt, index, id->b, sizeof id->b, SQLITE_TRANSIENT);
}

void
pejl_db_bind_text (sqlite3_stmt *stmt, int index, const char *text)
{
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_STATIC);
}

PejlId
pejl_db_column_id (sqlite3_stmt *stmt, int column)
{
  PejlId id = { { 0 } };

  if (sqlite3_column_type (stmt, column) == SQLITE_BLOB
      && sqlite3_column_bytes (stmt, column) == (int) sizeof id.b)
    memcpy (id.b, sqlite3_column_blob (stmt, column), sizeof id.b);
  return id;
}

char *
pejl_db_column_text (sqlite3_stmt *stmt, int column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  return g_strdup (text != NULL ? text : "");
}

/* --- roles --- */

PejlRetter *
pejl_db_retter (PejlDb *db, GError **error)
{
  gint64 n;

  /* What cannot be read is not what was read before. */
  if (!pejl_db_read_int (db, "SELECT count(*) FROM op WHERE " PEJL_RET_TABLES " AND tbl IN (36, 37)", &n, error))
    return NULL;
  if (db->retter != NULL && n == db->n_retter)
    return db->retter;
  pejl_db_forget_retter (db);
  db->retter = pejl_retter_read (db, error);
  db->n_retter = n;
  return db->retter;
}

void
pejl_db_forget_retter (PejlDb *db)
{
  g_clear_pointer (&db->retter, pejl_retter_free);
}
