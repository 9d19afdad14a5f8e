// SPDX-License-Identifier: GPL-3.0-or-later
// The store object: the one function through which everything is written, and who is told about it.
#define G_LOG_DOMAIN "pejl-store"

#include "pejl-config.h"

#include "core/store/pejl-store-private.h"

#include "core/store/pejl-ballast.h"
#include "core/store/pejl-fs.h"
#include "core/store/pejl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BULK_OPS 4096 /* a transaction of bulk work holds at least so many ops */
#define LOG_PAGES 1000 /* SQLite's own measure: 4 MiB */
#define LOG_PAGES_MAX 16000

enum
{
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAVED_AT,
  PROP_READ_ONLY,
  N_PROPS
};

enum
{
  CHANGED,
  DRAFT_FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlStore, pejl_store, G_TYPE_OBJECT)

/* --- telling the owner --- */

static void
take_label (PejlStore *self, char **shown, const char *label, int prop)
{
  if (g_strcmp0 (*shown, label) == 0)
    return;
  g_free (*shown);
  *shown = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
show_state (PejlStore *self)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  gint64 saved_at;

  pejl_store_lock (self);
  undo = g_strdup (self->next_undo);
  redo = g_strdup (self->next_redo);
  saved_at = self->next_saved_at;
  pejl_store_unlock (self);

  g_object_freeze_notify (G_OBJECT (self));
  take_label (self, &self->undo_label, undo, PROP_UNDO_LABEL);
  take_label (self, &self->redo_label, redo, PROP_REDO_LABEL);
  if (saved_at != self->saved_at)
    {
      self->saved_at = saved_at;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVED_AT]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

typedef struct
{
  PejlStore *self;
  PejlChanges *changes; /* NULL: none */
  GError *failed;       /* of a draft; NULL: none */
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_object_unref (announcement->self);
  pejl_changes_free (announcement->changes);
  g_clear_error (&announcement->failed);
  g_free (announcement);
}

static gboolean
announce_in_owner (gpointer data)
{
  Announcement *announcement = data;

  show_state (announcement->self);
  if (announcement->changes != NULL)
    g_signal_emit (announcement->self, signals[CHANGED], 0, announcement->changes);
  if (announcement->failed != NULL)
    g_signal_emit (announcement->self, signals[DRAFT_FAILED], 0, announcement->failed);
  return G_SOURCE_REMOVE;
}

static void
announce_later (PejlStore *self, const PejlChanges *changes, GError *failed)
{
  Announcement *announcement = g_new0 (Announcement, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  announcement->self = g_object_ref (self);
  announcement->changes = changes != NULL ? pejl_changes_copy (changes) : NULL;
  announcement->failed = failed;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, announce_in_owner, announcement, announcement_free);
  g_source_attach (source, self->context);
}

void
pejl_store_announce_draft_failed (PejlStore *self, GError *error)
{
  announce_later (self, NULL, error);
}

void
pejl_store_announce (PejlStore *self, const PejlChanges *changes)
{
  gboolean any = changes != NULL && !pejl_changes_is_empty (changes);

  if (g_thread_self () == self->thread)
    {
      g_autoptr (PejlStore) keep = g_object_ref (self);

      show_state (self);
      if (any)
        g_signal_emit (keep, signals[CHANGED], 0, changes);
      return;
    }
  announce_later (self, any ? changes : NULL, NULL);
}

/* --- transactions --- */

/* Who comes first, gets in first: the one that writes much and long lines up again each time, behind a person's save. */
void
pejl_store_lock (PejlStore *self)
{
  g_atomic_int_inc (&self->waiting);
  g_mutex_lock (&self->turn);
  g_mutex_lock (&self->mutex);
  g_mutex_unlock (&self->turn);
  g_atomic_int_add (&self->waiting, -1);
  pejl_kladder_write (self);
}

void
pejl_store_unlock (PejlStore *self)
{
  g_mutex_unlock (&self->mutex);
  pejl_kladder_settle (self);
}

gboolean
pejl_store_is_waited_for (PejlStore *self)
{
  return g_atomic_int_get (&self->waiting) > 0 || pejl_kladder_wait (self);
}

/* Moving the log into the file takes as long as the disk likes. While somebody waits it is put off, and a person leaves it to the
 * thread that writes much beside, as long as the log is not grown out of all measure. */
int
pejl_store_on_log (void *data, sqlite3 *handle, const char *name, int pages)
{
  PejlStore *self = data;
  gboolean leave = pejl_store_is_waited_for (self)
                   || (g_thread_self () == self->thread && g_atomic_int_get (&self->at_work) > 0);

  self->log_pages = pages;
  if (!self->keep_log && pages >= (leave ? LOG_PAGES_MAX : LOG_PAGES))
    sqlite3_wal_checkpoint (handle, name);
  return SQLITE_OK;
}

static gboolean
begin_locked (PejlStore *self, GError **error)
{
  if (self->writer == NULL || self->closed)
    g_set_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_READ_ONLY,
                 _("“%s” is open for reading only, so nothing was written."), self->name);
  else if (pejl_writer_begin (self->writer, error))
    return TRUE;
  pejl_store_unlock (self);
  return FALSE;
}

gboolean
pejl_store_begin (PejlStore *self, GError **error)
{
  pejl_store_lock (self);
  return begin_locked (self, error);
}

gboolean
pejl_store_try_begin (PejlStore *self, gboolean *busy, GError **error)
{
  *busy = !g_mutex_trylock (&self->mutex);
  if (*busy)
    return FALSE;
  pejl_kladder_write (self);
  return begin_locked (self, error);
}

static gboolean
end_transaction (PejlStore *self, gboolean ok, gboolean saves, GError **error)
{
  if (!ok)
    pejl_writer_rollback (self->writer);
  else if (!pejl_writer_commit (self->writer, error))
    ok = FALSE;
  /* The room that was kept for this day: with it gone, what was just refused can be tried again. */
  if (pejl_db_take_disk_full (self->writer->db))
    pejl_ballast_release (self->path);
  if (!ok)
    {
      pejl_undo_load_labels (self);
    }
  else if (saves)
    {
      pejl_sidecar_note (self->sidecar, &self->writer->at);
      self->next_saved_at = g_get_real_time () / G_USEC_PER_SEC;
    }
  pejl_store_unlock (self);
  return ok;
}

void
pejl_store_settle_numbers (PejlStore *self)
{
  /* What a reader sees is committed; after this it is noted too. */
  pejl_store_lock (self);
  pejl_store_unlock (self);
  if (self->sidecar != NULL)
    pejl_sidecar_sync (self->sidecar);
}

gboolean
pejl_store_end_quietly (PejlStore *self, gboolean ok, GError **error)
{
  return end_transaction (self, ok, TRUE, error);
}

gboolean
pejl_store_end_unsaved (PejlStore *self, gboolean ok, GError **error)
{
  return end_transaction (self, ok, FALSE, error);
}

gboolean
pejl_store_end (PejlStore *self, gboolean ok, const PejlChanges *changes, GError **error)
{
  if (!pejl_store_end_quietly (self, ok, error))
    return FALSE;
  pejl_store_announce (self, changes);
  return TRUE;
}

static gboolean
write_action (PejlStore *self, const PejlAction *action, PejlChanges *changes, GError **error)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (PejlRef));

  return pejl_writer_write_action (self->writer, action, changes, refs, error)
         && (!action->undoable || refs->len == 0 || pejl_undo_push (self, action->label, refs, error));
}

gboolean
pejl_store_commit (PejlStore *self, PejlAction *action, GError **error)
{
  g_autoptr (PejlChanges) changes = pejl_changes_new (FALSE);
  gboolean ok;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);

  if (pejl_action_is_empty (action) && action->drafts == NULL)
    return TRUE;
  if (!pejl_store_begin (self, error))
    return FALSE;
  for (guint i = 0; action->drafts != NULL && i < action->drafts->len; i++)
    {
      const PejlActionDraft *draft = g_ptr_array_index (action->drafts, i);

      pejl_kladder_forget (self, draft->form, draft->field);
    }
  ok = write_action (self, action, changes, error);
  return pejl_store_end (self, ok, changes, error);
}

/* --- bulk --- */

static gboolean
write_chunk (PejlStore *self, GPtrArray *actions, guint *at, PejlChanges *changes, GError **error)
{
  guint ops = 0;
  gboolean ok = TRUE;

  if (!pejl_store_begin (self, error))
    return FALSE;
  while (ok && *at < actions->len && ops < BULK_OPS)
    {
      const PejlAction *action = g_ptr_array_index (actions, *at);

      ops += pejl_action_n_ops (action);
      ok = pejl_writer_write_action (self->writer, action, changes, NULL, error);
      ++*at;
    }
  return pejl_store_end_quietly (self, ok, error);
}

gboolean
pejl_store_commit_bulk (PejlStore *self, GPtrArray *actions, GCancellable *cancellable,
                        GFileProgressCallback progress, gpointer user_data, GError **error)
{
  g_autoptr (PejlChanges) changes = pejl_changes_new (TRUE);
  g_autoptr (GError) failed = NULL;
  guint at = 0;

  g_return_val_if_fail (PEJL_IS_STORE (self), FALSE);
  g_return_val_if_fail (actions != NULL, FALSE);

  while (failed == NULL && at < actions->len)
    {
      if (g_cancellable_is_cancelled (cancellable))
        g_set_error (&failed, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED,
                     _("The work on “%s” was cancelled."), self->name);
      else if (write_chunk (self, actions, &at, changes, &failed) && progress != NULL)
        progress (at, actions->len, user_data);
    }
  pejl_store_announce (self, changes);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* --- opening and closing --- */

PejlStore *
pejl_store_open (const char *path, PejlStoreFlags flags, GError **error)
{
  g_autoptr (PejlStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (PEJL_TYPE_STORE, NULL);
  self->path = pejl_fs_resolve (path);
  self->name = g_filename_display_name (self->path);
  if (!pejl_store_open_file (self, flags, error))
    return NULL;
  pejl_undo_load_labels (self);
  self->undo_label = g_strdup (self->next_undo);
  self->redo_label = g_strdup (self->next_redo);
  return g_steal_pointer (&self);
}

static void
warn_failed (const char *what, const GError *error)
{
  if (error != NULL)
    g_warning ("%s: %s", what, error->message);
}

void
pejl_store_close (PejlStore *self)
{
  g_autoptr (GError) search = NULL;
  g_autoptr (GError) checkpoint = NULL;

  g_return_if_fail (PEJL_IS_STORE (self));

  if (self->writer == NULL || self->closed)
    return;
  pejl_store_flush_search (self, &search);
  warn_failed ("The search index was not finished", search);

  pejl_store_lock (self);
  self->closed = TRUE;
  pejl_db_exec (self->writer->db, "PRAGMA wal_checkpoint(TRUNCATE)", &checkpoint);
  warn_failed ("The write-ahead log was not emptied", checkpoint);
  pejl_sidecar_sync (self->sidecar);
  g_clear_pointer (&self->lock, pejl_lock_release);
  pejl_store_unlock (self);
}

static void
pejl_store_dispose (GObject *object)
{
  PejlStore *self = PEJL_STORE (object);

  pejl_store_close (self);
  /* Readers first: the connection that closes last tidies the log away, and only the writer can. */
  g_clear_pointer (&self->reader, pejl_reader_unref);
  g_clear_pointer (&self->writer, pejl_writer_free);
  g_clear_pointer (&self->lock, pejl_lock_release);
  g_clear_pointer (&self->sidecar, pejl_sidecar_free);

  G_OBJECT_CLASS (pejl_store_parent_class)->dispose (object);
}

static void
pejl_store_finalize (GObject *object)
{
  PejlStore *self = PEJL_STORE (object);

  pejl_kladder_clear (self);
  g_mutex_clear (&self->turn);
  g_mutex_clear (&self->mutex);
  g_main_context_unref (self->context);
  g_free (self->path);
  g_free (self->name);
  g_free (self->notice);
  g_free (self->next_undo);
  g_free (self->next_redo);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (pejl_store_parent_class)->finalize (object);
}

static void
pejl_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  PejlStore *self = PEJL_STORE (object);

  switch (prop_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_SAVED_AT:
      g_value_set_int64 (value, self->saved_at);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pejl_store_class_init (PejlStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = pejl_store_dispose;
  object_class->finalize = pejl_store_finalize;
  object_class->get_property = pejl_store_get_property;

  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  props[PROP_SAVED_AT] = g_param_spec_int64 ("saved-at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DRAFT_FAILED] = g_signal_new ("draft-failed", PEJL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
pejl_store_init (PejlStore *self)
{
  pejl_kladder_init (self);
  g_mutex_init (&self->turn);
  g_mutex_init (&self->mutex);
  self->context = g_main_context_ref_thread_default ();
  self->thread = g_thread_self ();
}

void
pejl_store_take_over (PejlStore *self)
{
  g_return_if_fail (PEJL_IS_STORE (self));

  self->thread = g_thread_self ();
}

/* --- what it is --- */

const char *
pejl_store_get_path (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  return self->path;
}

gboolean
pejl_store_get_read_only (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), TRUE);

  return self->read_only;
}

const char *
pejl_store_get_notice (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  return self->notice;
}

char *
pejl_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "pejl", "pejl.db", NULL);
}

PejlReader *
pejl_store_get_reader (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  return self->reader;
}

static gboolean
flush_for_reader (gpointer store, GError **error)
{
  return pejl_store_flush_search (PEJL_STORE (store), error);
}

PejlReader *
pejl_store_new_reader (PejlStore *self, GError **error)
{
  PejlDb *db;

  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  db = pejl_store_open_for_reading (self->path, error);
  return db != NULL ? pejl_reader_new (db, G_OBJECT (self), flush_for_reader) : NULL;
}

const char *
pejl_store_get_undo_label (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  return self->undo_label;
}

const char *
pejl_store_get_redo_label (PejlStore *self)
{
  g_return_val_if_fail (PEJL_IS_STORE (self), NULL);

  return self->redo_label;
}
