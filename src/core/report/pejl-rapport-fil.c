// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a finished file in place.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pejl-rapport-fil.h"

#include "core/report/pejl-report-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static void
set_write_error (GError     **error,
                 const char  *path,
                 int          code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_WRITE,
               /* Translators: %1$s is a file, %2$s why: "Permission denied". */
               _("The report could not be saved as “%1$s”: %2$s. Nothing was lost, and a file that was there "
                 "before is unchanged. Choose another folder, or free some space, and try again."),
               name, g_strerror (code));
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return fsync (fd) == 0;
}

static gboolean
write_and_rename (const char *temporary,
                  int         fd,
                  GBytes     *bytes,
                  const char *path)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean written = write_all (fd, data, length);
  int code = errno;

  if (close (fd) != 0 && written)
    {
      written = FALSE;
      code = errno;
    }
  if (written && g_rename (temporary, path) == 0)
    return TRUE;
  if (written)
    code = errno;
  g_unlink (temporary);
  errno = code;
  return FALSE;
}

static void
fil_clear (PejlRapportFil *fil)
{
  g_clear_pointer (&fil->path, g_free);
  g_clear_pointer (&fil->temporary, g_free);
}

gboolean
pejl_rapport_fil_begin (PejlRapportFil *fil, const char *path, GError **error)
{
  fil->path = g_strdup (path);
  fil->temporary = g_strconcat (path, ".XXXXXX", NULL);
  fil->fd = g_mkstemp_full (fil->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fil->fd >= 0)
    return TRUE;
  set_write_error (error, path, errno);
  fil_clear (fil);
  return FALSE;
}

gboolean
pejl_rapport_fil_end (PejlRapportFil *fil, GBytes *bytes, GError **error)
{
  gboolean ok = write_and_rename (fil->temporary, fil->fd, bytes, fil->path);

  if (!ok)
    set_write_error (error, fil->path, errno);
  fil_clear (fil);
  return ok;
}

void
pejl_rapport_fil_give_up (PejlRapportFil *fil)
{
  close (fil->fd);
  g_unlink (fil->temporary);
  fil_clear (fil);
}

gboolean
pejl_rapport_fil_write (const char *path, GBytes *bytes, GError **error)
{
  PejlRapportFil fil;

  return pejl_rapport_fil_begin (&fil, path, error) && pejl_rapport_fil_end (&fil, bytes, error);
}
