// SPDX-License-Identifier: GPL-3.0-or-later
// Clashes as they are told and settled: who, when, what stood there before, word by word.
#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"

#include "core/actions/pejl-konflikt-actions.h"
#include "core/model/pejl-ordforskel.h"
#include "core/store/pejl-oplog.h"

typedef struct
{
  Fixture a;
  Fixture b;
  PejlId row;
} Pair;

static void
meet (Pair *p)
{
  give_ops (p->a.path, p->b.store);
  give_ops (p->b.path, p->a.store);
}

static void
put_name (Fixture *f, const char *navn)
{
  PejlId person = pejl_id_new ();

  write_text (f->store, PEJL_TABLE_PERSON, &person, PEJL_FIELD_PERSON_NAVN, navn, "Navn");
  pejl_store_set_author (f->store, &person, NULL);
}

static void
put (Fixture *f, const PejlId *row, const char *text)
{
  write_text (f->store, PEJL_TABLE_EVIDENS, row, PEJL_FIELD_EVIDENS_TEKST, text, "Skriv");
}

static void
pair_set_up (Pair *p, gconstpointer data)
{
  fixture_set_up (&p->a, NULL);
  fixture_set_up (&p->b, NULL);
  put_name (&p->a, "Anna");
  put_name (&p->b, "Bo");
  p->row = pejl_id_new ();
  put (&p->a, &p->row, "Børnene bygger højt.");
  meet (p);
}

static void
pair_tear_down (Pair *p, gconstpointer data)
{
  fixture_tear_down (&p->a, NULL);
  fixture_tear_down (&p->b, NULL);
}

static void
clash (Pair *p)
{
  put (&p->a, &p->row, "Børnene bygger meget højt.");
  put (&p->b, &p->row, "To børn bygger højt.");
  meet (p);
}

static PejlKonflikt *
only (Fixture *f)
{
  g_autoptr (GPtrArray) all = pejl_query_konflikter (pejl_store_get_reader (f->store), pejl_store_get_rid (f->store), 100);

  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (f->store)), ==, 1);
  return g_ptr_array_steal_index (all, 0);
}

static void
assert_settled (Pair *p, const char *text)
{
  meet (p);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (p->a.store)), ==, 0);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (p->b.store)), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      Fixture *f = i == 0 ? &p->a : &p->b;

      assert_answer (f->path, "SELECT tekst FROM evidens WHERE id = ? AND deleted = 0", &p->row, text);
    }
}

static void
test_told (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;
  g_autofree char *sentence = NULL;
  const PejlKonfliktVaerdi *mine, *theirs;

  clash (p);
  k = only (&p->a);
  g_assert_cmpstr (k->faelles, ==, "Børnene bygger højt.");
  g_assert_cmpuint (k->vaerdier->len, ==, 2);
  mine = g_ptr_array_index (k->vaerdier, 0);
  theirs = g_ptr_array_index (k->vaerdier, 1);
  g_assert_true (mine->egen);
  g_assert_cmpstr (mine->value, ==, "Børnene bygger meget højt.");
  g_assert_false (theirs->egen);
  g_assert_cmpstr (theirs->navn, ==, "Bo");
  sentence = pejl_konflikt_saetning (k);
  g_assert_cmpstr (sentence, ==, "Du og Bo har begge ændret teksten i evidensen");
}

static void
test_mine_theirs (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;
  g_autofree char *shown = NULL;

  clash (p);
  k = only (&p->a);
  shown = ask (p->a.path, "SELECT tekst FROM evidens WHERE id = ?", &p->row);
  g_assert_true (pejl_konflikt_vaelg (p->a.store, k, 1, NULL));
  assert_settled (p, "To børn bygger højt.");
  undo (p->a.store);
  assert_answer (p->a.path, "SELECT tekst FROM evidens WHERE id = ?", &p->row, shown);
}

/* With the same values, writers and common text as before, in both copies; and it can be settled otherwise. */
static void
assert_back (Pair *p)
{
  meet (p);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PejlKonflikt) k = only (i == 0 ? &p->a : &p->b);
      const PejlKonfliktVaerdi *mine = g_ptr_array_index (k->vaerdier, 0);
      const PejlKonfliktVaerdi *theirs = g_ptr_array_index (k->vaerdier, 1);

      g_assert_cmpuint (k->vaerdier->len, ==, 2);
      g_assert_cmpstr (k->faelles, ==, "Børnene bygger højt.");
      g_assert_true (mine->egen);
      g_assert_false (theirs->egen);
      g_assert_cmpstr (mine->value, ==, i == 0 ? "Børnene bygger meget højt." : "To børn bygger højt.");
      g_assert_cmpstr (theirs->value, ==, i == 0 ? "To børn bygger højt." : "Børnene bygger meget højt.");
      g_assert_cmpstr (theirs->navn, ==, i == 0 ? "Bo" : "Anna");
    }
}

static void
test_undo_brings_it_back (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;
  g_autoptr (PejlKonflikt) again = NULL;

  clash (p);
  k = only (&p->a);
  g_assert_true (pejl_konflikt_skriv (p->a.store, k, "Et tredje.", NULL));
  assert_settled (p, "Et tredje.");
  undo (p->a.store);
  assert_back (p);
  g_assert_true (pejl_store_redo (p->a.store, NULL));
  assert_settled (p, "Et tredje.");
  undo (p->a.store);
  assert_back (p);
  again = only (&p->b);
  g_assert_true (pejl_konflikt_vaelg (p->b.store, again, 0, NULL));
  assert_settled (p, "To børn bygger højt.");
}

static void
test_both_and_new (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;
  g_autofree char *both = NULL;

  clash (p);
  k = only (&p->b);
  both = pejl_konflikt_begge (k);
  g_assert_cmpstr (both, ==, "To børn bygger højt.\n\nBørnene bygger meget højt.");
  g_assert_true (pejl_konflikt_skriv (p->b.store, k, "To børn bygger meget højt.", NULL));
  assert_settled (p, "To børn bygger meget højt.");
}

/* What came in while the page was open is not settled with it. */
static void
test_not_what_was_not_seen (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;

  clash (p);
  k = only (&p->a);
  put (&p->b, &p->row, "Bo skrev igen.");
  give_ops (p->b.path, p->a.store);
  g_assert_true (pejl_konflikt_vaelg (p->a.store, k, 0, NULL));
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (p->a.store)), ==, 1);
}

static void
delete_against_edit (Pair *p)
{
  delete_row (p->a.store, PEJL_TABLE_EVIDENS, &p->row, "Slet");
  put (&p->b, &p->row, "Bo skrev videre.");
  meet (p);
}

static void
test_deleted_kept (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;
  g_autofree char *sentence = NULL;

  delete_against_edit (p);
  k = only (&p->b);
  g_assert_cmpint (k->field, ==, PEJL_FIELD_DELETED);
  sentence = pejl_konflikt_saetning (k);
  g_assert_cmpstr (sentence, ==, "Anna har slettet evidensen, som du har skrevet videre i");
  g_assert_true (pejl_konflikt_behold (p->b.store, k, NULL));
  assert_settled (p, "Bo skrev videre.");
}

static void
test_deleted_goes (Pair *p, gconstpointer data)
{
  g_autoptr (PejlKonflikt) k = NULL;

  delete_against_edit (p);
  k = only (&p->b);
  g_assert_true (pejl_konflikt_slet (p->b.store, k, NULL));
  assert_settled (p, NULL);
}

/* Undone, neither the deletion nor the edit has won. */
static void
undo_of_deletion (Pair *p, gboolean (*settle) (PejlStore *, const PejlKonflikt *, GError **))
{
  g_autoptr (PejlKonflikt) k = NULL;
  g_autoptr (PejlKonflikt) back = NULL;
  g_autoptr (PejlKonflikt) there = NULL;

  delete_against_edit (p);
  k = only (&p->b);
  g_assert_true (settle (p->b.store, k, NULL));
  meet (p);
  g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (p->a.store)), ==, 0);
  undo (p->b.store);
  back = only (&p->b);
  g_assert_cmpint (back->field, ==, PEJL_FIELD_DELETED);
  meet (p);
  there = only (&p->a);
  g_assert_true (((PejlKonfliktVaerdi *) g_ptr_array_index (there->vaerdier, 0))->sletter);
  g_assert_true (((PejlKonfliktVaerdi *) g_ptr_array_index (there->vaerdier, 0))->egen);
  assert_answer (p->a.path, "SELECT tekst FROM evidens WHERE id = ? AND deleted = 0", &p->row, "Bo skrev videre.");
}

static void
test_deleted_undo (Pair *p, gconstpointer data)
{
  undo_of_deletion (p, pejl_konflikt_behold);
}

static void
test_deleted_goes_undo (Pair *p, gconstpointer data)
{
  undo_of_deletion (p, pejl_konflikt_slet);
}

/* A choice, undone, the other one, undone: as often as one likes, and the clash is there again each time, on both sides. */
static void
test_deleted_undo_often (Pair *p, gconstpointer data)
{
  gboolean (*const answers[]) (PejlStore *, const PejlKonflikt *, GError **) = { pejl_konflikt_behold, pejl_konflikt_slet };

  delete_against_edit (p);
  for (guint i = 0; i < 6; i++)
    {
      Fixture *who = i % 3 == 2 ? &p->a : &p->b;
      g_autoptr (PejlKonflikt) k = only (who);
      g_autoptr (PejlKonflikt) back = NULL;
      g_autoptr (PejlKonflikt) there = NULL;

      g_assert_true (answers[i % 2] (who->store, k, NULL));
      g_assert_cmpuint (pejl_query_konflikter_count (pejl_store_get_reader (who->store)), ==, 0);
      undo (who->store);
      back = only (who);
      g_assert_cmpint (back->field, ==, PEJL_FIELD_DELETED);
      meet (p);
      there = only (who == &p->a ? &p->b : &p->a);
      g_assert_cmpint (there->field, ==, PEJL_FIELD_DELETED);
      assert_answer (p->a.path, "SELECT tekst FROM evidens WHERE id = ? AND deleted = 0", &p->row, "Bo skrev videre.");
    }
}

static void
assert_new (const char *old, const char *new, const char *marked)
{
  g_autoptr (GArray) pieces = pejl_ordforskel (old, new);
  g_autoptr (GString) text = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const PejlOrdStykke *piece = &g_array_index (pieces, PejlOrdStykke, i);

      g_string_append_len (text, new + at, piece->start - at);
      g_string_append_printf (text, "[%.*s]", (int) (piece->end - piece->start), new + piece->start);
      at = piece->end;
    }
  g_string_append (text, new + at);
  g_assert_cmpstr (text->str, ==, marked);
}

static void
test_words (Pair *p, gconstpointer data)
{
  assert_new ("Børn leger.", "Børn leger.", "Børn leger.");
  assert_new ("Børn leger.", "Små børn leger ude.", "[Små børn ]leger[ ude].");
  assert_new ("", "nyt", "[nyt]");
  assert_new (NULL, "ål å", "[ål å]");
  assert_new ("alt er væk", "", "");
}

#define ADD(name, test) g_test_add ("/konflikt/" name, Pair, NULL, pair_set_up, test, pair_tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("told", test_told);
  ADD ("mine-theirs", test_mine_theirs);
  ADD ("both-and-new", test_both_and_new);
  ADD ("not-what-was-not-seen", test_not_what_was_not_seen);
  ADD ("deleted-kept", test_deleted_kept);
  ADD ("deleted-goes", test_deleted_goes);
  ADD ("undo-brings-it-back", test_undo_brings_it_back);
  ADD ("deleted-kept-undo", test_deleted_undo);
  ADD ("deleted-goes-undo", test_deleted_goes_undo);
  ADD ("deleted-undo-often", test_deleted_undo_often);
  ADD ("words", test_words);
  return g_test_run ();
}
