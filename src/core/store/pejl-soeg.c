// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text index follows the ops at a distance: no commit pays for it. soeg_til says how far it has come
// in each replica's chain; what lies after that is indexed in bulk before a search and when the store closes.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-soeg.h"

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-tables.h"

#define CHUNK_OPS 20000 /* in one transaction */

static gboolean
unindex (PejlDb *db, gint64 rowid, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "DELETE FROM soeg WHERE rowid = ?");

  sqlite3_bind_int64 (stmt, 1, rowid);
  return pejl_db_run (db, stmt, error);
}

static gboolean
put_text (PejlDb *db, gint64 rowid, const PejlTableInfo *info, const PejlId *row, const char *text,
          GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT OR REPLACE INTO soeg(rowid, tekst, tbl, row)"
                                              " VALUES(?, ?, ?, ?)");

  sqlite3_bind_int64 (stmt, 1, rowid);
  pejl_db_bind_text (stmt, 2, text);
  sqlite3_bind_int (stmt, 3, (int) info->id);
  pejl_db_bind_id (stmt, 4, row);
  return pejl_db_run (db, stmt, error);
}

static gboolean
index_text (PejlDb *db, const PejlTableInfo *info, const PejlFieldInfo *field, const PejlId *row, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT n, deleted, \"%s\" FROM \"%s\" WHERE id = ?", field->column,
                                          info->name);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_id (stmt, 1, row);
  if (pejl_db_step (db, stmt, &failed))
    {
      gint64 rowid = PEJL_SOEG_ROWID (sqlite3_column_int64 (stmt, 0), field->id);
      const char *text = (const char *) sqlite3_column_text (stmt, 2);

      if (sqlite3_column_int (stmt, 1) != 0 || text == NULL || *text == '\0')
        unindex (db, rowid, &failed);
      else
        put_text (db, rowid, info, row, text, &failed);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_soeg_row (PejlDb *db, guint32 table, const PejlId *row, GError **error)
{
  const PejlTableInfo *info = pejl_schema_table (table);

  for (guint i = 0; info != NULL && i < info->n_fields; i++)
    if (info->fields[i].searched && !index_text (db, info, &info->fields[i], row, error))
      return FALSE;
  return TRUE;
}

static gboolean
index_range (PejlDb *db, gint64 rid, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT DISTINCT tbl, row FROM op WHERE rid = ?"
                                              " AND seq > ? AND seq <= ?");

  sqlite3_bind_int64 (stmt, 1, rid);
  sqlite3_bind_int64 (stmt, 2, from);
  sqlite3_bind_int64 (stmt, 3, to);
  while (failed == NULL && pejl_db_step (db, stmt, &failed))
    {
      PejlId row = pejl_db_column_id (stmt, 1);

      pejl_soeg_row (db, (guint32) sqlite3_column_int64 (stmt, 0), &row, &failed);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
note_range (PejlDb *db, gint64 rid, gint64 to, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT OR REPLACE INTO soeg_til(rid, seq) VALUES(?, ?)");

  sqlite3_bind_int64 (stmt, 1, rid);
  sqlite3_bind_int64 (stmt, 2, to);
  return pejl_db_run (db, stmt, error);
}

/* The next stretch to index; *found: there is one. */
static gboolean
next_range (PejlDb *db, gboolean *found, gint64 *rid, gint64 *from, gint64 *to, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (
    db, "SELECT rid, done, last FROM (SELECT replica.rid AS rid, COALESCE(soeg_til.seq, 0) AS done,"
        " (SELECT seq FROM op WHERE op.rid = replica.rid ORDER BY seq DESC LIMIT 1) AS last"
        " FROM replica LEFT JOIN soeg_til ON soeg_til.rid = replica.rid) WHERE last > done LIMIT 1");

  *found = pejl_db_step (db, stmt, &failed);
  if (*found)
    {
      *rid = sqlite3_column_int64 (stmt, 0);
      *from = sqlite3_column_int64 (stmt, 1);
      *to = MIN (sqlite3_column_int64 (stmt, 2), *from + CHUNK_OPS);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* One transaction; *more: whether there was anything to do. */
static gboolean
index_chunk (PejlStore *self, gboolean *more, GError **error)
{
  gint64 rid, from, to;
  PejlDb *db;
  gboolean ok;

  if (!pejl_store_begin (self, error))
    return FALSE;
  db = self->writer->db;
  ok = next_range (db, more, &rid, &from, &to, error);
  if (ok && *more)
    ok = index_range (db, rid, from, to, error) && note_range (db, rid, to, error);
  else if (ok)
    self->writer->search_queued = FALSE;
  return pejl_store_end_unsaved (self, ok, error);
}

/* Nothing is queued in a store that is closed or only read: what is left is taken up when it is opened
 * again. */
static gboolean
has_queued (PejlStore *self)
{
  gboolean queued;

  g_mutex_lock (&self->mutex);
  queued = self->writer != NULL && !self->closed && self->writer->search_queued;
  g_mutex_unlock (&self->mutex);
  return queued;
}

gboolean
pejl_store_flush_search (PejlStore *self, GError **error)
{
  gboolean more;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  more = has_queued (self);
  while (more)
    if (!index_chunk (self, &more, error))
      return FALSE;
  return TRUE;
}
