// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what an op settled among its parents: those that nothing else has followed since.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-undo-sammenstoed.h"

static gboolean
same_ref (const PejlRef *a, const PejlRef *b)
{
  return a->rid == b->rid && a->seq == b->seq;
}

static gboolean
names (const PejlOp *op, const PejlWrite *write, const PejlRef *ref)
{
  const PejlRef *parents = pejl_op_parents (op, write);

  for (guint i = 0; i < write->n_parents; i++)
    if (same_ref (&parents[i], ref))
      return TRUE;
  return FALSE;
}

/* Somebody else's write rests on it, so it stood against nothing when op came. */
static gboolean
is_followed (GPtrArray *ops, const PejlOp *but, guint32 field, const PejlRef *ref)
{
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);
      const PejlWrite *write = op != but && !op->refused ? pejl_op_find_write (op, field) : NULL;

      if (write != NULL && names (op, write, ref))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_told (GPtrArray *told, guint32 field, const PejlValue *value)
{
  for (guint i = 0; i < told->len; i++)
    {
      const PejlWrite *write = pejl_op_find_write (g_ptr_array_index (told, i), field);

      if (write != NULL && pejl_value_equal (&write->value, value))
        return TRUE;
    }
  return FALSE;
}

static PejlOp *
bring_back (const PejlOp *settled, const PejlOp *writer, const PejlWrite *write, const PejlHead *head)
{
  PejlOp *op = pejl_op_new (settled->table, &settled->row);
  PejlValue value = { 0 };

  op->inverse = TRUE;
  pejl_value_copy (&write->value, &value);
  pejl_op_add_write (op, write->field, &value);
  g_array_index (op->writes, PejlWrite, 0).restores = pejl_op_origin (writer, write);
  pejl_op_add_parent (op, &head->ref);
  return op;
}

static void
add_against (const PejlRow *row, GPtrArray *ops, const PejlOp *op, const PejlWrite *write, GPtrArray *against)
{
  const PejlHead *head = pejl_undo_head_of (row, op, write);
  const PejlRef *parents = pejl_op_parents (op, write);
  const PejlOp *shown;
  const PejlWrite *back = pejl_undo_write_before (ops, op, write, &shown);

  if (head == NULL || back == NULL)
    return;
  for (guint i = 0; i < write->n_parents; i++)
    {
      const PejlOp *parent = pejl_undo_find_op (ops, &parents[i]);
      const PejlWrite *other = parent != NULL && !parent->refused ? pejl_op_find_write (parent, write->field) : NULL;

      if (other != NULL && parent != shown && other->value.kind != PEJL_VALUE_ERASED
          && !pejl_value_equal (&other->value, &back->value) && !is_told (against, write->field, &other->value)
          && !is_followed (ops, op, write->field, &parent->ref))
        g_ptr_array_add (against, bring_back (op, parent, other, head));
    }
}

/* --- a deletion against an edit --- */

/* The deletion names it, or one that undo or redo has put the same value into. */
static gboolean
has_seen (GPtrArray *ops, const PejlOp *deletion, guint32 field, const PejlRef *ref, const PejlRef *origin)
{
  const PejlWrite *write = pejl_op_find_write (deletion, PEJL_FIELD_DELETED);
  const PejlRef *parents = pejl_op_parents (deletion, write);
  PejlRef deleted = pejl_op_origin (deletion, write);
  /* A row that is taken back to before it was there has no deletion before. */
  guint64 deleter = deleted.seq != 0 ? deleted.rid : deletion->ref.rid;

  /* What the deleter's own copy wrote was never unseen there, whoever has brought the deletion back since; and what is empty again,
   * as before anything was written, is nothing to see. */
  if (ref->rid == deleter || origin->seq == 0)
    return TRUE;
  for (guint i = 0; i < write->n_parents; i++)
    {
      const PejlOp *parent = pejl_undo_find_op (ops, &parents[i]);
      const PejlWrite *seen = parent != NULL ? pejl_op_find_write (parent, field) : NULL;
      PejlRef first = seen != NULL ? pejl_op_origin (parent, seen) : parents[i];

      if (same_ref (&parents[i], ref) || (seen != NULL && same_ref (&first, origin)))
        return TRUE;
    }
  return FALSE;
}

/* Of what op wrote over in the same stroke. */
static gboolean
is_blind_to_parents (GPtrArray *ops, const PejlOp *deletion, const PejlOp *op, const PejlWrite *write)
{
  const PejlRef *parents = pejl_op_parents (op, write);

  for (guint i = 0; i < write->n_parents; i++)
    {
      const PejlOp *parent = pejl_undo_find_op (ops, &parents[i]);
      const PejlWrite *before = parent != NULL ? pejl_op_find_write (parent, write->field) : NULL;
      PejlRef origin = before != NULL ? pejl_op_origin (parent, before) : parents[i];

      if (before != NULL && !has_seen (ops, deletion, write->field, &parents[i], &origin))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_blind (const PejlRow *row, GPtrArray *ops, const PejlOp *deletion, const PejlOp *op)
{
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);
      const PejlWrite *over = pejl_op_find_write (op, head->field);

      if (head->field == PEJL_FIELD_DELETED)
        continue;
      if (over != NULL ? is_blind_to_parents (ops, deletion, op, over)
                       : !has_seen (ops, deletion, head->field, &head->ref, &head->origin))
        return TRUE;
    }
  return FALSE;
}

/* The deletion that op overruled or bore out, when it was blind to what stands in the row. */
static const PejlOp *
blind_deletion (const PejlRow *row, GPtrArray *ops, const PejlOp *op)
{
  const PejlWrite *word = op->creates ? NULL : pejl_op_find_write (op, PEJL_FIELD_DELETED);
  const PejlOp *deletion;
  const PejlWrite *before = word != NULL ? pejl_undo_write_before (ops, op, word, &deletion) : NULL;

  if (before == NULL || before->value.kind != PEJL_VALUE_INTEGER || before->value.integer == 0
      || !is_blind (row, ops, deletion, op))
    return NULL;
  return deletion;
}

gboolean
pejl_undo_is_blind (const PejlRow *row, GPtrArray *ops, const PejlOp *op)
{
  return blind_deletion (row, ops, op) != NULL;
}

/* It has seen what the deletion had seen, and no more. */
static void
add_deletion (const PejlRow *row, GPtrArray *ops, const PejlOp *op, GPtrArray *against)
{
  const PejlOp *deletion = blind_deletion (row, ops, op);
  const PejlWrite *write = deletion != NULL ? pejl_op_find_write (deletion, PEJL_FIELD_DELETED) : NULL;
  const PejlHead *head
    = deletion != NULL ? pejl_undo_head_of (row, op, pejl_op_find_write (op, PEJL_FIELD_DELETED)) : NULL;
  const PejlRef *seen;
  PejlOp *back;

  if (head == NULL)
    return;
  back = bring_back (op, deletion, write, head);
  seen = pejl_op_parents (deletion, write);
  for (guint i = 0; i < write->n_parents; i++)
    pejl_op_add_parent (back, &seen[i]);
  g_ptr_array_add (against, back);
}

GPtrArray *
pejl_undo_against (const PejlRow *row, GPtrArray *ops, const PejlOp *op)
{
  GPtrArray *against = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);

  for (guint i = 0; !op->creates && i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);

      if (write->field != PEJL_FIELD_DELETED && write->n_parents > 1)
        add_against (row, ops, op, write, against);
    }
  add_deletion (row, ops, op, against);
  return against;
}
