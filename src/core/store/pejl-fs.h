// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: where a database may not lie.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE for nfs, smb, fuse and their like, by the numbers of statfs(2). */
gboolean pejl_fs_type_is_network (guint64 type);
/* Whether the file, or the folder it would be made in, lies on such a file system. FALSE where it cannot be told. */
gboolean pejl_fs_is_network (const char *path);
/* The name of the sync client whose folder the path lies in, e.g. "OneDrive"; NULL if in none. Static. */
const char *pejl_fs_sync_client (const char *path);

G_END_DECLS
