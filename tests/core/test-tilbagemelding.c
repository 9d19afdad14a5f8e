// SPDX-License-Identifier: GPL-3.0-or-later
// Bekymring and the texts of a tilsyn: what is written, that it is one step to undo, that drafts go with it, and what the
// next visit is told.
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-bekymring-actions.h"
#include "core/actions/pejl-tilbagemelding-actions.h"
#include "core/store/query/pejl-query-afslutning.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId hus;
  PejlId distrikt;
  PejlId tilsyn;
} Fixture;

static PejlId
make_tilsyn (Fixture *f, PejlOmfang omfang, const char *dato)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_tilsyn_create (f->store, omfang, omfang == PEJL_OMFANG_DISTRIKT ? &f->distrikt : &f->hus, TRUE, dato,
                                     &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_no_error (error);
  g_assert_true (pejl_distrikt_add (f->store, "Nord", &f->distrikt, &error));
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  f->hus = WORLD_AT (f->world.huse, WorldHus, 0)->id;
  f->tilsyn = make_tilsyn (f, PEJL_OMFANG_DAGTILBUD, "2025-03-04");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static PejlAfslutning *
read_it (Fixture *f)
{
  PejlAfslutning *afslutning = pejl_query_afslutning (f->reader, &f->tilsyn);

  g_assert_nonnull (afslutning);
  return afslutning;
}

static void
set_tekst (Fixture *f, const PejlId *tilsyn, PejlTilsynTekst tekst, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_tilsyn_set_tekst (f->store, tilsyn, tekst, text, NULL, &error));
  g_assert_no_error (error);
}

static void
test_bekymring (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAfslutning) none = read_it (f);
  g_autoptr (PejlAfslutning) chosen = NULL;
  g_autoptr (PejlAfslutning) undone = NULL;

  g_assert_cmpint (none->bekymring, ==, PEJL_BEKYMRING_IKKE_VALGT);
  g_assert_true (pejl_tilsyn_set_bekymring (f->store, &f->tilsyn, PEJL_BEKYMRING_ALVORLIG, &error));
  set_tekst (f, &f->tilsyn, PEJL_TEKST_BEKYMRING, "Børn er uden opsyn ved vandet.");
  chosen = read_it (f);
  g_assert_cmpint (chosen->bekymring, ==, PEJL_BEKYMRING_ALVORLIG);
  g_assert_cmpstr (chosen->tekster[PEJL_TEKST_BEKYMRING], ==, "Børn er uden opsyn ved vandet.");
  g_assert_true (pejl_store_undo (f->store, &error));
  undone = read_it (f);
  g_assert_cmpint (undone->bekymring, ==, PEJL_BEKYMRING_ALVORLIG);
  g_assert_cmpstr (undone->tekster[PEJL_TEKST_BEKYMRING], ==, "");
  g_assert_true (pejl_tilsyn_set_bekymring (f->store, &f->tilsyn, PEJL_BEKYMRING_IKKE_VALGT, &error));
  g_clear_pointer (&undone, pejl_afslutning_free);
  undone = read_it (f);
  g_assert_cmpint (undone->bekymring, ==, PEJL_BEKYMRING_IKKE_VALGT);
}

static void
test_bekymring_of_distrikt (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId talk = make_tilsyn (f, PEJL_OMFANG_DISTRIKT, "2025-03-04");

  g_assert_false (pejl_tilsyn_set_bekymring (f->store, &talk, PEJL_BEKYMRING_INGEN, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

static void
test_texts_stay_apart (Fixture *f, gconstpointer data)
{
  static const char *const texts[PEJL_N_TEKSTER] = { "rå", "til leder", "til alle", "lovet", "bekymret" };
  g_autoptr (PejlAfslutning) all = NULL;

  for (int i = 0; i < PEJL_N_TEKSTER; i++)
    set_tekst (f, &f->tilsyn, (PejlTilsynTekst) i, texts[i]);
  all = read_it (f);
  for (int i = 0; i < PEJL_N_TEKSTER; i++)
    {
      g_autoptr (GPtrArray) history = pejl_reader_history (f->reader, PEJL_TABLE_TILSYN, &f->tilsyn,
                                                           pejl_tilsyn_tekst_field ((PejlTilsynTekst) i));

      g_assert_cmpstr (all->tekster[i], ==, texts[i]);
      g_assert_cmpuint (history->len, ==, 1);
    }
}

static void
test_draft_goes_with_the_text (Fixture *f, gconstpointer data)
{
  g_autofree char *field = pejl_tilsyn_tekst_draft (&f->tilsyn, PEJL_TEKST_NOTE);
  g_autofree char *left = NULL;

  g_assert_true (pejl_store_draft_put (f->store, PEJL_DRAFT_TILSYN_TEKST, field, "halv", NULL, NULL));
  set_tekst (f, &f->tilsyn, PEJL_TEKST_TILBAGEMELDING, "en anden");
  left = pejl_store_draft_get (f->store, PEJL_DRAFT_TILSYN_TEKST, field, NULL);
  g_assert_cmpstr (left, ==, "halv");
  set_tekst (f, &f->tilsyn, PEJL_TEKST_NOTE, "hel");
  g_assert_null (pejl_store_draft_get (f->store, PEJL_DRAFT_TILSYN_TEKST, field, NULL));
}

static void
test_same_again_writes_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  set_tekst (f, &f->tilsyn, PEJL_TEKST_LOVET, "Leder sender planen");
  g_assert_true (pejl_tilsyn_set_bekymring (f->store, &f->tilsyn, PEJL_BEKYMRING_INGEN, &error));
  label = g_strdup (pejl_store_get_undo_label (f->store));
  set_tekst (f, &f->tilsyn, PEJL_TEKST_LOVET, " Leder sender planen ");
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, label);
}

static void
test_looked_at (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAfslutning) set = NULL;
  g_autoptr (PejlAfslutning) taken = NULL;

  g_assert_true (pejl_tilsyn_set_tidligere_set (f->store, &f->tilsyn, TRUE, &error));
  set = read_it (f);
  g_assert_true (pejl_dato_is_valid (set->tidligere_set));
  g_assert_true (pejl_tilsyn_set_tidligere_set (f->store, &f->tilsyn, FALSE, &error));
  taken = read_it (f);
  g_assert_cmpstr (taken->tidligere_set, ==, "");
}

static void
test_promise (Fixture *f, gconstpointer data)
{
  PejlId next = make_tilsyn (f, PEJL_OMFANG_DAGTILBUD, "2025-06-01");
  g_autoptr (PejlLoefte) none = pejl_query_loefte (f->reader, &f->hus, &next, "2025-06-01");
  g_autoptr (PejlLoefte) promise = NULL;

  g_assert_null (none);
  set_tekst (f, &f->tilsyn, PEJL_TEKST_LOVET, "Konsulenten kommer igen i juni");
  promise = pejl_query_loefte (f->reader, &f->hus, &next, "2025-06-01");
  g_assert_nonnull (promise);
  g_assert_cmpstr (promise->tekst, ==, "Konsulenten kommer igen i juni");
  g_assert_cmpstr (promise->dato, ==, "2025-03-04");
  g_assert_null (pejl_query_loefte (f->reader, &f->hus, &f->tilsyn, "2025-03-04"));
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tilbagemelding/bekymring", Fixture, NULL, set_up, test_bekymring, tear_down);
  g_test_add ("/tilbagemelding/bekymring-of-distrikt", Fixture, NULL, set_up, test_bekymring_of_distrikt, tear_down);
  g_test_add ("/tilbagemelding/texts-stay-apart", Fixture, NULL, set_up, test_texts_stay_apart, tear_down);
  g_test_add ("/tilbagemelding/draft", Fixture, NULL, set_up, test_draft_goes_with_the_text, tear_down);
  g_test_add ("/tilbagemelding/same-again", Fixture, NULL, set_up, test_same_again_writes_nothing, tear_down);
  g_test_add ("/tilbagemelding/looked-at", Fixture, NULL, set_up, test_looked_at, tear_down);
  g_test_add ("/tilbagemelding/promise", Fixture, NULL, set_up, test_promise, tear_down);
  return g_test_run ();
}
