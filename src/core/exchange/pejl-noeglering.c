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

/* By a search: secret_password_lookup_sync() of libsecret 0.20 never frees the keyring's answer, and of a locked keyring that
 * nobody unlocks it says that there is no secret. */
static char *
look_up (gpointer self, const char *path, GError **error)
{
  g_autoptr (GError) failed = NULL;
  GList *found;
  SecretValue *value = NULL;
  char *secret = NULL;

  if (!pejl_secret_open (error))
    return NULL;
  found = pejl_secret.secret_password_search_sync (&asked, SECRET_SEARCH_UNLOCK | SECRET_SEARCH_LOAD_SECRETS, NULL, &failed,
                                                   "fil", path, NULL);
  if (found != NULL)
    value = pejl_secret.secret_retrievable_retrieve_secret_sync (found->data, NULL, &failed);
  if (value != NULL)
    {
      secret = g_strdup (pejl_secret.secret_value_get_text (value));
      pejl_secret.secret_value_unref (value);
    }
  else if (found != NULL && (failed == NULL || g_error_matches (failed, pejl_secret.secret_error_get_quark (), SECRET_ERROR_IS_LOCKED)))
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_KEYRING,
                         /* Translators: why the keyring does not answer; part of a sentence. */
                         _("it is locked"));
  else if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  g_list_free_full (found, g_object_unref);
  return secret;
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
