// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: what can still be read of a SQLite file that SQLite itself gives up: every page by itself, whatever leads to it.
//
// Format: https://www.sqlite.org/fileformat2.html, of which this knows b-tree pages of tables without rowid and of indices (leaf 0x0a,
// interior 0x02), their overflow pages and the log. What a page says is believed by nobody: the caller proves each record.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_KOLONNE_NULL,
  PEJL_KOLONNE_INTEGER,
  PEJL_KOLONNE_TEXT,
  PEJL_KOLONNE_BLOB,
  PEJL_KOLONNE_REAL, /* not read: nothing that is looked for has one */
} PejlKolonneArt;

typedef struct
{
  PejlKolonneArt art;
  gint64 integer;
  const guint8 *bytes;
  gsize length;
} PejlKolonne;

#define PEJL_KOLONNER_MAX 12

typedef struct
{
  guint n;
  PejlKolonne kolonner[PEJL_KOLONNER_MAX];
} PejlPost;

/* Where a record stands. */
typedef struct
{
  guint32 side;    /* from 1 */
  guint16 celle;
  guint8 uden_log; /* as the file alone has it, without what the log has of it */
} PejlSted;

typedef struct _PejlSider PejlSider;

/* The file and the log beside it, neither of which is touched. NULL only when the file cannot be read at all, or is empty. */
PejlSider *pejl_sider_open (const char *path, GError **error);
void pejl_sider_free (PejlSider *sider);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSider, pejl_sider_free)
guint32 pejl_sider_antal (const PejlSider *sider);

/* Each record of at most PEJL_KOLONNER_MAX columns that can be read: first as file and log together say, then as the file alone does where
 * that is another. post is good for the length of the call. */
typedef void (*PejlPostVisit) (const PejlPost *post, const PejlSted *sted, gpointer user_data);
gboolean pejl_sider_foreach (PejlSider *sider, GCancellable *cancellable, PejlPostVisit visit, gpointer user_data, GError **error);
/* The record that stands there; good until the next call. FALSE: none. */
gboolean pejl_sider_read (PejlSider *sider, const PejlSted *sted, PejlPost *post);

G_END_DECLS
