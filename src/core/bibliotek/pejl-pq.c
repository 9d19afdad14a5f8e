// SPDX-License-Identifier: GPL-3.0-or-later
#define G_LOG_DOMAIN "pejl-bibliotek"

#include "pejl-sonames.h"

#include "core/bibliotek/pejl-pq.h"

#include "core/bibliotek/pejl-bibliotek.h"

#define NAME(name) #name,

PejlPq pejl_pq;

gboolean
pejl_pq_open (GError **error)
{
  static const char *const names[] = { PEJL_PQ_FUNCTIONS (NAME) };
  static PejlBibliotek bibliotek = { PEJL_SONAME_PQ, names, G_N_ELEMENTS (names), &pejl_pq, FALSE };

  return pejl_bibliotek_open (&bibliotek, error);
}
