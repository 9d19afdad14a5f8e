// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: where a database may not lie.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE for nfs, smb, fuse and their like, by the numbers of statfs(2). */
gboolean pejl_fs_type_is_network (guint64 type);
/* Whether the file, or the folder it would be made in, lies on such a file system. FALSE where it cannot be
 * told. */
gboolean pejl_fs_is_network (const char *path);
/* The name of the sync client whose folder the path lies in, e.g. "OneDrive"; NULL if in none. Static. */
const char *pejl_fs_sync_client (const char *path);

/* The path, absolute, with every symbolic link followed that is there; what is not there yet stays as it is
 * written. */
char *pejl_fs_resolve (const char *path);

/* So that a name that was just given or taken in the folder survives a power cut. Where a folder cannot be synced, nothing. */
void pejl_fs_sync_folder (const char *folder);

/* Whether a file is there: NOT_FOUND when not, NOT_A_STORE for a folder, a pipe, a device. */
gboolean pejl_fs_check_file (const char *path, GError **error);

G_END_DECLS
