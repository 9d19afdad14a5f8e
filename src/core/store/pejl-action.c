// SPDX-License-Identifier: GPL-3.0-or-later
// Collects what is to be written as one undoable step.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-action-private.h"

#include "core/model/pejl-dansk.h"

static void
clear_set (gpointer data)
{
  PejlActionSet *set = data;

  pejl_value_clear (&set->value);
  g_clear_pointer (&set->base, pejl_heads_free);
}

static void
op_free (gpointer data)
{
  PejlActionOp *op = data;

  g_array_unref (op->sets);
  g_free (op);
}

static void
draft_free (gpointer data)
{
  PejlActionDraft *draft = data;

  g_free (draft->form);
  g_free (draft->field);
  g_free (draft);
}

PejlAction *
pejl_action_new (const char *label)
{
  PejlAction *action = g_new0 (PejlAction, 1);

  action->label = g_strdup (label != NULL ? label : "");
  action->undoable = TRUE;
  action->ops = g_ptr_array_new_with_free_func (op_free);
  action->by_row = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  return action;
}

void
pejl_action_free (PejlAction *action)
{
  if (action == NULL)
    return;
  g_hash_table_unref (action->by_row);
  g_ptr_array_unref (action->ops);
  g_clear_pointer (&action->drafts, g_ptr_array_unref);
  g_free (action->label);
  g_free (action);
}

void
pejl_action_set_undoable (PejlAction *action, gboolean undoable)
{
  g_return_if_fail (action != NULL);

  action->undoable = undoable;
}

void
pejl_action_row (PejlAction *action, PejlTable table, const PejlId *row)
{
  PejlActionOp *op;

  g_return_if_fail (action != NULL);
  g_return_if_fail (pejl_schema_table (table) != NULL);
  g_return_if_fail (row != NULL && !pejl_id_is_nil (row));

  op = g_hash_table_lookup (action->by_row, row);
  if (op == NULL)
    {
      op = g_new0 (PejlActionOp, 1);
      op->table = table;
      op->row = *row;
      op->sets = g_array_new (FALSE, FALSE, sizeof (PejlActionSet));
      g_array_set_clear_func (op->sets, clear_set);
      g_ptr_array_add (action->ops, op);
      g_hash_table_insert (action->by_row, &op->row, op);
    }
  g_return_if_fail (op->table == table);
  action->current = op;
}

void
pejl_action_delete (PejlAction *action, PejlTable table, const PejlId *row)
{
  g_return_if_fail (action != NULL);

  pejl_action_row (action, table, row);
  action->current->deletes = TRUE;
}

/* The place for a value of the current row's field, emptied; NULL when the caller has mistaken the field or
 * its type. */
static PejlActionSet *
set_for (PejlAction *action, PejlField field, gboolean any_type, PejlFieldType type)
{
  const PejlFieldInfo *info;
  PejlActionSet fresh = { .field = field };

  g_return_val_if_fail (action != NULL && action->current != NULL, NULL);
  info = pejl_schema_field (action->current->table, field);
  g_return_val_if_fail (info != NULL && field != PEJL_FIELD_DELETED, NULL);
  g_return_val_if_fail (any_type || info->type == type, NULL);

  for (guint i = 0; i < action->current->sets->len; i++)
    if (g_array_index (action->current->sets, PejlActionSet, i).field == field)
      {
        g_array_remove_index (action->current->sets, i);
        break;
      }
  g_array_append_val (action->current->sets, fresh);
  return &g_array_index (action->current->sets, PejlActionSet, action->current->sets->len - 1);
}

void
pejl_action_set_text (PejlAction *action, PejlField field, const char *text)
{
  PejlActionSet *set = set_for (action, field, FALSE, PEJL_FIELD_TYPE_TEXT);

  if (set == NULL || text == NULL)
    return;
  set->value.text = pejl_dansk_normalize (text);
  set->value.kind = PEJL_VALUE_TEXT;
}

void
pejl_action_set_int (PejlAction *action, PejlField field, gint64 value)
{
  PejlActionSet *set = set_for (action, field, FALSE, PEJL_FIELD_TYPE_INTEGER);

  if (set == NULL)
    return;
  set->value.integer = value;
  set->value.kind = PEJL_VALUE_INTEGER;
}

void
pejl_action_set_real (PejlAction *action, PejlField field, double value)
{
  PejlActionSet *set = set_for (action, field, FALSE, PEJL_FIELD_TYPE_REAL);

  if (set == NULL)
    return;
  set->value.real = value;
  set->value.kind = PEJL_VALUE_REAL;
}

void
pejl_action_set_id (PejlAction *action, PejlField field, const PejlId *id)
{
  PejlActionSet *set = set_for (action, field, FALSE, PEJL_FIELD_TYPE_ID);

  if (set == NULL || id == NULL || pejl_id_is_nil (id))
    return;
  set->value.id = *id;
  set->value.kind = PEJL_VALUE_ID;
}

void
pejl_action_clear (PejlAction *action, PejlField field)
{
  set_for (action, field, TRUE, PEJL_FIELD_TYPE_TEXT);
}

void
pejl_action_set_vektor (PejlAction *action, PejlField field)
{
  PejlActionSet *set = set_for (action, field, FALSE, PEJL_FIELD_TYPE_TEXT);

  if (set != NULL)
    set->vektor = TRUE;
}

void
pejl_action_set_base (PejlAction *action, const PejlHeads *base)
{
  PejlActionSet *set;

  g_return_if_fail (action != NULL && action->current != NULL && action->current->sets->len > 0);

  set = &g_array_index (action->current->sets, PejlActionSet, action->current->sets->len - 1);
  g_clear_pointer (&set->base, pejl_heads_free);
  set->base = base != NULL ? pejl_heads_copy (base) : NULL;
}

void
pejl_action_clear_draft (PejlAction *action, const char *form, const char *field)
{
  PejlActionDraft *draft;

  g_return_if_fail (action != NULL && form != NULL && field != NULL);

  if (action->drafts == NULL)
    action->drafts = g_ptr_array_new_with_free_func (draft_free);
  draft = g_new (PejlActionDraft, 1);
  draft->form = g_strdup (form);
  draft->field = g_strdup (field);
  g_ptr_array_add (action->drafts, draft);
}

guint
pejl_action_n_ops (const PejlAction *action)
{
  g_return_val_if_fail (action != NULL, 0);

  return action->ops->len;
}

gboolean
pejl_action_is_empty (const PejlAction *action)
{
  g_return_val_if_fail (action != NULL, TRUE);

  return action->ops->len == 0;
}
