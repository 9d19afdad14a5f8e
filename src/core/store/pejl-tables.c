// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a store file: ops as truth, tables derived from them, and what is local to this copy.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-tables.h"

#include "core/store/pejl-ret.h"
#include "core/store/pejl-schema.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-vagt.h"

/* op: the truth. meta, undo, draft, notat: local, never exchanged. replica: whose ops we hold.
 * A row's ops are found through op_row. */
static const char truth_sql[] =
  "CREATE TABLE op(rid INTEGER NOT NULL, seq INTEGER NOT NULL, hlc INTEGER NOT NULL, schema INTEGER NOT NULL,"
  " row BLOB NOT NULL, tbl INTEGER NOT NULL, author BLOB, body BLOB NOT NULL, hash BLOB NOT NULL,"
  " PRIMARY KEY(rid, seq)) STRICT, WITHOUT ROWID;"
  "CREATE INDEX op_row ON op(row);"
  "CREATE TABLE replica(rid INTEGER PRIMARY KEY, since INTEGER NOT NULL,"
  " retired INTEGER NOT NULL DEFAULT 0) STRICT;"
  "CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;"
  "CREATE TABLE undo(n INTEGER PRIMARY KEY, label TEXT NOT NULL, ops BLOB NOT NULL,"
  " undone INTEGER NOT NULL DEFAULT 0) STRICT;"
  "CREATE TABLE draft(form TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, base TEXT,"
  " saved INTEGER NOT NULL, PRIMARY KEY(form, field)) STRICT, WITHOUT ROWID;" PEJL_NOTAT_SQL;

#define CONFLICT                                                                       \
  "conflict(row BLOB NOT NULL, field INTEGER NOT NULL, rid INTEGER NOT NULL,"          \
  " seq INTEGER NOT NULL,"                                                             \
  " value ANY, PRIMARY KEY(row, field, rid, seq)) STRICT, WITHOUT ROWID"

/* conflict: every head of a contested field. sen: ops that came after their tilsyn was locked. afvist: ops of those whose role
 * may not write them. soeg_til: up to which op of each replica texts are indexed. soeg_dag: the day under which a text stands
 * in soeg, and a tilsyn's texts. */
static const char derived_sql[] =
  "CREATE TABLE " CONFLICT ";"
  "CREATE TABLE sen(rid INTEGER NOT NULL, seq INTEGER NOT NULL, tilsyn BLOB NOT NULL, row BLOB NOT NULL,"
  " PRIMARY KEY(rid, seq)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE afvist(rid INTEGER NOT NULL, seq INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL,"
  " PRIMARY KEY(rid, seq)) STRICT, WITHOUT ROWID;"
  "CREATE TABLE soeg_til(rid INTEGER PRIMARY KEY, seq INTEGER NOT NULL) STRICT;"
  "CREATE TABLE soeg_dag(sted INTEGER PRIMARY KEY, dag INTEGER NOT NULL) STRICT;"
  "CREATE VIRTUAL TABLE soeg USING fts5(tekst, tbl UNINDEXED, row UNINDEXED,"
  " tokenize = 'unicode61 remove_diacritics 0');";

/* The versions of all tilsyn are found among the ops before any row is made. */
static const char *const other_indices[] = {
  "CREATE INDEX op_version ON op(row) WHERE tbl = 21",
  "CREATE INDEX sen_tilsyn ON sen(tilsyn)",
  "CREATE INDEX sen_row ON sen(row)",
  "CREATE INDEX afvist_row ON afvist(row)",
  PEJL_RET_INDEX,
  PEJL_SLET_INDEX,
};
G_STATIC_ASSERT (PEJL_TABLE_TILSYN_VERSION == 21);

static const char *
sql_type (PejlFieldType type)
{
  switch (type)
    {
    case PEJL_FIELD_TYPE_INTEGER:
      return "INTEGER";
    case PEJL_FIELD_TYPE_REAL:
      return "REAL";
    case PEJL_FIELD_TYPE_TEXT:
      return "TEXT";
    case PEJL_FIELD_TYPE_ID:
      return "BLOB";
    default:
      g_assert_not_reached ();
    }
}

static char *
entity_sql (const PejlTableInfo *info, const char *temp)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "CREATE %sTABLE \"%s\"(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE", temp, info->name);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\" %s", info->fields[i].column, sql_type (info->fields[i].type));
  g_string_append (sql, ", deleted INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0) STRICT");
  return g_string_free (sql, FALSE);
}

static gboolean
create_entity_table (PejlDb *db, const PejlTableInfo *info, GError **error)
{
  g_autofree char *sql = entity_sql (info, "");

  if (!pejl_db_exec (db, sql, error))
    return FALSE;
  for (guint i = 0; info->indices[i] != NULL; i++)
    if (!pejl_db_exec (db, info->indices[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
is_current (PejlDb *db, const PejlTableInfo *info, gboolean *current, GError **error)
{
  g_autofree char *sql = entity_sql (info, "");
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 1 FROM sqlite_schema"
                                              " WHERE type = 'table' AND name = ?1 AND sql = ?2");
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_text (stmt, 1, info->name);
  pejl_db_bind_text (stmt, 2, sql);
  *current = pejl_db_step (db, stmt, &failed);
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_tables_are_current (PejlDb *db, gboolean *current, GError **error)
{
  static const char others[] = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('sen', 'afvist', 'soeg_dag')";
  gint64 n;

  *current = TRUE;
  for (guint32 table = 1; *current && table <= PEJL_TABLE_LAST; table++)
    if (!is_current (db, pejl_schema_table (table), current, error))
      return FALSE;
  if (!pejl_db_read_int (db, others, &n, error))
    return FALSE;
  *current = *current && n == 3;
  return TRUE;
}

gboolean
pejl_tables_create_derived (PejlDb *db, GError **error)
{
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    if (!create_entity_table (db, pejl_schema_table (table), error))
      return FALSE;
  return pejl_db_exec (db, derived_sql, error) && pejl_tables_complete_indices (db, error);
}

gboolean
pejl_tables_drop_derived (PejlDb *db, GError **error)
{
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    {
      g_autofree char *sql = g_strdup_printf ("DROP TABLE IF EXISTS \"%s\"", pejl_schema_table (table)->name);

      if (!pejl_db_exec (db, sql, error))
        return FALSE;
    }
  return pejl_db_exec (db, "DROP TABLE conflict; DROP TABLE IF EXISTS sen; DROP TABLE IF EXISTS afvist; DROP TABLE soeg_til;"
                           " DROP TABLE soeg; DROP TABLE IF EXISTS soeg_dag", error);
}

gboolean
pejl_tables_cover_content (PejlDb *db, GError **error)
{
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    {
      const PejlTableInfo *info = pejl_schema_table (table);
      g_autofree char *sql = info->content ? entity_sql (info, "TEMP ") : NULL;

      if (sql != NULL && !pejl_db_exec (db, sql, error))
        return FALSE;
    }
  return pejl_db_exec (db, "CREATE TEMP TABLE " CONFLICT, error);
}

gboolean
pejl_tables_uncover_content (PejlDb *db, GError **error)
{
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    {
      const PejlTableInfo *info = pejl_schema_table (table);
      g_autofree char *sql = g_strdup_printf ("DROP TABLE IF EXISTS temp.\"%s\"", info->name);

      if (info->content && !pejl_db_exec (db, sql, error))
        return FALSE;
    }
  return pejl_db_exec (db, "DROP TABLE IF EXISTS temp.conflict", error);
}

/* Every CREATE INDEX of the derived tables, as SQL. */
static GHashTable *
wanted_indices (void)
{
  GHashTable *wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (other_indices); i++)
    g_hash_table_add (wanted, (gpointer) other_indices[i]);
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    for (const char *const *sql = pejl_schema_table (table)->indices; *sql != NULL; sql++)
      g_hash_table_add (wanted, (gpointer) *sql);
  return wanted;
}

/* Takes from wanted what is there, and returns DROP statements for what is there and not wanted. */
static char *
compare_indices (PejlDb *db, GHashTable *wanted, GError **error)
{
  g_autoptr (GString) drops = g_string_new (NULL);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT sql, 'DROP INDEX \"' ||"
                                              " replace(name, '\"', '\"\"') || '\";'"
                                              " FROM sqlite_schema"
                                              " WHERE type = 'index' AND sql IS NOT NULL"
                                              " AND name <> 'op_row'");

  while (pejl_db_step (db, stmt, &failed))
    if (!g_hash_table_remove (wanted, sqlite3_column_text (stmt, 0)))
      g_string_append (drops, (const char *) sqlite3_column_text (stmt, 1));
  if (failed == NULL)
    return g_string_free (g_steal_pointer (&drops), FALSE);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

gboolean
pejl_tables_complete_indices (PejlDb *db, GError **error)
{
  g_autoptr (GHashTable) wanted = wanted_indices ();
  g_autofree char *drops = compare_indices (db, wanted, error);
  GHashTableIter iter;
  gpointer sql;

  if (drops == NULL || !pejl_db_exec (db, drops, error))
    return FALSE;
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    if (!pejl_db_exec (db, sql, error))
      return FALSE;
  return TRUE;
}

gboolean
pejl_tables_create (PejlDb *db, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                            PEJL_STORE_APPLICATION_ID, PEJL_STORE_FORMAT);

  if (!pejl_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (pejl_db_exec (db, truth_sql, error)
      && pejl_tables_create_derived (db, error)
      && pejl_vagt_create (db, error)
      && pejl_db_exec (db, stamp, error)
      && pejl_db_exec (db, "COMMIT", error))
    return TRUE;
  pejl_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}
