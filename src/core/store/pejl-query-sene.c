// SPDX-License-Identifier: GPL-3.0-or-later
// What came too late for a version that is endelig, and what such a version held.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-query-proces.h"

#include "core/store/pejl-query-private.h"

void
pejl_sen_free (PejlSen *sen)
{
  if (sen == NULL)
    return;
  g_free (sen->value);
  g_free (sen->navn);
  g_free (sen);
}

void
pejl_tilsyn_indhold_free (PejlTilsynIndhold *indhold)
{
  if (indhold == NULL)
    return;
  g_clear_pointer (&indhold->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&indhold->evidens, g_ptr_array_unref);
  g_clear_pointer (&indhold->vurderinger, g_ptr_array_unref);
  g_free (indhold);
}

guint
pejl_query_sene_count (PejlReader *reader, const PejlId *tilsyn)
{
  return 0;
}

GPtrArray *
pejl_query_sene (PejlReader *reader, const PejlId *tilsyn)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sen_free);
}

PejlTilsynIndhold *
pejl_query_version_indhold (PejlReader *reader, const PejlId *tilsyn, guint nr)
{
  g_autoptr (PejlTilsynIndhold) indhold = g_new0 (PejlTilsynIndhold, 1);

  indhold->tilsyn = pejl_query_tilsyn_by_id (reader, tilsyn);
  if (indhold->tilsyn == NULL || nr == 0 || nr > indhold->tilsyn->version)
    return NULL;
  indhold->evidens = pejl_query_evidens_of_tilsyn (reader, tilsyn);
  indhold->vurderinger = pejl_query_vurderinger (reader, tilsyn);
  return g_steal_pointer (&indhold);
}
