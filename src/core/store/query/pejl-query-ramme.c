// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the frame of a visit, and what hangs on an evidens.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-ramme.h"

#include "core/store/query/pejl-query-private.h"

static int
antal (sqlite3_stmt *stmt, int column)
{
  return sqlite3_column_type (stmt, column) == SQLITE_NULL ? PEJL_ANTAL_INGEN : sqlite3_column_int (stmt, column);
}

static void
klokke (sqlite3_stmt *stmt, int column, char buf[PEJL_KLOKKE_LEN])
{
  g_autofree char *text = pejl_db_column_text (stmt, column);

  g_strlcpy (buf, text, PEJL_KLOKKE_LEN);
}

void
pejl_query_ramme (PejlReader *reader, const PejlId *tilsyn, PejlRamme *ramme)
{
  static const char sql[] = "SELECT boern, voksne, fra, til FROM tilsyn WHERE id = ?1 AND deleted = 0";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_ramme_init (ramme);
  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      ramme->boern = antal (stmt, 0);
      ramme->voksne = antal (stmt, 1);
      klokke (stmt, 2, ramme->fra);
      klokke (stmt, 3, ramme->til);
    }
}

GArray *
pejl_query_haenger (PejlReader *reader, const PejlId *evidens)
{
  static const char sql[] =
    "SELECT ?2, v.id, NULL FROM evidens e JOIN vedhaeftning v ON v.tilsyn = e.tilsyn AND v.evidens = e.id"
    "  WHERE e.id = ?1 AND v.deleted = 0"
    " UNION ALL SELECT ?3, id, NULL FROM punkt WHERE evidens = ?1 AND deleted = 0"
    " UNION ALL SELECT ?4, id, vurdering FROM vurdering_evidens WHERE evidens = ?1 AND deleted = 0"
    " ORDER BY 1, 2";
  GArray *found = g_array_new (FALSE, TRUE, sizeof (PejlHaenger));
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, evidens);
  sqlite3_bind_int (stmt, 2, PEJL_TABLE_VEDHAEFTNING);
  sqlite3_bind_int (stmt, 3, PEJL_TABLE_PUNKT);
  sqlite3_bind_int (stmt, 4, PEJL_TABLE_VURDERING_EVIDENS);
  while (pejl_query_next (db, stmt))
    {
      PejlHaenger item = { (PejlTable) sqlite3_column_int (stmt, 0), pejl_db_column_id (stmt, 1), { { 0 } } };

      if (item.table == PEJL_TABLE_VURDERING_EVIDENS)
        item.vurdering = pejl_db_column_id (stmt, 2);
      g_array_append_val (found, item);
    }
  return found;
}
