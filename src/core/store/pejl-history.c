// SPDX-License-Identifier: GPL-3.0-or-later
// What a field is now and what it has been, read from the ops of its row.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-history.h"

#include "core/store/pejl-action-private.h"
#include "core/store/pejl-materialize.h"

#include <string.h>

PejlHeads *
pejl_reader_heads (PejlReader *reader, const PejlId *row, PejlField field)
{
  g_autoptr (PejlHeads) heads = pejl_heads_new ();
  g_autoptr (PejlRow) loaded = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (reader != NULL && row != NULL, NULL);

  loaded = pejl_row_load (pejl_reader_db (reader), row, NULL, &error);
  if (loaded == NULL)
    g_warning ("The heads of a field could not be read: %s", error->message);
  for (guint i = 0; loaded != NULL && i < loaded->heads->len; i++)
    {
      const PejlHead *head = &g_array_index (loaded->heads, PejlHead, i);

      if (head->field == (guint32) field)
        pejl_heads_add (heads, &head->ref);
    }
  return g_steal_pointer (&heads);
}

char *
pejl_history_value (const PejlValue *value)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->kind)
    {
    case PEJL_VALUE_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case PEJL_VALUE_REAL:
      return g_strdup (g_ascii_dtostr (buf, sizeof buf, value->real));
    case PEJL_VALUE_TEXT:
      return g_strdup (value->text);
    case PEJL_VALUE_ID:
      return pejl_id_to_string (&value->id);
    case PEJL_VALUE_NONE:
    case PEJL_VALUE_ERASED:
    default:
      return NULL;
    }
}

char *
pejl_history_person (PejlDb *db, const PejlId *person)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT navn FROM person WHERE id = ?");
  char *navn;

  pejl_db_bind_id (stmt, 1, person);
  navn = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : g_strdup ("");
  sqlite3_reset (stmt);
  return navn;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const PejlOp *x = *(const PejlOp *const *) a;
  const PejlOp *y = *(const PejlOp *const *) b;

  return pejl_head_is_later (x->hlc, x->ref.rid, y->hlc, y->ref.rid) ? -1 : 1;
}

static void
item_free (gpointer data)
{
  PejlHistoryItem *item = data;

  g_free (item->navn);
  g_free (item->value);
  g_free (item->grund);
  g_free (item);
}

/* The tilsyn that the row belongs to, or is; FALSE: none. */
static gboolean
find_tilsyn (const PejlRow *row, PejlId *tilsyn)
{
  const PejlTableInfo *info = pejl_schema_table (row->table);

  *tilsyn = row->id;
  if (row->table == PEJL_TABLE_TILSYN)
    return TRUE;
  for (guint i = 0; info != NULL && i < info->n_fields; i++)
    if (strcmp (info->fields[i].column, "tilsyn") == 0)
      {
        const PejlValue *value = pejl_shown_value (row, &info->fields[i]);

        if (value != NULL)
          *tilsyn = value->id;
        return value != NULL;
      }
  return FALSE;
}

/* The correction that was open then; times of a version are local and of whole minutes. */
static char *
read_grund (PejlDb *db, const PejlId *tilsyn, gint64 time)
{
  static const char sql[] =
    "SELECT grund FROM tilsyn_version WHERE tilsyn = ?1 AND deleted = 0 AND aabnet <= ?2"
    " AND (laast IS NULL OR laast >= ?2) ORDER BY nr DESC LIMIT 1";
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (time / 1000);
  g_autofree char *minute = when != NULL ? g_date_time_format (when, "%Y-%m-%dT%H:%M") : NULL;
  sqlite3_stmt *stmt;
  char *grund = NULL;

  if (minute == NULL)
    return NULL;
  stmt = pejl_db_statement (db, sql);
  pejl_db_bind_id (stmt, 1, tilsyn);
  pejl_db_bind_text (stmt, 2, minute);
  if (pejl_db_step (db, stmt, NULL) && sqlite3_column_type (stmt, 0) != SQLITE_NULL)
    grund = pejl_db_column_text (stmt, 0);
  sqlite3_reset (stmt);
  return grund;
}

static PejlHistoryItem *
make_item (PejlDb *db, const PejlRow *row, const PejlOp *op, const PejlWrite *write)
{
  PejlHistoryItem *item = g_new0 (PejlHistoryItem, 1);
  PejlId tilsyn;

  item->time = (gint64) (op->hlc >> 16);
  item->author = op->author;
  item->navn = pejl_history_person (db, &op->author);
  item->value = pejl_history_value (&write->value);
  item->current = pejl_row_is_head (row, write->field, &op->ref);
  item->inverse = op->inverse;
  if (find_tilsyn (row, &tilsyn))
    item->grund = read_grund (db, &tilsyn, item->time);
  return item;
}

/* What stood there before and something else since. Two copies that wrote the same at once brought nothing back. */
static void
find_brought_back (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      PejlHistoryItem *item = g_ptr_array_index (items, i);

      for (guint k = i + 2; k < items->len && item->hentet == 0 && item->value != NULL && !item->inverse; k++)
        {
          const PejlHistoryItem *earlier = g_ptr_array_index (items, k);
          const PejlHistoryItem *between = g_ptr_array_index (items, k - 1);

          if (g_strcmp0 (earlier->value, item->value) == 0 && g_strcmp0 (between->value, item->value) != 0)
            item->hentet = earlier->time;
        }
    }
}

GPtrArray *
pejl_reader_history (PejlReader *reader, PejlTable table, const PejlId *row, PejlField field)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (PejlRow) loaded = NULL;
  g_autoptr (GError) error = NULL;
  PejlDb *db;

  g_return_val_if_fail (reader != NULL && row != NULL, NULL);

  db = pejl_reader_db (reader);
  loaded = pejl_row_load (db, row, ops, &error);
  if (loaded == NULL)
    {
      g_warning ("The history of a field could not be read: %s", error->message);
      return g_steal_pointer (&items);
    }
  g_ptr_array_sort (ops, newest_first);
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);
      const PejlWrite *write = pejl_op_find_write (op, field);

      if (op->table == (guint32) table && write != NULL)
        g_ptr_array_add (items, make_item (db, loaded, op, write));
    }
  /* A level or a date that is as before was chosen again; a text is not written twice by chance. */
  if (pejl_schema_field (table, field) != NULL && pejl_schema_field (table, field)->type == PEJL_FIELD_TYPE_TEXT)
    find_brought_back (items);
  return g_steal_pointer (&items);
}

gboolean
pejl_reader_find_row (PejlReader *reader, const PejlId *row, PejlTable *table)
{
  PejlDb *db;
  sqlite3_stmt *stmt;
  guint32 found = 0;

  g_return_val_if_fail (reader != NULL && row != NULL && table != NULL, FALSE);

  db = pejl_reader_db (reader);
  stmt = pejl_db_statement (db, "SELECT tbl FROM op WHERE row = ?1 ORDER BY tbl LIMIT 1");
  pejl_db_bind_id (stmt, 1, row);
  if (pejl_db_step (db, stmt, NULL))
    found = (guint32) sqlite3_column_int64 (stmt, 0);
  sqlite3_reset (stmt);
  if (pejl_schema_table (found) == NULL)
    return FALSE;
  *table = (PejlTable) found;
  return TRUE;
}
