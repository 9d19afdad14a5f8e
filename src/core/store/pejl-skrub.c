// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes of a page hold something, as https://www.sqlite.org/fileformat2.html has it, and zeros over the others.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-skrub.h"

#include "core/store/pejl-sqlite-fil.h"
#include "core/store/pejl-store.h"

#include <string.h>

#define CELL_MIN 4
#define FREEBLOCK_HEAD 4
#define FILE_HEAD 100
#define LOCK_BYTE 0x40000000u /* SQLite leaves the page that it lies in alone */
#define SIDER_MAX 0x01ffffffu /* beyond, an overflow page could begin as one of a tree does: 128 GiB */
#define AT_ONCE 64            /* pages: 256 KiB */
#define HEAVY (1 << 20)       /* bytes, as the pace of a backup */

struct _PejlSkrub
{
  PejlDb *db;         /* borrowed */
  sqlite3_file *file; /* of db */
  guint32 page_size;
  guint32 usable;
  guint32 next;
  guint32 n;          /* pages when it began */
  gsize unsynced;
  GHashTable *logged; /* pages that stand in the log: their place in the file is of an earlier time */
  guint8 *page;
  guint8 *used;
};

/* --- one page --- */

/* Bytes read; 0: it does not end before end. */
static guint
varint (const guint8 *at, const guint8 *end, guint64 *value)
{
  *value = 0;
  for (guint i = 0; i < 9 && at + i < end; i++)
    {
      *value = i == 8 ? *value << 8 | at[i] : *value << 7 | (at[i] & 0x7f);
      if (i == 8 || (at[i] & 0x80) == 0)
        return i + 1;
    }
  return 0;
}

/* With the number of the page where the rest goes on. */
static guint64
local_bytes (guint64 payload, guint32 usable, gboolean table)
{
  guint64 most = table ? (guint64) usable - 35 : ((guint64) usable - 12) * 64 / 255 - 23;
  guint64 least = ((guint64) usable - 12) * 32 / 255 - 23;
  guint64 part;

  if (payload <= most)
    return payload;
  part = least + (payload - least) % (usable - 4);
  return (part <= most ? part : least) + 4;
}

/* 0: it does not end on the page. */
static guint64
cell_bytes (guint8 kind, const guint8 *at, const guint8 *end, guint32 usable)
{
  guint64 length = kind == PEJL_SQLITE_INDEX_INTERIOR || kind == PEJL_SQLITE_TABLE_INTERIOR ? 4 : 0;
  guint64 payload, ignored;
  guint n;

  if (length > (guint64) (end - at) || (n = varint (at + length, end, &payload)) == 0)
    return 0;
  length += n;
  if (kind == PEJL_SQLITE_TABLE_INTERIOR)
    return length;
  if (kind == PEJL_SQLITE_TABLE_LEAF)
    {
      n = varint (at + length, end, &ignored);
      if (n == 0)
        return 0;
      length += n;
    }
  return MAX (length + local_bytes (payload, usable, kind == PEJL_SQLITE_TABLE_LEAF), CELL_MIN);
}

/* FALSE: something stands there already, or it goes beyond. */
static gboolean
mark (guint8 *used, guint32 from, guint64 length, guint32 usable)
{
  if (from > usable || length > usable - from || memchr (used + from, 1, length) != NULL)
    return FALSE;
  memset (used + from, 1, length);
  return TRUE;
}

static gboolean
mark_cells (const guint8 *page, const guint8 *head, guint32 start, guint32 usable, guint8 *used)
{
  const guint8 *pointers = head + (head[0] <= PEJL_SQLITE_TABLE_INTERIOR ? 12 : 8);
  guint n = pejl_sqlite_be (head + 3, 2);

  if (!mark (used, 0, (guint64) (pointers - page) + 2 * (guint64) n, usable))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint32 at = pejl_sqlite_be (pointers + 2 * i, 2);
      guint64 length = at >= start && at < usable ? cell_bytes (head[0], page + at, page + usable, usable) : 0;

      if (length == 0 || !mark (used, at, length, usable))
        return FALSE;
    }
  return TRUE;
}

/* *room: bytes in them behind their heads. */
static gboolean
mark_freeblocks (const guint8 *page, const guint8 *head, guint32 start, guint32 usable, guint8 *used, guint64 *room)
{
  guint32 at = pejl_sqlite_be (head + 1, 2);

  *room = 0;
  while (at != 0)
    {
      guint32 next, length;

      if (at < start || at + FREEBLOCK_HEAD > usable)
        return FALSE;
      next = pejl_sqlite_be (page + at, 2);
      length = pejl_sqlite_be (page + at + 2, 2);
      if (length < FREEBLOCK_HEAD || length > usable - at || memchr (used + at, 1, length) != NULL || (next != 0 && next < at + length))
        return FALSE;
      memset (used + at, 1, FREEBLOCK_HEAD);
      *room += length - FREEBLOCK_HEAD;
      at = next;
    }
  return TRUE;
}

/* The page keeps count of its odd bytes between cells: only where all adds up is it known what is free. */
PejlSide
pejl_skrub_map (const guint8 *page, guint32 number, guint32 usable, guint8 *used)
{
  const guint8 *head = page + (number == 1 ? FILE_HEAD : 0);
  guint32 start = pejl_sqlite_be (head + 5, 2) == 0 ? 65536 : pejl_sqlite_be (head + 5, 2);
  guint64 room, unmarked = 0;

  if (head[0] != PEJL_SQLITE_INDEX_INTERIOR && head[0] != PEJL_SQLITE_TABLE_INTERIOR && head[0] != PEJL_SQLITE_INDEX_LEAF
      && head[0] != PEJL_SQLITE_TABLE_LEAF)
    return PEJL_SIDE_ANDEN;
  memset (used, 0, usable);
  if (start > usable || !mark_cells (page, head, start, usable, used) || !mark_freeblocks (page, head, start, usable, used, &room))
    return PEJL_SIDE_BESKADIGET;
  for (guint32 i = start; i < usable; i++)
    unmarked += used[i] == 0;
  return unmarked == room + head[7] ? PEJL_SIDE_TRAE : PEJL_SIDE_BESKADIGET;
}

/* --- a page of the file --- */

static gboolean
fail (PejlSkrub *skrub, int code, GError **error)
{
  pejl_db_set_error (skrub->db, code, error);
  return FALSE;
}

/* The run of free bytes from there on, as far as there is anything in it; *end: where it ends. */
static gboolean
write_run (PejlSkrub *skrub, gint64 at, guint32 from, guint32 *end, GError **error)
{
  guint32 last = from;
  int rc;

  for (*end = from; *end < skrub->usable && skrub->used[*end] == 0; ++*end)
    if (skrub->page[*end] != 0)
      last = *end;
  memset (skrub->page + from, 0, last + 1 - from);
  rc = skrub->file->pMethods->xWrite (skrub->file, skrub->page + from, (int) (last + 1 - from), at + from);
  return rc == SQLITE_OK || fail (skrub, rc, error);
}

static gboolean
write_free (PejlSkrub *skrub, gint64 at, GError **error)
{
  gboolean any = FALSE;
  guint32 end;

  for (guint32 i = 0; i < skrub->usable; i = end)
    {
      end = i + 1;
      if (skrub->used[i] != 0 || skrub->page[i] == 0)
        continue;
      if (!write_run (skrub, at, i, &end, error))
        return FALSE;
      any = TRUE;
    }
  if (any)
    skrub->unsynced += skrub->page_size;
  return TRUE;
}

static gboolean
do_page (PejlSkrub *skrub, guint32 number, GError **error)
{
  gint64 at = (gint64) (number - 1) * skrub->page_size;
  int rc;

  if (number == LOCK_BYTE / skrub->page_size + 1)
    return TRUE;
  rc = skrub->file->pMethods->xRead (skrub->file, skrub->page, (int) skrub->page_size, at);
  if (rc != SQLITE_OK)
    return fail (skrub, rc, error);
  switch (pejl_skrub_map (skrub->page, number, skrub->usable, skrub->used))
    {
    case PEJL_SIDE_TRAE:
      return write_free (skrub, at, error);
    case PEJL_SIDE_ANDEN:
      return TRUE;
    case PEJL_SIDE_BESKADIGET:
    default:
      return fail (skrub, SQLITE_CORRUPT, error);
    }
}

/* --- all of them --- */

static gboolean
count_pages (PejlSkrub *skrub, guint32 *n, GError **error)
{
  sqlite3_int64 size = 0;
  int rc = skrub->file->pMethods->xFileSize (skrub->file, &size);

  if (rc != SQLITE_OK)
    return fail (skrub, rc, error);
  if (size / skrub->page_size > SIDER_MAX)
    return fail (skrub, SQLITE_TOOBIG, error);
  *n = (guint32) (size / skrub->page_size);
  return TRUE;
}

/* Frames of an earlier round too: a page too many costs nothing. */
static gboolean
note_log (PejlSkrub *skrub, GError **error)
{
  sqlite3_file *log = NULL;
  sqlite3_int64 size = 0;
  gint64 frame = PEJL_SQLITE_FRAME_HEAD + (gint64) skrub->page_size;
  guint8 number[4];
  int rc;

  sqlite3_file_control (pejl_db_handle (skrub->db), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log == NULL || log->pMethods == NULL)
    return TRUE;
  rc = log->pMethods->xFileSize (log, &size);
  for (gint64 at = PEJL_SQLITE_LOG_HEAD; rc == SQLITE_OK && at + frame <= size; at += frame)
    {
      rc = log->pMethods->xRead (log, number, sizeof number, at);
      g_hash_table_add (skrub->logged, GUINT_TO_POINTER (pejl_sqlite_be (number, sizeof number)));
    }
  return rc == SQLITE_OK || fail (skrub, rc, error);
}

static gboolean
read_head (PejlSkrub *skrub, GError **error)
{
  guint8 head[FILE_HEAD];
  int rc = skrub->file->pMethods->xRead (skrub->file, head, sizeof head, 0);

  if (rc != SQLITE_OK)
    return fail (skrub, rc, error);
  skrub->page_size = pejl_sqlite_page_size (head);
  skrub->usable = skrub->page_size - MIN (head[20], 32);
  return skrub->page_size >= 512 || fail (skrub, SQLITE_CORRUPT, error);
}

PejlSkrub *
pejl_skrub_new (PejlDb *db, GError **error)
{
  g_autoptr (PejlSkrub) skrub = g_new0 (PejlSkrub, 1);

  skrub->db = db;
  skrub->next = 1;
  skrub->logged = g_hash_table_new (NULL, NULL);
  sqlite3_file_control (pejl_db_handle (db), "main", SQLITE_FCNTL_FILE_POINTER, &skrub->file);
  if (!read_head (skrub, error) || !count_pages (skrub, &skrub->n, error) || !note_log (skrub, error))
    return NULL;
  skrub->page = g_malloc (skrub->page_size);
  skrub->used = g_malloc (skrub->page_size);
  return g_steal_pointer (&skrub);
}

void
pejl_skrub_free (PejlSkrub *skrub)
{
  if (skrub == NULL)
    return;
  g_hash_table_unref (skrub->logged);
  g_free (skrub->page);
  g_free (skrub->used);
  g_free (skrub);
}

gboolean
pejl_skrub_some (PejlSkrub *skrub, gboolean *more, GError **error)
{
  for (guint i = 0; i < AT_ONCE && skrub->next <= skrub->n; i++, skrub->next++)
    if (!g_hash_table_contains (skrub->logged, GUINT_TO_POINTER (skrub->next)) && !do_page (skrub, skrub->next, error))
      return FALSE;
  *more = skrub->next <= skrub->n;
  return TRUE;
}

gboolean
pejl_skrub_is_heavy (const PejlSkrub *skrub)
{
  return skrub->unsynced >= HEAVY;
}

/* What the connection has in memory of its pages is from before, and would be written again with them. */
gboolean
pejl_skrub_end (PejlSkrub *skrub, gboolean *busy, GError **error)
{
  GHashTableIter iter;
  gpointer number;
  guint32 n = 0;

  if (!note_log (skrub, error) || !pejl_db_empty_log (skrub->db, FALSE, busy, error))
    return FALSE;
  if (*busy)
    return TRUE;
  sqlite3_db_release_memory (pejl_db_handle (skrub->db));
  if (!count_pages (skrub, &n, error))
    return FALSE;
  g_hash_table_iter_init (&iter, skrub->logged);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (number != NULL && GPOINTER_TO_UINT (number) <= n && !do_page (skrub, GPOINTER_TO_UINT (number), error))
      return FALSE;
  return TRUE;
}

gboolean
pejl_skrub_sync (PejlSkrub *skrub, PejlDb *db, GError **error)
{
  sqlite3_file *file = NULL;
  int rc;

  sqlite3_file_control (pejl_db_handle (db), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  rc = file->pMethods->xSync (file, SQLITE_SYNC_NORMAL);
  if (rc != SQLITE_OK)
    return fail (skrub, rc, error);
  skrub->unsynced = 0;
  return TRUE;
}

/* Below zero it goes for one part alone; less than two changes say that there is one. */
gboolean
pejl_skrub_index (PejlDb *db, gboolean *more, GError **error)
{
  static const char sql[] = "INSERT INTO soeg(soeg, rank) VALUES('merge', -16)";
  int before = sqlite3_total_changes (pejl_db_handle (db));

  if (!pejl_db_run (db, pejl_db_statement (db, sql), error))
    return FALSE;
  *more = sqlite3_total_changes (pejl_db_handle (db)) - before >= 2;
  return TRUE;
}

static gboolean
merge_index (PejlDb *db, GError **error)
{
  gboolean more = TRUE;

  while (more)
    {
      gboolean ok = pejl_db_exec (db, "BEGIN IMMEDIATE", error);

      for (guint i = 0; ok && more && i < AT_ONCE; i++)
        ok = pejl_skrub_index (db, &more, error);
      if (ok && pejl_db_exec (db, "COMMIT", error))
        continue;
      pejl_db_exec (db, "ROLLBACK", NULL);
      return FALSE;
    }
  return TRUE;
}

gboolean
pejl_skrub_file (PejlDb *db, GError **error)
{
  g_autoptr (PejlSkrub) skrub = NULL;
  gboolean more = TRUE, busy = FALSE;

  if (!merge_index (db, error) || !pejl_db_empty_log (db, TRUE, &busy, error))
    return FALSE;
  skrub = pejl_skrub_new (db, error);
  while (skrub != NULL && more)
    if (!pejl_skrub_some (skrub, &more, error) || (pejl_skrub_is_heavy (skrub) && !pejl_skrub_sync (skrub, db, error)))
      return FALSE;
  if (skrub == NULL || !pejl_skrub_end (skrub, &busy, error))
    return FALSE;
  return busy ? fail (skrub, SQLITE_BUSY, error) : pejl_skrub_sync (skrub, db, error);
}
