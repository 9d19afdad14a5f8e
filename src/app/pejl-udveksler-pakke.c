// SPDX-License-Identifier: GPL-3.0-or-later
// Packets read, taken in, counted and made, each in a worker thread with a reader of its own.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-udveksler-private.h"

#include "core/exchange/pejl-indbakke.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

void
pejl_indgaaende_free (PejlIndgaaende *ind)
{
  if (ind == NULL)
    return;
  g_free (ind->path);
  g_clear_pointer (&ind->pakke, pejl_pakke_free);
  g_clear_pointer (&ind->hentning, pejl_hentning_free);
  g_free (ind);
}

typedef struct
{
  char *path;
  char *passphrase;
  GStrv signaturer;
  GStrv segl;
  gboolean alt;
  PejlIndgaaende *ind;
  PejlFremgang *fremgang;
  PejlAfsendelse afsendelse;
  PejlPakkeLavet lavet;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->passphrase);
  g_strfreev (job->signaturer);
  g_strfreev (job->segl);
  g_clear_pointer (&job->ind, pejl_indgaaende_free);
  g_clear_pointer (&job->fremgang, pejl_fremgang_unref);
  pejl_pakke_lavet_clear (&job->lavet);
  g_free (job);
}

static void
run (PejlUdveksler *self, Job *job, gpointer tag, GTaskThreadFunc func, GCancellable *cancellable, GAsyncReadyCallback callback,
     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable != NULL ? cancellable : self->slut, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, func);
}

static gboolean
need_keys (PejlUdveksler *self, GError **error)
{
  if (self->noegler != NULL)
    return TRUE;
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NO_KEYS, _("Your keys are not open yet. Nothing was done."));
  return FALSE;
}

/* --- reading --- */

/* The file is at fault, and not this machine or a passphrase that is still to come. */
static gboolean
lies_with_file (const GError *error)
{
  if (error->domain != PEJL_EXCHANGE_ERROR)
    return FALSE;
  switch (error->code)
    {
    case PEJL_EXCHANGE_ERROR_IO:
    case PEJL_EXCHANGE_ERROR_CANCELLED:
    case PEJL_EXCHANGE_ERROR_NO_KEYS:
    case PEJL_EXCHANGE_ERROR_PASSPHRASE:
    case PEJL_EXCHANGE_ERROR_KEYRING:
    case PEJL_EXCHANGE_ERROR_KEYS_LOST:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
read_packet (PejlUdveksler *self, Job *job, GCancellable *cancellable, GError **error)
{
  g_autofree char *place = g_path_get_dirname (pejl_store_get_path (self->store));
  g_autoptr (PejlReader) reader = NULL;
  g_autoptr (PejlIndgaaende) ind = g_new0 (PejlIndgaaende, 1);
  GStatBuf buf;

  if (!need_keys (self, error) || (reader = pejl_store_new_reader (self->store, error)) == NULL)
    return FALSE;
  ind->path = g_strdup (job->path);
  ind->bytes = g_stat (job->path, &buf) == 0 ? buf.st_size : 0;
  ind->pakke = pejl_pakke_open (job->path, place, self->noegler, job->passphrase, cancellable, error);
  if (ind->pakke != NULL)
    ind->hentning = pejl_hent_vurder (self->store, reader, pejl_noegler_signatur (self->noegler), ind->pakke, cancellable, error);
  if (ind->hentning == NULL)
    return FALSE;
  job->ind = g_steal_pointer (&ind);
  return TRUE;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlUdveksler *self = source;
  Job *job = task_data;
  g_autofree char *navn = g_filename_display_basename (job->path);
  GError *error = NULL;
  gboolean ok = read_packet (self, job, cancellable, &error);

  if (ok || lies_with_file (error))
    pejl_til_side_put (self->store, navn, ok ? NULL : error->message, NULL);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pejl_udveksler_laes_async (PejlUdveksler *self, const char *path, const char *passphrase, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->passphrase = g_strdup (passphrase);
  run (self, job, pejl_udveksler_laes_async, read_in_thread, cancellable, callback, user_data);
}

PejlIndgaaende *
pejl_udveksler_laes_finish (PejlUdveksler *self, GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? g_steal_pointer (&job->ind) : NULL;
}

/* --- taking in --- */

static gboolean
take_packet (PejlUdveksler *self, Job *job, GCancellable *cancellable, GError **error)
{
  PejlHentning *h = job->ind->hentning;
  g_autoptr (PejlReader) reader = NULL;

  if (h->mangler->len > 0)
    return pejl_indbakke_keep (self->store, job->ind->pakke, g_ptr_array_index (h->mangler, 0), error);
  if (!pejl_hent_tag (self->store, job->ind->pakke, h, cancellable, pejl_fremgang_tell, job->fremgang, error))
    return FALSE;
  reader = pejl_store_new_reader (self->store, error);
  if (reader == NULL)
    return FALSE;
  pejl_indbakke_retry (self->store, reader, self->noegler, cancellable);
  return TRUE;
}

static void
take_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlUdveksler *self = source;
  GError *error = NULL;
  gboolean ok;

  g_mutex_lock (&self->taget);
  ok = take_packet (self, task_data, cancellable, &error);
  g_mutex_unlock (&self->taget);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pejl_udveksler_tag_async (PejlUdveksler *self, PejlIndgaaende *ind, PejlFremgang *fremgang, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->ind = ind;
  job->fremgang = pejl_fremgang_ref (fremgang);
  run (self, job, pejl_udveksler_tag_async, take_in_thread, cancellable, callback, user_data);
}

gboolean
pejl_udveksler_tag_finish (PejlUdveksler *self, GAsyncResult *result, PejlIndgaaende **ind, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *ind = g_steal_pointer (&job->ind);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- sending --- */

static Job *
job_for (const PejlModtagere *til)
{
  Job *job = g_new0 (Job, 1);

  job->signaturer = g_strdupv ((char **) til->signaturer);
  job->segl = g_strdupv ((char **) til->segl);
  job->passphrase = g_strdup (til->passphrase);
  job->alt = til->alt;
  return job;
}

/* NULL: everything goes along. */
static char *
base_of (PejlUdveksler *self, const Job *job)
{
  if (job->alt || job->signaturer == NULL)
    return NULL;
  return pejl_kolleger_har (self->store, (const char *const *) job->signaturer);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlUdveksler *self = source;
  Job *job = task_data;
  GError *error = NULL;
  g_autofree char *efter = base_of (self, job);
  g_autoptr (PejlReader) reader = pejl_store_new_reader (self->store, &error);

  if (reader != NULL && pejl_afsendelse_tael (reader, efter, cancellable, &job->afsendelse, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pejl_udveksler_tael_async (PejlUdveksler *self, const PejlModtagere *til, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  run (self, job_for (til), pejl_udveksler_tael_async, count_in_thread, cancellable, callback, user_data);
}

gboolean
pejl_udveksler_tael_finish (PejlUdveksler *self, GAsyncResult *result, PejlAfsendelse *afsendelse, GError **error)
{
  *afsendelse = ((Job *) g_task_get_task_data (G_TASK (result)))->afsendelse;
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
make_packet (PejlUdveksler *self, Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlReader) reader = need_keys (self, error) ? pejl_store_new_reader (self->store, error) : NULL;
  g_autoptr (PejlKort) eget = reader != NULL ? pejl_kort_eget (self->store, reader, self->noegler, NULL, error) : NULL;
  g_autofree char *efter = NULL;
  PejlPakkeValg valg = { .segl = (const char *const *) job->segl, .passphrase = job->passphrase };

  if (eget == NULL)
    return FALSE;
  efter = base_of (self, job);
  valg.navn = eget->navn;
  valg.efter = efter;
  return pejl_pakke_make (self->store, reader, self->noegler, job->path, &valg, cancellable, &job->lavet, error);
}

/* The answer to a packet that was taken in. */
static gboolean
make_receipt (PejlUdveksler *self, Job *job, GError **error)
{
  g_autoptr (PejlReader) reader = need_keys (self, error) ? pejl_store_new_reader (self->store, error) : NULL;
  g_autoptr (PejlKort) eget = reader != NULL ? pejl_kort_eget (self->store, reader, self->noegler, NULL, error) : NULL;

  return eget != NULL
         && pejl_kvittering_write (self->store, reader, self->noegler, eget->navn, job->ind->pakke, job->ind->hentning, job->path,
                                   error);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  gboolean ok = job->ind != NULL ? make_receipt (source, job, &error) : make_packet (source, job, cancellable, &error);

  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pejl_udveksler_send_async (PejlUdveksler *self, const PejlModtagere *til, const char *path, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job = job_for (til);

  job->path = g_strdup (path);
  run (self, job, pejl_udveksler_send_async, make_in_thread, cancellable, callback, user_data);
}

gboolean
pejl_udveksler_send_finish (PejlUdveksler *self, GAsyncResult *result, guint *poster, guint *mangler, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *poster = job->lavet.n_ops;
  *mangler = job->lavet.n_bilag_mangler;
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
pejl_udveksler_kvitter_async (PejlUdveksler *self, PejlIndgaaende *ind, const char *path, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->ind = ind;
  job->path = g_strdup (path);
  run (self, job, pejl_udveksler_kvitter_async, make_in_thread, NULL, callback, user_data);
}

gboolean
pejl_udveksler_kvitter_finish (PejlUdveksler *self, GAsyncResult *result, PejlIndgaaende **ind, GError **error)
{
  return pejl_udveksler_tag_finish (self, result, ind, error);
}
