// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-sonames.h"

#include "core/bibliotek/pejl-secret.h"

#include "core/bibliotek/pejl-bibliotek.h"

#define NAME(name) #name,

PejlSecret pejl_secret;

gboolean
pejl_secret_open (GError **error)
{
  static const char *const names[] = { PEJL_SECRET_FUNCTIONS (NAME) };
  static PejlBibliotek bibliotek = { PEJL_SONAME_SECRET, names, G_N_ELEMENTS (names), &pejl_secret, FALSE };

  return pejl_bibliotek_open (&bibliotek, error);
}
