// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what finishes a tilsyn, and what was promised at the visit before.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-afslutning.h"

#include "core/store/query/pejl-query-private.h"

/* The texts in the order of PejlTilsynTekst. */
#define COLUMNS                                                                                        \
  "SELECT t.bekymring, t.note, t.tilbagemelding, t.offentlig, t.lovet, t.bekymring_grund,"             \
  " t.tidligere_set, t.samlet,"                                                                        \
  " (SELECT count(*) FROM handleplan h WHERE h.tilsyn = t.id AND h.deleted = 0"                        \
  "  AND EXISTS (SELECT 1 FROM punkt p WHERE p.handleplan = h.id AND p.deleted = 0)),"                 \
  " (SELECT count(*) FROM punkt p WHERE p.dagtilbud = t.dagtilbud AND p.deleted = 0"                   \
  "  AND coalesce(p.status, 1) < 4),"                                                                  \
  " EXISTS (SELECT 1 FROM sag s WHERE s.dagtilbud = t.dagtilbud AND s.art = 1 AND s.lukket IS NULL"    \
  "  AND s.deleted = 0)"

static PejlAfslutning *
afslutning_from_row (sqlite3_stmt *stmt)
{
  PejlAfslutning *afslutning = g_new0 (PejlAfslutning, 1);

  afslutning->bekymring = (PejlBekymring) sqlite3_column_int (stmt, 0);
  for (int i = 0; i < PEJL_N_TEKSTER; i++)
    afslutning->tekster[i] = pejl_db_column_text (stmt, 1 + i);
  afslutning->tidligere_set = pejl_db_column_text (stmt, 6);
  afslutning->samlet = pejl_db_column_id (stmt, 7);
  afslutning->handleplaner = (guint) sqlite3_column_int (stmt, 8);
  afslutning->aabne_punkter = (guint) sqlite3_column_int (stmt, 9);
  afslutning->skaerpet = sqlite3_column_int (stmt, 10) != 0;
  return afslutning;
}

PejlAfslutning *
pejl_query_afslutning (PejlReader *reader, const PejlId *tilsyn)
{
  static const char sql[] = COLUMNS " FROM tilsyn t WHERE t.id = ?1 AND t.deleted = 0";
  PejlAfslutning *afslutning = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    afslutning = afslutning_from_row (stmt);
  return afslutning;
}

PejlLoefte *
pejl_query_loefte (PejlReader *reader, const PejlId *dagtilbud, const PejlId *tilsyn, const char *dato)
{
  static const char sql[] =
    "SELECT id, dato, lovet FROM tilsyn WHERE dagtilbud = ?1 AND id <> ?2 AND dato <= ?3 AND status >= 2"
    " AND deleted = 0 ORDER BY dato DESC, id DESC LIMIT 1";
  PejlLoefte *loefte = NULL;
  PejlDb *db = pejl_reader_db (reader);
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, dagtilbud);
  pejl_db_bind_id (stmt, 2, tilsyn);
  sqlite3_bind_text (stmt, 3, dato, -1, SQLITE_TRANSIENT);
  while (pejl_query_next (db, stmt))
    {
      if (sqlite3_column_type (stmt, 2) == SQLITE_NULL)
        continue;
      loefte = g_new0 (PejlLoefte, 1);
      loefte->tilsyn = pejl_db_column_id (stmt, 0);
      loefte->dato = pejl_db_column_text (stmt, 1);
      loefte->tekst = pejl_db_column_text (stmt, 2);
    }
  return loefte;
}
