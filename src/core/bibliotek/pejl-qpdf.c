// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-sonames.h"

#include "core/bibliotek/pejl-qpdf.h"

#include "core/bibliotek/pejl-bibliotek.h"

#define NAME(name) "qpdf_" #name,

PejlQpdf pejl_qpdf;

gboolean
pejl_qpdf_open (GError **error)
{
  static const char *const names[] = { PEJL_QPDF_FUNCTIONS (NAME) };
  static PejlBibliotek bibliotek = { PEJL_SONAME_QPDF, names, G_N_ELEMENTS (names), &pejl_qpdf, FALSE };

  return pejl_bibliotek_open (&bibliotek, error);
}
