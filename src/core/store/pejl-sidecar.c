// SPDX-License-Identifier: GPL-3.0-or-later
// A small file per store under the user's state folder: replica, number and hash of the last op. It is written after the commit, so
// that it never tells of an op that the store has lost, and a kill leaves it. It is synced, with the names of its folders, before ops
// leave this machine: one that a power cut took back to an earlier number would fit a store that was put back by hand to a time
// in between, and numbers that a colleague has would be given again. One that was spoiled costs a new replica and nothing else.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-sidecar.h"

#include "core/store/pejl-fs.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  guint64 rid; /* both little-endian */
  guint64 seq;
  guint8 hash[PEJL_HASH_LEN];
} Note;

#define FOLDERS 3 /* replicas, pejl, and the one that has that */

struct _PejlSidecar
{
  int fd;        /* -1: none */
  char *folder;
  Note last;     /* as it was written here last */

  GMutex mutex;  /* of those that sync */
  gboolean named;
  int unsynced;  /* atomic */
};

PejlSidecar *
pejl_sidecar_open (const char *store_path)
{
  PejlSidecar *sidecar = g_new0 (PejlSidecar, 1);
  g_autofree char *absolute = g_canonicalize_filename (store_path, NULL);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "pejl", "replicas", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mutex_init (&sidecar->mutex);
  sidecar->folder = g_steal_pointer (&folder);
  sidecar->unsynced = TRUE; /* who wrote it before may have been killed */
  g_mkdir_with_parents (sidecar->folder, 0700);
  sidecar->fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (sidecar->fd < 0)
    g_message ("The place of %s is not noted: %s cannot be written", store_path, path);
  return sidecar;
}

void
pejl_sidecar_free (PejlSidecar *sidecar)
{
  if (sidecar == NULL)
    return;
  if (sidecar->fd >= 0)
    g_close (sidecar->fd, NULL);
  g_mutex_clear (&sidecar->mutex);
  g_free (sidecar->folder);
  g_free (sidecar);
}

static gboolean
read_note (PejlSidecar *sidecar, Note *note)
{
  return sidecar->fd >= 0 && lseek (sidecar->fd, 0, SEEK_SET) == 0
         && read (sidecar->fd, note, sizeof *note) == (gssize) sizeof *note;
}

gboolean
pejl_sidecar_has_note (PejlSidecar *sidecar)
{
  Note note;

  return read_note (sidecar, &note);
}

gboolean
pejl_sidecar_fits (PejlSidecar *sidecar, PejlDb *db, guint64 rid, gboolean *fits, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *stmt;
  Note note;

  *fits = read_note (sidecar, &note) && GUINT64_FROM_LE (note.rid) == rid;
  if (!*fits || note.seq == 0)
    return TRUE;
  stmt = pejl_db_statement (db, "SELECT hash FROM op WHERE rid = ? AND seq = ?");
  sqlite3_bind_int64 (stmt, 1, (gint64) rid);
  sqlite3_bind_int64 (stmt, 2, (gint64) GUINT64_FROM_LE (note.seq));
  *fits = pejl_db_step (db, stmt, &failed) && sqlite3_column_bytes (stmt, 0) == PEJL_HASH_LEN
          && memcmp (sqlite3_column_blob (stmt, 0), note.hash, PEJL_HASH_LEN) == 0;
  sqlite3_reset (stmt);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

void
pejl_sidecar_note (PejlSidecar *sidecar, const PejlPosition *at)
{
  Note note = { GUINT64_TO_LE (at->rid), GUINT64_TO_LE (at->seq), { 0 } };

  if (sidecar->fd < 0)
    return;
  memcpy (note.hash, at->hash, PEJL_HASH_LEN);
  if (memcmp (&note, &sidecar->last, sizeof note) == 0)
    return;
  if (lseek (sidecar->fd, 0, SEEK_SET) != 0
      || write (sidecar->fd, &note, sizeof note) != (gssize) sizeof note)
    {
      g_debug ("The place of the store could not be noted");
      return;
    }
  sidecar->last = note;
  g_atomic_int_set (&sidecar->unsynced, TRUE);
}

static void
sync_names (PejlSidecar *sidecar)
{
  g_autofree char *folder = g_strdup (sidecar->folder);

  for (guint i = 0; i < FOLDERS; i++)
    {
      char *above = g_path_get_dirname (folder);

      pejl_fs_sync_folder (folder);
      g_free (folder);
      folder = above;
    }
  sidecar->named = TRUE;
}

void
pejl_sidecar_sync (PejlSidecar *sidecar)
{
  if (sidecar->fd < 0)
    return;
  g_mutex_lock (&sidecar->mutex);
  if (g_atomic_int_compare_and_exchange (&sidecar->unsynced, TRUE, FALSE))
    {
      if (g_fsync (sidecar->fd) != 0)
        {
          g_atomic_int_set (&sidecar->unsynced, TRUE);
          g_message ("The place of the store is not safe on the disk yet");
        }
      if (!sidecar->named)
        sync_names (sidecar);
    }
  g_mutex_unlock (&sidecar->mutex);
}
