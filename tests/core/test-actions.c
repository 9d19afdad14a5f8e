// SPDX-License-Identifier: GPL-3.0-or-later
// Each thing that a person does: what it writes, that it is one step to undo, and that doing it again writes
// nothing.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-actions-error.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId hus;
  PejlId distrikt;
  guint changes; /* how often "changed" came */
} Fixture;

static void
on_changed (PejlStore *store, PejlChanges *changes, Fixture *fixture)
{
  fixture->changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");

  world_open (&fixture->world);
  fixture->store = fixture->world.store;
  fixture->reader = fixture->world.reader;
  g_assert_true (pejl_opsaetning_begin (fixture->store, "Havneby Kommune", &error));
  g_assert_no_error (error);
  g_assert_true (pejl_person_set_me (fixture->store, "Maja Holm", "konsulent", &error));
  g_assert_true (pejl_distrikt_add (fixture->store, "Nord", &fixture->distrikt, &error));
  g_assert_no_error (error);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&fixture->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&fixture->world, action);
  fixture->hus = WORLD_AT (fixture->world.huse, WorldHus, 0)->id;
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->store, fixture);
  world_close (&fixture->world);
}

static PejlId
make_tilsyn_on (Fixture *fixture, const char *dato)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_tilsyn_create (fixture->store, PEJL_OMFANG_DAGTILBUD, &fixture->hus, TRUE, dato, &id,
                                     &error));
  g_assert_no_error (error);
  return id;
}

static PejlId
make_tilsyn (Fixture *fixture)
{
  return make_tilsyn_on (fixture, "2024-05-06");
}

static PejlStrategi *
current_strategi (Fixture *fixture)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (fixture->reader);

  return pejl_query_strategi (fixture->reader, &kommune->strategi);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_undo (fixture->store, &error));
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_redo (fixture->store, &error));
  g_assert_no_error (error);
}

/* --- setting up --- */

static void
test_opsaetning (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (fixture->reader);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (fixture->reader, &kommune->strategi);
  g_autoptr (PejlRedskab) redskab = pejl_query_redskab (fixture->reader, &kommune->redskab);
  g_autoptr (PejlRedskab) tegn_redskab = pejl_query_redskab (fixture->reader, &kommune->tegn_redskab);
  g_autoptr (GPtrArray) redskaber = pejl_query_redskaber (fixture->reader);
  PejlId author;

  g_assert_cmpstr (kommune->navn, ==, "Havneby Kommune");
  g_assert_cmpuint (kommune->periode_maaned, ==, 1);
  g_assert_cmpuint (kommune->graense, ==, 0);
  g_assert_cmpuint (strategi->tegn->len, ==, 95);
  g_assert_cmpuint (strategi->baeres_af->len, ==, 4);
  g_assert_cmpuint (redskab->niveauer->len, ==, 5);
  g_assert_cmpuint (redskab->graense, ==, 3);
  g_assert_cmpuint (tegn_redskab->niveauer->len, ==, 4);
  g_assert_cmpuint (redskaber->len, ==, 5);
  pejl_store_get_author (fixture->store, &author);
  g_assert_false (pejl_id_is_nil (&author));

  /* A second time, with another name, changes nothing. */
  g_assert_true (pejl_opsaetning_begin (fixture->store, "En anden", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->changes, ==, 0);
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKommune) kommune = NULL;

  g_assert_true (pejl_kommune_set_int (fixture->store, PEJL_FIELD_KOMMUNE_GRAENSE, 4, &error));
  g_assert_true (pejl_kommune_set_int (fixture->store, PEJL_FIELD_KOMMUNE_PERIODE_MAANED, 8, &error));
  g_assert_true (pejl_kommune_set_text (fixture->store, PEJL_FIELD_KOMMUNE_NR, "813", &error));
  g_assert_no_error (error);
  kommune = pejl_query_kommune (fixture->reader);
  g_assert_cmpuint (kommune->graense, ==, 4);
  g_assert_cmpuint (kommune->periode_maaned, ==, 8);
  g_assert_cmpstr (kommune->nr, ==, "813");

  fixture->changes = 0;
  g_assert_true (pejl_kommune_set_int (fixture->store, PEJL_FIELD_KOMMUNE_GRAENSE, 4, &error));
  g_assert_true (pejl_kommune_set_text (fixture->store, PEJL_FIELD_KOMMUNE_NR, " 813 ", &error));
  g_assert_cmpuint (fixture->changes, ==, 0);

  undo (fixture);
  pejl_kommune_unref (kommune);
  kommune = pejl_query_kommune (fixture->reader);
  g_assert_cmpstr (kommune->nr, ==, "");
  g_assert_cmpuint (kommune->graense, ==, 4);
}

static void
test_me (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPerson) me = NULL;
  g_autoptr (GPtrArray) personer = NULL;
  PejlId author;

  g_assert_true (pejl_person_set_me (fixture->store, "Maja Holm Krogh", "centerchef", &error));
  g_assert_no_error (error);
  pejl_store_get_author (fixture->store, &author);
  me = pejl_query_person (fixture->reader, &author);
  g_assert_cmpstr (me->navn, ==, "Maja Holm Krogh");
  g_assert_cmpstr (me->rolle, ==, "centerchef");
  personer = pejl_query_personer (fixture->reader);
  g_assert_cmpuint (personer->len, ==, 1);
  g_assert_false (pejl_person_set_me (fixture->store, "  ", "", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
}

static void
test_distrikter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDagtilbud) hus = NULL;
  g_autoptr (GPtrArray) distrikter = NULL;
  PejlId nil = { { 0 } };

  g_assert_false (pejl_distrikt_add (fixture->store, "NORD", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (pejl_distrikt_rename (fixture->store, &fixture->distrikt, "nord", &error));
  g_assert_no_error (error);

  g_assert_true (pejl_dagtilbud_set_distrikt (fixture->store, &fixture->hus, 1, &fixture->distrikt, &error));
  g_assert_no_error (error);
  hus = pejl_query_dagtilbud_by_id (fixture->reader, &fixture->hus);
  g_assert_cmpstr (hus->distrikt_navn, ==, "nord");
  distrikter = pejl_query_distrikter (fixture->reader);
  g_assert_cmpuint (((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->antal, ==, 1);

  fixture->changes = 0;
  g_assert_true (pejl_dagtilbud_set_distrikt (fixture->store, &fixture->hus, 1, &fixture->distrikt, &error));
  g_assert_cmpuint (fixture->changes, ==, 0);
  g_assert_true (pejl_dagtilbud_set_distrikt (fixture->store, &fixture->hus, 1, &nil, &error));
  g_assert_cmpuint (fixture->changes, ==, 1);
  undo (fixture);
  pejl_dagtilbud_unref (hus);
  hus = pejl_query_dagtilbud_by_id (fixture->reader, &fixture->hus);
  g_assert_true (pejl_id_equal (&hus->distrikt, &fixture->distrikt));

  nil = pejl_id_new ();
  g_assert_false (pejl_dagtilbud_set_distrikt (fixture->store, &fixture->hus, 1, &nil, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

static void
test_stuer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stuer = NULL;
  PejlId first;
  PejlId again;

  g_assert_true (pejl_stue_add (fixture->store, &fixture->hus, "Ærterne", &first, &error));
  g_assert_true (pejl_stue_add (fixture->store, &fixture->hus, "Zebra", NULL, &error));
  g_assert_true (pejl_stue_add (fixture->store, &fixture->hus, "ærterne", &again, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_id_equal (&first, &again));
  stuer = pejl_query_stuer (fixture->reader, &fixture->hus);
  g_assert_cmpuint (stuer->len, ==, 2);
  g_assert_cmpstr (((PejlStue *) g_ptr_array_index (stuer, 0))->navn, ==, "Zebra");
}

/* --- tilsyn --- */

static void
test_tilsyn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (fixture->reader);
  g_autoptr (PejlTilsyn) tilsyn = NULL;
  char tomorrow[PEJL_DATO_LEN];
  char today[PEJL_DATO_LEN];
  PejlId id = make_tilsyn (fixture);
  PejlId planned;

  g_assert_cmpuint (fixture->changes, ==, 1);
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpstr (tilsyn->sted, ==, "Ålen");
  g_assert_cmpstr (tilsyn->konsulent, ==, "Maja Holm");
  g_assert_cmpint (tilsyn->status, ==, PEJL_STATUS_KLADDE);
  g_assert_true (pejl_id_equal (&tilsyn->strategi, &kommune->strategi));
  g_assert_true (pejl_id_equal (&tilsyn->redskab, &kommune->redskab));
  g_assert_true (pejl_id_equal (&tilsyn->tegn_redskab, &kommune->tegn_redskab));

  pejl_dato_today (today);
  pejl_dato_add_days (today, 1, tomorrow);
  planned = make_tilsyn_on (fixture, tomorrow);
  pejl_tilsyn_unref (tilsyn);
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &planned);
  g_assert_cmpint (tilsyn->status, ==, PEJL_STATUS_PLANLAGT);

  fixture->changes = 0;
  g_assert_true (pejl_tilsyn_set_dato (fixture->store, &id, "2024-05-06", &error));
  g_assert_true (pejl_tilsyn_set_anmeldt (fixture->store, &id, TRUE, &error));
  g_assert_true (pejl_tilsyn_set_status (fixture->store, &id, PEJL_STATUS_KLADDE, &error));
  g_assert_cmpuint (fixture->changes, ==, 0);
  g_assert_true (pejl_tilsyn_set_dato (fixture->store, &id, "2024-05-07", &error));
  g_assert_true (pejl_tilsyn_set_anmeldt (fixture->store, &id, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->changes, ==, 2);
  pejl_tilsyn_unref (tilsyn);
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpstr (tilsyn->dato, ==, "2024-05-07");
  g_assert_false (tilsyn->anmeldt);

  g_assert_true (pejl_tilsyn_delete (fixture->store, &id, &error));
  g_assert_null (pejl_query_tilsyn_by_id (fixture->reader, &id));
  undo (fixture);
  pejl_tilsyn_unref (tilsyn);
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpstr (tilsyn->dato, ==, "2024-05-07");
}

static void
test_tilsyn_of_distrikt_and_center (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlTilsyn) distrikt = NULL;
  g_autoptr (PejlTilsyn) center = NULL;
  PejlId id;

  g_assert_true (pejl_tilsyn_create (fixture->store, PEJL_OMFANG_DISTRIKT, &fixture->distrikt, TRUE,
                                     "2024-05-06", &id,
                                     &error));
  distrikt = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpstr (distrikt->sted, ==, "Nord");
  g_assert_true (pejl_tilsyn_create (fixture->store, PEJL_OMFANG_CENTER, NULL, TRUE, "2024-05-06", &id,
                                     &error));
  center = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpstr (center->sted, ==, "Center for Dagtilbud");
  g_assert_no_error (error);
}

static void
test_tilsyn_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId nowhere = pejl_id_new ();
  PejlId id = make_tilsyn (fixture);

  fixture->changes = 0;
  g_assert_false (pejl_tilsyn_create (fixture->store, PEJL_OMFANG_DAGTILBUD, &fixture->hus, TRUE,
                                      "2024-02-30", NULL,
                                      &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
  g_clear_error (&error);
  g_assert_false (pejl_tilsyn_create (fixture->store, PEJL_OMFANG_DAGTILBUD, &nowhere, TRUE, "2024-02-28",
                                      NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (pejl_tilsyn_set_dato (fixture->store, &nowhere, "2024-02-28", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (fixture->changes, ==, 0);

  /* Endelig locks what was found, not the way on. */
  laas_uden_videre (fixture->store, &id);
  g_assert_no_error (error);
  g_assert_false (pejl_tilsyn_delete (fixture->store, &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (pejl_evidens_add (fixture->store, &id, PEJL_ART_OBSERVATION, "2024-05-06T09:20", NULL,
                                    "Sent", NULL, 0,
                                    NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (pejl_vurdering_set_niveau (fixture->store, &id, PEJL_MAAL_OMRAADE, "kvalitet", NULL, 3,
                                             &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (pejl_tilsyn_set_status (fixture->store, &id, PEJL_STATUS_OFFENTLIGGJORT, &error));
  g_assert_no_error (error);
}

/* --- evidens --- */

static PejlId
add_evidens (Fixture *fixture, const PejlId *tilsyn, const PejlEvidensTegn *tegn, guint n)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_evidens_add (fixture->store, tilsyn, PEJL_ART_OBSERVATION, "2024-05-06T09:20", NULL,
                                   "  Tre børn bygger en bro  ", tegn, n, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
test_evidens (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = current_strategi (fixture);
  const PejlTegn *late = g_ptr_array_index (strategi->tegn, 90);
  const PejlTegn *early = g_ptr_array_index (strategi->tegn, 2);
  PejlEvidensTegn links[] = { { late->id, PEJL_RETNING_STYRKER }, { early->id, PEJL_RETNING_MANGLER } };
  PejlId tilsyn = make_tilsyn (fixture);
  g_autofree char *form_field = pejl_id_to_string (&tilsyn);
  g_autoptr (PejlEvidens) evidens = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  PejlId id;

  g_assert_true (pejl_store_draft_put (fixture->store, PEJL_DRAFT_EVIDENS, form_field, "Tre børn byg", NULL,
                                       &error));
  g_assert_no_error (error);
  fixture->changes = 0;
  id = add_evidens (fixture, &tilsyn, links, G_N_ELEMENTS (links));
  g_assert_cmpuint (fixture->changes, ==, 1);
  g_assert_null (pejl_store_draft_get (fixture->store, PEJL_DRAFT_EVIDENS, form_field, NULL));
  g_assert_cmpstr (pejl_store_get_undo_label (fixture->store), !=, NULL);

  evidens = pejl_query_evidens_by_id (fixture->reader, &id);
  g_assert_cmpstr (evidens->tekst, ==, "Tre børn bygger en bro");
  g_assert_cmpstr (evidens->sted, ==, "Ålen");
  g_assert_cmpuint (evidens->tegn->len, ==, 2);
  /* In the strategy's order, not in the order of typing. */
  g_assert_true (pejl_id_equal (&g_array_index (evidens->tegn, PejlEvidensTegn, 0).tegn, &early->id));
  g_assert_cmpint (g_array_index (evidens->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_MANGLER);

  /* One step takes the evidens and its links away, one brings them back. */
  undo (fixture);
  g_assert_null (pejl_query_evidens_by_id (fixture->reader, &id));
  redo (fixture);
  rows = pejl_query_evidens_of_tilsyn (fixture->reader, &tilsyn);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (((PejlEvidens *) g_ptr_array_index (rows, 0))->tegn->len, ==, 2);
}

static void
test_evidens_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId tilsyn = make_tilsyn (fixture);
  PejlId id = add_evidens (fixture, &tilsyn, NULL, 0);
  g_autofree char *form_field = pejl_id_to_string (&id);
  g_autoptr (PejlHeads) base = pejl_reader_heads (fixture->reader, &id, PEJL_FIELD_EVIDENS_TEKST);
  g_autoptr (PejlEvidens) evidens = NULL;
  PejlId stue;

  g_assert_true (pejl_stue_add (fixture->store, &fixture->hus, "Zebra", &stue, &error));
  fixture->changes = 0;
  /* What is there already is not written again, but its draft goes. */
  g_assert_true (pejl_store_draft_put (fixture->store, PEJL_DRAFT_EVIDENS_TEKST, form_field, "Tre", base,
                                       &error));
  g_assert_true (pejl_evidens_set_tekst (fixture->store, &id, "Tre børn bygger en bro ", base, &error));
  g_assert_null (pejl_store_draft_get (fixture->store, PEJL_DRAFT_EVIDENS_TEKST, form_field, NULL));
  g_assert_true (pejl_evidens_set_art (fixture->store, &id, PEJL_ART_OBSERVATION, &error));
  g_assert_true (pejl_evidens_set_stue (fixture->store, &id, NULL, &error));
  g_assert_cmpuint (fixture->changes, ==, 0);

  g_assert_true (pejl_evidens_set_tekst (fixture->store, &id, "Fire børn bygger en bro", base, &error));
  g_assert_true (pejl_evidens_set_art (fixture->store, &id, PEJL_ART_DOKUMENT, &error));
  g_assert_true (pejl_evidens_set_stue (fixture->store, &id, &stue, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->changes, ==, 3);
  evidens = pejl_query_evidens_by_id (fixture->reader, &id);
  g_assert_cmpstr (evidens->tekst, ==, "Fire børn bygger en bro");
  g_assert_cmpint (evidens->art, ==, PEJL_ART_DOKUMENT);
  g_assert_cmpstr (evidens->stue_navn, ==, "Zebra");

  undo (fixture);
  undo (fixture);
  undo (fixture);
  pejl_evidens_unref (evidens);
  evidens = pejl_query_evidens_by_id (fixture->reader, &id);
  g_assert_cmpstr (evidens->tekst, ==, "Tre børn bygger en bro");
  g_assert_cmpstr (evidens->stue_navn, ==, "");

  g_assert_false (pejl_evidens_set_tekst (fixture->store, &id, " \n", base, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
}

static guint
count_styrker (Fixture *fixture, const PejlStrategi *strategi, guint index)
{
  PejlFilter all = { 0 };
  g_autoptr (GArray) sums = pejl_query_tegn_sums (fixture->reader, &all, strategi);

  return g_array_index (sums, PejlTegnSum, index).styrker;
}

static void
test_evidens_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = current_strategi (fixture);
  const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, 0);
  PejlId tilsyn = make_tilsyn (fixture);
  PejlId id = add_evidens (fixture, &tilsyn, NULL, 0);

  g_assert_true (pejl_evidens_set_tegn (fixture->store, &id, &tegn->id, PEJL_RETNING_STYRKER, &error));
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 1);
  fixture->changes = 0;
  g_assert_true (pejl_evidens_set_tegn (fixture->store, &id, &tegn->id, PEJL_RETNING_STYRKER, &error));
  g_assert_cmpuint (fixture->changes, ==, 0);
  g_assert_true (pejl_evidens_set_tegn (fixture->store, &id, &tegn->id, PEJL_RETNING_MANGLER, &error));
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 1);
  g_assert_true (pejl_evidens_remove_tegn (fixture->store, &id, &tegn->id, &error));
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 0);
  /* A link that was taken away can be made again: the same row comes back. */
  g_assert_true (pejl_evidens_set_tegn (fixture->store, &id, &tegn->id, PEJL_RETNING_STYRKER, &error));
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 1);
  g_assert_true (pejl_evidens_delete (fixture->store, &id, &error));
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_styrker (fixture, strategi, 0), ==, 1);
  g_assert_no_error (error);
}

static void
test_work_begins_a_planned_tilsyn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlTilsyn) tilsyn = NULL;
  PejlId id = make_tilsyn (fixture);

  g_assert_true (pejl_tilsyn_set_status (fixture->store, &id, PEJL_STATUS_PLANLAGT, &error));
  /* Read beforehand: the visit is still to come. */
  g_assert_true (pejl_evidens_add (fixture->store, &id, PEJL_ART_DOKUMENT, "2024-05-05T21:00", NULL,
                                   "Sidste rapport",
                                   NULL, 0, NULL, &error));
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpint (tilsyn->status, ==, PEJL_STATUS_PLANLAGT);
  add_evidens (fixture, &id, NULL, 0);
  pejl_tilsyn_unref (tilsyn);
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpint (tilsyn->status, ==, PEJL_STATUS_KLADDE);
  undo (fixture);
  pejl_tilsyn_unref (tilsyn);
  tilsyn = pejl_query_tilsyn_by_id (fixture->reader, &id);
  g_assert_cmpint (tilsyn->status, ==, PEJL_STATUS_PLANLAGT);
  g_assert_no_error (error);
}

/* --- vurdering --- */

static void
test_vurdering (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId tilsyn = make_tilsyn (fixture);
  PejlId row = pejl_vurdering_id_for (&tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL);
  g_autoptr (PejlVurdering) vurdering = NULL;
  g_autoptr (PejlTilsyn) seen = NULL;

  g_assert_null (pejl_query_vurdering (fixture->reader, &row));
  fixture->changes = 0;
  g_assert_true (pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL,
                                            -1, &error));
  g_assert_true (
    pejl_vurdering_set_begrundelse (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, " ", NULL,
                                    &error));
  g_assert_true (
    pejl_vurdering_set_uden_evidens (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, FALSE,
                                     &error));
  g_assert_cmpuint (fixture->changes, ==, 0);

  g_assert_true (pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, 2,
                                            &error));
  g_assert_true (pejl_vurdering_set_begrundelse (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik",
                                                 NULL,
                                                 "Ugeplanen følges ikke", NULL, &error));
  g_assert_true (
    pejl_vurdering_set_uden_evidens (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, TRUE,
                                     &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->changes, ==, 3);
  vurdering = pejl_query_vurdering (fixture->reader, &row);
  seen = pejl_query_tilsyn_by_id (fixture->reader, &tilsyn);
  g_assert_cmpint (vurdering->niveau, ==, 2);
  g_assert_cmpint (vurdering->maal, ==, PEJL_MAAL_OMRAADE);
  g_assert_cmpstr (vurdering->omraade, ==, "systematik");
  g_assert_cmpstr (vurdering->begrundelse, ==, "Ugeplanen følges ikke");
  g_assert_true (vurdering->uden_evidens);
  g_assert_true (pejl_id_equal (&vurdering->redskab, &seen->redskab));
  g_assert_cmpuint (seen->vurderinger, ==, 1);
  g_assert_cmpint (seen->niveau[2], ==, 2);

  /* Back to where nothing was judged, and on from there. */
  for (int i = 0; i < 3; i++)
    undo (fixture);
  g_assert_null (pejl_query_vurdering (fixture->reader, &row));
  g_assert_true (pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, 4,
                                            &error));
  pejl_vurdering_unref (vurdering);
  vurdering = pejl_query_vurdering (fixture->reader, &row);
  g_assert_cmpint (vurdering->niveau, ==, 4);
  g_assert_cmpstr (vurdering->begrundelse, ==, "");
  g_assert_true (pejl_id_equal (&vurdering->tilsyn, &tilsyn));

  g_assert_true (pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, 0,
                                            &error));
  pejl_tilsyn_unref (seen);
  seen = pejl_query_tilsyn_by_id (fixture->reader, &tilsyn);
  g_assert_cmpint (seen->niveau[2], ==, 0);
  g_assert_cmpuint (seen->vurderinger, ==, 1);
}

/* What was undone with the vurdering it began must not come back with the next one. */
static void
test_vurdering_made_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId tilsyn = make_tilsyn (fixture);
  PejlId row = pejl_vurdering_id_for (&tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL);
  g_autoptr (PejlVurdering) anew = NULL;
  g_autoptr (PejlVurdering) first = NULL;

  g_assert_true (pejl_vurdering_set_begrundelse (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik",
                                                 NULL,
                                                 "En fejl", NULL, &error));
  undo (fixture);
  g_assert_null (pejl_query_vurdering (fixture->reader, &row));
  g_assert_true (
    pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, 3, &error));
  anew = pejl_query_vurdering (fixture->reader, &row);
  g_assert_cmpint (anew->niveau, ==, 3);
  g_assert_cmpstr (anew->begrundelse, ==, "");
  undo (fixture);
  g_assert_null (pejl_query_vurdering (fixture->reader, &row));

  g_assert_true (
    pejl_vurdering_set_uden_evidens (fixture->store, &tilsyn, PEJL_MAAL_OMRAADE, "systematik", NULL, TRUE,
                                     &error));
  first = pejl_query_vurdering (fixture->reader, &row);
  g_assert_cmpint (first->niveau, ==, -1);
  g_assert_cmpstr (first->begrundelse, ==, "");
  g_assert_true (first->uden_evidens);
  g_assert_no_error (error);
}

static void
test_vurdering_of_tegn_and_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = current_strategi (fixture);
  const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, 0);
  PejlId tilsyn = make_tilsyn (fixture);
  PejlId of_tegn = pejl_vurdering_id_for (&tilsyn, PEJL_MAAL_TEGN, "kvalitet", &tegn->id);
  PejlId of_whole = pejl_vurdering_id_for (&tilsyn, PEJL_MAAL_SAMLET, "", NULL);
  g_autoptr (PejlVurdering) vurdering = NULL;
  g_autoptr (PejlTilsyn) seen = NULL;

  g_assert_false (pejl_id_equal (&of_tegn, &of_whole));
  g_assert_true (
    pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_TEGN, "kvalitet", &tegn->id, 4, &error));
  g_assert_true (pejl_vurdering_set_niveau (fixture->store, &tilsyn, PEJL_MAAL_SAMLET, "", NULL, 3, &error));
  g_assert_no_error (error);
  seen = pejl_query_tilsyn_by_id (fixture->reader, &tilsyn);
  vurdering = pejl_query_vurdering (fixture->reader, &of_tegn);
  g_assert_true (pejl_id_equal (&vurdering->redskab, &seen->tegn_redskab));
  g_assert_true (pejl_id_equal (&vurdering->tegn, &tegn->id));
  /* Neither is the level of an area. */
  g_assert_cmpuint (seen->vurderinger, ==, 0);
  g_assert_cmpint (seen->niveau[0], ==, 0);
  pejl_vurdering_unref (vurdering);
  vurdering = pejl_query_vurdering (fixture->reader, &of_whole);
  g_assert_cmpint (vurdering->niveau, ==, 3);
}

static void
test_not_set_up (void)
{
  g_autoptr (GError) error = NULL;
  World world;

  world_open (&world);
  g_assert_false (pejl_tilsyn_create (world.store, PEJL_OMFANG_CENTER, NULL, TRUE, "2024-05-06", NULL,
                                      &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_SET_UP);
  world_close (&world);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/actions/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("opsaetning", test_opsaetning);
  ADD ("settings", test_settings);
  ADD ("me", test_me);
  ADD ("distrikter", test_distrikter);
  ADD ("stuer", test_stuer);
  ADD ("tilsyn", test_tilsyn);
  ADD ("tilsyn-of-distrikt-and-center", test_tilsyn_of_distrikt_and_center);
  ADD ("tilsyn-refused", test_tilsyn_refused);
  ADD ("evidens", test_evidens);
  ADD ("evidens-edits", test_evidens_edits);
  ADD ("evidens-links", test_evidens_links);
  ADD ("work-begins-a-planned-tilsyn", test_work_begins_a_planned_tilsyn);
  ADD ("vurdering", test_vurdering);
  ADD ("vurdering-made-anew", test_vurdering_made_anew);
  ADD ("vurdering-of-tegn-and-whole", test_vurdering_of_tegn_and_whole);
  g_test_add_func ("/actions/not-set-up", test_not_set_up);
  return g_test_run ();
}
