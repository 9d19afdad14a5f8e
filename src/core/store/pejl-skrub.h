// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: what a file holds between its cells, written over with zeros where it lies.
//
// secure_delete writes over each value that goes and each page that is freed. What it leaves is in the free room of pages that are in
// use: when a page is split or evened out with its neighbours, the cells that moved stand there still, and no deletion reaches them. No
// reader ever looks at those bytes, so they are written over in place, a few pages at a time: that needs no copy of the file, in memory
// or on the disk, no long transaction, and no room on a disk that is full. It rests on what SQLite's log rests on too
// (SQLITE_IOCAP_POWERSAFE_OVERWRITE): a write that the power cuts off leaves the bytes beside it as they were.
#pragma once

#include "core/store/pejl-db.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_SIDE_TRAE,      /* a page of a tree: what used marks is all that it holds */
  PEJL_SIDE_ANDEN,     /* another kind, which has no room between */
  PEJL_SIDE_BESKADIGET /* one of a tree that does not add up */
} PejlSide;

/* Sets a byte of used for each byte of the page: not 0 where it holds something. number: from 1. usable: bytes of it that SQLite uses. */
PejlSide pejl_skrub_map (const guint8 *page, guint32 number, guint32 usable, guint8 *used);

typedef struct _PejlSkrub PejlSkrub;

/* From the first page of the file that db writes. Until pejl_skrub_end() is through nobody may move the log into the file; whoever else
 * writes does it between two calls, through db. Borrows db. NULL on error. */
PejlSkrub *pejl_skrub_new (PejlDb *db, GError **error);
void pejl_skrub_free (PejlSkrub *skrub);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlSkrub, pejl_skrub_free)
/* The next few pages, in less than a frame. *more: whether there are others. */
gboolean pejl_skrub_some (PejlSkrub *skrub, gboolean *more, GError **error);
/* What pejl_skrub_some() wrote since last is a megabyte or more: time for pejl_skrub_sync(). */
gboolean pejl_skrub_is_heavy (const PejlSkrub *skrub);
/* Empties the log and does the pages that came from it. *busy: somebody reads it; call again, later. */
gboolean pejl_skrub_end (PejlSkrub *skrub, gboolean *busy, GError **error);
/* Nothing of it counts before this. db: any connection to the file, so that who writes need not wait for the disk. */
gboolean pejl_skrub_sync (PejlSkrub *skrub, PejlDb *db, GError **error);

/* Merges the parts of the search index into one, some pages of it at a time: words that were erased stand in the older ones. In the
 * transaction of the caller, or one of its own. */
gboolean pejl_skrub_index (PejlDb *db, gboolean *more, GError **error);

/* All of it, in a file that nobody else has open. */
gboolean pejl_skrub_file (PejlDb *db, GError **error);

G_END_DECLS
