// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of a row's fields, and what follows from them.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-row.h"

#include "core/model/pejl-domaene.h"

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
pejl_row_new (const PejlId *id, PejlVektor *laas)
{
  PejlRow *row = g_new0 (PejlRow, 1);

  row->id = *id;
  row->laas = laas != NULL ? pejl_vektor_ref (laas) : NULL;
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
  g_clear_pointer (&row->late, g_array_unref);
  g_clear_pointer (&row->refused, g_array_unref);
  g_clear_pointer (&row->laas, pejl_vektor_unref);
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

/* --- the lock --- */

gboolean
pejl_row_is_process (guint32 table, const PejlWrite *write)
{
  const PejlTableInfo *info = pejl_schema_table (table);
  const PejlFieldInfo *field = pejl_schema_field (table, write->field);

  if (info == NULL || !info->content)
    return TRUE;
  if (field == NULL || !field->process)
    return FALSE;
  return field->id != PEJL_FIELD_TILSYN_STATUS
         || (write->value.kind == PEJL_VALUE_INTEGER && write->value.integer >= PEJL_STATUS_ENDELIG);
}

gboolean
pejl_row_is_hidden (const PejlRow *row)
{
  return row->exists && row->n_inside == 0;
}

static void
note_owner (PejlRow *row, const PejlOp *op)
{
  const PejlTableInfo *info = pejl_schema_table (op->table);
  const PejlWrite *write;

  if (info == NULL || op->table != row->table)
    return;
  if (info->id == PEJL_TABLE_TILSYN)
    row->owner = (PejlValue){ .kind = PEJL_VALUE_ID, .id = row->id };
  if (info->owner == 0
      || (row->owner.kind == PEJL_VALUE_ID
          && pejl_head_is_later (op->hlc, op->ref.rid, row->owner_hlc, row->owner_rid)))
    return;
  write = pejl_op_find_write (op, info->owner);
  if (write == NULL || write->value.kind != PEJL_VALUE_ID)
    return;
  row->owner = write->value;
  row->owner_hlc = op->hlc;
  row->owner_rid = op->ref.rid;
}

static void
note_late (PejlRow *row, const PejlOp *op)
{
  if (row->late == NULL)
    row->late = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  g_array_append_val (row->late, op->ref);
}

/* --- roles --- */

/* It decides nothing: neither which table the row is of nor which tilsyn it belongs to, unless there is no other. */
static void
note_refused (PejlRow *row, const PejlOp *op)
{
  if (!row->exists)
    {
      row->table = op->table;
      row->only_refused = TRUE;
    }
  row->exists = TRUE;
  if (row->refused == NULL)
    row->refused = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  g_array_append_val (row->refused, op->ref);
}

/* --- ops --- */

static void
apply_write (PejlRow *row, const PejlOp *op, const PejlWrite *write)
{
  const PejlRef *parents = pejl_op_parents (op, write);

  for (guint p = 0; p < write->n_parents; p++)
    supersede (row, write->field, &parents[p]);
  if (!was_named (row, write->field, &op->ref))
    add_head (row, op, write);
}

/* Only what belongs to the process. */
static void
apply_late (PejlRow *row, const PejlOp *op)
{
  guint shown = 0;

  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);

      if (!pejl_row_is_process (op->table, write))
        continue;
      apply_write (row, op, write);
      shown++;
    }
  if (shown == 0 || shown < op->writes->len)
    note_late (row, op);
  else
    row->n_inside++;
}

void
pejl_row_apply (PejlRow *row, const PejlOp *op)
{
  if (op->refused)
    {
      note_refused (row, op);
      return;
    }
  if (!row->exists || row->only_refused || op->table < row->table)
    {
      row->only_refused = FALSE;
      row->table = op->table;
      row->owner = (PejlValue){ 0 };
    }
  row->exists = TRUE;
  note_owner (row, op);
  if (row->laas != NULL && !pejl_vektor_holds (row->laas, &op->ref))
    {
      apply_late (row, op);
      return;
    }
  row->n_inside++;
  for (guint i = 0; i < op->writes->len; i++)
    apply_write (row, op, &g_array_index (op->writes, PejlWrite, i));
}

gboolean
pejl_head_is_later (guint64 hlc, guint64 rid, guint64 than_hlc, guint64 than_rid)
{
  return hlc != than_hlc ? hlc > than_hlc : rid > than_rid;
}

static gboolean
first_stands (const PejlRow *row, guint32 field)
{
  const PejlFieldInfo *info = pejl_schema_field (row->table, field);

  return info != NULL && info->first;
}

const PejlHead *
pejl_row_shown (const PejlRow *row, guint32 field)
{
  const PejlHead *shown = NULL;

  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = head_at (row, i);

      if (head->field != field)
        continue;
      if (shown == NULL
          || pejl_head_is_later (head->hlc, head->ref.rid, shown->hlc, shown->ref.rid) != first_stands (row, field))
        shown = head;
    }
  return shown;
}

/* Two texts that are erased leave nothing to choose between. */
static gboolean
say_the_same (const PejlHead *a, const PejlHead *b)
{
  return (a->value.kind == PEJL_VALUE_ERASED && b->value.kind == PEJL_VALUE_ERASED) || pejl_value_equal (&a->value, &b->value);
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
      if (first != NULL && !say_the_same (first, head))
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

  if (pejl_row_is_hidden (row))
    return TRUE;
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
  guint n;

  if (pejl_row_is_hidden (row))
    return 0;
  n = pejl_row_deletion_is_contested (row) ? 1 : 0;

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
