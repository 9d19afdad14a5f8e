// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the two halves of styrt-vfs: what the disk knows of each file, and what it becomes at a cut.
#pragma once

#include "styrt-vfs.h"

/* One write that is not safe yet; bytes NULL: the file was cut to that length. */
typedef struct
{
  gint64 offset;
  GBytes *bytes;
} StyrtSkriv;

typedef struct
{
  char *path;
  guint users;
  gboolean entered;   /* its name is safe */
  gboolean deleted;   /* and that is not safe */
  GByteArray *safe;
  GPtrArray *pending; /* StyrtSkriv */
} StyrtFil;

/* A file that got its name by being renamed, and whose folder was not synced since. */
typedef struct
{
  char *from;
  char *to;
  GBytes *before; /* what stood at to; NULL: nothing */
} StyrtNavn;

typedef struct
{
  char *folder;
  GHashTable *files;  /* path → StyrtFil */
  GHashTable *synced; /* inode → GBytes: files of others, as they were synced */
  GPtrArray *names;   /* StyrtNavn */
} StyrtDisk;

StyrtDisk *styrt_disk_new (const char *folder);
void styrt_disk_forget (StyrtDisk *disk);
/* The file as it is known, or as it lies there now. */
StyrtFil *styrt_disk_open (StyrtDisk *disk, const char *path);
void styrt_fil_write (StyrtFil *fil, gint64 offset, const void *data, gsize length);
void styrt_fil_truncate (StyrtFil *fil, gint64 length);
void styrt_fil_sync (StyrtFil *fil);
/* A descriptor of somebody else's, and of a folder. */
void styrt_disk_sync_fd (StyrtDisk *disk, int fd);
void styrt_disk_rename (StyrtDisk *disk, const char *from, const char *to);
void styrt_disk_unlink (StyrtDisk *disk, const char *path);
/* Writes what is left into target. */
void styrt_disk_cut (StyrtDisk *disk, const char *target, guint32 seed);
