// SPDX-License-Identifier: GPL-3.0-or-later
// Tells network file systems (Linux only: statfs) and the folders of sync clients (anywhere, by name).
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-fs.h"

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
         && (folder[length] == '\0' || folder[length] == ' ' || folder[length] == '-' || folder[length] == '(');
}

const char *
pejl_fs_sync_client (const char *path)
{
  static const char *const clients[] = {
    "OneDrive", "Dropbox", "Nextcloud", "ownCloud", "Google Drive", "GoogleDrive", "iCloud Drive", "iCloudDrive",
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
