// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the steps, versions and comments of a tilsyn.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-proces.h"

#include "core/store/query/pejl-query-private.h"

static void
replace_text (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

GPtrArray *
pejl_query_skridt (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    "SELECT s.id, s.status, s.version, s.dato, s.person, p.navn, s.note FROM skridt s"
    " LEFT JOIN person p ON p.id = s.person"
    " WHERE s.tilsyn = ?1 AND s.deleted = 0 ORDER BY s.version, s.status, s.id";
  GPtrArray *skridt = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_skridt_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlSkridt *one = pejl_skridt_new ();

      one->id = pejl_db_column_id (stmt, 0);
      one->tilsyn = *tilsyn;
      one->status = (PejlStatus) sqlite3_column_int (stmt, 1);
      one->version = (guint) MAX (sqlite3_column_int (stmt, 2), 1);
      replace_text (&one->dato, pejl_db_column_text (stmt, 3));
      one->person = pejl_db_column_id (stmt, 4);
      replace_text (&one->navn, pejl_db_column_text (stmt, 5));
      replace_text (&one->note, pejl_db_column_text (stmt, 6));
      g_ptr_array_add (skridt, one);
    }
  return skridt;
}

GPtrArray *
pejl_query_versioner (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    "SELECT v.id, v.nr, v.grund, v.aabnet, a.navn, v.vektor IS NOT NULL, v.laast, l.navn FROM tilsyn_version v"
    " LEFT JOIN person a ON a.id = v.aabnet_af LEFT JOIN person l ON l.id = v.laast_af"
    " WHERE v.tilsyn = ?1 AND v.deleted = 0 ORDER BY v.nr, v.id";
  GPtrArray *versioner = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_version_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlTilsynVersion *version = pejl_tilsyn_version_new ();

      version->id = pejl_db_column_id (stmt, 0);
      version->tilsyn = *tilsyn;
      version->nr = (guint) MAX (sqlite3_column_int (stmt, 1), 0);
      replace_text (&version->grund, pejl_db_column_text (stmt, 2));
      replace_text (&version->aabnet, pejl_db_column_text (stmt, 3));
      replace_text (&version->aabnet_af, pejl_db_column_text (stmt, 4));
      version->laast = sqlite3_column_int (stmt, 5) != 0;
      replace_text (&version->laast_tid, pejl_db_column_text (stmt, 6));
      replace_text (&version->laast_af, pejl_db_column_text (stmt, 7));
      g_ptr_array_add (versioner, version);
    }
  return versioner;
}

#define KOMMENTAR_COLUMNS "SELECT k.id, k.tilsyn, k.fra, k.dato, k.tekst, k.version FROM kommentar k"

static PejlKommentar *
kommentar_from_row (sqlite3_stmt *stmt)
{
  PejlKommentar *kommentar = pejl_kommentar_new ();

  kommentar->id = pejl_db_column_id (stmt, 0);
  kommentar->tilsyn = pejl_db_column_id (stmt, 1);
  kommentar->fra = (PejlKommentarFra) sqlite3_column_int (stmt, 2);
  replace_text (&kommentar->dato, pejl_db_column_text (stmt, 3));
  replace_text (&kommentar->tekst, pejl_db_column_text (stmt, 4));
  kommentar->version = (guint) MAX (sqlite3_column_int (stmt, 5), 1);
  return kommentar;
}

GPtrArray *
pejl_query_kommentarer (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] =
    KOMMENTAR_COLUMNS " WHERE k.tilsyn = ?1 AND k.deleted = 0 ORDER BY k.dato, k.fra, k.id";
  GPtrArray *kommentarer = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_kommentar_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    g_ptr_array_add (kommentarer, kommentar_from_row (stmt));
  return kommentarer;
}

PejlKommentar *
pejl_query_kommentar (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = KOMMENTAR_COLUMNS " WHERE k.id = ?1 AND k.deleted = 0";
  PejlKommentar *kommentar = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    kommentar = kommentar_from_row (stmt);
  return kommentar;
}

GPtrArray *
pejl_query_besoeg_i_samlet (PejlReader *reader, const PejlId *samlet)
{
  static const char sql[] = "SELECT id FROM tilsyn WHERE samlet = ?1 AND samlet IS NOT NULL AND deleted = 0 ORDER BY dato, id";
  GPtrArray *besoeg = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  g_autoptr (PejlTilsyn) report = pejl_query_tilsyn_by_id (reader, samlet);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, samlet);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < ids->len; i++)
    {
      PejlTilsyn *tilsyn = pejl_query_tilsyn_by_id (reader, &g_array_index (ids, PejlId, i));

      if (tilsyn != NULL && report != NULL && (!report->laast || tilsyn->laast))
        g_ptr_array_add (besoeg, tilsyn);
      else
        g_clear_pointer (&tilsyn, pejl_tilsyn_unref);
    }
  return besoeg;
}
