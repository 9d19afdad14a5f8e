// SPDX-License-Identifier: GPL-3.0-or-later
// A house with an earlier visit, a follow-up and a planned visit: shared by the tests of the blank schema.
#pragma once

#include "world.h"

#include "core/actions/pejl-handleplan-actions.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/actions/pejl-plan-actions.h"
#include "core/report/pejl-skema.h"

#define I_DAG "2026-05-12"
#define HUS "Den Selvejende Børnehave »Åkanden« ved Søen & Skoven"

typedef struct
{
  World world;
  PejlId hus;
  PejlId distrikt;
  PejlId tilsyn;   /* planned */
  PejlId samtale;  /* in the distrikt */
} SkemaWorld;

static inline void
skema_world_open (SkemaWorld *self)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (GError) error = NULL;
  PejlPlanBesoeg besoeg = { .dato = "2026-06-02", .anmeldt = FALSE };
  PejlStore *store;
  const PejlPunktNyt punkt = { .titel = "Ro i garderoben", .frist = "2026-09-01" };
  PejlId earlier;

  world_open (&self->world);
  store = self->world.store;
  g_assert_true (pejl_opsaetning_begin (store, "Havneby Kommune", &error));
  g_assert_true (pejl_person_set_me (store, "Maja Holm", "konsulent", &error));
  g_assert_true (pejl_distrikt_add (store, "Nord", &self->distrikt, &error));
  g_assert_no_error (error);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&self->world, action, HUS, -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_SELVEJENDE, TRUE);
  world_commit (&self->world, action);
  self->hus = WORLD_AT (self->world.huse, WorldHus, 0)->id;
  g_assert_true (pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &self->hus, TRUE, "2024-02-29", &earlier, &error));
  g_assert_true (pejl_vurdering_set_niveau (store, &earlier, PEJL_MAAL_OMRAADE, "kvalitet", NULL, 3, &error));
  besoeg.dagtilbud = self->hus;
  g_assert_true (pejl_plan_besoeg (store, &besoeg, 1, &self->tilsyn, &error));
  g_assert_true (
    pejl_tilsyn_create (store, PEJL_OMFANG_DISTRIKT, &self->distrikt, TRUE, "2031-01-02", &self->samtale, &error));
  aftale->art = PEJL_AFTALE_HANDLEPLAN;
  aftale->dagtilbud = self->hus;
  g_free (aftale->dato);
  aftale->dato = g_strdup ("2026-06-20");
  g_free (aftale->note);
  aftale->note = g_strdup ("Rolige overgange efter frokost");
  g_assert_true (pejl_aftale_create (store, aftale, NULL, &error));
  g_assert_true (pejl_punkt_add_to_dagtilbud (store, &self->hus, &punkt, NULL, &error));
  g_assert_no_error (error);
}

static inline void
skema_world_close (SkemaWorld *self)
{
  world_close (&self->world);
}

/* How many tegn of the current strategy are looked for there. */
static inline guint
skema_world_count (SkemaWorld *self, PejlOmfang omfang)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (self->world.reader);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (self->world.reader, &kommune->strategi);
  guint n = 0;

  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);

      n += ((PejlRolle *) g_ptr_array_index (strategi->roller, tegn->rolle))->omfang == omfang;
    }
  return n;
}
