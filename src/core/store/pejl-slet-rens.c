// SPDX-License-Identifier: GPL-3.0-or-later
// After an erasure: what SQLite, the search index, the log and the copies still hold of it.
//
// A person goes on typing and saving meanwhile, so all of it is done in steps that end as soon as somebody waits.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bilag.h"
#include "core/store/pejl-kopier-private.h"
#include "core/store/pejl-skrub.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store-private.h"
#include "core/store/pejl-tables.h"
#include "core/store/pejl-verify-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define BILAG_ENDING ".bilag"
/* A step: what is cancelled stops within it, and who waits ends it sooner. */
#define LONGEST_USEC (50 * G_TIME_SPAN_MILLISECOND)
/* Of the log, moved into the file at once: a megabyte, as a backup is written. */
#define LOG_PAGES 256
/* Who reads an older state of the store keeps it in the log. Between two looks, and looks. */
#define READER_WAIT (100 * G_TIME_SPAN_MILLISECOND)
#define READER_WAITS 50

gboolean
pejl_store_mangler_rens (PejlStore *self)
{
  g_autofree char *sha256 = NULL;
  gboolean needed;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  pejl_store_lock (self);
  /* Where that cannot be read, cleaning will say why. */
  needed = self->writer != NULL && !self->closed && (!pejl_slet_read_rens (self->writer->db, &sha256, NULL) || sha256 != NULL);
  pejl_store_unlock (self);
  return needed;
}

static gboolean
fail_cancelled (PejlStore *self, GError **error)
{
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The work on “%s” was cancelled."), self->name);
  return FALSE;
}

/* Takes the mutex; FALSE, without it, when the store was closed meanwhile. */
static gboolean
lock_open (PejlStore *self, GError **error)
{
  pejl_store_lock (self);
  if (self->writer != NULL && !self->closed)
    return TRUE;
  pejl_store_unlock (self);
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY,
               _("“%s” is open for reading only, so nothing was written."), self->name);
  return FALSE;
}

static gboolean
may_go_on (PejlStore *self, gint64 until)
{
  return g_get_monotonic_time () < until && !pejl_store_is_waited_for (self);
}

/* --- the search index --- */

static gboolean
index_step (PejlStore *self, gboolean *more, GError **error)
{
  gint64 until = g_get_monotonic_time () + LONGEST_USEC;
  gboolean ok;

  if (!pejl_store_begin (self, error))
    return FALSE;
  do
    ok = pejl_skrub_index (self->writer->db, more, error);
  while (ok && *more && may_go_on (self, until));
  return pejl_store_end_unsaved (self, ok, error);
}

/* Not left until nobody waits: then there would be much of it at once, and somebody would wait for that. */
static gboolean
log_step (PejlStore *self, GError **error)
{
  int rc = SQLITE_OK;

  if (!lock_open (self, error))
    return FALSE;
  if (self->log_pages >= LOG_PAGES)
    rc = sqlite3_wal_checkpoint_v2 (pejl_db_handle (self->writer->db), "main", SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  if (rc != SQLITE_OK && rc != SQLITE_BUSY)
    pejl_db_set_error (self->writer->db, rc, error);
  pejl_store_unlock (self);
  return rc == SQLITE_OK || rc == SQLITE_BUSY;
}

static gboolean
clean_index (PejlStore *self, GCancellable *cancellable, GError **error)
{
  gboolean more = TRUE;

  while (more)
    if (g_cancellable_is_cancelled (cancellable))
      return fail_cancelled (self, error);
    else if (!index_step (self, &more, error) || !log_step (self, error))
      return FALSE;
  return TRUE;
}

/* --- the store's own file --- */

/* From now on the log stays where it is: as little as possible of it, since what comes into it goes through in one step at the end. */
static PejlSkrub *
begin_pages (PejlStore *self, GError **error)
{
  PejlSkrub *skrub = NULL;
  gboolean busy;

  if (!lock_open (self, error))
    return NULL;
  if (pejl_db_empty_log (self->writer->db, FALSE, &busy, error))
    skrub = pejl_skrub_new (self->writer->db, error);
  self->keep_log = skrub != NULL;
  pejl_store_unlock (self);
  return skrub;
}

static void
end_pages (PejlStore *self)
{
  pejl_store_lock (self);
  self->keep_log = FALSE;
  pejl_store_unlock (self);
}

static gboolean
pages_step (PejlStore *self, PejlSkrub *skrub, gboolean *more, GError **error)
{
  gint64 until = g_get_monotonic_time () + LONGEST_USEC;
  gboolean ok;

  if (!lock_open (self, error))
    return FALSE;
  do
    ok = pejl_skrub_some (skrub, more, error);
  while (ok && *more && !pejl_skrub_is_heavy (skrub) && may_go_on (self, until));
  pejl_store_unlock (self);
  return ok;
}

static gboolean
clean_log (PejlStore *self, PejlSkrub *skrub, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < READER_WAITS && !g_cancellable_is_cancelled (cancellable); i++)
    {
      gboolean busy = FALSE, ok;

      if (!lock_open (self, error))
        return FALSE;
      ok = pejl_skrub_end (skrub, &busy, error);
      pejl_store_unlock (self);
      if (!ok || !busy)
        return ok;
      g_usleep (READER_WAIT);
    }
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY,
               _("What was erased is gone from all pages, but another program is reading “%s”, so the file could not be cleaned "
                 "yet. It is done the next time Pejl starts."),
               self->name);
  return FALSE;
}

/* beside: what was written over goes to the disk without anybody who would save having to wait for it. */
static gboolean
clean_pages (PejlStore *self, PejlSkrub *skrub, PejlDb *beside, GCancellable *cancellable, GError **error)
{
  gboolean more = TRUE;

  while (more)
    if (g_cancellable_is_cancelled (cancellable))
      return fail_cancelled (self, error);
    else if (!pages_step (self, skrub, &more, error) || (pejl_skrub_is_heavy (skrub) && !pejl_skrub_sync (skrub, beside, error)))
      return FALSE;
  return clean_log (self, skrub, cancellable, error) && pejl_skrub_sync (skrub, beside, error);
}

static gboolean
clean_file (PejlStore *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlDb) beside = pejl_db_open (self->path, FALSE, FALSE, error);
  g_autoptr (PejlSkrub) skrub = NULL;
  gboolean ok;

  if (beside == NULL || !clean_index (self, cancellable, error))
    return FALSE;
  skrub = begin_pages (self, error);
  if (skrub == NULL)
    return FALSE;
  ok = clean_pages (self, skrub, beside, cancellable, error);
  end_pages (self);
  return ok;
}

/* --- bilag --- */

/* What cannot be read counts as used: nothing is thrown away that may be somebody's. */
static gboolean
is_unused (PejlStore *self, const char *sha256, gboolean *unused, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt;

  *unused = FALSE;
  if (!lock_open (self, error))
    return FALSE;
  stmt = pejl_db_statement (self->writer->db, "SELECT 1 FROM vedhaeftning WHERE sha256 = ?1"
                                              " UNION ALL SELECT 1 FROM dias WHERE billede = ?1");
  pejl_db_bind_text (stmt, 1, sha256);
  *unused = !pejl_db_step (self->writer->db, stmt, &failed) && failed == NULL;
  sqlite3_reset (stmt);
  pejl_store_unlock (self);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
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

static gboolean
remove_bilag (PejlStore *self, const char *sha256, GError **error)
{
  g_auto (GStrv) places = bilag_places (self);
  g_auto (GStrv) hashes = g_strsplit (sha256, " ", -1);

  for (guint i = 0; hashes[i] != NULL; i++)
    {
      gboolean unused;

      if (!is_unused (self, hashes[i], &unused, error))
        return FALSE;
      for (guint p = 0; unused && places[p] != NULL; p++)
        {
          g_autofree char *path = pejl_bilag_path (places[p], hashes[i]);

          if (path != NULL)
            g_unlink (path);
        }
    }
  return TRUE;
}

/* --- copies --- */

static void
tell (GPtrArray *rest, const char *format, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (rest != NULL)
    g_ptr_array_add (rest, g_strdup_printf (format, name));
}

/* It is to count again as what it says now. */
static gboolean
prove_again (const char *path, GError **error)
{
  g_autoptr (PejlVerifyReport) report = pejl_verify_without_bilag (path, NULL, error);

  if (report == NULL)
    return FALSE;
  if (report->ok)
    return pejl_kopi_note (path, report->digest, error);
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, report->lines->pdata[report->lines->len - 1]);
  return FALSE;
}

/* Its mark goes last: until then all of it is done again. */
static gboolean
forget_in_copy (const char *path, GError **error)
{
  g_autoptr (PejlDb) db = pejl_db_open (path, TRUE, FALSE, error);
  gboolean busy;

  return db != NULL && pejl_slet_forget_rens (db, error) && pejl_db_empty_log (db, TRUE, &busy, error);
}

static gboolean
clean_copy (const char *path, const PejlSletninger *sletninger, gboolean counts, GError **error)
{
  PejlDb *db = pejl_db_open (path, TRUE, FALSE, error);
  gboolean ok, changed;

  if (db == NULL)
    return FALSE;
  ok = pejl_slet_in_copy (db, sletninger, TRUE, &changed, error);
  pejl_db_free (db);
  if (!ok || !changed)
    return ok;
  return (!counts || prove_again (path, error)) && forget_in_copy (path, error);
}

static void
remove_with_log (const char *path)
{
  static const char *const ends[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *part = g_strconcat (path, ends[i], NULL);

      g_unlink (part);
    }
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
      tell (rest,
            _("“%s”, which was moved aside, is damaged and still holds what was erased. Delete it when it is not needed any more."),
            path);
      return TRUE;
    }
  g_unlink (note);
  remove_with_log (path);
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

      /* What was broken off before it counted. */
      if (strstr (name, PEJL_KOPI_ENDING ".ny") != NULL)
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

  if (!lock_open (self, error))
    return NULL;
  if (pejl_slet_read_rens (self->writer->db, sha256, error))
    sletninger = pejl_sletninger_read (self->writer->db, error);
  pejl_store_unlock (self);
  return sletninger;
}

static gboolean
forget_pending (PejlStore *self, GError **error)
{
  return pejl_store_begin (self, error)
         && pejl_store_end_unsaved (self, pejl_slet_forget_rens (self->writer->db, error), error);
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
  if (!remove_bilag (self, sha256, error) || !clean_copies (self->path, sletninger, rest, cancellable, error))
    return FALSE;
  remove_migration_copies (self->path, rest);
  if (g_cancellable_is_cancelled (cancellable))
    return fail_cancelled (self, error);
  return pejl_store_flush_search (self, error) && clean_file (self, cancellable, error) && forget_pending (self, error);
}

gboolean
pejl_store_rens (PejlStore *self, GPtrArray *rest, GCancellable *cancellable, GError **error)
{
  static GMutex one_at_a_time;
  gboolean done;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);

  g_mutex_lock (&one_at_a_time);
  g_atomic_int_inc (&self->at_work);
  done = rens (self, rest, cancellable, error);
  g_atomic_int_add (&self->at_work, -1);
  g_mutex_unlock (&one_at_a_time);
  return done;
}
