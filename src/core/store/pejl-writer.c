// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an action into ops, appends them to this replica's chain and keeps the derived rows with them.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-writer.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-soeg.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-vagt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_KEPT 128

/* A replica's clock only goes forward, so its last op has its greatest time: no need to look at the
 * others. */
static const char greatest_hlc_sql[] =
  "SELECT MAX((SELECT hlc FROM op WHERE op.rid = replica.rid ORDER BY seq DESC LIMIT 1)) FROM replica";

PejlWriter *
pejl_writer_new (PejlDb *db, guint64 rid, GError **error)
{
  g_autoptr (PejlWriter) writer = g_new0 (PejlWriter, 1);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt;
  gint64 hlc;

  writer->db = db;
  writer->sum = g_checksum_new (G_CHECKSUM_SHA256);
  writer->rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, NULL, (GDestroyNotify) pejl_row_free);
  writer->at.rid = rid;
  if (!pejl_db_read_int (db, greatest_hlc_sql, &hlc, error))
    return NULL;
  writer->at.hlc = (guint64) hlc;
  stmt = pejl_db_statement (db, "SELECT seq, hash FROM op WHERE rid = ? ORDER BY seq DESC LIMIT 1");
  sqlite3_bind_int64 (stmt, 1, (gint64) rid);
  if (pejl_db_step (db, stmt, &failed) && sqlite3_column_bytes (stmt, 1) == PEJL_HASH_LEN)
    {
      writer->at.seq = (guint64) sqlite3_column_int64 (stmt, 0);
      memcpy (writer->at.hash, sqlite3_column_blob (stmt, 1), PEJL_HASH_LEN);
    }
  sqlite3_reset (stmt);
  writer->committed = writer->at;
  if (failed == NULL)
    return g_steal_pointer (&writer);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

void
pejl_writer_free (PejlWriter *writer)
{
  if (writer == NULL)
    return;
  g_checksum_free (writer->sum);
  g_hash_table_unref (writer->rows);
  pejl_db_free (writer->db);
  g_free (writer);
}

void
pejl_writer_forget_rows (PejlWriter *writer)
{
  g_hash_table_remove_all (writer->rows);
  writer->open_tilsyn = (PejlId){ { 0 } };
}

PejlRow *
pejl_writer_row (PejlWriter *writer, const PejlId *id, GError **error)
{
  PejlRow *row = g_hash_table_lookup (writer->rows, id);

  if (row != NULL)
    return row;
  if (g_hash_table_size (writer->rows) >= ROWS_KEPT)
    pejl_writer_forget_rows (writer);
  row = pejl_row_load (writer->db, id, NULL, error);
  if (row != NULL)
    g_hash_table_insert (writer->rows, &row->id, row);
  return row;
}

gboolean
pejl_writer_begin (PejlWriter *writer, GError **error)
{
  return pejl_db_run (writer->db, pejl_db_statement (writer->db, "BEGIN IMMEDIATE"), error);
}

void
pejl_writer_rollback (PejlWriter *writer)
{
  if (!sqlite3_get_autocommit (pejl_db_handle (writer->db)))
    pejl_db_run (writer->db, pejl_db_statement (writer->db, "ROLLBACK"), NULL);
  writer->at = writer->committed;
  pejl_db_forget_retter (writer->db);
  pejl_writer_forget_rows (writer);
}

gboolean
pejl_writer_commit (PejlWriter *writer, GError **error)
{
  if (!pejl_db_run (writer->db, pejl_db_statement (writer->db, "COMMIT"), error))
    {
      pejl_writer_rollback (writer);
      return FALSE;
    }
  writer->committed = writer->at;
  return TRUE;
}

static void
stamp (PejlWriter *writer, PejlOp *op)
{
  guint64 now = (guint64) (g_get_real_time () / 1000) << 16;

  writer->at.hlc = MAX (writer->at.hlc + 1, now);
  op->ref.rid = writer->at.rid;
  op->ref.seq = ++writer->at.seq;
  op->hlc = writer->at.hlc;
  op->schema = PEJL_SCHEMA_VERSION;
  op->author = writer->author;
  pejl_op_hash (op, writer->at.hash, writer->sum, op->hash);
  memcpy (writer->at.hash, op->hash, PEJL_HASH_LEN);
}

static gboolean
touches_search (const PejlOp *op)
{
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlFieldInfo *field = pejl_schema_field (op->table,
                                                      g_array_index (op->writes, PejlWrite, i).field);

      if (field != NULL && (field->searched || field->id == PEJL_FIELD_DELETED || pejl_soeg_is_dato (field->id)))
        return TRUE;
    }
  return FALSE;
}

/* --- the lock --- */

static gboolean
is_all_process (const PejlOp *op)
{
  for (guint i = 0; i < op->writes->len; i++)
    if (!pejl_row_is_process (op->table, &g_array_index (op->writes, PejlWrite, i)))
      return FALSE;
  return TRUE;
}

/* Where the row goes with the op. *locked: that tilsyn is. */
static gboolean
look_at_owner (PejlWriter *writer, const PejlTableInfo *info, const PejlOp *op, gboolean *locked, GError **error)
{
  const PejlWrite *write = info->owner != 0 ? pejl_op_find_write (op, info->owner) : NULL;
  g_autoptr (PejlVektor) laas = NULL;

  *locked = FALSE;
  if (write == NULL || write->value.kind != PEJL_VALUE_ID || pejl_id_equal (&write->value.id, &writer->open_tilsyn))
    return TRUE;
  if (!pejl_laas_look_up (writer->db, &write->value.id, &laas, error))
    return FALSE;
  *locked = laas != NULL;
  if (!*locked)
    writer->open_tilsyn = write->value.id;
  return TRUE;
}

static gboolean
check_open (PejlWriter *writer, const PejlOp *op, const PejlRow *row, GError **error)
{
  const PejlTableInfo *info = pejl_schema_table (op->table);
  gboolean locked = row->laas != NULL;

  if (info == NULL || !info->content)
    return TRUE;
  if (!locked && !look_at_owner (writer, info, op, &locked, error))
    return FALSE;
  if (!locked || is_all_process (op))
    return TRUE;
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_LOCKED,
                       _("This tilsyn is final, so nothing was changed and nothing was lost. Open a correction to change it."));
  return FALSE;
}

static gboolean
check_role (PejlWriter *writer, PejlOp *op, GError **error)
{
  op->ref = (PejlRef){ writer->at.rid, writer->at.seq + 1 };
  if (op->table == PEJL_TABLE_TILDELING) /* it carries its own proof, and is one only when it is signed */
    return TRUE;
  if (!pejl_ret_mark (writer->db, op, error))
    return FALSE;
  /* What stands elsewhere may have been written before an end was known; here it is. */
  if (!op->refused && (op->table != PEJL_TABLE_SLETNING || pejl_retter_sletter_her (pejl_db_retter (writer->db, NULL), op)))
    return TRUE;
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_ROLE,
                       _("Your role may not change this, so nothing was changed. Ask the centerchef to do it."));
  return FALSE;
}

/* A role was granted or taken: what shows, and which erasures stand, may be something else, here as in every copy. */
static gboolean
follow_role (PejlWriter *writer, PejlChanges *changes, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autoptr (PejlSletninger) sletninger = pejl_sletninger_read (writer->db, error);

  pejl_writer_forget_rows (writer);
  return sletninger != NULL
         && pejl_vagt_lift (writer->db, error)
         && pejl_ret_affected (writer->db, rows, error)
         && pejl_laas_remake (writer->db, rows, changes, error)
         && pejl_slet_apply (writer->db, sletninger, changes, error)
         && pejl_vagt_lower (writer->db, error);
}

static gboolean
follow_erasure (PejlWriter *writer, const PejlOp *op, PejlChanges *changes, GError **error)
{
  g_autoptr (PejlSletninger) sletninger = pejl_sletninger_new ();

  pejl_sletninger_add (sletninger, op);
  pejl_writer_forget_rows (writer);
  return pejl_vagt_lift (writer->db, error)
         && pejl_slet_apply (writer->db, sletninger, changes, error)
         && pejl_vagt_lower (writer->db, error);
}

/* The version that was just written decides what shows of its tilsyn. When it was made of all that is here, as one that is
 * locked here is, that is what shows already. */
static gboolean
follow_version (PejlWriter *writer, const PejlOp *op, const PejlId *tilsyn, PejlChanges *changes, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autoptr (PejlVektor) laas = NULL;

  pejl_writer_forget_rows (writer);
  if (!pejl_laas_look_up (writer->db, tilsyn, &laas, error))
    return FALSE;
  if (laas != NULL && pejl_laas_is_up_to_date (writer->db, laas, &op->ref))
    return TRUE;
  return pejl_laas_affected (writer->db, tilsyn, rows, error)
         && pejl_laas_remake (writer->db, rows, changes, error);
}

static gboolean
materialize (PejlWriter *writer, const PejlOp *op, const PejlRow *row, gboolean was_there, gboolean had_conflicts,
             GError **error)
{
  return was_there ? pejl_materialize_update (writer->db, row, op, had_conflicts, error)
                   : pejl_materialize_insert (writer->db, row, error);
}

gboolean
pejl_writer_append (PejlWriter *writer, PejlOp *op, PejlRow *row, PejlChanges *changes, GError **error)
{
  gboolean was_there = row->exists;
  gboolean had_conflicts = was_there && pejl_row_conflicts (row) > 0;
  PejlId tilsyn;

  if (!check_open (writer, op, row, error) || !check_role (writer, op, error))
    return FALSE;
  stamp (writer, op);
  if (!pejl_op_insert (writer->db, op, error))
    return FALSE;
  if (!pejl_ret_mark (writer->db, op, error))
    return FALSE;
  pejl_row_apply (row, op);
  writer->search_queued = writer->search_queued || touches_search (op);
  if (op->table == PEJL_TABLE_TILDELING)
    return follow_role (writer, changes, error);
  if (op->table == PEJL_TABLE_SLETNING)
    return materialize (writer, op, row, was_there, had_conflicts, error) && follow_erasure (writer, op, changes, error);
  if (op->table != PEJL_TABLE_TILSYN_VERSION)
    return materialize (writer, op, row, was_there, had_conflicts, error)
           && (op->table != PEJL_TABLE_KORT || follow_role (writer, changes, error));
  tilsyn = row->owner.kind == PEJL_VALUE_ID ? row->owner.id : (PejlId){ { 0 } };
  return pejl_vagt_lift (writer->db, error)
         && materialize (writer, op, row, was_there, had_conflicts, error)
         && follow_version (writer, op, &tilsyn, changes, error)
         && pejl_vagt_lower (writer->db, error);
}

/* --- from action to op --- */

static gboolean
shows_already (const PejlRow *row, const PejlActionSet *set)
{
  const PejlHead *shown = pejl_row_shown (row, set->field);

  if (shown == NULL)
    return set->value.kind == PEJL_VALUE_NONE;
  return pejl_value_equal (&shown->value, &set->value) && !pejl_row_is_contested (row, set->field);
}

/* What the form showed, and what this replica itself has written since: its own edits are never unseen. */
static void
add_base (const PejlWriter *writer, const PejlRow *row, const PejlActionSet *set, PejlOp *op)
{
  for (guint i = 0; i < set->base->refs->len; i++)
    pejl_op_add_parent (op, &g_array_index (set->base->refs, PejlRef, i));
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);

      if (head->field == (guint32) set->field && head->ref.rid == writer->at.rid)
        pejl_op_add_parent (op, &head->ref);
    }
}

static void
add_set (const PejlWriter *writer, const PejlRow *row, const PejlActionSet *set, PejlOp *op)
{
  PejlValue value = { 0 };

  if (shows_already (row, set))
    return;
  pejl_value_copy (&set->value, &value);
  pejl_op_add_write (op, set->field, &value);
  if (set->base != NULL)
    add_base (writer, row, set, op);
  else
    pejl_row_add_parents (row, op);
}

static void
add_deleted (const PejlRow *row, gboolean deleted, PejlOp *op)
{
  PejlValue value = { .kind = PEJL_VALUE_INTEGER, .integer = deleted };

  pejl_op_add_write (op, PEJL_FIELD_DELETED, &value);
  pejl_row_add_parents (row, op);
}

/* The action itself stays as it is: committed again, it would hold more. */
static void
add_vektor (const PejlWriter *writer, const PejlRow *row, const PejlActionSet *set, char *vektor, PejlOp *op)
{
  PejlActionSet resolved = *set;

  resolved.value = (PejlValue){ .kind = PEJL_VALUE_TEXT, .text = vektor };
  add_set (writer, row, &resolved, op);
}

/* vektor: what the store holds now; NULL when the action does not ask for it. */
static PejlOp *
make_op (const PejlWriter *writer, const PejlActionOp *wanted, const PejlRow *row, char *vektor)
{
  g_autoptr (PejlOp) op = pejl_op_new (wanted->table, &wanted->row);
  gboolean hidden = pejl_row_is_deleted (row);

  if (wanted->deletes && (!row->exists || hidden))
    return NULL;
  op->creates = !row->exists;
  for (guint i = 0; i < wanted->sets->len; i++)
    {
      const PejlActionSet *set = &g_array_index (wanted->sets, PejlActionSet, i);

      if (set->vektor)
        add_vektor (writer, row, set, vektor, op);
      else
        add_set (writer, row, set, op);
    }
  if (wanted->deletes)
    add_deleted (row, TRUE, op);
  else if (hidden || pejl_row_deletion_is_contested (row))
    add_deleted (row, FALSE, op);
  return op->creates || op->writes->len > 0 ? g_steal_pointer (&op) : NULL;
}

/* *vektor stays NULL when the op does not ask for it. */
static gboolean
resolve_vektor (const PejlWriter *writer, const PejlActionOp *wanted, char **vektor, GError **error)
{
  for (guint i = 0; i < wanted->sets->len; i++)
    if (g_array_index (wanted->sets, PejlActionSet, i).vektor)
      {
        *vektor = pejl_vektor_of_store (writer->db, error);
        return *vektor != NULL;
      }
  return TRUE;
}

static gboolean
write_op (PejlWriter *writer, const PejlActionOp *wanted, PejlChanges *changes, GArray *refs, GError **error)
{
  PejlRow *row = pejl_writer_row (writer, &wanted->row, error);
  g_autofree char *vektor = NULL;
  g_autoptr (PejlOp) op = NULL;

  if (row == NULL || !resolve_vektor (writer, wanted, &vektor, error))
    return FALSE;
  op = make_op (writer, wanted, row, vektor);
  if (op == NULL)
    return TRUE;
  if (!pejl_writer_append (writer, op, row, changes, error))
    return FALSE;
  pejl_changes_add (changes, op->table, &op->row);
  if (refs != NULL)
    g_array_append_val (refs, op->ref);
  return TRUE;
}

static gboolean
clear_draft (PejlWriter *writer, const PejlActionDraft *draft, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (writer->db, "DELETE FROM draft WHERE form = ? AND field = ?");

  pejl_db_bind_text (stmt, 1, draft->form);
  pejl_db_bind_text (stmt, 2, draft->field);
  return pejl_db_run (writer->db, stmt, error);
}

gboolean
pejl_writer_write_action (PejlWriter *writer, const PejlAction *action, PejlChanges *changes, GArray *refs,
                          GError **error)
{
  for (guint i = 0; i < action->ops->len; i++)
    if (!write_op (writer, g_ptr_array_index (action->ops, i), changes, refs, error))
      return FALSE;
  for (guint i = 0; action->drafts != NULL && i < action->drafts->len; i++)
    if (!clear_draft (writer, g_ptr_array_index (action->drafts, i), error))
      return FALSE;
  return TRUE;
}
