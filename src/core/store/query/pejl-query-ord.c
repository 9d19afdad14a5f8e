// SPDX-License-Identifier: GPL-3.0-or-later
// Own words, and the names of places.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-ord.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-private.h"

void
pejl_ord_free (PejlOrd *ord)
{
  if (ord == NULL)
    return;
  g_free (ord->tekst);
  g_free (ord);
}

static int
danish_order (gconstpointer a, gconstpointer b)
{
  return pejl_dansk_compare ((*(const PejlOrd *const *) a)->tekst, (*(const PejlOrd *const *) b)->tekst);
}

GPtrArray *
pejl_query_ord (PejlReader *reader, PejlOrdArt art)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_ord_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT id, art, tekst FROM ord WHERE deleted = 0 AND (?1 = 0 OR art = ?1)");

  sqlite3_bind_int (stmt, 1, art);
  while (pejl_query_next (db, stmt))
    {
      PejlOrd *ord = g_new0 (PejlOrd, 1);

      ord->id = pejl_db_column_id (stmt, 0);
      ord->art = (PejlOrdArt) sqlite3_column_int (stmt, 1);
      ord->tekst = pejl_db_column_text (stmt, 2);
      g_ptr_array_add (all, ord);
    }
  g_ptr_array_sort (all, danish_order);
  return all;
}

GPtrArray *
pejl_query_stednavne (PejlReader *reader)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT navn FROM dagtilbud UNION SELECT navn FROM stue"
                                              " UNION SELECT navn FROM distrikt UNION SELECT by FROM dagtilbud");

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (all, pejl_db_column_text (stmt, 0));
  return all;
}
