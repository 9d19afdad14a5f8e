// SPDX-License-Identifier: GPL-3.0-or-later
// Hashes the derived tables without what is local to a copy: not n, not who wrote, not when.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-digest.h"

#include "core/store/pejl-schema.h"
#include "core/store/pejl-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CANCEL_EVERY 4096

static void
put (GChecksum *sum, char type, gconstpointer bytes, gsize length)
{
  guint64 le = GUINT64_TO_LE (length);

  g_checksum_update (sum, (const guchar *) &type, 1);
  g_checksum_update (sum, (const guchar *) &le, sizeof le);
  if (length > 0)
    g_checksum_update (sum, bytes, (gssize) length);
}

static void
put_column (GChecksum *sum, sqlite3_stmt *stmt, int column)
{
  guint64 bits;
  double real;

  switch (sqlite3_column_type (stmt, column))
    {
    case SQLITE_INTEGER:
      bits = GUINT64_TO_LE ((guint64) sqlite3_column_int64 (stmt, column));
      put (sum, 'i', &bits, sizeof bits);
      break;
    case SQLITE_FLOAT:
      real = sqlite3_column_double (stmt, column);
      memcpy (&bits, &real, sizeof bits);
      bits = GUINT64_TO_LE (bits);
      put (sum, 'r', &bits, sizeof bits);
      break;
    case SQLITE_TEXT:
      put (sum, 't', sqlite3_column_text (stmt, column), (gsize) sqlite3_column_bytes (stmt, column));
      break;
    case SQLITE_BLOB:
      put (sum, 'b', sqlite3_column_blob (stmt, column), (gsize) sqlite3_column_bytes (stmt, column));
      break;
    default:
      put (sum, 'n', NULL, 0);
    }
}

static char *
select_sql (const PejlTableInfo *info)
{
  GString *sql = g_string_new ("SELECT id, deleted, conflicts");

  for (guint i = 0; i < info->n_fields; i++)
    if (!info->fields[i].technical)
      g_string_append_printf (sql, ", \"%s\"", info->fields[i].column);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", info->name);
  return g_string_free (sql, FALSE);
}

static gboolean
put_table (GChecksum *sum, PejlDb *db, const PejlTableInfo *info, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql = select_sql (info);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement_dynamic (db, sql);

  put (sum, 'T', sql, strlen (sql));
  for (guint n = 0; pejl_db_step (db, stmt, &failed); n++)
    {
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        put_column (sum, stmt, i);
      if (n % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        {
          g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED,
                       _("The work on “%s” was cancelled."), pejl_db_name (db));
          break;
        }
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

char *
pejl_digest (PejlDb *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint32 table = 1; table <= PEJL_TABLE_LAST; table++)
    if (!put_table (sum, db, pejl_schema_table (table), cancellable, error))
      return NULL;
  return g_strdup (g_checksum_get_string (sum));
}
