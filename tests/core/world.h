// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of reading: a small random municipality, kept both in a store and as plain arrays.
#pragma once

#include "folder.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>
#include <string.h>

#define WORLD_OMRAADER 3
#define WORLD_FIRST_DAY "2021-06-01"
#define WORLD_DAYS 1800

typedef struct
{
  PejlId id;
  char *navn;
} WorldDistrikt;

typedef struct
{
  PejlId id;
  char *navn;
  int distrikt; /* -1: none */
  PejlType type;
  PejlEjerform ejerform;
  gboolean aktiv;
} WorldHus;

typedef struct
{
  PejlId id;
  PejlOmfang omfang;
  int sted; /* index of the house or distrikt */
  gboolean anmeldt;
  char dato[PEJL_DATO_LEN];
  PejlStatus status;
  gboolean deleted;
  int niveau[WORLD_OMRAADER]; /* -2: no row */
} WorldTilsyn;

typedef struct
{
  PejlId id;
  int tilsyn;
  char tidspunkt[PEJL_TIDSPUNKT_LEN];
  gboolean deleted;
} WorldEvidens;

typedef struct
{
  int evidens;
  int tegn;
  PejlRetning retning;
  gboolean deleted;
} WorldLink;

typedef struct
{
  char *dir;
  PejlStore *store;
  PejlReader *reader;
  PejlStrategi *strategi;
  GArray *distrikter;
  GArray *huse;
  GArray *tilsyn;
  GArray *evidens;
  GArray *links;
} World;

#define WORLD_AT(array, Type, i) (&g_array_index (array, Type, i))

/* --- a store in a folder of its own --- */

static inline void
world_open (World *world)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  memset (world, 0, sizeof *world);
  world->dir = g_dir_make_tmp ("pejl-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (world->dir, "pejl.db", NULL);
  world->store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  world->reader = pejl_store_get_reader (world->store);
  world->distrikter = g_array_new (FALSE, TRUE, sizeof (WorldDistrikt));
  world->huse = g_array_new (FALSE, TRUE, sizeof (WorldHus));
  world->tilsyn = g_array_new (FALSE, TRUE, sizeof (WorldTilsyn));
  world->evidens = g_array_new (FALSE, TRUE, sizeof (WorldEvidens));
  world->links = g_array_new (FALSE, TRUE, sizeof (WorldLink));
}

static inline void
world_close (World *world)
{
  pejl_store_close (world->store);
  g_clear_object (&world->store);
  remove_tree (world->dir);
  g_free (world->dir);
  g_clear_pointer (&world->strategi, pejl_strategi_unref);
  for (guint i = 0; i < world->distrikter->len; i++)
    g_free (WORLD_AT (world->distrikter, WorldDistrikt, i)->navn);
  for (guint i = 0; i < world->huse->len; i++)
    g_free (WORLD_AT (world->huse, WorldHus, i)->navn);
  g_array_unref (world->distrikter);
  g_array_unref (world->huse);
  g_array_unref (world->tilsyn);
  g_array_unref (world->evidens);
  g_array_unref (world->links);
}

static inline void
world_commit (World *world, PejlAction *action)
{
  g_autoptr (GError) error = NULL;

  pejl_store_commit (world->store, action, &error);
  g_assert_no_error (error);
}

/* --- filling it --- */

static inline PejlStrategi *
world_small_strategi (void)
{
  PejlStrategi *strategi = pejl_strategi_new ("lille", 1);

  pejl_strategi_add_omraade (strategi, "leg", "Leg");
  pejl_strategi_add_omraade (strategi, "aaben", "Åben dør");
  pejl_strategi_add_omraade (strategi, "ro", "Ro");
  pejl_strategi_add_rolle (strategi, "ledere", "Pædagogiske ledere", "Ledere", PEJL_OMFANG_DAGTILBUD);
  pejl_strategi_add_rolle (strategi, "omraadeledere", "Områdeledere", "Områdeledere", PEJL_OMFANG_DISTRIKT);
  pejl_strategi_add_rolle (strategi, "centerchef", "Centerchef", "Centerchef", PEJL_OMFANG_CENTER);
  for (guint a = 0; a < 3; a++)
    for (guint r = 0; r < 3; r++)
      for (guint i = 0; i <= (a + r) % 3; i++)
        pejl_strategi_add_tegn (strategi, a, r, "Gør noget, man kan se");
  return strategi;
}

static inline PejlRedskab *
world_small_redskab (void)
{
  PejlRedskab *redskab = pejl_redskab_new ("fem", 1);

  for (guint i = 0; i < 5; i++)
    pejl_redskab_add_niveau (redskab, (const char *const[]){ "ringe", "lav", "nok", "god", "høj" }[i], NULL);
  redskab->graense = 3;
  return redskab;
}

/* The kommune with the strategy, as opsætning makes it. */
static inline void
world_set_up (World *world, PejlStrategi *strategi, PejlRedskab *redskab)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Opsætning");
  PejlId kommune = pejl_kommune_id ();

  world->strategi = pejl_strategi_ref (strategi);
  pejl_action_add_strategi (action, world->reader, strategi);
  pejl_action_add_redskab (action, world->reader, redskab);
  pejl_action_row (action, PEJL_TABLE_KOMMUNE, &kommune);
  pejl_action_set_text (action, PEJL_FIELD_KOMMUNE_NAVN, "Prøvekøbing");
  pejl_action_set_id (action, PEJL_FIELD_KOMMUNE_STRATEGI, &strategi->id);
  pejl_action_set_id (action, PEJL_FIELD_KOMMUNE_REDSKAB, &redskab->id);
  pejl_action_set_id (action, PEJL_FIELD_KOMMUNE_TEGN_REDSKAB, &redskab->id);
  world_commit (world, action);
}

static inline int
world_add_distrikt (World *world, PejlAction *action, const char *navn)
{
  WorldDistrikt distrikt = { pejl_id_new (), g_strdup (navn) };

  g_array_append_val (world->distrikter, distrikt);
  pejl_action_row (action, PEJL_TABLE_DISTRIKT, &distrikt.id);
  pejl_action_set_text (action, PEJL_FIELD_DISTRIKT_NAVN, navn);
  return (int) world->distrikter->len - 1;
}

static inline int
world_add_hus (World *world, PejlAction *action, const char *navn, int distrikt, PejlType type,
               PejlEjerform ejerform, gboolean aktiv)
{
  WorldHus hus = { pejl_id_new (), g_strdup (navn), distrikt, type, ejerform, aktiv };

  g_array_append_val (world->huse, hus);
  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &hus.id);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_NAVN, navn);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_TYPE, type);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_EJERFORM, ejerform);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_AKTIV, aktiv);
  if (distrikt >= 0)
    pejl_action_set_id (action, PEJL_FIELD_DAGTILBUD_DISTRIKT,
                        &WORLD_AT (world->distrikter, WorldDistrikt, distrikt)->id);
  return (int) world->huse->len - 1;
}

static inline int
world_add_tilsyn (World *world, PejlAction *action, PejlOmfang omfang, int sted, gboolean anmeldt,
                  const char *dato, PejlStatus status)
{
  WorldTilsyn tilsyn = { pejl_id_new (), omfang, sted, anmeldt, "", status, FALSE, { -2, -2, -2 } };

  g_strlcpy (tilsyn.dato, dato, sizeof tilsyn.dato);
  g_array_append_val (world->tilsyn, tilsyn);
  pejl_action_row (action, PEJL_TABLE_TILSYN, &tilsyn.id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, omfang);
  if (omfang == PEJL_OMFANG_DAGTILBUD)
    pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &WORLD_AT (world->huse, WorldHus, sted)->id);
  if (omfang == PEJL_OMFANG_DISTRIKT)
    pejl_action_set_id (action, PEJL_FIELD_TILSYN_DISTRIKT,
                        &WORLD_AT (world->distrikter, WorldDistrikt, sted)->id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_ANMELDT, anmeldt);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, dato);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, status);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_STRATEGI, &world->strategi->id);
  return (int) world->tilsyn->len - 1;
}

/* niveau -1: the row is there, without a level. */
static inline void
world_judge (World *world, PejlAction *action, int tilsyn, int omraade, int niveau)
{
  WorldTilsyn *item = WORLD_AT (world->tilsyn, WorldTilsyn, tilsyn);
  const char *key = ((PejlIndsatsomraade *) g_ptr_array_index (world->strategi->omraader, omraade))->key;
  PejlId row = pejl_vurdering_id_for (&item->id, PEJL_MAAL_OMRAADE, key, NULL);

  if (omraade < WORLD_OMRAADER)
    item->niveau[omraade] = niveau;
  pejl_action_row (action, PEJL_TABLE_VURDERING, &row);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &item->id);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_MAAL, PEJL_MAAL_OMRAADE);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_OMRAADE, key);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, "Fordi det blev set");
  if (niveau >= 0)
    pejl_action_set_int (action, PEJL_FIELD_VURDERING_NIVEAU, niveau);
}

static inline int
world_add_evidens (World *world, PejlAction *action, int tilsyn, const char *clock, const char *tekst)
{
  const WorldTilsyn *item = WORLD_AT (world->tilsyn, WorldTilsyn, tilsyn);
  WorldEvidens evidens = { pejl_id_new (), tilsyn, "", FALSE };

  g_snprintf (evidens.tidspunkt, sizeof evidens.tidspunkt, "%sT%s", item->dato, clock);
  g_array_append_val (world->evidens, evidens);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &evidens.id);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &item->id);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, PEJL_ART_OBSERVATION);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TIDSPUNKT, evidens.tidspunkt);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  return (int) world->evidens->len - 1;
}

static inline void
world_link (World *world, PejlAction *action, int evidens, int tegn, PejlRetning retning)
{
  const WorldEvidens *item = WORLD_AT (world->evidens, WorldEvidens, evidens);
  const PejlTegn *its_tegn = g_ptr_array_index (world->strategi->tegn, tegn);
  PejlId row = pejl_evidens_tegn_id_for (&item->id, &its_tegn->id);
  WorldLink link = { evidens, tegn, retning, FALSE };

  g_array_append_val (world->links, link);
  pejl_action_row (action, PEJL_TABLE_EVIDENS_TEGN, &row);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_EVIDENS, &item->id);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TEGN, &its_tegn->id);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_TEGN_RETNING, retning);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TILSYN,
                      &WORLD_AT (world->tilsyn, WorldTilsyn, item->tilsyn)->id);
}

static inline void
world_random_evidens (World *world, PejlAction *action, GRand *rand, int tilsyn)
{
  static const char *const words[]
      = { "børnene bygger", "måltidet er roligt", "en voksen lytter", "døren står åben" };
  g_autofree char *clock
      = g_strdup_printf ("%02d:%02d", g_rand_int_range (rand, 7, 16), g_rand_int_range (rand, 0, 60));
  int evidens = world_add_evidens (world, action, tilsyn, clock, words[g_rand_int_range (rand, 0, 4)]);
  int first = g_rand_int_range (rand, 0, (int) world->strategi->tegn->len);
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    world_link (world, action, evidens, (first + i * 5) % (int) world->strategi->tegn->len,
                (PejlRetning) g_rand_int_range (rand, -1, 2));
}

static inline void
world_random_tilsyn (World *world, PejlAction *action, GRand *rand)
{
  PejlOmfang omfang = g_rand_int_range (rand, 0, 6) > 1 ? PEJL_OMFANG_DAGTILBUD
                                                        : (PejlOmfang) g_rand_int_range (rand, 2, 4);
  guint steder = omfang == PEJL_OMFANG_DAGTILBUD ? world->huse->len : world->distrikter->len;
  char dato[PEJL_DATO_LEN];
  int tilsyn;
  int n;

  pejl_dato_add_days (WORLD_FIRST_DAY, g_rand_int_range (rand, 0, WORLD_DAYS), dato);
  tilsyn = world_add_tilsyn (world, action, omfang, g_rand_int_range (rand, 0, (int) steder),
                             g_rand_boolean (rand), dato, (PejlStatus) g_rand_int_range (rand, 1, 8));
  for (int a = 0; a < WORLD_OMRAADER; a++)
    if (g_rand_int_range (rand, 0, 4) > 0)
      world_judge (world, action, tilsyn, a, g_rand_int_range (rand, -1, 6));
  n = g_rand_int_range (rand, 0, 5);
  for (int i = 0; i < n; i++)
    world_random_evidens (world, action, rand, tilsyn);
}

/* Deletes as a person does; and, as copies that meet can, links without evidens and the other way round. */
static inline void
world_random_deletes (World *world, GRand *rand)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Slet");

  for (guint i = 0; i < world->tilsyn->len; i++)
    if (g_rand_int_range (rand, 0, 12) == 0)
      {
        WORLD_AT (world->tilsyn, WorldTilsyn, i)->deleted = TRUE;
        pejl_action_delete (action, PEJL_TABLE_TILSYN, &WORLD_AT (world->tilsyn, WorldTilsyn, i)->id);
      }
  for (guint i = 0; i < world->evidens->len; i++)
    if (g_rand_int_range (rand, 0, 10) == 0)
      {
        WORLD_AT (world->evidens, WorldEvidens, i)->deleted = TRUE;
        pejl_action_delete (action, PEJL_TABLE_EVIDENS, &WORLD_AT (world->evidens, WorldEvidens, i)->id);
      }
  for (guint i = 0; i < world->links->len; i++)
    if (g_rand_int_range (rand, 0, 10) == 0)
      {
        WorldLink *link = WORLD_AT (world->links, WorldLink, i);
        const PejlTegn *tegn = g_ptr_array_index (world->strategi->tegn, link->tegn);
        PejlId row = pejl_evidens_tegn_id_for (&WORLD_AT (world->evidens, WorldEvidens, link->evidens)->id,
                                               &tegn->id);

        link->deleted = TRUE;
        pejl_action_delete (action, PEJL_TABLE_EVIDENS_TEGN, &row);
      }
  world_commit (world, action);
}

static inline void
world_random (World *world, guint32 seed)
{
  static const char *const distrikter[] = { "Øst", "Ådal", "Vest", "Ærø" };
  static const char *const navne[]
      = { "Børnehuset", "Ællingen", "Aaparken", "Ørnen", "Zebraen", "Ålen", "Hus 2", "Hus 10" };
  static const PejlType typer[] = { PEJL_TYPE_VUGGESTUE, PEJL_TYPE_BOERNEHAVE, PEJL_TYPE_DAGPLEJE };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Verden");
  int n_distrikter = g_rand_int_range (rand, 1, 5);
  int n_huse = g_rand_int_range (rand, 1, 9);
  int n_tilsyn = g_rand_int_range (rand, 0, 30);

  world_open (world);
  world_set_up (world, strategi, redskab);
  for (int i = 0; i < n_distrikter; i++)
    world_add_distrikt (world, action, distrikter[i]);
  for (int i = 0; i < n_huse; i++)
    world_add_hus (world, action, navne[i], g_rand_int_range (rand, -1, n_distrikter),
                   typer[g_rand_int_range (rand, 0, 3)], (PejlEjerform) g_rand_int_range (rand, 1, 4),
                   g_rand_int_range (rand, 0, 6) > 0);
  for (int i = 0; i < n_tilsyn; i++)
    world_random_tilsyn (world, action, rand);
  world_commit (world, action);
  world_random_deletes (world, rand);
}

static inline PejlFilter
world_random_filter (const World *world, GRand *rand)
{
  PejlFilter filter = { 0 };

  if (g_rand_int_range (rand, 0, 4) > 0)
    {
      const char *years = g_rand_boolean (rand) ? "2022-2023" : "2024-2025";

      g_assert_true (pejl_periode_parse (years, 1, &filter.periode));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    pejl_dato_add_days (WORLD_FIRST_DAY, g_rand_int_range (rand, 0, WORLD_DAYS), filter.til_og_med);
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      int distrikt = g_rand_int_range (rand, 0, (int) world->distrikter->len);

      filter.distrikt = WORLD_AT (world->distrikter, WorldDistrikt, distrikt)->id;
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    filter.type = PEJL_TYPE_BOERNEHAVE;
  if (g_rand_int_range (rand, 0, 5) == 0)
    filter.ejerform = PEJL_EJERFORM_KOMMUNAL;
  return filter;
}
