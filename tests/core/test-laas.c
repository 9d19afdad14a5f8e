// SPDX-License-Identifier: GPL-3.0-or-later
// The lock of a final tilsyn as a property of the ops: whatever arrives, in whatever order, what was final shows as it was
// seen when it was made final.
#include "laas-fixture.h"
#include "store-vagt.h"

#include "core/store/query/pejl-query-proces.h"

#include <string.h>

typedef struct
{
  Fixture a;
  Fixture b;
  PejlId tilsyn;
  PejlId row;
} Pair;

static void
meet (Pair *p)
{
  give_ops (p->a.path, p->b.store);
  give_ops (p->b.path, p->a.store);
}

/* Both copies have a tilsyn with one evidens. */
static void
pair_set_up (Pair *p, gconstpointer data)
{
  fixture_set_up (&p->a, NULL);
  fixture_set_up (&p->b, NULL);
  p->tilsyn = pejl_id_new ();
  p->row = pejl_id_new ();
  begin_tilsyn (&p->a, &p->tilsyn);
  write_evidens (&p->a, &p->tilsyn, &p->row, "fælles");
  meet (p);
}

static void
pair_tear_down (Pair *p, gconstpointer data)
{
  fixture_tear_down (&p->a, NULL);
  fixture_tear_down (&p->b, NULL);
}

#define TEKST "SELECT tekst FROM evidens WHERE id = ?"
#define DELETED "SELECT deleted FROM evidens WHERE id = ?"
#define STATUS "SELECT status FROM tilsyn WHERE id = ?"
#define CONFLICTS "SELECT conflicts FROM evidens WHERE id = ?"

static guint
sene (Fixture *f, const PejlId *tilsyn)
{
  return pejl_query_sene_count (pejl_store_get_reader (f->store), tilsyn);
}

static void
assert_same (Pair *p)
{
  g_autofree char *a = verified_digest (p->a.path);
  g_autofree char *b = verified_digest (p->b.path);
  g_autofree char *rebuilt = NULL;

  g_assert_cmpstr (a, ==, b);
  g_assert_true (pejl_store_rebuild (p->a.store, NULL, NULL));
  rebuilt = verified_digest (p->a.path);
  g_assert_cmpstr (a, ==, rebuilt);
}

static void
test_writers_refuse (Pair *p, gconstpointer data)
{
  g_autoptr (PejlAction) text = evidens_action (&p->tilsyn, &p->row, "efter");
  g_autoptr (PejlAction) fresh = NULL;
  g_autoptr (PejlAction) gone = pejl_action_new ("Slet");
  g_autoptr (PejlAction) whole = pejl_action_new ("Slet tilsynet");
  g_autoptr (PejlAction) back = pejl_action_new ("Tilbage");
  g_autoptr (PejlAction) on = pejl_action_new ("Frem");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PejlId other = pejl_id_new ();

  lock_tilsyn (&p->a, &p->tilsyn, 1);
  before = verified_digest (p->a.path);
  fresh = evidens_action (&p->tilsyn, &other, "ny");
  pejl_action_delete (gone, PEJL_TABLE_EVIDENS, &p->row);
  pejl_action_delete (whole, PEJL_TABLE_TILSYN, &p->tilsyn);
  pejl_action_row (back, PEJL_TABLE_TILSYN, &p->tilsyn);
  pejl_action_set_int (back, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_DIALOG);
  assert_locked (p->a.store, text);
  assert_locked (p->a.store, fresh);
  assert_locked (p->a.store, gone);
  assert_locked (p->a.store, whole);
  assert_locked (p->a.store, back);
  after = verified_digest (p->a.path);
  g_assert_cmpstr (before, ==, after);

  pejl_action_row (on, PEJL_TABLE_TILSYN, &p->tilsyn);
  pejl_action_set_int (on, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_OFFENTLIGGJORT);
  pejl_action_set_text (on, PEJL_FIELD_TILSYN_UDGIVES, "2026-09-01");
  commit (p->a.store, on);
  assert_answer (p->a.path, STATUS, &p->tilsyn, "7");
  open_correction (&p->a, &p->tilsyn, 2);
  commit (p->a.store, text);
  assert_answer (p->a.path, TEKST, &p->row, "efter");
}

/* One action may open a correction and write in it, and write and then lock. */
static void
test_order_inside_an_action (Pair *p, gconstpointer data)
{
  PejlId second = pejl_tilsyn_version_id_for (&p->tilsyn, 2);
  g_autoptr (PejlAction) action = version_action (&p->tilsyn, 2);
  g_autoptr (PejlAction) late = version_action (&p->tilsyn, 2);

  lock_tilsyn (&p->a, &p->tilsyn, 1);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &p->row);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "rettet");
  commit (p->a.store, action);
  assert_answer (p->a.path, TEKST, &p->row, "rettet");

  pejl_action_row (late, PEJL_TABLE_TILSYN_VERSION, &second);
  pejl_action_set_vektor (late, PEJL_FIELD_TILSYN_VERSION_VEKTOR);
  pejl_action_row (late, PEJL_TABLE_EVIDENS, &p->row);
  pejl_action_set_text (late, PEJL_FIELD_EVIDENS_TEKST, "for sent");
  assert_locked (p->a.store, late);
  assert_answer (p->a.path, TEKST, &p->row, "rettet");
  assert_answer (p->a.path, "SELECT vektor IS NULL FROM tilsyn_version WHERE nr = 2", NULL, "1");
  g_free (verified_digest (p->a.path));
}

/* Edits of a copy that did not know, whichever comes first: edit or lock. */
static void
test_late_edits (Pair *p, gconstpointer lock_first)
{
  g_autoptr (PejlAction) gone = pejl_action_new ("Slet");
  g_autoptr (GPtrArray) list = NULL;
  PejlId other = pejl_id_new ();
  PejlId deleted = pejl_id_new ();

  write_evidens (&p->a, &p->tilsyn, &deleted, "slettes af den anden");
  meet (p);
  lock_tilsyn (&p->a, &p->tilsyn, 1);
  write_evidens (&p->b, &p->tilsyn, &p->row, "for sent");
  write_evidens (&p->b, &p->tilsyn, &other, "ny, for sent");
  delete_row (p->b.store, PEJL_TABLE_EVIDENS, &deleted, "Slet");
  if (GPOINTER_TO_INT (lock_first))
    give_ops (p->a.path, p->b.store);
  else
    give_ops (p->b.path, p->a.store);
  meet (p);

  for (int i = 0; i < 2; i++)
    {
      Fixture *f = i == 0 ? &p->a : &p->b;

      assert_answer (f->path, TEKST, &p->row, "fælles");
      assert_answer (f->path, CONFLICTS, &p->row, "0");
      assert_answer (f->path, DELETED, &deleted, "0");
      assert_answer (f->path, DELETED, &other, "1");
      assert_answer (f->path, TEKST, &other, NULL);
      g_assert_cmpuint (sene (f, &p->tilsyn), ==, 3);
    }
  assert_same (p);
  list = pejl_query_sene (pejl_store_get_reader (p->a.store), &p->tilsyn);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (((PejlSen *) g_ptr_array_index (list, 0))->value, ==, "for sent");
  g_assert_cmpint (((PejlSen *) g_ptr_array_index (list, 0))->field, ==, PEJL_FIELD_EVIDENS_TEKST);
  g_assert_cmpint (((PejlSen *) g_ptr_array_index (list, 2))->field, ==, PEJL_FIELD_DELETED);

  /* They show when a correction is open, as anything else that others have written. */
  open_correction (&p->b, &p->tilsyn, 2);
  meet (p);
  assert_answer (p->a.path, TEKST, &p->row, "for sent");
  assert_answer (p->a.path, TEKST, &other, "ny, for sent");
  assert_answer (p->a.path, DELETED, &deleted, "1");
  g_assert_cmpuint (sene (&p->a, &p->tilsyn), ==, 0);
  lock_tilsyn (&p->a, &p->tilsyn, 2);
  meet (p);
  assert_answer (p->b.path, TEKST, &p->row, "for sent");
  g_assert_cmpuint (sene (&p->b, &p->tilsyn), ==, 0);
  assert_same (p);
}

/* Late texts are not found either, and are when a correction lets them show. */
static void
test_search_follows (Pair *p, gconstpointer data)
{
#define FOUND(word) "SELECT count(*) FROM soeg WHERE soeg MATCH '" word "'"
  g_autoptr (GError) error = NULL;

  write_evidens (&p->b, &p->tilsyn, &p->row, "senkommer");
  lock_tilsyn (&p->a, &p->tilsyn, 1);
  g_assert_true (pejl_store_flush_search (p->b.store, &error));
  assert_answer (p->b.path, FOUND ("senkommer"), NULL, "1");
  meet (p);
  for (int i = 0; i < 2; i++)
    {
      Fixture *f = i == 0 ? &p->a : &p->b;

      g_assert_true (pejl_store_flush_search (f->store, &error));
      assert_answer (f->path, FOUND ("senkommer"), NULL, "0");
      assert_answer (f->path, FOUND ("fælles"), NULL, "1");
    }
  open_correction (&p->a, &p->tilsyn, 2);
  g_assert_true (pejl_store_flush_search (p->a.store, &error));
  assert_answer (p->a.path, FOUND ("senkommer"), NULL, "1");
  assert_answer (p->a.path, FOUND ("fælles"), NULL, "0");
  g_free (verified_digest (p->a.path));
}

/* Two make it final without knowing of each other: the first stands, also for the one who was later. */
static void
test_locked_twice (Pair *p, gconstpointer data)
{
  write_evidens (&p->a, &p->tilsyn, &p->row, "den første");
  lock_tilsyn (&p->a, &p->tilsyn, 1);
  write_evidens (&p->b, &p->tilsyn, &p->row, "den anden");
  lock_tilsyn (&p->b, &p->tilsyn, 1);
  assert_answer (p->b.path, TEKST, &p->row, "den anden");
  meet (p);
  assert_answer (p->a.path, TEKST, &p->row, "den første");
  assert_answer (p->b.path, TEKST, &p->row, "den første");
  g_assert_cmpuint (sene (&p->a, &p->tilsyn), ==, 1);
  assert_same (p);
}

/* A step back that came from a copy which did not know changes nothing; a step on does. */
static void
test_status_of_late_copy (Pair *p, gconstpointer data)
{
  g_autoptr (PejlAction) back = pejl_action_new ("Dialog");

  lock_tilsyn (&p->a, &p->tilsyn, 1);
  pejl_action_row (back, PEJL_TABLE_TILSYN, &p->tilsyn);
  pejl_action_set_int (back, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_DIALOG);
  pejl_action_set_text (back, PEJL_FIELD_TILSYN_UDGIVES, "2026-10-01");
  commit (p->b.store, back);
  meet (p);
  assert_answer (p->a.path, STATUS, &p->tilsyn, "6");
  assert_answer (p->b.path, STATUS, &p->tilsyn, "6");
  assert_answer (p->a.path, "SELECT udgives FROM tilsyn WHERE id = ?", &p->tilsyn, "2026-10-01");
  assert_answer (p->a.path, "SELECT conflicts FROM tilsyn WHERE id = ?", &p->tilsyn, "0");
  assert_same (p);
}

/* A row cannot be taken out of what is final by writing it into another tilsyn. */
static void
test_row_stays_in_its_tilsyn (Pair *p, gconstpointer data)
{
  PejlId elsewhere = pejl_id_new ();

  begin_tilsyn (&p->b, &elsewhere);
  lock_tilsyn (&p->a, &p->tilsyn, 1);
  write_evidens (&p->b, &elsewhere, &p->row, "flyttet");
  meet (p);
  assert_answer (p->a.path, TEKST, &p->row, "fælles");
  assert_answer (p->b.path, TEKST, &p->row, "fælles");
  assert_same (p);
}

static void
test_undo_is_refused (Pair *p, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  PejlId elsewhere = pejl_id_new ();
  PejlId other = pejl_id_new ();

  begin_tilsyn (&p->a, &elsewhere);
  write_evidens (&p->a, &elsewhere, &other, "et andet tilsyn");
  write_evidens (&p->a, &p->tilsyn, &p->row, "rettet");
  write_evidens (&p->a, &p->tilsyn, &p->row, "rettet igen");
  undo (p->a.store);
  lock_tilsyn (&p->a, &p->tilsyn, 1);
  before = verified_digest (p->a.path);
  g_assert_false (pejl_store_redo (p->a.store, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_null (pejl_store_get_redo_label (p->a.store));
  g_assert_false (pejl_store_undo (p->a.store, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "Evidens"));
  g_clear_error (&error);
  after = verified_digest (p->a.path);
  g_assert_cmpstr (before, ==, after);

  /* What was done elsewhere before is next. */
  undo (p->a.store);
  assert_answer (p->a.path, DELETED, &other, "1");
  assert_answer (p->a.path, TEKST, &p->row, "rettet");
}

/* --- past the program --- */

static void
test_database_refuses (Pair *p, gconstpointer data)
{
  static const char *const deeds[] = {
    "UPDATE evidens SET tekst = 'x'",
    "UPDATE evidens SET tilsyn = NULL",
    "UPDATE evidens SET deleted = 1",
    "UPDATE evidens SET id = randomblob(16)",
    "DELETE FROM evidens",
    "INSERT INTO evidens(id, tilsyn, tekst) SELECT randomblob(16), id, 'x' FROM tilsyn",
    "INSERT OR REPLACE INTO evidens(id, tekst) SELECT id, 'x' FROM evidens",
    "INSERT OR REPLACE INTO evidens(n, id, tekst) SELECT n, randomblob(16), 'x' FROM evidens",
    "INSERT INTO evidens_tegn(id, tilsyn) SELECT randomblob(16), id FROM tilsyn",
    "INSERT INTO vurdering(id, tilsyn, niveau) SELECT randomblob(16), id, 5 FROM tilsyn",
    "INSERT INTO vurdering_evidens(id, tilsyn) SELECT randomblob(16), id FROM tilsyn",
    "INSERT INTO medvurdering(id, tilsyn) SELECT randomblob(16), id FROM tilsyn",
    "INSERT INTO vedhaeftning(id, tilsyn) SELECT randomblob(16), id FROM tilsyn",
    "UPDATE tilsyn SET dato = '2026-01-01'",
    "UPDATE tilsyn SET deleted = 1",
    "DELETE FROM tilsyn",
    "UPDATE tilsyn_version SET vektor = NULL",
    "DELETE FROM tilsyn_version",
    "INSERT INTO tilsyn_version(id, tilsyn, nr) SELECT randomblob(16), id, 2 FROM tilsyn",
    "UPDATE op SET hlc = hlc + 1",
    "DELETE FROM op",
    "INSERT OR REPLACE INTO op SELECT rid, seq, hlc, schema, row, tbl, author, x'00', hash FROM op",
  };

  lock_tilsyn (&p->a, &p->tilsyn, 1);
  fixture_close (&p->a);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      sqlite3 *handle = NULL;
      char *message = NULL;

      g_assert_cmpint (sqlite3_open (p->a.path, &handle), ==, SQLITE_OK);
      sqlite3_exec (handle, deeds[i], NULL, NULL, &message);
      g_test_message ("%s: %s", deeds[i], message);
      g_assert_nonnull (message);
      g_assert_true (g_str_has_suffix (message, "Intet er ændret."));
      sqlite3_free (message);
      sqlite3_close (handle);
    }
  g_free (verified_digest (p->a.path));
}

/* What is not final can be changed by whom it may, though no one should: it is found. */
static void
test_database_lets_the_rest_be (Pair *p, gconstpointer data)
{
  g_autoptr (PejlVerifyReport) report = NULL;
  sqlite3 *handle = NULL;

  fixture_close (&p->a);
  g_assert_cmpint (sqlite3_open (p->a.path, &handle), ==, SQLITE_OK);
  run_sql (handle, "UPDATE evidens SET tekst = 'x'");
  sqlite3_close (handle);
  report = pejl_verify_file (p->a.path, NULL, NULL);
  g_assert_false (report->ok);
}

/* Who takes the guards away first is found out: by their absence, and when they are put back, by what was changed. Opened for
 * writing, the file is what its ops say again. */
static void
test_guards_taken_away (Pair *p, gconstpointer put_back)
{
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autofree char *triggers = NULL;
  sqlite3 *handle = NULL;

  lock_tilsyn (&p->a, &p->tilsyn, 1);
  fixture_close (&p->a);
  g_assert_cmpint (sqlite3_open (p->a.path, &handle), ==, SQLITE_OK);
  triggers = drop_triggers (handle);
  run_sql (handle, "UPDATE evidens SET tekst = 'pyntet'");
  if (GPOINTER_TO_INT (put_back))
    run_sql (handle, triggers);
  sqlite3_close (handle);
  report = pejl_verify_file (p->a.path, NULL, NULL);
  g_assert_false (report->ok);
  fixture_open (&p->a);
  if (GPOINTER_TO_INT (put_back))
    g_assert_true (pejl_store_rebuild (p->a.store, NULL, NULL));
  assert_answer (p->a.path, TEKST, &p->row, "fælles");
  g_free (verified_digest (p->a.path));
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, data, func) g_test_add ("/laas/" name, Pair, data, pair_set_up, func, pair_tear_down)
  ADD ("writers-refuse", NULL, test_writers_refuse);
  ADD ("order-inside-an-action", NULL, test_order_inside_an_action);
  ADD ("late-edits/edit-first", GINT_TO_POINTER (0), test_late_edits);
  ADD ("late-edits/lock-first", GINT_TO_POINTER (1), test_late_edits);
  ADD ("search-follows", NULL, test_search_follows);
  ADD ("locked-twice", NULL, test_locked_twice);
  ADD ("status-of-late-copy", NULL, test_status_of_late_copy);
  ADD ("row-stays-in-its-tilsyn", NULL, test_row_stays_in_its_tilsyn);
  ADD ("undo-is-refused", NULL, test_undo_is_refused);
  ADD ("database-refuses", NULL, test_database_refuses);
  ADD ("database-lets-the-rest-be", NULL, test_database_lets_the_rest_be);
  ADD ("guards-taken-away/for-good", GINT_TO_POINTER (0), test_guards_taken_away);
  ADD ("guards-taken-away/put-back", GINT_TO_POINTER (1), test_guards_taken_away);

  return g_test_run ();
}
