// SPDX-License-Identifier: GPL-3.0-or-later
// Backups by themselves.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-kopi-vagt.h"

#include "core/store/pejl-kopier.h"
#include "core/store/pejl-oplog.h"
#include "core/store/pejl-slet.h"

/* The start belongs to the person. */
#define FIRST_LOOK 60
#define NEXT_LOOK 1800

struct _PejlKopiVagt
{
  GObject parent_instance;

  /* owned */
  PejlStore *store;
  GCancellable *cancellable;

  /* state */
  guint source;
  gboolean busy;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlKopiVagt, pejl_kopi_vagt, G_TYPE_OBJECT)

char *
pejl_kopi_vagt_fejl (PejlStore *store)
{
  return pejl_store_notat_get (store, "kopi", "fejl", NULL);
}

void
pejl_kopi_vagt_note (PejlStore *store, const GError *error)
{
  g_autofree char *before = pejl_kopi_vagt_fejl (store);

  if (pejl_store_get_read_only (store) || g_strcmp0 (before, error != NULL ? error->message : NULL) == 0)
    return;
  pejl_store_notat_put (store, "kopi", "fejl", error != NULL ? error->message : NULL, NULL);
}

static gboolean
is_due (PejlStore *store)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (pejl_store_get_path (store));
  gint64 newest = kopier->len > 0 ? ((PejlKopi *) g_ptr_array_index (kopier, 0))->tid : 0;

  return pejl_kopier_er_tid (&newest, kopier->len > 0, g_get_real_time () / G_USEC_PER_SEC);
}

/* The files first: a backup that is made afterwards is clean from the start. */
static gboolean
clean_and_copy (PejlStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlKopi) kopi = NULL;
  guint left_out;

  if (pejl_store_mangler_rens (store) && !pejl_store_rens (store, NULL, cancellable, error))
    return FALSE;
  if (!is_due (store))
    return TRUE;
  kopi = pejl_kopier_tag (pejl_store_get_path (store), &left_out, cancellable, error);
  pejl_store_trim_memory ();
  return kopi != NULL;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (clean_and_copy (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The thread may let go of its task last, so the task holds nothing that belongs to this one. */
static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  GWeakRef *ref = data;
  g_autoptr (PejlKopiVagt) self = g_weak_ref_get (ref);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (ref);
  g_free (ref);
  g_task_propagate_boolean (G_TASK (result), &error);
  if (self == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->busy = FALSE;
  pejl_kopi_vagt_note (self->store, error);
  g_signal_emit (self, signals[DONE], 0, error);
}

void
pejl_kopi_vagt_look (PejlKopiVagt *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *ref;

  g_return_if_fail (PEJL_IS_KOPI_VAGT (self));

  if (self->busy || pejl_store_get_read_only (self->store))
    return;
  self->busy = TRUE;
  ref = g_new (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  task = g_task_new (NULL, self->cancellable, on_worked, ref);
  g_task_set_task_data (task, g_object_ref (self->store), g_object_unref);
  g_task_run_in_thread (task, work);
}

static gboolean
look_again (gpointer data)
{
  PejlKopiVagt *self = data;

  self->source = g_timeout_add_seconds (NEXT_LOOK, look_again, self);
  pejl_kopi_vagt_look (self);
  return G_SOURCE_REMOVE;
}

static void
pejl_kopi_vagt_dispose (GObject *object)
{
  PejlKopiVagt *self = PEJL_KOPI_VAGT (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_kopi_vagt_parent_class)->dispose (object);
}

static void
pejl_kopi_vagt_finalize (GObject *object)
{
  g_object_unref (PEJL_KOPI_VAGT (object)->cancellable);

  G_OBJECT_CLASS (pejl_kopi_vagt_parent_class)->finalize (object);
}

static void
pejl_kopi_vagt_class_init (PejlKopiVagtClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_kopi_vagt_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_kopi_vagt_finalize;
  signals[DONE] = g_signal_new ("done", PEJL_TYPE_KOPI_VAGT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_POINTER);
}

static void
pejl_kopi_vagt_init (PejlKopiVagt *self)
{
  self->cancellable = g_cancellable_new ();
}

PejlKopiVagt *
pejl_kopi_vagt_new (PejlStore *store)
{
  PejlKopiVagt *self = g_object_new (PEJL_TYPE_KOPI_VAGT, NULL);

  self->store = g_object_ref (store);
  self->source = g_timeout_add_seconds (FIRST_LOOK, look_again, self);
  return self;
}
