// SPDX-License-Identifier: GPL-3.0-or-later
// Life and death of what finishes a tilsyn.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-afslutning.h"

void
pejl_afslutning_free (PejlAfslutning *afslutning)
{
  if (afslutning == NULL)
    return;
  for (guint i = 0; i < PEJL_N_TEKSTER; i++)
    g_free (afslutning->tekster[i]);
  g_free (afslutning->tidligere_set);
  g_free (afslutning);
}

void
pejl_loefte_free (PejlLoefte *loefte)
{
  if (loefte == NULL)
    return;
  g_free (loefte->dato);
  g_free (loefte->tekst);
  g_free (loefte);
}
