// SPDX-License-Identifier: GPL-3.0-or-later
// The session's keyring, through libsecret.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-noegler.h"

#include "core/bibliotek/pejl-secret.h"

#include <glib/gi18n-lib.h>

#define NAME "dk.pejl.Pejl.Noegler"
#define ATTRIBUTES { { "fil", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } }

static const SecretSchema schema = { NAME, SECRET_SCHEMA_NONE, ATTRIBUTES };
/* gnome-keyring finds nothing by a schema's name while it is locked, and so would not ask to be unlocked. */
static const SecretSchema asked = { NAME, SECRET_SCHEMA_DONT_MATCH_NAME, ATTRIBUTES };

/* A locked keyring that nobody unlocks says of its secrets that there are none; only their names can be asked for. */
static gboolean
is_locked_away (const char *path)
{
  GList *found = pejl_secret.secret_password_search_sync (&asked, SECRET_SEARCH_NONE, NULL, NULL, "fil", path, NULL);
  gboolean any = found != NULL;

  g_list_free_full (found, g_object_unref);
  return any;
}

static char *
look_up (gpointer self, const char *path, GError **error)
{
  g_autoptr (GError) failed = NULL;
  char *secret, *copy;

  if (!pejl_secret_open (error))
    return NULL;
  secret = pejl_secret.secret_password_lookup_sync (&asked, NULL, &failed, "fil", path, NULL);
  copy = g_strdup (secret);
  pejl_secret.secret_password_free (secret);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  else if (copy == NULL && is_locked_away (path))
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_KEYRING,
                         /* Translators: why the keyring does not answer; part of a sentence. */
                         _("it is locked"));
  return copy;
}

static gboolean
store (gpointer self, const char *path, const char *secret, GError **error)
{
  return pejl_secret_open (error)
         && pejl_secret.secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "Pejl: nøgler", secret, NULL, error,
                                                    "fil", path, NULL);
}

const PejlNoeglering *
pejl_noeglering_session (void)
{
  static const PejlNoeglering ring = { look_up, store, NULL };

  return &ring;
}
