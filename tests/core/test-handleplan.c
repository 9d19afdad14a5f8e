// SPDX-License-Identifier: GPL-3.0-or-later
// Handleplaner from the action to the lists: each thing a person does is one step that can be undone.
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/store/pejl-db.h"
#include "core/store/query/pejl-query-handleplan.h"

typedef struct
{
  World world;
  int tilsyn;
  PejlId hus[2];
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlStrategi) strategi = world_small_strategi ();
  g_autoptr (PejlRedskab) redskab = world_small_redskab ();
  g_autoptr (PejlAction) action = pejl_action_new ("Verden");
  int distrikt;

  world_open (&f->world);
  world_set_up (&f->world, strategi, redskab);
  distrikt = world_add_distrikt (&f->world, action, "Øst");
  world_add_hus (&f->world, action, "Ærten", distrikt, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (&f->world, action, "Bølgen", -1, PEJL_TYPE_VUGGESTUE, PEJL_EJERFORM_PRIVAT, TRUE);
  f->tilsyn = world_add_tilsyn (&f->world, action, PEJL_OMFANG_DAGTILBUD, 0, TRUE, "2024-05-06", PEJL_STATUS_KLADDE);
  world_commit (&f->world, action);
  for (guint i = 0; i < 2; i++)
    f->hus[i] = WORLD_AT (f->world.huse, WorldHus, i)->id;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static const PejlId *
tilsyn_id (Fixture *f)
{
  return &WORLD_AT (f->world.tilsyn, WorldTilsyn, f->tilsyn)->id;
}

static PejlId
add (Fixture *f, int hus, const char *titel, const char *frist, PejlPunktStatus status)
{
  PejlPunktNyt nyt = { .titel = titel, .frist = frist, .ansvarlig = hus == 0 ? "pædagogisk leder" : "konsulent" };
  g_autoptr (GError) error = NULL;
  PejlId id;

  pejl_punkt_add_to_dagtilbud (f->world.store, &f->hus[hus], &nyt, &id, &error);
  g_assert_no_error (error);
  pejl_punkt_set_status (f->world.store, &id, status, &error);
  g_assert_no_error (error);
  return id;
}

static PejlPunkt *
get (Fixture *f, const PejlId *id)
{
  PejlPunkt *punkt = pejl_query_punkt (f->world.reader, id);

  g_assert_nonnull (punkt);
  return punkt;
}

/* --- actions --- */

/* The first point makes the plan in the same step; undo takes both away. */
static void
test_point_makes_plan (Fixture *f, gconstpointer data)
{
  PejlPunktNyt nyt = { .titel = "  Rolige overgange ", .frist = "2026-05-12" };
  g_autoptr (PejlHandleplan) plan = NULL;
  g_autoptr (PejlHandleplan) gone = NULL;
  g_autoptr (PejlPunkt) first = NULL;
  g_autoptr (PejlPunkt) second = NULL;
  g_autoptr (GError) error = NULL;
  PejlId a, b;

  g_assert_true (pejl_punkt_add_to_tilsyn (f->world.store, tilsyn_id (f), &nyt, &a, &error));
  plan = pejl_query_handleplan_of_tilsyn (f->world.reader, tilsyn_id (f));
  g_assert_nonnull (plan);
  g_assert_true (pejl_id_equal (&plan->dagtilbud, &f->hus[0]));
  g_assert_cmpstr (plan->sted, ==, "Ærten");
  first = get (f, &a);
  g_assert_cmpstr (first->titel, ==, "Rolige overgange");
  g_assert_cmpuint (first->nr, ==, 1);
  g_assert_cmpint (first->status, ==, PEJL_PUNKT_AABEN);
  g_assert_true (pejl_id_equal (&first->tilsyn, tilsyn_id (f)));

  g_assert_true (pejl_punkt_add_to_tilsyn (f->world.store, tilsyn_id (f), &nyt, &b, &error));
  second = get (f, &b);
  g_assert_cmpuint (second->nr, ==, 2);
  g_assert_true (pejl_id_equal (&second->handleplan, &first->handleplan));

  g_assert_true (pejl_store_undo (f->world.store, &error));
  g_assert_true (pejl_store_undo (f->world.store, &error));
  gone = pejl_query_handleplan_of_tilsyn (f->world.reader, tilsyn_id (f));
  g_assert_null (gone);
}

/* The municipality's own number of days is the deadline offered; a day of one's own stands; none is none. */
static void
test_default_deadline (Fixture *f, gconstpointer data)
{
  PejlPunktNyt nyt = { .titel = "Rolige overgange" };
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN], expected[PEJL_DATO_LEN];
  PejlId id;

  g_assert_true (pejl_punkt_add_to_dagtilbud (f->world.store, &f->hus[0], &nyt, &id, &error));
  g_autoptr (PejlPunkt) without = get (f, &id);
  g_assert_cmpstr (without->frist, ==, "");
  g_assert_true (pejl_kommune_set_int (f->world.store, PEJL_FIELD_KOMMUNE_HANDLEPLAN_DAGE, 120, &error));
  g_assert_true (pejl_punkt_add_to_dagtilbud (f->world.store, &f->hus[0], &nyt, &id, &error));
  pejl_dato_today (today);
  pejl_dato_add_days (today, 120, expected);
  g_autoptr (PejlPunkt) usual = get (f, &id);
  g_assert_cmpstr (usual->frist, ==, expected);
  nyt.frist = "2025-02-29";
  g_assert_false (pejl_punkt_add_to_dagtilbud (f->world.store, &f->hus[0], &nyt, &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
}

/* Closing sets the day, opening again clears it, and undo brings it back. */
static void
test_closing (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, 0, "Rolige overgange", "2026-05-12", PEJL_PUNKT_LUKKET);
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  g_autoptr (PejlPunkt) closed = get (f, &id);
  g_assert_cmpstr (closed->lukket, ==, today);
  g_assert_true (pejl_punkt_set_status (f->world.store, &id, PEJL_PUNKT_I_GANG, &error));
  g_autoptr (PejlPunkt) open = get (f, &id);
  g_assert_cmpint (open->status, ==, PEJL_PUNKT_I_GANG);
  g_assert_cmpstr (open->lukket, ==, "");
  g_assert_true (pejl_store_undo (f->world.store, &error));
  g_autoptr (PejlPunkt) again = get (f, &id);
  g_assert_cmpint (again->status, ==, PEJL_PUNKT_LUKKET);
  g_assert_cmpstr (again->lukket, ==, today);
}

/* An udviklingspunkt becomes a point once, with its tegn, area, role and evidens. */
static void
test_from_evidens (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Evidens");
  int evidens = world_add_evidens (&f->world, action, f->tilsyn, "09:20", "Ingen voksne taler med børnene i køen");
  const PejlTegn *seen = g_ptr_array_index (f->world.strategi->tegn, 0);
  const PejlTegn *missing = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id, same;
  gboolean fresh;
  int other = 0;

  for (guint i = 1; i < f->world.strategi->tegn->len && missing == NULL; i++)
    if (((PejlTegn *) g_ptr_array_index (f->world.strategi->tegn, i))->omraade != seen->omraade)
      {
        missing = g_ptr_array_index (f->world.strategi->tegn, i);
        other = (int) i;
      }
  world_link (&f->world, action, evidens, 0, PEJL_RETNING_STYRKER);
  world_link (&f->world, action, evidens, other, PEJL_RETNING_MANGLER);
  world_commit (&f->world, action);

  g_assert_true (pejl_punkt_of_evidens (f->world.store, &WORLD_AT (f->world.evidens, WorldEvidens, evidens)->id, NULL, &id,
                                        &fresh, &error));
  g_assert_true (fresh);
  g_autoptr (PejlPunkt) punkt = get (f, &id);
  g_assert_true (pejl_id_equal (&punkt->tegn, &missing->id));
  g_assert_cmpstr (punkt->omraade, ==, "aaben");
  g_assert_cmpstr (punkt->titel, ==, missing->tekst);
  g_assert_cmpstr (punkt->ansvarlig, ==, "pædagogisk leder");
  g_assert_true (pejl_id_equal (&punkt->evidens, &WORLD_AT (f->world.evidens, WorldEvidens, evidens)->id));

  g_assert_true (pejl_punkt_of_evidens (f->world.store, &punkt->evidens, NULL, &same, &fresh, &error));
  g_assert_false (fresh);
  g_assert_true (pejl_id_equal (&id, &same));
}

static void
test_texts_and_drafts (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, 0, "Rolige overgange", "", PEJL_PUNKT_AABEN);
  g_autofree char *field = pejl_handleplan_draft_field (&id, PEJL_FIELD_PUNKT_MAAL);
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_draft_put (f->world.store, PEJL_DRAFT_PUNKT, field, "Ingen ven", NULL, &error));
  g_assert_true (pejl_punkt_set_text (f->world.store, &id, PEJL_FIELD_PUNKT_MAAL, "Ingen venter i kø", NULL, &error));
  draft = pejl_store_draft_get (f->world.store, PEJL_DRAFT_PUNKT, field, NULL);
  g_assert_null (draft);
  g_autoptr (PejlPunkt) punkt = get (f, &id);
  g_assert_cmpstr (punkt->maal, ==, "Ingen venter i kø");
  g_assert_false (pejl_punkt_set_text (f->world.store, &id, PEJL_FIELD_PUNKT_TITEL, "  ", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
}

static void
assert_order (Fixture *f, const PejlId *plan, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.handleplan = *plan;
  query.orden = PEJL_PUNKTER_EFTER_NR;
  punkter = pejl_query_punkter (f->world.reader, &query, 0, 100);
  for (guint i = 0; i < punkter->len; i++)
    {
      g_string_append (names, ((PejlPunkt *) punkter->pdata[i])->titel);
      g_assert_cmpuint (((PejlPunkt *) punkter->pdata[i])->nr, ==, i + 1);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_reorder (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, 0, "A", "", PEJL_PUNKT_AABEN);
  PejlId b = add (f, 0, "B", "", PEJL_PUNKT_AABEN);
  PejlId c = add (f, 0, "C", "", PEJL_PUNKT_AABEN);
  g_autoptr (PejlPunkt) punkt = get (f, &a);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_punkt_move (f->world.store, &a, 3, &error));
  assert_order (f, &punkt->handleplan, "BCA");
  g_assert_true (pejl_punkt_move (f->world.store, &c, 1, &error));
  assert_order (f, &punkt->handleplan, "CBA");
  g_assert_true (pejl_punkt_move (f->world.store, &b, 99, &error));
  assert_order (f, &punkt->handleplan, "CAB");
  g_assert_true (pejl_store_undo (f->world.store, &error));
  assert_order (f, &punkt->handleplan, "CBA");
}

static void
test_notes (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, 0, "Rolige overgange", "", PEJL_PUNKT_I_GANG);
  g_autoptr (GError) error = NULL;
  PejlId note;

  g_assert_true (pejl_person_set_me (f->world.store, "Maja Holm", "konsulent", &error));
  g_assert_false (pejl_punkt_note_add (f->world.store, &id, " ", NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_true (pejl_punkt_note_add (f->world.store, &id, "Er begyndt på den ene stue", &note, &error));
  g_assert_true (pejl_punkt_note_add (f->world.store, &id, "Begge er i gang", NULL, &error));
  g_assert_true (pejl_punkt_note_set_tekst (f->world.store, &note, "Er begyndt", NULL, &error));
  g_autoptr (GPtrArray) noter = pejl_query_punkt_noter (f->world.reader, &id);
  g_assert_cmpuint (noter->len, ==, 2);
  g_assert_cmpstr (((PejlPunktNote *) noter->pdata[0])->tekst, ==, "Er begyndt");
  g_assert_cmpstr (((PejlPunktNote *) noter->pdata[0])->navn, ==, "Maja Holm");
  g_autoptr (PejlPunkt) punkt = get (f, &id);
  g_assert_cmpuint (punkt->noter, ==, 2);
  g_assert_true (pejl_punkt_note_delete (f->world.store, &note, &error));
  g_autoptr (GPtrArray) left = pejl_query_punkt_noter (f->world.reader, &id);
  g_assert_cmpuint (left->len, ==, 1);
}

/* A plan goes with its points, and comes back with them. */
static void
test_delete_plan (Fixture *f, gconstpointer data)
{
  PejlId id = add (f, 0, "Rolige overgange", "", PEJL_PUNKT_AABEN);
  g_autoptr (PejlPunkt) punkt = get (f, &id);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_handleplan_set_text (f->world.store, &punkt->handleplan, PEJL_FIELD_HANDLEPLAN_BESTYRELSEN, "Enig", NULL,
                                           &error));
  g_assert_true (pejl_handleplan_delete (f->world.store, &punkt->handleplan, &error));
  g_assert_null (pejl_query_punkt (f->world.reader, &id));
  g_assert_true (pejl_store_undo (f->world.store, &error));
  g_autoptr (PejlPunkt) back = get (f, &id);
  g_autoptr (PejlHandleplan) plan = pejl_query_handleplan_by_id (f->world.reader, &punkt->handleplan);
  g_assert_cmpstr (plan->bestyrelsen, ==, "Enig");
  g_assert_cmpuint (plan->aabne, ==, 1);
}

/* --- lists --- */

static void
assert_titles (Fixture *f, const PejlPunktQuery *query, const char *expected)
{
  g_autoptr (GPtrArray) punkter = pejl_query_punkter (f->world.reader, query, 0, 100);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < punkter->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", ((PejlPunkt *) punkter->pdata[i])->titel);
  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpuint (pejl_query_punkt_count (f->world.reader, query), ==, punkter->len);
}

static void
test_lists (Fixture *f, gconstpointer data)
{
  PejlPunktQuery query;

  add (f, 0, "sen", "2026-06-01", PEJL_PUNKT_AABEN);
  add (f, 1, "uden", "", PEJL_PUNKT_AFVENTER);
  add (f, 1, "over", "2026-01-31", PEJL_PUNKT_I_GANG);
  add (f, 0, "lukket", "2026-01-01", PEJL_PUNKT_LUKKET);

  pejl_punkt_query_init (&query);
  assert_titles (f, &query, "over sen uden lukket");
  query.orden = PEJL_PUNKTER_EFTER_STED;
  assert_titles (f, &query, "lukket sen uden over");
  query.orden = PEJL_PUNKTER_EFTER_STATUS;
  assert_titles (f, &query, "sen over uden lukket");
  query.orden = PEJL_PUNKTER_EFTER_FRIST;
  query.status_max = PEJL_PUNKT_AFVENTER;
  assert_titles (f, &query, "over sen uden");
  query.frist_til = "2026-02-01";
  assert_titles (f, &query, "over");
  query.frist_til = NULL;
  query.over = "2026-01-31";
  assert_titles (f, &query, "");
  query.over = "2026-02-01";
  assert_titles (f, &query, "over");
  query.over = NULL;
  query.ansvarlig = "pædagogisk leder";
  assert_titles (f, &query, "sen");
  query.ansvarlig = NULL;
  query.distrikt = WORLD_AT (f->world.distrikter, WorldDistrikt, 0)->id;
  assert_titles (f, &query, "sen");
  pejl_punkt_query_init (&query);
  query.text = "BØLG";
  assert_titles (f, &query, "over uden");
  pejl_punkt_query_init (&query);
  query.dagtilbud = f->hus[0];
  query.status_min = PEJL_PUNKT_LUKKET;
  assert_titles (f, &query, "lukket");
  query.lukket_fra = "9999-01-01";
  assert_titles (f, &query, "");
  g_autoptr (GPtrArray) roller = pejl_query_ansvarlige (f->world.reader);
  g_assert_cmpuint (roller->len, ==, 2);
  g_assert_cmpstr (roller->pdata[0], ==, "konsulent");
}

static void
close_on (Fixture *f, const PejlId *id, const char *oprettet, const char *lukket)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Luk");

  pejl_action_row (action, PEJL_TABLE_PUNKT, id);
  pejl_action_set_text (action, PEJL_FIELD_PUNKT_OPRETTET, oprettet);
  pejl_action_set_text (action, PEJL_FIELD_PUNKT_LUKKET, lukket);
  world_commit (&f->world, action);
}

static void
test_counts (Fixture *f, gconstpointer data)
{
  PejlId one = add (f, 0, "en", "", PEJL_PUNKT_LUKKET);
  PejlId two = add (f, 0, "to", "", PEJL_PUNKT_LUKKET);
  PejlPunktQuery query;
  PejlPunktTal tal;

  add (f, 0, "a", "2026-05-11", PEJL_PUNKT_AABEN);
  add (f, 1, "b", "2026-04-08", PEJL_PUNKT_I_GANG);
  add (f, 1, "c", "2026-05-12", PEJL_PUNKT_AFVENTER);
  close_on (f, &one, "2023-12-31", "2024-03-01"); /* 61 days, over New Year and 29 February */
  close_on (f, &two, "2024-01-01", "2024-01-11");
  pejl_punkt_query_init (&query);
  pejl_query_punkt_tal (f->world.reader, &query, "2026-05-12", &tal);
  g_assert_cmpuint (tal.aabne, ==, 3);
  g_assert_cmpuint (tal.over, ==, 2);
  g_assert_cmpint (tal.aeldst, ==, 34);
  g_assert_cmpuint (tal.antal[PEJL_PUNKT_LUKKET], ==, 2);
  g_assert_cmpfloat (tal.median, ==, 35.5);
  query.lukket_fra = "2024-02-01";
  pejl_query_punkt_tal (f->world.reader, &query, "2026-05-12", &tal);
  g_assert_cmpuint (tal.lukkede, ==, 1);
  g_assert_cmpfloat (tal.median, ==, 61);
}

/* --- plans of the queries --- */

static int
collect_sql (unsigned type, void *data, void *stmt, void *text)
{
  g_hash_table_add (data, g_strdup (sqlite3_sql (stmt)));
  return 0;
}

/* What the page asks at every change is found through an index, and the counts never read past it. */
static void
test_plans (Fixture *f, gconstpointer data)
{
  g_autoptr (GHashTable) ran = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3 *handle = pejl_db_handle (pejl_reader_db (f->world.reader));
  PejlPunktQuery query;
  PejlPunktTal tal;
  GHashTableIter iter;
  gpointer sql;
  guint lists = 0, counts = 0;

  add (f, 0, "a", "2026-05-11", PEJL_PUNKT_AABEN);
  pejl_punkt_query_init (&query);
  query.status_max = PEJL_PUNKT_AFVENTER;
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, collect_sql, ran);
  g_ptr_array_unref (pejl_query_punkter (f->world.reader, &query, 0, 100));
  query.over = "2026-05-12";
  g_ptr_array_unref (pejl_query_punkter (f->world.reader, &query, 0, 100));
  query.over = NULL;
  query.status_max = 0;
  pejl_query_punkt_tal (f->world.reader, &query, "2026-05-12", &tal);
  sqlite3_trace_v2 (handle, 0, NULL, NULL);

  g_hash_table_iter_init (&iter, ran);
  while (g_hash_table_iter_next (&iter, &sql, NULL))
    {
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
      gboolean list = strstr (sql, "page CROSS JOIN") != NULL;
      gboolean indexed = FALSE;
      sqlite3_stmt *stmt = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (handle, explain, -1, &stmt, NULL), ==, SQLITE_OK);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        {
          const char *detail = (const char *) sqlite3_column_text (stmt, 3);

          g_test_message ("%s: %s", (char *) sql, detail);
          if (strstr (detail, list ? "punkt_frist" : "USING COVERING INDEX punkt_") != NULL)
            indexed = TRUE;
        }
      sqlite3_finalize (stmt);
      g_assert_true (indexed);
      lists += list ? 1 : 0;
      counts += list ? 0 : 1;
    }
  g_assert_cmpuint (lists, ==, 2);
  g_assert_cmpuint (counts, ==, 2);
}

/* The first point makes the plan that the case demands; the next goes into the same. */
static void
test_of_sag (Fixture *f, gconstpointer data)
{
  const PejlPunktNyt first = { .titel = "To voksne i garderoben" };
  const PejlPunktNyt second = { .titel = "Faste pladser" };
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GError) error = NULL;
  const PejlHandleplan *plan;
  const PejlSagAabning aabning = { .dagtilbud = f->hus[0], .art = PEJL_SAG_SKAERPET, .kilde = PEJL_SAG_KILDE_TILSYN,
                                   .dato = "2024-05-06", .grund = "Overgangene", .alvorlig = TRUE };
  PejlReader *reader = f->world.reader;
  PejlStore *store = f->world.store;
  PejlId sag;

  g_assert_true (pejl_sag_open (store, &aabning, &sag, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_punkt_add_to_sag (store, &sag, &first, NULL, &error));
  g_assert_true (pejl_punkt_add_to_sag (store, &sag, &second, NULL, &error));
  g_assert_no_error (error);
  plans = pejl_query_handleplaner (reader, &f->hus[0]);
  g_assert_cmpuint (plans->len, ==, 1);
  plan = plans->pdata[0];
  g_assert_true (pejl_id_equal (&plan->sag, &sag));
  g_assert_cmpuint (plan->punkter, ==, 2);
  g_assert_true (pejl_store_undo (store, &error));
  g_assert_true (pejl_store_undo (store, &error));
  undone = pejl_query_handleplaner (reader, &f->hus[0]);
  g_assert_cmpuint (undone->len, ==, 0);
  g_assert_false (pejl_punkt_add_to_sag (store, &f->hus[0], &first, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/handleplan/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("point-makes-plan", test_point_makes_plan);
  ADD ("default-deadline", test_default_deadline);
  ADD ("closing", test_closing);
  ADD ("from-evidens", test_from_evidens);
  ADD ("texts-and-drafts", test_texts_and_drafts);
  ADD ("reorder", test_reorder);
  ADD ("notes", test_notes);
  ADD ("delete-plan", test_delete_plan);
  ADD ("lists", test_lists);
  ADD ("counts", test_counts);
  ADD ("plans", test_plans);
  ADD ("of-a-case", test_of_sag);
  return g_test_run ();
}
