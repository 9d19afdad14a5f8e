// SPDX-License-Identifier: GPL-3.0-or-later
// For exchange/: ops out of a store and into it, what they would do there, and where its chains stand.
#pragma once

#include "core/store/pejl-op.h"
#include "core/store/pejl-ret.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-vektor.h"

G_BEGIN_DECLS

/* An op as bytes: a head of this length and its body. */
#define PEJL_FRAME_HEAD 96
void pejl_op_put_frame (const PejlOp *op, GByteArray *out);
/* NULL when the bytes are no op. */
PejlOp *pejl_op_from_frame (const guint8 *data, gsize length);

/* All that the store holds, as text; NULL on error. */
char *pejl_oplog_vektor (PejlReader *reader, GError **error);
/* This copy's own number. */
guint64 pejl_store_get_rid (PejlStore *self);
/* The hash that stands at ref, number 0 being before the first; FALSE when there is none. */
gboolean pejl_oplog_hash_at (PejlReader *reader, const PejlRef *ref, guint8 hash[PEJL_HASH_LEN]);
/* Who may write what; NULL on error. */
PejlRetter *pejl_oplog_retter (PejlReader *reader, GError **error);

/* Each op that efter (nullable: none) does not hold, replica by replica, in the order of its numbers. Once it has returned TRUE they may
 * leave this machine. */
typedef gboolean (*PejlOpVisit) (const PejlOp *op, gpointer user_data, GError **error);
gboolean pejl_oplog_foreach (PejlReader *reader, const PejlVektor *efter, GCancellable *cancellable, PejlOpVisit visit,
                             gpointer user_data, GError **error);

/* Each op in which something is erased for good, as it is here; those that are not here are left out. */
gboolean pejl_oplog_slettede (PejlReader *reader, PejlOpVisit visit, gpointer user_data, GError **error);

/* What ops would do to one row, without writing. */
typedef struct
{
  gboolean is_new;     /* nothing was known of the row */
  guint conflicts;     /* that it would have more than now */
  guint late;          /* ops that come after its tilsyn was made endelig */
  guint refused;       /* ops of those whose role may not write them */
} PejlVirkning;
/* ops: PejlOp* of one row that the store does not hold. */
gboolean pejl_oplog_virkning (PejlReader *reader, GPtrArray *ops, PejlVirkning *virkning, GError **error);

/* Merges foreign ops (PejlOp), in any order that leaves no gap in a replica's chain, in one transaction; those already there are
 * passed over. The same number with other contents is PEJL_STORE_ERROR_FORK, and then nothing is taken in. */
gboolean pejl_store_take_ops (PejlStore *self, GPtrArray *ops, GError **error);

/* The same for many, beside a person who works in the store. */
typedef struct _PejlIndtag PejlIndtag;
PejlIndtag *pejl_indtag_new (PejlStore *store);
/* Tells what changed, once for all. */
void pejl_indtag_free (PejlIndtag *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlIndtag, pejl_indtag_free)
/* The next op, owned by the caller; NULL without error: there is none. No gap in a replica's chain. */
typedef PejlOp *(*PejlOpKilde) (gpointer user_data, GError **error);
/* One transaction: as many as go into some 50 ms, fewer when somebody waits to write. *taken: how many; 0: there were none. On an
 * error none of them is written. */
gboolean pejl_indtag_some (PejlIndtag *self, PejlOpKilde next, gpointer user_data, guint *taken, GError **error);
/* Indexes some of what is queued for search; *more: something is left. For a worker thread; others call pejl_store_flush_search(). */
gboolean pejl_store_index_some (PejlStore *self, gboolean *more, GError **error);

/* What this copy knows of others: local, never exchanged, written at once. tekst NULL: taken away. */
gboolean pejl_store_notat_put (PejlStore *self, const char *art, const char *noegle, const char *tekst, GError **error);
/* NULL when there is none. tid (nullable): when it was put, unix seconds. */
char *pejl_store_notat_get (PejlStore *self, const char *art, const char *noegle, gint64 *tid);
/* Of that kind: noegle → tekst. */
GHashTable *pejl_store_notat_all (PejlStore *self, const char *art);

G_END_DECLS
