// SPDX-License-Identifier: GPL-3.0-or-later
// Writes derived rows: the columns a screen reads, and every head of what is contested.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-materialize.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-vagt.h"

#include <math.h>

static void
bind_value (sqlite3_stmt *stmt, int index, const PejlValue *value)
{
  switch (value->kind)
    {
    case PEJL_VALUE_INTEGER:
      sqlite3_bind_int64 (stmt, index, value->integer);
      break;
    case PEJL_VALUE_REAL:
      sqlite3_bind_double (stmt, index, value->real);
      break;
    case PEJL_VALUE_TEXT:
      pejl_db_bind_text (stmt, index, value->text);
      break;
    case PEJL_VALUE_ID:
      sqlite3_bind_blob (stmt, index, value->id.b, sizeof value->id.b, SQLITE_STATIC);
      break;
    case PEJL_VALUE_NONE:
    case PEJL_VALUE_ERASED:
    default:
      sqlite3_bind_null (stmt, index);
    }
}

static gboolean
fits (const PejlValue *value, PejlFieldType type)
{
  switch (type)
    {
    case PEJL_FIELD_TYPE_INTEGER:
      return value->kind == PEJL_VALUE_INTEGER;
    case PEJL_FIELD_TYPE_REAL:
      return value->kind == PEJL_VALUE_REAL && !isnan (value->real);
    case PEJL_FIELD_TYPE_TEXT:
      return value->kind == PEJL_VALUE_TEXT;
    case PEJL_FIELD_TYPE_ID:
      return value->kind == PEJL_VALUE_ID;
    default:
      g_assert_not_reached ();
    }
}

const PejlValue *
pejl_shown_value (const PejlRow *row, const PejlFieldInfo *field)
{
  const PejlTableInfo *info = pejl_schema_table (row->table);
  const PejlHead *shown;

  if (pejl_row_is_hidden (row))
    return NULL;
  if (info != NULL && info->owner == field->id)
    return row->owner.kind == PEJL_VALUE_ID ? &row->owner : NULL;
  shown = pejl_row_shown (row, field->id);
  return shown != NULL && fits (&shown->value, field->type) ? &shown->value : NULL;
}

static void
bind_shown (sqlite3_stmt *stmt, int index, const PejlRow *row, const PejlFieldInfo *field)
{
  const PejlValue *value = pejl_shown_value (row, field);

  if (value != NULL)
    bind_value (stmt, index, value);
  else
    sqlite3_bind_null (stmt, index);
}

/* --- conflicts --- */

static gboolean
insert_conflict (PejlDb *db, const PejlRow *row, const PejlHead *head, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO conflict(row, field, rid, seq, value)"
                                              " VALUES(?, ?, ?, ?, ?)");

  pejl_db_bind_id (stmt, 1, &row->id);
  sqlite3_bind_int64 (stmt, 2, head->field);
  sqlite3_bind_int64 (stmt, 3, (gint64) head->ref.rid);
  sqlite3_bind_int64 (stmt, 4, (gint64) head->ref.seq);
  bind_value (stmt, 5, &head->value);
  return pejl_db_run (db, stmt, error);
}

static gboolean
insert_conflicts (PejlDb *db, const PejlRow *row, GError **error)
{
  gboolean deletion = pejl_row_deletion_is_contested (row);

  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);
      gboolean contested = head->field == PEJL_FIELD_DELETED
                             ? deletion
                             : pejl_schema_field (row->table, head->field) != NULL
                                 && pejl_row_is_contested (row, head->field);

      if (contested && !insert_conflict (db, row, head, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
replace_conflicts (PejlDb *db, const PejlRow *row, gboolean had_any, guint n, GError **error)
{
  if (had_any)
    {
      sqlite3_stmt *stmt = pejl_db_statement (db, "DELETE FROM conflict WHERE row = ?");

      pejl_db_bind_id (stmt, 1, &row->id);
      if (!pejl_db_run (db, stmt, error))
        return FALSE;
    }
  return n == 0 || insert_conflicts (db, row, error);
}

/* --- derived rows --- */

static sqlite3_stmt *
insert_statement (PejlDb *db, const PejlTableInfo *info)
{
  static char *sqls[PEJL_TABLE_LAST + 1];
  char **sql = &sqls[info->id];

  if (g_once_init_enter (sql))
    {
      GString *text = g_string_new (NULL);

      g_string_printf (text, "INSERT INTO \"%s\"(id, deleted, conflicts", info->name);
      for (guint i = 0; i < info->n_fields; i++)
        g_string_append_printf (text, ", \"%s\"", info->fields[i].column);
      g_string_append (text, ") VALUES(?, ?, ?");
      for (guint i = 0; i < info->n_fields; i++)
        g_string_append (text, ", ?");
      g_string_append_c (text, ')');
      g_once_init_leave (sql, g_string_free (text, FALSE));
    }
  return pejl_db_statement (db, *sql);
}

gboolean
pejl_materialize_insert (PejlDb *db, const PejlRow *row, GError **error)
{
  const PejlTableInfo *info = pejl_schema_table (row->table);
  sqlite3_stmt *stmt;
  guint conflicts;

  if (info == NULL)
    return TRUE;
  conflicts = pejl_row_conflicts (row);
  stmt = insert_statement (db, info);
  pejl_db_bind_id (stmt, 1, &row->id);
  sqlite3_bind_int (stmt, 2, pejl_row_is_deleted (row));
  sqlite3_bind_int64 (stmt, 3, conflicts);
  for (guint i = 0; i < info->n_fields; i++)
    bind_shown (stmt, (int) i + 4, row, &info->fields[i]);
  return pejl_db_run (db, stmt, error) && replace_conflicts (db, row, FALSE, conflicts, error);
}

/* UPDATE of the named fields; deleted and conflicts always follow, their indices are the partial ones. */
static gboolean
update_fields (PejlDb *db, const PejlRow *row, const PejlTableInfo *info, const PejlFieldInfo *const *fields,
               guint n_fields, guint conflicts, gboolean with_state, GError **error)
{
  g_autoptr (GString) sql = g_string_sized_new (128);
  sqlite3_stmt *stmt;
  int index = 1;

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", info->name);
  if (with_state)
    g_string_append (sql, "deleted = ?, conflicts = ?");
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, "%s\"%s\" = ?", i > 0 || with_state ? ", " : "", fields[i]->column);
  g_string_append (sql, " WHERE id = ?");

  stmt = pejl_db_statement_dynamic (db, sql->str);
  if (with_state)
    {
      sqlite3_bind_int (stmt, index++, pejl_row_is_deleted (row));
      sqlite3_bind_int64 (stmt, index++, conflicts);
    }
  for (guint i = 0; i < n_fields; i++)
    bind_shown (stmt, index++, row, fields[i]);
  pejl_db_bind_id (stmt, index, &row->id);
  return pejl_db_run (db, stmt, error);
}

gboolean
pejl_materialize_update (PejlDb *db, const PejlRow *row, const PejlOp *op, gboolean had_conflicts,
                         GError **error)
{
  const PejlTableInfo *info = pejl_schema_table (row->table);
  g_autofree const PejlFieldInfo **fields = g_new (const PejlFieldInfo *, op->writes->len + 1);
  guint n_fields = 0;
  guint conflicts;
  gboolean with_state;

  if (info == NULL)
    return TRUE;
  conflicts = pejl_row_conflicts (row);
  with_state = had_conflicts || conflicts > 0 || pejl_op_find_write (op, PEJL_FIELD_DELETED) != NULL
               || pejl_row_shown (row, PEJL_FIELD_DELETED) != NULL;
  for (guint i = 0; i < op->writes->len; i++)
    {
      guint32 id = g_array_index (op->writes, PejlWrite, i).field;
      const PejlFieldInfo *field = pejl_schema_field (info->id, id);

      if (field != NULL && id != PEJL_FIELD_DELETED)
        fields[n_fields++] = field;
    }
  if (n_fields == 0 && !with_state)
    return TRUE;
  return update_fields (db, row, info, fields, n_fields, conflicts, with_state, error)
         && replace_conflicts (db, row, had_conflicts, conflicts, error);
}

/* *found: there was a derived row to update. */
static gboolean
update_all_fields (PejlDb *db, const PejlRow *row, const PejlTableInfo *info, gboolean *found, GError **error)
{
  g_autofree const PejlFieldInfo **fields = g_new (const PejlFieldInfo *, info->n_fields);
  guint conflicts = pejl_row_conflicts (row);

  for (guint i = 0; i < info->n_fields; i++)
    fields[i] = &info->fields[i];
  if (!update_fields (db, row, info, fields, info->n_fields, conflicts, TRUE, error))
    return FALSE;
  *found = sqlite3_changes (pejl_db_handle (db)) > 0;
  return !*found || replace_conflicts (db, row, TRUE, conflicts, error);
}

gboolean
pejl_materialize_row (PejlDb *db, const PejlId *id, guint32 *table, GError **error)
{
  g_autoptr (PejlRow) row = pejl_row_load (db, id, NULL, error);
  const PejlTableInfo *info;
  gboolean found;

  if (row == NULL)
    return FALSE;
  *table = row->table;
  info = pejl_schema_table (row->table);
  if (info == NULL || !row->exists)
    return TRUE;
  if (!update_all_fields (db, row, info, &found, error))
    return FALSE;
  return (found || pejl_materialize_insert (db, row, error)) && pejl_laas_replace_late (db, row, error)
         && pejl_ret_replace_refused (db, row, error);
}

static gboolean
insert_visited (const PejlRow *row, gpointer user_data, GError **error)
{
  return pejl_materialize_insert (user_data, row, error) && pejl_laas_put_late (user_data, row, error)
         && pejl_ret_put_refused (user_data, row, error);
}

gboolean
pejl_materialize_all (PejlDb *db, GCancellable *cancellable, GError **error)
{
  return pejl_tables_drop_derived (db, error)
         && pejl_tables_create_derived (db, error)
         && pejl_rows_foreach (db, cancellable, insert_visited, db, error)
         && pejl_vagt_create (db, error);
}
