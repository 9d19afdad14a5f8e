// SPDX-License-Identifier: GPL-3.0-or-later
// What was corrected after it was final stands in the report's annex: when, why, and what the level was before.
#include "pejl-config.h"

#include "core/actions/pejl-proces-actions.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"
#include "lov-opfyldt.h"
#include "rapport-laes.h"
#include "world.h"

#include <locale.h>

static void
done (gboolean ok, GError *error)
{
  g_assert_no_error (error);
  g_assert_true (ok);
}

/* A house whose visit is final with the level 3 in the first area. */
static void
make_world (World *world)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Vurder");
  int tilsyn;

  world_open (world);
  world_set_up (world, strategi, redskab);
  world_add_hus (world, action, "Ærten", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  tilsyn = world_add_tilsyn (world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2025-03-04", PEJL_STATUS_KLADDE);
  world_judge (world, action, tilsyn, 0, 3);
  world_judge (world, action, tilsyn, 1, 2);
  world_commit (world, action);
  laas_uden_videre (world->store, &WORLD_AT (world->tilsyn, WorldTilsyn, 0)->id);
}

static void
set_niveau (World *world, int omraade, int niveau)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Vurder");

  world_judge (world, action, 0, omraade, niveau);
  world_commit (world, action);
}

static char *
report (World *world, const char *path)
{
  PejlFilter filter = { .periode = { "2024-01-01", "2026-01-01" } };
  GError *error = NULL;

  done (pejl_udvalgsrapport_write (world->reader, &filter, path, NULL, NULL, NULL, &error), error);
  assert_sound (path);
  return text_of (path);
}

static void
test_correction (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *open = NULL;
  g_autofree char *after = NULL;
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;
  char today[PEJL_DATO_LEN];
  GError *error = NULL;
  World world;
  const PejlId *tilsyn;

  make_world (&world);
  tilsyn = &WORLD_AT (world.tilsyn, WorldTilsyn, 0)->id;
  before = report (&world, fixture->path);
  done (pejl_proces_aabn_rettelse (world.store, tilsyn, "Æblet var talt to gange", &error), error);
  set_niveau (&world, 0, 4);
  open = report (&world, fixture->path);
  laas_uden_videre (world.store, tilsyn);
  after = report (&world, fixture->path);
  world_close (&world);
  if (after == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  pejl_dato_today (today);
  day = pejl_dato_format_long (today);
  line = g_strdup_printf ("Rettet %s (version 2): Æblet var talt to gange", day);
  assert_holds (after, line);
  assert_holds (after, "Leg: god, før nok");
  g_assert_cmpuint (count_string (after, ", før "), ==, 1);
  assert_holds (after, "det niveau, der gjaldt før");
  /* Neither without a correction, nor while it is being made. */
  g_assert_null (strstr (before, "Rettet "));
  g_assert_null (strstr (open, "Rettet "));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/report-rettelse/correction", Fixture, NULL, set_up, test_correction, tear_down);
  return g_test_run ();
}
