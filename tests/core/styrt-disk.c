// SPDX-License-Identifier: GPL-3.0-or-later
// What is safe on the disk, and what a cut leaves.
#include "styrt-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
skriv_free (gpointer data)
{
  StyrtSkriv *skriv = data;

  g_clear_pointer (&skriv->bytes, g_bytes_unref);
  g_free (skriv);
}

static void
fil_free (gpointer data)
{
  StyrtFil *fil = data;

  g_byte_array_unref (fil->safe);
  g_ptr_array_unref (fil->pending);
  g_free (fil->path);
  g_free (fil);
}

static void
navn_free (gpointer data)
{
  StyrtNavn *navn = data;

  g_clear_pointer (&navn->before, g_bytes_unref);
  g_free (navn->from);
  g_free (navn->to);
  g_free (navn);
}

StyrtDisk *
styrt_disk_new (const char *folder)
{
  StyrtDisk *disk = g_new0 (StyrtDisk, 1);

  disk->folder = g_strdup (folder);
  disk->files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, fil_free);
  disk->synced = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_bytes_unref);
  disk->names = g_ptr_array_new_with_free_func (navn_free);
  return disk;
}

static GBytes *
contents (const char *path)
{
  char *data;
  gsize length;

  return g_file_get_contents (path, &data, &length, NULL) ? g_bytes_new_take (data, length) : NULL;
}

static gint64
inode_of (const char *path)
{
  GStatBuf stat_buf;

  return g_stat (path, &stat_buf) == 0 ? (gint64) stat_buf.st_ino : 0;
}

/* --- while there is power --- */

static void
mark_safe (StyrtDisk *disk, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *at = g_build_filename (path, name, NULL);
      gint64 inode = inode_of (at);

      if (g_file_test (at, G_FILE_TEST_IS_DIR))
        mark_safe (disk, at);
      else
        g_hash_table_insert (disk->synced, g_memdup2 (&inode, sizeof inode), contents (at));
    }
}

void
styrt_disk_forget (StyrtDisk *disk)
{
  g_hash_table_remove_all (disk->files);
  g_hash_table_remove_all (disk->synced);
  g_ptr_array_set_size (disk->names, 0);
  mark_safe (disk, disk->folder);
}

static void
load (StyrtFil *fil)
{
  g_autoptr (GBytes) bytes = contents (fil->path);

  g_byte_array_set_size (fil->safe, 0);
  g_ptr_array_set_size (fil->pending, 0);
  if (bytes != NULL)
    g_byte_array_append (fil->safe, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  fil->entered = bytes != NULL;
  fil->deleted = FALSE;
}

StyrtFil *
styrt_disk_open (StyrtDisk *disk, const char *path)
{
  StyrtFil *fil = g_hash_table_lookup (disk->files, path);

  if (fil != NULL && (fil->users > 0 || fil->pending->len > 0 || fil->deleted))
    return fil;
  if (fil == NULL)
    {
      fil = g_new0 (StyrtFil, 1);
      fil->path = g_strdup (path);
      fil->safe = g_byte_array_new ();
      fil->pending = g_ptr_array_new_with_free_func (skriv_free);
      g_hash_table_insert (disk->files, fil->path, fil);
    }
  load (fil);
  return fil;
}

static void
pend (StyrtFil *fil, gint64 offset, GBytes *bytes)
{
  StyrtSkriv *skriv = g_new0 (StyrtSkriv, 1);

  skriv->offset = offset;
  skriv->bytes = bytes;
  g_ptr_array_add (fil->pending, skriv);
}

void
styrt_fil_write (StyrtFil *fil, gint64 offset, const void *data, gsize length)
{
  pend (fil, offset, g_bytes_new (data, length));
}

void
styrt_fil_truncate (StyrtFil *fil, gint64 length)
{
  pend (fil, length, NULL);
}

static void
put (GByteArray *to, gint64 offset, const guint8 *data, gsize length)
{
  guint end = (guint) offset + (guint) length;

  if (end > to->len)
    {
      guint before = to->len;

      g_byte_array_set_size (to, end);
      memset (to->data + before, 0, end - before);
    }
  if (length > 0)
    memcpy (to->data + offset, data, length);
}

static void
apply (GByteArray *to, const StyrtSkriv *skriv)
{
  gsize length;
  const guint8 *data;

  if (skriv->bytes == NULL)
    {
      if (skriv->offset < to->len)
        g_byte_array_set_size (to, (guint) skriv->offset);
      return;
    }
  data = g_bytes_get_data (skriv->bytes, &length);
  put (to, skriv->offset, data, length);
}

void
styrt_fil_sync (StyrtFil *fil)
{
  for (guint i = 0; i < fil->pending->len; i++)
    apply (fil->safe, g_ptr_array_index (fil->pending, i));
  g_ptr_array_set_size (fil->pending, 0);
  fil->entered = TRUE;
}

/* What was renamed in that folder, and deleted from it, is so for good. */
static void
sync_names (StyrtDisk *disk, const char *folder)
{
  GHashTableIter iter;
  gpointer value;

  for (guint i = disk->names->len; i > 0; i--)
    {
      StyrtNavn *navn = g_ptr_array_index (disk->names, i - 1);
      g_autofree char *in = g_path_get_dirname (navn->to);

      if (strcmp (in, folder) == 0)
        g_ptr_array_remove_index (disk->names, i - 1);
    }
  g_hash_table_iter_init (&iter, disk->files);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      StyrtFil *fil = value;
      g_autofree char *in = g_path_get_dirname (fil->path);

      if (strcmp (in, folder) != 0)
        continue;
      if (fil->deleted && fil->users == 0)
        g_hash_table_iter_remove (&iter);
      else
        fil->entered = TRUE;
    }
}

void
styrt_disk_sync_fd (StyrtDisk *disk, int fd)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *path = g_file_read_link (link, NULL);
  StyrtFil *fil = path != NULL ? g_hash_table_lookup (disk->files, path) : NULL;
  gint64 inode;
  struct stat stat_buf;

  if (path == NULL || fstat (fd, &stat_buf) != 0)
    return;
  if (S_ISDIR (stat_buf.st_mode))
    {
      sync_names (disk, path);
      return;
    }
  if (fil != NULL)
    styrt_fil_sync (fil);
  inode = (gint64) stat_buf.st_ino;
  g_hash_table_insert (disk->synced, g_memdup2 (&inode, sizeof inode), contents (path));
}

void
styrt_disk_rename (StyrtDisk *disk, const char *from, const char *to)
{
  StyrtNavn *navn = g_new0 (StyrtNavn, 1);
  StyrtFil *fil = g_hash_table_lookup (disk->files, from);

  navn->from = g_strdup (from);
  navn->to = g_strdup (to);
  navn->before = contents (to);
  g_ptr_array_add (disk->names, navn);
  styrt_disk_unlink (disk, to);
  if (fil == NULL)
    return;
  g_hash_table_steal (disk->files, from);
  g_free (fil->path);
  fil->path = g_strdup (to);
  g_hash_table_insert (disk->files, fil->path, fil);
}

/* Its inode may be another file's in a moment. */
static void
forget_other (StyrtDisk *disk, const char *path)
{
  gint64 inode = inode_of (path);

  g_hash_table_remove (disk->synced, &inode);
}

void
styrt_disk_unlink (StyrtDisk *disk, const char *path)
{
  forget_other (disk, path);
  g_hash_table_remove (disk->files, path);
}

/* --- at the cut --- */

typedef enum
{
  TAB_ALT,      /* nothing of what is not safe is there */
  TAB_INTET,    /* all of it is */
  TAB_FORAN,    /* the first writes are, and the one after them by half */
  TAB_SEKTORER, /* any of its sectors, in any order */
  TAB_SNAVS,    /* the same, and some hold rubbish */
  N_TAB
} Tab;

/* One write, a sector at a time; rubbish may stand where it was to be, and nowhere else. */
static void
apply_torn (GByteArray *to, const StyrtSkriv *skriv, guint sector, gboolean rubbish, GRand *rand)
{
  gsize length;
  const guint8 *data;
  g_autofree guint8 *noise = NULL;

  if (skriv->bytes == NULL)
    {
      if (g_rand_boolean (rand))
        apply (to, skriv);
      return;
    }
  data = g_bytes_get_data (skriv->bytes, &length);
  for (gsize at = 0; at < length;)
    {
      gsize n = MIN (length - at, sector - (gsize) ((skriv->offset + (gint64) at) % sector));

      if (g_rand_boolean (rand))
        put (to, skriv->offset + (gint64) at, data + at, n);
      else if (rubbish && g_rand_int_range (rand, 0, 4) == 0)
        {
          noise = g_realloc (noise, n);
          for (gsize i = 0; i < n; i++)
            noise[i] = (guint8) g_rand_int (rand);
          put (to, skriv->offset + (gint64) at, noise, n);
        }
      at += n;
    }
}

static void
shuffle (GPtrArray *array, GRand *rand)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer kept = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[other];
      array->pdata[other] = kept;
    }
}

static GByteArray *
what_is_left (StyrtFil *fil, GRand *rand)
{
  GByteArray *left = g_byte_array_new ();
  Tab tab = (Tab) g_rand_int_range (rand, 0, N_TAB);
  guint sector = g_rand_boolean (rand) ? 512 : 4096;
  guint kept = fil->pending->len;

  g_byte_array_append (left, fil->safe->data, fil->safe->len);
  if (tab == TAB_ALT)
    return left;
  if (tab == TAB_FORAN && kept > 0)
    kept = (guint) g_rand_int_range (rand, 0, (gint32) kept);
  if (tab >= TAB_SEKTORER)
    shuffle (fil->pending, rand);
  for (guint i = 0; i < kept; i++)
    if (tab >= TAB_SEKTORER)
      apply_torn (left, g_ptr_array_index (fil->pending, i), sector, tab == TAB_SNAVS, rand);
    else
      apply (left, g_ptr_array_index (fil->pending, i));
  if (tab == TAB_FORAN && kept < fil->pending->len)
    apply_torn (left, g_ptr_array_index (fil->pending, kept), sector, FALSE, rand);
  return left;
}

static void
write_out (const char *path, const guint8 *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_unlink (path);
  g_file_set_contents_full (path, (const char *) data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* A file that SQLite had open. */
static void
leave_file (StyrtFil *fil, const char *target, GRand *rand)
{
  g_autoptr (GByteArray) left = what_is_left (fil, rand);

  if ((!fil->entered || fil->deleted) && g_rand_boolean (rand))
    g_unlink (target);
  else
    write_out (target, left->data, left->len);
}

/* A file of somebody else: safe as it was synced, otherwise there, cut short, empty, or away. */
static void
leave_other (StyrtDisk *disk, const char *path, const char *target, GRand *rand)
{
  gint64 inode = inode_of (path);
  GBytes *synced = g_hash_table_lookup (disk->synced, &inode);
  g_autoptr (GBytes) now = contents (path);
  gsize length;
  const guint8 *data;

  if (now == NULL)
    return;
  data = g_bytes_get_data (now, &length);
  if (synced != NULL && (g_bytes_equal (synced, now) || g_rand_boolean (rand)))
    data = g_bytes_get_data (synced, &length);
  else if (synced == NULL && g_rand_int_range (rand, 0, 4) == 0)
    return;
  else if (g_rand_boolean (rand))
    length = length > 0 ? (gsize) g_rand_int_range (rand, 0, (gint32) length) : 0;
  write_out (target, data, length);
}

static void
leave_folder (StyrtDisk *disk, const char *from, const char *to, GRand *rand)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_mkdir_with_parents (to, 0700);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        leave_folder (disk, path, target, rand);
      else if (!g_hash_table_contains (disk->files, path) && !g_str_has_suffix (path, "-shm"))
        leave_other (disk, path, target, rand);
    }
}

static char *
in_target (StyrtDisk *disk, const char *path, const char *target)
{
  return g_strconcat (target, path + strlen (disk->folder), NULL);
}

/* Renames are kept in the order in which they were made: the last ones may be undone. */
static void
undo_names (StyrtDisk *disk, const char *target, GRand *rand)
{
  while (disk->names->len > 0 && g_rand_boolean (rand))
    {
      StyrtNavn *navn = g_ptr_array_index (disk->names, disk->names->len - 1);
      g_autofree char *from = in_target (disk, navn->from, target);
      g_autofree char *to = in_target (disk, navn->to, target);

      if (g_file_test (to, G_FILE_TEST_EXISTS))
        g_assert_cmpint (g_rename (to, from), ==, 0);
      if (navn->before != NULL)
        write_out (to, g_bytes_get_data (navn->before, NULL), g_bytes_get_size (navn->before));
      g_ptr_array_set_size (disk->names, (int) disk->names->len - 1);
    }
}

void
styrt_disk_cut (StyrtDisk *disk, const char *target, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GHashTableIter iter;
  gpointer fil;

  leave_folder (disk, disk->folder, target, rand);
  g_hash_table_iter_init (&iter, disk->files);
  while (g_hash_table_iter_next (&iter, NULL, &fil))
    {
      g_autofree char *path = in_target (disk, ((StyrtFil *) fil)->path, target);

      if (((StyrtFil *) fil)->deleted || g_file_test (((StyrtFil *) fil)->path, G_FILE_TEST_EXISTS))
        leave_file (fil, path, rand);
    }
  undo_names (disk, target, rand);
}
