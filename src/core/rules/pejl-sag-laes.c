// SPDX-License-Identifier: GPL-3.0-or-later
// Cases out of the store, each with what it demands and where it stands.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-sag-laes.h"

GPtrArray *
pejl_sag_laes (PejlReader *reader, const PejlSagQuery *query, const char *i_dag)
{
  g_autoptr (GPtrArray) sager = pejl_query_sager (reader, query);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sag_overblik_free);
  g_autoptr (GPtrArray) closed = g_ptr_array_new ();

  for (guint i = 0; i < sager->len; i++)
    {
      PejlSag *sag = g_ptr_array_index (sager, i);
      g_autoptr (GPtrArray) krav = pejl_query_sag_krav (reader, &sag->id);
      PejlSagFakta fakta;

      pejl_query_sag_fakta (reader, sag, i_dag, &fakta);
      g_ptr_array_add (pejl_sag_is_open (sag) ? all : closed, pejl_sag_overblik_new (sag, &fakta, krav, i_dag));
    }
  pejl_sag_sorter (all);
  for (guint i = 0; i < closed->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (closed, i));
  return all;
}
