// SPDX-License-Identifier: GPL-3.0-or-later
// Compares each derived row with what its ops give, and counts that there are no others.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-soeg.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-vagt.h"
#include "core/store/pejl-verify-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  PejlDb *db;
  gint64 rows[PEJL_TABLE_LAST + 1];
  gint64 conflicts;
  gint64 late;
  gint64 refused;
  GHashTable *selects; /* table → SQL */
} Check;

static gboolean
fail (const PejlTableInfo *info, const PejlId *row, GError **error)
{
  char buf[PEJL_ID_STRLEN];

  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("A row of the table “%s” is not what the entries give (%s)."), info->name,
               pejl_id_to_buf (row, buf));
  return FALSE;
}

static gboolean
column_equals (sqlite3_stmt *stmt, int column, const PejlValue *value)
{
  if (value == NULL)
    return sqlite3_column_type (stmt, column) == SQLITE_NULL;
  switch (value->kind)
    {
    case PEJL_VALUE_INTEGER:
      return sqlite3_column_type (stmt, column) == SQLITE_INTEGER
             && sqlite3_column_int64 (stmt, column) == value->integer;
    case PEJL_VALUE_REAL:
      /* SQLite keeps what is no number as NULL. */
      if (isnan (value->real))
        return sqlite3_column_type (stmt, column) == SQLITE_NULL;
      return sqlite3_column_type (stmt, column) == SQLITE_FLOAT
             && !(sqlite3_column_double (stmt, column) < value->real)
             && !(sqlite3_column_double (stmt, column) > value->real);
    case PEJL_VALUE_TEXT:
      return sqlite3_column_type (stmt, column) == SQLITE_TEXT
             && strcmp ((const char *) sqlite3_column_text (stmt, column), value->text) == 0
             && (gsize) sqlite3_column_bytes (stmt, column) == strlen (value->text);
    case PEJL_VALUE_ID:
      return sqlite3_column_type (stmt, column) == SQLITE_BLOB
             && sqlite3_column_bytes (stmt, column) == (int) sizeof value->id.b
             && memcmp (sqlite3_column_blob (stmt, column), value->id.b, sizeof value->id.b) == 0;
    case PEJL_VALUE_NONE:
    case PEJL_VALUE_ERASED:
    default:
      return sqlite3_column_type (stmt, column) == SQLITE_NULL;
    }
}

static sqlite3_stmt *
select_row (Check *check, const PejlTableInfo *info, const PejlId *id)
{
  char *sql = g_hash_table_lookup (check->selects, GUINT_TO_POINTER (info->id));
  sqlite3_stmt *stmt;

  if (sql == NULL)
    {
      GString *text = g_string_new ("SELECT deleted, conflicts");

      for (guint i = 0; i < info->n_fields; i++)
        g_string_append_printf (text, ", \"%s\"", info->fields[i].column);
      g_string_append_printf (text, " FROM \"%s\" WHERE id = ?", info->name);
      sql = g_string_free (text, FALSE);
      g_hash_table_insert (check->selects, GUINT_TO_POINTER (info->id), sql);
    }
  stmt = pejl_db_statement_dynamic (check->db, sql);
  pejl_db_bind_id (stmt, 1, id);
  return stmt;
}

static gboolean
row_equals (sqlite3_stmt *stmt, const PejlTableInfo *info, const PejlRow *row)
{
  if (sqlite3_column_int (stmt, 0) != pejl_row_is_deleted (row)
      || sqlite3_column_int64 (stmt, 1) != pejl_row_conflicts (row))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (!column_equals (stmt, (int) i + 2, pejl_shown_value (row, &info->fields[i])))
      return FALSE;
  return TRUE;
}

static gboolean
conflict_stands (Check *check, const PejlRow *row, const PejlHead *head)
{
  sqlite3_stmt *stmt = pejl_db_statement (check->db, "SELECT value FROM conflict"
                                                     " WHERE row = ? AND field = ? AND rid = ? AND seq = ?");
  gboolean stands;

  pejl_db_bind_id (stmt, 1, &row->id);
  sqlite3_bind_int64 (stmt, 2, head->field);
  sqlite3_bind_int64 (stmt, 3, (gint64) head->ref.rid);
  sqlite3_bind_int64 (stmt, 4, (gint64) head->ref.seq);
  stands = pejl_db_step (check->db, stmt, NULL) && column_equals (stmt, 0, &head->value);
  sqlite3_reset (stmt);
  return stands;
}

static gboolean
check_conflicts (Check *check, const PejlTableInfo *info, const PejlRow *row, GError **error)
{
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);
      gboolean contested = head->field == PEJL_FIELD_DELETED
                             ? pejl_row_deletion_is_contested (row)
                             : pejl_schema_field (info->id, head->field) != NULL
                                 && pejl_row_is_contested (row, head->field);

      if (!contested)
        continue;
      check->conflicts++;
      if (!conflict_stands (check, row, head))
        return fail (info, &row->id, error);
    }
  return TRUE;
}

static gboolean
late_stands (Check *check, const PejlRow *row, const PejlRef *ref)
{
  sqlite3_stmt *stmt = pejl_db_statement (check->db, "SELECT 1 FROM sen WHERE rid = ? AND seq = ? AND tilsyn = ?"
                                                     " AND row = ?");
  gboolean found;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  pejl_db_bind_id (stmt, 3, &row->owner.id);
  pejl_db_bind_id (stmt, 4, &row->id);
  found = pejl_db_step (check->db, stmt, NULL);
  sqlite3_reset (stmt);
  return found;
}

static gboolean
check_late (Check *check, const PejlTableInfo *info, const PejlRow *row, GError **error)
{
  for (guint i = 0; row->late != NULL && i < row->late->len; i++)
    {
      check->late++;
      if (!late_stands (check, row, &g_array_index (row->late, PejlRef, i)))
        return fail (info, &row->id, error);
    }
  return TRUE;
}

static gboolean
check_refused (Check *check, const PejlTableInfo *info, const PejlRow *row, GError **error)
{
  for (guint i = 0; row->refused != NULL && i < row->refused->len; i++)
    {
      check->refused++;
      if (!pejl_ret_stands (check->db, row, &g_array_index (row->refused, PejlRef, i)))
        return fail (info, &row->id, error);
    }
  return TRUE;
}

static gboolean
check_row (const PejlRow *row, gpointer user_data, GError **error)
{
  Check *check = user_data;
  const PejlTableInfo *info = pejl_schema_table (row->table);
  sqlite3_stmt *stmt;
  gboolean equal;

  if (info == NULL)
    return TRUE;
  check->rows[info->id]++;
  stmt = select_row (check, info, &row->id);
  equal = pejl_db_step (check->db, stmt, NULL) && row_equals (stmt, info, row);
  sqlite3_reset (stmt);
  if (!equal)
    return fail (info, &row->id, error);
  return (pejl_row_conflicts (row) == 0 || check_conflicts (check, info, row, error))
         && check_late (check, info, row, error) && check_refused (check, info, row, error);
}

static gboolean
check_count (PejlDb *db, const char *name, gint64 expected, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM \"%s\"", name);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  gboolean equal = pejl_db_step (db, stmt, NULL) && sqlite3_column_int64 (stmt, 0) == expected;

  sqlite3_reset (stmt);
  if (equal)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("The table “%s” has more or fewer rows than the entries give."), name);
  return FALSE;
}

static gboolean
check_counts (const Check *check, GError **error)
{
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    if (!check_count (check->db, pejl_schema_table (table)->name, check->rows[table], error))
      return FALSE;
  return check_count (check->db, "conflict", check->conflicts, error)
         && check_count (check->db, "sen", check->late, error)
         && check_count (check->db, "afvist", check->refused, error);
}

/* Written since the last indexing, so that the index may say something else. */
#define QUEUED(id)                                                                      \
  "EXISTS(SELECT 1 FROM op LEFT JOIN soeg_til ON soeg_til.rid = op.rid"                 \
  " WHERE op.row = " id " AND op.seq > COALESCE(soeg_til.seq, 0))"

static gboolean
fail_search (GError **error)
{
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, _("The search index does not fit the texts."));
  return FALSE;
}

/* What stands in the table stands in the index, under its day. */
static gboolean
check_indexed (PejlDb *db, const PejlTableInfo *info, const PejlFieldInfo *field, GError **error)
{
  g_autofree char *dag = pejl_soeg_dag_sql (info->id);
  g_autofree char *sql = g_strdup_printf (
      "SELECT COUNT(*) FROM \"%s\" r LEFT JOIN soeg_dag d ON d.sted = (%" G_GINT64_FORMAT " | r.n)"
      " LEFT JOIN soeg ON soeg.rowid = (d.dag << %d | d.sted)"
      " WHERE r.deleted = 0 AND r.\"%s\" <> '' AND (soeg.tekst IS NOT r.\"%s\" OR soeg.row IS NOT r.id"
      " OR soeg.tbl IS NOT %u OR d.dag IS NOT %s) AND NOT " QUEUED ("r.id") "%s",
      info->name, PEJL_SOEG_STED (0, field->id), PEJL_SOEG_DAG_SHIFT, field->column, field->column, info->id, dag,
      info->owner != 0 ? " AND NOT " QUEUED ("r.tilsyn") : "");
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  gboolean fits = pejl_db_step (db, stmt, NULL) && sqlite3_column_int64 (stmt, 0) == 0;

  sqlite3_reset (stmt);
  return fits || fail_search (error);
}

/* SELECT of the places that texts of the derived tables have. */
static char *
wanted_places_sql (void)
{
  GString *sql = g_string_new (NULL);

  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    {
      const PejlTableInfo *info = pejl_schema_table (table);

      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].searched)
          g_string_append_printf (sql, "%sSELECT %" G_GINT64_FORMAT " | n FROM \"%s\" WHERE deleted = 0 AND \"%s\" <> ''",
                                  sql->len > 0 ? " UNION ALL " : "", PEJL_SOEG_STED (0, info->fields[i].id), info->name,
                                  info->fields[i].column);
    }
  return g_string_free (sql, FALSE);
}

/* What stands in the index stands in a table, and under one day only. */
static gboolean
check_no_stray (PejlDb *db, GError **error)
{
  g_autofree char *wanted = wanted_places_sql ();
  g_autofree char *sql = g_strdup_printf (
      "SELECT COUNT(*) FROM soeg LEFT JOIN soeg_dag d ON d.sted = (soeg.rowid & %" G_GINT64_FORMAT ")"
      " WHERE (d.dag IS NOT (soeg.rowid >> %d) OR d.sted NOT IN (%s)) AND NOT " QUEUED ("soeg.row"),
      (G_GINT64_CONSTANT (1) << PEJL_SOEG_DAG_SHIFT) - 1, PEJL_SOEG_DAG_SHIFT, wanted);
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);
  gboolean fits = pejl_db_step (db, stmt, NULL) && sqlite3_column_int64 (stmt, 0) == 0;

  sqlite3_reset (stmt);
  return fits || fail_search (error);
}

gboolean
pejl_check_search (PejlDb *db, GError **error)
{
  static const char beyond[] = "SELECT COUNT(*) FROM soeg_til t"
                               " WHERE t.seq > COALESCE((SELECT MAX(seq) FROM op WHERE op.rid = t.rid), 0)";
  gint64 n;

  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    {
      const PejlTableInfo *info = pejl_schema_table (table);

      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].searched && !check_indexed (db, info, &info->fields[i], error))
          return FALSE;
    }
  return check_no_stray (db, error) && pejl_db_read_int (db, beyond, &n, error) && (n == 0 || fail_search (error));
}

static gboolean
check_guarded (PejlDb *db, GError **error)
{
  gboolean lifted;

  if (!pejl_vagt_is_lifted (db, &lifted, error))
    return FALSE;
  if (!lifted)
    return TRUE;
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
                       _("What guards the final tilsyn has been switched off in this file."));
  return FALSE;
}

gboolean
pejl_check_derived (PejlDb *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) selects = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Check check = { .db = db, .selects = selects };

  return check_guarded (db, error)
         && pejl_rows_foreach (db, cancellable, check_row, &check, error)
         && check_counts (&check, error);
}
