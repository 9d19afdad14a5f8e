// SPDX-License-Identifier: GPL-3.0-or-later
// A copy put in the place of the store: proved first, made a replica of its own, and the present one moved aside and kept.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bilag-private.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-kopier-private.h"
#include "core/store/pejl-lock.h"
#include "core/store/pejl-slet.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-verify-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
fail_io (const char *path, int saved_errno, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PEJL_STORE_ERROR, saved_errno == ENOSPC ? PEJL_STORE_ERROR_DISK_FULL : PEJL_STORE_ERROR_IO,
               _("Nothing was restored: “%s” could not be written (%s). The present data are as they were."), name,
               g_strerror (saved_errno));
  return FALSE;
}

static gboolean
is_sound (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlVerifyReport) report = pejl_verify_without_bilag (path, cancellable, error);

  if (report == NULL)
    return FALSE;
  if (report->ok)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("Nothing was restored, since that copy is damaged: %s Choose an earlier one."),
               (const char *) g_ptr_array_index (report->lines, report->lines->len - 1));
  return FALSE;
}

static gboolean
copy_file (const char *from, const char *to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failed = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL, &failed)
      && g_chmod (to, 0600) == 0)
    return TRUE;
  return fail_io (to, g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? ENOSPC : EIO, error);
}

/* Numbers that were given after the copy was made must never be given again. What was read here of drafts and colleagues stays. */
static const char new_replica_sql[] = "UPDATE replica SET retired = 1 WHERE rid = (SELECT value FROM meta WHERE key = 'rid');"
                                      "DELETE FROM meta WHERE key = 'rid';";

/* The present store may be what is damaged: then nothing can be asked of it. */
static PejlSletninger *
erased_here (const char *store_path)
{
  g_autoptr (PejlDb) db = pejl_db_open (store_path, FALSE, FALSE, NULL);

  return db != NULL ? pejl_sletninger_read (db, NULL) : NULL;
}

static gboolean
make_ready (const char *store_path, const char *ready, GError **error)
{
  g_autoptr (PejlSletninger) sletninger = erased_here (store_path);
  g_autoptr (PejlDb) db = pejl_db_open (ready, TRUE, FALSE, error);

  return db != NULL
         && (sletninger == NULL || pejl_slet_in_copy (db, sletninger, FALSE, NULL, error))
         && pejl_db_exec (db, new_replica_sql, error)
         && pejl_db_exec (db, "PRAGMA wal_checkpoint(TRUNCATE)", error);
}

/* Of the copies of this store, and of one that lies elsewhere with a folder of its own. */
static gboolean
bring_bilag (const char *store_path, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *pool = pejl_kopier_bilag_path (store_path);
  g_autofree char *resolved = pejl_fs_resolve (path);
  g_autoptr (PejlDb) db = pejl_db_open_immutable (path, error);
  guint left_out;

  return db != NULL && pejl_bilag_link_all (db, pool, store_path, &left_out, cancellable, error)
         && pejl_bilag_link_all (db, resolved, store_path, &left_out, cancellable, error);
}

static void
remove_parts (const char *path, gboolean log_alone)
{
  static const char *const parts[] = { "-wal", "-shm", "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *part = g_strconcat (path, parts[i], NULL);

      if (!log_alone || *parts[i] != '\0')
        g_unlink (part);
    }
}

/* As opening it does: what a kill left in the log goes into the file. One that is too damaged for that keeps its log. */
static void
empty_log (const char *store_path)
{
  g_autoptr (PejlDb) db = pejl_db_open (store_path, TRUE, FALSE, NULL);

  if (db != NULL)
    pejl_db_exec (db, "PRAGMA wal_checkpoint(TRUNCATE)", NULL);
}

/* The same file under a second name, where the file system has that, so that the store is never away. */
static gboolean
keep_part (const char *from, const char *to, GError **error)
{
  int fd;
  gboolean ok;

  if (!g_file_test (from, G_FILE_TEST_EXISTS) || link (from, to) == 0)
    return TRUE;
  if (!copy_file (from, to, NULL, error))
    return FALSE;
  fd = g_open (to, O_RDONLY | O_CLOEXEC, 0);
  ok = fd >= 0 && g_fsync (fd) == 0;
  if (!ok)
    fail_io (to, errno, error);
  if (fd >= 0)
    close (fd);
  return ok;
}

/* A store and its log belong together. */
static gboolean
keep_aside (const char *store_path, const char *aside, GError **error)
{
  g_autofree char *log = g_strconcat (store_path, "-wal", NULL);
  g_autofree char *aside_log = g_strconcat (aside, "-wal", NULL);
  g_autofree char *folder = g_path_get_dirname (aside);

  if (!keep_part (store_path, aside, error) || !keep_part (log, aside_log, error))
    return FALSE;
  pejl_fs_sync_folder (folder);
  return TRUE;
}

static char *
aside_path (const char *store_path)
{
  g_autofree char *folder = pejl_kopier_folder (store_path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *name = g_strconcat (PEJL_KOPI_ASIDE, time, PEJL_KOPI_ENDING, NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

/* Whenever the power goes, the whole of one of them is there: a log that is not empty would be read into the other one. */
static gboolean
put_in_place (const char *store_path, const char *ready, char **lagt_til_side, GError **error)
{
  g_autofree char *aside = aside_path (store_path);
  g_autofree char *folder = g_path_get_dirname (store_path);
  gboolean was_there = g_file_test (store_path, G_FILE_TEST_EXISTS);

  if (was_there)
    empty_log (store_path);
  if (was_there && !keep_aside (store_path, aside, error))
    {
      remove_parts (aside, FALSE);
      return FALSE;
    }
  remove_parts (store_path, TRUE);
  if (g_rename (ready, store_path) != 0)
    {
      fail_io (store_path, errno, error);
      remove_parts (aside, FALSE);
      return FALSE;
    }
  pejl_fs_sync_folder (folder);
  if (lagt_til_side != NULL)
    *lagt_til_side = was_there ? g_steal_pointer (&aside) : NULL;
  return TRUE;
}

static gboolean
refuse_itself (const char *store_path, const char *path, GError **error)
{
  g_autofree char *resolved = pejl_fs_resolve (path);

  if (g_strcmp0 (resolved, store_path) != 0)
    return FALSE;
  g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_FAILED,
                       _("Nothing was restored: that file is the store itself. Choose a copy of it."));
  return TRUE;
}

gboolean
pejl_kopier_gendan (const char *store_path, const char *path, char **lagt_til_side, GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *resolved = pejl_fs_resolve (store_path);
  g_autofree char *ready = g_strconcat (resolved, ".gendannes", NULL);
  PejlLock *lock;
  gboolean ok;

  if (refuse_itself (resolved, path, error) || !pejl_fs_check_file (path, error)
      || !is_sound (path, cancellable, error))
    return FALSE;
  lock = pejl_lock_take (resolved, error);
  if (lock == NULL)
    return FALSE;
  ok = copy_file (path, ready, cancellable, error)
       && make_ready (resolved, ready, error)
       && is_sound (ready, cancellable, error)
       && bring_bilag (resolved, path, cancellable, error)
       && put_in_place (resolved, ready, lagt_til_side, error);
  if (!ok)
    g_unlink (ready);
  pejl_lock_release (lock);
  return ok;
}
