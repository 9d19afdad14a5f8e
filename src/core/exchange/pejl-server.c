// SPDX-License-Identifier: GPL-3.0-or-later
// One meeting with the municipality's server: whose it is, then in, then out.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-kort.h"
#include "core/exchange/pejl-server-private.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
pejl_server_svar_free (PejlServerSvar *svar)
{
  if (svar == NULL)
    return;
  g_ptr_array_unref (svar->svar);
  g_free (svar->kommunenavn);
  g_free (svar);
}

void
pejl_server_say (PejlServerRunde *r, PejlServerTrin trin, guint64 done, guint64 total)
{
  if (r->fremskridt != NULL)
    r->fremskridt (trin, done, total, r->user_data);
}

GHashTable *
pejl_server_gemt_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pejl_pakke_free);
}

char *
pejl_server_hoved_tekst (const char *hoved)
{
  return g_strconcat ("pejl-server-1\n", hoved, NULL);
}

/* --- whose it is --- */

static gboolean
check_version (const char *version, GError **error)
{
  guint64 number = g_ascii_strtoull (version, NULL, 10);

  if (number == PEJL_SERVER_VERSION)
    return TRUE;
  if (number > PEJL_SERVER_VERSION)
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_TOO_NEW,
                         _("The server is set up for a newer Pejl. Nothing was sent or taken in; update Pejl here."));
  else
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                         _("The server is set up for an older Pejl. Nothing was sent or taken in; ask the administrator to "
                           "bring its tables up to date."));
  return FALSE;
}

static gboolean
check_kommune (PejlReader *reader, const char *nr, const char *navn, GError **error)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  if (kommune->nr == NULL || *kommune->nr == '\0' || strcmp (kommune->nr, nr) == 0)
    return TRUE;
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_MUNICIPALITY,
               _("The server is that of another municipality (%s). Nothing was sent or taken in."), *navn != '\0' ? navn : nr);
  return FALSE;
}

/* *navn: what the server calls itself. */
static gboolean
look_at (PejlPg *pg, PejlReader *reader, char **navn, GError **error)
{
  g_autoptr (PejlPgSvar) om = pejl_pg_ask (pg, "SELECT version, kommune, kommunenavn FROM pejl.om", 0, NULL, error);

  if (om == NULL)
    return FALSE;
  if (om->rows->len != 1 || pejl_pg_cell (om, 0, 0) == NULL || pejl_pg_cell (om, 0, 1) == NULL || pejl_pg_cell (om, 0, 2) == NULL)
    {
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_SERVER,
                           _("The server does not say whose it is. Nothing was sent or taken in; ask the administrator."));
      return FALSE;
    }
  if (!check_version (pejl_pg_cell (om, 0, 0), error)
      || !check_kommune (reader, pejl_pg_cell (om, 0, 1), pejl_pg_cell (om, 0, 2), error))
    return FALSE;
  if (navn != NULL)
    *navn = g_strdup (pejl_pg_cell (om, 0, 2));
  return TRUE;
}

/* --- one meeting --- */

static gboolean
may_write (PejlServerRunde *r, gboolean *may, GError **error)
{
  g_autoptr (PejlPgSvar) svar = pejl_pg_ask (r->pg, "SELECT has_table_privilege('pejl.op', 'INSERT')", 0, NULL, error);

  if (svar == NULL)
    return FALSE;
  *may = svar->rows->len == 1 && g_strcmp0 (pejl_pg_cell (svar, 0, 0), "t") == 0;
  return TRUE;
}

/* One error for one thing, wherever it was noticed. */
static void
call_it_cancelled (GError **error)
{
  if (!g_error_matches (*error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CANCELLED)
      && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_error (error);
  pejl_pg_stopped (error);
}

static gboolean
meet (PejlServerRunde *r, const char *navn, GError **error)
{
  gboolean may = FALSE;

  pejl_server_say (r, PEJL_SERVER_TRIN_FORBIND, 0, 0);
  r->pg = pejl_pg_new (r->valg->uri, r->valg->kode, r->cancellable, error);
  if (r->pg == NULL || !look_at (r->pg, r->reader, &r->svar->kommunenavn, error) || !pejl_server_hent (r, error)
      || !may_write (r, &may, error))
    return FALSE;
  r->svar->kun_laest = !may;
  return !may || pejl_server_send (r, navn, error);
}

PejlServerSvar *
pejl_server_sync (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const PejlServerValg *valg,
                  PejlServerFremskridt fremskridt, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlKort) kort = pejl_kort_eget (store, reader, noegler, valg->navn, error);
  g_autoptr (PejlServerSvar) svar = g_new0 (PejlServerSvar, 1);
  PejlServerRunde r = { .store = store, .reader = reader, .noegler = noegler, .valg = valg, .svar = svar,
                        .fremskridt = fremskridt, .user_data = user_data, .cancellable = cancellable };
  g_autoptr (GHashTable) oensket = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) failed = NULL;

  r.oensket = oensket;
  svar->svar = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_post_svar_free);
  if (kort == NULL)
    return NULL;
  r.rid = pejl_store_get_rid (store);
  if (!meet (&r, kort->navn, &failed))
    call_it_cancelled (&failed);
  g_clear_pointer (&r.pg, pejl_pg_free);
  if (failed == NULL)
    return g_steal_pointer (&svar);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

gboolean
pejl_server_proev (PejlReader *reader, const PejlServerValg *valg, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlPg) pg = pejl_pg_new (valg->uri, valg->kode, cancellable, error);

  return pg != NULL && look_at (pg, reader, NULL, error);
}
