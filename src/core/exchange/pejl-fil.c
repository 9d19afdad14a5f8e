// SPDX-License-Identifier: GPL-3.0-or-later
// Temporary files, synced and renamed.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-fil.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

gboolean
pejl_fil_fail (const char *path, GError **error)
{
  int saved = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_IO,
               _("“%s” could not be written or read: %s. Nothing was lost; choose another place and try again."), name,
               g_strerror (saved));
  return FALSE;
}

static FILE *
open_temporary (char *template, const char *path, GError **error)
{
  int fd = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, 0600);
  FILE *file = fd >= 0 ? fdopen (fd, "w+b") : NULL;

  if (file != NULL)
    return file;
  pejl_fil_fail (path, error);
  if (fd >= 0)
    {
      g_close (fd, NULL);
      g_unlink (template);
    }
  return NULL;
}

FILE *
pejl_fil_begin (const char *path, char **temporary, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *template = g_strdup_printf ("%s.delvis-XXXXXX", path);
  FILE *file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      pejl_fil_fail (folder, error);
      return NULL;
    }
  file = open_temporary (template, path, error);
  if (file != NULL)
    *temporary = g_steal_pointer (&template);
  return file;
}

FILE *
pejl_fil_scratch (const char *folder, GError **error)
{
  g_autofree char *template = g_build_filename (folder, ".pejl-XXXXXX", NULL);
  FILE *file = open_temporary (template, folder, error);

  if (file != NULL)
    g_unlink (template);
  return file;
}

/* So that the new name itself survives a power cut. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("The folder %s could not be synced", folder);
  g_close (fd, NULL);
}

gboolean
pejl_fil_end (FILE *file, const char *temporary, const char *path, gboolean ok, GError **error)
{
  gboolean written = ok && fflush (file) == 0 && fsync (fileno (file)) == 0;

  if (ok && !written)
    pejl_fil_fail (path, error);
  if (fclose (file) != 0 && written)
    written = pejl_fil_fail (path, error);
  if (written && g_rename (temporary, path) != 0)
    written = pejl_fil_fail (path, error);
  if (written)
    sync_folder (path);
  else
    g_unlink (temporary);
  return written;
}

gboolean
pejl_fil_write (const char *path, const void *data, gsize length, GError **error)
{
  g_autofree char *temporary = NULL;
  FILE *file = pejl_fil_begin (path, &temporary, error);
  gboolean ok;

  if (file == NULL)
    return FALSE;
  ok = fwrite (data, 1, length, file) == length || pejl_fil_fail (path, error);
  return pejl_fil_end (file, temporary, path, ok, error);
}
