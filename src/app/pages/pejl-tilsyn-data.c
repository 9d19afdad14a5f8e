// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a tilsyn for its editor, and sums up where it stands.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-data.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query.h"

#include <string.h>

#define TIDLIGERE_MAX 12

void
pejl_tilsyn_data_init (PejlTilsynData *data)
{
  memset (data, 0, sizeof *data);
  data->opslag = pejl_opslag_new ();
  data->evidens = pejl_evidens_stroem_new ();
  pejl_vurdering_grundlag_init (&data->grundlag);
}

void
pejl_tilsyn_data_clear (PejlTilsynData *data)
{
  g_clear_pointer (&data->tilsyn, pejl_tilsyn_unref);
  g_clear_object (&data->katalog);
  g_clear_object (&data->evidens);
  g_clear_pointer (&data->opslag, pejl_opslag_free);
  g_clear_pointer (&data->stuer, g_ptr_array_unref);
  g_clear_pointer (&data->vurderinger, g_ptr_array_unref);
  pejl_vurdering_grundlag_clear (&data->grundlag);
  for (guint i = 0; i < PEJL_OMRAADER_MAX; i++)
    g_clear_pointer (&data->sidst[i], pejl_vurdering_unref);
}

/* --- reading --- */

gboolean
pejl_tilsyn_data_open (PejlTilsynData *data, PejlReader *reader, const PejlId *id)
{
  g_autoptr (PejlTilsyn) found = pejl_query_tilsyn_by_id (reader, id);
  PejlStrategi *strategi = found != NULL ? pejl_opslag_strategi (data->opslag, reader, &found->strategi) : NULL;

  if (strategi == NULL)
    return FALSE;
  g_clear_pointer (&data->tilsyn, pejl_tilsyn_unref);
  data->tilsyn = g_steal_pointer (&found);
  data->id = *id;
  g_clear_object (&data->evidens);
  data->evidens = pejl_evidens_stroem_new ();
  g_clear_object (&data->katalog);
  data->katalog = pejl_tegn_katalog_new (strategi, data->tilsyn->omfang);
  return TRUE;
}

gboolean
pejl_tilsyn_data_read_tilsyn (PejlTilsynData *data, PejlReader *reader)
{
  g_clear_pointer (&data->tilsyn, pejl_tilsyn_unref);
  data->tilsyn = pejl_query_tilsyn_by_id (reader, &data->id);
  return data->tilsyn != NULL;
}

void
pejl_tilsyn_data_read_stuer (PejlTilsynData *data, PejlReader *reader)
{
  g_clear_pointer (&data->stuer, g_ptr_array_unref);
  if (data->tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
    data->stuer = pejl_query_stuer (reader, &data->tilsyn->dagtilbud);
}

void
pejl_tilsyn_data_read_evidens (PejlTilsynData *data, PejlReader *reader)
{
  g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (reader, &data->id);
  g_autoptr (GHashTable) her = pejl_query_tegn_her (reader, &data->id);

  pejl_tegn_katalog_set_her (data->katalog, her);
  pejl_evidens_stroem_update (data->evidens, evidens);
}

void
pejl_tilsyn_data_read_vurderinger (PejlTilsynData *data, PejlReader *reader)
{
  g_clear_pointer (&data->vurderinger, g_ptr_array_unref);
  data->vurderinger = pejl_query_vurderinger (reader, &data->id);
}

void
pejl_tilsyn_data_read_grundlag (PejlTilsynData *data, PejlReader *reader)
{
  pejl_vurdering_grundlag_read (&data->grundlag, reader, &data->id, G_LIST_MODEL (data->evidens),
                                pejl_tilsyn_data_strategi (data));
}

static void
read_sidst (PejlTilsynData *data, PejlReader *reader)
{
  const PejlStrategi *strategi = pejl_tilsyn_data_strategi (data);

  for (guint i = 0; i < PEJL_OMRAADER_MAX; i++)
    {
      g_clear_pointer (&data->sidst[i], pejl_vurdering_unref);
      if (i < strategi->omraader->len && data->tilsyn->omfang == PEJL_OMFANG_DAGTILBUD)
        data->sidst[i] = pejl_query_vurdering_before (reader, &data->tilsyn->dagtilbud,
                                                      ((PejlIndsatsomraade *) strategi->omraader->pdata[i])->key,
                                                      data->tilsyn->dato);
    }
}

GPtrArray *
pejl_tilsyn_data_read_tidligere (PejlTilsynData *data, PejlReader *reader)
{
  GPtrArray *tidligere = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = data->tilsyn->omfang;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.dagtilbud = data->tilsyn->dagtilbud;
  if (data->tilsyn->omfang == PEJL_OMFANG_DISTRIKT)
    query.filter.distrikt = data->tilsyn->distrikt;
  g_strlcpy (query.filter.til_og_med, data->tilsyn->dato, sizeof query.filter.til_og_med);
  found = pejl_query_tilsyn (reader, &query, 0, TIDLIGERE_MAX + 1);
  for (guint i = 0; i < found->len && tidligere->len < TIDLIGERE_MAX; i++)
    if (!pejl_id_equal (&((PejlTilsyn *) found->pdata[i])->id, &data->id))
      g_ptr_array_add (tidligere, pejl_tilsyn_ref (found->pdata[i]));
  read_sidst (data, reader);
  return tidligere;
}

/* --- what stands there --- */

PejlStrategi *
pejl_tilsyn_data_strategi (const PejlTilsynData *data)
{
  return pejl_tegn_katalog_get_strategi (data->katalog);
}

gboolean
pejl_tilsyn_data_is_today (const PejlTilsynData *data)
{
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  return strcmp (data->tilsyn->dato, today) == 0;
}

const PejlStue *
pejl_tilsyn_data_find_stue (const PejlTilsynData *data, const char *navn)
{
  for (guint i = 0; data->stuer != NULL && i < data->stuer->len; i++)
    if (pejl_dansk_compare (((PejlStue *) data->stuer->pdata[i])->navn, navn) == 0)
      return data->stuer->pdata[i];
  return NULL;
}

/* An evidens counts once in an area, however many of its tegn it shows. */
static void
count_evidens (const PejlTilsynData *data, const PejlEvidens *evidens, PejlTilsynStand *stand)
{
  gboolean seen[PEJL_OMRAADER_MAX] = { FALSE };
  gboolean missing[PEJL_OMRAADER_MAX] = { FALSE };

  if (evidens->art >= 0 && evidens->art <= PEJL_ART_LAST)
    stand->arter[evidens->art]++;
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *link = &g_array_index (evidens->tegn, PejlEvidensTegn, i);
      const PejlTegn *tegn = pejl_strategi_find_tegn (pejl_tilsyn_data_strategi (data), &link->tegn);

      if (tegn == NULL || tegn->omraade >= PEJL_OMRAADER_MAX)
        continue;
      if (link->retning == PEJL_RETNING_STYRKER)
        seen[tegn->omraade] = TRUE;
      else if (link->retning == PEJL_RETNING_MANGLER)
        missing[tegn->omraade] = TRUE;
    }
  for (guint i = 0; i < PEJL_OMRAADER_MAX; i++)
    {
      stand->omraader[i].styrker += seen[i] ? 1 : 0;
      stand->omraader[i].mangler += missing[i] ? 1 : 0;
    }
}

static void
find_vurderinger (const PejlTilsynData *data, PejlTilsynStand *stand)
{
  const PejlStrategi *strategi = pejl_tilsyn_data_strategi (data);

  for (guint i = 0; i < MIN (strategi->omraader->len, PEJL_OMRAADER_MAX); i++)
    stand->omraader[i].sidst = data->sidst[i];
  for (guint i = 0; data->vurderinger != NULL && i < data->vurderinger->len; i++)
    {
      const PejlVurdering *vurdering = data->vurderinger->pdata[i];
      int omraade = pejl_strategi_find_omraade (strategi, vurdering->omraade);

      if (vurdering->maal != PEJL_MAAL_OMRAADE || omraade < 0 || omraade >= PEJL_OMRAADER_MAX)
        continue;
      stand->omraader[omraade].vurdering = vurdering;
      stand->vurderet += vurdering->niveau >= 0 ? 1 : 0;
    }
}

void
pejl_tilsyn_data_stand (const PejlTilsynData *data, PejlTilsynStand *stand)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (data->evidens));

  memset (stand, 0, sizeof *stand);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlStroemItem) item = g_list_model_get_item (G_LIST_MODEL (data->evidens), i);

      count_evidens (data, pejl_stroem_item_get_evidens (item), stand);
    }
  find_vurderinger (data, stand);
}
