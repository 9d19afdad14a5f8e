// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting, asking, waiting.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-pg-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define CONNECT_SECONDS 20
#define OLDEST 130000

/* Where Debian, Fedora and the flatpak runtime keep the authorities that the machine believes. */
#define AUTHORITIES "/etc/ssl/certs/ca-certificates.crt"

/* --- what went wrong --- */

static char *
last_line (const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message != NULL ? message : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      return g_strdup (lines[i]);
  return g_strdup (_("it does not say why"));
}

gboolean
pejl_pg_broke (PejlPg *self, GError **error)
{
  g_autofree char *why = last_line (self->conn != NULL ? pejl_pq.PQerrorMessage (self->conn) : NULL);

  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
               _("The line to the server broke: %s. Nothing is lost, and nothing lies there by half; try again later."), why);
  g_clear_pointer (&self->conn, pejl_pq.PQfinish);
  return FALSE;
}

static gboolean
refused (PejlPg *self, const PGresult *result, GError **error)
{
  const char *state = pejl_pq.PQresultErrorField (result, PG_DIAG_SQLSTATE);
  const char *why = pejl_pq.PQresultErrorField (result, PG_DIAG_MESSAGE_PRIMARY);

  /* 57P: it is being shut down, or somebody ended this session. */
  if (state == NULL || pejl_pq.PQstatus (self->conn) != CONNECTION_OK || g_str_has_prefix (state, "57P"))
    return pejl_pg_broke (self, error);
  if (strcmp (state, "42501") == 0)
    g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE,
                 _("Your login may not do this on the server (%s). Nothing was written there; ask the administrator."), why);
  else if (strcmp (state, "42P01") == 0 || strcmp (state, "3F000") == 0 || strcmp (state, "42703") == 0)
    g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                 _("The server is not set up for Pejl (%s). Nothing was sent; ask the administrator."), why);
  else
    g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                 _("The server refused: %s. Nothing is lost, and nothing lies there by half."), why);
  return FALSE;
}

gboolean
pejl_pg_stopped (GError **error)
{
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED,
                       _("It was stopped. Nothing is lost, and nothing lies on the server by half."));
  return FALSE;
}

/* --- waiting --- */

static gboolean
wait_for (PejlPg *self, short events, int milliseconds, GError **error)
{
  GPollFD fds[2] = { { pejl_pq.PQsocket (self->conn), events, 0 } };
  gboolean watched = self->cancellable != NULL && g_cancellable_make_pollfd (self->cancellable, &fds[1]);
  int n;

  do
    n = g_poll (fds, watched ? 2 : 1, milliseconds);
  while (n < 0 && errno == EINTR);
  if (watched)
    g_cancellable_release_fd (self->cancellable);
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&self->conn, pejl_pq.PQfinish);
      return pejl_pg_stopped (error);
    }
  return n > 0 || pejl_pg_broke (self, error);
}

gboolean
pejl_pg_wait (PejlPg *self, gboolean write, GError **error)
{
  return wait_for (self, write ? G_IO_IN | G_IO_OUT : G_IO_IN, -1, error);
}

gboolean
pejl_pg_flush (PejlPg *self, GError **error)
{
  for (;;)
    {
      int left = pejl_pq.PQflush (self->conn);

      if (left == 0)
        return TRUE;
      if (left < 0)
        return pejl_pg_broke (self, error);
      /* What the server says meanwhile is read, so that it need not wait for us. */
      if (!pejl_pg_wait (self, TRUE, error))
        return FALSE;
      if (pejl_pq.PQconsumeInput (self->conn) == 0)
        return pejl_pg_broke (self, error);
    }
}

PGresult *
pejl_pg_result (PejlPg *self, GError **error)
{
  PGresult *result;

  while (pejl_pq.PQisBusy (self->conn) != 0)
    {
      if (!pejl_pg_wait (self, FALSE, error))
        return NULL;
      if (pejl_pq.PQconsumeInput (self->conn) == 0)
        {
          pejl_pg_broke (self, error);
          return NULL;
        }
    }
  result = pejl_pq.PQgetResult (self->conn);
  if (result == NULL || pejl_pq.PQresultStatus (result) != PGRES_FATAL_ERROR)
    return result;
  refused (self, result, error);
  pejl_pq.PQclear (result);
  return NULL;
}

gboolean
pejl_pg_drain (PejlPg *self, GError **error)
{
  g_autoptr (GError) failed = NULL;
  PGresult *result;

  while (failed == NULL && (result = pejl_pg_result (self, &failed)) != NULL)
    pejl_pq.PQclear (result);
  if (failed == NULL)
    return TRUE;
  while (self->conn != NULL && (result = pejl_pg_result (self, NULL)) != NULL)
    pejl_pq.PQclear (result);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* --- asking --- */

/* Only that of the last statement counts; it is freed by the caller. */
static PGresult *
last_result (PejlPg *self, GError **error)
{
  PGresult *last = pejl_pg_result (self, error);
  gboolean ok = last != NULL;

  if (self->conn != NULL && !pejl_pg_drain (self, ok ? error : NULL))
    ok = FALSE;
  if (ok)
    return last;
  pejl_pq.PQclear (last);
  return NULL;
}

static gboolean
is_there (PejlPg *self, GError **error)
{
  return self->conn != NULL || pejl_pg_broke (self, error);
}

gboolean
pejl_pg_run (PejlPg *self, const char *sql, GError **error)
{
  if (!is_there (self, error))
    return FALSE;
  if (pejl_pq.PQsendQuery (self->conn, sql) == 0)
    return pejl_pg_broke (self, error);
  return pejl_pg_flush (self, error) && pejl_pg_drain (self, error);
}

void
pejl_pg_svar_free (PejlPgSvar *svar)
{
  if (svar == NULL)
    return;
  g_ptr_array_unref (svar->rows);
  g_free (svar);
}

const char *
pejl_pg_cell (const PejlPgSvar *svar, guint row, guint cell)
{
  return ((char **) g_ptr_array_index (svar->rows, row))[cell];
}

static PejlPgSvar *
svar_new (const PGresult *result)
{
  PejlPgSvar *svar = g_new0 (PejlPgSvar, 1);
  const char *touched = pejl_pq.PQcmdTuples ((PGresult *) result);

  svar->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  svar->cells = (guint) pejl_pq.PQnfields (result);
  svar->touched = g_ascii_strtoull (touched, NULL, 10);
  for (int i = 0; i < pejl_pq.PQntuples (result); i++)
    {
      char **row = g_new0 (char *, svar->cells + 1);

      for (guint k = 0; k < svar->cells; k++)
        if (!pejl_pq.PQgetisnull (result, i, (int) k))
          row[k] = g_utf8_make_valid (pejl_pq.PQgetvalue (result, i, (int) k), -1);
      g_ptr_array_add (svar->rows, row);
    }
  return svar;
}

PejlPgSvar *
pejl_pg_ask (PejlPg *self, const char *sql, guint n, const char *const *params, GError **error)
{
  PejlPgSvar *svar = NULL;
  PGresult *result;

  if (!is_there (self, error))
    return NULL;
  if (pejl_pq.PQsendQueryParams (self->conn, sql, (int) n, NULL, params, NULL, NULL, 0) == 0)
    {
      pejl_pg_broke (self, error);
      return NULL;
    }
  if (!pejl_pg_flush (self, error))
    return NULL;
  result = last_result (self, error);
  if (result != NULL)
    svar = svar_new (result);
  else if (error != NULL && *error == NULL)
    pejl_pg_broke (self, error);
  pejl_pq.PQclear (result);
  return svar;
}

/* --- connecting --- */

static gboolean
is_local (const char *host)
{
  g_auto (GStrv) hosts = host != NULL ? g_strsplit (host, ",", -1) : NULL;

  for (guint i = 0; hosts != NULL && hosts[i] != NULL; i++)
    if (*hosts[i] != '\0' && *hosts[i] != '/' && *hosts[i] != '@')
      return FALSE;
  return TRUE;
}

static gboolean
weak_line (GError **error)
{
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                       _("The address asks for a line that is not encrypted, or for a server that need not prove its name. Pejl "
                         "goes no such way; nothing was sent. Write sslmode=verify-full, or leave it out."));
  return FALSE;
}

typedef struct
{
  GPtrArray *keys;   /* borrowed */
  GPtrArray *values; /* borrowed */
} Valg;

static void
add (Valg *valg, const char *key, const char *value)
{
  g_ptr_array_add (valg->keys, (gpointer) key);
  g_ptr_array_add (valg->values, (gpointer) value);
}

static const char *
option (const PQconninfoOption *options, const char *key)
{
  for (; options->keyword != NULL; options++)
    if (strcmp (options->keyword, key) == 0)
      return options->val != NULL && *options->val != '\0' ? options->val : NULL;
  return NULL;
}

static gboolean
has_own_authority (void)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".postgresql", "root.crt", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_getenv ("PGSSLROOTCERT") != NULL;
}

/* What the uri says, and then what it may not leave open: encrypted, to a server that proves its name, and seen to be gone when it
 * is. */
static gboolean
choose (Valg *valg, const PQconninfoOption *options, const char *kode, GError **error)
{
  const char *host = option (options, "host") != NULL ? option (options, "host") : g_getenv ("PGHOST");
  const char *mode = option (options, "sslmode");
  gboolean far = !is_local (host) || option (options, "hostaddr") != NULL || g_getenv ("PGHOSTADDR") != NULL;

  if (far && mode != NULL && strcmp (mode, "verify-full") != 0)
    return weak_line (error);
  for (const PQconninfoOption *at = options; at->keyword != NULL; at++)
    if (at->val != NULL)
      add (valg, at->keyword, at->val);
  if (mode == NULL)
    add (valg, "sslmode", "verify-full");
  if (option (options, "sslrootcert") == NULL && !has_own_authority () && g_file_test (AUTHORITIES, G_FILE_TEST_EXISTS))
    add (valg, "sslrootcert", AUTHORITIES);
  if (option (options, "gssencmode") == NULL)
    add (valg, "gssencmode", "disable"); /* it would go before TLS, and the name would not be looked at */
  if (option (options, "tcp_user_timeout") == NULL)
    add (valg, "tcp_user_timeout", "30000");
  if (option (options, "keepalives_idle") == NULL)
    {
      add (valg, "keepalives_idle", "10");
      add (valg, "keepalives_interval", "5");
      add (valg, "keepalives_count", "4");
    }
  if (kode != NULL)
    add (valg, "password", kode);
  add (valg, "client_encoding", "UTF8");
  add (valg, "application_name", "pejl");
  add (valg, NULL, NULL);
  return TRUE;
}

static gboolean
unreachable (PejlPg *self, GError **error)
{
  g_autofree char *why = last_line (pejl_pq.PQerrorMessage (self->conn));

  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
               _("The server was not reached: %s. Nothing was sent, and nothing is lost; work goes on without it."), why);
  return FALSE;
}

static gboolean
finish_connecting (PejlPg *self, GError **error)
{
  gint64 until = g_get_monotonic_time () + CONNECT_SECONDS * G_USEC_PER_SEC;
  PostgresPollingStatusType step = PGRES_POLLING_WRITING;
  g_autoptr (GError) failed = NULL;

  while (step != PGRES_POLLING_OK)
    {
      gint64 left = (until - g_get_monotonic_time ()) / 1000;

      if (step == PGRES_POLLING_FAILED || left <= 0)
        return unreachable (self, error);
      if (!wait_for (self, step == PGRES_POLLING_READING ? G_IO_IN : G_IO_OUT, (int) left, &failed))
        {
          if (self->conn == NULL && g_error_matches (failed, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED))
            {
              g_propagate_error (error, g_steal_pointer (&failed));
              return FALSE;
            }
          g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                       _("The server does not answer. Nothing was sent, and nothing is lost; work goes on without it."));
          return FALSE;
        }
      step = pejl_pq.PQconnectPoll (self->conn);
    }
  return TRUE;
}

static gboolean
greet (PejlPg *self, GError **error)
{
  if (pejl_pq.PQserverVersion (self->conn) < OLDEST)
    {
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_TOO_NEW,
                           _("The server's PostgreSQL is older than 13. Nothing was sent; ask the administrator for a newer one."));
      return FALSE;
    }
  pejl_pq.PQsetnonblocking (self->conn, 1);
  /* Names mean what the system says, whatever else lies in the database. */
  return pejl_pg_run (self, "SET search_path TO pg_catalog, pg_temp", error);
}

/* Notices are for administrators. */
static void
on_notice (void *data, const PGresult *result)
{
  g_debug ("%s", pejl_pq.PQresultErrorMessage (result));
}

static gboolean
start (PejlPg *self, const char *uri, const char *kode, GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  Valg valg = { keys, values };
  char *complaint = NULL;
  PQconninfoOption *options;
  gboolean ok;

  if (!pejl_pq_open (error))
    return FALSE;
  options = pejl_pq.PQconninfoParse (uri, &complaint);
  if (options == NULL)
    {
      /* What it says may hold the password. */
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                           _("This is no address of a server. Write it as postgresql://name@server.kommune.dk/pejl."));
      pejl_pq.PQfreemem (complaint);
      return FALSE;
    }
  ok = choose (&valg, options, kode, error);
  if (ok)
    {
      self->conn = pejl_pq.PQconnectStartParams ((const char *const *) keys->pdata,
                                                 (const char *const *) values->pdata, 0);
      ok = self->conn != NULL && pejl_pq.PQstatus (self->conn) != CONNECTION_BAD;
      if (!ok && self->conn != NULL)
        unreachable (self, error);
    }
  pejl_pq.PQconninfoFree (options);
  return ok;
}

PejlPg *
pejl_pg_new (const char *uri, const char *kode, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlPg) self = g_new0 (PejlPg, 1);

  self->gathered = g_byte_array_new ();
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  if (!start (self, uri, kode, error))
    return NULL;
  pejl_pq.PQsetNoticeReceiver (self->conn, on_notice, NULL);
  return finish_connecting (self, error) && greet (self, error) ? g_steal_pointer (&self) : NULL;
}

void
pejl_pg_free (PejlPg *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->conn, pejl_pq.PQfinish);
  g_clear_object (&self->cancellable);
  g_byte_array_unref (self->gathered);
  g_free (self);
}
