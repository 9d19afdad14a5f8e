// SPDX-License-Identifier: GPL-3.0-or-later
// What plain loops over a municipality's arrays say. The loops know nothing of the queries.
#pragma once

#include "world.h"

/* The areas' keys, as a query takes them. */
static const char *const world_omraader[] = { "leg", "aaben", "ro", NULL };

static inline gboolean
world_hus_counts (const World *world, int hus, const PejlFilter *filter)
{
  const WorldHus *item = WORLD_AT (world->huse, WorldHus, hus);
  gboolean right_distrikt
      = pejl_id_is_nil (&filter->distrikt)
        || (item->distrikt >= 0
            && pejl_id_equal (&WORLD_AT (world->distrikter, WorldDistrikt, item->distrikt)->id,
                              &filter->distrikt));

  return item->aktiv && right_distrikt && (filter->type == 0 || filter->type == item->type)
         && (filter->ejerform == 0 || filter->ejerform == item->ejerform);
}

static inline gboolean
world_in_period (const WorldTilsyn *tilsyn, const PejlFilter *filter)
{
  return filter->periode.start[0] == '\0'
         || (strcmp (tilsyn->dato, filter->periode.start) >= 0
             && strcmp (tilsyn->dato, filter->periode.end) < 0);
}

static inline gboolean
world_is_held (const WorldTilsyn *tilsyn, const PejlFilter *filter)
{
  return !tilsyn->deleted && tilsyn->status >= PEJL_STATUS_GENNEMFOERT && world_in_period (tilsyn, filter)
         && (filter->til_og_med[0] == '\0' || strcmp (tilsyn->dato, filter->til_og_med) <= 0);
}

static inline gboolean
world_tilsyn_counts (const World *world, const WorldTilsyn *tilsyn, const PejlFilter *filter)
{
  gboolean kind = filter->type != 0 || filter->ejerform != 0;

  if (!world_is_held (tilsyn, filter))
    return FALSE;
  switch (tilsyn->omfang)
    {
    case PEJL_OMFANG_DAGTILBUD:
      return world_hus_counts (world, tilsyn->sted, filter);
    case PEJL_OMFANG_DISTRIKT:
      return !kind
             && (pejl_id_is_nil (&filter->distrikt)
                 || pejl_id_equal (&filter->distrikt,
                                   &WORLD_AT (world->distrikter, WorldDistrikt, tilsyn->sted)->id));
    case PEJL_OMFANG_CENTER:
    default:
      return !kind && pejl_id_is_nil (&filter->distrikt);
    }
}

static inline gboolean
world_is_later (const WorldTilsyn *a, const WorldTilsyn *b)
{
  int by_date = strcmp (a->dato, b->dato);

  return by_date > 0 || (by_date == 0 && pejl_id_compare (&a->id, &b->id) > 0);
}

/* The tilsyn that decides the level of a house in an area; -1 if none does. */
static inline int
world_deciding (const World *world, int hus, int omraade, const PejlFilter *filter)
{
  int best = -1;

  for (int i = 0; i < (int) world->tilsyn->len; i++)
    {
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

      if (tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->sted == hus && world_is_held (tilsyn, filter)
          && tilsyn->niveau[omraade] >= 1
          && (best < 0 || world_is_later (tilsyn, WORLD_AT (world->tilsyn, WorldTilsyn, best))))
        best = i;
    }
  return best;
}

static inline gboolean
world_link_counts (const World *world, const WorldLink *link, const PejlFilter *filter)
{
  const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, link->evidens);
  const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn);
  const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, link->tegn);
  const PejlRolle *rolle = g_ptr_array_index (world->strategi->roller, tegn->rolle);

  return !link->deleted && !evidens->deleted && rolle->omfang == tilsyn->omfang
         && world_tilsyn_counts (world, tilsyn, filter);
}

/* Distinct places with a counted tilsyn of that omfang. */
static inline guint
world_places (const World *world, PejlOmfang omfang, const PejlFilter *filter)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < world->tilsyn->len; i++)
    {
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, i);

      if (tilsyn->omfang == omfang && world_tilsyn_counts (world, tilsyn, filter))
        g_hash_table_add (places, GINT_TO_POINTER (omfang == PEJL_OMFANG_CENTER ? 0 : tilsyn->sted));
    }
  return g_hash_table_size (places);
}

/* Distinct places where the tegn was seen. */
static inline guint
world_places_of_tegn (const World *world, int tegn, const PejlFilter *filter)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < world->links->len; i++)
    {
      const WorldLink *link = WORLD_AT (world->links, WorldLink, i);
      const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, link->evidens);
      const WorldTilsyn *tilsyn = WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn);

      if (link->tegn == tegn && link->retning == PEJL_RETNING_STYRKER
          && world_link_counts (world, link, filter))
        g_hash_table_add (places, GINT_TO_POINTER (tilsyn->omfang == PEJL_OMFANG_CENTER ? 0 : tilsyn->sted));
    }
  return g_hash_table_size (places);
}

/* -1: it is none of the houses. */
static inline int
world_find_hus (const World *world, const PejlId *id)
{
  for (int i = 0; i < (int) world->huse->len; i++)
    if (pejl_id_equal (&WORLD_AT (world->huse, WorldHus, i)->id, id))
      return i;
  return -1;
}

static inline const WorldTilsyn *
world_find_tilsyn (const World *world, const PejlId *id)
{
  for (guint i = 0; i < world->tilsyn->len; i++)
    if (pejl_id_equal (&WORLD_AT (world->tilsyn, WorldTilsyn, i)->id, id))
      return WORLD_AT (world->tilsyn, WorldTilsyn, i);
  return NULL;
}

static inline guint
world_count_evidens (const World *world, const WorldTilsyn *tilsyn)
{
  guint n = 0;

  for (guint i = 0; i < world->evidens->len; i++)
    {
      const WorldEvidens *evidens = WORLD_AT (world->evidens, WorldEvidens, i);

      n += !evidens->deleted && WORLD_AT (world->tilsyn, WorldTilsyn, evidens->tilsyn) == tilsyn ? 1 : 0;
    }
  return n;
}
