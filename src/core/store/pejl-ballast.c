// SPDX-License-Identifier: GPL-3.0-or-later
// A file of a megabyte beside the store. Even deleting needs room in SQLite; on a full disk this is where it
// comes from.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-ballast.h"

#include <glib/gstdio.h>

#define BALLAST_BYTES (1024 * 1024)

static char *
ballast_path (const char *store_path)
{
  return g_strconcat (store_path, "-ballast", NULL);
}

void
pejl_ballast_keep (const char *store_path)
{
  g_autofree char *path = ballast_path (store_path);
  g_autofree char *bytes = NULL;
  GStatBuf stat_buf;

  /* A power cut may have left less than was written. */
  if (g_stat (path, &stat_buf) == 0 && stat_buf.st_size == BALLAST_BYTES)
    return;
  bytes = g_malloc0 (BALLAST_BYTES);
  if (!g_file_set_contents_full (path, bytes, BALLAST_BYTES, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_unlink (path);
}

void
pejl_ballast_release (const char *store_path)
{
  g_autofree char *path = ballast_path (store_path);

  g_unlink (path);
}
