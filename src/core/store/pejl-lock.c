// SPDX-License-Identifier: GPL-3.0-or-later
// The lock is SQLite's own, on an empty database beside the store: it works alike on every system, and
// readers of the store itself are not kept out.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-lock.h"

#include "core/store/pejl-store.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

struct _PejlLock
{
  sqlite3 *handle;
};

static char *
lock_path (const char *store_path)
{
  return g_strconcat (store_path, "-lock", NULL);
}

gboolean
pejl_lock_has_been (const char *store_path)
{
  g_autofree char *path = lock_path (store_path);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

PejlLock *
pejl_lock_take (const char *store_path, GError **error)
{
  g_autofree char *path = lock_path (store_path);
  g_autofree char *name = g_filename_display_name (store_path);
  /* Only a new file may be opened here: closing any descriptor of one that is locked gives up the lock of
   * this process. */
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  sqlite3 *handle = NULL;
  PejlLock *lock;
  int rc;

  if (fd >= 0)
    g_close (fd, NULL);
  rc = sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_exec (handle, "PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE", NULL, NULL, NULL);
  if (rc == SQLITE_OK)
    {
      lock = g_new0 (PejlLock, 1);
      lock->handle = handle;
      return lock;
    }
  if (rc == SQLITE_BUSY)
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_BUSY,
                 _("“%s” is already open in another window or program. Nothing has been changed. "
                   "Use the one that is open, or close it and try again."),
                 name);
  else
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO,
                 _("“%s” could not be locked for writing (%s). Nothing has been changed. "
                   "Check that you may write in the folder."),
                 name, sqlite3_errstr (rc));
  sqlite3_close (handle);
  return NULL;
}

void
pejl_lock_release (PejlLock *lock)
{
  if (lock == NULL)
    return;
  sqlite3_close (lock->handle);
  g_free (lock);
}
