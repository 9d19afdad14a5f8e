// SPDX-License-Identifier: GPL-3.0-or-later
// Ops read out of a store by version vector, and what foreign ones would do.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-oplog.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-reader-private.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CANCEL_EVERY 1024

char *
pejl_oplog_vektor (PejlReader *reader, GError **error)
{
  return pejl_vektor_of_store (pejl_reader_db (reader), error);
}

guint64
pejl_store_get_rid (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), 0);

  return self->writer != NULL ? self->writer->at.rid : 0;
}

PejlRetter *
pejl_oplog_retter (PejlReader *reader, GError **error)
{
  return pejl_retter_read (pejl_reader_db (reader), error);
}

gboolean
pejl_oplog_hash_at (PejlReader *reader, const PejlRef *ref, guint8 hash[PEJL_HASH_LEN])
{
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT hash FROM op WHERE rid = ? AND seq = ?");
  gboolean found;

  memset (hash, 0, PEJL_HASH_LEN);
  if (ref->seq == 0)
    return TRUE;
  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  found = pejl_db_step (db, stmt, NULL) && sqlite3_column_bytes (stmt, 0) == PEJL_HASH_LEN;
  if (found)
    memcpy (hash, sqlite3_column_blob (stmt, 0), PEJL_HASH_LEN);
  sqlite3_reset (stmt);
  return found;
}

/* --- out --- */

static gboolean
visit_chain (PejlDb *db, const PejlRef *after, GCancellable *cancellable, PejlOpVisit visit, gpointer user_data,
             GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE rid = ? AND seq > ? ORDER BY seq");
  g_autoptr (GError) failed = NULL;

  sqlite3_bind_int64 (stmt, 1, (gint64) after->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) after->seq);
  for (guint n = 0; pejl_db_step (db, stmt, &failed); n++)
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, &failed);

      if (op != NULL && n % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The work on “%s” was cancelled."),
                     pejl_db_name (db));
      if (failed != NULL || !visit (op, user_data, &failed))
        break;
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static void
settle_numbers (PejlReader *reader)
{
  g_autoptr (GObject) store = pejl_reader_dup_store (reader);

  if (store != NULL)
    pejl_store_settle_numbers (PEJL_STORE (store));
}

gboolean
pejl_oplog_foreach (PejlReader *reader, const PejlVektor *efter, GCancellable *cancellable, PejlOpVisit visit,
                    gpointer user_data, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autofree char *text = pejl_vektor_of_store (db, error);
  g_autoptr (PejlVektor) all = text != NULL ? pejl_vektor_parse (text) : NULL;
  const PejlRef *refs;
  guint n;

  if (all == NULL)
    return FALSE;
  refs = pejl_vektor_refs (all, &n);
  for (guint i = 0; i < n; i++)
    {
      PejlRef after = { refs[i].rid, efter != NULL ? pejl_vektor_seq (efter, refs[i].rid) : 0 };

      if (after.seq < refs[i].seq && !visit_chain (db, &after, cancellable, visit, user_data, error))
        return FALSE;
    }
  settle_numbers (reader);
  return TRUE;
}

static gboolean
visit_one (PejlDb *db, const PejlRef *ref, PejlOpVisit visit, gpointer user_data, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op WHERE rid = ? AND seq = ?");
  g_autoptr (GError) failed = NULL;
  g_autoptr (PejlOp) op = NULL;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  if (pejl_db_step (db, stmt, &failed))
    op = pejl_op_from_columns (db, stmt, &failed);
  sqlite3_reset (stmt);
  if (failed == NULL)
    return op == NULL || visit (op, user_data, error);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_oplog_slettede (PejlReader *reader, PejlOpVisit visit, gpointer user_data, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autoptr (PejlSletninger) sletninger = pejl_sletninger_read (db, error);
  g_autoptr (GArray) refs = sletninger != NULL ? pejl_sletninger_refs (sletninger) : NULL;

  for (guint i = 0; refs != NULL && i < refs->len; i++)
    if (!visit_one (db, &g_array_index (refs, PejlRef, i), visit, user_data, error))
      return FALSE;
  return refs != NULL;
}

/* --- what they would do --- */

gboolean
pejl_oplog_virkning (PejlReader *reader, GPtrArray *ops, PejlVirkning *virkning, GError **error)
{
  PejlDb *db = pejl_reader_db (reader);
  const PejlOp *first = g_ptr_array_index (ops, 0);
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (PejlRow) row = pejl_row_load (db, &first->row, known, error);
  guint conflicts;

  *virkning = (PejlVirkning){ 0 };
  if (row == NULL)
    return FALSE;
  virkning->is_new = known->len == 0;
  conflicts = virkning->is_new ? 0 : pejl_row_conflicts (row);
  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);
      guint late = row->late != NULL ? row->late->len : 0;

      if (!pejl_ret_mark (db, op, error))
        return FALSE;
      pejl_row_apply (row, op);
      virkning->refused += op->refused;
      virkning->late += (row->late != NULL ? row->late->len : 0) - late;
    }
  virkning->conflicts = MAX (pejl_row_conflicts (row), conflicts) - conflicts;
  return TRUE;
}

gboolean
pejl_store_take_ops (PejlStore *self, GPtrArray *ops, GError **error)
{
  return pejl_store_insert_ops (self, ops, error);
}
