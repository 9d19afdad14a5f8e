// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a copy of the store under a temporary name, proves it, and only then gives it its name.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-backup.h"

#include "core/store/pejl-bilag-private.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-verify-private.h"
#include "core/store/pejl-verify.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Of SQLite's steps between two looks; bytes between two writings to the disk. */
#define PACE_STEPS 10000
#define PACE_BYTES (1 << 20)

static gboolean
fail_io (const char *path, int saved_errno, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PEJL_STORE_ERROR,
               saved_errno == ENOSPC ? PEJL_STORE_ERROR_DISK_FULL : PEJL_STORE_ERROR_IO,
               _("The copy “%s” could not be written: %s. The original is untouched."), name,
               g_strerror (saved_errno));
  return FALSE;
}

/* VACUUM INTO takes an empty file, and so the copy is nobody else's to read from the start. */
static gboolean
make_private_file (const char *path, GError **error)
{
  int fd;

  g_unlink (path);
  fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return fail_io (path, errno, error);
  return g_close (fd, error);
}

static gboolean
sync_file (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  int rc;
  int saved_errno;

  if (fd < 0)
    return fail_io (path, errno, error);
  rc = g_fsync (fd);
  saved_errno = errno;
  g_close (fd, NULL);
  return rc == 0 || fail_io (path, saved_errno, error);
}

/* The copy is written beside a person who types: what it has filled since last goes to the disk in small pieces, so that no fsync
 * of the writer has to wait for all of it. */
typedef struct
{
  GCancellable *cancellable; /* borrowed; NULL: none */
  int fd;                    /* of the copy */
  goffset synced;
} Pace;

static int
keep_pace (gpointer user_data)
{
  Pace *pace = user_data;
  goffset size = lseek (pace->fd, 0, SEEK_END);

  if (size - pace->synced >= PACE_BYTES)
    {
      g_fsync (pace->fd);
      pace->synced = size;
    }
  return g_cancellable_is_cancelled (pace->cancellable);
}

static gboolean
vacuum_into (PejlDb *db, const char *path, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *stmt = pejl_db_statement (db, "VACUUM INTO ?");
  Pace pace = { .cancellable = cancellable, .fd = g_open (path, O_RDWR | O_CLOEXEC, 0) };
  gboolean ok;

  if (pace.fd < 0)
    return fail_io (path, errno, error);
  pejl_db_bind_text (stmt, 1, path);
  sqlite3_progress_handler (pejl_db_handle (db), PACE_STEPS, keep_pace, &pace);
  ok = pejl_db_run (db, stmt, error);
  sqlite3_progress_handler (pejl_db_handle (db), 0, NULL, NULL);
  g_close (pace.fd, NULL);
  return ok;
}

static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_rename (temporary, path) != 0)
    return fail_io (path, errno, error);
  pejl_fs_sync_folder (folder);
  return TRUE;
}

static gboolean
is_whole (PejlDb *db, const char *copy_path, gint64 ops_before, GError **error)
{
  g_autoptr (PejlDb) copy = pejl_db_open_immutable (copy_path, error);
  sqlite3_stmt *stmt;
  gboolean fine;
  gint64 ops;

  if (copy == NULL || !pejl_db_be_frugal (copy, error))
    return FALSE;
  stmt = pejl_db_statement (copy, "PRAGMA integrity_check(1)");
  fine = pejl_db_step (copy, stmt, NULL)
         && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;
  sqlite3_reset (stmt);
  if (fine && pejl_db_read_int (copy, "SELECT COUNT(*) FROM op", &ops, NULL) && ops >= ops_before)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("The copy “%s” does not equal the original, so it was thrown away. "
                 "The original is untouched; check the disk."),
               pejl_db_name (copy));
  return FALSE;
}

gboolean
pejl_backup_make (PejlDb *db, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".tmp", NULL);
  gint64 ops;

  if (!pejl_db_read_int (db, "SELECT COUNT(*) FROM op", &ops, error))
    return FALSE;
  if (make_private_file (temporary, error)
      && vacuum_into (db, temporary, cancellable, error)
      && sync_file (temporary, error)
      && is_whole (db, temporary, ops, error)
      && put_in_place (temporary, path, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}

/* As is_whole(), and every hash and derived row too. */
static gboolean
verifies (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlVerifyReport) report = pejl_verify_without_bilag (path, cancellable, error);

  if (report == NULL)
    return FALSE;
  if (report->ok)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT,
               _("The copy of the data could not be confirmed, so it was thrown away: %s"),
               (const char *) g_ptr_array_index (report->lines, report->lines->len - 1));
  return FALSE;
}

/* The rename would take away the very file that is being written in. */
static gboolean
refuse_itself (const char *store_path, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf own, other;

  if (g_strcmp0 (absolute, store_path) != 0
      && (g_lstat (absolute, &other) != 0 || g_stat (store_path, &own) != 0 || own.st_dev != other.st_dev
          || own.st_ino != other.st_ino))
    return FALSE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO,
               _("“%s” is the file that is open, so no copy was made. Nothing was lost. Give the copy "
                 "another name."),
               name);
  return TRUE;
}

/* Where the copy's own bilag will be looked for. */
static gboolean
copy_bilag (const char *store_path, const char *unproven, const char *path, guint *left_out, GCancellable *cancellable,
            GError **error)
{
  g_autofree char *target = pejl_fs_resolve (path);
  g_autoptr (PejlDb) copy = pejl_db_open_immutable (unproven, error);

  return copy != NULL && pejl_bilag_copy_all (copy, store_path, target, left_out, cancellable, error);
}

static gboolean
tell_left_out (const char *path, guint left_out, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (left_out == 0)
    return TRUE;
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING,
               /* Translators: a number and a file's name */
               ngettext ("The copy “%2$s” is made and proved, but %1$u attachment is not in it: its contents are missing "
                         "or changed here too.",
                         "The copy “%2$s” is made and proved, but %1$u attachments are not in it: their contents are "
                         "missing or changed here too.",
                         left_out),
               left_out, name);
  return FALSE;
}

gboolean
pejl_store_backup (PejlStore *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *unproven = NULL;
  g_autoptr (PejlDb) db = NULL;
  guint left_out = 0;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (refuse_itself (pejl_store_get_path (self), path, error))
    return FALSE;
  unproven = g_strconcat (path, ".unproven", NULL);
  db = pejl_db_open (pejl_store_get_path (self), FALSE, FALSE, error);
  if (db == NULL || !pejl_db_exec (db, "PRAGMA query_only = OFF", error))
    return FALSE;
  if (pejl_backup_make (db, unproven, cancellable, error)
      && verifies (unproven, cancellable, error)
      && copy_bilag (pejl_store_get_path (self), unproven, path, &left_out, cancellable, error)
      && put_in_place (unproven, path, error))
    return tell_left_out (path, left_out, error);
  g_unlink (unproven);
  return FALSE;
}
