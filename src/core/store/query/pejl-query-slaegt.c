// SPDX-License-Identifier: GPL-3.0-or-later
// Follows each tegn back from version to version.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/query/pejl-query-slaegt.h"

/* A chain that is longer goes in a ring. */
#define VERSIONS_MAX 100

/* FALSE when it goes on from none. */
static gboolean
read_forgaenger (PejlDb *db, const PejlId *tegn, PejlId *forgaenger)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT forgaenger FROM tegn WHERE id = ?1 AND forgaenger IS NOT NULL");
  gboolean found = FALSE;

  pejl_db_bind_id (stmt, 1, tegn);
  while (pejl_query_next (db, stmt))
    {
      g_autofree char *ref = pejl_db_column_text (stmt, 0);

      found = pejl_tegn_ref_parse (ref, forgaenger);
    }
  return found;
}

GHashTable *
pejl_query_slaegt (PejlDb *db, const GArray *tegn)
{
  GHashTable *slaegt = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, g_free);
  g_autoptr (GHashTable) own = g_hash_table_new (pejl_id_hash, pejl_id_equal);

  for (guint i = 0; i < tegn->len; i++)
    g_hash_table_add (own, &g_array_index (tegn, PejlId, i));
  for (guint i = 0; i < tegn->len; i++)
    {
      const PejlId *latest = &g_array_index (tegn, PejlId, i);
      PejlId at = *latest;
      PejlId before;

      for (guint n = 0; n < VERSIONS_MAX && read_forgaenger (db, &at, &before); n++)
        {
          if (g_hash_table_contains (own, &before) || g_hash_table_contains (slaegt, &before))
            break;
          g_hash_table_insert (slaegt, pejl_id_copy (&before), pejl_id_copy (latest));
          at = before;
        }
    }
  return slaegt;
}
