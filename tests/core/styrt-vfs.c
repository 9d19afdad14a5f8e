// SPDX-License-Identifier: GPL-3.0-or-later
// The shim: SQLite's calls, and the C library's fsync() and rename(), on their way to the disk.
#include "styrt-private.h"

#include <dlfcn.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  sqlite3_file base;
  StyrtFil *fil;     /* NULL: not told apart, as a temporary file */

  sqlite3_file *real; /* behind this */
} Aaben;

static sqlite3_vfs *parent;
static sqlite3_vfs shim;
static StyrtDisk *disk;
static gboolean inside; /* a call of SQLite's own: what it does to the C library has been counted */

static guint steps;
static guint calls[4];
static guint cut_step;
static guint32 cut_seed;
static gboolean dead;

static StyrtKald fail_kinds;
static guint fail_n;
static int fail_code;
static gboolean fail_stays;
static guint fail_seen;
static gboolean failed;

static char *
target_path (void)
{
  return g_strconcat (disk->folder, ".cut", NULL);
}

/* Before a change: whether the power goes right here, or went. */
static gboolean
step (void)
{
  g_autofree char *target = NULL;

  if (dead)
    return FALSE;
  if (++steps != cut_step)
    return TRUE;
  dead = inside = TRUE;
  target = target_path ();
  styrt_disk_cut (disk, target, cut_seed);
  inside = FALSE;
  return FALSE;
}

/* SQLITE_OK, or the error that was asked for. */
static int
fails (StyrtKald kind)
{
  calls[g_bit_nth_lsf (kind, -1)]++;
  if ((kind & fail_kinds) == 0)
    return SQLITE_OK;
  fail_seen++;
  if (fail_seen != fail_n && !(fail_stays && fail_seen > fail_n))
    return SQLITE_OK;
  failed = TRUE;
  return fail_code;
}

/* --- a file --- */

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((Aaben *) file)->real;
}

static int
vfs_close (sqlite3_file *file)
{
  Aaben *aaben = (Aaben *) file;
  int rc = aaben->real->pMethods != NULL ? aaben->real->pMethods->xClose (aaben->real) : SQLITE_OK;

  if (aaben->fil != NULL)
    aaben->fil->users--;
  return rc;
}

static int
vfs_read (sqlite3_file *file, void *out, int n, sqlite3_int64 at)
{
  int rc = fails (STYRT_READ);

  return rc == SQLITE_OK ? real_of (file)->pMethods->xRead (real_of (file), out, n, at) : rc;
}

static int
vfs_write (sqlite3_file *file, const void *data, int n, sqlite3_int64 at)
{
  Aaben *aaben = (Aaben *) file;
  int rc = fails (STYRT_WRITE);

  if (rc != SQLITE_OK)
    return rc;
  if (dead)
    return SQLITE_IOERR_WRITE;
  if (aaben->fil != NULL)
    styrt_fil_write (aaben->fil, at, data, (gsize) n); /* under way when the power goes: it may be there by half */
  if (!step ())
    return SQLITE_IOERR_WRITE;
  return aaben->real->pMethods->xWrite (aaben->real, data, n, at);
}

static int
vfs_truncate (sqlite3_file *file, sqlite3_int64 length)
{
  Aaben *aaben = (Aaben *) file;
  int rc = fails (STYRT_WRITE);

  if (rc != SQLITE_OK)
    return rc == SQLITE_FULL ? SQLITE_OK : rc; /* shorter always fits */
  if (dead)
    return SQLITE_IOERR_TRUNCATE;
  if (aaben->fil != NULL)
    styrt_fil_truncate (aaben->fil, length);
  if (!step ())
    return SQLITE_IOERR_TRUNCATE;
  return aaben->real->pMethods->xTruncate (aaben->real, length);
}

/* What is real is never synced: only what is told about it counts, and so a cut costs milliseconds. */
static int
vfs_sync (sqlite3_file *file, int flags)
{
  Aaben *aaben = (Aaben *) file;
  int rc = fails (STYRT_SYNC);

  if (rc != SQLITE_OK)
    return rc;
  if (!step ())
    return SQLITE_IOERR_FSYNC;
  if (aaben->fil != NULL)
    styrt_fil_sync (aaben->fil);
  return SQLITE_OK;
}

static int
vfs_size (sqlite3_file *file, sqlite3_int64 *size)
{
  int rc = fails (STYRT_OTHER);

  return rc == SQLITE_OK ? real_of (file)->pMethods->xFileSize (real_of (file), size) : SQLITE_IOERR_FSTAT;
}

static int
vfs_lock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
vfs_unlock (sqlite3_file *file, int level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
vfs_reserved (sqlite3_file *file, int *out)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), out);
}

static int
vfs_control (sqlite3_file *file, int op, void *arg)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, arg);
}

static int
vfs_sector (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
vfs_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
vfs_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **out)
{
  int rc = fails (STYRT_OTHER);

  return rc == SQLITE_OK ? real_of (file)->pMethods->xShmMap (real_of (file), region, size, extend, out)
                         : SQLITE_IOERR_SHMSIZE;
}

static int
vfs_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
vfs_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
vfs_shm_unmap (sqlite3_file *file, int deletes)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), deletes);
}

/* Version 2: nothing is read past xRead by mapping the file. */
static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = vfs_close,
  .xRead = vfs_read,
  .xWrite = vfs_write,
  .xTruncate = vfs_truncate,
  .xSync = vfs_sync,
  .xFileSize = vfs_size,
  .xLock = vfs_lock,
  .xUnlock = vfs_unlock,
  .xCheckReservedLock = vfs_reserved,
  .xFileControl = vfs_control,
  .xSectorSize = vfs_sector,
  .xDeviceCharacteristics = vfs_characteristics,
  .xShmMap = vfs_shm_map,
  .xShmLock = vfs_shm_lock,
  .xShmBarrier = vfs_shm_barrier,
  .xShmUnmap = vfs_shm_unmap,
};

/* --- files by name --- */

static gboolean
is_kept (const char *name, int flags)
{
  return name != NULL && g_str_has_prefix (name, disk->folder) && !g_str_has_suffix (name, "-lock")
         && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0;
}

static int
vfs_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out)
{
  Aaben *aaben = (Aaben *) file;
  gboolean kept = is_kept (name, flags);
  gboolean there = kept && g_file_test (name, G_FILE_TEST_EXISTS);
  int rc = fails (STYRT_OTHER);

  aaben->base.pMethods = NULL;
  aaben->fil = NULL;
  aaben->real = (sqlite3_file *) (aaben + 1);
  if (rc != SQLITE_OK)
    return SQLITE_CANTOPEN;
  if (kept && !there && (flags & SQLITE_OPEN_CREATE) != 0 && !step ())
    return SQLITE_CANTOPEN;
  inside = TRUE;
  rc = parent->xOpen (parent, name, aaben->real, flags, out);
  inside = FALSE;
  if (aaben->real->pMethods != NULL)
    aaben->base.pMethods = &methods;
  if (rc != SQLITE_OK || !kept)
    return rc;
  aaben->fil = styrt_disk_open (disk, name);
  aaben->fil->users++;
  if (!there)
    aaben->fil->entered = FALSE;
  aaben->fil->deleted = FALSE;
  return rc;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  StyrtFil *fil = g_hash_table_lookup (disk->files, name);
  int rc = fails (STYRT_OTHER);

  if (rc != SQLITE_OK)
    return SQLITE_IOERR_DELETE;
  if (!step ())
    return SQLITE_IOERR_DELETE;
  inside = TRUE;
  rc = parent->xDelete (parent, name, FALSE);
  inside = FALSE;
  if (rc != SQLITE_OK || fil == NULL)
    return rc;
  fil->deleted = TRUE;
  if (sync_folder && fil->users == 0)
    g_hash_table_remove (disk->files, name);
  return rc;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
  return parent->xAccess (parent, name, flags, out);
}

/* --- the C library --- */

typedef int (*Fsync) (int fd);
typedef int (*Rename) (const char *from, const char *to);
typedef int (*Unlink) (const char *path);
int fsync (int fd);
int rename (const char *from, const char *to);
int unlink (const char *path);

int
fsync (int fd)
{
  if (disk == NULL || inside)
    return ((Fsync) dlsym (RTLD_NEXT, "fsync")) (fd);
  if (!step ())
    {
      errno = EIO;
      return -1;
    }
  styrt_disk_sync_fd (disk, fd);
  return 0;
}

int
rename (const char *from, const char *to)
{
  Rename real = (Rename) dlsym (RTLD_NEXT, "rename");

  if (disk == NULL || inside || !g_str_has_prefix (to, disk->folder))
    return real (from, to);
  if (!step ())
    {
      errno = EIO;
      return -1;
    }
  styrt_disk_rename (disk, from, to);
  return real (from, to);
}

int
unlink (const char *path)
{
  if (disk != NULL && !inside && !dead && g_str_has_prefix (path, disk->folder))
    styrt_disk_unlink (disk, path);
  return ((Unlink) dlsym (RTLD_NEXT, "unlink")) (path);
}

/* --- for the tests --- */

void
styrt_install (const char *folder)
{
  disk = styrt_disk_new (folder);
  parent = sqlite3_vfs_find (NULL);
  shim = *parent;
  shim.zName = "styrt";
  shim.szOsFile = (int) sizeof (Aaben) + parent->szOsFile;
  shim.xOpen = vfs_open;
  shim.xDelete = vfs_delete;
  shim.xAccess = vfs_access;
  g_assert_cmpint (sqlite3_vfs_register (&shim, 1), ==, SQLITE_OK);
}

void
styrt_begin (void)
{
  dead = FALSE;
  styrt_heal ();
  styrt_disk_forget (disk);
  memset (calls, 0, sizeof calls);
  steps = cut_step = 0;
  failed = FALSE;
}

guint
styrt_steps (void)
{
  return steps;
}

guint
styrt_calls (StyrtKald kinds)
{
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    if (kinds & (1 << i))
      sum += calls[i];
  return sum;
}

void
styrt_cut_at (guint at, guint32 seed)
{
  cut_step = at;
  cut_seed = seed;
}

gboolean
styrt_is_cut (void)
{
  return dead;
}

static void
remove_whole (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *at = g_build_filename (path, name, NULL);

      remove_whole (at);
    }
  g_remove (path);
}

void
styrt_restart (void)
{
  g_autofree char *target = target_path ();

  g_assert_true (dead);
  remove_whole (disk->folder);
  inside = TRUE;
  g_assert_cmpint (g_rename (target, disk->folder), ==, 0);
  inside = FALSE;
  styrt_begin ();
}

void
styrt_fail_at (StyrtKald kinds, guint n, int code, gboolean stays)
{
  fail_kinds = kinds;
  fail_n = n;
  fail_code = code;
  fail_stays = stays;
  fail_seen = 0;
}

void
styrt_heal (void)
{
  fail_kinds = 0;
}

gboolean
styrt_has_failed (void)
{
  return failed;
}

void
styrt_copy_tree (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_mkdir_with_parents (to, 0700);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *data = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          styrt_copy_tree (source, target);
          continue;
        }
      g_assert_true (g_file_get_contents (source, &data, &length, NULL));
      g_file_set_contents_full (target, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}
