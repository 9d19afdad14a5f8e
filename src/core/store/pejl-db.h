// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: one SQLite connection with its pragmas, statement cache and the one mapping of sqlite's
// errors.
#pragma once

#include "core/model/pejl-id.h"
#include "core/store/pejl-reader.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _PejlDb PejlDb;

/* Checks nothing but that SQLite can read it. create makes an empty file of mode 0600. */
PejlDb *pejl_db_open (const char *path, gboolean writable, gboolean create, GError **error);
/* Read-only, for a file that nobody has open: leaves no -wal or -shm behind, and works in a folder without
 * write access. */
PejlDb *pejl_db_open_immutable (const char *path, GError **error);
/* For work beside the window, which goes through the whole file once: a cache of what it has seen would serve nothing. */
gboolean pejl_db_be_frugal (PejlDb *db, GError **error);
void pejl_db_free (PejlDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlDb, pejl_db_free)

/* A database of this program in memory, to compare with. */
PejlDb *pejl_db_open_memory (GError **error);

sqlite3 *pejl_db_handle (PejlDb *db);
const char *pejl_db_path (PejlDb *db);
/* The path as it can be shown: UTF-8, whatever the file system holds. */
const char *pejl_db_name (PejlDb *db);
PejlDb *pejl_reader_db (PejlReader *reader);

/* A cached statement, reset and with its bindings cleared; sql must be a static string, its address is the
 * key. An error in the SQL is a critical warning; the NULL it gives may be bound to and stepped, which then
 * fails. Owned by db. */
sqlite3_stmt *pejl_db_statement (PejlDb *db, const char *sql);
/* The same for SQL composed at run time: keyed by its text, copied. */
sqlite3_stmt *pejl_db_statement_dynamic (PejlDb *db, const char *sql);

gboolean pejl_db_exec (PejlDb *db, const char *sql, GError **error);
/* TRUE on SQLITE_ROW; FALSE on SQLITE_DONE without, on anything else with error. */
gboolean pejl_db_step (PejlDb *db, sqlite3_stmt *stmt, GError **error);
/* Runs to SQLITE_DONE and resets. */
gboolean pejl_db_run (PejlDb *db, sqlite3_stmt *stmt, GError **error);
/* Moves the log into the file and makes it empty. *busy: somebody reads what is in it; waits: only after some seconds. */
gboolean pejl_db_empty_log (PejlDb *db, gboolean waits, gboolean *busy, GError **error);
/* The first column of the first row; 0 when there is no row. */
gboolean pejl_db_read_int (PejlDb *db, const char *sql, gint64 *value, GError **error);
/* The same; fallback also when it cannot be read. Only for what a page shows, which then asks pejl_reader_check(), and where fallback does
 * no harm: never where it would mean that nothing is there. */
gint64 pejl_db_int (PejlDb *db, const char *sql, gint64 fallback);
/* Who may write what, as the file has it now; kept while nobody writes anything that decides it. Borrowed; NULL on error. */
struct _PejlRetter;
struct _PejlRetter *pejl_db_retter (PejlDb *db, GError **error);
/* After a rollback. */
void pejl_db_forget_retter (PejlDb *db);
/* Maps sqlite's last error to PEJL_STORE_ERROR with a sentence for the user and sqlite's words after it. */
void pejl_db_set_error (PejlDb *db, int code, GError **error);
/* The first error since this was asked last; NULL: none. */
GError *pejl_db_take_error (PejlDb *db);
/* Whether the disk was full since this was asked last. */
gboolean pejl_db_take_disk_full (PejlDb *db);

/* Has the store that made the reader index the texts queued for search; nothing for a reader without a store.
 * The full-text table is soeg(tekst, tbl UNINDEXED, row UNINDEXED), its rowid PEJL_SOEG_ROWID
 * (pejl-tables.h). */
void pejl_reader_flush_search (PejlReader *reader);

/* A nil or NULL id binds NULL; text is not copied and must outlive the step. */
void pejl_db_bind_id (sqlite3_stmt *stmt, int index, const PejlId *id);
void pejl_db_bind_text (sqlite3_stmt *stmt, int index, const char *text);
/* nil for NULL; "" for NULL, newly allocated. */
PejlId pejl_db_column_id (sqlite3_stmt *stmt, int column);
char *pejl_db_column_text (sqlite3_stmt *stmt, int column);

G_END_DECLS
