// SPDX-License-Identifier: GPL-3.0-or-later
// The full-text index follows the ops at a distance: no commit pays for it. soeg_til says how far it has come
// in each replica's chain; what lies after that is indexed in bulk before a search and when the store closes.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-soeg.h"

#include "core/model/pejl-dato.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-oplog.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-tables.h"

#include <string.h>

/* A transaction: long enough for a bulk, and at an end soon after somebody waits to save. */
#define LONGEST_USEC (150 * G_TIME_SPAN_MILLISECOND)
#define AT_ONCE 250 /* ops between two looks at the clock */
#define FIRST_DAY "1900-01-01"
#define FIRST_DAY_JULIAN "2415020.5"
#define LAST_DAG 131071 /* 17 bits: the year 2258 */
#define OF_TILSYN "(SELECT t.dato FROM tilsyn t WHERE t.id = r.tilsyn)"

/* --- days --- */

const char *
pejl_soeg_dato_sql (guint32 table)
{
  switch (table)
    {
    case PEJL_TABLE_EVIDENS:
    case PEJL_TABLE_VURDERING:
    case PEJL_TABLE_MEDVURDERING:
    case PEJL_TABLE_VEDHAEFTNING:
    case PEJL_TABLE_KOMMENTAR:
    case PEJL_TABLE_AFGOERELSE:
      return OF_TILSYN;
    case PEJL_TABLE_TILSYN:
    case PEJL_TABLE_HANDLEPLAN:
    case PEJL_TABLE_PUNKT_NOTE:
    case PEJL_TABLE_AFTALE:
      return "r.dato";
    case PEJL_TABLE_PUNKT:
      return "COALESCE(r.frist, r.oprettet)";
    case PEJL_TABLE_SAG:
      return "r.aabnet";
    default:
      return "NULL";
    }
}

gboolean
pejl_soeg_is_dato (guint32 field)
{
  switch (field)
    {
    case PEJL_FIELD_TILSYN_DATO:
    case PEJL_FIELD_HANDLEPLAN_DATO:
    case PEJL_FIELD_PUNKT_FRIST:
    case PEJL_FIELD_PUNKT_OPRETTET:
    case PEJL_FIELD_PUNKT_NOTE_DATO:
    case PEJL_FIELD_SAG_AABNET:
    case PEJL_FIELD_AFTALE_DATO:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Words such as "now" are dates to SQLite. */
char *
pejl_soeg_dag_sql (guint32 table)
{
  const char *dato = pejl_soeg_dato_sql (table);

  return g_strdup_printf ("(CASE WHEN %s GLOB '[0-9][0-9][0-9][0-9]-*' THEN MAX(0, MIN(%d,"
                          " COALESCE(CAST(julianday(substr(%s, 1, 10)) - " FIRST_DAY_JULIAN " AS INTEGER), 0))) ELSE 0 END)",
                          dato, LAST_DAG, dato);
}

gint64
pejl_soeg_dag (const char *dato)
{
  return CLAMP (pejl_dato_days_between (FIRST_DAY, dato), 0, LAST_DAG);
}

/* The day under which the place stands; -1: it does not. */
static gint64
standing_day (PejlDb *db, gint64 sted)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT dag FROM soeg_dag WHERE sted = ?");
  gint64 dag = -1;

  sqlite3_bind_int64 (stmt, 1, sted);
  if (pejl_db_step (db, stmt, NULL))
    dag = sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return dag;
}

static gboolean
note_day (PejlDb *db, gint64 sted, gint64 dag, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT OR REPLACE INTO soeg_dag(sted, dag) VALUES(?, ?)");

  sqlite3_bind_int64 (stmt, 1, sted);
  sqlite3_bind_int64 (stmt, 2, dag);
  return pejl_db_run (db, stmt, error);
}

static gboolean
forget_day (PejlDb *db, gint64 sted, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "DELETE FROM soeg_dag WHERE sted = ?");

  sqlite3_bind_int64 (stmt, 1, sted);
  return pejl_db_run (db, stmt, error);
}

/* --- texts --- */

/* A text as it is now. */
typedef struct
{
  const PejlTableInfo *info;
  const PejlId *row;
  gint64 sted;
  gint64 dag;
  gint64 was;       /* the day under which it stands; -1: it is not in the index */
  const char *text; /* NULL: there is none any more */
} Text;

static gboolean
unindex (PejlDb *db, gint64 rowid, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "DELETE FROM soeg WHERE rowid = ?");

  sqlite3_bind_int64 (stmt, 1, rowid);
  return pejl_db_run (db, stmt, error);
}

static gboolean
put_text (PejlDb *db, const Text *text, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT OR REPLACE INTO soeg(rowid, tekst, tbl, row)"
                                              " VALUES(?, ?, ?, ?)");

  sqlite3_bind_int64 (stmt, 1, PEJL_SOEG_ROWID (text->dag, text->sted));
  pejl_db_bind_text (stmt, 2, text->text);
  sqlite3_bind_int (stmt, 3, (int) text->info->id);
  pejl_db_bind_id (stmt, 4, text->row);
  return pejl_db_run (db, stmt, error);
}

static gboolean
write_text (PejlDb *db, const Text *text, GError **error)
{
  if (text->was >= 0 && (text->text == NULL || text->was != text->dag)
      && !unindex (db, PEJL_SOEG_ROWID (text->was, text->sted), error))
    return FALSE;
  if (text->text == NULL)
    return text->was < 0 || forget_day (db, text->sted, error);
  return put_text (db, text, error) && (text->was == text->dag || note_day (db, text->sted, text->dag, error));
}

/* only_moved: leaves it if it stands under its day, or not at all yet. */
static gboolean
index_text (PejlDb *db, const PejlTableInfo *info, const PejlFieldInfo *field, const PejlId *row, gboolean only_moved,
            GError **error)
{
  g_autofree char *dag = pejl_soeg_dag_sql (info->id);
  g_autofree char *sql = g_strdup_printf ("SELECT r.n, r.deleted, r.\"%s\", %s FROM \"%s\" r WHERE r.id = ?",
                                          field->column, dag, info->name);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_id (stmt, 1, row);
  if (pejl_db_step (db, stmt, &failed))
    {
      Text text = { .info = info, .row = row, .text = (const char *) sqlite3_column_text (stmt, 2) };

      text.sted = PEJL_SOEG_STED (sqlite3_column_int64 (stmt, 0), field->id);
      text.dag = sqlite3_column_int64 (stmt, 3);
      text.was = standing_day (db, text.sted);
      if (sqlite3_column_int (stmt, 1) != 0 || (text.text != NULL && *text.text == '\0'))
        text.text = NULL;
      if (!only_moved || (text.was >= 0 && text.was != text.dag))
        write_text (db, &text, &failed);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
index_texts (PejlDb *db, const PejlTableInfo *info, const PejlId *row, gboolean only_moved, GError **error)
{
  for (guint i = 0; info != NULL && i < info->n_fields; i++)
    if (info->fields[i].searched && !index_text (db, info, &info->fields[i], row, only_moved, error))
      return FALSE;
  return TRUE;
}

/* --- a tilsyn on another day --- */

static gboolean
move_rows (PejlDb *db, const PejlTableInfo *info, const PejlId *tilsyn, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE tilsyn = ? AND deleted = 0", info->name);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (failed == NULL && pejl_db_step (db, stmt, &failed))
    {
      PejlId row = pejl_db_column_id (stmt, 0);

      index_texts (db, info, &row, TRUE, &failed);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The day of all its texts, kept under the place of its date. */
static gboolean
take_day_of_tilsyn (PejlDb *db, const PejlId *tilsyn, gint64 *sted, gint64 *dag, GError **error)
{
  g_autofree char *day = pejl_soeg_dag_sql (PEJL_TABLE_TILSYN);
  g_autofree char *sql = g_strdup_printf ("SELECT r.n, %s FROM tilsyn r WHERE r.id = ?", day);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  gboolean found;

  pejl_db_bind_id (stmt, 1, tilsyn);
  found = pejl_db_step (db, stmt, error);
  if (found)
    {
      *sted = PEJL_SOEG_STED (sqlite3_column_int64 (stmt, 0), PEJL_FIELD_TILSYN_DATO);
      *dag = sqlite3_column_int64 (stmt, 1);
    }
  sqlite3_reset (stmt);
  return found;
}

static gboolean
move_with_tilsyn (PejlDb *db, const PejlId *tilsyn, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 sted, dag;

  if (!take_day_of_tilsyn (db, tilsyn, &sted, &dag, &failed))
    {
      gboolean gone = failed == NULL;

      if (!gone)
        g_propagate_error (error, g_steal_pointer (&failed));
      return gone;
    }
  if (standing_day (db, sted) == dag)
    return TRUE;
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    if (strcmp (pejl_soeg_dato_sql (table), OF_TILSYN) == 0 && !move_rows (db, pejl_schema_table (table), tilsyn, error))
      return FALSE;
  return note_day (db, sted, dag, error);
}

gboolean
pejl_soeg_row (PejlDb *db, guint32 table, const PejlId *row, GError **error)
{
  return index_texts (db, pejl_schema_table (table), row, FALSE, error)
         && (table != PEJL_TABLE_TILSYN || move_with_tilsyn (db, row, error));
}

/* --- in step with the ops --- */

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
      *to = MIN (sqlite3_column_int64 (stmt, 2), *from + AT_ONCE);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* *more: whether there was anything to do. */
static gboolean
index_next (PejlStore *self, gboolean *more, GError **error)
{
  PejlDb *db = self->writer->db;
  gint64 rid = 0, from = 0, to = 0;

  if (!next_range (db, more, &rid, &from, &to, error))
    return FALSE;
  if (*more)
    return index_range (db, rid, from, to, error) && note_range (db, rid, to, error);
  self->writer->search_queued = FALSE;
  return TRUE;
}

/* One transaction. */
static gboolean
index_chunk (PejlStore *self, gboolean *more, GError **error)
{
  gint64 until = g_get_monotonic_time () + LONGEST_USEC;
  gboolean ok;

  if (!pejl_store_begin (self, error))
    return FALSE;
  do
    ok = index_next (self, more, error);
  while (ok && *more && g_get_monotonic_time () < until && !pejl_store_is_waited_for (self));
  return pejl_store_end_unsaved (self, ok, error);
}

/* Nothing is queued in a store that is closed or only read: what is left is taken up when it is opened
 * again. */
static gboolean
has_queued (PejlStore *self)
{
  gboolean queued;

  pejl_store_lock (self);
  queued = self->writer != NULL && !self->closed && self->writer->search_queued;
  pejl_store_unlock (self);
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

gboolean
pejl_store_index_some (PejlStore *self, gboolean *more, GError **error)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  *more = has_queued (self);
  return !*more || index_chunk (self, more, error);
}
