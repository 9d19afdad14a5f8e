// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of SQLite's own bytes, as https://www.sqlite.org/fileformat2.html has it: shared by those who go through pages.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_SQLITE_INDEX_INTERIOR 0x02
#define PEJL_SQLITE_TABLE_INTERIOR 0x05
#define PEJL_SQLITE_INDEX_LEAF 0x0a
#define PEJL_SQLITE_TABLE_LEAF 0x0d
/* in bytes: what stands before the first frame of the write-ahead log, and before each frame's page */
#define PEJL_SQLITE_LOG_HEAD 32
#define PEJL_SQLITE_FRAME_HEAD 24

/* The unsigned number in n bytes, at most 4, the highest first. */
static inline guint32
pejl_sqlite_be (const guint8 *at, guint n)
{
  guint32 value = 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | at[i];
  return value;
}

/* Bytes of a page, from the head of the file; what it says is not checked. */
static inline guint32
pejl_sqlite_page_size (const guint8 *file)
{
  guint32 size = pejl_sqlite_be (file + 16, 2);

  return size == 1 ? 65536 : size;
}

G_END_DECLS
