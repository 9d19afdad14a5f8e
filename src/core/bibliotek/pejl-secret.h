// SPDX-License-Identifier: GPL-3.0-or-later
// libsecret: the session's keyring.
#pragma once

#include <glib.h>
#include <libsecret/secret.h>

G_BEGIN_DECLS

#define PEJL_SECRET_FUNCTIONS(F) \
  F (secret_error_get_quark) \
  F (secret_password_search_sync) \
  F (secret_password_store_sync) \
  F (secret_retrievable_retrieve_secret_sync) \
  F (secret_value_get_text) \
  F (secret_value_unref)

typedef struct
{
#define PEJL_SECRET_MEMBER(name) __typeof__ (name) *name;
  PEJL_SECRET_FUNCTIONS (PEJL_SECRET_MEMBER)
#undef PEJL_SECRET_MEMBER
} PejlSecret;

/* All NULL until pejl_secret_open() has said TRUE. */
extern PejlSecret pejl_secret;

/* See pejl_bibliotek_open(). */
gboolean pejl_secret_open (GError **error);

G_END_DECLS
