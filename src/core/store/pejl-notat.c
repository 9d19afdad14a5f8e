// SPDX-License-Identifier: GPL-3.0-or-later
// What this copy knows of the others: texts by kind and key, outside the ops.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-oplog.h"
#include "core/store/pejl-store-private.h"

gboolean
pejl_store_notat_put (PejlStore *self, const char *art, const char *noegle, const char *tekst, GError **error)
{
  static const char put[] = "INSERT OR REPLACE INTO notat(art, noegle, tekst, tid) VALUES(?, ?, ?, ?)";
  static const char drop[] = "DELETE FROM notat WHERE art = ? AND noegle = ?";
  sqlite3_stmt *stmt;

  if (!pejl_store_begin (self, error))
    return FALSE;
  stmt = pejl_db_statement (self->writer->db, tekst != NULL ? put : drop);
  pejl_db_bind_text (stmt, 1, art);
  pejl_db_bind_text (stmt, 2, noegle);
  if (tekst != NULL)
    {
      pejl_db_bind_text (stmt, 3, tekst);
      sqlite3_bind_int64 (stmt, 4, g_get_real_time () / G_USEC_PER_SEC);
    }
  return pejl_store_end_unsaved (self, pejl_db_run (self->writer->db, stmt, error), error);
}

char *
pejl_store_notat_get (PejlStore *self, const char *art, const char *noegle, gint64 *tid)
{
  char *tekst = NULL;
  sqlite3_stmt *stmt;

  pejl_store_lock (self);
  if (self->writer != NULL)
    {
      stmt = pejl_db_statement (self->writer->db, "SELECT tekst, tid FROM notat WHERE art = ? AND noegle = ?");
      pejl_db_bind_text (stmt, 1, art);
      pejl_db_bind_text (stmt, 2, noegle);
      if (pejl_db_step (self->writer->db, stmt, NULL))
        {
          tekst = pejl_db_column_text (stmt, 0);
          if (tid != NULL)
            *tid = sqlite3_column_int64 (stmt, 1);
        }
      sqlite3_reset (stmt);
    }
  pejl_store_unlock (self);
  return tekst;
}

GHashTable *
pejl_store_notat_all (PejlStore *self, const char *art)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *stmt;

  pejl_store_lock (self);
  if (self->writer != NULL)
    {
      stmt = pejl_db_statement (self->writer->db, "SELECT noegle, tekst FROM notat WHERE art = ?");
      pejl_db_bind_text (stmt, 1, art);
      while (pejl_db_step (self->writer->db, stmt, NULL))
        g_hash_table_insert (all, pejl_db_column_text (stmt, 0), pejl_db_column_text (stmt, 1));
      sqlite3_reset (stmt);
    }
  pejl_store_unlock (self);
  return all;
}
