// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a clash from the ops of its row: the heads, who wrote them, and the last value that all of them rest on.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-konflikt.h"

#include "core/store/pejl-action-private.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-history.h"
#include "core/store/pejl-materialize.h"
#include "core/store/query/pejl-query-private.h"

static void
vaerdi_free (gpointer data)
{
  PejlKonfliktVaerdi *vaerdi = data;

  g_free (vaerdi->navn);
  g_free (vaerdi->value);
  g_free (vaerdi->vist);
  g_free (vaerdi);
}

void
pejl_konflikt_free (PejlKonflikt *konflikt)
{
  if (konflikt == NULL)
    return;
  g_free (konflikt->sted);
  g_free (konflikt->dato);
  g_free (konflikt->faelles);
  g_ptr_array_unref (konflikt->vaerdier);
  g_clear_pointer (&konflikt->heads, pejl_heads_free);
  g_free (konflikt);
}

guint
pejl_query_konflikter_count (PejlReader *reader)
{
  return (guint) pejl_db_int (pejl_reader_db (reader), "SELECT count(*) FROM (SELECT DISTINCT row, field FROM conflict)", 0);
}

/* --- what stood before --- */

static const PejlOp *
find_op (GPtrArray *ops, const PejlRef *ref)
{
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);

      if (op->ref.rid == ref->rid && op->ref.seq == ref->seq)
        return op;
    }
  return NULL;
}

/* Who wrote the value first: what undo put back is still the other's. */
static const PejlOp *
writer_of (GPtrArray *ops, const PejlHead *head)
{
  const PejlOp *first = find_op (ops, &head->origin);

  return first != NULL ? first : find_op (ops, &head->ref);
}

/* Adds op and all that its value of the field rests on. */
static void
add_ancestors (GPtrArray *ops, const PejlOp *op, guint32 field, GHashTable *seen)
{
  const PejlWrite *write = op != NULL ? pejl_op_find_write (op, field) : NULL;
  const PejlRef *parents;

  if (write == NULL || !g_hash_table_add (seen, (gpointer) op))
    return;
  parents = pejl_op_parents (op, write);
  for (guint i = 0; i < write->n_parents; i++)
    add_ancestors (ops, find_op (ops, &parents[i]), field, seen);
}

static void
keep_common (GHashTable *common, GHashTable *other)
{
  GHashTableIter iter;
  gpointer op;

  g_hash_table_iter_init (&iter, common);
  while (g_hash_table_iter_next (&iter, &op, NULL))
    if (!g_hash_table_contains (other, op))
      g_hash_table_iter_remove (&iter);
}

static char *
common_value (GPtrArray *ops, const PejlRow *row, guint32 field)
{
  g_autoptr (GHashTable) common = NULL;
  const PejlOp *latest = NULL;
  GHashTableIter iter;
  gpointer op;

  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      if (head->field != field)
        continue;
      add_ancestors (ops, writer_of (ops, head), field, seen);
      if (common == NULL)
        common = g_steal_pointer (&seen);
      else
        keep_common (common, seen);
    }
  if (common == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, common);
  while (g_hash_table_iter_next (&iter, &op, NULL))
    if (latest == NULL || ((PejlOp *) op)->hlc > latest->hlc)
      latest = op;
  return latest != NULL ? pejl_history_value (&pejl_op_find_write (latest, field)->value) : NULL;
}

/* --- the values --- */

static char *
shown (PejlTable table, PejlField field, const PejlValue *value)
{
  const char *word = value->kind == PEJL_VALUE_INTEGER ? pejl_felt_ord (field, value->integer) : NULL;
  char *text = word != NULL ? g_strdup (word) : pejl_history_value (value);

  return text != NULL ? text : g_strdup ("–");
}

/* Of a copy whose user has not written a name in the preferences. */
static char *
card_name (PejlDb *db, guint64 rid)
{
  g_autofree char *text = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", rid);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT navn FROM kort WHERE rid = ? AND deleted = 0 AND navn IS NOT NULL LIMIT 1");
  char *navn;

  pejl_db_bind_text (stmt, 1, text);
  navn = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : g_strdup ("");
  sqlite3_reset (stmt);
  return navn;
}

static void
add_value (PejlDb *db, PejlKonflikt *konflikt, const PejlOp *op, const PejlHead *head, guint64 own)
{
  PejlKonfliktVaerdi *vaerdi = g_new0 (PejlKonfliktVaerdi, 1);

  vaerdi->author = op->author;
  vaerdi->navn = pejl_history_person (db, &op->author);
  if (*vaerdi->navn == '\0')
    {
      g_free (vaerdi->navn);
      vaerdi->navn = card_name (db, op->ref.rid);
    }
  vaerdi->time = (gint64) (op->hlc >> 16);
  vaerdi->egen = op->ref.rid == own;
  vaerdi->sletter = head->field == PEJL_FIELD_DELETED && head->value.kind == PEJL_VALUE_INTEGER && head->value.integer != 0;
  vaerdi->value = pejl_history_value (&head->value);
  vaerdi->vist = shown (konflikt->table, (PejlField) head->field, &head->value);
  g_ptr_array_add (konflikt->vaerdier, vaerdi);
}

/* Of a clash about deletion: the deletions, and the edits that none of them had seen. */
static gboolean
belongs (const PejlKonflikt *konflikt, const PejlRow *row, const PejlHead *head)
{
  if (konflikt->field != PEJL_FIELD_DELETED || head->field == PEJL_FIELD_DELETED)
    return head->field == (guint32) konflikt->field;
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *deletion = &g_array_index (row->heads, PejlHead, i);

      if (deletion->field != PEJL_FIELD_DELETED || deletion->seen == NULL)
        continue;
      for (guint s = 0; s < deletion->seen->len; s++)
        if (g_array_index (deletion->seen, PejlRef, s).rid == head->ref.rid
            && g_array_index (deletion->seen, PejlRef, s).seq == head->ref.seq)
          return FALSE;
    }
  return TRUE;
}

static int
own_then_latest (gconstpointer a, gconstpointer b)
{
  const PejlKonfliktVaerdi *x = *(const PejlKonfliktVaerdi *const *) a;
  const PejlKonfliktVaerdi *y = *(const PejlKonfliktVaerdi *const *) b;

  if (x->egen != y->egen)
    return x->egen ? -1 : 1;
  return x->time > y->time ? -1 : x->time < y->time;
}

static void
find_place (PejlReader *reader, const PejlRow *row, PejlKonflikt *konflikt)
{
  g_autoptr (PejlTilsyn) tilsyn = NULL;

  if (row->owner.kind == PEJL_VALUE_ID)
    konflikt->tilsyn = row->owner.id;
  tilsyn = pejl_id_is_nil (&konflikt->tilsyn) ? NULL : pejl_query_tilsyn_by_id (reader, &konflikt->tilsyn);
  konflikt->sted = g_strdup (tilsyn != NULL && tilsyn->sted != NULL ? tilsyn->sted : "");
  konflikt->dato = g_strdup (tilsyn != NULL ? tilsyn->dato : "");
}

/* NULL: it is none any more. */
static PejlKonflikt *
read_one (PejlReader *reader, const PejlId *id, guint32 field, guint64 own)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (PejlRow) row = pejl_row_load (db, id, ops, NULL);
  g_autoptr (PejlKonflikt) konflikt = g_new0 (PejlKonflikt, 1);
  const PejlFieldInfo *info = row != NULL ? pejl_schema_field (row->table, field) : NULL;

  konflikt->vaerdier = g_ptr_array_new_with_free_func (vaerdi_free);
  if (info == NULL)
    return NULL;
  konflikt->table = (PejlTable) row->table;
  konflikt->row = *id;
  konflikt->field = (PejlField) field;
  konflikt->text = info->type == PEJL_FIELD_TYPE_TEXT;
  konflikt->heads = pejl_heads_new ();
  find_place (reader, row, konflikt);
  konflikt->faelles = field != PEJL_FIELD_DELETED ? common_value (ops, row, field) : NULL;
  for (guint i = 0; i < row->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (row->heads, PejlHead, i);
      const PejlOp *op = belongs (konflikt, row, head) ? writer_of (ops, head) : NULL;

      if (op == NULL)
        continue;
      add_value (db, konflikt, op, head, own);
      pejl_heads_add (konflikt->heads, &head->ref);
    }
  g_ptr_array_sort (konflikt->vaerdier, own_then_latest);
  return konflikt->vaerdier->len > 1 ? g_steal_pointer (&konflikt) : NULL;
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const PejlKonflikt *x = *(const PejlKonflikt *const *) a;
  const PejlKonflikt *y = *(const PejlKonflikt *const *) b;
  int order = pejl_id_compare (&x->tilsyn, &y->tilsyn);

  if (order == 0)
    order = pejl_id_compare (&x->row, &y->row);
  return order != 0 ? order : (int) x->field - (int) y->field;
}

GPtrArray *
pejl_query_konflikter (PejlReader *reader, guint64 own, guint limit)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_konflikt_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT DISTINCT row, field FROM conflict LIMIT ?");
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PejlId));
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint32));

  sqlite3_bind_int64 (stmt, 1, limit);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      guint32 field = (guint32) sqlite3_column_int64 (stmt, 1);

      g_array_append_val (rows, id);
      g_array_append_val (fields, field);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      PejlKonflikt *one = read_one (reader, &g_array_index (rows, PejlId, i), g_array_index (fields, guint32, i), own);

      if (one != NULL)
        g_ptr_array_add (all, one);
    }
  g_ptr_array_sort (all, by_place);
  return all;
}
