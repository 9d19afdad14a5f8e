// SPDX-License-Identifier: GPL-3.0-or-later
// Reading bilag: those of a tilsyn, of an evidens, one by id.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-vedhaeftning.h"

#include "core/store/query/pejl-query-private.h"

#define COLUMNS "SELECT id, tilsyn, evidens, navn, type, bytes, sha256, tekst FROM vedhaeftning"

static void
replace_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

static PejlVedhaeftning *
bilag_from_row (sqlite3_stmt *stmt)
{
  PejlVedhaeftning *bilag = pejl_vedhaeftning_new ();

  bilag->id = pejl_db_column_id (stmt, 0);
  bilag->tilsyn = pejl_db_column_id (stmt, 1);
  bilag->evidens = pejl_db_column_id (stmt, 2);
  replace_text (&bilag->navn, pejl_db_column_text (stmt, 3));
  replace_text (&bilag->type, pejl_db_column_text (stmt, 4));
  bilag->bytes = sqlite3_column_int64 (stmt, 5);
  replace_text (&bilag->sha256, pejl_db_column_text (stmt, 6));
  replace_text (&bilag->tekst, pejl_db_column_text (stmt, 7));
  return bilag;
}

static GPtrArray *
read_all (PejlDb *db, sqlite3_stmt *stmt)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_vedhaeftning_unref);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (all, bilag_from_row (stmt));
  return all;
}

/* An id sorts by the time it was made. */
GPtrArray *
pejl_query_vedhaeftninger_of_tilsyn (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] = COLUMNS " WHERE tilsyn = ?1 AND deleted = 0 ORDER BY id";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  return read_all (db, stmt);
}

GPtrArray *
pejl_query_vedhaeftninger_of_evidens (PejlReader *reader, const PejlId *tilsyn, const PejlId *evidens)
{
  static const char sql[] = COLUMNS " WHERE tilsyn = ?1 AND evidens = ?2 AND deleted = 0 ORDER BY id";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  pejl_db_bind_id (stmt, 2, evidens);
  return read_all (db, stmt);
}

PejlVedhaeftning *
pejl_query_vedhaeftning_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = COLUMNS " WHERE id = ?1 AND deleted = 0";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlVedhaeftning *bilag = NULL;

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    bilag = bilag_from_row (stmt);
  return bilag;
}

guint
pejl_query_vedhaeftning_count (PejlReader *reader)
{
  return (guint) pejl_db_int (pejl_reader_db (reader), "SELECT COUNT(*) FROM vedhaeftning WHERE deleted = 0", 0);
}

/* --- contents --- */

GPtrArray *
pejl_query_bilag_naevnte (PejlReader *reader)
{
  static const char sql[] = "SELECT sha256 FROM vedhaeftning WHERE deleted = 0 AND sha256 IS NOT NULL"
                            " UNION SELECT billede FROM dias WHERE deleted = 0 AND billede IS NOT NULL";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (all, pejl_db_column_text (stmt, 0));
  return all;
}

gboolean
pejl_query_bilag_naevnes (PejlReader *reader, const char *sha256)
{
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 1 FROM vedhaeftning WHERE sha256 = ?1"
                                              " UNION ALL SELECT 1 FROM dias WHERE billede = ?1");
  gboolean found = FALSE;

  pejl_db_bind_text (stmt, 1, sha256);
  while (pejl_query_next (db, stmt))
    found = TRUE;
  return found;
}
