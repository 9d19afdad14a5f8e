// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two versions: one thing changed at a time in a real tilsyn, and the sentences that say so.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-proces-actions.h"
#include "core/actions/pejl-tilbagemelding-actions.h"
#include "core/actions/pejl-vurdering-actions.h"
#include "core/rules/pejl-forskel.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId tilsyn;
  PejlId evidens;
  PejlStrategi *strategi;
  PejlRedskab *redskab;
} Fixture;

static const char *
area (const Fixture *f)
{
  return ((const PejlIndsatsomraade *) f->strategi->omraader->pdata[0])->key;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (GError) error = NULL;
  PejlId hus;

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  hus = WORLD_AT (f->world.huse, WorldHus, 0)->id;
  kommune = pejl_query_kommune (f->reader);
  f->strategi = pejl_query_strategi (f->reader, &kommune->strategi);
  f->redskab = pejl_query_redskab (f->reader, &kommune->redskab);
  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &hus, TRUE, "2025-03-04", &f->tilsyn, &error));
  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, "2025-03-04T09:20", NULL, "Børnene bygger selv.",
                                   NULL, 0, &f->evidens, &error));
  g_assert_true (pejl_vurdering_set_niveau (f->store, &f->tilsyn, PEJL_MAAL_OMRAADE, area (f), NULL, 3, &error));
  lov_opfyld (f->store, &f->tilsyn);
  g_assert_true (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  g_assert_true (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, "Forkert stue", &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_strategi_unref (f->strategi);
  pejl_redskab_unref (f->redskab);
  world_close (&f->world);
}

/* The sentences between version 1 and what stands there now, made final. */
static GPtrArray *
changes (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlTilsynIndhold) foer = NULL;
  g_autoptr (PejlTilsynIndhold) efter = NULL;
  g_autoptr (GPtrArray) redskaber = pejl_query_redskaber (f->reader);

  g_assert_true (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  g_assert_no_error (error);
  foer = pejl_query_version_indhold (f->reader, &f->tilsyn, 1);
  efter = pejl_query_version_indhold (f->reader, &f->tilsyn, 2);
  g_assert_nonnull (foer);
  g_assert_nonnull (efter);
  return pejl_forskel (foer, efter, f->strategi, redskaber);
}

static void
assert_one (GPtrArray *lines, const char *sentence)
{
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (lines->pdata[0], ==, sentence);
}

static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = changes (f);

  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_evidens_changed (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_true (pejl_evidens_set_tekst (f->store, &f->evidens, "Børnene bygger selv, uden voksne.", NULL, NULL));
  lines = changes (f);
  assert_one (lines, "Evidens changed: »Børnene bygger selv, uden voksne.«");
}

static void
test_evidens_added_and_removed (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_true (pejl_evidens_delete (f->store, &f->evidens, NULL));
  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_SAMTALE, "2025-03-04T10:00", NULL,
                                   "Lederen siger, at overgangene om eftermiddagen er det, der fylder mest.", NULL, 0, NULL, NULL));
  lines = changes (f);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (lines->pdata[0], ==, "Evidens added: »Lederen siger, at overgangene om eftermiddagen er det, der f…«");
  g_assert_cmpstr (lines->pdata[1], ==, "Evidens removed: »Børnene bygger selv.«");
}

static void
test_tegn_changed (Fixture *f, gconstpointer data)
{
  const PejlTegn *tegn = f->strategi->tegn->pdata[0];
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_true (pejl_evidens_set_tegn (f->store, &f->evidens, &tegn->id, PEJL_RETNING_STYRKER, NULL));
  lines = changes (f);
  assert_one (lines, "Tegn changed on the evidens: »Børnene bygger selv.«");
}

static void
test_level_and_reason (Fixture *f, gconstpointer data)
{
  g_autofree char *level = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const char *navn = ((const PejlIndsatsomraade *) f->strategi->omraader->pdata[0])->navn;

  g_assert_true (pejl_vurdering_set_niveau (f->store, &f->tilsyn, PEJL_MAAL_OMRAADE, area (f), NULL, 4, NULL));
  g_assert_true (pejl_vurdering_set_begrundelse (f->store, &f->tilsyn, PEJL_MAAL_OMRAADE, area (f), NULL, "Set i dag", NULL, NULL));
  lines = changes (f);
  level = g_strdup_printf ("%s: %s became %s", navn, pejl_redskab_niveau_name (f->redskab, 3),
                           pejl_redskab_niveau_name (f->redskab, 4));
  reason = g_strdup_printf ("%s: the reason is changed", navn);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (lines->pdata[0], ==, level);
  g_assert_cmpstr (lines->pdata[1], ==, reason);
}

static void
test_how_it_ends (Fixture *f, gconstpointer data)
{
  g_autofree char *concern = g_strdup_printf ("Concern: %s became %s", pejl_bekymring_name (PEJL_BEKYMRING_INGEN),
                                              pejl_bekymring_name (PEJL_BEKYMRING_BEKYMRING));
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_true (pejl_tilsyn_set_bekymring (f->store, &f->tilsyn, PEJL_BEKYMRING_BEKYMRING, NULL));
  g_assert_true (pejl_tilsyn_set_tekst (f->store, &f->tilsyn, PEJL_TEKST_BEKYMRING, "Overgangene", NULL, NULL));
  g_assert_true (pejl_tilsyn_set_tekst (f->store, &f->tilsyn, PEJL_TEKST_OFFENTLIG, "Huset arbejder med ro.", NULL, NULL));
  lines = changes (f);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (lines->pdata[0], ==, concern);
  g_assert_cmpstr (lines->pdata[1], ==, "The reason of the concern is changed");
  g_assert_cmpstr (lines->pdata[2], ==, "The public text is changed");
}

/* A theme is named by its instrument, and its level by that instrument's scale. */
static void
test_theme (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlRedskab) redskab = pejl_redskab_new ("temaer", 1);
  g_autoptr (PejlAction) action = pejl_action_new ("Redskab");
  g_autoptr (GPtrArray) lines = NULL;
  PejlVurderingMaal maal = { .tilsyn = f->tilsyn, .maal = PEJL_MAAL_TEMA, .tema = (char *) "ro" };

  g_free (redskab->navn);
  redskab->navn = g_strdup ("Husets eget");
  pejl_redskab_add_niveau (redskab, "lav", NULL);
  pejl_redskab_add_niveau (redskab, "god", NULL);
  pejl_redskab_add_tema (redskab, "ro", "Ro");
  pejl_action_add_redskab (action, f->reader, redskab);
  pejl_action_set_undoable (action, FALSE);
  world_commit (&f->world, action);
  maal.redskab = redskab->id;
  g_assert_true (pejl_vurdering_choose (f->store, &maal, 2, NULL));
  lines = changes (f);
  assert_one (lines, "Husets eget, Ro: no level became god");
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/forskel/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/forskel/evidens-changed", Fixture, NULL, set_up, test_evidens_changed, tear_down);
  g_test_add ("/forskel/evidens-added-and-removed", Fixture, NULL, set_up, test_evidens_added_and_removed, tear_down);
  g_test_add ("/forskel/tegn", Fixture, NULL, set_up, test_tegn_changed, tear_down);
  g_test_add ("/forskel/level-and-reason", Fixture, NULL, set_up, test_level_and_reason, tear_down);
  g_test_add ("/forskel/how-it-ends", Fixture, NULL, set_up, test_how_it_ends, tear_down);
  g_test_add ("/forskel/theme", Fixture, NULL, set_up, test_theme, tear_down);
  return g_test_run ();
}
