// SPDX-License-Identifier: GPL-3.0-or-later
// Ops of several copies in one store: heads, conflicts and deletions, whatever the order they come in.
#include "store-fixture.h"
#include "store-ops.h"
#include "store-sql.h"

#include <math.h>
#include <string.h>

typedef struct
{
  Fixture a;
  Fixture b;
} Pair;

static void
pair_set_up (Pair *p, gconstpointer data)
{
  fixture_set_up (&p->a, NULL);
  fixture_set_up (&p->b, NULL);
}

static void
pair_tear_down (Pair *p, gconstpointer data)
{
  fixture_tear_down (&p->a, NULL);
  fixture_tear_down (&p->b, NULL);
}

static void
meet (Pair *p)
{
  give_ops (p->a.path, p->b.store);
  give_ops (p->b.path, p->a.store);
}

static void
write_tekst (Fixture *f, const PejlId *id, const char *text)
{
  write_text (f->store, PEJL_TABLE_EVIDENS, id, PEJL_FIELD_EVIDENS_TEKST, text, "Ret");
}

/* Both show the same; returns what they show. */
static char *
agreed (Pair *p, const char *sql, const PejlId *id)
{
  g_autofree char *a = ask (p->a.path, sql, id);
  g_autofree char *b = ask (p->b.path, sql, id);

  g_assert_cmpstr (a, ==, b);
  return g_steal_pointer (&a);
}

#define assert_agreed(p, sql, id, expected)                  \
  G_STMT_START                                               \
  {                                                          \
    g_autofree char *agreed_ = agreed ((p), (sql), (id));    \
    g_assert_cmpstr (agreed_, ==, (expected));               \
  }                                                          \
  G_STMT_END

#define CONFLICTS "SELECT conflicts FROM evidens WHERE id = ?"
#define TEKST "SELECT tekst FROM evidens WHERE id = ?"
#define DELETED "SELECT deleted FROM evidens WHERE id = ?"

static void
test_conflict_and_resolution (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_tekst (&p->a, &id, "fælles");
  meet (p);
  write_tekst (&p->a, &id, "hans");
  write_tekst (&p->b, &id, "hendes");
  meet (p);
  assert_agreed (p, CONFLICTS, &id, "1");
  assert_agreed (p, "SELECT tekst = (SELECT value FROM conflict JOIN op USING (rid, seq)"
                    " ORDER BY hlc DESC, rid < 0 DESC, rid DESC LIMIT 1) FROM evidens WHERE id = ?", &id,
                    "1");
  assert_agreed (p, "SELECT group_concat(value) FROM (SELECT value FROM conflict WHERE row = ? ORDER BY"
                    " value)", &id,
                 "hans,hendes");
  write_tekst (&p->a, &id, "begge");
  meet (p);
  assert_agreed (p, CONFLICTS, &id, "0");
  assert_agreed (p, TEKST, &id, "begge");
  assert_agreed (p, "SELECT COUNT(*) FROM conflict", NULL, "0");
}

static void
test_equal_values_agree (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_from_parts ("link", (const char *const[]){ "x", NULL });

  write_tekst (&p->a, &id, "det samme");
  write_tekst (&p->b, &id, "det samme");
  meet (p);
  assert_agreed (p, CONFLICTS, &id, "0");
  assert_agreed (p, "SELECT COUNT(*) FROM evidens", NULL, "1");
}

static void
test_delete_meets_unseen_edit (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_tekst (&p->a, &id, "fælles");
  meet (p);
  write_tekst (&p->b, &id, "nyt arbejde");
  delete_row (p->a.store, PEJL_TABLE_EVIDENS, &id, "Slet");
  assert_answer (p->a.path, DELETED, &id, "1");
  meet (p);
  assert_agreed (p, DELETED, &id, "0");
  assert_agreed (p, TEKST, &id, "nyt arbejde");
  assert_agreed (p, CONFLICTS, &id, "1");
  delete_row (p->b.store, PEJL_TABLE_EVIDENS, &id, "Slet, set");
  meet (p);
  assert_agreed (p, DELETED, &id, "1");
  assert_agreed (p, CONFLICTS, &id, "0");
}

/* No field is edited on either side: one wants it back, the other, who had taken it back too, deletes it again. */
static void
test_delete_meets_undelete (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_tekst (&p->a, &id, "fælles");
  meet (p);
  delete_row (p->a.store, PEJL_TABLE_EVIDENS, &id, "Slet");
  meet (p);
  assert_agreed (p, DELETED, &id, "1");
  write_tekst (&p->a, &id, "fælles");
  assert_answer (p->a.path, DELETED, &id, "0");
  write_tekst (&p->b, &id, "fælles");
  delete_row (p->b.store, PEJL_TABLE_EVIDENS, &id, "Slet igen");
  assert_answer (p->b.path, DELETED, &id, "1");
  meet (p);
  assert_agreed (p, DELETED, &id, "0");
  assert_agreed (p, CONFLICTS, &id, "1");
  delete_row (p->a.store, PEJL_TABLE_EVIDENS, &id, "Slet, set");
  meet (p);
  assert_agreed (p, DELETED, &id, "1");
  assert_agreed (p, CONFLICTS, &id, "0");
}

static void
test_delete_meets_delete (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_new ();

  write_tekst (&p->a, &id, "fælles");
  meet (p);
  delete_row (p->a.store, PEJL_TABLE_EVIDENS, &id, "Slet");
  delete_row (p->b.store, PEJL_TABLE_EVIDENS, &id, "Slet");
  meet (p);
  assert_agreed (p, DELETED, &id, "1");
  assert_agreed (p, CONFLICTS, &id, "0");
}

/* Entries are read replica by replica, so in one of the two rows the later comes before the one it was written over. */
static void
test_child_comes_before_parent (Pair *p, gconstpointer data)
{
  PejlId rows[] = { pejl_id_new (), pejl_id_new () };

  write_tekst (&p->a, &rows[0], "først");
  write_tekst (&p->b, &rows[1], "først");
  meet (p);
  write_tekst (&p->b, &rows[0], "siden");
  write_tekst (&p->a, &rows[1], "siden");
  meet (p);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_agreed (p, TEKST, &rows[i], "siden");
      assert_agreed (p, CONFLICTS, &rows[i], "0");
    }
}

/* An import under an open form: what the form never showed is not overwritten. */
static void
test_base_keeps_unseen (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autoptr (PejlHeads) base = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Gem");

  write_tekst (&p->a, &id, "fælles");
  meet (p);
  base = pejl_reader_heads (pejl_store_get_reader (p->a.store), &id, PEJL_FIELD_EVIDENS_TEKST);
  write_tekst (&p->b, &id, "hendes");
  give_ops (p->b.path, p->a.store);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "hans");
  pejl_action_set_base (action, base);
  commit (p->a.store, action);
  meet (p);
  assert_agreed (p, CONFLICTS, &id, "1");
  assert_agreed (p, TEKST, &id, "hans");
}

/* What the copy itself has written since the form was opened is no stranger's. */
static void
test_base_knows_own (Pair *p, gconstpointer data)
{
  PejlId id = pejl_id_new ();
  g_autoptr (PejlHeads) base = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Gem");

  write_tekst (&p->a, &id, "et");
  base = pejl_reader_heads (pejl_store_get_reader (p->a.store), &id, PEJL_FIELD_EVIDENS_TEKST);
  write_tekst (&p->a, &id, "to");
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "tre");
  pejl_action_set_base (action, base);
  commit (p->a.store, action);
  meet (p);
  assert_agreed (p, TEKST, &id, "tre");
  assert_agreed (p, CONFLICTS, &id, "0");
}

/* An hour ahead; reopen: whether the program is begun anew before it writes. */
static void
meet_a_fast_clock (Pair *p, gboolean reopen)
{
  PejlId id = pejl_id_new ();
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) error = NULL;
  static const guint8 zero[PEJL_HASH_LEN] = { 0 };
  PejlOp *op;

  write_tekst (&p->b, &id, "fra et ur der går foran");
  ops = read_ops (p->b.path);
  op = g_ptr_array_index (ops, 0);
  op->ref.rid = 77;
  op->hlc += (guint64) 3600000 << 16;
  pejl_op_hash (op, zero, sum, op->hash);
  g_assert_true (pejl_store_insert_ops (p->a.store, ops, &error));
  if (reopen)
    {
      fixture_close (&p->a);
      fixture_open (&p->a);
    }
  write_tekst (&p->a, &id, "nyere");
  give_ops (p->a.path, p->b.store);
  assert_answer (p->a.path,
                 "SELECT (SELECT MAX(hlc) FROM op WHERE rid <> 77) > (SELECT hlc FROM op WHERE rid = 77)",
                 NULL, "1");
}

static void
test_clock_moves_past_what_is_seen (Pair *p, gconstpointer data)
{
  meet_a_fast_clock (p, FALSE);
}

static void
test_clock_is_remembered (Pair *p, gconstpointer data)
{
  meet_a_fast_clock (p, TRUE);
}

/* What a newer program has written is kept, handed on and does no harm here. */
static void
test_newer_schema (Pair *p, gconstpointer data)
{
  static const guint8 zero[PEJL_HASH_LEN] = { 0 };
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  g_autoptr (GError) error = NULL;
  PejlId known = pejl_id_new (), unknown = pejl_id_new ();
  const PejlId *rows[] = { &known, &unknown };
  static const guint32 tables[] = { PEJL_TABLE_EVIDENS, 900 };
  const guint8 *prev = zero;

  for (guint i = 0; i < 2; i++)
    {
      PejlOp *op = pejl_op_new (tables[i], rows[i]);
      PejlValue tekst = { .kind = PEJL_VALUE_TEXT, .text = g_strdup ("kendt") };
      PejlValue later = { .kind = PEJL_VALUE_TEXT, .text = g_strdup ("senere felt") };
      PejlValue wrong = { .kind = PEJL_VALUE_TEXT, .text = g_strdup ("ikke et tal") };

      op->ref = (PejlRef){ 99, i + 1 };
      op->hlc = i + 1;
      op->schema = PEJL_SCHEMA_VERSION + 1;
      op->creates = TRUE;
      pejl_op_add_write (op, PEJL_FIELD_EVIDENS_TEKST, &tekst);
      pejl_op_add_write (op, 1499, &later);
      pejl_op_add_write (op, PEJL_FIELD_EVIDENS_ART, &wrong);
      pejl_op_hash (op, prev, sum, op->hash);
      prev = op->hash;
      g_ptr_array_add (ops, op);
    }
  g_assert_true (pejl_store_insert_ops (p->a.store, ops, &error));
  g_assert_no_error (error);
  assert_answer (p->a.path, TEKST, &known, "kendt");
  assert_answer (p->a.path, "SELECT art IS NULL FROM evidens WHERE id = ?", &known, "1");
  write_tekst (&p->a, &known, "rettet her");
  meet (p);
  assert_agreed (p, TEKST, &known, "rettet her");
  assert_agreed (p, "SELECT COUNT(*) FROM op WHERE tbl = 900", NULL, "1");
  g_free (verified_digest (p->b.path));
}

static void
test_forks_gaps_and_forgeries (Pair *p, gconstpointer data)
{
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();
  PejlOp *op;

  write_tekst (&p->b, &id, "en");
  write_tekst (&p->b, &id, "to");
  ops = read_ops (p->b.path);
  g_ptr_array_add (late, g_ptr_array_index (ops, 1));
  g_assert_false (pejl_store_insert_ops (p->a.store, late, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  g_clear_error (&error);

  op = g_ptr_array_index (ops, 1);
  op->hlc++;
  g_assert_false (pejl_store_insert_ops (p->a.store, ops, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  assert_answer (p->a.path, "SELECT COUNT(*) FROM op", NULL, "0");
  op->hlc--;
  g_assert_true (pejl_store_insert_ops (p->a.store, ops, &error));
  g_assert_true (pejl_store_insert_ops (p->a.store, ops, &error));
  assert_answer (p->a.path, "SELECT COUNT(*) FROM op", NULL, "2");
  op->hash[0]++;
  g_assert_false (pejl_store_insert_ops (p->a.store, ops, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_FORK);
}

/* The second entry of a copy whose first nobody has seen, with the checksum that it would have if nothing came before it. */
static void
test_gap_made_to_fit (Pair *p, gconstpointer data)
{
  static const guint8 zero[PEJL_HASH_LEN] = { 0 };
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();
  PejlOp *op;

  write_tekst (&p->b, &id, "uden fortid");
  ops = read_ops (p->b.path);
  op = g_ptr_array_index (ops, 0);
  op->ref.seq = 2;
  pejl_op_hash (op, zero, sum, op->hash);
  g_assert_false (pejl_store_insert_ops (p->a.store, ops, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  assert_answer (p->a.path, "SELECT COUNT(*) FROM op", NULL, "0");
}

/* No clock says so; taken in, it would leave no time for anything after it. */
static void
test_time_without_end (Pair *p, gconstpointer data)
{
  static const guint8 zero[PEJL_HASH_LEN] = { 0 };
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();
  PejlOp *op;

  write_tekst (&p->b, &id, "fra tidens ende");
  ops = read_ops (p->b.path);
  op = g_ptr_array_index (ops, 0);
  op->hlc = G_MAXUINT64;
  pejl_op_hash (op, zero, sum, op->hash);
  g_assert_false (pejl_store_insert_ops (p->a.store, ops, &error));
  g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT);
  assert_answer (p->a.path, "SELECT COUNT(*) FROM op", NULL, "0");
}

static void
test_no_number (Pair *p, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId id = pejl_id_new ();

  for (int i = 0; i < 2; i++)
    {
      Fixture *f = i == 0 ? &p->a : &p->b;
      g_autoptr (PejlAction) action = pejl_action_new ("Ny");

      pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &id);
      pejl_action_set_real (action, PEJL_FIELD_DAGTILBUD_BREDDE, i == 0 ? NAN : 57.0);
      commit (f->store, action);
    }
  meet (p);
  assert_agreed (p, "SELECT conflicts FROM dagtilbud WHERE id = ?", &id, "1");
  g_free (verified_digest (p->a.path));
  g_assert_true (pejl_store_rebuild (p->a.store, NULL, &error));
  g_free (verified_digest (p->a.path));
}

#define COPIES 3
#define ROWS 8

static void
random_step (Fixture *copies, const PejlId *rows)
{
  Fixture *f = &copies[g_test_rand_int_range (0, COPIES)];
  const PejlId *row = &rows[g_test_rand_int_range (0, ROWS)];
  g_autofree char *text = g_strdup_printf ("tekst %d", g_test_rand_int_range (0, 4));
  g_autoptr (PejlAction) action = pejl_action_new ("Skridt");

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      delete_row (f->store, PEJL_TABLE_EVIDENS, row, "Slet");
      break;
    case 1:
      pejl_store_undo (f->store, NULL);
      break;
    case 2:
      pejl_store_redo (f->store, NULL);
      break;
    case 3:
      give_ops (copies[g_test_rand_int_range (0, COPIES)].path, f->store);
      break;
    case 4:
      pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, g_test_rand_int_range (1, 4));
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      commit (f->store, action);
      break;
    case 5:
      pejl_action_row (action, PEJL_TABLE_EVIDENS, row);
      pejl_action_clear (action, PEJL_FIELD_EVIDENS_TEKST);
      commit (f->store, action);
      break;
    default:
      write_tekst (f, row, text);
    }
}

/* After any steps: what commits kept up by hand is what a rebuild gives, and copies that met show the
 * same. */
static void
test_random (void)
{
  for (int round = 0; round < 12; round++)
    {
      Fixture copies[COPIES] = { 0 };
      g_autofree char *first = NULL;
      PejlId rows[ROWS];

      for (int i = 0; i < COPIES; i++)
        fixture_set_up (&copies[i], NULL);
      for (int i = 0; i < ROWS; i++)
        rows[i] = pejl_id_new ();
      for (int i = 0; i < 60; i++)
        random_step (copies, rows);
      for (int i = 0; i < COPIES; i++)
        {
          g_autofree char *before = verified_digest (copies[i].path);
          g_autofree char *after = NULL;

          g_assert_true (pejl_store_rebuild (copies[i].store, NULL, NULL));
          after = verified_digest (copies[i].path);
          g_assert_cmpstr (before, ==, after);
        }
      for (int i = 0; i < COPIES; i++)
        for (int j = 0; j < COPIES; j++)
          give_ops (copies[i].path, copies[j].store);
      for (int i = 0; i < COPIES; i++)
        {
          g_autofree char *digest = verified_digest (copies[i].path);

          if (first == NULL)
            first = g_strdup (digest);
          g_assert_cmpstr (first, ==, digest);
          fixture_tear_down (&copies[i], NULL);
        }
    }
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/store-merge/" name, Pair, NULL, pair_set_up, func, pair_tear_down)
  ADD ("conflict-and-resolution", test_conflict_and_resolution);
  ADD ("equal-values", test_equal_values_agree);
  ADD ("delete-meets-unseen-edit", test_delete_meets_unseen_edit);
  ADD ("delete-meets-undelete", test_delete_meets_undelete);
  ADD ("delete-meets-delete", test_delete_meets_delete);
  ADD ("child-before-parent", test_child_comes_before_parent);
  ADD ("base-keeps-unseen", test_base_keeps_unseen);
  ADD ("base-knows-own", test_base_knows_own);
  ADD ("clock", test_clock_moves_past_what_is_seen);
  ADD ("clock-remembered", test_clock_is_remembered);
  ADD ("newer-schema", test_newer_schema);
  ADD ("forks-gaps-forgeries", test_forks_gaps_and_forgeries);
  ADD ("gap-made-to-fit", test_gap_made_to_fit);
  ADD ("time-without-end", test_time_without_end);
  ADD ("no-number", test_no_number);
  g_test_add_func ("/store-merge/random", test_random);

  return g_test_run ();
}
