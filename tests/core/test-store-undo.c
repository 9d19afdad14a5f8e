// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo, also after a restart and after somebody else has written.
#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"

static const char tekst_sql[] = "SELECT tekst FROM evidens WHERE id = ?";
static const char deleted_sql[] = "SELECT deleted FROM evidens WHERE id = ?";

static void
write_tekst (Fixture *f, const PejlId *id, const char *text)
{
  write_text (f->store, PEJL_TABLE_EVIDENS, id, PEJL_FIELD_EVIDENS_TEKST, text, text);
}

static void
restart (Fixture *f)
{
  fixture_close (f);
  fixture_open (f);
}

static void
test_edits (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_tekst (f, &id, "en");
  write_tekst (f, &id, "to");
  write_tekst (f, &id, "tre");
  undo (f->store);
  assert_answer (f->path, tekst_sql, &id, "to");
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, "to");
  g_assert_cmpstr (pejl_store_get_redo_label (f->store), ==, "tre");
  restart (f);
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, "to");
  g_assert_cmpstr (pejl_store_get_redo_label (f->store), ==, "tre");
  undo (f->store);
  assert_answer (f->path, tekst_sql, &id, "en");
  restart (f);
  redo (f->store);
  assert_answer (f->path, tekst_sql, &id, "to");
  redo (f->store);
  assert_answer (f->path, tekst_sql, &id, "tre");
  g_assert_null (pejl_store_get_redo_label (f->store));
  undo (f->store);
  undo (f->store);
  assert_answer (f->path, tekst_sql, &id, "en");
  undo (f->store);
  assert_answer (f->path, deleted_sql, &id, "1");
  g_assert_null (pejl_store_get_undo_label (f->store));
  redo (f->store);
  assert_answer (f->path, deleted_sql, &id, "0");
  assert_answer (f->path, tekst_sql, &id, "en");
}

static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_store_undo (f->store, &error));
  g_assert_no_error (error);
  g_assert_false (pejl_store_redo (f->store, &error));
  g_assert_no_error (error);
}

static void
test_delete (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_tekst (f, &id, "en");
  delete_row (f->store, PEJL_TABLE_EVIDENS, &id, "Slettet");
  restart (f);
  undo (f->store);
  assert_answer (f->path, deleted_sql, &id, "0");
  redo (f->store);
  assert_answer (f->path, deleted_sql, &id, "1");
  undo (f->store);
  assert_answer (f->path, deleted_sql, &id, "0");
  assert_answer (f->path, "SELECT conflicts FROM evidens WHERE id = ?", &id, "0");
}

static void
test_many_rows_at_once (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Flyt alle");
  PejlId ids[5];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      ids[i] = pejl_id_new ();
      if (i < 3)
        write_tekst (f, &ids[i], "før");
      pejl_action_row (action, PEJL_TABLE_EVIDENS, &ids[i]);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "efter");
    }
  commit (f->store, action);
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens WHERE tekst = 'efter' AND deleted = 0", NULL, "5");
  undo (f->store);
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens WHERE tekst = 'før' AND deleted = 0", NULL, "3");
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens WHERE deleted = 1", NULL, "2");
  redo (f->store);
  assert_answer (f->path, "SELECT COUNT(*) FROM evidens WHERE tekst = 'efter' AND deleted = 0", NULL, "5");
}

static void
test_new_action_forgets_redo (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autoptr (PejlAction) imported = pejl_action_new ("Import");
  PejlId other = pejl_id_new ();
  g_autoptr (GError) error = NULL;

  write_tekst (f, &id, "en");
  write_tekst (f, &id, "to");
  undo (f->store);
  pejl_action_set_undoable (imported, FALSE);
  pejl_action_row (imported, PEJL_TABLE_EVIDENS, &other);
  commit (f->store, imported);
  g_assert_cmpstr (pejl_store_get_redo_label (f->store), ==, "to");
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, "en");
  write_tekst (f, &id, "tre");
  g_assert_null (pejl_store_get_redo_label (f->store));
  g_assert_false (pejl_store_redo (f->store, &error));
  assert_answer (f->path, tekst_sql, &id, "tre");
}

/* What another copy has written since is not this copy's to undo: the step before it is. */
static void
test_overwritten_by_other (Fixture *f, gconstpointer data)
{
  Fixture other = { 0 };
  PejlId id = pejl_id_new (), first = pejl_id_new ();

  fixture_set_up (&other, NULL);
  write_tekst (f, &first, "først");
  write_tekst (f, &first, "ændret");
  write_tekst (f, &id, "en");
  write_tekst (f, &id, "to");
  give_ops (f->path, other.store);
  write_tekst (&other, &id, "hendes");
  give_ops (other.path, f->store);
  assert_answer (f->path, tekst_sql, &id, "hendes");
  undo (f->store);
  assert_answer (f->path, tekst_sql, &id, "hendes");
  assert_answer (f->path, deleted_sql, &id, "1");
  undo (f->store);
  assert_answer (f->path, tekst_sql, &first, "først");
  fixture_tear_down (&other, NULL);
}

static void
test_stack_is_bounded (Fixture *f, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  for (int i = 0; i < 1100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      write_tekst (f, &id, text);
    }
  assert_answer (f->path, "SELECT COUNT(*) <= 1000 FROM undo", NULL, "1");
  undo (f->store);
  assert_answer (f->path, tekst_sql, &id, "1098");
}

/* --- any walk back and forth meets the states it came by --- */

#define ROWS 5
#define STEPS 250

static char *
shown (Fixture *f)
{
  return ask (f->path,
              "SELECT COALESCE(group_concat(x, char(10)), '') FROM (SELECT hex(id)"
              " || quote(tekst) || quote(art)"
              " || conflicts AS x FROM evidens WHERE deleted = 0 ORDER BY id)", NULL);
}

static char *
newest_op (Fixture *f)
{
  return ask (f->path, "SELECT MAX(seq) FROM op", NULL);
}

static void
add_random_op (PejlAction *action, const PejlId *row)
{
  g_autofree char *text = g_strdup_printf ("tekst %d", g_test_rand_int_range (0, 3));

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
    case 1:
      pejl_action_delete (action, PEJL_TABLE_EVIDENS, row);
      break;
    case 2:
      pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
      pejl_action_clear (action, PEJL_FIELD_EVIDENS_TEKST);
      break;
    case 3:
      pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, g_test_rand_int_range (1, 4));
      break;
    default:
      pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
    }
}

static gboolean
random_action (Fixture *f, const PejlId *rows)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Skridt");
  g_autofree char *before = newest_op (f);
  g_autofree char *after = NULL;
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    add_random_op (action, &rows[g_test_rand_int_range (0, ROWS)]);
  commit (f->store, action);
  after = newest_op (f);
  return g_strcmp0 (before, after) != 0;
}

static void
assert_shown (Fixture *f, GPtrArray *states, guint at)
{
  g_autofree char *now = shown (f);

  g_assert_cmpstr (now, ==, g_ptr_array_index (states, at));
}

static void
test_random_walk (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  PejlId rows[ROWS];
  guint at = 0;

  for (guint i = 0; i < ROWS; i++)
    rows[i] = pejl_id_new ();
  g_ptr_array_add (states, shown (f));
  for (int step = 0; step < STEPS; step++)
    {
      int what = g_test_rand_int_range (0, 20);

      if (what < 6 && at > 0)
        {
          undo (f->store);
          assert_shown (f, states, --at);
        }
      else if (what < 10 && at + 1 < states->len)
        {
          redo (f->store);
          assert_shown (f, states, ++at);
        }
      else if (what == 10)
        {
          restart (f);
        }
      else if (random_action (f, rows))
        {
          g_ptr_array_set_size (states, (int) ++at);
          g_ptr_array_add (states, shown (f));
        }
    }
  while (at > 0)
    {
      undo (f->store);
      assert_shown (f, states, --at);
    }
  while (at + 1 < states->len)
    {
      redo (f->store);
      assert_shown (f, states, ++at);
    }
  g_free (verified_digest (f->path));
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store-undo/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("edits", test_edits);
  ADD ("nothing", test_nothing);
  ADD ("delete", test_delete);
  ADD ("many-rows-at-once", test_many_rows_at_once);
  ADD ("new-action-forgets-redo", test_new_action_forgets_redo);
  ADD ("overwritten-by-other", test_overwritten_by_other);
  ADD ("random-walk", test_random_walk);
  ADD ("stack-is-bounded", test_stack_is_bounded);

  return g_test_run ();
}
