// SPDX-License-Identifier: GPL-3.0-or-later
// An earlier version of a tilsyn, read by the same queries as the present one: its rows, made from the ops it held, lie over the
// tables of this connection for as long as it is read.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-afslutning.h"
#include "core/store/query/pejl-query-proces.h"

#include "core/store/pejl-laas.h"
#include "core/store/pejl-materialize.h"
#include "core/store/pejl-tables.h"
#include "core/store/query/pejl-query-private.h"

static PejlVektor *
find_vektor (PejlDb *db, const PejlId *tilsyn, guint nr)
{
  static const char sql[] = "SELECT vektor FROM tilsyn_version WHERE tilsyn = ?1 AND nr = ?2 AND deleted = 0"
                            " AND vektor IS NOT NULL ORDER BY id DESC LIMIT 1";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  PejlVektor *vektor = NULL;

  pejl_db_bind_id (stmt, 1, tilsyn);
  sqlite3_bind_int64 (stmt, 2, nr);
  if (pejl_db_step (db, stmt, NULL))
    vektor = pejl_vektor_parse ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return vektor;
}

/* The rows are known before the tables that tell of them are covered. */
static gboolean
lay_over (PejlDb *db, const PejlId *tilsyn, PejlVektor *vektor, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  if (!pejl_laas_rows_of (db, tilsyn, rows, error) || !pejl_tables_cover_content (db, error))
    return FALSE;
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      g_autoptr (PejlRow) row = pejl_row_load_as (db, id, vektor, error);

      if (row == NULL || (!pejl_row_is_hidden (row) && !pejl_materialize_insert (db, row, error)))
        return FALSE;
    }
  return TRUE;
}

gboolean
pejl_query_version_begin (PejlReader *reader, const PejlId *tilsyn, guint nr)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autoptr (PejlVektor) vektor = find_vektor (db, tilsyn, nr);
  g_autoptr (GError) error = NULL;
  gboolean laid;

  if (vektor == NULL)
    return FALSE;
  laid = pejl_db_exec (db, "PRAGMA query_only = OFF", &error) && lay_over (db, tilsyn, vektor, &error);
  if (laid)
    return TRUE;
  g_warning ("An earlier version could not be read: %s", error->message);
  pejl_query_version_end (reader);
  return FALSE;
}

void
pejl_query_version_end (PejlReader *reader)
{
  PejlDb *db = pejl_reader_db (reader);
  g_autoptr (GError) error = NULL;

  if (!pejl_tables_uncover_content (db, &error) || !pejl_db_exec (db, "PRAGMA query_only = ON", &error))
    g_critical ("An earlier version lies over the present one: %s", error->message);
}

void
pejl_tilsyn_indhold_free (PejlTilsynIndhold *indhold)
{
  if (indhold == NULL)
    return;
  g_clear_pointer (&indhold->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&indhold->evidens, g_ptr_array_unref);
  g_clear_pointer (&indhold->vurderinger, g_ptr_array_unref);
  g_clear_pointer (&indhold->afslutning, pejl_afslutning_free);
  g_free (indhold);
}

PejlTilsynIndhold *
pejl_query_tilsyn_indhold (PejlReader *reader, const PejlId *tilsyn)
{
  g_autoptr (PejlTilsynIndhold) indhold = g_new0 (PejlTilsynIndhold, 1);

  indhold->tilsyn = pejl_query_tilsyn_by_id (reader, tilsyn);
  indhold->evidens = pejl_query_evidens_of_tilsyn (reader, tilsyn);
  indhold->vurderinger = pejl_query_vurderinger (reader, tilsyn);
  indhold->afslutning = pejl_query_afslutning (reader, tilsyn);
  return indhold->tilsyn != NULL && indhold->afslutning != NULL ? g_steal_pointer (&indhold) : NULL;
}

PejlTilsynIndhold *
pejl_query_version_indhold (PejlReader *reader, const PejlId *tilsyn, guint nr)
{
  PejlTilsynIndhold *indhold;

  if (!pejl_query_version_begin (reader, tilsyn, nr))
    return NULL;
  indhold = pejl_query_tilsyn_indhold (reader, tilsyn);
  pejl_query_version_end (reader);
  return indhold;
}
