// SPDX-License-Identifier: GPL-3.0-or-later
// Upgrades a store file in one transaction, with a copy to go back to.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-migrate.h"

#include "core/store/pejl-backup.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-tables.h"

#include <glib/gi18n-lib.h>

static gboolean
run_steps (PejlDb *db, const PejlMigration *steps, guint n_steps, guint *version, GError **error)
{
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].from == *version)
      {
        if (!pejl_db_exec (db, steps[i].sql, error))
          return FALSE;
        ++*version;
      }
  return TRUE;
}

static gboolean
migrate_in_transaction (PejlDb *db, const PejlMigration *steps, guint n_steps, guint version, guint target,
                        GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", target);

  if (!run_steps (db, steps, n_steps, &version, error))
    return FALSE;
  if (version != target)
    {
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE,
                   _("“%s” was made by a version of Pejl that this one cannot read. It has not been "
                     "changed."),
                   pejl_db_name (db));
      return FALSE;
    }
  return pejl_db_exec (db, stamp, error);
}

gboolean
pejl_migrate (PejlDb *db, const PejlMigration *steps, guint n_steps, guint target, GError **error)
{
  g_autofree char *copy = NULL;
  gint64 read;
  guint version;

  if (!pejl_db_read_int (db, "PRAGMA user_version", &read, error))
    return FALSE;
  version = (guint) read;
  copy = g_strdup_printf ("%s.version-%u.bak", pejl_db_path (db), version);
  if (version == target)
    return TRUE;
  if (!pejl_backup_make (db, copy, NULL, error))
    return FALSE;
  if (!pejl_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (migrate_in_transaction (db, steps, n_steps, version, target, error)
      && pejl_db_exec (db, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (pejl_db_handle (db)))
    pejl_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
pejl_migrate_to_current (PejlDb *db, GError **error)
{
  /* Version 2 has more tables, and version 3 another search index, all derived: they are made anew from the ops when the
   * file is opened, as for any file that knew fewer fields. */
  static const PejlMigration steps[] = { { 1, "" }, { 2, "" } };

  return pejl_migrate (db, steps, G_N_ELEMENTS (steps), PEJL_STORE_FORMAT, error);
}
