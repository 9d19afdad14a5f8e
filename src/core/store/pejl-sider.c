// SPDX-License-Identifier: GPL-3.0-or-later
// Records out of the pages of a damaged SQLite file.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-sider.h"

#include "core/store/pejl-sqlite-fil.h"
#include "core/store/pejl-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE_DEFAULT 4096
#define WAL_MAGIC 0x377f0682u /* and one more: big-endian checksums */
#define PAYLOAD_MAX (64 * 1024 * 1024)
#define CANCEL_EVERY 256

struct _PejlSider
{
  GMappedFile *file;
  GMappedFile *log;   /* NULL: none */
  const guint8 *data;
  gsize length;
  guint32 page_size;
  guint32 usable;     /* of each page */
  guint32 n;
  GHashTable *newer;  /* page → offset in the log of its last committed state */
  GByteArray *payload;
};

static gboolean
is_page_size (guint32 size)
{
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/* --- the log --- */

/* Frames of earlier rounds carry another salt; what follows the last commit was never acknowledged. */
static void
read_log (PejlSider *sider)
{
  const guint8 *log = (const guint8 *) g_mapped_file_get_contents (sider->log);
  gsize length = g_mapped_file_get_length (sider->log);
  gsize frame = PEJL_SQLITE_FRAME_HEAD + sider->page_size;
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (length < PEJL_SQLITE_LOG_HEAD || (pejl_sqlite_be (log, 4) & ~1u) != WAL_MAGIC
      || pejl_sqlite_be (log + 8, 4) != sider->page_size)
    return;
  for (gsize at = PEJL_SQLITE_LOG_HEAD; at + frame <= length && memcmp (log + at + 8, log + 16, 8) == 0; at += frame)
    {
      g_array_append_val (open, at);
      if (pejl_sqlite_be (log + at + 4, 4) == 0)
        continue;
      for (guint i = 0; i < open->len; i++)
        {
          gsize done = g_array_index (open, gsize, i);
          guint32 page = pejl_sqlite_be (log + done, 4);

          g_hash_table_insert (sider->newer, GUINT_TO_POINTER (page), GSIZE_TO_POINTER (done + PEJL_SQLITE_FRAME_HEAD));
          sider->n = MAX (sider->n, page);
        }
      g_array_set_size (open, 0);
    }
}

/* --- opening --- */

PejlSider *
pejl_sider_open (const char *path, GError **error)
{
  g_autoptr (PejlSider) sider = g_new0 (PejlSider, 1);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *name = g_filename_display_name (path);
  guint32 size;

  sider->newer = g_hash_table_new (NULL, NULL);
  sider->payload = g_byte_array_new ();
  sider->file = g_mapped_file_new (path, FALSE, NULL);
  if (sider->file == NULL || g_mapped_file_get_length (sider->file) < 512)
    {
      g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_NOT_FOUND,
                   _("“%s” cannot be read at all. Look whether the disk is connected, or use a backup."), name);
      return NULL;
    }
  sider->data = (const guint8 *) g_mapped_file_get_contents (sider->file);
  sider->length = g_mapped_file_get_length (sider->file);
  size = pejl_sqlite_page_size (sider->data);
  /* Where the first page is gone, it is of the size that all stores have. */
  sider->page_size = is_page_size (size) && memcmp (sider->data, "SQLite format 3", 16) == 0 ? size : PAGE_DEFAULT;
  sider->usable = sider->page_size - (sider->page_size == size ? MIN (sider->data[20], 32) : 0);
  sider->n = (guint32) (sider->length / sider->page_size);
  sider->log = g_mapped_file_new (log, FALSE, NULL);
  if (sider->log != NULL)
    read_log (sider);
  return g_steal_pointer (&sider);
}

void
pejl_sider_free (PejlSider *sider)
{
  if (sider == NULL)
    return;
  g_clear_pointer (&sider->newer, g_hash_table_unref);
  g_clear_pointer (&sider->payload, g_byte_array_unref);
  g_clear_pointer (&sider->file, g_mapped_file_unref);
  g_clear_pointer (&sider->log, g_mapped_file_unref);
  g_free (sider);
}

guint32
pejl_sider_antal (const PejlSider *sider)
{
  return sider->n;
}

static const guint8 *
page_at (const PejlSider *sider, guint32 page, gboolean without_log)
{
  gpointer offset;

  if (!without_log && g_hash_table_lookup_extended (sider->newer, GUINT_TO_POINTER (page), NULL, &offset))
    return (const guint8 *) g_mapped_file_get_contents (sider->log) + GPOINTER_TO_SIZE (offset);
  if (page == 0 || (gsize) page * sider->page_size > sider->length)
    return NULL;
  return sider->data + (gsize) (page - 1) * sider->page_size;
}

/* --- one cell --- */

/* Bytes read; 0: there is none before end. */
static guint
varint (const guint8 *at, const guint8 *end, guint64 *value)
{
  *value = 0;
  for (guint i = 0; i < 9 && at + i < end; i++)
    {
      if (i == 8)
        {
          *value = *value << 8 | at[i];
          return 9;
        }
      *value = *value << 7 | (at[i] & 0x7f);
      if ((at[i] & 0x80) == 0)
        return i + 1;
    }
  return 0;
}

/* How much of a payload lies in the cell itself. */
static guint64
local_part (const PejlSider *sider, guint64 payload)
{
  guint64 most = ((guint64) sider->usable - 12) * 64 / 255 - 23;
  guint64 least = ((guint64) sider->usable - 12) * 32 / 255 - 23;
  guint64 part = least + (payload - MIN (payload, least)) % (sider->usable - 4);

  if (payload <= most)
    return payload;
  return part <= most ? part : least;
}

static gboolean
append_overflow (PejlSider *sider, guint32 page, gboolean without_log, guint64 rest)
{
  while (rest > 0)
    {
      const guint8 *data = page_at (sider, page, without_log);
      guint64 n = MIN (rest, sider->usable - 4);

      if (data == NULL)
        return FALSE;
      g_byte_array_append (sider->payload, data + 4, (guint) n);
      page = pejl_sqlite_be (data, 4);
      rest -= n;
    }
  return TRUE;
}

static gboolean
read_payload (PejlSider *sider, const guint8 *page, const PejlSted *sted)
{
  const guint8 *end = page + sider->usable;
  const guint8 *head = page + (sted->side == 1 ? 100 : 0);
  gboolean interior = head[0] == PEJL_SQLITE_INDEX_INTERIOR;
  const guint8 *pointer = head + (interior ? 12 : 8) + 2 * sted->celle;
  const guint8 *at;
  guint64 length, local;
  guint n;

  g_byte_array_set_size (sider->payload, 0);
  if (pointer + 2 > end)
    return FALSE;
  at = page + pejl_sqlite_be (pointer, 2) + (interior ? 4 : 0);
  if (at >= end || (n = varint (at, end, &length)) == 0 || length == 0 || length > PAYLOAD_MAX)
    return FALSE;
  at += n;
  local = local_part (sider, length);
  if (local + (local < length ? 4 : 0) > (guint64) (end - at))
    return FALSE;
  g_byte_array_append (sider->payload, at, (guint) local);
  return local == length || append_overflow (sider, pejl_sqlite_be (at + local, 4), sted->uden_log, length - local);
}

/* --- one record --- */

static gint64
signed_be (const guint8 *at, guint n)
{
  guint64 value = (at[0] & 0x80) != 0 ? G_MAXUINT64 : 0;

  for (guint i = 0; i < n; i++)
    value = value << 8 | at[i];
  return (gint64) value;
}

static gboolean
read_column (guint64 type, const guint8 **at, const guint8 *end, PejlKolonne *kolonne)
{
  static const guint lengths[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
  guint64 length = type < G_N_ELEMENTS (lengths) ? lengths[type] : type >= 12 ? (type - 12) / 2 : G_MAXUINT64;

  if (length > (guint64) (end - *at))
    return FALSE;
  *kolonne = (PejlKolonne){ .bytes = *at, .length = (gsize) length };
  if (type == 0)
    kolonne->art = PEJL_KOLONNE_NULL;
  else if (type == 7)
    kolonne->art = PEJL_KOLONNE_REAL;
  else if (type < 12)
    {
      kolonne->art = PEJL_KOLONNE_INTEGER;
      kolonne->integer = type >= 8 ? (gint64) type - 8 : signed_be (*at, (guint) length);
    }
  else
    kolonne->art = type % 2 == 0 ? PEJL_KOLONNE_BLOB : PEJL_KOLONNE_TEXT;
  *at += length;
  return TRUE;
}

static gboolean
read_record (const GByteArray *payload, PejlPost *post)
{
  const guint8 *start = payload->data;
  const guint8 *end = start + payload->len;
  const guint8 *type_at = start;
  const guint8 *at;
  guint64 head, type;
  guint n = payload->len > 0 ? varint (start, end, &head) : 0;

  post->n = 0;
  if (n == 0 || head < n || head > payload->len)
    return FALSE;
  type_at += n;
  at = start + head;
  while (type_at < start + head)
    {
      n = varint (type_at, start + head, &type);
      if (n == 0 || post->n == PEJL_KOLONNER_MAX || !read_column (type, &at, end, &post->kolonner[post->n]))
        return FALSE;
      type_at += n;
      post->n++;
    }
  return at == end;
}

/* --- all of them --- */

static guint
cells_of (const PejlSider *sider, const guint8 *page, guint32 number)
{
  const guint8 *head = page + (number == 1 ? 100 : 0);
  guint n = pejl_sqlite_be (head + 3, 2);

  return (head[0] == PEJL_SQLITE_INDEX_LEAF || head[0] == PEJL_SQLITE_INDEX_INTERIOR) && n <= sider->usable / 4 ? n : 0;
}

gboolean
pejl_sider_read (PejlSider *sider, const PejlSted *sted, PejlPost *post)
{
  const guint8 *page = page_at (sider, sted->side, sted->uden_log != 0);

  return page != NULL && sted->celle < cells_of (sider, page, sted->side) && read_payload (sider, page, sted)
         && read_record (sider->payload, post);
}

static void
visit_page (PejlSider *sider, guint32 number, gboolean without_log, PejlPostVisit visit, gpointer user_data)
{
  const guint8 *page = page_at (sider, number, without_log);
  guint n = page != NULL ? cells_of (sider, page, number) : 0;
  PejlSted sted = { .side = number, .uden_log = without_log };
  PejlPost post;

  for (; sted.celle < n; sted.celle++)
    if (pejl_sider_read (sider, &sted, &post))
      visit (&post, &sted, user_data);
}

gboolean
pejl_sider_foreach (PejlSider *sider, GCancellable *cancellable, PejlPostVisit visit, gpointer user_data, GError **error)
{
  for (guint32 page = 1; page <= sider->n; page++)
    {
      if (page % CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED, _("The reading was cancelled."));
          return FALSE;
        }
      visit_page (sider, page, FALSE, visit, user_data);
      if (g_hash_table_size (sider->newer) > 0)
        visit_page (sider, page, TRUE, visit, user_data);
    }
  return TRUE;
}
