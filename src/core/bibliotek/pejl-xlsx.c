// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-sonames.h"

#include "core/bibliotek/pejl-xlsx.h"

#include "core/bibliotek/pejl-bibliotek.h"

#define NAME(name) #name,

PejlXlsx pejl_xlsx;

gboolean
pejl_xlsx_open (GError **error)
{
  static const char *const names[] = { PEJL_XLSX_FUNCTIONS (NAME) };
  static PejlBibliotek bibliotek = { PEJL_SONAME_XLSX, names, G_N_ELEMENTS (names), &pejl_xlsx, FALSE };

  return pejl_bibliotek_open (&bibliotek, error);
}
