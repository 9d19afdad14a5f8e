// SPDX-License-Identifier: GPL-3.0-or-later
// The keys, and the object itself.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-udveksler-private.h"

enum
{
  CHANGED,
  HENTET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlUdveksler, pejl_udveksler, G_TYPE_OBJECT)

void
pejl_udveksler_changed (PejlUdveksler *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
pejl_udveksler_hentet (PejlUdveksler *self, const char *text)
{
  g_signal_emit (self, signals[HENTET], 0, text);
}

PejlStore *
pejl_udveksler_get_store (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), NULL);
  return self->store;
}

/* --- keys --- */

PejlNoeglerStand
pejl_udveksler_get_stand (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), PEJL_NOEGLER_INGEN);

  if (self->noegler != NULL)
    return PEJL_NOEGLER_AABNE;
  return g_file_test (self->noegle_fil, G_FILE_TEST_EXISTS) ? PEJL_NOEGLER_LAAST : PEJL_NOEGLER_INGEN;
}

gboolean
pejl_udveksler_i_ring (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);
  return pejl_noegler_i_ring (self->noegle_fil);
}

const PejlNoegler *
pejl_udveksler_get_noegler (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), NULL);
  return self->noegler;
}

void
pejl_udveksler_give_noegler (PejlUdveksler *self, PejlNoegler *noegler)
{
  g_return_if_fail (PEJL_IS_UDVEKSLER (self));
  g_return_if_fail (noegler != NULL);

  if (self->noegler != NULL)
    {
      pejl_noegler_free (noegler);
      return;
    }
  self->noegler = noegler;
  pejl_udveksler_changed (self);
  pejl_udveksler_postkasse_snart (self);
}

typedef struct
{
  char *path;
  char *passphrase;
  gboolean make;
} Aabning;

static void
aabning_free (gpointer data)
{
  Aabning *aabning = data;

  g_free (aabning->path);
  g_free (aabning->passphrase);
  g_free (aabning);
}

static void
open_keys (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Aabning *aabning = task_data;
  const PejlNoeglering *ring = aabning->passphrase == NULL ? pejl_noeglering_session () : NULL;
  GError *error = NULL;
  PejlNoegler *noegler = pejl_noegler_open (aabning->path, aabning->passphrase, ring, aabning->make, &error);

  if (noegler != NULL)
    g_task_return_pointer (task, noegler, (GDestroyNotify) pejl_noegler_free);
  else
    g_task_return_error (task, error);
}

void
pejl_udveksler_aabn_async (PejlUdveksler *self, const char *passphrase, gboolean make, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Aabning *aabning;

  g_return_if_fail (PEJL_IS_UDVEKSLER (self));

  task = g_task_new (self, NULL, callback, user_data);
  aabning = g_new0 (Aabning, 1);
  aabning->path = g_strdup (self->noegle_fil);
  aabning->passphrase = g_strdup (passphrase);
  aabning->make = make;
  g_task_set_source_tag (task, pejl_udveksler_aabn_async);
  g_task_set_task_data (task, aabning, aabning_free);
  g_task_run_in_thread (task, open_keys);
}

gboolean
pejl_udveksler_aabn_finish (PejlUdveksler *self, GAsyncResult *result, GError **error)
{
  PejlNoegler *noegler = g_task_propagate_pointer (G_TASK (result), error);

  if (noegler == NULL)
    return FALSE;
  pejl_udveksler_give_noegler (self, noegler);
  return TRUE;
}

/* --- the object --- */

void
pejl_udveksler_stop (PejlUdveksler *self)
{
  g_return_if_fail (PEJL_IS_UDVEKSLER (self));

  g_cancellable_cancel (self->slut);
  pejl_udveksler_postkasse_stop (self);
  pejl_udveksler_server_stop (self);
}

static void
pejl_udveksler_dispose (GObject *object)
{
  pejl_udveksler_stop (PEJL_UDVEKSLER (object));
  G_OBJECT_CLASS (pejl_udveksler_parent_class)->dispose (object);
}

static void
pejl_udveksler_finalize (GObject *object)
{
  PejlUdveksler *self = PEJL_UDVEKSLER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->slut);
  g_clear_pointer (&self->noegler, pejl_noegler_free);
  g_clear_pointer (&self->vagter, g_ptr_array_unref);
  g_clear_pointer (&self->nye_kort, g_strfreev);
  g_clear_error (&self->fejl);
  g_clear_pointer (&self->server, pejl_server_adresse_free);
  g_clear_error (&self->server_fejl);
  g_clear_pointer (&self->server_gemt, g_hash_table_unref);
  g_free (self->server_kode);
  g_free (self->noegle_fil);
  g_free (self->mappe);
  g_mutex_clear (&self->taget);

  G_OBJECT_CLASS (pejl_udveksler_parent_class)->finalize (object);
}

static void
pejl_udveksler_class_init (PejlUdvekslerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_udveksler_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_udveksler_finalize;
  signals[CHANGED]
    = g_signal_new ("changed", PEJL_TYPE_UDVEKSLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HENTET] = g_signal_new ("hentet", PEJL_TYPE_UDVEKSLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
pejl_udveksler_init (PejlUdveksler *self)
{
  self->slut = g_cancellable_new ();
  self->noegle_fil = pejl_noegler_default_path ();
  self->vagter = g_ptr_array_new_with_free_func (g_object_unref);
  self->server_gemt = pejl_server_gemt_new ();
  g_mutex_init (&self->taget);
}

PejlUdveksler *
pejl_udveksler_new (PejlStore *store)
{
  PejlUdveksler *self = g_object_new (PEJL_TYPE_UDVEKSLER, NULL);

  self->store = g_object_ref (store);
  pejl_udveksler_postkasse_init (self);
  pejl_udveksler_server_init (self);
  return self;
}
