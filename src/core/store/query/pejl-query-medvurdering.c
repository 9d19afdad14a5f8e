// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what a second konsulent judged.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-medvurdering.h"

#include "core/store/query/pejl-query-private.h"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

PejlBedoemmere *
pejl_query_bedoemmere (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    "SELECT t.konsulent, p.navn, t.medkonsulent, m.navn FROM tilsyn t LEFT JOIN person p ON p.id = t.konsulent"
    " LEFT JOIN person m ON m.id = t.medkonsulent WHERE t.id = ?1 AND t.deleted = 0";
  PejlBedoemmere *bedoemmere = pejl_bedoemmere_new ();
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      bedoemmere->konsulent = pejl_db_column_id (stmt, 0);
      take_text (&bedoemmere->konsulent_navn, stmt, 1);
      bedoemmere->medkonsulent = pejl_db_column_id (stmt, 2);
      take_text (&bedoemmere->medkonsulent_navn, stmt, 3);
    }
  return bedoemmere;
}

#define MEDVURDERING_COLUMNS "SELECT m.id, m.tilsyn, m.vurdering, m.person, m.niveau, m.begrundelse FROM medvurdering m"

static PejlMedvurdering *
medvurdering_from_row (sqlite3_stmt *stmt)
{
  PejlMedvurdering *medvurdering = pejl_medvurdering_new ();

  medvurdering->id = pejl_db_column_id (stmt, 0);
  medvurdering->tilsyn = pejl_db_column_id (stmt, 1);
  medvurdering->vurdering = pejl_db_column_id (stmt, 2);
  medvurdering->person = pejl_db_column_id (stmt, 3);
  medvurdering->niveau = sqlite3_column_type (stmt, 4) == SQLITE_NULL ? -1 : sqlite3_column_int (stmt, 4);
  take_text (&medvurdering->begrundelse, stmt, 5);
  return medvurdering;
}

GPtrArray *
pejl_query_medvurderinger (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    MEDVURDERING_COLUMNS " JOIN tilsyn t ON t.id = m.tilsyn"
    " WHERE m.tilsyn = ?1 AND m.person = t.medkonsulent AND m.deleted = 0 ORDER BY m.vurdering";
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_medvurdering_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (found, medvurdering_from_row (stmt));
  return found;
}

PejlMedvurdering *
pejl_query_medvurdering (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = MEDVURDERING_COLUMNS " WHERE m.id = ?1 AND m.deleted = 0";
  PejlMedvurdering *medvurdering = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    medvurdering = medvurdering_from_row (stmt);
  return medvurdering;
}
