// SPDX-License-Identifier: GPL-3.0-or-later
// Cards with the roles that hold, and refused ops in words.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-kort.h"

#include "core/model/pejl-dansk.h"
#include "core/store/pejl-felt.h"
#include "core/store/pejl-history.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-ret.h"
#include "core/store/query/pejl-query-private.h"

void
pejl_kort_raekke_free (PejlKortRaekke *kort)
{
  if (kort == NULL)
    return;
  g_free (kort->navn);
  g_free (kort->rid);
  g_free (kort->signatur);
  g_free (kort->segl);
  g_free (kort->bekraeftet);
  g_free (kort->trukket);
  g_free (kort->rolle);
  g_free (kort);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return pejl_dansk_compare ((*(const PejlKortRaekke *const *) a)->navn, (*(const PejlKortRaekke *const *) b)->navn);
}

GPtrArray *
pejl_query_kort (PejlReader *reader)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_kort_raekke_free);
  PejlDb *db = pejl_reader_db (reader);
  PejlRetter *retter = pejl_db_retter (db, NULL);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT id, person, navn, rid, signatur, segl, bekraeftet, trukket FROM kort"
                                              " WHERE deleted = 0 AND signatur IS NOT NULL AND segl IS NOT NULL");

  while (pejl_query_next (db, stmt))
    {
      PejlKortRaekke *kort = g_new0 (PejlKortRaekke, 1);
      const char *rolle;

      kort->id = pejl_db_column_id (stmt, 0);
      kort->person = pejl_db_column_id (stmt, 1);
      kort->navn = pejl_db_column_text (stmt, 2);
      kort->rid = pejl_db_column_text (stmt, 3);
      kort->signatur = pejl_db_column_text (stmt, 4);
      kort->segl = pejl_db_column_text (stmt, 5);
      kort->bekraeftet = pejl_db_column_text (stmt, 6);
      kort->trukket = pejl_db_column_text (stmt, 7);
      rolle = retter != NULL ? pejl_ret_rolle_text (pejl_retter_role (retter, kort->signatur)) : NULL;
      kort->rolle = g_strdup (rolle != NULL ? rolle : "");
      g_ptr_array_add (all, kort);
    }
  g_ptr_array_sort (all, by_name);
  return all;
}

char *
pejl_query_kort_grundlaegger (PejlReader *reader)
{
  PejlRetter *retter = pejl_db_retter (pejl_reader_db (reader), NULL);

  return retter != NULL ? g_strdup (pejl_retter_founder (retter)) : NULL;
}

void
pejl_afvist_free (PejlAfvist *afvist)
{
  if (afvist == NULL)
    return;
  g_free (afvist->navn);
  g_free (afvist->tekst);
  g_free (afvist);
}

guint
pejl_query_afviste_count (PejlReader *reader)
{
  return (guint) pejl_db_int (pejl_reader_db (reader), "SELECT count(*) FROM afvist", 0);
}

static char *
words_of (const PejlOp *op)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);
      const PejlFieldInfo *field = pejl_schema_field (op->table, write->field);
      g_autofree char *value = pejl_history_value (&write->value);

      /* Which entries an erasure names is for machines. */
      if (field != NULL && value != NULL && write->field != PEJL_FIELD_SLETNING_POSTER)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", field->column, value);
    }
  return g_string_free (text, FALSE);
}

GPtrArray *
pejl_query_afviste (PejlReader *reader)
{
  static const char sql[] = "SELECT op.rid, op.seq, op.hlc, op.schema, op.row, op.tbl, op.author, op.body, op.hash"
                            " FROM afvist JOIN op USING (rid, seq) ORDER BY op.hlc DESC LIMIT 500";
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_afvist_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, NULL);
      PejlAfvist *afvist;

      if (op == NULL)
        continue;
      afvist = g_new0 (PejlAfvist, 1);
      afvist->time = (gint64) (op->hlc >> 16);
      afvist->table = (PejlTable) op->table;
      afvist->row = op->row;
      afvist->author = op->author;
      afvist->navn = pejl_history_person (db, &op->author);
      afvist->tekst = words_of (op);
      g_ptr_array_add (all, afvist);
    }
  return all;
}
