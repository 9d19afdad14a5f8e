// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo: the inverse of an action's ops, appended as ops. Which action is next stands in the table
// undo, so it survives a restart; redo is the inverse of the ops that undo appended.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-undo-sammenstoed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UNDO_KEPT 500 /* steps that stay undoable */

static const char undo_sql[] = "SELECT n, label, ops FROM undo WHERE undone = 0 ORDER BY n DESC LIMIT 1";
static const char redo_sql[] = "SELECT n, label, ops FROM undo WHERE undone = 1 ORDER BY n LIMIT 1";

static void
load_label (PejlStore *self, const char *sql, char **label)
{
  sqlite3_stmt *stmt = pejl_db_statement (self->writer->db, sql);

  g_clear_pointer (label, g_free);
  if (pejl_db_step (self->writer->db, stmt, NULL))
    *label = pejl_db_column_text (stmt, 1);
  sqlite3_reset (stmt);
}

void
pejl_undo_load_labels (PejlStore *self)
{
  if (self->writer == NULL)
    return;
  load_label (self, undo_sql, &self->next_undo);
  load_label (self, redo_sql, &self->next_redo);
}

/* Refs are stored as pairs of little-endian 64-bit numbers. */
static void
bind_refs (sqlite3_stmt *stmt, int index, const GArray *refs)
{
  g_autofree PejlRef *le = g_new (PejlRef, refs->len + 1);

  for (guint i = 0; i < refs->len; i++)
    {
      const PejlRef *ref = &g_array_index (refs, PejlRef, i);

      le[i].rid = GUINT64_TO_LE (ref->rid);
      le[i].seq = GUINT64_TO_LE (ref->seq);
    }
  sqlite3_bind_blob (stmt, index, le, (int) (refs->len * sizeof (PejlRef)), SQLITE_TRANSIENT);
}

static GArray *
column_refs (sqlite3_stmt *stmt, int column)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  guint n = (guint) sqlite3_column_bytes (stmt, column) / sizeof (PejlRef);

  if (n > 0)
    g_array_append_vals (refs, sqlite3_column_blob (stmt, column), n);
  for (guint i = 0; i < n; i++)
    {
      PejlRef *ref = &g_array_index (refs, PejlRef, i);

      ref->rid = GUINT64_FROM_LE (ref->rid);
      ref->seq = GUINT64_FROM_LE (ref->seq);
    }
  return refs;
}

static gboolean
forget_redo (PejlStore *self, GError **error)
{
  PejlDb *db = self->writer->db;

  return pejl_db_run (db, pejl_db_statement (db, "DELETE FROM undo WHERE undone = 1"), error);
}

static gboolean
forget_oldest (PejlStore *self, gint64 newest, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (self->writer->db, "DELETE FROM undo WHERE n <= ?");

  sqlite3_bind_int64 (stmt, 1, newest - UNDO_KEPT);
  return pejl_db_run (self->writer->db, stmt, error);
}

gboolean
pejl_undo_push (PejlStore *self, const char *label, const GArray *refs, GError **error)
{
  sqlite3 *handle = pejl_db_handle (self->writer->db);
  sqlite3_stmt *stmt;

  if (self->next_redo != NULL && !forget_redo (self, error))
    return FALSE;
  stmt = pejl_db_statement (self->writer->db, "INSERT INTO undo(label, ops) VALUES(?, ?)");
  pejl_db_bind_text (stmt, 1, label);
  bind_refs (stmt, 2, refs);
  if (!pejl_db_run (self->writer->db, stmt, error))
    return FALSE;
  if (sqlite3_last_insert_rowid (handle) % UNDO_KEPT == 0
      && !forget_oldest (self, sqlite3_last_insert_rowid (handle), error))
    return FALSE;
  g_clear_pointer (&self->next_redo, g_free);
  g_free (self->next_undo);
  self->next_undo = g_strdup (label);
  return TRUE;
}

/* --- the inverse of an op --- */

const PejlOp *
pejl_undo_find_op (GPtrArray *ops, const PejlRef *ref)
{
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);

      if (op->ref.rid == ref->rid && op->ref.seq == ref->seq)
        return op;
    }
  return NULL;
}

/* The write whose value the field showed to the writer of the op: the latest of the parents. NULL: the field
 * was empty. */
const PejlWrite *
pejl_undo_write_before (GPtrArray *ops, const PejlOp *op, const PejlWrite *write, const PejlOp **writer)
{
  const PejlRef *parents = pejl_op_parents (op, write);

  *writer = NULL;
  for (guint i = 0; i < write->n_parents; i++)
    {
      const PejlOp *parent = pejl_undo_find_op (ops, &parents[i]);

      if (parent != NULL && pejl_op_find_write (parent, write->field) != NULL
          && (*writer == NULL
              || pejl_head_is_later (parent->hlc, parent->ref.rid, (*writer)->hlc, (*writer)->ref.rid)))
        *writer = parent;
    }
  return *writer != NULL ? pejl_op_find_write (*writer, write->field) : NULL;
}

/* The head that the op's value still stands in: its own, or that of an undo or redo which came back to it.
 * NULL when something else has been written since; that is not ours to undo. */
const PejlHead *
pejl_undo_head_of (const PejlRow *row, const PejlOp *op, const PejlWrite *write)
{
  PejlRef origin = pejl_op_origin (op, write);

  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);

      if (head->field == write->field
          && ((head->ref.rid == op->ref.rid && head->ref.seq == op->ref.seq)
              || (head->origin.rid == origin.rid && head->origin.seq == origin.seq)))
        return head;
    }
  return NULL;
}

static void
invert_creation (const PejlRow *row, PejlOp *inverse)
{
  PejlValue value = { .kind = PEJL_VALUE_INTEGER, .integer = 1 };

  if (pejl_row_is_deleted (row))
    return;
  pejl_op_add_write (inverse, PEJL_FIELD_DELETED, &value);
  pejl_row_add_parents (row, inverse);
}

static void
invert_write (const PejlRow *row, GPtrArray *ops, const PejlOp *op, const PejlWrite *write, PejlOp *inverse)
{
  const PejlHead *head = pejl_undo_head_of (row, op, write);
  const PejlOp *writer;
  const PejlWrite *before = pejl_undo_write_before (ops, op, write, &writer);
  PejlValue value = { 0 };

  if (head == NULL || (write->field == PEJL_FIELD_DELETED && pejl_undo_is_blind (row, ops, op)))
    return;
  if (before != NULL && before->value.kind != PEJL_VALUE_ERASED)
    pejl_value_copy (&before->value, &value);
  if (write->field == PEJL_FIELD_DELETED && value.kind == PEJL_VALUE_NONE)
    value = (PejlValue){ .kind = PEJL_VALUE_INTEGER, .integer = 0 };
  pejl_op_add_write (inverse, write->field, &value);
  if (before != NULL)
    g_array_index (inverse->writes, PejlWrite, inverse->writes->len - 1).restores
      = pejl_op_origin (writer, before);
  if (write->field == PEJL_FIELD_DELETED)
    pejl_row_add_parents (row, inverse);
  else
    pejl_op_add_parent (inverse, &head->ref);
}

static PejlOp *
make_inverse (const PejlRow *row, GPtrArray *ops, const PejlOp *op)
{
  g_autoptr (PejlOp) inverse = pejl_op_new (op->table, &op->row);

  inverse->inverse = TRUE;
  if (op->creates)
    invert_creation (row, inverse);
  else
    for (guint i = 0; i < op->writes->len; i++)
      invert_write (row, ops, op, &g_array_index (op->writes, PejlWrite, i), inverse);
  return inverse->writes->len > 0 ? g_steal_pointer (&inverse) : NULL;
}

static gboolean
row_of (PejlDb *db, const PejlRef *ref, PejlId *row, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT row FROM op WHERE rid = ? AND seq = ?");

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) ref->seq);
  *row = (PejlId){ { 0 } };
  if (pejl_db_step (db, stmt, &failed))
    *row = pejl_db_column_id (stmt, 0);
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
append_inverse (PejlWriter *writer, PejlOp *inverse, PejlRow *row, PejlChanges *changes, GArray *written, GError **error)
{
  if (!pejl_writer_append (writer, inverse, row, changes, error))
    return FALSE;
  pejl_changes_add (changes, inverse->table, &inverse->row);
  g_array_append_val (written, inverse->ref);
  return TRUE;
}

static gboolean
invert_op (PejlWriter *writer, const PejlRef *ref, PejlChanges *changes, GArray *written, GError **error)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (GPtrArray) against = NULL;
  g_autoptr (PejlRow) loaded = NULL;
  g_autoptr (PejlOp) inverse = NULL;
  PejlRow *row;
  const PejlOp *op;
  PejlId id;

  if (!row_of (writer->db, ref, &id, error))
    return FALSE;
  loaded = pejl_row_load (writer->db, &id, ops, error);
  row = loaded != NULL ? pejl_writer_row (writer, &id, error) : NULL;
  if (row == NULL)
    return FALSE;
  op = pejl_undo_find_op (ops, ref);
  if (op == NULL)
    return TRUE;
  inverse = make_inverse (row, ops, op);
  against = pejl_undo_against (row, ops, op);
  for (guint i = 0; i < against->len; i++)
    if (!append_inverse (writer, g_ptr_array_index (against, i), row, changes, written, error))
      return FALSE;
  return inverse == NULL || append_inverse (writer, inverse, row, changes, written, error);
}

/* --- what is closed --- */

static gboolean
is_all_process (const PejlOp *op)
{
  for (guint i = 0; i < op->writes->len; i++)
    if (!pejl_row_is_process (op->table, &g_array_index (op->writes, PejlWrite, i)))
      return FALSE;
  return TRUE;
}

/* Once a version is final, what it is made of is no more to be undone, not even while it is being corrected: its steps and
 * their dates stand in its history. What was done in its process since can be. */
static gboolean
check_ref_open (PejlDb *db, const PejlRef *ref, gboolean *open, GError **error)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (PejlVektor) version = NULL;
  g_autoptr (PejlRow) row = NULL;
  const PejlOp *op;
  PejlId id;

  if (!row_of (db, ref, &id, error))
    return FALSE;
  row = pejl_row_load (db, &id, ops, error);
  if (row == NULL)
    return FALSE;
  op = pejl_undo_find_op (ops, ref);
  if (row->owner.kind != PEJL_VALUE_ID)
    return TRUE;
  if (!pejl_laas_last_version (db, &row->owner.id, &version, error))
    return FALSE;
  *open = (row->laas == NULL || (op != NULL && is_all_process (op)))
          && (version == NULL || !pejl_vektor_holds (version, ref));
  return TRUE;
}

static gboolean
check_open (PejlDb *db, const GArray *refs, gboolean *open, GError **error)
{
  *open = TRUE;
  for (guint i = 0; *open && i < refs->len; i++)
    if (!check_ref_open (db, &g_array_index (refs, PejlRef, i), open, error))
      return FALSE;
  return TRUE;
}

/* --- one step back or forth --- */

/* An entry of the stack. */
typedef struct
{
  gint64 n;
  char *label;
  GArray *refs; /* NULL: there is none */
  gboolean open;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_clear_pointer (&entry->label, g_free);
  g_clear_pointer (&entry->refs, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static gboolean
find_entry (PejlDb *db, const char *sql, Entry *entry, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  entry_clear (entry);
  if (pejl_db_step (db, stmt, &failed))
    {
      entry->n = sqlite3_column_int64 (stmt, 0);
      entry->label = pejl_db_column_text (stmt, 1);
      entry->refs = column_refs (stmt, 2);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return entry->refs == NULL || check_open (db, entry->refs, &entry->open, error);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
forget_entry (PejlDb *db, gint64 n, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "DELETE FROM undo WHERE n = ?");

  sqlite3_bind_int64 (stmt, 1, n);
  return pejl_db_run (db, stmt, error);
}

static gboolean
set_entry (PejlDb *db, gint64 n, const GArray *written, gboolean undone, GError **error)
{
  sqlite3_stmt *stmt;

  if (written->len == 0)
    return forget_entry (db, n, error);
  stmt = pejl_db_statement (db, "UPDATE undo SET ops = ?, undone = ? WHERE n = ?");
  bind_refs (stmt, 1, written);
  sqlite3_bind_int (stmt, 2, undone);
  sqlite3_bind_int64 (stmt, 3, n);
  return pejl_db_run (db, stmt, error);
}

/* written stays empty when nothing of it could be inverted. */
static gboolean
invert_entry (PejlStore *self, const Entry *entry, gboolean undone, PejlChanges *changes, GArray *written, GError **error)
{
  for (guint i = entry->refs->len; i > 0; i--)
    if (!invert_op (self->writer, &g_array_index (entry->refs, PejlRef, i - 1), changes, written, error))
      return FALSE;
  return set_entry (self->writer->db, entry->n, written, undone, error);
}

/* The entries at the top of the stack that are closed, taken off it. *label: of the first of them; NULL: there was none. */
static gboolean
forget_closed (PejlStore *self, const char *sql, char **label, GError **error)
{
  g_auto (Entry) entry = { 0 };

  if (!find_entry (self->writer->db, sql, &entry, error))
    return FALSE;
  while (entry.refs != NULL && !entry.open)
    {
      if (*label == NULL)
        *label = g_steal_pointer (&entry.label);
      if (!forget_entry (self->writer->db, entry.n, error) || !find_entry (self->writer->db, sql, &entry, error))
        return FALSE;
    }
  return TRUE;
}

/* Says so once, and the next call takes the step before: passed over in silence, Ctrl+Z would undo something else than what
 * was shown; refused for good, nothing that was done before in other tilsyn could ever be undone. */
static gboolean
refuse_closed (PejlStore *self, const char *label, GError **error)
{
  pejl_undo_load_labels (self);
  if (!pejl_store_end_unsaved (self, TRUE, error))
    return FALSE;
  pejl_store_announce (self, NULL);
  /* Translators: what was done: "Evidens tilføjet". */
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_LOCKED,
               _("“%s” belongs to a tilsyn that is final since, so it was not undone and nothing was changed. Open a "
                 "correction to change the tilsyn. The next undo takes the step before it."),
               label);
  return FALSE;
}

static gboolean
step (PejlStore *self, const char *sql, gboolean undone, GError **error)
{
  g_autoptr (PejlChanges) changes = pejl_changes_new (FALSE);
  g_autoptr (GArray) written = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  g_autofree char *closed = NULL;
  g_auto (Entry) entry = { 0 };
  gboolean ok;

  if (!pejl_store_begin (self, error))
    return FALSE;
  ok = forget_closed (self, sql, &closed, error);
  if (ok && closed != NULL)
    return refuse_closed (self, closed, error);
  ok = ok && find_entry (self->writer->db, sql, &entry, error);
  while (ok && entry.refs != NULL && entry.open && written->len == 0)
    ok = invert_entry (self, &entry, undone, changes, written, error)
         && (written->len > 0 || find_entry (self->writer->db, sql, &entry, error));
  if (ok)
    pejl_undo_load_labels (self);
  return pejl_store_end (self, ok, changes, error) && written->len > 0;
}

gboolean
pejl_store_undo (PejlStore *self, GError **error)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  return step (self, undo_sql, TRUE, error);
}

gboolean
pejl_store_redo (PejlStore *self, GError **error)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  return step (self, redo_sql, FALSE, error);
}
