// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of evidens put in order: moved, divided, joined, timed and counted; each one step to undo.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-evidens-flyt.h"
#include "core/actions/pejl-links.h"
#include "core/model/pejl-henvisning.h"
#include "core/store/query/pejl-query-henvisning.h"
#include "core/store/query/pejl-query-ramme.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlStrategi *strategi;
  PejlId tilsyn;
  guint changes;
} Fixture;

static void
on_changed (PejlStore *store, PejlChanges *changes, Fixture *f)
{
  f->changes++;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");
  g_autoptr (PejlKommune) kommune = NULL;

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  kommune = pejl_query_kommune (f->reader);
  f->strategi = pejl_query_strategi (f->reader, &kommune->strategi);
  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &WORLD_AT (f->world.huse, WorldHus, 0)->id, TRUE,
                                     "2024-05-06", &f->tilsyn, &error));
  g_assert_no_error (error);
  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (f->store, f);
  g_clear_pointer (&f->strategi, pejl_strategi_unref);
  world_close (&f->world);
}

static PejlId
add (Fixture *f, const char *klokke, const char *tekst)
{
  g_autofree char *tid = g_strdup_printf ("2024-05-06T%s", klokke);
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, tid, NULL, tekst, NULL, 0, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
tie (Fixture *f, const PejlId *evidens, guint tegn, PejlRetning retning)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_evidens_set_tegn (f->store, evidens, &((PejlTegn *) f->strategi->tegn->pdata[tegn])->id, retning, &error));
  g_assert_no_error (error);
}

/* The texts of the stream in its order, "a|b|c". */
static char *
stream (Fixture *f)
{
  g_autoptr (GPtrArray) rows = pejl_query_evidens_of_tilsyn (f->reader, &f->tilsyn);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", ((PejlEvidens *) rows->pdata[i])->tekst);
  return g_string_free (text, FALSE);
}

static void
assert_stream (Fixture *f, const char *expected)
{
  g_autofree char *now = stream (f);

  g_assert_cmpstr (now, ==, expected);
}

static void
move (Fixture *f, const PejlId *evidens, const PejlId *efter)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_evidens_move (f->store, evidens, efter, &error));
  g_assert_no_error (error);
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_no_error (error);
}

static PejlEvidens *
read_evidens (Fixture *f, const PejlId *id)
{
  return pejl_query_evidens_by_id (f->reader, id);
}

/* --- moving --- */

static void
test_move (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "10:05", "b");
  PejlId c = add (f, "10:32", "c");
  g_autoptr (PejlEvidens) moved = NULL;
  g_autoptr (PejlEvidens) back = NULL;

  assert_stream (f, "a|b|c");
  f->changes = 0;
  move (f, &c, &a);
  g_assert_cmpuint (f->changes, ==, 1);
  assert_stream (f, "a|c|b");
  moved = read_evidens (f, &c);
  g_assert_true (moved->flyttet);
  g_assert_cmpstr (moved->tidspunkt, ==, "2024-05-06T10:32");
  move (f, &b, NULL);
  assert_stream (f, "b|a|c");
  /* Where it stands already: nothing is written. */
  f->changes = 0;
  move (f, &b, NULL);
  g_assert_cmpuint (f->changes, ==, 0);
  undo (f);
  assert_stream (f, "a|c|b");
  /* Back at its time it needs no place. */
  move (f, &c, &b);
  assert_stream (f, "a|b|c");
  back = read_evidens (f, &c);
  g_assert_false (back->flyttet);
}

/* One that is written later stands by its time, among the moved ones too. */
static void
test_new_between (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:00", "a");
  PejlId b = add (f, "10:00", "b");

  move (f, &b, NULL);
  assert_stream (f, "b|a");
  add (f, "09:30", "ny");
  assert_stream (f, "b|a|ny");
  move (f, &a, NULL);
  assert_stream (f, "a|b|ny");
}

/* Written in the same minute there is no time between them. */
static void
test_same_minute (Fixture *f, gconstpointer data)
{
  PejlId ids[4];
  PejlId late;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char name[] = { (char) ('a' + i), '\0' };

      ids[i] = add (f, "09:20", name);
    }
  late = add (f, "09:21", "e");
  assert_stream (f, "a|b|c|d|e");
  move (f, &ids[3], &ids[0]);
  assert_stream (f, "a|d|b|c|e");
  move (f, &ids[2], NULL);
  assert_stream (f, "c|a|d|b|e");
  move (f, &late, &ids[0]);
  assert_stream (f, "c|a|e|d|b");
  undo (f);
  undo (f);
  undo (f);
  assert_stream (f, "a|b|c|d|e");
}

/* Again and again into the same gap: a real number runs out of room, the stream does not. */
static void
test_many_moves (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "09:21", "b");
  PejlId c = add (f, "09:22", "c");
  const PejlId *second = &b;
  const PejlId *third = &c;

  for (guint i = 0; i < 200; i++)
    {
      const PejlId *was = third;

      move (f, third, &a);
      third = second;
      second = was;
      assert_stream (f, i % 2 == 0 ? "a|c|b" : "a|b|c");
    }
}

/* Every move of every row, against the same done with an array. */
static void
test_random_moves (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1866);
  g_autoptr (GPtrArray) model = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  enum { N = 9 };

  for (int i = 0; i < N; i++)
    {
      g_autofree char *tid = g_strdup_printf ("09:%02d", 20 + i / 3);
      g_autofree char *tekst = g_strdup_printf ("%d", i);
      PejlId id = add (f, tid, tekst);

      g_ptr_array_add (model, pejl_id_copy (&id));
    }
  for (int round = 0; round < 60; round++)
    {
      int from = g_rand_int_range (rand, 0, N);
      int to = g_rand_int_range (rand, 0, N);
      PejlId *id = g_ptr_array_steal_index (model, (guint) from);
      g_autoptr (GPtrArray) rows = NULL;

      move (f, id, to > 0 ? model->pdata[to - 1] : NULL);
      g_ptr_array_insert (model, to, id);
      rows = pejl_query_evidens_of_tilsyn (f->reader, &f->tilsyn);
      for (guint i = 0; i < N; i++)
        g_assert_true (pejl_id_equal (&((PejlEvidens *) rows->pdata[i])->id, model->pdata[i]));
    }
  g_assert_true (pejl_store_rebuild (f->store, NULL, &error));
  g_assert_no_error (error);
}

static void
test_move_refused (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "09:21", "b");
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_evidens_delete (f->store, &b, &error));
  g_assert_false (pejl_evidens_move (f->store, &a, &b, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  laas_uden_videre (f->store, &f->tilsyn);
  g_assert_false (pejl_evidens_move (f->store, &a, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
}

/* --- dividing --- */

static void
test_split (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "Et barn spørger. En voksen svarer.");
  PejlId same_minute = add (f, "09:20", "b");
  g_autoptr (PejlHeads) base = pejl_reader_heads (f->reader, &a, PEJL_FIELD_EVIDENS_TEKST);
  g_autofree char *form_field = pejl_id_to_string (&a);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlEvidens) first = NULL;
  g_autoptr (PejlEvidens) second = NULL;
  g_autoptr (PejlEvidens) whole = NULL;
  PejlId med;
  PejlId ny;

  tie (f, &a, 0, PEJL_RETNING_STYRKER);
  tie (f, &a, 1, PEJL_RETNING_MANGLER);
  med = ((PejlTegn *) f->strategi->tegn->pdata[1])->id;
  g_assert_true (pejl_evidens_set_art (f->store, &a, PEJL_ART_SAMTALE, &error));
  g_assert_true (pejl_evidens_set_antal (f->store, &a, 11, 2, &error));
  g_assert_true (pejl_store_draft_put (f->store, PEJL_DRAFT_EVIDENS_TEKST, form_field, "Et barn", base, &error));
  f->changes = 0;
  g_assert_true (pejl_evidens_split (f->store, &a, "Et barn spørger. ", " En voksen svarer.", base, &med, 1, &ny, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (f->changes, ==, 1);
  g_assert_null (pejl_store_draft_get (f->store, PEJL_DRAFT_EVIDENS_TEKST, form_field, NULL));
  /* The second stands right after the first, before what was written in the same minute. */
  assert_stream (f, "Et barn spørger.|En voksen svarer.|b");

  first = read_evidens (f, &a);
  second = read_evidens (f, &ny);
  g_assert_cmpint (second->art, ==, PEJL_ART_SAMTALE);
  g_assert_cmpstr (second->tidspunkt, ==, first->tidspunkt);
  g_assert_cmpint (second->boern, ==, 11);
  g_assert_cmpint (second->voksne, ==, 2);
  g_assert_cmpuint (first->tegn->len, ==, 1);
  g_assert_cmpuint (second->tegn->len, ==, 1);
  g_assert_true (pejl_id_equal (&g_array_index (second->tegn, PejlEvidensTegn, 0).tegn, &med));
  g_assert_cmpint (g_array_index (second->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_MANGLER);

  undo (f);
  assert_stream (f, "Et barn spørger. En voksen svarer.|b");
  whole = read_evidens (f, &a);
  g_assert_cmpuint (whole->tegn->len, ==, 2);
  g_assert_null (read_evidens (f, &ny));
  g_assert_nonnull (first);
  g_assert_false (pejl_id_is_nil (&same_minute));
}

static void
test_split_refused (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "Et barn spørger.");
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_evidens_split (f->store, &a, "Et barn spørger.", " \n", NULL, NULL, 0, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (pejl_evidens_split (f->store, &a, "", "Et barn spørger.", NULL, NULL, 0, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  assert_stream (f, "Et barn spørger.");
}

/* --- joining --- */

static void
test_join_rules (void)
{
  static const struct
  {
    PejlRetning a, b, both;
  } cases[] = {
    { PEJL_RETNING_STYRKER, PEJL_RETNING_STYRKER, PEJL_RETNING_STYRKER },
    { PEJL_RETNING_MANGLER, PEJL_RETNING_MANGLER, PEJL_RETNING_MANGLER },
    { PEJL_RETNING_STYRKER, PEJL_RETNING_MANGLER, PEJL_RETNING_AABEN },
    { PEJL_RETNING_MANGLER, PEJL_RETNING_STYRKER, PEJL_RETNING_AABEN },
    { PEJL_RETNING_AABEN, PEJL_RETNING_STYRKER, PEJL_RETNING_AABEN },
    { PEJL_RETNING_MANGLER, PEJL_RETNING_AABEN, PEJL_RETNING_AABEN },
  };
  g_autofree char *short_texts = pejl_evidens_join_tekst ("Et barn spørger.", "En voksen svarer.");
  g_autofree char *lines = pejl_evidens_join_tekst ("Et barn:\n»Hvorfor?«", "En voksen svarer.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pejl_retning_join (cases[i].a, cases[i].b), ==, cases[i].both);
  g_assert_cmpstr (short_texts, ==, "Et barn spørger. En voksen svarer.");
  g_assert_cmpstr (lines, ==, "Et barn:\n»Hvorfor?«\nEn voksen svarer.");
}

static void
test_merge (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "09:25", "b");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlEvidens) both = NULL;
  g_autoptr (PejlEvidens) first = NULL;
  g_autoptr (PejlEvidens) second = NULL;
  guint aabne = 99;

  tie (f, &a, 0, PEJL_RETNING_STYRKER);
  tie (f, &a, 1, PEJL_RETNING_STYRKER);
  tie (f, &b, 1, PEJL_RETNING_MANGLER);
  tie (f, &b, 2, PEJL_RETNING_MANGLER);
  g_assert_true (pejl_evidens_set_antal (f->store, &a, PEJL_ANTAL_INGEN, 3, &error));
  g_assert_true (pejl_evidens_set_antal (f->store, &b, 11, 2, &error));
  f->changes = 0;
  g_assert_true (pejl_evidens_merge (f->store, &a, &b, &aabne, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (f->changes, ==, 1);
  g_assert_cmpuint (aabne, ==, 1);
  assert_stream (f, "a b");

  both = read_evidens (f, &a);
  g_assert_cmpuint (both->tegn->len, ==, 3);
  g_assert_cmpint (g_array_index (both->tegn, PejlEvidensTegn, 0).retning, ==, PEJL_RETNING_STYRKER);
  g_assert_cmpint (g_array_index (both->tegn, PejlEvidensTegn, 1).retning, ==, PEJL_RETNING_AABEN);
  g_assert_cmpint (g_array_index (both->tegn, PejlEvidensTegn, 2).retning, ==, PEJL_RETNING_MANGLER);
  g_assert_cmpint (both->boern, ==, 11);
  g_assert_cmpint (both->voksne, ==, 3);
  g_assert_null (read_evidens (f, &b));

  undo (f);
  assert_stream (f, "a|b");
  first = read_evidens (f, &a);
  second = read_evidens (f, &b);
  g_assert_cmpuint (first->tegn->len, ==, 2);
  g_assert_cmpuint (second->tegn->len, ==, 2);
  g_assert_cmpint (g_array_index (first->tegn, PejlEvidensTegn, 1).retning, ==, PEJL_RETNING_STYRKER);
}

/* A reason that pointed at the one that went points at the one that has its words. */
static void
test_merge_reason (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "09:25", "b");
  PejlId vurdering = pejl_vurdering_id_for (&f->tilsyn, PEJL_MAAL_OMRAADE, "kvalitet", NULL);
  g_autofree char *at_a = pejl_henvisning_new (&a);
  g_autofree char *at_b = pejl_henvisning_new (&b);
  g_autofree char *before = g_strconcat ("De voksne er tæt på. ", at_b, NULL);
  g_autofree char *after = g_strconcat ("De voksne er tæt på. ", at_a, NULL);
  g_autoptr (PejlAction) action = pejl_action_new ("Begrundelse");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError) error = NULL;

  pejl_action_row (action, PEJL_TABLE_VURDERING, &vurdering);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &f->tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_MAAL, PEJL_MAAL_OMRAADE);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_OMRAADE, "kvalitet");
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, before);
  pejl_links_follow (action, f->reader, &vurdering, &f->tilsyn, before);
  world_commit (&f->world, action);

  g_assert_true (pejl_evidens_merge (f->store, &a, &b, NULL, &error));
  g_assert_no_error (error);
  found = pejl_query_vurderinger_paa (f->reader, &a);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((PejlVurdering *) found->pdata[0])->begrundelse, ==, after);
  undo (f);
  back = pejl_query_vurderinger_paa (f->reader, &b);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_cmpstr (((PejlVurdering *) back->pdata[0])->begrundelse, ==, before);
}

/* What rests on the second rests on the first afterwards. */
static void
test_merge_takes_over (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "09:25", "b");
  PejlId punkt = pejl_id_new ();
  PejlId foto = pejl_id_new ();
  PejlId vurdering = pejl_vurdering_id_for (&f->tilsyn, PEJL_MAAL_OMRAADE, "kvalitet", NULL);
  PejlId link = pejl_id_link ("vurdering_evidens", &vurdering, &b);
  g_autoptr (PejlAction) action = pejl_action_new ("Det, der hænger på");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) on_a = NULL;
  g_autoptr (GArray) on_b = NULL;
  g_autoptr (GArray) back = NULL;

  pejl_action_row (action, PEJL_TABLE_PUNKT, &punkt);
  pejl_action_set_id (action, PEJL_FIELD_PUNKT_EVIDENS, &b);
  pejl_action_row (action, PEJL_TABLE_VEDHAEFTNING, &foto);
  pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_TILSYN, &f->tilsyn);
  pejl_action_set_id (action, PEJL_FIELD_VEDHAEFTNING_EVIDENS, &b);
  pejl_action_row (action, PEJL_TABLE_VURDERING_EVIDENS, &link);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_VURDERING, &vurdering);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_EVIDENS, &b);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_EVIDENS_TILSYN, &f->tilsyn);
  world_commit (&f->world, action);

  g_assert_true (pejl_evidens_merge (f->store, &a, &b, NULL, &error));
  g_assert_no_error (error);
  on_a = pejl_query_haenger (f->reader, &a);
  on_b = pejl_query_haenger (f->reader, &b);
  g_assert_cmpuint (on_b->len, ==, 0);
  g_assert_cmpuint (on_a->len, ==, 3);
  g_assert_true (pejl_id_equal (&g_array_index (on_a, PejlHaenger, 0).vurdering, &vurdering));
  g_assert_true (pejl_id_equal (&g_array_index (on_a, PejlHaenger, 1).row, &foto));
  g_assert_true (pejl_id_equal (&g_array_index (on_a, PejlHaenger, 2).row, &punkt));
  undo (f);
  back = pejl_query_haenger (f->reader, &b);
  g_assert_cmpuint (back->len, ==, 3);
}

/* Two machines: one divides, the other goes on writing in the same text. Neither's words are gone. */
static void
test_split_keeps_the_row (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "Et barn spørger. En voksen svarer.");
  g_autoptr (PejlHeads) base = pejl_reader_heads (f->reader, &a, PEJL_FIELD_EVIDENS_TEKST);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;

  g_assert_true (pejl_evidens_set_tekst (f->store, &a, "Et barn spørger. En voksen svarer ikke.", base, &error));
  g_assert_true (pejl_evidens_split (f->store, &a, "Et barn spørger.", "En voksen svarer.", base, NULL, 0, NULL, &error));
  g_assert_no_error (error);
  conflicts = pejl_reader_history (f->reader, PEJL_TABLE_EVIDENS, &a, PEJL_FIELD_EVIDENS_TEKST);
  g_assert_cmpuint (conflicts->len, ==, 3);
  assert_stream (f, "Et barn spørger.|En voksen svarer.");
}

/* --- time and counts --- */

static void
test_clock (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlId b = add (f, "10:05", "b");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlEvidens) moved = NULL;

  move (f, &b, NULL);
  assert_stream (f, "b|a");
  f->changes = 0;
  g_assert_true (pejl_evidens_set_klokke (f->store, &b, "09:45", &error));
  g_assert_cmpuint (f->changes, ==, 1);
  /* A time that is told anew is where it belongs. */
  assert_stream (f, "a|b");
  moved = read_evidens (f, &b);
  g_assert_false (moved->flyttet);
  g_assert_cmpstr (moved->tidspunkt, ==, "2024-05-06T09:45");
  g_assert_true (pejl_evidens_set_klokke (f->store, &b, "09:45", &error));
  g_assert_cmpuint (f->changes, ==, 1);
  undo (f);
  assert_stream (f, "b|a");
  g_assert_false (pejl_evidens_set_klokke (f->store, &a, "25:00", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
}

static void
test_antal (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlEvidens) none = read_evidens (f, &a);
  g_autoptr (PejlEvidens) some = NULL;
  g_autoptr (PejlEvidens) after = NULL;

  g_assert_cmpint (none->boern, ==, PEJL_ANTAL_INGEN);
  g_assert_cmpint (none->voksne, ==, PEJL_ANTAL_INGEN);
  g_assert_true (pejl_evidens_set_antal (f->store, &a, 0, 2, &error));
  some = read_evidens (f, &a);
  g_assert_cmpint (some->boern, ==, 0);
  g_assert_cmpint (some->voksne, ==, 2);
  f->changes = 0;
  g_assert_true (pejl_evidens_set_antal (f->store, &a, 0, 2, &error));
  g_assert_cmpuint (f->changes, ==, 0);
  g_assert_true (pejl_evidens_set_antal (f->store, &a, PEJL_ANTAL_INGEN, PEJL_ANTAL_INGEN, &error));
  g_assert_no_error (error);
  after = read_evidens (f, &a);
  g_assert_cmpint (after->boern, ==, PEJL_ANTAL_INGEN);
}

static void
test_ramme (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlRamme ramme;
  PejlRamme read;

  pejl_query_ramme (f->reader, &f->tilsyn, &read);
  g_assert_true (pejl_ramme_is_empty (&read));
  g_assert_true (pejl_ramme_parse ("8.30-12 24b 5v", TRUE, &ramme));
  f->changes = 0;
  g_assert_true (pejl_tilsyn_set_ramme (f->store, &f->tilsyn, &ramme, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_tilsyn_set_ramme (f->store, &f->tilsyn, &ramme, &error));
  g_assert_cmpuint (f->changes, ==, 1);
  pejl_query_ramme (f->reader, &f->tilsyn, &read);
  g_assert_cmpmem (&read, sizeof read, &ramme, sizeof ramme);
  undo (f);
  pejl_query_ramme (f->reader, &f->tilsyn, &read);
  g_assert_true (pejl_ramme_is_empty (&read));
}

static void
test_round (Fixture *f, gconstpointer data)
{
  PejlNyEvidens ny = { .art = PEJL_ART_OBSERVATION, .tidspunkt = "2024-05-06T10:05", .tekst = "Fire børn venter.", .boern = 4,
                       .voksne = PEJL_ANTAL_INGEN, .runde = 2, .sekunder = 252 };
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlEvidens) evidens = NULL;
  PejlId id;

  g_assert_true (pejl_evidens_add_ny (f->store, &f->tilsyn, &ny, &id, &error));
  g_assert_no_error (error);
  evidens = read_evidens (f, &id);
  g_assert_cmpuint (evidens->runde, ==, 2);
  g_assert_cmpuint (evidens->sekunder, ==, 252);
  g_assert_cmpint (evidens->boern, ==, 4);
  g_assert_cmpint (evidens->voksne, ==, PEJL_ANTAL_INGEN);
}

/* Åben is neither: no sum counts it, and the tilsyn's own list tells it apart. */
static void
test_aaben_counts_as_neither (Fixture *f, gconstpointer data)
{
  PejlId a = add (f, "09:20", "a");
  PejlFilter all = { 0 };
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GHashTable) her = NULL;
  const PejlTegnHer *tegn;

  tie (f, &a, 0, PEJL_RETNING_AABEN);
  sums = pejl_query_tegn_sums (f->reader, &all, f->strategi);
  g_assert_cmpuint (g_array_index (sums, PejlTegnSum, 0).styrker, ==, 0);
  g_assert_cmpuint (g_array_index (sums, PejlTegnSum, 0).mangler, ==, 0);
  g_assert_cmpuint (g_array_index (sums, PejlTegnSum, 0).steder, ==, 0);
  her = pejl_query_tegn_her (f->reader, &f->tilsyn);
  tegn = g_hash_table_lookup (her, &((PejlTegn *) f->strategi->tegn->pdata[0])->id);
  g_assert_cmpuint (tegn->her, ==, 0);
  g_assert_cmpuint (tegn->her_mangler, ==, 0);
  g_assert_cmpuint (tegn->her_aaben, ==, 1);
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/evidens-flyt/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("move", test_move);
  ADD ("new-between", test_new_between);
  ADD ("same-minute", test_same_minute);
  ADD ("many-moves", test_many_moves);
  ADD ("random-moves", test_random_moves);
  ADD ("move-refused", test_move_refused);
  ADD ("split", test_split);
  ADD ("split-refused", test_split_refused);
  ADD ("split-keeps-the-row", test_split_keeps_the_row);
  ADD ("merge", test_merge);
  ADD ("merge-takes-over", test_merge_takes_over);
  ADD ("merge-reason", test_merge_reason);
  ADD ("clock", test_clock);
  ADD ("antal", test_antal);
  ADD ("ramme", test_ramme);
  ADD ("round", test_round);
  ADD ("aaben-counts-as-neither", test_aaben_counts_as_neither);
  g_test_add_func ("/evidens-flyt/join-rules", test_join_rules);
  return g_test_run ();
}
