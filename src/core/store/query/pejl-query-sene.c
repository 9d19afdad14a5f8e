// SPDX-License-Identifier: GPL-3.0-or-later
// What came too late for a version that is endelig: kept, not shown, offered as a correction.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-proces.h"

#include "core/store/pejl-history.h"
#include "core/store/pejl-materialize.h"
#include "core/store/query/pejl-query-private.h"

void
pejl_sen_free (PejlSen *sen)
{
  if (sen == NULL)
    return;
  g_free (sen->value);
  g_free (sen->navn);
  g_free (sen);
}

guint
pejl_query_sene_count (PejlReader *reader, const PejlId *tilsyn)
{
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT count(*) FROM sen WHERE tilsyn = ?1");
  guint count = 0;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    count = (guint) sqlite3_column_int64 (stmt, 0);
  return count;
}

/* Ids that tie the row to others are no news to a reader; neither is what shows although it is late. */
static gboolean
is_news (const PejlOp *op, const PejlWrite *write)
{
  const PejlTableInfo *info = pejl_schema_table (op->table);
  const PejlFieldInfo *field = pejl_schema_field (op->table, write->field);

  return info != NULL && field != NULL && field->id != info->owner && !pejl_row_is_process (op->table, write);
}

static void
add_writes (PejlDb *db, const PejlOp *op, GPtrArray *sene)
{
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);
      PejlSen *sen;

      if (!is_news (op, write))
        continue;
      sen = g_new0 (PejlSen, 1);
      sen->table = (PejlTable) op->table;
      sen->row = op->row;
      sen->field = (PejlField) write->field;
      sen->value = pejl_history_value (&write->value);
      sen->author = op->author;
      sen->navn = pejl_history_person (db, &op->author);
      sen->time = (gint64) (op->hlc >> 16);
      g_ptr_array_add (sene, sen);
    }
}

GPtrArray *
pejl_query_sene (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    "SELECT " PEJL_OP_COLUMNS " FROM op WHERE (rid, seq) IN (SELECT s.rid, s.seq FROM sen s WHERE s.tilsyn = ?1)"
    " ORDER BY hlc, rid, seq";
  GPtrArray *sene = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sen_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  g_autoptr (GError) error = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &error);

      if (op == NULL)
        break;
      add_writes (db, op, sene);
    }
  sqlite3_reset (stmt);
  if (error != NULL)
    g_warning ("What came too late could not be read: %s", error->message);
  return sene;
}

GPtrArray *
pejl_query_tilsyn_with_sene (PejlReader *reader)
{
  static const char sql[] = "SELECT tilsyn, count(*) FROM sen GROUP BY tilsyn ORDER BY tilsyn";
  GPtrArray *with = g_ptr_array_new_with_free_func (g_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      PejlSeneTal *tal = g_new0 (PejlSeneTal, 1);

      tal->tilsyn = pejl_db_column_id (stmt, 0);
      tal->antal = (guint) sqlite3_column_int64 (stmt, 1);
      g_ptr_array_add (with, tal);
    }
  return with;
}
