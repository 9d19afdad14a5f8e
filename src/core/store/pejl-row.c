// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of a row's fields, and what follows from them.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-row.h"

typedef struct
{
  PejlRef ref;
  guint32 field;
} Named;

static gboolean
same_ref (const PejlRef *a, const PejlRef *b)
{
  return a->rid == b->rid && a->seq == b->seq;
}

static void
clear_head (gpointer data)
{
  PejlHead *head = data;

  pejl_value_clear (&head->value);
  g_clear_pointer (&head->seen, g_array_unref);
}

PejlRow *
pejl_row_new (const PejlId *id)
{
  PejlRow *row = g_new0 (PejlRow, 1);

  row->id = *id;
  row->heads = g_array_sized_new (FALSE, FALSE, sizeof (PejlHead), 8);
  g_array_set_clear_func (row->heads, clear_head);
  row->named = g_array_new (FALSE, FALSE, sizeof (Named));
  return row;
}

void
pejl_row_free (PejlRow *row)
{
  if (row == NULL)
    return;
  g_array_unref (row->heads);
  g_array_unref (row->named);
  g_free (row);
}

static const PejlHead *
head_at (const PejlRow *row, guint i)
{
  return &g_array_index (row->heads, PejlHead, i);
}

static gboolean
was_named (const PejlRow *row, guint32 field, const PejlRef *ref)
{
  for (guint i = 0; i < row->named->len; i++)
    {
      const Named *named = &g_array_index (row->named, Named, i);

      if (named->field == field && same_ref (&named->ref, ref))
        return TRUE;
    }
  return FALSE;
}

/* Ops come in any order, so a parent may be named before it is seen itself. */
static void
supersede (PejlRow *row, guint32 field, const PejlRef *ref)
{
  Named named = { .ref = *ref, .field = field };

  for (guint i = 0; i < row->heads->len; i++)
    if (head_at (row, i)->field == field && same_ref (&head_at (row, i)->ref, ref))
      {
        g_array_remove_index_fast (row->heads, i);
        return;
      }
  if (!was_named (row, field, ref))
    g_array_append_val (row->named, named);
}

static void
add_head (PejlRow *row, const PejlOp *op, const PejlWrite *write)
{
  PejlHead head = { .ref = op->ref, .origin = pejl_op_origin (op, write), .hlc = op->hlc,
                    .field = write->field };

  if (write->field == PEJL_FIELD_DELETED)
    {
      head.seen = g_array_sized_new (FALSE, FALSE, sizeof (PejlRef), write->n_parents);
      if (write->n_parents > 0)
        g_array_append_vals (head.seen, pejl_op_parents (op, write), write->n_parents);
    }
  pejl_value_copy (&write->value, &head.value);
  g_array_append_val (row->heads, head);
}

void
pejl_row_apply (PejlRow *row, const PejlOp *op)
{
  if (!row->exists || op->table < row->table)
    row->table = op->table;
  row->exists = TRUE;
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);
      const PejlRef *parents = pejl_op_parents (op, write);

      for (guint p = 0; p < write->n_parents; p++)
        supersede (row, write->field, &parents[p]);
      if (!was_named (row, write->field, &op->ref))
        add_head (row, op, write);
    }
}

gboolean
pejl_head_is_later (guint64 hlc, guint64 rid, guint64 than_hlc, guint64 than_rid)
{
  return hlc != than_hlc ? hlc > than_hlc : rid > than_rid;
}

const PejlHead *
pejl_row_shown (const PejlRow *row, guint32 field)
{
  const PejlHead *shown = NULL;

  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = head_at (row, i);

      if (head->field == field
          && (shown == NULL || pejl_head_is_later (head->hlc, head->ref.rid, shown->hlc, shown->ref.rid)))
        shown = head;
    }
  return shown;
}

gboolean
pejl_row_is_contested (const PejlRow *row, guint32 field)
{
  const PejlHead *first = NULL;

  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = head_at (row, i);

      if (head->field != field)
        continue;
      if (first != NULL && !pejl_value_equal (&first->value, &head->value))
        return TRUE;
      first = head;
    }
  return FALSE;
}

gboolean
pejl_row_is_head (const PejlRow *row, guint32 field, const PejlRef *ref)
{
  for (guint i = 0; i < row->heads->len; i++)
    if (head_at (row, i)->field == field && same_ref (&head_at (row, i)->ref, ref))
      return TRUE;
  return FALSE;
}

static gboolean
says_deleted (const PejlHead *head)
{
  return head->value.kind == PEJL_VALUE_INTEGER && head->value.integer != 0;
}

static gboolean
has_seen (const PejlHead *deletion, const PejlRef *ref)
{
  if (same_ref (&deletion->ref, ref))
    return TRUE;
  for (guint i = 0; i < deletion->seen->len; i++)
    if (same_ref (&g_array_index (deletion->seen, PejlRef, i), ref))
      return TRUE;
  return FALSE;
}

static gboolean
has_seen_everything (const PejlRow *row, const PejlHead *deletion)
{
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = head_at (row, i);

      if (head->field != PEJL_FIELD_DELETED && !has_seen (deletion, &head->ref))
        return FALSE;
    }
  return TRUE;
}

static void
weigh_deletions (const PejlRow *row, guint *for_it, guint *against, gboolean *informed)
{
  *for_it = *against = 0;
  *informed = FALSE;
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = head_at (row, i);

      if (head->field != PEJL_FIELD_DELETED)
        continue;
      if (!says_deleted (head))
        {
          ++*against;
          continue;
        }
      ++*for_it;
      if (!*informed)
        *informed = has_seen_everything (row, head);
    }
}

gboolean
pejl_row_is_deleted (const PejlRow *row)
{
  guint for_it, against;
  gboolean informed;

  weigh_deletions (row, &for_it, &against, &informed);
  return for_it > 0 && against == 0 && informed;
}

gboolean
pejl_row_deletion_is_contested (const PejlRow *row)
{
  guint for_it, against;
  gboolean informed;

  weigh_deletions (row, &for_it, &against, &informed);
  return for_it > 0 && (against > 0 || !informed);
}

guint
pejl_row_conflicts (const PejlRow *row)
{
  const PejlTableInfo *info = pejl_schema_table (row->table);
  guint n = pejl_row_deletion_is_contested (row) ? 1 : 0;

  for (guint i = 0; info != NULL && row->heads->len > 1 && i < info->n_fields; i++)
    if (pejl_row_is_contested (row, info->fields[i].id))
      n++;
  return n;
}

void
pejl_row_add_parents (const PejlRow *row, PejlOp *op)
{
  const PejlWrite *write = &g_array_index (op->writes, PejlWrite, op->writes->len - 1);
  gboolean sees_all = write->field == PEJL_FIELD_DELETED && write->value.kind == PEJL_VALUE_INTEGER
                      && write->value.integer != 0;

  for (guint i = 0; i < row->heads->len; i++)
    if (sees_all || head_at (row, i)->field == write->field)
      pejl_op_add_parent (op, &head_at (row, i)->ref);
}
