// SPDX-License-Identifier: GPL-3.0-or-later
// The mailbox folder: looked at when a file in it changes, when something was written here, and now and then anyway, since not every
// shared drive tells. A worker thread reads and writes; one who types waits for nothing.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-udveksler-private.h"

#include "core/exchange/pejl-postkasse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NOTE "udveksling"
#define NOW_AND_THEN_S 60
#define SOON_MS 1500 /* after the last change: what is written in one go becomes one packet */

static gboolean
is_ready (PejlUdveksler *self)
{
  return self->mappe != NULL && !self->pause && self->noegler != NULL && !g_cancellable_is_cancelled (self->slut)
         && !pejl_store_get_read_only (self->store);
}

/* --- in the worker --- */

typedef struct
{
  char *mappe;
  GPtrArray *svar;
  gboolean wrote;
} Runde;

static void
runde_free (gpointer data)
{
  Runde *runde = data;

  g_free (runde->mappe);
  g_clear_pointer (&runde->svar, g_ptr_array_unref);
  g_free (runde);
}

static void
sync_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlUdveksler *self = source;
  Runde *runde = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (self->store, &error);

  if (reader != NULL)
    {
      g_mutex_lock (&self->taget);
      runde->svar = pejl_postkasse_sync (self->store, reader, self->noegler, runde->mappe, NULL, &runde->wrote, cancellable, &error);
      g_mutex_unlock (&self->taget);
    }
  if (runde->svar != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- what came of it --- */

static void
note_cards (PejlUdveksler *self, const GPtrArray *svar)
{
  g_autoptr (GStrvBuilder) cards = g_strv_builder_new ();

  for (guint i = 0; i < svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar, i);

      if (one->kort != NULL)
        g_strv_builder_add_many (cards, one->navn, one->kort, NULL);
    }
  g_strfreev (self->nye_kort);
  self->nye_kort = g_strv_builder_end (cards);
}

/* "Bo: 3 besøg modtaget." */
static void
tell_received (PejlUdveksler *self, const GPtrArray *svar)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar, i);

      if (one->nye > 0)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " " : "", *one->navn != '\0' ? one->navn : _("a colleague"),
                                one->besked);
    }
  if (text->len > 0)
    pejl_udveksler_hentet (self, text->str);
}

static void watch (PejlUdveksler *self);

static void
on_synced (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdveksler *self = PEJL_UDVEKSLER (source);
  Runde *runde = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->synker = FALSE;
  g_clear_error (&self->fejl);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    self->fejl = g_steal_pointer (&error);
  if (g_cancellable_is_cancelled (self->slut))
    return;
  if (runde->svar != NULL)
    {
      self->synket = g_get_real_time () / G_USEC_PER_SEC;
      note_cards (self, runde->svar);
      tell_received (self, runde->svar);
      watch (self);
    }
  pejl_udveksler_changed (self);
  if (self->igen)
    pejl_udveksler_postkasse_snart (self);
}

/* --- when --- */

void
pejl_udveksler_synk (PejlUdveksler *self)
{
  g_autoptr (GTask) task = NULL;
  Runde *runde;

  g_return_if_fail (PEJL_IS_UDVEKSLER (self));

  g_clear_handle_id (&self->synk_source, g_source_remove);
  if (!is_ready (self))
    return;
  self->igen = self->synker;
  if (self->synker)
    return;
  self->synker = TRUE;
  runde = g_new0 (Runde, 1);
  runde->mappe = g_strdup (self->mappe);
  task = g_task_new (self, self->slut, on_synced, NULL);
  g_task_set_source_tag (task, pejl_udveksler_synk);
  g_task_set_task_data (task, runde, runde_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, sync_in_thread);
}

static gboolean
on_soon (gpointer data)
{
  PejlUdveksler *self = data;

  self->synk_source = 0;
  pejl_udveksler_synk (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_now_and_then (gpointer data)
{
  pejl_udveksler_synk (data);
  return G_SOURCE_CONTINUE;
}

void
pejl_udveksler_postkasse_snart (PejlUdveksler *self)
{
  g_clear_handle_id (&self->synk_source, g_source_remove);
  if (!is_ready (self))
    return;
  self->synk_source = g_timeout_add (SOON_MS, on_soon, self);
  if (self->tid_source == 0)
    self->tid_source = g_timeout_add_seconds (NOW_AND_THEN_S, on_now_and_then, self);
}

/* --- what changes there --- */

/* One's own files are written by the sync itself. */
static void
on_file_changed (PejlUdveksler *self, GFile *file, GFile *other, GFileMonitorEvent event)
{
  g_autofree char *own = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pejl_store_get_rid (self->store));
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && strstr (path, own) == NULL)
    pejl_udveksler_postkasse_snart (self);
}

static void
watch_one (PejlUdveksler *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileMonitor *monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (on_file_changed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->vagter, monitor);
}

static void
watch (PejlUdveksler *self)
{
  g_autoptr (GDir) dir = self->mappe != NULL && !self->pause ? g_dir_open (self->mappe, 0, NULL) : NULL;
  const char *name;

  g_ptr_array_set_size (self->vagter, 0);
  if (dir == NULL)
    return;
  watch_one (self, self->mappe);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->mappe, name, NULL);

      if (strlen (name) == 16 && g_file_test (path, G_FILE_TEST_IS_DIR))
        watch_one (self, path);
    }
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdveksler *self = PEJL_UDVEKSLER (source);

  /* Without a keyring the page asks for the passphrase. */
  self->aabner = FALSE;
  if (!pejl_udveksler_aabn_finish (self, result, NULL))
    pejl_udveksler_changed (self);
}

/* A mailbox is looked after without the page being opened, when a keyring keeps the keys. */
static void
begin (PejlUdveksler *self)
{
  watch (self);
  if (self->noegler != NULL)
    pejl_udveksler_postkasse_snart (self);
  else if (!self->aabner && pejl_udveksler_get_stand (self) == PEJL_NOEGLER_LAAST)
    {
      self->aabner = TRUE;
      pejl_udveksler_aabn_async (self, NULL, FALSE, on_opened, NULL);
    }
}

void
pejl_udveksler_postkasse_stop (PejlUdveksler *self)
{
  g_clear_handle_id (&self->synk_source, g_source_remove);
  g_clear_handle_id (&self->tid_source, g_source_remove);
  g_ptr_array_set_size (self->vagter, 0);
}

void
pejl_udveksler_postkasse_init (PejlUdveksler *self)
{
  g_autofree char *pause = pejl_store_notat_get (self->store, NOTE, "pause", NULL);

  self->mappe = pejl_store_notat_get (self->store, NOTE, "mappe", NULL);
  self->pause = pause != NULL;
  g_signal_connect_object (self->store, "changed", G_CALLBACK (pejl_udveksler_postkasse_snart), self, G_CONNECT_SWAPPED);
  if (self->mappe != NULL && !self->pause)
    begin (self);
}

/* --- choosing --- */

const char *
pejl_udveksler_get_mappe (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), NULL);
  return self->mappe;
}

gboolean
pejl_udveksler_set_mappe (PejlUdveksler *self, const char *path, GError **error)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);

  if (!pejl_store_notat_put (self->store, NOTE, "mappe", path, error))
    return FALSE;
  pejl_udveksler_postkasse_stop (self);
  g_free (self->mappe);
  self->mappe = g_strdup (path);
  self->synket = 0;
  g_clear_error (&self->fejl);
  g_clear_pointer (&self->nye_kort, g_strfreev);
  if (path != NULL && !self->pause)
    begin (self);
  pejl_udveksler_changed (self);
  return TRUE;
}

gboolean
pejl_udveksler_get_pause (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);
  return self->pause;
}

gboolean
pejl_udveksler_set_pause (PejlUdveksler *self, gboolean pause, GError **error)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);

  if (pause == self->pause)
    return TRUE;
  if (!pejl_store_notat_put (self->store, NOTE, "pause", pause ? "1" : NULL, error))
    return FALSE;
  self->pause = pause;
  pejl_udveksler_postkasse_stop (self);
  if (!pause && self->mappe != NULL)
    begin (self);
  pejl_udveksler_changed (self);
  return TRUE;
}

const char *const *
pejl_udveksler_get_nye_kort (PejlUdveksler *self)
{
  static const char *const none[] = { NULL };

  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), none);
  return self->nye_kort != NULL ? (const char *const *) self->nye_kort : none;
}

char *
pejl_udveksler_say_postkasse (PejlUdveksler *self)
{
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *clock = NULL;

  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), NULL);

  if (self->mappe == NULL)
    return g_strdup (_("A folder on a shared drive, through which packets go both ways by themselves."));
  if (self->pause)
    return g_strdup (_("Pauses: nothing is fetched and nothing is left there."));
  if (self->noegler == NULL)
    return g_strdup (_("Waits until your keys are opened."));
  if (self->fejl != NULL)
    return g_strdup (self->fejl->message);
  if (self->synket == 0)
    return g_strdup (_("Is being looked at…"));
  when = g_date_time_new_from_unix_local (self->synket);
  clock = g_date_time_format (when, "%H:%M");
  /* Translators: %s is a clock time. */
  return g_strdup_printf (_("Looked at %s. All that you have written lies there."), clock);
}
