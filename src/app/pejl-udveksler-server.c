// SPDX-License-Identifier: GPL-3.0-or-later
// Meeting the municipality's server in a worker thread. The password is asked of the keyring there, and lives in memory otherwise; where
// neither has it, libpq looks into ~/.pgpass.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-udveksler-private.h"

#include <glib/gi18n-lib.h>

#define NOTE "server"
#define NOW_AND_THEN_S (5 * 60)
#define SOON_S 20 /* after the last change: a page of typing is one meeting */

/* --- the address --- */

const PejlServerAdresse *
pejl_udveksler_get_server (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), NULL);
  return self->server;
}

gboolean
pejl_udveksler_set_server (PejlUdveksler *self, const PejlServerAdresse *adresse, GError **error)
{
  PejlServerAdresse *copy;

  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);

  if (!pejl_server_adresse_put (self->store, adresse, error) || !pejl_store_notat_put (self->store, NOTE, "sidst", NULL, error))
    return FALSE;
  if (adresse == NULL && !pejl_udveksler_set_server_selv (self, FALSE, error))
    return FALSE;
  if (adresse == NULL && self->server != NULL)
    pejl_udveksler_put_kode_async (self, "", NULL, NULL);
  copy = pejl_server_adresse_copy (adresse);
  g_clear_pointer (&self->server, pejl_server_adresse_free);
  self->server = copy;
  g_clear_error (&self->server_fejl);
  pejl_udveksler_changed (self);
  return TRUE;
}

/* --- the password --- */

static char *
kode_navn (const PejlServerAdresse *adresse)
{
  g_autofree char *navn = pejl_server_adresse_navn (adresse);

  return g_strconcat ("server:", navn, NULL);
}

typedef struct
{
  char *navn;
  char *kode;
} Gemning;

static void
gemning_free (gpointer data)
{
  Gemning *gemning = data;

  g_free (gemning->navn);
  g_free (gemning->kode);
  g_free (gemning);
}

static void
put_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const PejlNoeglering *ring = pejl_noeglering_session ();
  Gemning *gemning = task_data;

  g_task_return_boolean (task, ring->store (ring->self, gemning->navn, gemning->kode, NULL));
}

void
pejl_udveksler_put_kode_async (PejlUdveksler *self, const char *kode, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Gemning *gemning;

  g_return_if_fail (PEJL_IS_UDVEKSLER (self) && self->server != NULL);

  g_free (self->server_kode);
  self->server_kode = *kode != '\0' ? g_strdup (kode) : NULL;
  task = g_task_new (self, NULL, callback, user_data);
  gemning = g_new0 (Gemning, 1);
  gemning->navn = kode_navn (self->server);
  gemning->kode = g_strdup (kode);
  g_task_set_source_tag (task, pejl_udveksler_put_kode_async);
  g_task_set_task_data (task, gemning, gemning_free);
  g_task_run_in_thread (task, put_in_thread);
}

gboolean
pejl_udveksler_put_kode_finish (PejlUdveksler *self, GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

void
pejl_udveksler_say (PejlUdveksler *self, const char *text)
{
  g_return_if_fail (PEJL_IS_UDVEKSLER (self));
  pejl_udveksler_hentet (self, text);
}

/* --- one meeting --- */

typedef struct
{
  PejlServerGang gang;
  PejlServerAdresse *adresse;
  char *kode;
  PejlFremgang *fremgang;
} Moede;

static void
moede_free (gpointer data)
{
  Moede *moede = data;

  pejl_server_adresse_free (moede->adresse);
  g_free (moede->kode);
  g_clear_pointer (&moede->fremgang, pejl_fremgang_unref);
  g_free (moede);
}

/* Both ways count the same, so that the bar goes once from end to end. */
static void
on_progress (PejlServerTrin trin, guint64 done, guint64 total, gpointer data)
{
  static const double begins[] = { 0, 0.05, 0.4, 0.8 }, ends[] = { 0.05, 0.4, 0.8, 1 };
  double part = total > 0 ? (double) done / (double) total : 0;

  pejl_fremgang_tell ((goffset) (1000 * (begins[trin] + part * (ends[trin] - begins[trin]))), 1000, data);
}

static char *
ask_keyring (const PejlServerAdresse *adresse)
{
  const PejlNoeglering *ring = pejl_noeglering_session ();
  g_autofree char *navn = kode_navn (adresse);
  g_autofree char *kode = ring->look_up (ring->self, navn, NULL);

  return kode != NULL && *kode != '\0' ? g_steal_pointer (&kode) : NULL;
}

static PejlServerSvar *
meet (PejlUdveksler *self, Moede *moede, PejlReader *reader, GCancellable *cancellable, GError **error)
{
  g_autofree char *uri = pejl_server_adresse_uri (moede->adresse);
  PejlServerValg valg = { .uri = uri, .kode = moede->kode, .kun_se = moede->gang == PEJL_SERVER_SE, .gemt = self->server_gemt };
  PejlServerSvar *svar;

  if (moede->gang == PEJL_SERVER_PROEV)
    {
      if (!pejl_server_proev (reader, &valg, cancellable, error))
        return NULL;
      svar = g_new0 (PejlServerSvar, 1);
      svar->svar = g_ptr_array_new ();
      return svar;
    }
  g_mutex_lock (&self->taget);
  if (valg.kun_se)
    g_hash_table_remove_all (self->server_gemt);
  svar = pejl_server_sync (self->store, reader, self->noegler, &valg, moede->fremgang != NULL ? on_progress : NULL, moede->fremgang,
                           cancellable, error);
  if (!valg.kun_se)
    g_hash_table_remove_all (self->server_gemt);
  g_mutex_unlock (&self->taget);
  return svar;
}

static void
meet_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlUdveksler *self = source;
  Moede *moede = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (self->store, &error);
  PejlServerSvar *svar = NULL;

  if (moede->kode == NULL)
    moede->kode = ask_keyring (moede->adresse);
  if (reader != NULL)
    svar = meet (self, moede, reader, cancellable, &error);
  if (svar != NULL)
    g_task_return_pointer (task, svar, (GDestroyNotify) pejl_server_svar_free);
  else
    g_task_return_error (task, error);
}

void
pejl_udveksler_server_async (PejlUdveksler *self, PejlServerGang gang, const PejlServerAdresse *adresse, const char *kode,
                             PejlFremgang *fremgang, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Moede *moede;

  g_return_if_fail (PEJL_IS_UDVEKSLER (self));
  g_return_if_fail (adresse != NULL || self->server != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pejl_udveksler_server_async);
  moede = g_new0 (Moede, 1);
  moede->gang = gang;
  moede->adresse = pejl_server_adresse_copy (adresse != NULL ? adresse : self->server);
  moede->kode = g_strdup (adresse != NULL ? kode : self->server_kode);
  moede->fremgang = fremgang != NULL ? pejl_fremgang_ref (fremgang) : NULL;
  g_task_set_task_data (task, moede, moede_free);
  g_task_set_check_cancellable (task, FALSE);
  if (gang != PEJL_SERVER_PROEV && self->noegler == NULL)
    {
      g_task_return_new_error (task, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NO_KEYS, "%s", _("Waits until your keys are opened."));
      return;
    }
  self->moeder++;
  g_task_run_in_thread (task, meet_in_thread);
}

/* "3 nye besøg" of the colleagues together, in the note that the row says. */
static gboolean
note_met (PejlUdveksler *self, const PejlServerSvar *svar)
{
  g_autoptr (GPtrArray) lines = pejl_server_svar_linjer (svar, FALSE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (lines, i));
  return pejl_store_notat_put (self->store, NOTE, "sidst", text->str, NULL);
}

PejlServerSvar *
pejl_udveksler_server_finish (PejlUdveksler *self, GAsyncResult *result, GError **error)
{
  const Moede *moede = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) failed = NULL;
  PejlServerSvar *svar = g_task_propagate_pointer (G_TASK (result), &failed);

  self->moeder -= self->moeder > 0 ? 1 : 0;
  if (moede->gang == PEJL_SERVER_MOED)
    {
      g_clear_error (&self->server_fejl);
      if (svar != NULL)
        note_met (self, svar);
      else if (!g_error_matches (failed, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED))
        self->server_fejl = g_error_copy (failed);
    }
  if (!g_cancellable_is_cancelled (self->slut))
    pejl_udveksler_changed (self);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return svar;
}

/* --- by itself --- */

static void
on_met (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlUdveksler *self = PEJL_UDVEKSLER (source);
  g_autoptr (PejlServerSvar) svar = pejl_udveksler_server_finish (self, result, NULL);

  if (svar == NULL || svar->hentet == 0 || g_cancellable_is_cancelled (self->slut))
    return;
  for (guint i = 0; i < svar->svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar->svar, i);
      g_autofree char *text = g_strdup_printf ("%s: %s", *one->navn != '\0' ? one->navn : _("a colleague"), one->besked);

      if (one->nye > 0)
        pejl_udveksler_hentet (self, text);
    }
}

static void
meet_by_itself (PejlUdveksler *self)
{
  if (self->server_selv && self->server != NULL && self->noegler != NULL && self->moeder == 0
      && !g_cancellable_is_cancelled (self->slut) && !pejl_store_get_read_only (self->store))
    pejl_udveksler_server_async (self, PEJL_SERVER_MOED, NULL, NULL, NULL, self->slut, on_met, NULL);
}

static gboolean
on_soon (gpointer data)
{
  PejlUdveksler *self = data;

  self->server_snart = 0;
  meet_by_itself (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_now_and_then (gpointer data)
{
  meet_by_itself (data);
  return G_SOURCE_CONTINUE;
}

/* What the meeting itself brings is no reason for another. */
static void
on_written (PejlUdveksler *self)
{
  if (!self->server_selv || self->moeder > 0)
    return;
  g_clear_handle_id (&self->server_snart, g_source_remove);
  self->server_snart = g_timeout_add_seconds (SOON_S, on_soon, self);
}

gboolean
pejl_udveksler_get_server_selv (PejlUdveksler *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);
  return self->server_selv;
}

static void
set_sources (PejlUdveksler *self)
{
  if (self->server_selv && self->server_tid == 0)
    self->server_tid = g_timeout_add_seconds (NOW_AND_THEN_S, on_now_and_then, self);
  else if (!self->server_selv)
    pejl_udveksler_server_stop (self);
}

gboolean
pejl_udveksler_set_server_selv (PejlUdveksler *self, gboolean selv, GError **error)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), FALSE);

  if (selv == self->server_selv)
    return TRUE;
  if (!pejl_store_notat_put (self->store, NOTE, "selv", selv ? "1" : NULL, error))
    return FALSE;
  self->server_selv = selv;
  set_sources (self);
  meet_by_itself (self);
  pejl_udveksler_changed (self);
  return TRUE;
}

void
pejl_udveksler_server_stop (PejlUdveksler *self)
{
  g_clear_handle_id (&self->server_snart, g_source_remove);
  g_clear_handle_id (&self->server_tid, g_source_remove);
}

void
pejl_udveksler_server_init (PejlUdveksler *self)
{
  g_autofree char *selv = pejl_store_notat_get (self->store, NOTE, "selv", NULL);

  self->server = pejl_server_adresse_get (self->store);
  self->server_selv = selv != NULL && self->server != NULL;
  set_sources (self);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_written), self, G_CONNECT_SWAPPED);
}

/* --- in words --- */

static void
add_line (GPtrArray *lines, const char *format, guint n)
{
  g_ptr_array_add (lines, g_strdup_printf (format, n));
}

GPtrArray *
pejl_server_svar_linjer (const PejlServerSvar *svar, gboolean would)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  guint in = svar->hentet, out = svar->sendt;

  if (would)
    add_line (lines, ngettext ("%u entry would come here.", "%u entries would come here.", in), in);
  else
    add_line (lines, ngettext ("%u entry came.", "%u entries came.", in), in);
  if (svar->kun_laest)
    g_ptr_array_add (lines, g_strdup (_("Your login may only read there; nothing is sent.")));
  else if (would)
    add_line (lines, ngettext ("%u entry would be sent.", "%u entries would be sent.", out), out);
  else
    add_line (lines, ngettext ("%u entry was sent.", "%u entries were sent.", out), out);
  if (svar->bilag_sendt > 0)
    add_line (lines, ngettext ("%u bilag went along.", "%u bilag went along.", svar->bilag_sendt), svar->bilag_sendt);
  if (svar->slettet > 0)
    add_line (lines, ngettext ("In %u entry there, what is erased here was taken away.",
                               "In %u entries there, what is erased here was taken away.", svar->slettet), svar->slettet);
  if (svar->tilbage > 0)
    add_line (lines, ngettext ("%u entry of colleagues is not there; their own Pejl hands it on, or a leder's.",
                               "%u entries of colleagues are not there; their own Pejl hands them on, or a leder's.", svar->tilbage),
              svar->tilbage);
  return lines;
}

char *
pejl_udveksler_say_server (PejlUdveksler *self)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *last = NULL;
  gint64 when = 0;

  g_return_val_if_fail (PEJL_IS_UDVEKSLER (self), NULL);

  if (self->server == NULL)
    return g_strdup (_("Not set up. A server of the municipality’s own spares packets; Pejl works the same without."));
  if (self->server_fejl != NULL)
    return g_strdup (self->server_fejl->message);
  last = pejl_store_notat_get (self->store, NOTE, "sidst", &when);
  time = last != NULL ? g_date_time_new_from_unix_local (when) : NULL;
  if (time == NULL)
    return g_strdup (_("Nothing is exchanged yet."));
  clock = g_date_time_format (time, "%d.%m. %H:%M");
  /* Translators: a day and a clock time, then sentences on what came and went. */
  return g_strdup_printf (_("Exchanged %s. %s"), clock, last);
}
