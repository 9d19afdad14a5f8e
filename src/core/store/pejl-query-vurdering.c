// SPDX-License-Identifier: GPL-3.0-or-later
// Reading vurderinger: those of a tilsyn, and the level a place had before.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-query-private.h"

#define VURDERING_COLUMNS                                                                  \
  "SELECT v.id, v.tilsyn, v.maal, v.omraade, v.tegn, v.redskab, v.niveau, v.begrundelse,"  \
  " v.uden_evidens"

static PejlVurdering *
vurdering_from_row (sqlite3_stmt *stmt)
{
  PejlVurdering *vurdering = pejl_vurdering_new ();

  vurdering->id = pejl_db_column_id (stmt, 0);
  vurdering->tilsyn = pejl_db_column_id (stmt, 1);
  vurdering->maal = (PejlMaal) sqlite3_column_int (stmt, 2);
  g_free (vurdering->omraade);
  vurdering->omraade = pejl_db_column_text (stmt, 3);
  vurdering->tegn = pejl_db_column_id (stmt, 4);
  vurdering->redskab = pejl_db_column_id (stmt, 5);
  vurdering->niveau = sqlite3_column_type (stmt, 6) == SQLITE_NULL ? -1 : sqlite3_column_int (stmt, 6);
  g_free (vurdering->begrundelse);
  vurdering->begrundelse = pejl_db_column_text (stmt, 7);
  vurdering->uden_evidens = sqlite3_column_int (stmt, 8) != 0;
  return vurdering;
}

GPtrArray *
pejl_query_vurderinger (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    VURDERING_COLUMNS " FROM vurdering v WHERE v.tilsyn = ?1 AND v.deleted = 0"
    " ORDER BY v.maal, v.omraade, v.id";
  GPtrArray *vurderinger = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vurdering_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (vurderinger, vurdering_from_row (stmt));
  return vurderinger;
}

PejlVurdering *
pejl_query_vurdering (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = VURDERING_COLUMNS " FROM vurdering v WHERE v.id = ?1 AND v.deleted = 0";
  PejlVurdering *vurdering = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    vurdering = vurdering_from_row (stmt);
  return vurdering;
}

PejlVurdering *
pejl_query_vurdering_before (PejlReader *reader, const PejlId *dagtilbud, const char *omraade,
                             const char *before_dato)
{
  static const char sql[] =
    VURDERING_COLUMNS " FROM tilsyn t CROSS JOIN vurdering v ON v.tilsyn = t.id"
    " WHERE t.dagtilbud = ?1 AND t.omfang = 1 AND t.dato < ?3 AND t.status >= 2 AND t.deleted = 0"
    " AND v.maal = 1 AND v.omraade = ?2 AND v.niveau >= 1 AND v.deleted = 0"
    " ORDER BY t.dato DESC, t.id DESC LIMIT 1";
  PejlVurdering *vurdering = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, dagtilbud);
  pejl_db_bind_text (stmt, 2, omraade);
  pejl_db_bind_text (stmt, 3, before_dato);
  while (pejl_query_next (db, stmt))
    vurdering = vurdering_from_row (stmt);
  return vurdering;
}
