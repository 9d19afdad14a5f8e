// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the lock of a tilsyn, and makes what belongs to it anew when the lock changes.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-laas.h"

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-soeg.h"

/* --- which --- */

static gboolean
read_vektor (PejlDb *db, sqlite3_stmt *stmt, const PejlId *tilsyn, PejlVektor **vektor, GError **error)
{
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  *vektor = NULL;
  if (pejl_db_step (db, stmt, &failed) && sqlite3_column_type (stmt, 0) == SQLITE_TEXT)
    *vektor = pejl_vektor_parse ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_laas_look_up (PejlDb *db, const PejlId *tilsyn, PejlVektor **laas, GError **error)
{
  static char *sql;

  if (g_once_init_enter (&sql))
    g_once_init_leave (&sql, g_strdup_printf ("SELECT " PEJL_LAAS_SQL, "?1"));
  return read_vektor (db, pejl_db_statement (db, sql), tilsyn, laas, error);
}

gboolean
pejl_laas_last_version (PejlDb *db, const PejlId *tilsyn, PejlVektor **vektor, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT vektor FROM tilsyn_version WHERE tilsyn = ?1 AND deleted = 0"
                                              " AND nr >= 1 AND vektor IS NOT NULL ORDER BY nr DESC, id DESC LIMIT 1");

  return read_vektor (db, stmt, tilsyn, vektor, error);
}

static gboolean
is_of_tilsyn (const PejlRow *row)
{
  const PejlTableInfo *info = pejl_schema_table (row->table);

  return info != NULL && info->content && row->owner.kind == PEJL_VALUE_ID;
}

gboolean
pejl_laas_of_row (PejlDb *db, const PejlRow *row, PejlVektor **laas, GError **error)
{
  *laas = NULL;
  return !is_of_tilsyn (row) || pejl_laas_look_up (db, &row->owner.id, laas, error);
}

/* --- all of them, from the ops --- */

/* The version that decides for its tilsyn, so far. */
typedef struct
{
  PejlId version;
  gint64 nr;
  PejlVektor *vektor; /* NULL: being corrected */
} Gaeldende;

static void
gaeldende_free (gpointer data)
{
  Gaeldende *gaeldende = data;

  g_clear_pointer (&gaeldende->vektor, pejl_vektor_unref);
  g_free (gaeldende);
}

static gint64
number_of (const PejlRow *row)
{
  const PejlValue *nr = pejl_shown_value (row, pejl_schema_field (row->table, PEJL_FIELD_TILSYN_VERSION_NR));

  return nr != NULL ? nr->integer : 0;
}

static PejlVektor *
vektor_of (const PejlRow *row)
{
  const PejlValue *text = pejl_shown_value (row, pejl_schema_field (row->table, PEJL_FIELD_TILSYN_VERSION_VEKTOR));

  return text != NULL ? pejl_vektor_parse (text->text) : NULL;
}

static void
consider (GHashTable *all, const PejlRow *row)
{
  gint64 nr = number_of (row);
  Gaeldende *now;

  if (row->owner.kind != PEJL_VALUE_ID || nr < 1 || pejl_row_is_deleted (row))
    return;
  now = g_hash_table_lookup (all, &row->owner.id);
  if (now == NULL)
    {
      now = g_new0 (Gaeldende, 1);
      g_hash_table_insert (all, pejl_id_copy (&row->owner.id), now);
    }
  else if (nr < now->nr || (nr == now->nr && pejl_id_compare (&row->id, &now->version) < 0))
    return;
  g_clear_pointer (&now->vektor, pejl_vektor_unref);
  now->version = row->id;
  now->nr = nr;
  now->vektor = vektor_of (row);
}

static gboolean
read_versions (PejlDb *db, GHashTable *all, GError **error)
{
  g_autoptr (PejlRow) row = NULL;
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE tbl = 21 ORDER BY row, rid, seq");

  while (pejl_db_step (db, stmt, &failed))
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &failed);

      if (op == NULL)
        break;
      if (row != NULL && !pejl_id_equal (&row->id, &op->row))
        {
          consider (all, row);
          g_clear_pointer (&row, pejl_row_free);
        }
      if (row == NULL)
        row = pejl_row_new (&op->row, NULL);
      pejl_row_apply (row, op);
    }
  sqlite3_reset (stmt);
  if (row != NULL)
    consider (all, row);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
G_STATIC_ASSERT (PEJL_TABLE_TILSYN_VERSION == 21);

GHashTable *
pejl_laas_read_all (PejlDb *db, GError **error)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, gaeldende_free);

  return read_versions (db, all, error) ? g_steal_pointer (&all) : NULL;
}

PejlVektor *
pejl_laas_find (GHashTable *laase, const PejlRow *row)
{
  const Gaeldende *gaeldende = is_of_tilsyn (row) ? g_hash_table_lookup (laase, &row->owner.id) : NULL;

  return gaeldende != NULL ? gaeldende->vektor : NULL;
}

/* --- what came too late --- */

gboolean
pejl_laas_put_late (PejlDb *db, const PejlRow *row, GError **error)
{
  for (guint i = 0; row->late != NULL && i < row->late->len; i++)
    {
      const PejlRef *ref = &g_array_index (row->late, PejlRef, i);
      sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO sen(rid, seq, tilsyn, row) VALUES(?, ?, ?, ?)");

      sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
      sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
      pejl_db_bind_id (stmt, 3, &row->owner.id);
      pejl_db_bind_id (stmt, 4, &row->id);
      if (!pejl_db_run (db, stmt, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pejl_laas_replace_late (PejlDb *db, const PejlRow *row, GError **error)
{
  sqlite3_stmt *stmt;

  if (!is_of_tilsyn (row))
    return TRUE;
  stmt = pejl_db_statement (db, "DELETE FROM sen WHERE row = ?");
  pejl_db_bind_id (stmt, 1, &row->id);
  return pejl_db_run (db, stmt, error) && pejl_laas_put_late (db, row, error);
}

/* --- when a lock changes --- */

static gboolean
add_rows (PejlDb *db, sqlite3_stmt *stmt, const PejlId *tilsyn, GHashTable *rows, GError **error)
{
  g_autoptr (GError) failed = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_db_step (db, stmt, &failed))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      if (!g_hash_table_contains (rows, &id))
        g_hash_table_add (rows, pejl_id_copy (&id));
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The two halves have an index each. */
static sqlite3_stmt *
statement_of_owner (PejlDb *db, const PejlTableInfo *info)
{
  const char *owner = info->owner != 0 ? pejl_schema_field (info->id, info->owner)->column : "id";
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%1$s\" WHERE \"%2$s\" = ?1 AND deleted = 0"
                                          " UNION ALL SELECT id FROM \"%1$s\" WHERE \"%2$s\" = ?1 AND deleted <> 0",
                                          info->name, owner);

  return pejl_db_statement_dynamic (db, sql);
}

static gboolean
add_late_rows (PejlDb *db, const PejlId *tilsyn, GHashTable *rows, GError **error)
{
  return add_rows (db, pejl_db_statement (db, "SELECT DISTINCT row FROM sen WHERE tilsyn = ?"), tilsyn, rows, error);
}

gboolean
pejl_laas_rows_of (PejlDb *db, const PejlId *tilsyn, GHashTable *rows, GError **error)
{
  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    if (pejl_schema_table (table)->content
        && !add_rows (db, statement_of_owner (db, pejl_schema_table (table)), tilsyn, rows, error))
      return FALSE;
  return add_late_rows (db, tilsyn, rows, error);
}

/* A row that nothing shuts out any more was among those that came too late; with a lock, any can be shut out. */
gboolean
pejl_laas_affected (PejlDb *db, const PejlId *tilsyn, GHashTable *rows, GError **error)
{
  g_autoptr (PejlVektor) laas = NULL;

  if (!pejl_laas_look_up (db, tilsyn, &laas, error))
    return FALSE;
  return laas != NULL ? pejl_laas_rows_of (db, tilsyn, rows, error) : add_late_rows (db, tilsyn, rows, error);
}

gboolean
pejl_laas_remake (PejlDb *db, GHashTable *rows, PejlChanges *changes, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      guint32 table;

      if (!pejl_materialize_row (db, id, &table, error) || !pejl_soeg_row (db, table, id, error))
        return FALSE;
      pejl_changes_add (changes, table, id);
    }
  return TRUE;
}

gboolean
pejl_laas_is_up_to_date (PejlDb *db, const PejlVektor *laas, const PejlRef *first)
{
  sqlite3_stmt *stmt = pejl_db_statement (
    db, "SELECT rid, (SELECT seq FROM op WHERE op.rid = replica.rid ORDER BY seq DESC LIMIT 1) AS last"
        " FROM replica WHERE last IS NOT NULL");
  gboolean all = TRUE;

  while (pejl_db_step (db, stmt, NULL))
    {
      PejlRef last = { (guint64) sqlite3_column_int64 (stmt, 0), (guint64) sqlite3_column_int64 (stmt, 1) };

      if (last.rid == first->rid)
        last.seq = first->seq - 1;
      all = all && (last.seq == 0 || pejl_vektor_holds (laas, &last));
    }
  return all;
}
