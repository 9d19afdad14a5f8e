// SPDX-License-Identifier: GPL-3.0-or-later
// Reading instruments of assessment, and what they are used for.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-redskab.h"

#include "core/store/query/pejl-query-private.h"

static void
take_text (char **field, sqlite3_stmt *stmt, int column)
{
  g_free (*field);
  *field = pejl_db_column_text (stmt, column);
}

static void
read_niveauer (PejlDb *db, PejlRedskab *redskab)
{
  static const char sql[] =
    "SELECT navn, kort, fra, til FROM niveau WHERE redskab = ?1 AND deleted = 0 ORDER BY nr, id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &redskab->id);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *navn = pejl_db_column_text (stmt, 0);
      g_autofree char *kort = pejl_db_column_text (stmt, 1);

      pejl_redskab_add_niveau (redskab, navn, *kort != '\0' ? kort : NULL);
      if (sqlite3_column_type (stmt, 2) != SQLITE_NULL && sqlite3_column_type (stmt, 3) != SQLITE_NULL)
        pejl_redskab_set_baand (redskab, redskab->niveauer->len, sqlite3_column_double (stmt, 2),
                                sqlite3_column_double (stmt, 3));
    }
}

static void
read_temaer (PejlDb *db, PejlRedskab *redskab)
{
  static const char sql[] = "SELECT \"key\", navn FROM tema WHERE redskab = ?1 AND deleted = 0 ORDER BY nr, id";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, &redskab->id);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);
      g_autofree char *navn = pejl_db_column_text (stmt, 1);

      pejl_redskab_add_tema (redskab, key, navn);
    }
}

PejlRedskab *
pejl_query_redskab (PejlReader *reader, const PejlId *id)
{
  static const char sql[] =
    "SELECT \"key\", version, navn, kilde, til, graense, gennemsnit, ikke_vurderet,"
    " forgaenger FROM redskab WHERE id = ?1 AND deleted = 0";
  PejlRedskab *redskab = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, id);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);

      redskab = pejl_redskab_new (key, (guint) MAX (sqlite3_column_int (stmt, 1), 0));
      redskab->id = *id;
      take_text (&redskab->navn, stmt, 2);
      take_text (&redskab->kilde, stmt, 3);
      take_text (&redskab->til, stmt, 4);
      redskab->graense = (guint) MAX (sqlite3_column_int (stmt, 5), 0);
      redskab->gennemsnit = sqlite3_column_int (stmt, 6) != 0;
      take_text (&redskab->ikke_vurderet, stmt, 7);
      redskab->forgaenger = pejl_db_column_id (stmt, 8);
    }
  if (redskab == NULL)
    return NULL;
  read_niveauer (db, redskab);
  read_temaer (db, redskab);
  return redskab;
}

GPtrArray *
pejl_query_redskaber (PejlReader *reader)
{
  static const char sql[] = "SELECT id FROM redskab WHERE deleted = 0 ORDER BY til, \"key\", version DESC, id";
  GPtrArray *redskaber = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_redskab_unref);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);
      PejlRedskab *redskab = pejl_query_redskab (reader, &id);

      if (redskab != NULL)
        g_ptr_array_add (redskaber, redskab);
    }
  return redskaber;
}

guint
pejl_query_redskab_last_version (PejlReader *reader, const char *key)
{
  static const char sql[] = "SELECT COALESCE(MAX(version), 0) FROM redskab WHERE \"key\" = ?1";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  guint version = 0;

  pejl_db_bind_text (stmt, 1, key);
  while (pejl_query_next (db, stmt))
    version = (guint) MAX (sqlite3_column_int (stmt, 0), 0);
  return version;
}

gboolean
pejl_query_redskab_has_tema (PejlReader *reader, const PejlId *redskab, const char *key)
{
  static const char sql[] = "SELECT EXISTS (SELECT 1 FROM tema WHERE redskab = ?1 AND \"key\" = ?2)";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  gboolean found = FALSE;

  pejl_db_bind_id (stmt, 1, redskab);
  pejl_db_bind_text (stmt, 2, key);
  while (pejl_query_next (db, stmt))
    found = sqlite3_column_int (stmt, 0) != 0;
  return found;
}

guint
pejl_query_redskab_tilsyn (PejlReader *reader, const PejlId *redskab)
{
  static const char sql[] =
    "SELECT count(*) FROM tilsyn WHERE redskab = ?1 OR tegn_redskab = ?1 OR instr(tema_redskaber, ?2) > 0"
    " OR id IN (SELECT tilsyn FROM vurdering WHERE redskab = ?1 AND niveau IS NOT NULL)";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  char hex[PEJL_ID_STRLEN];
  guint count = 0;

  pejl_db_bind_id (stmt, 1, redskab);
  pejl_db_bind_text (stmt, 2, pejl_id_to_buf (redskab, hex));
  while (pejl_query_next (db, stmt))
    count = (guint) sqlite3_column_int64 (stmt, 0);
  return count;
}

GArray *
pejl_query_tema_redskaber (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] = "SELECT tema_redskaber FROM tilsyn WHERE id = ?1 AND deleted = 0";
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *text = pejl_db_column_text (stmt, 0);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      PejlId id;

      for (char **line = lines; *line != NULL; line++)
        if (pejl_id_parse (*line, &id))
          g_array_append_val (ids, id);
    }
  return ids;
}
