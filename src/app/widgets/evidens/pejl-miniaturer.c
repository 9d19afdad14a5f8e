// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the bilag that were looked at: a bounded number of thumbnails, and the faults.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-miniaturer.h"

#include "core/store/pejl-bilag.h"

/* Some 7 MB; more than a screen shows, and those that come back into sight are soon made again. */
#define TEXTURES_MAX 64
/* Larger images are shown by their icon: reading them for a thumbnail would keep the disk busy. */
#define IMAGE_BYTES_MAX (40 * 1000 * 1000)

struct _PejlMiniaturer
{
  GObject parent_instance;

  /* owned */
  char *store_path;
  GHashTable *textures; /* sha256 → GdkTexture */
  GQueue used;          /* sha256 of those, owned by textures; used last comes first */
  GHashTable *known;    /* sha256 → GError, or NULL for what is all right */
  GHashTable *asked;    /* sha256 under way or waiting */
  GQueue waiting;       /* PejlVedhaeftning */
  GCancellable *cancellable;

  /* state */
  gboolean working;
};

enum
{
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlMiniaturer, pejl_miniaturer, G_TYPE_OBJECT)

static void work_on (PejlMiniaturer *self);

/* --- what is kept --- */

static void
fault_free (gpointer data)
{
  if (data != NULL)
    g_error_free (data);
}

static GList *
find_used (PejlMiniaturer *self, const char *sha256)
{
  return g_queue_find_custom (&self->used, sha256, (GCompareFunc) g_strcmp0);
}

static void
keep_texture (PejlMiniaturer *self, const char *sha256, GdkTexture *texture)
{
  char *key = g_strdup (sha256);
  GList *before = find_used (self, sha256);

  if (before != NULL)
    g_queue_delete_link (&self->used, before);
  g_hash_table_replace (self->textures, key, g_object_ref (texture));
  g_queue_push_head (&self->used, key);
  if (self->used.length > TEXTURES_MAX)
    g_hash_table_remove (self->textures, g_queue_pop_tail (&self->used));
}

static void
forget_texture (PejlMiniaturer *self, const char *sha256)
{
  GList *link = find_used (self, sha256);

  if (link == NULL)
    return;
  g_queue_delete_link (&self->used, link);
  g_hash_table_remove (self->textures, sha256);
}

/* --- the worker --- */

typedef struct
{
  char *store_path;
  PejlVedhaeftning *bilag;
  GdkTexture *texture;
  GError *fault;
} Work;

static void
work_free (Work *work)
{
  g_free (work->store_path);
  pejl_vedhaeftning_unref (work->bilag);
  g_clear_object (&work->texture);
  g_clear_error (&work->fault);
  g_free (work);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;

  if (pejl_vedhaeftning_is_image (work->bilag) && work->bilag->bytes <= IMAGE_BYTES_MAX)
    work->texture = pejl_miniature_load (work->store_path, work->bilag, 2 * PEJL_MINIATURE_WIDTH, TRUE, cancellable,
                                         &work->fault);
  else
    pejl_bilag_look (work->store_path, work->bilag, &work->fault);
  g_task_return_boolean (task, TRUE);
}

static gboolean
is_fault (const GError *error)
{
  return g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING)
         || g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CHANGED);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlMiniaturer *self = PEJL_MINIATURER (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  self->working = FALSE;
  /* Of another store by now, or of none. */
  if (g_strcmp0 (work->store_path, self->store_path) == 0
      && !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_hash_table_remove (self->asked, work->bilag->sha256);
      if (work->texture != NULL)
        keep_texture (self, work->bilag->sha256, work->texture);
      g_hash_table_replace (self->known, g_strdup (work->bilag->sha256),
                            is_fault (work->fault) ? g_steal_pointer (&work->fault) : NULL);
      g_signal_emit (self, signals[TOLD], 0, work->bilag->sha256);
    }
  work_on (self);
}

/* One at a time: thumbnails are not worth more than one core. */
static void
work_on (PejlMiniaturer *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  if (self->working || self->waiting.length == 0)
    return;
  work = g_new0 (Work, 1);
  work->store_path = g_strdup (self->store_path);
  work->bilag = g_queue_pop_head (&self->waiting);
  self->working = TRUE;
  task = g_task_new (self, self->cancellable, on_looked, NULL);
  g_task_set_source_tag (task, work_on);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, look_in_thread);
}

/* --- object --- */

static void
forget_all (PejlMiniaturer *self)
{
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_queue_clear_full (&self->waiting, (GDestroyNotify) pejl_vedhaeftning_unref);
  g_queue_clear (&self->used);
  g_hash_table_remove_all (self->textures);
  g_hash_table_remove_all (self->known);
  g_hash_table_remove_all (self->asked);
}

static void
pejl_miniaturer_finalize (GObject *object)
{
  PejlMiniaturer *self = PEJL_MINIATURER (object);

  forget_all (self);
  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->textures);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->asked);
  g_free (self->store_path);

  G_OBJECT_CLASS (pejl_miniaturer_parent_class)->finalize (object);
}

static void
pejl_miniaturer_class_init (PejlMiniaturerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_miniaturer_finalize;
  signals[TOLD] = g_signal_new ("told", PEJL_TYPE_MINIATURER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
}

static void
pejl_miniaturer_init (PejlMiniaturer *self)
{
  self->textures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, fault_free);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
}

/* --- public --- */

PejlMiniaturer *
pejl_miniaturer_new (void)
{
  return g_object_new (PEJL_TYPE_MINIATURER, NULL);
}

void
pejl_miniaturer_set_store_path (PejlMiniaturer *self, const char *path)
{
  g_return_if_fail (PEJL_IS_MINIATURER (self));

  if (g_strcmp0 (self->store_path, path) == 0)
    return;
  g_free (self->store_path);
  self->store_path = g_strdup (path);
  forget_all (self);
}

void
pejl_miniaturer_ask (PejlMiniaturer *self, const PejlVedhaeftning *bilag)
{
  g_return_if_fail (PEJL_IS_MINIATURER (self));

  if (self->store_path == NULL || g_hash_table_contains (self->asked, bilag->sha256))
    return;
  /* A thumbnail that had to go is made again; what has none is asked about once. */
  if (g_hash_table_contains (self->known, bilag->sha256)
      && (!pejl_vedhaeftning_is_image (bilag) || bilag->bytes > IMAGE_BYTES_MAX
          || g_hash_table_lookup (self->known, bilag->sha256) != NULL
          || g_hash_table_contains (self->textures, bilag->sha256)))
    return;
  g_hash_table_add (self->asked, g_strdup (bilag->sha256));
  g_queue_push_tail (&self->waiting, pejl_vedhaeftning_ref ((PejlVedhaeftning *) bilag));
  work_on (self);
}

GdkTexture *
pejl_miniaturer_ref_texture (PejlMiniaturer *self, const char *sha256)
{
  GList *link;

  g_return_val_if_fail (PEJL_IS_MINIATURER (self), NULL);

  link = find_used (self, sha256);
  if (link == NULL)
    return NULL;
  g_queue_unlink (&self->used, link);
  g_queue_push_head_link (&self->used, link);
  return g_object_ref (g_hash_table_lookup (self->textures, sha256));
}

const GError *
pejl_miniaturer_get_fault (PejlMiniaturer *self, const char *sha256)
{
  g_return_val_if_fail (PEJL_IS_MINIATURER (self), NULL);

  return g_hash_table_lookup (self->known, sha256);
}

void
pejl_miniaturer_set_fault (PejlMiniaturer *self, const char *sha256, const GError *fault)
{
  g_return_if_fail (PEJL_IS_MINIATURER (self));

  if (fault != NULL)
    {
      forget_texture (self, sha256);
      g_hash_table_replace (self->known, g_strdup (sha256), g_error_copy (fault));
    }
  else if (!g_hash_table_remove (self->known, sha256))
    return;
  g_signal_emit (self, signals[TOLD], 0, sha256);
}
