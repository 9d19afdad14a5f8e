// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of the strategies, and the numbers that they and their tegn have taken.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-reader-private.h"
#include "core/store/query/pejl-query-private.h"

#include <string.h>

void
pejl_udgave_free (PejlUdgave *udgave)
{
  if (udgave == NULL)
    return;
  g_free (udgave->key);
  g_free (udgave->navn);
  g_free (udgave->gyldig_fra);
  g_free (udgave);
}

static PejlUdgave *
udgave_from_row (sqlite3_stmt *stmt)
{
  PejlUdgave *udgave = g_new0 (PejlUdgave, 1);

  udgave->id = pejl_db_column_id (stmt, 0);
  udgave->key = pejl_db_column_text (stmt, 1);
  udgave->version = (guint) MAX (sqlite3_column_int (stmt, 2), 0);
  udgave->navn = pejl_db_column_text (stmt, 3);
  udgave->gyldig_fra = pejl_db_column_text (stmt, 4);
  udgave->tegn = (guint) sqlite3_column_int (stmt, 5);
  udgave->tilsyn = (guint) sqlite3_column_int (stmt, 6);
  udgave->valgt = sqlite3_column_int (stmt, 7) != 0;
  return udgave;
}

GPtrArray *
pejl_query_udgaver (PejlReader *reader)
{
  static const char sql[] = "SELECT s.id, s.\"key\", s.version, s.navn, s.gyldig_fra,"
                            " (SELECT COUNT(*) FROM tegn t WHERE t.strategi = s.id AND t.deleted = 0),"
                            " (SELECT COUNT(*) FROM tilsyn t WHERE t.strategi = s.id),"
                            " s.id = (SELECT strategi FROM kommune WHERE deleted = 0 ORDER BY id LIMIT 1)"
                            " FROM strategi s WHERE s.deleted = 0 ORDER BY s.\"key\", s.version DESC, s.id";
  GPtrArray *udgaver = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_udgave_free);
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  while (pejl_query_next (db, stmt))
    g_ptr_array_add (udgaver, udgave_from_row (stmt));
  return udgaver;
}

guint
pejl_query_last_version (PejlReader *reader, const char *key)
{
  static const char sql[] = "SELECT COALESCE(MAX(version), 0) FROM strategi WHERE \"key\" = ?1";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  guint last = 0;

  pejl_db_bind_text (stmt, 1, key);
  while (pejl_query_next (db, stmt))
    last = (guint) MAX (sqlite3_column_int (stmt, 0), 0);
  return last;
}

guint
pejl_query_last_tegn (PejlReader *reader, const PejlId *strategi, const char *omraade, const char *rolle)
{
  static const char sql[] = "SELECT \"key\" FROM tegn WHERE strategi = ?1 AND omraade = ?2 AND rolle = ?3";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  guint last = 0;

  pejl_db_bind_id (stmt, 1, strategi);
  pejl_db_bind_text (stmt, 2, omraade);
  pejl_db_bind_text (stmt, 3, rolle);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *key = pejl_db_column_text (stmt, 0);
      const char *dot = strrchr (key, '.');

      if (dot != NULL)
        last = MAX (last, (guint) MIN (g_ascii_strtoull (dot + 1, NULL, 10), 100000));
    }
  return last;
}

gboolean
pejl_query_strategi_of_tegn (PejlReader *reader, const PejlId *tegn, PejlId *strategi)
{
  static const char sql[]
    = "SELECT strategi FROM tegn WHERE id = ?1 AND deleted = 0 AND strategi IS NOT NULL";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  gboolean found = FALSE;

  pejl_db_bind_id (stmt, 1, tegn);
  while (pejl_query_next (db, stmt))
    {
      *strategi = pejl_db_column_id (stmt, 0);
      found = TRUE;
    }
  return found;
}
