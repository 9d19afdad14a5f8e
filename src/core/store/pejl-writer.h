// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the one connection that writes, and where this replica's chain stands.
#pragma once

#include "core/store/pejl-action-private.h"
#include "core/store/pejl-changes.h"
#include "core/store/pejl-db.h"
#include "core/store/pejl-row.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 rid;
  guint64 seq;  /* of the last op of this replica */
  guint64 hlc;  /* the greatest seen anywhere */
  guint8 hash[PEJL_HASH_LEN];
} PejlPosition;

typedef struct
{
  PejlDb *db;             /* owned */
  PejlPosition at;
  PejlPosition committed; /* where a rollback returns to */
  PejlId author;
  gboolean search_queued; /* a text was touched since the last indexing */
  GChecksum *sum;
  /* PejlId → PejlRow: those written lately, so that an autosave does not read a long history */
  GHashTable *rows;
  PejlId open_tilsyn; /* the last that was found not to be locked */
} PejlWriter;

/* Takes db, and reads where the chain of replica rid stands. */
PejlWriter *pejl_writer_new (PejlDb *db, guint64 rid, GError **error);
void pejl_writer_free (PejlWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlWriter, pejl_writer_free)

gboolean pejl_writer_begin (PejlWriter *writer, GError **error);
/* Durable when it returns TRUE. On FALSE everything since begin is undone. */
gboolean pejl_writer_commit (PejlWriter *writer, GError **error);
void pejl_writer_rollback (PejlWriter *writer);

/* The row as the ops have it; borrowed until the next call. NULL on error. */
PejlRow *pejl_writer_row (PejlWriter *writer, const PejlId *id, GError **error);
/* To be called when ops came in by another way than pejl_writer_append(). */
void pejl_writer_forget_rows (PejlWriter *writer);

/* Numbers, links and inserts the op, applies it to row (from pejl_writer_row(); not to be used afterwards) and materializes
 * that, and whatever shows something else because of it. FALSE with PEJL_STORE_ERROR_LOCKED, and nothing done, when it would
 * change what is locked. */
gboolean pejl_writer_append (PejlWriter *writer, PejlOp *op, PejlRow *row, PejlChanges *changes, GError **error);

/* All ops of the action, between begin and commit. refs gets those written (PejlRef; may be NULL). */
gboolean pejl_writer_write_action (PejlWriter *writer, const PejlAction *action, PejlChanges *changes,
                                   GArray *refs,
                                   GError **error);

G_END_DECLS
