// SPDX-License-Identifier: GPL-3.0-or-later
// The store: one SQLite file, one writer, ops as truth. Everything ever written goes through
// pejl_store_commit().
#pragma once

#include "core/store/pejl-action.h"
#include "core/store/pejl-reader.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PEJL_STORE_ERROR (pejl_store_error_quark ())
GQuark pejl_store_error_quark (void);

typedef enum
{
  PEJL_STORE_ERROR_FAILED,
  PEJL_STORE_ERROR_NOT_FOUND,     /* no such file, and CREATE was not asked for */
  PEJL_STORE_ERROR_NOT_A_STORE,   /* the file is something else */
  /* lies on a network file system or in a sync client's folder: refused at creation and opening */
  PEJL_STORE_ERROR_NETWORK,
  PEJL_STORE_ERROR_BUSY,          /* another process has it */
  PEJL_STORE_ERROR_DISK_FULL,     /* nothing of the action was written; the text is still the caller's */
  PEJL_STORE_ERROR_READ_ONLY,     /* opened read-only: newer schema, or no permission */
  PEJL_STORE_ERROR_CORRUPT,       /* SQLite or a hash says that bytes are wrong */
  PEJL_STORE_ERROR_IO,
  PEJL_STORE_ERROR_CANCELLED,
  /* of bilag (pejl-bilag.h) */
  PEJL_STORE_ERROR_SOURCE,        /* the file to be attached is none, or cannot be read */
  PEJL_STORE_ERROR_TOO_LARGE,
  PEJL_STORE_ERROR_MISSING,       /* the contents of a bilag are not there */
  PEJL_STORE_ERROR_CHANGED,       /* they are not those that were attached */
  PEJL_STORE_ERROR_LOCKED,        /* belongs to a tilsyn that is endelig; nothing of the action was written */
  PEJL_STORE_ERROR_ROLE,          /* this person's role may not write it; nothing of the action was written */
  PEJL_STORE_ERROR_FORK,          /* the same number of the same replica has come with two contents: two copies of one store */
} PejlStoreError;

typedef enum
{
  PEJL_STORE_OPEN = 0,
  PEJL_STORE_CREATE = 1 << 0,     /* make the file (0600, its folder 0700) when it is not there */
  PEJL_STORE_READ_ONLY = 1 << 1,
} PejlStoreFlags;

/* Which rows of which tables an action, an undo or an import touched. */
typedef struct _PejlChanges PejlChanges;
gboolean pejl_changes_touch (const PejlChanges *changes, PejlTable table);
/* Borrowed ids; *n of them. NULL with *n == 0 when the table was not touched. */
const PejlId *pejl_changes_rows (const PejlChanges *changes, PejlTable table, guint *n);
/* TRUE after bulk work, when no row list is kept: reload what touches the table. */
gboolean pejl_changes_is_bulk (const PejlChanges *changes);

#define PEJL_TYPE_STORE (pejl_store_get_type ())
/* Signals:   "changed" (PejlChanges *changes) – pointer valid during emission; emitted in the main context that was
 *            thread-default when the store was opened, also for commits from other threads.
 * Properties: "undo-label", "redo-label" (string, NULL when there is nothing), "saved-at" (gint64 unix seconds of the last
 *            commit or draft, 0 before), "read-only" (boolean). */
G_DECLARE_FINAL_TYPE (PejlStore, pejl_store, PEJL, STORE, GObject)

/* Opens or creates. A store of a newer schema opens read-only: see pejl_store_get_notice(). */
PejlStore *pejl_store_open (const char *path, PejlStoreFlags flags, GError **error);
/* Flushes the search index and checkpoints; the object stays valid but refuses to write. Idempotent. */
void pejl_store_close (PejlStore *self);

/* The calling thread owns it from here on: what it writes is announced before the call returns. For a store that another thread has
 * opened and let go of. */
void pejl_store_take_over (PejlStore *self);

const char *pejl_store_get_path (PejlStore *self);
gboolean pejl_store_get_read_only (PejlStore *self);
/* A sentence for the user about how the store was opened (newer schema, restored from a copy, disk not
 * encrypted …), or NULL. */
const char *pejl_store_get_notice (PejlStore *self);
/* The user's data folder /pejl/pejl.db as a file name. */
char *pejl_store_default_path (void);

/* The main thread's read-only connection, owned by the store. */
PejlReader *pejl_store_get_reader (PejlStore *self);
/* Another one, for a worker thread; free with pejl_reader_unref. */
PejlReader *pejl_store_new_reader (PejlStore *self, GError **error);

/* Writes all of the action or nothing, durably (WAL, synchronous=FULL) before it returns, then emits
 * "changed". Thread-safe. On error the action is untouched and can be committed again. An empty action
 * succeeds without effect. */
gboolean pejl_store_commit (PejlStore *self, PejlAction *action, GError **error);
/* Many actions in few transactions, for generated data and imports: chunks of some thousand ops, "changed"
 * once at the end. progress may be NULL; it is called in this thread with actions done and total. */
gboolean pejl_store_commit_bulk (PejlStore *self, GPtrArray *actions, GCancellable *cancellable,
                                 GFileProgressCallback progress, gpointer user_data, GError **error);

/* Undo and redo are ops themselves, and survive a restart. FALSE with no error when there is nothing to undo; FALSE with LOCKED
 * when the next step belongs to a tilsyn that has been made endelig since: it leaves the stack, and the step before it is next. */
gboolean pejl_store_undo (PejlStore *self, GError **error);
gboolean pejl_store_redo (PejlStore *self, GError **error);
const char *pejl_store_get_undo_label (PejlStore *self); /* NULL when nothing can be undone */
const char *pejl_store_get_redo_label (PejlStore *self);

/* Who writes: the person row named in every op from now on; kept in the store for the next start. */
gboolean pejl_store_set_author (PejlStore *self, const PejlId *person, GError **error);
void pejl_store_get_author (PejlStore *self, PejlId *person); /* nil before one is set */

/* Drafts: where typing goes twice a second, before it is an op. Never exchanged, never indexed. The owner's thread does not wait to put
 * one: while another thread is writing it is left with that one, which puts it on the disk within some frames, and before anything
 * else that is asked of the store. When it then cannot, the signal "draft-failed" tells it in the owner's thread, with the GError. */
gboolean pejl_store_draft_put (PejlStore *self, const char *form, const char *field, const char *text,
                               const PejlHeads *base /* nullable */, GError **error);
/* NULL when there is none. base may be NULL. */
char *pejl_store_draft_get (PejlStore *self, const char *form, const char *field, PejlHeads **base);
gboolean pejl_store_draft_clear (PejlStore *self, const char *form, const char *field, GError **error);

/* Indexes what commits have queued for search; searching does it first by itself. */
gboolean pejl_store_flush_search (PejlStore *self, GError **error);

/* Gives the caches of both connections, and what the C library holds free, back to the system: after the start, or after
 * long work. Costs a few milliseconds; the next reading fills the caches again. Call it in the owner's thread. */
void pejl_store_release_memory (PejlStore *self);

/* Only what the C library holds free, of every thread: after work beside the window, which leaves behind what it has taken. Any thread
 * may call it. */
void pejl_store_trim_memory (void);

/* Throws every derived table away and makes it again from the ops. */
gboolean pejl_store_rebuild (PejlStore *self, GCancellable *cancellable, GError **error);

/* A verified copy (VACUUM INTO, fsync, opened and compared, renamed into place), with the contents of bilag in a folder
 * beside it. FALSE with PEJL_STORE_ERROR_MISSING: the copy is made and proved, and the contents of some bilag, which were
 * missing or changed here too, are not in it; on any other error path is as it was. */
gboolean pejl_store_backup (PejlStore *self, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
