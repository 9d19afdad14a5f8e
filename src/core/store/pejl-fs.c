// SPDX-License-Identifier: GPL-3.0-or-later
// Tells network file systems (Linux only: statfs) and the folders of sync clients (anywhere, by name).
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-fs.h"

#include "core/store/pejl-store.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

gboolean
pejl_fs_type_is_network (guint64 type)
{
  static const guint32 network[] = {
    0x6969,     /* nfs */
    0x517b,     /* smb */
    0xff534d42, /* cifs */
    0xfe534d42, /* smb2 */
    0x65735546, /* fuse: sshfs, gvfs, rclone … */
    0x564c,     /* ncp */
    0x5346414f, /* afs */
    0x73757245, /* coda */
    0x00c36400, /* ceph */
  };

  for (guint i = 0; i < G_N_ELEMENTS (network); i++)
    if ((guint32) type == network[i])
      return TRUE;
  return FALSE;
}

gboolean
pejl_fs_is_network (const char *path)
{
#ifdef __linux__
  g_autofree char *at = g_canonicalize_filename (path, NULL);

  while (at != NULL)
    {
      struct statfs fs;
      char *parent;

      if (statfs (at, &fs) == 0)
        return pejl_fs_type_is_network ((guint64) fs.f_type);
      parent = g_path_get_dirname (at);
      if (strcmp (parent, at) == 0)
        g_clear_pointer (&parent, g_free);
      g_free (at);
      at = parent;
    }
#endif
  return FALSE;
}

/* A client may add the account after its name: "OneDrive - Havneby Kommune". */
static gboolean
names_client (const char *folder, const char *client)
{
  gsize length = strlen (client);

  return g_ascii_strncasecmp (folder, client, length) == 0
         && (folder[length] == '\0' || folder[length] == ' ' || folder[length] == '-'
             || folder[length] == '(');
}

const char *
pejl_fs_sync_client (const char *path)
{
  static const char *const clients[] = {
    "OneDrive", "Dropbox", "Nextcloud", "ownCloud", "Google Drive", "GoogleDrive", "iCloud Drive",
    "iCloudDrive",
    "pCloudDrive", "MEGAsync", NULL,
  };
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_auto (GStrv) parts = g_strsplit_set (absolute, "/\\", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i + 1 < n; i++)
    for (guint c = 0; clients[c] != NULL; c++)
      if (names_client (parts[i], clients[c]))
        return clients[c];
  return NULL;
}

char *
pejl_fs_resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *head = g_strdup (absolute);

  /* realpath() knows only what is there, so the parts at the end that are not are set aside. */
  for (;;)
    {
      char *real = realpath (head, NULL);
      char *parent;

      if (real != NULL)
        {
          g_autofree char *followed = g_strdup (real);

          free (real);
          return g_build_filename (followed, absolute + strlen (head), NULL);
        }
      parent = g_path_get_dirname (head);
      if (strcmp (parent, head) == 0)
        {
          g_free (parent);
          return g_steal_pointer (&absolute);
        }
      g_free (head);
      head = parent;
    }
}

void
pejl_fs_sync_folder (const char *folder)
{
#ifdef O_DIRECTORY
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  if (g_fsync (fd) != 0)
    g_debug ("The folder %s could not be synced", folder);
  g_close (fd, NULL);
#endif
}

gboolean
pejl_fs_check_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  GStatBuf stat_buf;

  if (g_stat (path, &stat_buf) != 0)
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
  else if (S_ISDIR (stat_buf.st_mode))
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE,
                 _("“%s” is a folder. Choose a Pejl file."), name);
  else if (!S_ISREG (stat_buf.st_mode))
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_A_STORE,
                 _("“%s” is not a Pejl file. It has not been changed. Choose another file."), name);
  else
    return TRUE;
  return FALSE;
}
