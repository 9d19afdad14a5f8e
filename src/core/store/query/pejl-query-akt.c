// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one tilsyn.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/query/pejl-query-akt.h"

#include "core/store/query/pejl-query-private.h"

/* Which rows of a table belong to the tilsyn that is bound. */
static const struct
{
  PejlTable table;
  const char *sql;
} parts[] = {
  { PEJL_TABLE_TILSYN, "SELECT id, deleted FROM tilsyn WHERE id = ?" },
  { PEJL_TABLE_EVIDENS, "SELECT id, deleted FROM evidens WHERE tilsyn = ? ORDER BY tidspunkt, n" },
  { PEJL_TABLE_EVIDENS_TEGN, "SELECT id, deleted FROM evidens_tegn WHERE tilsyn = ? ORDER BY n" },
  { PEJL_TABLE_VURDERING, "SELECT id, deleted FROM vurdering WHERE tilsyn = ? ORDER BY maal, n" },
  { PEJL_TABLE_MEDVURDERING, "SELECT id, deleted FROM medvurdering WHERE tilsyn = ? ORDER BY n" },
  { PEJL_TABLE_VEDHAEFTNING, "SELECT id, deleted FROM vedhaeftning WHERE tilsyn = ? ORDER BY n" },
  { PEJL_TABLE_SKRIDT, "SELECT id, deleted FROM skridt WHERE tilsyn = ? ORDER BY dato, n" },
  { PEJL_TABLE_TILSYN_VERSION, "SELECT id, deleted FROM tilsyn_version WHERE tilsyn = ? ORDER BY nr, n" },
  { PEJL_TABLE_AFGOERELSE, "SELECT id, deleted FROM afgoerelse WHERE tilsyn = ? ORDER BY n" },
  { PEJL_TABLE_KOMMENTAR, "SELECT id, deleted FROM kommentar WHERE tilsyn = ? ORDER BY dato, n" },
  { PEJL_TABLE_HANDLEPLAN, "SELECT id, deleted FROM handleplan WHERE tilsyn = ? ORDER BY n" },
  { PEJL_TABLE_PUNKT, "SELECT p.id, p.deleted FROM punkt p JOIN handleplan h ON h.id = p.handleplan WHERE h.tilsyn = ?"
                      " ORDER BY p.nr, p.n" },
  { PEJL_TABLE_PUNKT_NOTE, "SELECT o.id, o.deleted FROM punkt_note o JOIN punkt p ON p.id = o.punkt"
                           " JOIN handleplan h ON h.id = p.handleplan WHERE h.tilsyn = ? ORDER BY o.dato, o.n" },
};

GArray *
pejl_query_akt_raekker (PejlReader *reader, const PejlId *tilsyn)
{
  PejlDb *db = pejl_reader_db (reader);
  GArray *raekker = g_array_new (FALSE, TRUE, sizeof (PejlAktRaekke));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      sqlite3_stmt *stmt = pejl_db_statement (db, parts[i].sql);

      pejl_db_bind_id (stmt, 1, tilsyn);
      while (pejl_query_next (db, stmt))
        {
          PejlAktRaekke raekke = { parts[i].table, pejl_db_column_id (stmt, 0), sqlite3_column_int (stmt, 1) != 0 };

          g_array_append_val (raekker, raekke);
        }
    }
  return raekker;
}

char *
pejl_query_akt_navn (PejlReader *reader, const PejlId *id)
{
  static const char sql[] = "SELECT tekst FROM tegn WHERE id = ?1 UNION ALL SELECT navn FROM stue WHERE id = ?1"
                            " UNION ALL SELECT navn FROM person WHERE id = ?1 UNION ALL SELECT navn FROM redskab WHERE id = ?1"
                            " UNION ALL SELECT navn FROM dagtilbud WHERE id = ?1 UNION ALL SELECT navn FROM distrikt WHERE id = ?1"
                            " UNION ALL SELECT tekst FROM evidens WHERE id = ?1 UNION ALL SELECT titel FROM punkt WHERE id = ?1"
                            " LIMIT 1";
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  char *navn;

  pejl_db_bind_id (stmt, 1, id);
  navn = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : NULL;
  sqlite3_reset (stmt);
  return navn;
}

char *
pejl_query_akt_niveau (PejlReader *reader, PejlTable table, const PejlId *row, gint64 niveau)
{
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = table == PEJL_TABLE_MEDVURDERING
                         ? pejl_db_statement (db, "SELECT navn FROM niveau WHERE nr = ?2 AND deleted = 0 AND redskab ="
                                                  " (SELECT v.redskab FROM medvurdering m JOIN vurdering v ON v.id = m.vurdering"
                                                  " WHERE m.id = ?1)")
                         : pejl_db_statement (db, "SELECT navn FROM niveau WHERE nr = ?2 AND deleted = 0 AND redskab ="
                                                  " (SELECT redskab FROM vurdering WHERE id = ?1)");
  char *navn;

  pejl_db_bind_id (stmt, 1, row);
  sqlite3_bind_int64 (stmt, 2, niveau);
  navn = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : NULL;
  sqlite3_reset (stmt);
  return navn;
}

char *
pejl_query_akt_omraade (PejlReader *reader, const char *key)
{
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT navn FROM omraade WHERE key = ? AND deleted = 0 ORDER BY n DESC LIMIT 1");
  char *navn;

  pejl_db_bind_text (stmt, 1, key);
  navn = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : NULL;
  sqlite3_reset (stmt);
  return navn;
}
