// SPDX-License-Identifier: GPL-3.0-or-later
// An address taken apart and put together.
#define G_LOG_DOMAIN "pejl-exchange"

#include "core/exchange/pejl-server-adresse.h"

#include "core/store/pejl-oplog.h"

#include <string.h>

#define NOTE "server"

PejlServerAdresse *
pejl_server_adresse_new (const char *vaert, const char *database, const char *bruger, const char *ca)
{
  PejlServerAdresse *adresse = g_new0 (PejlServerAdresse, 1);

  adresse->vaert = g_strstrip (g_strdup (vaert != NULL ? vaert : ""));
  adresse->database = g_strstrip (g_strdup (database != NULL ? database : ""));
  adresse->bruger = g_strstrip (g_strdup (bruger != NULL ? bruger : ""));
  adresse->ca = g_strdup (ca != NULL ? ca : "");
  return adresse;
}

PejlServerAdresse *
pejl_server_adresse_copy (const PejlServerAdresse *adresse)
{
  return adresse != NULL ? pejl_server_adresse_new (adresse->vaert, adresse->database, adresse->bruger, adresse->ca) : NULL;
}

void
pejl_server_adresse_free (PejlServerAdresse *adresse)
{
  if (adresse == NULL)
    return;
  g_free (adresse->vaert);
  g_free (adresse->database);
  g_free (adresse->bruger);
  g_free (adresse->ca);
  g_free (adresse);
}

PejlServerAdresse *
pejl_server_adresse_parse (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_HAS_PASSWORD, NULL);
  g_autoptr (GHashTable) more = NULL;
  g_autofree char *host = NULL;
  const char *database;

  if (uri == NULL || !(g_str_equal (g_uri_get_scheme (uri), "postgresql") || g_str_equal (g_uri_get_scheme (uri), "postgres")))
    return NULL;
  if (g_uri_get_query (uri) != NULL)
    more = g_uri_parse_params (g_uri_get_query (uri), -1, "&", G_URI_PARAMS_NONE, NULL);
  if (g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
    host = g_uri_get_port (uri) > 0 ? g_strdup_printf ("%s:%d", g_uri_get_host (uri), g_uri_get_port (uri))
                                    : g_strdup (g_uri_get_host (uri));
  database = g_uri_get_path (uri);
  return pejl_server_adresse_new (host, database + strspn (database, "/"), g_uri_get_user (uri),
                                  more != NULL ? g_hash_table_lookup (more, "sslrootcert") : NULL);
}

/* In single quotes, as libpq wants values that may hold anything. */
static void
add (GString *text, const char *key, const char *value, gsize length)
{
  if (length == 0)
    return;
  g_string_append_printf (text, "%s%s='", text->len > 0 ? " " : "", key);
  for (gsize i = 0; i < length; i++)
    {
      if (value[i] == '\'' || value[i] == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, value[i]);
    }
  g_string_append_c (text, '\'');
}

/* Digits after the last colon are the port. */
static const char *
find_port (const char *vaert)
{
  const char *colon = strrchr (vaert, ':');

  return colon != NULL && colon[1] != '\0' && strspn (colon + 1, "0123456789") == strlen (colon + 1) ? colon : NULL;
}

char *
pejl_server_adresse_uri (const PejlServerAdresse *adresse)
{
  GString *text = g_string_new (NULL);
  const char *colon = find_port (adresse->vaert);

  add (text, "host", adresse->vaert, colon != NULL ? (gsize) (colon - adresse->vaert) : strlen (adresse->vaert));
  if (colon != NULL)
    add (text, "port", colon + 1, strlen (colon + 1));
  add (text, "dbname", adresse->database, strlen (adresse->database));
  add (text, "user", adresse->bruger, strlen (adresse->bruger));
  add (text, "sslrootcert", adresse->ca, strlen (adresse->ca));
  return g_string_free (text, FALSE);
}

char *
pejl_server_adresse_navn (const PejlServerAdresse *adresse)
{
  return g_strdup_printf ("%s%s%s/%s", adresse->bruger, *adresse->bruger != '\0' ? "@" : "", adresse->vaert, adresse->database);
}

PejlServerAdresse *
pejl_server_adresse_get (PejlStore *store)
{
  g_autofree char *vaert = pejl_store_notat_get (store, NOTE, "vaert", NULL);
  g_autofree char *database = pejl_store_notat_get (store, NOTE, "database", NULL);
  g_autofree char *bruger = pejl_store_notat_get (store, NOTE, "bruger", NULL);
  g_autofree char *ca = pejl_store_notat_get (store, NOTE, "ca", NULL);

  return vaert != NULL ? pejl_server_adresse_new (vaert, database, bruger, ca) : NULL;
}

gboolean
pejl_server_adresse_put (PejlStore *store, const PejlServerAdresse *adresse, GError **error)
{
  const char *ca = adresse != NULL && *adresse->ca != '\0' ? adresse->ca : NULL;

  /* vaert last: without it there is none. */
  return pejl_store_notat_put (store, NOTE, "database", adresse != NULL ? adresse->database : NULL, error)
         && pejl_store_notat_put (store, NOTE, "bruger", adresse != NULL ? adresse->bruger : NULL, error)
         && pejl_store_notat_put (store, NOTE, "ca", ca, error)
         && pejl_store_notat_put (store, NOTE, "vaert", adresse != NULL ? adresse->vaert : NULL, error);
}
