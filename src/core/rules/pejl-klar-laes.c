// SPDX-License-Identifier: GPL-3.0-or-later
// The stand that the law looks at, out of the store.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-klar-laes.h"

#include "core/rules/pejl-trin.h"
#include "core/store/query/pejl-query-afslutning.h"
#include "core/store/query/pejl-query-proces.h"

void
pejl_klar_taeller_evidens (PejlKlarStand *stand, const PejlEvidens *evidens)
{
  stand->observationer += evidens->art == PEJL_ART_OBSERVATION ? 1 : 0;
  if (evidens->art != PEJL_ART_SAMTALE)
    return;
  stand->samtaler++;
  stand->samtaler_leder += (evidens->med & PEJL_MED_LEDER) != 0 ? 1 : 0;
  stand->samtaler_medarbejdere += (evidens->med & PEJL_MED_MEDARBEJDERE) != 0 ? 1 : 0;
  stand->samtaler_usagt += evidens->med == 0 ? 1 : 0;
}

static void
count_evidens (PejlReader *reader, const PejlId *tilsyn, PejlKlarStand *stand)
{
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (reader, tilsyn);

  for (guint i = 0; i < evidens->len; i++)
    pejl_klar_taeller_evidens (stand, evidens->pdata[i]);
}

static void
fill (PejlReader *reader, const PejlTilsyn *tilsyn, const PejlAfslutning *afslutning, const char *i_dag, PejlKlarStand *stand)
{
  g_autoptr (GPtrArray) skridt = pejl_query_skridt (reader, &tilsyn->id);
  g_autoptr (GPtrArray) visits = pejl_query_besoeg_i_samlet (reader, &tilsyn->id);

  stand->omfang = tilsyn->omfang;
  stand->status = PEJL_STATUS_DIALOG;
  count_evidens (reader, &tilsyn->id, stand);
  for (guint i = 0; i < visits->len; i++)
    count_evidens (reader, &((const PejlTilsyn *) visits->pdata[i])->id, stand);
  stand->bekymring = afslutning->bekymring;
  stand->bekymring_begrundet = *afslutning->tekster[PEJL_TEKST_BEKYMRING] != '\0';
  stand->handleplan = afslutning->handleplaner > 0;
  stand->dialog_holdt = pejl_trin_dialog_holdt (tilsyn, skridt, i_dag);
}

GPtrArray *
pejl_klar_lov (PejlReader *reader, const PejlTilsyn *tilsyn, const char *i_dag)
{
  GPtrArray *lov = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_klar_punkt_free);
  g_autoptr (PejlAfslutning) afslutning = pejl_query_afslutning (reader, &tilsyn->id);
  g_autoptr (GPtrArray) punkter = NULL;
  PejlKlarStand stand = { 0 };

  if (afslutning == NULL)
    return lov;
  fill (reader, tilsyn, afslutning, i_dag, &stand);
  punkter = pejl_klar_punkter (&stand);
  for (guint i = punkter->len; i > 0; i--)
    if (((const PejlKlarPunkt *) punkter->pdata[i - 1])->krav)
      g_ptr_array_insert (lov, 0, g_ptr_array_steal_index (punkter, i - 1));
  return lov;
}
