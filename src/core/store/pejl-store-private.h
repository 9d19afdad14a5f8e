// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the inside of the store object, shared by the files that make it up.
#pragma once

#include "core/store/pejl-lock.h"
#include "core/store/pejl-sidecar.h"
#include "core/store/pejl-store.h"
#include "core/store/pejl-writer.h"

G_BEGIN_DECLS

struct _PejlStore
{
  GObject parent_instance;

  /* Set at opening, then constant */
  char *path;             /* absolute, without symbolic links */
  char *name;             /* path as UTF-8, for people */
  char *notice;           /* NULL: none */
  gboolean read_only;
  GMainContext *context;  /* of the thread that opened it; "changed" comes there */
  GThread *thread;
  PejlReader *reader;

  GMutex turn;            /* held only while one waits for the mutex: those that come later wait behind it */
  int waiting;            /* atomic: how many wait */
  int at_work;            /* atomic: how many threads write much, in many transactions */

  /* Drafts that were left with whoever holds the mutex (pejl-store-kladder.c) */
  GMutex kladder_mutex;
  GQueue kladder;
  int kladder_new;        /* atomic: how many of them nobody has tried to write */

  /* Under the mutex, which pejl_store_lock() takes */
  GMutex mutex;
  PejlWriter *writer;     /* NULL: read-only */
  PejlLock *lock;
  PejlSidecar *sidecar;
  gboolean closed;
  int log_pages;          /* in the log after the last commit */
  gboolean keep_log;      /* the pages in the file are being cleaned: the log is not moved into it meanwhile */
  char *next_undo;        /* labels as of the last commit */
  char *next_redo;
  gint64 next_saved_at;

  /* Of the owner's thread alone: what the properties show */
  char *undo_label;
  char *redo_label;
  gint64 saved_at;
};

/* Opening, step by step (pejl-store-open.c). */
gboolean pejl_store_open_file (PejlStore *self, PejlStoreFlags flags, GError **error);
/* A connection that writes nothing, also where nothing may be written. */
PejlDb *pejl_store_open_for_reading (const char *path, GError **error);

/* Takes the mutex, in the order in which it was asked for, and writes the drafts that were left with its last holder. */
void pejl_store_lock (PejlStore *self);
void pejl_store_unlock (PejlStore *self);
/* Whether somebody waits for it. Who holds it for long asks now and then, and ends early. */
gboolean pejl_store_is_waited_for (PejlStore *self);
/* Takes the mutex and begins a transaction; FALSE, without the mutex, when the store does not take writes. */
gboolean pejl_store_begin (PejlStore *self, GError **error);
/* The same without waiting: *busy when another holds the mutex. */
gboolean pejl_store_try_begin (PejlStore *self, gboolean *busy, GError **error);
/* SQLite's hook after a commit of the writer, with the pages that the log has. */
int pejl_store_on_log (void *data, sqlite3 *handle, const char *name, int pages);
/* Ends it, durably or, with ok FALSE, not at all; gives the mutex back and shows what changed. Returns
 * whether it is written. */
gboolean pejl_store_end (PejlStore *self, gboolean ok, const PejlChanges *changes, GError **error);
/* The same without telling anybody: for drafts, settings and the steps of bulk work. */
gboolean pejl_store_end_quietly (PejlStore *self, gboolean ok, GError **error);
/* Quietly, and not counted as saving: for the search index. */
gboolean pejl_store_end_unsaved (PejlStore *self, gboolean ok, GError **error);
/* Numbers that were given until now are never given again, whatever becomes of the store's file: before they leave. */
void pejl_store_settle_numbers (PejlStore *self);
/* Tells the owner's thread: properties, then "changed" (changes may be NULL). Not under the mutex. */
void pejl_store_announce (PejlStore *self, const PejlChanges *changes);
/* Tells it that what was left could not be written. Takes error. Any thread, also under the mutex. */
void pejl_store_announce_draft_failed (PejlStore *self, GError *error);

/* One draft, inside a transaction; saved: ms since 1970. */
gboolean pejl_kladde_put (PejlDb *db, const char *form, const char *field, const char *text, const char *base /* nullable */, gint64 saved,
                          GError **error);
/* Leaves a draft with whoever holds the mutex: it goes with the next transaction's end, and before whatever is asked for next. */
void pejl_kladder_leave (PejlStore *self, const char *form, const char *field, const char *text, const char *base /* nullable */);
gboolean pejl_kladder_wait (PejlStore *self);
/* Under the mutex, outside a transaction. What cannot be written is kept for the next time, and told of the first time. */
void pejl_kladder_write (PejlStore *self);
/* Without the mutex: writes what was left, unless another holds it, who will then. */
void pejl_kladder_settle (PejlStore *self);
/* Under the mutex: the draft is replaced by what is written now. */
void pejl_kladder_forget (PejlStore *self, const char *form, const char *field);
void pejl_kladder_init (PejlStore *self);
void pejl_kladder_clear (PejlStore *self);

/* The undo stack, inside a transaction (pejl-store-undo.c). */
gboolean pejl_undo_push (PejlStore *self, const char *label, const GArray *refs, GError **error);
void pejl_undo_load_labels (PejlStore *self);

/* Inside a transaction: foreign ops (PejlOp), as below; adds the rows that they touch to changes. */
gboolean pejl_merge_ops (PejlStore *self, GPtrArray *ops, PejlChanges *changes, GError **error);
/* Merges foreign ops (PejlOp), in any order that leaves no gap in a replica's chain; ops already there are
 * passed over, the same number with other contents is an error, and then nothing is taken in. */
gboolean pejl_store_insert_ops (PejlStore *self, GPtrArray *ops, GError **error);

G_END_DECLS
