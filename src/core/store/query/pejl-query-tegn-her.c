// SPDX-License-Identifier: GPL-3.0-or-later
// What one place has shown of each tegn, in the tilsyn at hand and before it.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-slaegt.h"

/* Where a tilsyn stands in the history of its place. */
typedef struct
{
  PejlId sted;
  PejlOmfang omfang;
  char dato[PEJL_DATO_LEN];
} Place;

static gboolean
read_place (PejlDb *db, const PejlId *tilsyn, Place *place)
{
  static const char sql[] =
    "SELECT omfang, CASE omfang WHEN 1 THEN dagtilbud WHEN 2 THEN distrikt END, dato"
    " FROM tilsyn WHERE id = ?1";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  gboolean found = FALSE;

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *dato = pejl_db_column_text (stmt, 2);

      place->omfang = (PejlOmfang) sqlite3_column_int (stmt, 0);
      place->sted = pejl_db_column_id (stmt, 1);
      g_strlcpy (place->dato, dato, sizeof place->dato);
      found = TRUE;
    }
  return found;
}

static PejlTegnHer *
tegn_her_for (GHashTable *all, const PejlId *tegn)
{
  PejlTegnHer *her = g_hash_table_lookup (all, tegn);

  if (her == NULL)
    {
      her = g_new0 (PejlTegnHer, 1);
      g_hash_table_insert (all, pejl_id_copy (tegn), her);
    }
  return her;
}

static sqlite3_stmt *
links_of (PejlDb *db, const PejlId *tilsyn)
{
  static const char sql[] =
    "SELECT tegn, retning FROM evidens_tegn WHERE tilsyn = ?1 AND deleted = 0"
    " AND evidens NOT IN (SELECT id FROM evidens WHERE tilsyn = ?1 AND deleted <> 0)";
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);

  pejl_db_bind_id (stmt, 1, tilsyn);
  return stmt;
}

static void
count_here (PejlDb *db, GHashTable *all, const PejlId *tilsyn)
{
  sqlite3_stmt *stmt = links_of (db, tilsyn);

  while (pejl_query_next (db, stmt))
    {
      PejlId tegn = pejl_db_column_id (stmt, 0);
      int retning = sqlite3_column_int (stmt, 1);
      PejlTegnHer *her = tegn_her_for (all, &tegn);

      her->her += retning == PEJL_RETNING_STYRKER ? 1 : 0;
      her->her_mangler += retning == PEJL_RETNING_MANGLER ? 1 : 0;
      her->her_aaben += retning == PEJL_RETNING_AABEN ? 1 : 0;
    }
}

static void
count_earlier (PejlDb *db, GHashTable *all, GHashTable *slaegt, const PejlBesoeg *earlier, gboolean latest)
{
  sqlite3_stmt *stmt = links_of (db, &earlier->id);

  while (pejl_query_next (db, stmt))
    {
      PejlId tegn = pejl_db_column_id (stmt, 0);
      const PejlId *goes_on = g_hash_table_lookup (slaegt, &tegn);
      int retning = sqlite3_column_int (stmt, 1);
      PejlTegnHer *her = tegn_her_for (all, goes_on != NULL ? goes_on : &tegn);

      if (retning == PEJL_RETNING_STYRKER)
        {
          her->foer++;
          g_strlcpy (her->sidst, earlier->dato, sizeof her->sidst);
        }
      else if (retning == PEJL_RETNING_MANGLER && latest)
        her->manglede_sidst = TRUE;
    }
}

static void
add_earlier (GArray *earlier, const PejlId *id, const char *dato)
{
  PejlBesoeg besoeg = { .id = *id };

  g_strlcpy (besoeg.dato, dato, sizeof besoeg.dato);
  g_array_append_val (earlier, besoeg);
}

/* Held tilsyn of the place before this one, oldest first. */
static GArray *
earlier_tilsyn (PejlDb *db, const Place *place, const PejlId *tilsyn)
{
  static const char hus_sql[] =
    "SELECT id, dato FROM tilsyn WHERE dagtilbud = ?1 AND omfang = ?2 AND deleted = 0 AND status >= 2"
    " AND (dato, id) < (?3, ?4) ORDER BY dato, id";
  static const char other_sql[] =
    "SELECT id, dato FROM tilsyn WHERE distrikt IS ?1 AND omfang = ?2 AND deleted = 0 AND status >= 2"
    " AND (dato, id) < (?3, ?4) ORDER BY dato, id";
  GArray *earlier = g_array_new (FALSE, TRUE, sizeof (PejlBesoeg));
  sqlite3_stmt *stmt = pejl_db_statement (db, place->omfang == PEJL_OMFANG_DAGTILBUD ? hus_sql : other_sql);

  pejl_db_bind_id (stmt, 1, &place->sted);
  sqlite3_bind_int (stmt, 2, place->omfang);
  pejl_db_bind_text (stmt, 3, place->dato);
  pejl_db_bind_id (stmt, 4, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      add_earlier (earlier, &id, (const char *) sqlite3_column_text (stmt, 1));
    }
  return earlier;
}

/* The tegn of earlier versions that those of the tilsyn's strategy go on from. */
static GHashTable *
slaegt_of (PejlDb *db, const PejlId *tilsyn)
{
  g_autoptr (GArray) tegn = g_array_new (FALSE, FALSE, sizeof (PejlId));
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT g.id FROM tilsyn t JOIN tegn g ON g.strategi = t.strategi"
                                              " WHERE t.id = ?1 AND g.deleted = 0");

  pejl_db_bind_id (stmt, 1, tilsyn);
  while (pejl_query_next (db, stmt))
    {
      PejlId id = pejl_db_column_id (stmt, 0);

      g_array_append_val (tegn, id);
    }
  return pejl_query_slaegt (db, tegn);
}

GHashTable *
pejl_query_tegn_her (PejlReader *reader, const PejlId *tilsyn)
{
  GHashTable *all = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, g_free);
  g_autoptr (GArray) earlier = NULL;
  g_autoptr (GHashTable) slaegt = NULL;
  PejlDb *db = pejl_reader_db (reader);
  Place place = { 0 };

  if (!read_place (db, tilsyn, &place))
    return all;
  count_here (db, all, tilsyn);
  earlier = earlier_tilsyn (db, &place, tilsyn);
  slaegt = slaegt_of (db, tilsyn);
  for (guint i = 0; i < earlier->len; i++)
    count_earlier (db, all, slaegt, &g_array_index (earlier, PejlBesoeg, i), i + 1 == earlier->len);
  return all;
}
