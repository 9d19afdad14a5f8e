// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories of copies that write, make final, correct and meet, against an oracle of its own: what was seen when somebody
// made a version final is what every copy shows that has heard of it.
#include "laas-fixture.h"

#include "core/store/query/pejl-query-proces.h"

#define COPIES 3 /* at most */
#define ROWS 5
#define STEPS 30

/* One time that somebody made a version final, or opened one: what was seen then, and which op says so. */
typedef struct
{
  guint nr;
  gboolean lock;
  PejlRef op;
  guint64 hlc;
  char *seen[ROWS]; /* NULL: nothing */
  char *dato;
  GArray *held;     /* PejlRef: the last op of each replica */
} Deed;

typedef struct
{
  Fixture copies[COPIES];
  PejlId tilsyn;
  PejlId rows[ROWS];
  GPtrArray *deeds; /* Deed */
  int n;            /* copies */
} World;

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  for (guint i = 0; i < ROWS; i++)
    g_free (deed->seen[i]);
  g_free (deed->dato);
  g_array_unref (deed->held);
  g_free (deed);
}

/* As ask(), over the connection that is open already: this is done very often. */
static char *
look (Fixture *f, const char *sql, const PejlId *id)
{
  PejlDb *db = pejl_reader_db (pejl_store_get_reader (f->store));
  sqlite3_stmt *stmt = pejl_db_statement (db, sql);
  char *answer = NULL;

  pejl_db_bind_id (stmt, 1, id);
  if (pejl_db_step (db, stmt, NULL))
    answer = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);
  return answer;
}

/* In its tilsyn: a row that has come without the op that says where it belongs is in none yet, and shows nowhere. */
static char *
look_at (Fixture *f, const PejlId *row)
{
  return look (f,
               "SELECT tekst || '/' || COALESCE(art, '') FROM evidens WHERE id = ? AND deleted = 0 AND tilsyn IS NOT NULL", row);
}

static char *
look_at_dato (Fixture *f, const PejlId *tilsyn)
{
  return look (f, "SELECT dato FROM tilsyn WHERE id = ?", tilsyn);
}

/* Each replica's last op. */
static GArray *
held_by (Fixture *f)
{
  PejlDb *db = pejl_reader_db (pejl_store_get_reader (f->store));
  sqlite3_stmt *stmt = pejl_db_statement (db, "SELECT rid, max(seq) FROM op GROUP BY rid");
  GArray *held = g_array_new (FALSE, FALSE, sizeof (PejlRef));

  while (pejl_db_step (db, stmt, NULL))
    {
      PejlRef ref = { (guint64) sqlite3_column_int64 (stmt, 0), (guint64) sqlite3_column_int64 (stmt, 1) };

      g_array_append_val (held, ref);
    }
  return held;
}

static gboolean
holds (const GArray *held, const PejlRef *ref)
{
  for (guint i = 0; i < held->len; i++)
    if (g_array_index (held, PejlRef, i).rid == ref->rid)
      return g_array_index (held, PejlRef, i).seq >= ref->seq;
  return FALSE;
}

static void
note_deed (World *w, Fixture *f, guint nr, gboolean lock)
{
  Deed *deed = g_new0 (Deed, 1);
  g_autoptr (GPtrArray) ops = read_ops (f->path);
  PejlId version = pejl_tilsyn_version_id_for (&w->tilsyn, nr);

  deed->nr = nr;
  deed->lock = lock;
  for (guint i = 0; i < ops->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (ops, i);

      if (pejl_id_equal (&op->row, &version) && op->hlc > deed->hlc)
        {
          deed->op = op->ref;
          deed->hlc = op->hlc;
        }
    }
  for (guint i = 0; i < ROWS; i++)
    deed->seen[i] = look_at (f, &w->rows[i]);
  deed->dato = look_at_dato (f, &w->tilsyn);
  deed->held = held_by (f);
  g_ptr_array_add (w->deeds, deed);
}

/* What is final in a copy by all that it has heard of: the highest version, and of those who made it final the first. NULL: it
 * is not, or not all that was seen then has come yet. */
static const Deed *
what_is_final (World *w, Fixture *f)
{
  g_autoptr (GArray) held = held_by (f);
  const Deed *final = NULL;
  guint highest = 0;

  for (guint i = 0; i < w->deeds->len; i++)
    {
      const Deed *deed = g_ptr_array_index (w->deeds, i);

      if (!holds (held, &deed->op))
        continue;
      if (deed->nr > highest)
        {
          highest = deed->nr;
          final = NULL;
        }
      if (deed->nr == highest && deed->lock
          && (final == NULL || deed->hlc < final->hlc || (deed->hlc == final->hlc && deed->op.rid < final->op.rid)))
        final = deed;
    }
  for (guint i = 0; final != NULL && i < final->held->len; i++)
    if (!holds (held, &g_array_index (final->held, PejlRef, i)))
      return NULL;
  return final;
}

static void
check_final (World *w, Fixture *f)
{
  const Deed *final = what_is_final (w, f);
  g_autofree char *dato = NULL;

  if (final == NULL)
    return;
  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *shown = look_at (f, &w->rows[i]);

      g_assert_cmpstr (shown, ==, final->seen[i]);
    }
  dato = look_at_dato (f, &w->tilsyn);
  g_assert_cmpstr (dato, ==, final->dato);
}

/* Some of what another copy has: of one replica, up to somewhere. */
static void
give_some (const char *from, PejlStore *to)
{
  g_autoptr (GPtrArray) ops = read_ops (from);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  guint64 rid, last;

  if (ops->len == 0)
    return;
  rid = ((PejlOp *) g_ptr_array_index (ops, (guint) g_test_rand_int_range (0, (gint) ops->len)))->ref.rid;
  last = (guint64) g_test_rand_int_range (1, 40);
  for (guint i = 0; i < ops->len; i++)
    {
      PejlOp *op = g_ptr_array_index (ops, i);

      if (op->ref.rid == rid && op->ref.seq <= last)
        g_ptr_array_add (some, op);
    }
  g_assert_true (pejl_store_insert_ops (to, some, NULL));
}

/* An edit: of the text, the kind, a deletion, or the tilsyn's date. Refused where it is final, which is as it should be. */
static void
random_edit (World *w, Fixture *f)
{
  const PejlId *row = &w->rows[g_test_rand_int_range (0, ROWS)];
  g_autofree char *text = g_strdup_printf ("tekst %d", g_test_rand_int_range (0, 100));
  g_autoptr (PejlAction) action = evidens_action (&w->tilsyn, row, text);
  g_autoptr (PejlAction) gone = pejl_action_new ("Slet");
  g_autoptr (PejlAction) day = pejl_action_new ("Dato");
  g_autofree char *dato = g_strdup_printf ("2026-05-%02d", g_test_rand_int_range (1, 29));

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      pejl_action_delete (gone, PEJL_TABLE_EVIDENS, row);
      pejl_store_commit (f->store, gone, NULL);
      break;
    case 1:
      pejl_action_row (day, PEJL_TABLE_TILSYN, &w->tilsyn);
      pejl_action_set_text (day, PEJL_FIELD_TILSYN_DATO, dato);
      pejl_store_commit (f->store, day, NULL);
      break;
    case 2:
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, g_test_rand_int_range (1, 6));
      G_GNUC_FALLTHROUGH;
    default:
      pejl_store_commit (f->store, action, NULL);
    }
}

/* Part of a version has come that somebody else opened, and it does not show before the rest comes. Whoever opens it then is
 * told that the tilsyn is final. */
static gboolean
has_heard_of (World *w, Fixture *f, guint nr)
{
  PejlId version = pejl_tilsyn_version_id_for (&w->tilsyn, nr);
  g_autofree char *seen = look (f, "SELECT count(*) FROM op WHERE row = ?", &version);

  return !g_str_equal (seen, "0");
}

static void
random_version (World *w, Fixture *f)
{
  g_autoptr (GPtrArray) versions = pejl_query_versioner (pejl_store_get_reader (f->store), &w->tilsyn);
  const PejlTilsynVersion *last = versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;

  if (last != NULL && last->laast)
    {
      if (g_test_rand_bit () || has_heard_of (w, f, last->nr + 1))
        return;
      open_correction (f, &w->tilsyn, last->nr + 1);
      note_deed (w, f, last->nr + 1, FALSE);
      return;
    }
  lock_tilsyn (f, &w->tilsyn, last != NULL ? last->nr : 1);
  note_deed (w, f, last != NULL ? last->nr : 1, TRUE);
}

static void
random_step (World *w)
{
  Fixture *f = &w->copies[g_test_rand_int_range (0, w->n)];
  const char *from = w->copies[g_test_rand_int_range (0, w->n)].path;

  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      give_ops (from, f->store);
      break;
    case 1:
      give_some (from, f->store);
      break;
    case 2:
    case 3:
      random_version (w, f);
      break;
    case 4:
      pejl_store_undo (f->store, NULL);
      break;
    case 5:
      pejl_store_redo (f->store, NULL);
      break;
    default:
      random_edit (w, f);
    }
  check_final (w, f);
}

/* Each takes in what the others have, in an order of its own. */
static void
exchange_all (World *w)
{
  for (int i = 0; i < w->n; i++)
    {
      int first = g_test_rand_int_range (0, w->n);

      for (int j = 0; j < 3; j++)
        give_some (w->copies[g_test_rand_int_range (0, w->n)].path, w->copies[i].store);
      for (int j = 0; j < w->n; j++)
        give_ops (w->copies[(first + j) % w->n].path, w->copies[i].store);
    }
  for (int i = 0; i < w->n; i++)
    give_ops (w->copies[w->n - 1].path, w->copies[i].store);
}

static void
check_agreement (World *w)
{
  g_autofree char *first = NULL;

  for (int i = 0; i < w->n; i++)
    {
      g_autofree char *digest = verified_digest (w->copies[i].path);

      if (first == NULL)
        first = g_strdup (digest);
      g_assert_cmpstr (first, ==, digest);
      check_final (w, &w->copies[i]);
    }
  g_assert_true (pejl_store_rebuild (w->copies[0].store, NULL, NULL));
  g_free (first);
  first = verified_digest (w->copies[0].path);
}

static void
test_random (void)
{
  int rounds = g_test_slow () ? 1000 : 40;
  guint final = 0;

  for (int round = 0; round < rounds; round++)
    {
      World w = { .tilsyn = pejl_id_new (), .n = 2 + round % (COPIES - 1), .deeds = g_ptr_array_new_with_free_func (deed_free) };

      for (int i = 0; i < ROWS; i++)
        w.rows[i] = pejl_id_new ();
      for (int i = 0; i < w.n; i++)
        fixture_set_up (&w.copies[i], NULL);
      begin_tilsyn (&w.copies[0], &w.tilsyn);
      for (int i = 1; i < w.n; i++)
        give_ops (w.copies[0].path, w.copies[i].store);
      for (int i = 0; i < STEPS; i++)
        random_step (&w);
      exchange_all (&w);
      check_agreement (&w);
      final += what_is_final (&w, &w.copies[0]) != NULL ? 1 : 0;
      for (int i = 0; i < w.n; i++)
        fixture_tear_down (&w.copies[i], NULL);
      g_ptr_array_unref (w.deeds);
    }
  g_test_message ("%u of %d ended final", final, rounds);
  g_assert_cmpuint (final, >, rounds / 4);
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/laas-orden/random", test_random);

  return g_test_run ();
}
