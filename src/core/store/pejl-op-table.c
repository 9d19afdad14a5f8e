// SPDX-License-Identifier: GPL-3.0-or-later
// Ops in and out of their table, alone and gathered by row.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CANCEL_EVERY 1024 /* rows between two looks at the cancellable */

static void
set_corrupt (PejlDb *db, const PejlOp *op, GError **error)
{
  g_autofree char *name = pejl_ref_to_string (&op->ref);

  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("“%s” is damaged: entry %s cannot be read. Restore the latest backup."), pejl_db_name (db),
               name);
}

PejlOp *
pejl_op_from_columns (PejlDb *db, sqlite3_stmt *stmt, GError **error)
{
  PejlId id = pejl_db_column_id (stmt, 4);
  g_autoptr (PejlOp) op = pejl_op_new_empty ();

  op->ref.rid = (guint64) sqlite3_column_int64 (stmt, 0);
  op->ref.seq = (guint64) sqlite3_column_int64 (stmt, 1);
  op->hlc = (guint64) sqlite3_column_int64 (stmt, 2);
  op->schema = (guint32) sqlite3_column_int64 (stmt, 3);
  op->row = id;
  op->table = (guint32) sqlite3_column_int64 (stmt, 5);
  op->author = pejl_db_column_id (stmt, 6);
  if (sqlite3_column_bytes (stmt, 8) != PEJL_HASH_LEN || sqlite3_column_bytes (stmt, 4) != sizeof id.b
      || !pejl_op_decode (op, sqlite3_column_blob (stmt, 7), (gsize) sqlite3_column_bytes (stmt, 7)))
    {
      set_corrupt (db, op, error);
      return NULL;
    }
  memcpy (op->hash, sqlite3_column_blob (stmt, 8), PEJL_HASH_LEN);
  return g_steal_pointer (&op);
}

gboolean
pejl_op_insert (PejlDb *db, const PejlOp *op, GError **error)
{
  g_autoptr (GByteArray) body = pejl_op_encode (op);
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT INTO op(" PEJL_OP_COLUMNS ")"
                                              " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");

  sqlite3_bind_int64 (stmt, 1, (gint64) op->ref.rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) op->ref.seq);
  sqlite3_bind_int64 (stmt, 3, (gint64) op->hlc);
  sqlite3_bind_int64 (stmt, 4, op->schema);
  pejl_db_bind_id (stmt, 5, &op->row);
  sqlite3_bind_int64 (stmt, 6, op->table);
  pejl_db_bind_id (stmt, 7, &op->author);
  sqlite3_bind_blob (stmt, 8, body->data, (int) body->len, SQLITE_STATIC);
  sqlite3_bind_blob (stmt, 9, op->hash, PEJL_HASH_LEN, SQLITE_STATIC);
  return pejl_db_run (db, stmt, error);
}

/* The same ops, of which only some show. */
static PejlRow *
apply_locked (const PejlId *id, PejlVektor *laas, GPtrArray *ops)
{
  PejlRow *row = pejl_row_new (id, laas);

  for (guint i = 0; i < ops->len; i++)
    pejl_row_apply (row, g_ptr_array_index (ops, i));
  return row;
}

/* Roles are asked for only after the ops are read: that is a statement of its own. */
static gboolean
apply_all (PejlDb *db, PejlRow *row, GPtrArray *ops, GError **error)
{
  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      if (!pejl_ret_mark (db, op, error))
        return FALSE;
      pejl_row_apply (row, op);
    }
  return TRUE;
}

static PejlRow *
load (PejlDb *db, const PejlId *id, PejlVektor *laas, GPtrArray *ops, GError **error)
{
  g_autoptr (PejlRow) row = pejl_row_new (id, laas);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE row = ?");

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_db_step (db, stmt, &failed))
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &failed);

      if (op == NULL)
        {
          sqlite3_reset (stmt);
          break;
        }
      g_ptr_array_add (ops, g_steal_pointer (&op));
    }
  if (failed == NULL && apply_all (db, row, ops, &failed))
    return g_steal_pointer (&row);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

PejlRow *
pejl_row_load_as (PejlDb *db, const PejlId *id, PejlVektor *laas, GError **error)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);

  return load (db, id, laas, ops, error);
}

PejlRow *
pejl_row_load (PejlDb *db, const PejlId *id, GPtrArray *ops, GError **error)
{
  g_autoptr (GPtrArray) own = ops == NULL ? g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free)
                                          : g_ptr_array_ref (ops);
  g_autoptr (PejlRow) row = load (db, id, NULL, own, error);
  g_autoptr (PejlVektor) laas = NULL;

  if (row == NULL || !pejl_laas_of_row (db, row, &laas, error))
    return NULL;
  return laas != NULL ? apply_locked (id, laas, own) : g_steal_pointer (&row);
}

/* Rows are gathered without a lock, which is right for nearly all; the ops are kept for those that have one. */
typedef struct
{
  PejlDb *db;
  GHashTable *laase;
  PejlRow *row;   /* NULL: none begun */
  GPtrArray *ops; /* of row */
  PejlRowVisit visit;
  gpointer user_data;
} Gather;

static gboolean
is_shut_out (PejlVektor *laas, GPtrArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    if (!pejl_vektor_holds (laas, &((const PejlOp *) g_ptr_array_index (ops, i))->ref))
      return TRUE;
  return FALSE;
}

static gboolean
hand_over (Gather *gather, GError **error)
{
  PejlVektor *laas = pejl_laas_find (gather->laase, gather->row);
  gboolean go_on;

  if (laas != NULL && is_shut_out (laas, gather->ops))
    {
      PejlRow *locked = apply_locked (&gather->row->id, laas, gather->ops);

      pejl_row_free (gather->row);
      gather->row = locked;
    }
  go_on = gather->visit (gather->row, gather->user_data, error);
  g_clear_pointer (&gather->row, pejl_row_free);
  g_ptr_array_set_size (gather->ops, 0);
  return go_on;
}

/* Adds the op in the current result row, after handing over the row that it ends. */
static gboolean
gather_op (Gather *gather, sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (PejlOp) op = pejl_op_from_columns (gather->db, stmt, error);

  if (op == NULL)
    return FALSE;
  if (gather->row != NULL && !pejl_id_equal (&gather->row->id, &op->row) && !hand_over (gather, error))
    return FALSE;
  if (gather->row == NULL)
    gather->row = pejl_row_new (&op->row, NULL);
  if (!pejl_ret_mark (gather->db, op, error))
    return FALSE;
  pejl_row_apply (gather->row, op);
  g_ptr_array_add (gather->ops, g_steal_pointer (&op));
  return TRUE;
}

gboolean
pejl_rows_foreach (PejlDb *db, GCancellable *cancellable, PejlRowVisit visit, gpointer user_data,
                   GError **error)
{
  g_autoptr (GHashTable) laase = pejl_laas_read_all (db, error);
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (GError) failed = NULL;
  Gather gather = { .db = db, .laase = laase, .ops = ops, .visit = visit, .user_data = user_data };
  sqlite3_stmt *stmt;

  if (laase == NULL)
    return FALSE;
  stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op INDEXED BY op_row ORDER BY row, rid, seq");

  for (guint n = 0; pejl_db_step (db, stmt, &failed); n++)
    {
      if (n % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        {
          g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED,
                       _("The work on “%s” was cancelled."), pejl_db_name (db));
          break;
        }
      if (!gather_op (&gather, stmt, &failed))
        break;
    }
  sqlite3_reset (stmt);
  if (failed == NULL && gather.row != NULL)
    hand_over (&gather, &failed);
  g_clear_pointer (&gather.row, pejl_row_free);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
