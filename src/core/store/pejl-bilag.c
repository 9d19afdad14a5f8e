// SPDX-License-Identifier: GPL-3.0-or-later
// Contents in and out of the folder beside the store: hashed on the way, under a temporary name until they are whole.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-bilag.h"

#include "core/store/pejl-fs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

#define PART_BYTES (256 * 1024)
/* Enough for a content type to be told by. */
#define SNIFF_BYTES 4096
/* What a killed program left of a file it was copying is swept away when the next one is taken in, this much later. */
#define LEFTOVER_SECONDS 3600
#define TEMPORARY_PREFIX ".ny-"

/* A file that is not yet what it is to be. */
typedef struct
{
  char *path;
  int fd;
  GChecksum *checksum;
  gint64 bytes;
  guint8 head[SNIFF_BYTES];
  gsize n_head;
} Temporary;

static void
temporary_clear (Temporary *temporary)
{
  if (temporary->fd >= 0)
    g_close (temporary->fd, NULL);
  if (temporary->path != NULL)
    g_unlink (temporary->path);
  g_clear_pointer (&temporary->path, g_free);
  g_clear_pointer (&temporary->checksum, g_checksum_free);
  temporary->fd = -1;
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Temporary, temporary_clear)

char *
pejl_bilag_folder (const char *store_path)
{
  return g_strconcat (store_path, ".bilag", NULL);
}

char *
pejl_bilag_path (const char *store_path, const char *sha256)
{
  g_autofree char *folder = NULL;
  char shelf[3] = { 0 };

  if (!pejl_sha256_is_valid (sha256))
    return NULL;
  folder = pejl_bilag_folder (store_path);
  memcpy (shelf, sha256, 2);
  return g_build_filename (folder, shelf, sha256, NULL);
}

/* --- what can go wrong --- */

static gboolean
fail_write (const char *navn, int saved_errno, GError **error)
{
  gboolean full = saved_errno == ENOSPC || saved_errno == EFBIG;
#ifdef EDQUOT
  full = full || saved_errno == EDQUOT;
#endif

  if (full)
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_DISK_FULL,
                 _("There is no room on the disk for “%s”, so it was not copied. Nothing was lost. Make room and try "
                   "again."),
                 navn);
  else
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO,
                 _("“%s” could not be copied: %s. Nothing was lost. Try again."), navn, g_strerror (saved_errno));
  return FALSE;
}

static gboolean
fail_cancelled (const char *navn, GError **error)
{
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The copying of “%s” was stopped."), navn);
  return FALSE;
}

static gboolean
fail_source (const char *navn, const char *why, GError **error)
{
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_SOURCE,
               /* Translators: a file's name and what is wrong with it */
               _("“%s” was not attached: %s Nothing else was changed."), navn, why);
  return FALSE;
}

static gboolean
fail_too_large (const char *navn, GError **error)
{
  g_autofree char *most = pejl_bilag_format_bytes (PEJL_BILAG_BYTES_MAX);

  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_TOO_LARGE,
               /* Translators: a file's name, and a size as "500 MB" */
               _("“%s” is larger than %s and was not attached. Nothing was changed. Attach a shorter or smaller version."),
               navn, most);
  return FALSE;
}

static gboolean
fail_missing (const char *store_path, const char *sha256, const char *navn, GError **error)
{
  g_autofree char *folder = pejl_bilag_folder (store_path);
  g_autofree char *name = g_filename_display_name (folder);

  /* In what is final the bilag stays in its place; its contents and name are gone. */
  if (*sha256 == '\0')
    {
      g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING,
                           _("The contents of this attachment were erased for good. All else is untouched."));
      return FALSE;
    }
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING,
               _("The contents of the attachment “%s” are missing. Its name and text, and all else, are untouched. Put "
                 "the folder “%s” back from a copy, or attach the file again."),
               navn, name);
  return FALSE;
}

static gboolean
fail_changed (const char *navn, GError **error)
{
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CHANGED,
               _("The contents of the attachment “%s” are no longer those that were attached, so they are not shown. Its "
                 "name and text, and all else, are untouched. Put the file back from a copy, or attach it again."),
               navn);
  return FALSE;
}

/* --- under a temporary name --- */

static gboolean
make_folder (const char *path, const char *navn, GError **error)
{
  return g_mkdir_with_parents (path, 0700) == 0 || fail_write (navn, errno, error);
}

static void
sweep_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf stat_buf;

      if (g_str_has_prefix (name, TEMPORARY_PREFIX) && g_lstat (path, &stat_buf) == 0
          && now - (gint64) stat_buf.st_mtime > LEFTOVER_SECONDS)
        g_unlink (path);
    }
}

static gboolean
temporary_open (Temporary *temporary, const char *folder, const char *navn, int mode, GError **error)
{
  temporary->path = g_build_filename (folder, TEMPORARY_PREFIX "XXXXXX", NULL);
  temporary->fd = g_mkstemp_full (temporary->path, O_RDWR | O_CLOEXEC, mode);
  if (temporary->fd < 0)
    {
      int saved_errno = errno;

      g_clear_pointer (&temporary->path, g_free);
      return fail_write (navn, saved_errno, error);
    }
  temporary->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  return TRUE;
}

static gboolean
temporary_write (Temporary *temporary, const guint8 *bytes, gsize n, const char *navn, GError **error)
{
  gsize done = 0;

  if (temporary->n_head < SNIFF_BYTES)
    {
      gsize more = MIN (n, SNIFF_BYTES - temporary->n_head);

      memcpy (temporary->head + temporary->n_head, bytes, more);
      temporary->n_head += more;
    }
  g_checksum_update (temporary->checksum, bytes, (gssize) n);
  temporary->bytes += (gint64) n;
  while (done < n)
    {
      gssize written = (gssize) write (temporary->fd, bytes + done, n - done);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return fail_write (navn, written == 0 ? ENOSPC : errno, error);
      done += (gsize) written;
    }
  return TRUE;
}

static gboolean
temporary_keep (Temporary *temporary, const char *path, const char *navn, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = temporary->fd;

  temporary->fd = -1;
  if (g_fsync (fd) != 0)
    {
      int saved_errno = errno;

      g_close (fd, NULL);
      return fail_write (navn, saved_errno, error);
    }
  if (!g_close (fd, NULL) || g_rename (temporary->path, path) != 0)
    return fail_write (navn, errno, error);
  g_clear_pointer (&temporary->path, g_free);
  pejl_fs_sync_folder (folder);
  return TRUE;
}

/* --- in --- */

static char *
guess_type (const Temporary *temporary, const char *navn)
{
  g_autofree char *type = g_content_type_guess (navn, temporary->head, temporary->n_head, NULL);
  char *mime = g_content_type_get_mime_type (type);

  return mime != NULL ? mime : g_strdup ("application/octet-stream");
}

/* Over what lies there already too: that may have been damaged, and this is known to be right. */
static PejlVedhaeftning *
put_on_shelf (Temporary *temporary, const char *store_path, const char *navn, GError **error)
{
  g_autoptr (PejlVedhaeftning) bilag = pejl_vedhaeftning_new ();
  g_autofree char *path = NULL;
  g_autofree char *shelf = NULL;

  bilag->id = pejl_id_new ();
  bilag->bytes = temporary->bytes;
  g_free (bilag->navn);
  bilag->navn = g_strdup (navn);
  g_free (bilag->type);
  bilag->type = guess_type (temporary, navn);
  g_free (bilag->sha256);
  bilag->sha256 = g_strdup (g_checksum_get_string (temporary->checksum));
  path = pejl_bilag_path (store_path, bilag->sha256);
  shelf = g_path_get_dirname (path);
  if (!make_folder (shelf, navn, error) || !temporary_keep (temporary, path, navn, error))
    return NULL;
  return g_steal_pointer (&bilag);
}

typedef struct
{
  const char *navn;
  gint64 expected; /* bytes; -1: not known */
  GCancellable *cancellable;
  GFileProgressCallback progress;
  gpointer progress_data;
} Intake;

static gboolean
fail_growing (const char *navn, GError **error)
{
  return fail_source (navn, _("the file was being written to. Wait until that is done, and attach it again."), error);
}

static gboolean
copy_stream (const Intake *intake, GInputStream *from, Temporary *to, GError **error)
{
  g_autofree guint8 *part = g_malloc (PART_BYTES);
  g_autoptr (GError) failed = NULL;
  gssize n;

  while ((n = g_input_stream_read (from, part, PART_BYTES, intake->cancellable, &failed)) > 0)
    {
      if (to->bytes + n > PEJL_BILAG_BYTES_MAX)
        return fail_too_large (intake->navn, error);
      /* Now, not at the end: a recording may grow as fast as it is read. */
      if (intake->expected >= 0 && to->bytes + n > intake->expected)
        return fail_growing (intake->navn, error);
      if (!temporary_write (to, part, (gsize) n, intake->navn, error))
        return FALSE;
      if (intake->progress != NULL)
        intake->progress (to->bytes, MAX (intake->expected, to->bytes), intake->progress_data);
    }
  if (g_cancellable_is_cancelled (intake->cancellable))
    return fail_cancelled (intake->navn, error);
  if (n < 0)
    return fail_source (intake->navn, failed->message, error);
  if (to->bytes == 0)
    return fail_source (intake->navn, _("the file is empty."), error);
  if (intake->expected >= 0 && to->bytes != intake->expected)
    return fail_growing (intake->navn, error);
  return TRUE;
}

static PejlVedhaeftning *
take_stream (const char *store_path, GInputStream *from, const Intake *intake, GError **error)
{
  g_autofree char *folder = pejl_bilag_folder (store_path);
  g_auto (Temporary) temporary = { .fd = -1 };

  if (!make_folder (folder, intake->navn, error))
    return NULL;
  sweep_leftovers (folder);
  if (!temporary_open (&temporary, folder, intake->navn, 0600, error)
      || !copy_stream (intake, from, &temporary, error))
    return NULL;
  return put_on_shelf (&temporary, store_path, intake->navn, error);
}

/* A folder, a pipe or a device is no bilag, and reading one may never end. */
static gboolean
check_source (GFile *file, Intake *intake, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, intake->cancellable, &failed);

  if (g_cancellable_is_cancelled (intake->cancellable))
    return fail_cancelled (intake->navn, error);
  if (info == NULL)
    return fail_source (intake->navn, failed->message, error);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail_source (intake->navn, _("it is a folder. Attach the files in it."), error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail_source (intake->navn, _("it is no file."), error);
  intake->expected = g_file_info_get_size (info);
  return intake->expected <= PEJL_BILAG_BYTES_MAX || fail_too_large (intake->navn, error);
}

PejlVedhaeftning *
pejl_bilag_take (const char *store_path, GFile *file, GCancellable *cancellable, GFileProgressCallback progress,
                 gpointer user_data, GError **error)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *shown = basename != NULL ? g_filename_display_name (basename) : NULL;
  g_autofree char *navn = pejl_bilag_clean_navn (shown);
  Intake intake = { navn, -1, cancellable, progress, user_data };
  g_autoptr (GFileInputStream) from = NULL;
  g_autoptr (GError) failed = NULL;

  g_return_val_if_fail (store_path != NULL, NULL);
  if (!check_source (file, &intake, error))
    return NULL;
  from = g_file_read (file, cancellable, &failed);
  if (from == NULL)
    {
      if (g_cancellable_is_cancelled (cancellable))
        fail_cancelled (navn, error);
      else
        fail_source (navn, failed->message, error);
      return NULL;
    }
  return take_stream (store_path, G_INPUT_STREAM (from), &intake, error);
}

PejlVedhaeftning *
pejl_bilag_take_bytes (const char *store_path, GBytes *bytes, const char *navn, GCancellable *cancellable, GError **error)
{
  g_autofree char *clean = pejl_bilag_clean_navn (navn);
  g_autoptr (GInputStream) from = g_memory_input_stream_new_from_bytes (bytes);
  Intake intake = { clean, (gint64) g_bytes_get_size (bytes), cancellable, NULL, NULL };

  g_return_val_if_fail (store_path != NULL, NULL);
  if (intake.expected > PEJL_BILAG_BYTES_MAX)
    {
      fail_too_large (clean, error);
      return NULL;
    }
  return take_stream (store_path, from, &intake, error);
}

/* --- out --- */

static gboolean
fail_read (const char *store_path, const char *sha256, const char *navn, GError *failed, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_is_cancelled (cancellable))
    return fail_cancelled (navn, error);
  if (g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return fail_missing (store_path, sha256, navn, error);
  g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_IO,
               _("The attachment “%s” could not be read: %s. Nothing was changed."), navn, failed->message);
  return FALSE;
}

static gboolean
read_parts (GInputStream *from, GChecksum *checksum, PejlBilagPart part, gpointer user_data, GCancellable *cancellable,
            GError **failed, GError **error)
{
  g_autofree guint8 *bytes = g_malloc (PART_BYTES);
  gssize n;

  while ((n = g_input_stream_read (from, bytes, PART_BYTES, cancellable, failed)) > 0)
    {
      g_checksum_update (checksum, bytes, n);
      if (part != NULL && !part (bytes, (gsize) n, user_data, error))
        return FALSE;
    }
  return n == 0;
}

gboolean
pejl_bilag_read (const char *store_path, const char *sha256, const char *navn, PejlBilagPart part, gpointer user_data,
                 GCancellable *cancellable, GError **error)
{
  g_autofree char *path = pejl_bilag_path (store_path, sha256);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInputStream) from = NULL;
  g_autoptr (GError) failed = NULL;
  g_autoptr (GError) refused = NULL;

  if (path == NULL)
    return fail_missing (store_path, sha256, navn, error);
  file = g_file_new_for_path (path);
  from = g_file_read (file, cancellable, &failed);
  if (from == NULL
      || !read_parts (G_INPUT_STREAM (from), checksum, part, user_data, cancellable, &failed, &refused))
    {
      if (refused == NULL)
        return fail_read (store_path, sha256, navn, failed, cancellable, error);
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  return strcmp (g_checksum_get_string (checksum), sha256) == 0 || fail_changed (navn, error);
}

gboolean
pejl_bilag_look (const char *store_path, const PejlVedhaeftning *bilag, GError **error)
{
  g_autofree char *path = pejl_bilag_path (store_path, bilag->sha256);
  GStatBuf stat_buf;

  if (path == NULL || g_stat (path, &stat_buf) != 0 || !S_ISREG (stat_buf.st_mode))
    return fail_missing (store_path, bilag->sha256, bilag->navn, error);
  return (gint64) stat_buf.st_size == bilag->bytes || fail_changed (bilag->navn, error);
}

typedef struct
{
  Temporary temporary;
  const char *navn;
} Copying;

static gboolean
copy_part (const guint8 *bytes, gsize n, gpointer user_data, GError **error)
{
  Copying *copying = user_data;

  return temporary_write (&copying->temporary, bytes, n, copying->navn, error);
}

gboolean
pejl_bilag_copy_out (const char *store_path, const char *sha256, const char *navn, const char *path, int mode,
                     GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  Copying copying = { .temporary = { .fd = -1 }, .navn = navn };
  gboolean done;

  done = make_folder (folder, navn, error)
         && temporary_open (&copying.temporary, folder, navn, mode, error)
         && pejl_bilag_read (store_path, sha256, navn, copy_part, &copying, cancellable, error)
         && temporary_keep (&copying.temporary, path, navn, error);
  temporary_clear (&copying.temporary);
  return done;
}
