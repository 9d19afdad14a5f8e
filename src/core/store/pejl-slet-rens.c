// SPDX-License-Identifier: GPL-3.0-or-later
// After an erasure: what SQLite, the search index, the log and the copies still hold of it.
//
// secure_delete writes over a value that is replaced, but not over what lies between the cells of a page since it was split, and the
// search index keeps words until its parts are merged. So the index is merged, the file made anew and the log emptied.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bilag.h"
#include "core/store/pejl-kopier-private.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-verify-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define BILAG_ENDING ".bilag"

static char *
pending (PejlDb *db)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT value FROM meta WHERE key = '" PEJL_SLET_RENS "'");
  char *sha256 = pejl_db_step (db, stmt, NULL) ? pejl_db_column_text (stmt, 0) : NULL;

  sqlite3_reset (stmt);
  return sha256;
}

gboolean
pejl_store_mangler_rens (PejlStore *self)
{
  g_autofree char *sha256 = NULL;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  pejl_store_lock (self);
  sha256 = self->writer != NULL && !self->closed ? pending (self->writer->db) : NULL;
  pejl_store_unlock (self);
  return sha256 != NULL;
}

/* --- the store's own file --- */

static gboolean
empty_log (PejlDb *db, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "PRAGMA wal_checkpoint(TRUNCATE)");
  g_autoptr (GError) failed = NULL;
  gboolean busy = pejl_db_step (db, stmt, &failed) && sqlite3_column_int (stmt, 0) != 0;

  sqlite3_reset (stmt);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!busy)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY,
               _("What was erased is gone from all pages, but another program is reading “%s”, so the file could not be cleaned "
                 "yet. It is done the next time Pejl starts."),
               pejl_db_name (db));
  return FALSE;
}

static gboolean
clean_file (PejlStore *self, GError **error)
{
  gboolean ok;

  if (!pejl_store_begin (self, error))
    return FALSE;
  if (!pejl_store_end_unsaved (self, pejl_db_exec (self->writer->db, PEJL_SOEG_OPTIMIZE, error), error))
    return FALSE;
  pejl_store_lock (self);
  ok = self->writer != NULL && !self->closed && pejl_db_exec (self->writer->db, "VACUUM", error)
       && empty_log (self->writer->db, error);
  pejl_store_unlock (self);
  return ok;
}

/* --- bilag --- */

static gboolean
is_used (PejlStore *self, const char *sha256)
{
  sqlite3_stmt *stmt;
  gboolean used;

  pejl_store_lock (self);
  stmt = pejl_db_statement (self->writer->db, "SELECT 1 FROM vedhaeftning WHERE sha256 = ?1"
                                              " UNION ALL SELECT 1 FROM dias WHERE billede = ?1");
  pejl_db_bind_text (stmt, 1, sha256);
  used = pejl_db_step (self->writer->db, stmt, NULL);
  sqlite3_reset (stmt);
  pejl_store_unlock (self);
  return used;
}

/* The store's own folder, that of the backups, and those of stores that were moved aside. */
static GStrv
bilag_places (PejlStore *self)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  g_autofree char *folder = pejl_kopier_folder (self->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_strv_builder_add (places, self->path);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *stem = g_str_has_suffix (name, BILAG_ENDING) ? g_strndup (name, strlen (name) - strlen (BILAG_ENDING)) : NULL;
      g_autofree char *place = stem != NULL ? g_build_filename (folder, stem, NULL) : NULL;

      if (place != NULL)
        g_strv_builder_add (places, place);
    }
  return g_strv_builder_end (places);
}

static void
remove_bilag (PejlStore *self, const char *sha256)
{
  g_auto (GStrv) places = bilag_places (self);
  g_auto (GStrv) hashes = g_strsplit (sha256, " ", -1);

  for (guint i = 0; hashes[i] != NULL; i++)
    for (guint p = 0; places[p] != NULL; p++)
      {
        g_autofree char *path = pejl_bilag_path (places[p], hashes[i]);

        if (path != NULL && !is_used (self, hashes[i]))
          g_unlink (path);
      }
}

/* --- copies --- */

static void
tell (GPtrArray *rest, const char *format, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (rest != NULL)
    g_ptr_array_add (rest, g_strdup_printf (format, name));
}

/* What was being typed when the copy was made may hold the words, and the copy does not know them. It became an entry since, or
 * stands in the store itself. */
static gboolean
forget_drafts (PejlDb *db, GError **error)
{
  return pejl_db_int (db, "SELECT COUNT(*) FROM draft", 0) == 0
         || (pejl_db_exec (db, "DELETE FROM draft", error) && pejl_db_exec (db, "VACUUM", error));
}

static gboolean
clean_copy (const char *path, const PejlSletninger *sletninger, gboolean counts, GError **error)
{
  g_autoptr (PejlVerifyReport) report = NULL;
  PejlDb *db = pejl_db_open (path, TRUE, FALSE, error);
  guint n = 0;
  gboolean ok;

  if (db == NULL)
    return FALSE;
  ok = pejl_slet_in_copy (db, sletninger, &n, error) && forget_drafts (db, error) && empty_log (db, error);
  pejl_db_free (db);
  if (!ok || n == 0 || !counts)
    return ok;
  report = pejl_verify_without_bilag (path, NULL, error);
  if (report == NULL)
    return FALSE;
  if (report->ok)
    return pejl_kopi_note (path, report->digest, error);
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, report->lines->pdata[report->lines->len - 1]);
  return FALSE;
}

/* A backup that cannot be cleaned goes: there are others, and the right to be forgotten is not to wait for it. A store that was moved
 * aside may be the only one to hold something, so a person decides. */
static gboolean
clean_one (const char *path, const char *name, const PejlSletninger *sletninger, GPtrArray *rest, GError **error_out)
{
  gboolean aside = g_str_has_prefix (name, PEJL_KOPI_ASIDE);
  g_autofree char *note = pejl_kopi_note_path (path);
  g_autoptr (GError) error = NULL;

  if (clean_copy (path, sletninger, !aside, &error))
    return TRUE;
  g_message ("%s: %s", path, error->message);
  /* Somebody reads it, or there is no room now: that is no fault of the copy. */
  if (!g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT)
      && !g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE))
    {
      g_propagate_error (error_out, g_steal_pointer (&error));
      return FALSE;
    }
  if (aside)
    {
      tell (rest, _("“%s”, which was moved aside, is damaged and still holds what was erased. Delete it when it is not needed any more."), path);
      return TRUE;
    }
  g_unlink (note);
  g_unlink (path);
  tell (rest, _("The backup “%s” could not be cleaned and was deleted."), path);
  return TRUE;
}

static gboolean
clean_copies (const char *store_path, const PejlSletninger *sletninger, GPtrArray *rest, GCancellable *cancellable,
              GError **error)
{
  g_autofree char *folder = pejl_kopier_folder (store_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && !g_cancellable_is_cancelled (cancellable) && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, PEJL_KOPI_ENDING ".ny"))
        g_unlink (path);
      else if (g_str_has_suffix (name, PEJL_KOPI_ENDING) && !clean_one (path, name, sletninger, rest, error))
        return FALSE;
    }
  return TRUE;
}

/* The copies that bringing a file up to a new version leaves behind. They are of a form that this program does not write. */
static void
remove_migration_copies (const char *store_path, GPtrArray *rest)
{
  for (int version = 1; version < PEJL_STORE_FORMAT; version++)
    {
      g_autofree char *path = g_strdup_printf ("%s.version-%d.bak", store_path, version);

      if (g_unlink (path) == 0)
        tell (rest, _("The copy of an earlier version, “%s”, was deleted."), path);
    }
}

/* --- all of it --- */

static PejlSletninger *
read_erasures (PejlStore *self, char **sha256, GError **error)
{
  PejlSletninger *sletninger = NULL;

  pejl_store_lock (self);
  if (self->writer != NULL && !self->closed)
    {
      *sha256 = pending (self->writer->db);
      sletninger = pejl_sletninger_read (self->writer->db, error);
    }
  else
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY,
                 _("“%s” is open for reading only, so nothing was written."), self->name);
  pejl_store_unlock (self);
  return sletninger;
}

static gboolean
forget_pending (PejlStore *self, GError **error)
{
  static const char sql[] = "DELETE FROM meta WHERE key = '" PEJL_SLET_RENS "'";

  return pejl_store_begin (self, error)
         && pejl_store_end_unsaved (self, pejl_db_run (self->writer->db, pejl_db_statement (self->writer->db, sql), error), error);
}

static gboolean
rens (PejlStore *self, GPtrArray *rest, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlSletninger) sletninger = NULL;
  g_autofree char *sha256 = NULL;

  sletninger = read_erasures (self, &sha256, error);
  if (sletninger == NULL)
    return FALSE;
  /* Another thread has done it while this one waited. */
  if (sha256 == NULL)
    return TRUE;
  remove_bilag (self, sha256);
  if (!clean_copies (self->path, sletninger, rest, cancellable, error))
    return FALSE;
  remove_migration_copies (self->path, rest);
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The work on “%s” was cancelled."), self->name);
      return FALSE;
    }
  return pejl_store_flush_search (self, error) && clean_file (self, error) && forget_pending (self, error);
}

gboolean
pejl_store_rens (PejlStore *self, GPtrArray *rest, GCancellable *cancellable, GError **error)
{
  static GMutex one_at_a_time;
  gboolean done;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  g_mutex_lock (&one_at_a_time);
  done = rens (self, rest, cancellable, error);
  g_mutex_unlock (&one_at_a_time);
  return done;
}
