// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only connection to a store, with its cache of prepared statements. Belongs to one thread at a time.
#pragma once

#include "core/store/pejl-action.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _PejlReader PejlReader;

GType pejl_reader_get_type (void);
PejlReader *pejl_reader_ref (PejlReader *reader);
void pejl_reader_unref (PejlReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlReader, pejl_reader_unref)

/* FALSE, with the first error since this was asked last, when something could not be read: what the queries
 * gave meanwhile may be short of rows, and is not to be written into a report or a file. */
gboolean pejl_reader_check (PejlReader *reader, GError **error);

/* The current heads of one field of one row, to take when editing begins. Never NULL. */
PejlHeads *pejl_reader_heads (PejlReader *reader, const PejlId *row, PejlField field);

/* One earlier or present value of a field. */
typedef struct
{
  gint64 time;      /* unix milliseconds, by the clock of the machine that wrote it */
  PejlId author;    /* person; nil if unknown */
  char *navn;       /* the author's name, or "" */
  char *value;      /* as text; NULL when cleared */
  gboolean current; /* whether it is a head now */
  gboolean inverse; /* undo or redo wrote it */
  char *grund;      /* why: the reason of the correction that was open when it was written; NULL: none was */
  gint64 hentet;    /* why: the text of that time was brought back; 0: it was not, or undo did it */
} PejlHistoryItem;

/* Which table a row belongs to, deleted or not; FALSE if nothing was ever written under this id, or in a table
 * of a newer schema. */
gboolean pejl_reader_find_row (PejlReader *reader, const PejlId *row, PejlTable *table);

/* Newest first. Array of PejlHistoryItem*, owned by the caller. */
GPtrArray *pejl_reader_history (PejlReader *reader, PejlTable table, const PejlId *row, PejlField field);

G_END_DECLS
