// SPDX-License-Identifier: GPL-3.0-or-later
// Takes in ops that another replica wrote: checked against its chain, then materialized row by row.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-vagt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A clock of the year 4200. Later than any that is only wrong, and early enough that time after it can still
 * be told. */
#define HLC_MAX ((guint64) G_MAXINT64 / 2)

static int
by_ref (gconstpointer a, gconstpointer b)
{
  const PejlOp *x = *(const PejlOp *const *) a;
  const PejlOp *y = *(const PejlOp *const *) b;

  if (x->ref.rid != y->ref.rid)
    return x->ref.rid < y->ref.rid ? -1 : 1;
  return x->ref.seq < y->ref.seq ? -1 : x->ref.seq > y->ref.seq;
}

/* The hash that stands at ref; FALSE when there is none. Number 0 is before the first: all zero. */
static gboolean
hash_at (PejlDb *db, guint64 rid, guint64 seq, guint8 hash[PEJL_HASH_LEN])
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT hash FROM op WHERE rid = ? AND seq = ?");
  gboolean found;

  memset (hash, 0, PEJL_HASH_LEN);
  if (seq == 0)
    return TRUE;
  sqlite3_bind_int64 (stmt, 1, (gint64) rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) seq);
  found = pejl_db_step (db, stmt, NULL) && sqlite3_column_bytes (stmt, 0) == PEJL_HASH_LEN;
  if (found)
    memcpy (hash, sqlite3_column_blob (stmt, 0), PEJL_HASH_LEN);
  sqlite3_reset (stmt);
  return found;
}

static gboolean
refuse (const PejlOp *op, PejlStoreError code, const char *sentence, GError **error)
{
  g_autofree char *name = pejl_ref_to_string (&op->ref);

  g_set_error (error, PEJL_STORE_ERROR, code, "%s (%s)", sentence, name);
  return FALSE;
}

static gboolean
note_replica (PejlDb *db, guint64 rid, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "INSERT OR IGNORE INTO replica(rid, since) VALUES(?, ?)");

  sqlite3_bind_int64 (stmt, 1, (gint64) rid);
  sqlite3_bind_int64 (stmt, 2, g_get_real_time () / 1000);
  return pejl_db_run (db, stmt, error);
}

/* What a batch meets. */
typedef struct
{
  GHashTable *rows;                /* of new ops: PejlId → PejlOp, borrowed both */
  const PejlSletninger *slettet;
  GPtrArray *kendte;               /* borrowed: ops that are here already */
  GPtrArray *tilbage;              /* borrowed: those of them that bring back what is missed */
} Tagning;

static gboolean
is_as_hashed (PejlWriter *writer, const PejlOp *op, const guint8 prev[PEJL_HASH_LEN])
{
  guint8 hash[PEJL_HASH_LEN];

  pejl_op_hash (op, prev, writer->sum, hash);
  return memcmp (hash, op->hash, PEJL_HASH_LEN) == 0;
}

/* Where something of one went that no erasure that stands has taken, this one has it. After the new ones: they may be what tells whose
 * erasures do not stand. */
static gboolean
meet_known (PejlWriter *writer, Tagning *t, GError **error)
{
  g_autoptr (PejlSletninger) savnet = t->kendte->len > 0 ? pejl_sletninger_savnet (writer->db, error) : NULL;

  for (guint i = 0; savnet != NULL && i < t->kendte->len; i++)
    {
      PejlOp *op = g_ptr_array_index (t->kendte, i);
      guint8 prev[PEJL_HASH_LEN];

      if (!pejl_sletninger_names (savnet, &op->ref) || !hash_at (writer->db, op->ref.rid, op->ref.seq - 1, prev))
        continue;
      if (!is_as_hashed (writer, op, prev))
        return refuse (op, PEJL_STORE_ERROR_CORRUPT, _("An entry has been changed on the way. Nothing was taken in."), error);
      g_ptr_array_add (t->tilbage, op);
    }
  return savnet != NULL || t->kendte->len == 0;
}

static gboolean
take_in (PejlWriter *writer, PejlOp *op, Tagning *t, GError **error)
{
  guint8 prev[PEJL_HASH_LEN];
  guint8 known[PEJL_HASH_LEN];

  if (op->ref.seq > 0 && hash_at (writer->db, op->ref.rid, op->ref.seq, known))
    {
      g_ptr_array_add (t->kendte, op);
      return memcmp (known, op->hash, PEJL_HASH_LEN) == 0
             || refuse (op, PEJL_STORE_ERROR_FORK,
                        _("The same entry has come with two different contents. Nothing was taken in."), error);
    }
  if (op->ref.seq == 0 || !hash_at (writer->db, op->ref.rid, op->ref.seq - 1, prev))
    return refuse (op, PEJL_STORE_ERROR_CORRUPT, _("An earlier entry is missing. Nothing was taken in."), error);
  if (op->hlc > HLC_MAX)
    return refuse (op, PEJL_STORE_ERROR_CORRUPT, _("An entry carries a time that no clock shows. Nothing was taken in."), error);
  if (!is_as_hashed (writer, op, prev))
    return refuse (op, PEJL_STORE_ERROR_CORRUPT, _("An entry has been changed on the way. Nothing was taken in."), error);
  pejl_slet_op (t->slettet, op);
  if (!pejl_op_insert (writer->db, op, error) || !note_replica (writer->db, op->ref.rid, error))
    return FALSE;
  writer->at.hlc = MAX (writer->at.hlc, op->hlc);
  g_hash_table_insert (t->rows, (gpointer) &op->row, (gpointer) op);
  return TRUE;
}

/* The tilsyn that versions came of: what shows of them may be something else now. */
static gboolean
follow_versions (PejlDb *db, GHashTable *rows, GHashTable *affected, GError **error)
{
  GHashTableIter iter;
  gpointer id, op;
  guint32 table;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &op))
    {
      g_autoptr (PejlRow) row = NULL;

      if (((PejlOp *) op)->table != PEJL_TABLE_TILSYN_VERSION)
        continue;
      row = pejl_row_load (db, id, NULL, error);
      if (row == NULL || !pejl_materialize_row (db, id, &table, error)
          || (row->owner.kind == PEJL_VALUE_ID && !pejl_laas_affected (db, &row->owner.id, affected, error)))
        return FALSE;
    }
  return TRUE;
}

/* Who may write what may be another now. */
static gboolean
follow_roles (PejlDb *db, GHashTable *rows, GHashTable *affected, GError **error)
{
  GHashTableIter iter;
  gpointer op;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &op))
    if (pejl_ret_decides (((PejlOp *) op)->table))
      return pejl_ret_affected (db, affected, error);
  return TRUE;
}

static gboolean
show_all (PejlDb *db, GHashTable *rows, PejlChanges *changes, GError **error)
{
  g_autoptr (GHashTable) affected = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;
  guint32 table;

  if (!follow_versions (db, rows, affected, error) || !follow_roles (db, rows, affected, error))
    return FALSE;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!pejl_materialize_row (db, id, &table, error))
        return FALSE;
      pejl_changes_add (changes, table, id);
      g_hash_table_remove (affected, id);
    }
  return pejl_laas_remake (db, affected, changes, error);
}

/* Which erasures stand may be another matter after these. */
static gboolean
decide (GPtrArray *ops)
{
  for (guint i = 0; i < ops->len; i++)
    if (pejl_ret_decides (((PejlOp *) g_ptr_array_index (ops, i))->table))
      return TRUE;
  return FALSE;
}

static PejlSletninger *
erasures_among (PejlDb *db, GPtrArray *ops, GError **error)
{
  g_autoptr (PejlSletninger) nye = pejl_sletninger_new ();

  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      if (op->table == PEJL_TABLE_SLETNING && !pejl_ret_mark (db, op, error))
        return NULL;
      pejl_sletninger_add (nye, op);
    }
  return g_steal_pointer (&nye);
}

/* What was erased elsewhere goes here too; what it names may have come before it, with it, or not yet. */
static gboolean
follow_erasures (PejlDb *db, GPtrArray *ops, PejlChanges *changes, GError **error)
{
  g_autoptr (PejlSletninger) nye = decide (ops) ? pejl_sletninger_read (db, error) : erasures_among (db, ops, error);

  return nye != NULL && (pejl_sletninger_is_empty (nye) || pejl_slet_apply (db, nye, changes, error));
}

static gboolean
take_in_all (PejlStore *self, GPtrArray *sorted, PejlChanges *changes, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  g_autoptr (GPtrArray) kendte = g_ptr_array_new ();
  g_autoptr (GPtrArray) tilbage = g_ptr_array_new ();
  PejlDb *db = self->writer->db;
  g_autoptr (PejlSletninger) slettet = decide (sorted) ? pejl_sletninger_new () : pejl_sletninger_read (db, error);
  Tagning t = { .rows = rows, .slettet = slettet, .kendte = kendte, .tilbage = tilbage };
  gboolean ok = slettet != NULL;

  for (guint i = 0; ok && i < sorted->len; i++)
    ok = take_in (self->writer, g_ptr_array_index (sorted, i), &t, error);
  if (!ok || !meet_known (self->writer, &t, error))
    return FALSE;
  self->writer->search_queued = TRUE;
  pejl_writer_forget_rows (self->writer);
  return pejl_vagt_lift (db, error) && show_all (db, rows, changes, error)
         && (tilbage->len == 0 || pejl_slet_bring_back (db, tilbage, changes, error))
         && follow_erasures (db, sorted, changes, error) && pejl_vagt_lower (db, error);
}

gboolean
pejl_merge_ops (PejlStore *self, GPtrArray *ops, PejlChanges *changes, GError **error)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (ops, NULL, NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, by_ref);
  return take_in_all (self, sorted, changes, error);
}

gboolean
pejl_store_insert_ops (PejlStore *self, GPtrArray *ops, GError **error)
{
  g_autoptr (PejlChanges) changes = pejl_changes_new (TRUE);
  gboolean ok;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (ops != NULL, FALSE);

  if (!pejl_store_begin (self, error))
    return FALSE;
  ok = pejl_merge_ops (self, ops, changes, error);
  return pejl_store_end (self, ok, changes, error);
}
