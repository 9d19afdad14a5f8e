// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-sonames.h"

#include "core/bibliotek/pejl-zip.h"

#include "core/bibliotek/pejl-bibliotek.h"

#define NAME(name) "zip_" #name,

PejlZip pejl_zip;

gboolean
pejl_zip_open (GError **error)
{
  static const char *const names[] = { PEJL_ZIP_FUNCTIONS (NAME) };
  static PejlBibliotek bibliotek = { PEJL_SONAME_ZIP, names, G_N_ELEMENTS (names), &pejl_zip, FALSE };

  return pejl_bibliotek_open (&bibliotek, error);
}
