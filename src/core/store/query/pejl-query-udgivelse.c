// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what each house has published, and what it waits to: from short indices, so that it takes no longer in a store of twenty years.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-udgivelse.h"

#include "core/store/query/pejl-query-private.h"

#include <string.h>

void
pejl_udgivelse_free (PejlUdgivelse *udgivelse)
{
  if (udgivelse == NULL)
    return;
  g_free (udgivelse->navn);
  g_free (udgivelse);
}

static GHashTable *
read_houses (PejlDb *db, GPtrArray *udgivelser)
{
  GHashTable *by_id = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT id, navn FROM dagtilbud WHERE deleted = 0 AND aktiv <> 0");

  while (pejl_query_next (db, stmt))
    {
      PejlUdgivelse *udgivelse = g_new0 (PejlUdgivelse, 1);

      udgivelse->dagtilbud = pejl_db_column_id (stmt, 0);
      udgivelse->navn = pejl_db_column_text (stmt, 1);
      g_ptr_array_add (udgivelser, udgivelse);
      g_hash_table_insert (by_id, &udgivelse->dagtilbud, udgivelse);
    }
  return by_id;
}

static PejlUdgivelse *
house_in (sqlite3_stmt *stmt, GHashTable *by_id)
{
  PejlId id = pejl_db_column_id (stmt, 0);

  return g_hash_table_lookup (by_id, &id);
}

static void
take_date (char date[PEJL_DATO_LEN], sqlite3_stmt *stmt, int column)
{
  const char *text = (const char *) sqlite3_column_text (stmt, column);

  if (text != NULL && pejl_dato_is_valid (text))
    g_strlcpy (date, text, PEJL_DATO_LEN);
}

static void
read_first_visit (PejlDb *db, PejlUdgivelse *udgivelse)
{
  sqlite3_stmt *stmt;

  if (*udgivelse->sidste != '\0')
    return;
  stmt = pejl_db_statement (db, "SELECT dato FROM tilsyn INDEXED BY tilsyn_dagtilbud WHERE dagtilbud = ?1"
                                " AND deleted = 0 AND status >= 2 ORDER BY dato");
  pejl_db_bind_id (stmt, 1, &udgivelse->dagtilbud);
  while (*udgivelse->foerste == '\0' && pejl_query_next (db, stmt))
    take_date (udgivelse->foerste, stmt, 0);
  sqlite3_reset (stmt);
}

/* The steps are asked only where no visit stands as published: one that is being corrected was. */
static gboolean
may_have_published (PejlDb *db, const PejlUdgivelse *udgivelse)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 1 FROM tilsyn t INDEXED BY tilsyn_dagtilbud"
                                              " WHERE t.dagtilbud = ?1 AND t.deleted = 0 AND (t.status = 7"
                                              " OR EXISTS (SELECT 1 FROM skridt s INDEXED BY skridt_status"
                                              "  WHERE s.status = 7 AND s.tilsyn = t.id AND s.deleted = 0)) LIMIT 1");
  gboolean found;

  pejl_db_bind_id (stmt, 1, &udgivelse->dagtilbud);
  found = pejl_query_next (db, stmt);
  sqlite3_reset (stmt);
  return found;
}

/* Newest first, and no further than to the last that is sought: most houses publish every second year, and a store can hold twenty. */
static void
read_published (PejlDb *db, GHashTable *by_id, guint sought)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT t.dagtilbud, s.dato FROM skridt s INDEXED BY skridt_udgivet"
                                              " CROSS JOIN tilsyn t INDEXED BY tilsyn_kort ON t.id = s.tilsyn"
                                              " WHERE s.deleted = 0 AND s.status = 7 AND t.deleted = 0"
                                              " AND t.dagtilbud IS NOT NULL"
                                              " AND (t.status = 7 OR s.version < COALESCE((SELECT max(v.nr)"
                                              "  FROM tilsyn_version v WHERE v.tilsyn = t.id AND v.deleted = 0), 1))"
                                              " ORDER BY s.dato DESC");

  while (sought > 0 && pejl_query_next (db, stmt))
    {
      PejlUdgivelse *udgivelse = house_in (stmt, by_id);

      if (udgivelse == NULL || *udgivelse->sidste != '\0')
        continue;
      take_date (udgivelse->sidste, stmt, 1);
      sought -= *udgivelse->sidste != '\0' ? 1 : 0;
    }
  sqlite3_reset (stmt);
}

/* A visit that is part of a samlet report is published with that. */
static void
read_waiting (PejlDb *db, GHashTable *by_id)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT dagtilbud, id, status, udgives FROM tilsyn INDEXED BY tilsyn_aaben WHERE deleted = 0"
                                              " AND status < 7 AND dagtilbud IS NOT NULL AND samlet IS NULL"
                                              " AND (status = 6 OR udgives IS NOT NULL) ORDER BY dato, id");

  while (pejl_query_next (db, stmt))
    {
      PejlUdgivelse *udgivelse = house_in (stmt, by_id);
      char udgives[PEJL_DATO_LEN] = "";

      if (udgivelse == NULL)
        continue;
      if (sqlite3_column_int (stmt, 2) == PEJL_STATUS_ENDELIG)
        udgivelse->tilsyn = pejl_db_column_id (stmt, 1);
      take_date (udgives, stmt, 3);
      if (*udgives != '\0' && (*udgivelse->udgives == '\0' || strcmp (udgives, udgivelse->udgives) < 0))
        g_strlcpy (udgivelse->udgives, udgives, PEJL_DATO_LEN);
    }
}

GPtrArray *
pejl_query_udgivelser (PejlReader *reader)
{
  GPtrArray *udgivelser = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_udgivelse_free);
  PejlDb *db = pejl_reader_db (reader);
  g_autoptr (GHashTable) by_id = read_houses (db, udgivelser);
  guint sought = 0;

  for (guint i = 0; i < udgivelser->len; i++)
    sought += may_have_published (db, g_ptr_array_index (udgivelser, i)) ? 1 : 0;
  read_published (db, by_id, sought);
  for (guint i = 0; i < udgivelser->len; i++)
    read_first_visit (db, g_ptr_array_index (udgivelser, i));
  read_waiting (db, by_id);
  return udgivelser;
}
