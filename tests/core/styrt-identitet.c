// SPDX-License-Identifier: GPL-3.0-or-later
// Who a store is, and which numbers it gives: neither a read that fails nor a power cut makes it another, or gives a number twice.
#include "styrt-verden.h"

#include "core/store/pejl-oplog.h"
#include "core/store/pejl-store-private.h"

#include <sqlite3.h>
#include <string.h>

/* --- one read --- */

/* What a store is, beside its rows: who writes here, and how far its clock has come. */
typedef struct
{
  char *replicas;
  char *author;
  char *rid;
  char *hlc;
} Identitet;

static Identitet
read_identity (Verden *v)
{
  return (Identitet){
    ask (v->path, "SELECT group_concat(rid || ':' || retired) FROM replica", NULL),
    ask (v->path, "SELECT hex(value) FROM meta WHERE key = 'author'", NULL),
    ask (v->path, "SELECT value FROM meta WHERE key = 'rid'", NULL),
    ask (v->path, "SELECT MAX(hlc) FROM op", NULL),
  };
}

static void
identity_clear (Identitet *identitet)
{
  g_free (identitet->replicas);
  g_free (identitet->author);
  g_free (identitet->rid);
  g_free (identitet->hlc);
}

/* What is written first goes on in the same chain, by the same person, from the same time. */
static void
assert_goes_on (Verden *v, const Identitet *before)
{
  PejlId author = { { 0 } }, id = pejl_id_new ();
  Identitet after;

  pejl_store_get_author (v->store, &author);
  g_assert_false (pejl_id_is_nil (&author));
  g_assert_cmpuint (v->store->writer->at.hlc, ==, g_ascii_strtoull (before->hlc, NULL, 10));
  write_text (v->store, PEJL_TABLE_EVIDENS, &id, PEJL_FIELD_EVIDENS_TEKST, "bagefter", "Skriv");
  after = read_identity (v);
  g_assert_cmpstr (after.replicas, ==, before->replicas);
  g_assert_cmpstr (after.rid, ==, before->rid);
  g_assert_cmpstr (after.author, ==, before->author);
  identity_clear (&after);
}

static void
put_author (Verden *v)
{
  PejlId author = pejl_id_new ();
  g_autoptr (GError) error = NULL;

  verden_begin (v, "frisk");
  g_assert_true (verden_open (v));
  pejl_store_set_author (v->store, &author, &error);
  g_assert_no_error (error);
  write_text (v->store, PEJL_TABLE_EVIDENS, &author, PEJL_FIELD_EVIDENS_TEKST, "før", "Skriv");
  verden_close (v);
  styrt_copy_tree (v->folder, v->laest);
  styrt_begin ();
}

/* Every single read of an opening fails: the store opens as what it is, or says why not. It never takes what it could not read for
 * something that is not there. */
static void
test_reads (gconstpointer data)
{
  static const int codes[] = { SQLITE_IOERR_READ, SQLITE_CORRUPT };
  Verden *v = (Verden *) data;
  guint calls, failed = 0;
  Identitet before;

  v->laest = g_build_filename (v->root, "laest", NULL);
  put_author (v);
  before = read_identity (v);
  verden_begin (v, "laest");
  g_assert_true (verden_open (v));
  calls = styrt_calls (STYRT_READ);
  verden_close (v);
  for (guint n = 1; n <= calls; n++)
    for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
      {
        g_autoptr (GError) error = NULL;

        verden_begin (v, "laest");
        styrt_fail_at (STYRT_READ, n, codes[c], FALSE);
        v->store = pejl_store_open (v->path, PEJL_STORE_CREATE, &error);
        styrt_heal ();
        g_assert_true ((v->store == NULL) == (error != NULL));
        failed += error != NULL;
        g_clear_error (&error);
        if (v->store == NULL)
          v->store = pejl_store_open (v->path, PEJL_STORE_CREATE, &error);
        g_assert_no_error (error);
        assert_goes_on (v, &before);
        verden_close (v);
      }
  g_test_message ("%u reads, %u openings that said why not", calls, failed);
  g_assert_cmpuint (failed, >, calls / 2);
  identity_clear (&before);
  g_clear_pointer (&v->laest, g_free);
}

/* --- numbers that have left --- */

static gboolean
count_op (const PejlOp *op, gpointer user_data, GError **error)
{
  guint *n = user_data;

  ++*n;
  return TRUE;
}

static void
write_one (Verden *v, const char *text)
{
  PejlId id = pejl_id_new ();
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
  pejl_store_commit (v->store, action, NULL);
}

/* Something is written, goes to a colleague, and something more is written. Whether it went. */
static gboolean
hand_over (Verden *v)
{
  guint n = 0;
  gboolean went;

  if (!verden_open (v))
    return FALSE;
  write_one (v, "til en kollega");
  went = pejl_oplog_foreach (pejl_store_get_reader (v->store), NULL, NULL, count_op, &n, NULL) && !styrt_is_cut ();
  write_one (v, "efter");
  return went;
}

/* The file as it was before, put back by hand beside what this machine notes. */
static void
put_file_back (Verden *v)
{
  g_autofree char *data = g_path_get_dirname (v->path);
  g_autofree char *from = g_build_filename (v->root, "frisk", "data", NULL);

  remove_tree (data);
  styrt_copy_tree (from, data);
  styrt_begin ();
}

/* The power goes at each step: then the file of before is put back, from a copy that somebody made. If the numbers had left, the store
 * gives none of them again. */
static void
test_numbers (gconstpointer data)
{
  Verden *v = (Verden *) data;
  guint steps, went = 0;

  verden_begin (v, "frisk");
  g_assert_true (hand_over (v));
  verden_close (v);
  steps = styrt_steps ();
  for (guint32 seed = 0; seed < 4; seed++)
    for (guint step = 1; step <= steps; step++)
      {
        gboolean left;
        guint64 rid;

        verden_begin (v, "frisk");
        g_assert_true (verden_open (v));
        rid = pejl_store_get_rid (v->store);
        verden_close (v);
        styrt_begin ();
        styrt_cut_at (step, seed * 1000 + step);
        left = hand_over (v);
        verden_close (v);
        if (styrt_is_cut ())
          styrt_restart ();
        styrt_cut_at (0, 0);
        put_file_back (v);
        g_assert_true (verden_open (v));
        went += left;
        if (left)
          g_assert_cmpuint (pejl_store_get_rid (v->store), !=, rid);
        verden_close (v);
      }
  g_test_message ("%u steps, and %u cuts after the numbers had left", steps, went);
  g_assert_cmpuint (went, >, 8);
}

void
styrt_identitet_add (Verden *v)
{
  g_test_add_data_func ("/styrt/error/one-read", v, test_reads);
  g_test_add_data_func ("/styrt/cut/numbers", v, test_numbers);
}
