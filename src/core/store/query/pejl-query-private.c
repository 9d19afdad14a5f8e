// SPDX-License-Identifier: GPL-3.0-or-later
// What the query files share: stepping, and conditions put together at run time.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-private.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

/* Sorts after every date, so that a range without an end has one. */
#define AFTER_ALL "~"

typedef struct
{
  int type; /* SQLITE_INTEGER, SQLITE_TEXT or SQLITE_BLOB */
  gint64 number;
  GBytes *bytes;
} Value;

static void
value_free (gpointer data)
{
  Value *value = data;

  g_clear_pointer (&value->bytes, g_bytes_unref);
  g_free (value);
}

gboolean
pejl_query_next (PejlDb *db, sqlite3_stmt *stmt)
{
  g_autoptr (GError) error = NULL;

  if (pejl_db_step (db, stmt, &error))
    return TRUE;
  if (error != NULL)
    g_warning ("The store could not be read: %s", error->message);
  sqlite3_reset (stmt);
  return FALSE;
}

void
pejl_where_init (PejlWhere *where, const char *always)
{
  where->sql = g_string_new (always);
  where->values = g_ptr_array_new_with_free_func (value_free);
}

void
pejl_where_clear (PejlWhere *where)
{
  if (where->sql != NULL)
    g_string_free (where->sql, TRUE);
  where->sql = NULL;
  g_clear_pointer (&where->values, g_ptr_array_unref);
}

static void
where_add (PejlWhere *where, const char *condition, int type, gint64 number, gconstpointer data, gsize size)
{
  Value *value = g_new0 (Value, 1);

  value->type = type;
  value->number = number;
  if (type != SQLITE_INTEGER)
    value->bytes = g_bytes_new (data, size);
  g_string_append_printf (where->sql, " AND %s", condition);
  g_ptr_array_add (where->values, value);
}

void
pejl_where_int (PejlWhere *where, const char *condition, gint64 value)
{
  where_add (where, condition, SQLITE_INTEGER, value, NULL, 0);
}

void
pejl_where_text (PejlWhere *where, const char *condition, const char *value)
{
  where_add (where, condition, SQLITE_TEXT, 0, value, strlen (value));
}

void
pejl_where_id (PejlWhere *where, const char *condition, const PejlId *value)
{
  where_add (where, condition, SQLITE_BLOB, 0, value->b, sizeof value->b);
}

void
pejl_where_id_among (PejlWhere *where, const char *column, const GArray *ids)
{
  /* One value holds all ids, each at a multiple of 16: SQLite has no parameter that is a list. */
  g_autofree char *condition = g_strdup_printf ("instr(?, %s) %% 16 = 1", column);

  where_add (where, condition, SQLITE_BLOB, 0, ids->len > 0 ? ids->data : "", ids->len * sizeof (PejlId));
}

int
pejl_where_bind (const PejlWhere *where, sqlite3_stmt *stmt)
{
  int index = 1;

  for (guint i = 0; i < where->values->len; i++, index++)
    {
      const Value *value = g_ptr_array_index (where->values, i);
      gsize size = 0;
      const void *data = value->bytes != NULL ? g_bytes_get_data (value->bytes, &size) : NULL;

      if (value->type == SQLITE_INTEGER)
        sqlite3_bind_int64 (stmt, index, value->number);
      else if (value->type == SQLITE_TEXT)
        sqlite3_bind_text (stmt, index, data != NULL ? data : "", (int) size, SQLITE_STATIC);
      else
        sqlite3_bind_blob (stmt, index, data != NULL ? data : "", (int) size, SQLITE_STATIC);
    }
  return index;
}

PejlDatoer
pejl_query_datoer (const PejlFilter *filter)
{
  PejlDatoer datoer = { 0 };

  g_strlcpy (datoer.from, filter->periode.start, sizeof datoer.from);
  g_strlcpy (datoer.to, filter->periode.end[0] != '\0' ? filter->periode.end : AFTER_ALL, sizeof datoer.to);
  if (filter->til_og_med[0] != '\0' && strcmp (filter->til_og_med, datoer.to) < 0)
    {
      g_strlcpy (datoer.to, filter->til_og_med, sizeof datoer.to);
      g_strlcat (datoer.to, AFTER_ALL, sizeof datoer.to);
    }
  return datoer;
}

GArray *
pejl_query_besoeg (PejlReader *reader, const PejlFilter *filter)
{
  static const char sql[] =
    "SELECT id, omfang, status, anmeldt, dato, CASE omfang WHEN 1 THEN dagtilbud WHEN 2 THEN distrikt END"
    " FROM tilsyn WHERE deleted = 0 AND dato >= ?1 AND dato < ?2 ORDER BY dato, id";
  GArray *all = g_array_new (FALSE, TRUE, sizeof (PejlBesoeg));
  PejlDatoer datoer = pejl_query_datoer (filter);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_text (stmt, 1, datoer.from);
  pejl_db_bind_text (stmt, 2, datoer.to);
  while (pejl_query_next (db, stmt))
    {
      PejlBesoeg besoeg = { 0 };

      besoeg.id = pejl_db_column_id (stmt, 0);
      besoeg.omfang = (PejlOmfang) sqlite3_column_int (stmt, 1);
      besoeg.status = (PejlStatus) sqlite3_column_int (stmt, 2);
      besoeg.anmeldt = sqlite3_column_int (stmt, 3) != 0;
      g_strlcpy (besoeg.dato, (const char *) sqlite3_column_text (stmt, 4), sizeof besoeg.dato);
      besoeg.sted = pejl_db_column_id (stmt, 5);
      g_array_append_val (all, besoeg);
    }
  return all;
}

char *
pejl_query_fold (const char *text)
{
  g_autofree char *normal = pejl_dansk_normalize (text);

  return g_utf8_casefold (normal, -1);
}

gboolean
pejl_query_text_matches (const char *haystack, const char *needle_folded)
{
  g_autofree char *folded = pejl_query_fold (haystack);

  return strstr (folded, needle_folded) != NULL;
}
