// SPDX-License-Identifier: GPL-3.0-or-later
// The session's keyring, through libsecret.
#define G_LOG_DOMAIN "pejl-exchange"

#include "core/exchange/pejl-noegler.h"

#include "core/bibliotek/pejl-secret.h"

static const SecretSchema schema = {
  "dk.pejl.Pejl.Noegler",
  SECRET_SCHEMA_NONE,
  { { "fil", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

static char *
look_up (gpointer self, const char *path, GError **error)
{
  char *secret, *copy;

  if (!pejl_secret_open (error))
    return NULL;
  secret = pejl_secret.secret_password_lookup_sync (&schema, NULL, error, "fil", path, NULL);
  copy = g_strdup (secret);
  pejl_secret.secret_password_free (secret);
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
