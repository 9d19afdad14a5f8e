// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the dates of the årshjul that are no tilsyn.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-aftale.h"

#include "core/store/query/pejl-query-private.h"

/* The distrikt of an aftale is the one it names, else its dagtilbud's. */
#define AFTALE_COLUMNS                                                                            \
  "SELECT a.id, a.art, a.dato, a.fra, a.til, a.titel, x.id, x.navn, d.id, d.navn, p.id, p.navn,"  \
  " a.holdt, a.note FROM aftale a"                                                                \
  " LEFT JOIN dagtilbud d ON d.id = a.dagtilbud"                                                  \
  " LEFT JOIN distrikt x ON x.id = COALESCE(a.distrikt, d.distrikt)"                              \
  " LEFT JOIN person p ON p.id = a.person"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

static PejlAftale *
aftale_from_row (sqlite3_stmt *stmt)
{
  PejlAftale *aftale = pejl_aftale_new ();
  int art = sqlite3_column_int (stmt, 1);

  aftale->id = pejl_db_column_id (stmt, 0);
  aftale->art = art >= PEJL_AFTALE_SAMTALE && art <= PEJL_AFTALE_LAST ? (PejlAftaleArt) art : PEJL_AFTALE_ANDET;
  take_text (&aftale->dato, stmt, 2);
  take_text (&aftale->fra, stmt, 3);
  take_text (&aftale->til, stmt, 4);
  take_text (&aftale->titel, stmt, 5);
  aftale->distrikt = pejl_db_column_id (stmt, 6);
  take_text (&aftale->distrikt_navn, stmt, 7);
  aftale->dagtilbud = pejl_db_column_id (stmt, 8);
  take_text (&aftale->dagtilbud_navn, stmt, 9);
  aftale->person = pejl_db_column_id (stmt, 10);
  take_text (&aftale->person_navn, stmt, 11);
  take_text (&aftale->holdt, stmt, 12);
  take_text (&aftale->note, stmt, 13);
  return aftale;
}

GPtrArray *
pejl_query_aftaler (PejlReader *reader, const PejlFilter *filter)
{
  GPtrArray *aftaler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_aftale_unref);
  g_auto (PejlWhere) where = { 0 };
  PejlDatoer datoer = pejl_query_datoer (filter);
  g_autofree char *sql = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt;

  pejl_where_init (&where, "a.deleted = 0");
  pejl_where_text (&where, "a.dato >= ?", datoer.from);
  pejl_where_text (&where, "a.dato < ?", datoer.to);
  if (!pejl_id_is_nil (&filter->distrikt))
    pejl_where_id (&where, "(x.id IS NULL OR x.id = ?)", &filter->distrikt);
  sql = g_strconcat (AFTALE_COLUMNS " WHERE ", where.sql->str, " ORDER BY a.dato, COALESCE(a.fra, ''), a.id", NULL);
  stmt = pejl_db_statement_dynamic (db, sql);
  pejl_where_bind (&where, stmt);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (aftaler, aftale_from_row (stmt));
  return aftaler;
}

PejlAftale *
pejl_query_aftale_by_id (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = AFTALE_COLUMNS " WHERE a.id = ?1 AND a.deleted = 0";
  PejlAftale *aftale = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    aftale = aftale_from_row (stmt);
  return aftale;
}

GHashTable *
pejl_query_tilsyn_konsulenter (PejlReader *reader, const PejlFilter *filter)
{
  static const char sql[] = "SELECT id, konsulent FROM tilsyn"
                            " WHERE deleted = 0 AND dato >= ?1 AND dato < ?2 AND konsulent IS NOT NULL";
  GHashTable *konsulenter = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, g_free);
  PejlDatoer datoer = pejl_query_datoer (filter);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_text (stmt, 1, datoer.from);
  pejl_db_bind_text (stmt, 2, datoer.to);
  while (pejl_query_next (db, stmt))
    {
      PejlId tilsyn = pejl_db_column_id (stmt, 0), person = pejl_db_column_id (stmt, 1);

      g_hash_table_insert (konsulenter, pejl_id_copy (&tilsyn), pejl_id_copy (&person));
    }
  return konsulenter;
}

PejlId
pejl_query_tilsyn_konsulent (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] = "SELECT konsulent FROM tilsyn WHERE id = ?1 AND deleted = 0";
  PejlId konsulent = { { 0 } };
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    konsulent = pejl_db_column_id (stmt, 0);
  return konsulent;
}
