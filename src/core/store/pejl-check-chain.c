// SPDX-License-Identifier: GPL-3.0-or-later
// Walks each replica's chain from its first op, and asks SQLite about the file itself.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-materialize.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-verify-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CANCEL_EVERY 4096

static gboolean
fail (const char *sentence, const PejlRef *ref, GError **error)
{
  g_autofree char *name = pejl_ref_to_string (ref);

  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, "%s (%s)", sentence, name);
  return FALSE;
}

typedef struct
{
  PejlRef last;
  guint8 hash[PEJL_HASH_LEN];
  GChecksum *sum;
} Walk;

static gboolean
check_link (Walk *walk, const PejlOp *op, PejlChainCount *count, GError **error)
{
  guint8 hash[PEJL_HASH_LEN];

  if (count->n_ops == 0 || op->ref.rid != walk->last.rid)
    {
      walk->last = (PejlRef){ op->ref.rid, 0 };
      memset (walk->hash, 0, PEJL_HASH_LEN);
      count->n_replicas++;
    }
  if (op->ref.seq != walk->last.seq + 1)
    return fail (_("Entries are missing before this one."), &op->ref, error);
  pejl_op_hash (op, walk->hash, walk->sum, hash);
  if (memcmp (hash, op->hash, PEJL_HASH_LEN) != 0)
    return fail (_("An entry is not what was written."), &op->ref, error);
  walk->last = op->ref;
  memcpy (walk->hash, hash, PEJL_HASH_LEN);
  count->n_ops++;
  return TRUE;
}

static gboolean
check_replica_known (PejlDb *db, const PejlRef *ref, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT 1 FROM replica WHERE rid = ?");
  gboolean known;

  sqlite3_bind_int64 (stmt, 1, (gint64) ref->rid);
  known = pejl_db_step (db, stmt, NULL);
  sqlite3_reset (stmt);
  return known || fail (_("An entry comes from a copy that is not in the list of copies."), ref, error);
}

static gboolean
check_next (PejlDb *db, sqlite3_stmt *stmt, Walk *walk, PejlChainCount *count, GError **error)
{
  g_autoptr (PejlOp) op = pejl_op_from_columns (db, stmt, error);
  guint replicas = count->n_replicas;

  return op != NULL && check_link (walk, op, count, error)
         && (count->n_replicas == replicas || check_replica_known (db, &op->ref, error));
}

gboolean
pejl_check_chain (PejlDb *db, PejlChainCount *count, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) failed = NULL;
  Walk walk = { .sum = sum };
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT " PEJL_OP_COLUMNS " FROM op ORDER BY rid, seq");

  *count = (PejlChainCount){ 0 };
  while (failed == NULL && pejl_db_step (db, stmt, &failed))
    {
      if (count->n_ops % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED,
                     _("The work on “%s” was cancelled."), pejl_db_name (db));
      else
        check_next (db, stmt, &walk, count, &failed);
    }
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_check_integrity (PejlDb *db, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "PRAGMA integrity_check(1)");

  if (pejl_db_step (db, stmt, &failed) && strcmp ((const char *) sqlite3_column_text (stmt, 0), "ok") != 0)
    g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, _("SQLite finds the file damaged: %s"),
                 (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static char *
list_schema (PejlDb *db, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema"
                                              " WHERE name NOT LIKE 'sqlite_stat%' AND"
                                              " (type <> 'index' OR name = 'op_row')"
                                              " ORDER BY type, name");

  while (pejl_db_step (db, stmt, &failed))
    for (int i = 0; i < 4; i++)
      {
        const char *text = (const char *) sqlite3_column_text (stmt, i);

        g_string_append_printf (list, "%s\n", text != NULL ? text : "");
      }
  if (failed == NULL)
    return g_string_free (g_steal_pointer (&list), FALSE);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

gboolean
pejl_check_schema (PejlDb *db, GError **error)
{
  g_autoptr (PejlDb) model = pejl_db_open_memory (error);
  g_autofree char *wanted = NULL;
  g_autofree char *found = NULL;

  if (model == NULL || !pejl_tables_create (model, error))
    return FALSE;
  wanted = list_schema (model, error);
  found = list_schema (db, error);
  if (wanted == NULL || found == NULL)
    return FALSE;
  if (strcmp (wanted, found) == 0)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("The tables are not those of a Pejl file."));
  return FALSE;
}
