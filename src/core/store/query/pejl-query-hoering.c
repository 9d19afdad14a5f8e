// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what is being heard.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-hoering.h"

#include "core/store/query/pejl-query-private.h"

void
pejl_hoering_free (PejlHoering *hoering)
{
  if (hoering == NULL)
    return;
  g_free (hoering->navn);
  g_free (hoering);
}

GPtrArray *
pejl_query_hoeringer (PejlReader *reader)
{
  static const char sql[] =
    "SELECT id, dagtilbud, navn, siden,"
    " EXISTS (SELECT 1 FROM kommentar k WHERE k.tilsyn = h.id AND k.fra = 1 AND k.version = h.version AND k.deleted = 0),"
    " EXISTS (SELECT 1 FROM kommentar k WHERE k.tilsyn = h.id AND k.fra = 2 AND k.version = h.version AND k.deleted = 0)"
    " FROM (SELECT t.id, t.dagtilbud, d.navn, t.dato,"
    "  (SELECT max(s.dato) FROM skridt s WHERE s.tilsyn = t.id AND s.status = 5 AND s.deleted = 0) AS siden,"
    "  coalesce((SELECT max(v.nr) FROM tilsyn_version v WHERE v.tilsyn = t.id AND v.deleted = 0), 1) AS version"
    "  FROM tilsyn t INDEXED BY tilsyn_aaben JOIN dagtilbud d ON d.id = t.dagtilbud"
    "  WHERE t.status = 5 AND t.status < 7 AND t.samlet IS NULL AND t.deleted = 0) h"
    " ORDER BY dato, id";
  GPtrArray *hoeringer = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_hoering_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      PejlHoering *hoering = g_new0 (PejlHoering, 1);
      const char *siden = (const char *) sqlite3_column_text (stmt, 3);

      hoering->tilsyn = pejl_db_column_id (stmt, 0);
      hoering->dagtilbud = pejl_db_column_id (stmt, 1);
      hoering->navn = pejl_db_column_text (stmt, 2);
      if (siden != NULL && pejl_dato_is_valid (siden))
        g_strlcpy (hoering->siden, siden, sizeof hoering->siden);
      hoering->leder = sqlite3_column_int (stmt, 4) != 0;
      hoering->bestyrelse = sqlite3_column_int (stmt, 5) != 0;
      g_ptr_array_add (hoeringer, hoering);
    }
  return hoeringer;
}
