// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes in the middle of everything that writes, and the disk fails in the middle of everything: what was acknowledged is
// there afterwards, nothing is there by half, and the store can be used.
#include "slet-fixture.h"
#include "styrt-verden.h"

#include "core/actions/pejl-slet-actions.h"
#include "core/store/pejl-kopier.h"

#include <sqlite3.h>
#include <string.h>

/* --- scenes --- */

static char *
next_text (Verden *v)
{
  return g_strdup_printf ("tekst %u", ++v->tal);
}

/* One action that writes all rows of the group, as a person's one edit may. */
static void
write_group (Verden *v, gsize padding, gboolean clears)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");
  g_autofree char *name = next_text (v);
  g_autofree char *long_text = g_strnfill (padding, 'x');
  g_autofree char *text = g_strconcat (name, long_text, NULL);
  GError *error = NULL;
  gboolean ok;

  if (!verden_goes_on (v))
    return;
  verden_lover (v);
  for (guint i = 0; i < GRUPPE; i++)
    {
      g_autofree char *sql = verden_evidens_sql (&v->raekker[i]);

      pejl_action_row (action, PEJL_TABLE_EVIDENS, &v->raekker[i]);
      pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
      verden_lov (v, sql, text);
    }
  if (clears)
    {
      g_autofree char *sql = verden_kladde_sql ("tekst");

      pejl_action_clear_draft (action, "f", "tekst");
      verden_lov (v, sql, "");
    }
  ok = pejl_store_commit (v->store, action, &error);
  verden_holder (v, ok, error);
}

static void
put_draft (Verden *v)
{
  g_autofree char *text = next_text (v);
  g_autofree char *sql = verden_kladde_sql ("tekst");
  GError *error = NULL;
  gboolean ok;

  if (!verden_goes_on (v))
    return;
  verden_lover (v);
  verden_lov (v, sql, text);
  ok = pejl_store_draft_put (v->store, "f", "tekst", text, NULL, &error);
  verden_holder (v, ok, error);
}

static GHashTable *
promises_now (Verden *v)
{
  GHashTable *now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer sql, text;

  g_hash_table_iter_init (&iter, v->lovet);
  while (g_hash_table_iter_next (&iter, &sql, &text))
    g_hash_table_insert (now, g_strdup (sql), g_strdup (text));
  return now;
}

static void
promise_all (Verden *v, GHashTable *promises)
{
  GHashTableIter iter;
  gpointer sql, text;

  verden_lover (v);
  g_hash_table_iter_init (&iter, promises);
  while (g_hash_table_iter_next (&iter, &sql, &text))
    verden_lov (v, sql, text);
}

/* Takes the last action back: what stood there before it stands there again. */
static void
undo_group (Verden *v, GHashTable *before)
{
  GError *error = NULL;
  gboolean ok;

  if (!verden_goes_on (v))
    return;
  promise_all (v, before);
  ok = pejl_store_undo (v->store, &error);
  verden_holder (v, ok, error);
}

static void
scene_commit (Verden *v)
{
  g_autoptr (GHashTable) before = NULL;
  guint errors;

  verden_open (v);
  write_group (v, 0, FALSE);
  write_group (v, 3000, FALSE);
  before = promises_now (v);
  errors = v->n_errors;
  write_group (v, 0, FALSE);
  if (v->n_errors == errors) /* otherwise there is another action to take back */
    undo_group (v, before);
  write_group (v, 9000, FALSE);
  verden_close (v);
}

static void
scene_draft (Verden *v)
{
  verden_open (v);
  for (guint i = 0; i < 6; i++)
    put_draft (v);
  write_group (v, 0, TRUE);
  put_draft (v);
  verden_close (v);
}

/* Enough for the log to be written back by itself, and once more when the store is closed; then it is opened again. */
static void
scene_checkpoint (Verden *v)
{
  verden_open (v);
  for (guint i = 0; i < 13; i++)
    write_group (v, 110 * 1000, FALSE);
  verden_close (v);
  if (styrt_is_cut ())
    return;
  verden_open (v);
  write_group (v, 0, FALSE);
  verden_close (v);
}

static void
take_in (Verden *v, guint n)
{
  g_autoptr (PejlPakke) pakke = NULL;
  g_autoptr (PejlHentning) hentning = NULL;
  GError *error = NULL;
  gboolean ok = FALSE;

  if (!verden_goes_on (v))
    return;
  verden_lover (v);
  for (guint i = 0; i <= n; i++)
    {
      g_autofree char *sql = verden_evidens_sql (&v->fremmed[i]);
      g_autofree char *text = g_strdup_printf ("kollegaens %u. bilag", i);

      verden_lov (v, sql, text);
    }
  pakke = pejl_pakke_open (v->pakker[n], v->root, v->noegler, NULL, NULL, &error);
  if (pakke != NULL)
    hentning = pejl_hent_vurder (v->store, pejl_store_get_reader (v->store), pejl_noegler_signatur (v->noegler), pakke, NULL,
                                 &error);
  if (hentning != NULL)
    ok = pejl_hent_tag (v->store, pakke, hentning, NULL, NULL, NULL, &error);
  verden_holder (v, ok, error);
}

/* Packets that hold each other, the first once more at the end, and something written in between. */
static void
scene_merge (Verden *v)
{
  verden_open (v);
  take_in (v, 0);
  write_group (v, 0, FALSE);
  take_in (v, 2);
  take_in (v, 1);
  take_in (v, 0);
  verden_close (v);
}

/* The promise: what stood in the file of the earlier version. */
static void
scene_migrate (Verden *v)
{
  if (!verden_open (v))
    return;
  verden_lover (v);
  verden_lov (v, "SELECT count(*) FROM evidens WHERE deleted = 0", "10");
  verden_lov (v, "SELECT count(*) FROM tilsyn_version WHERE laast IS NOT NULL", "2");
  verden_holder (v, TRUE, NULL);
  verden_close (v);
}

/* Whatever happens to a later copy, the one that was said to be made stays one, or the later one is there. */
static void
make_copy (Verden *v, const char *path)
{
  GError *error = NULL;
  gboolean ok;

  if (!verden_goes_on (v))
    return;
  ok = pejl_store_backup (v->store, path, NULL, &error);
  if (ok || !styrt_is_cut ())
    verden_proever (v, ok, error);
  else
    g_clear_error (&error);
  if (ok)
    v->kopi_lovet = TRUE;
}

static void
scene_backup (Verden *v)
{
  g_autofree char *path = g_build_filename (v->folder, "kopi", "kopi.pejl", NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  verden_open (v);
  write_group (v, 0, FALSE);
  make_copy (v, path);
  write_group (v, 0, FALSE);
  make_copy (v, path);
  verden_close (v);
}

/* The store as it was when the copy was made, or as it is: never neither. */
static void
put_back (Verden *v, const char *copy, GHashTable *then)
{
  g_autofree char *aside = NULL;
  GError *error = NULL;
  gboolean ok;

  promise_all (v, then);
  ok = pejl_kopier_gendan (v->path, copy, &aside, NULL, &error);
  verden_holder (v, ok, error);
}

static void
scene_restore (Verden *v)
{
  g_autofree char *copy = g_build_filename (v->folder, "kopi", "kopi.pejl", NULL);
  g_autofree char *folder = g_path_get_dirname (copy);
  g_autoptr (GHashTable) then = NULL;

  g_mkdir_with_parents (folder, 0700);
  verden_open (v);
  write_group (v, 0, FALSE);
  then = promises_now (v);
  make_copy (v, copy);
  write_group (v, 0, FALSE);
  verden_close (v);
  if (v->kopi_lovet && !styrt_is_cut ())
    put_back (v, copy, then);
  verden_open (v);
  write_group (v, 0, FALSE);
  verden_close (v);
}

/* From nothing at all. */
static void
scene_create (Verden *v)
{
  verden_open (v);
  write_group (v, 0, FALSE);
  put_draft (v);
  verden_close (v);
}

/* All derived tables anew, and the index. */
static void
scene_rebuild (Verden *v)
{
  GError *error = NULL;
  gboolean ok;

  verden_open (v);
  write_group (v, 0, FALSE);
  if (verden_goes_on (v))
    {
      ok = pejl_store_flush_search (v->store, &error);
      verden_proever (v, ok, error);
    }
  if (verden_goes_on (v))
    {
      error = NULL;
      ok = pejl_store_rebuild (v->store, NULL, &error);
      verden_proever (v, ok, error);
    }
  write_group (v, 0, FALSE);
  verden_close (v);
}

#define HEMMELIGT "hemmeligheden"

static gboolean
erase (Verden *v, GError **error)
{
  PejlSletValg valg = { .ord = HEMMELIGT, .grund = "En borger har bedt om det." };
  g_autoptr (GPtrArray) fund
    = pejl_slet_find (pejl_store_get_reader (v->store), HEMMELIGT, NULL, NULL, NULL, error);

  return fund != NULL && pejl_slet_udfoer (v->store, fund, &valg, error);
}

static void
make_daily (Verden *v)
{
  GError *error = NULL;
  guint left_out;
  g_autoptr (PejlKopi) kopi = pejl_kopier_tag (v->path, &left_out, NULL, &error);

  verden_proever (v, kopi != NULL, error);
}

/* A text is written, stands in a backup, and is erased for good, in every byte of both. */
static void
scene_erase (Verden *v)
{
  g_autofree char *sql = verden_evidens_sql (&v->raekker[0]);
  g_autoptr (PejlAction) action = pejl_action_new ("Skriv");
  GError *error = NULL;
  gboolean ok;

  verden_open (v);
  if (!verden_goes_on (v))
    return;
  verden_lover (v);
  verden_lov (v, sql, HEMMELIGT);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &v->raekker[0]);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, HEMMELIGT);
  ok = pejl_store_commit (v->store, action, &error);
  verden_holder (v, ok, error);
  if (ok && verden_goes_on (v))
    make_daily (v);
  if (!ok || !verden_goes_on (v))
    return verden_close (v);
  verden_lover (v);
  verden_lov (v, sql, "");
  error = NULL;
  ok = erase (v, &error);
  verden_holder (v, ok, error);
  v->slettet = ok;
  if (ok && verden_goes_on (v))
    {
      error = NULL;
      ok = pejl_store_rens (v->store, NULL, NULL, &error);
      if (ok || !styrt_is_cut ())
        verden_proever (v, ok, error);
      else
        g_clear_error (&error);
    }
  verden_close (v);
}

static void
assert_copies (Verden *v)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (v->path);

  for (guint i = 0; i < kopier->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PejlVerifyReport) report = pejl_kopier_proev (v->path, g_ptr_array_index (kopier, i), NULL, &error);

      g_assert_no_error (error);
      if (!report->ok)
        g_error ("%s", (const char *) g_ptr_array_index (report->lines, report->lines->len - 1));
    }
}

/* What was erased is in no byte of the disk, at the latest when what was not finished is done again. */
static void
assert_erased (Verden *v)
{
  g_autoptr (GError) error = NULL;

  if (!v->slettet)
    return;
  g_assert_true (verden_open (v));
  if (pejl_store_mangler_rens (v->store))
    g_assert_true (pejl_store_rens (v->store, NULL, NULL, &error));
  g_assert_no_error (error);
  verden_close (v);
  g_assert_cmpuint (files_with (v->folder, HEMMELIGT), ==, 0);
  assert_copies (v);
}

typedef struct
{
  const char *name;
  const char *base;
  Scene scene;
  guint cuts;
} Sted;

/* The sanitizers make each cut ten times as slow, and what they look for is found in fewer. */
#if defined(__SANITIZE_ADDRESS__)
#define DEL_AF 10
#else
#define DEL_AF 1
#endif

/* More than 500 cuts in all. */
static const Sted steder[] = {
  { "commit", "frisk", scene_commit, 120 },
  { "draft", "frisk", scene_draft, 60 },
  { "checkpoint", "frisk", scene_checkpoint, 50 },
  { "merge", "frisk", scene_merge, 120 },
  { "migrate", "gammel", scene_migrate, 40 },
  { "backup", "frisk", scene_backup, 50 },
  { "restore", "frisk", scene_restore, 30 },
  { "create", "tom", scene_create, 30 },
  { "rebuild", "frisk", scene_rebuild, 30 },
  { "erase", "frisk", scene_erase, 30 },
};

static Verden verden;

/* --- cuts --- */

static void
assert_copy (Verden *v)
{
  g_autofree char *path = g_build_filename (v->folder, "kopi", "kopi.pejl", NULL);
  g_autofree char *digest = NULL;

  if (!v->kopi_lovet && !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  digest = verified_digest (path);
}

static void
run_scene (Verden *v, const Sted *sted)
{
  verden_begin (v, sted->base);
  sted->scene (v);
}

static void
cut_once (Verden *v, const Sted *sted, guint step, guint32 seed)
{
  verden_begin (v, sted->base);
  styrt_cut_at (step, seed);
  sted->scene (v);
  verden_close (v);
  if (styrt_is_cut ())
    styrt_restart ();
  else
    styrt_cut_at (0, 0); /* ids are drawn anew, so a scene may have some steps fewer */
  verden_assert_kept (v);
  assert_copy (v);
  assert_erased (v);
}

/* Evenly over all that the scene does to the disk, with what is left at a cut drawn by the number of the cut. */
static void
test_cuts (gconstpointer data)
{
  const Sted *sted = data;
  guint cuts = g_test_slow () ? 20 * sted->cuts : sted->cuts / DEL_AF;
  guint steps;

  run_scene (&verden, sted);
  steps = styrt_steps ();
  verden_assert_kept (&verden);
  g_assert_cmpuint (steps, >, 10);
  for (guint i = 0; i < cuts; i++)
    {
      guint step = 1 + (guint) ((guint64) i * 7919 % steps);

      g_test_message ("cut %u: step %u of %u", i, step, steps);
      cut_once (&verden, sted, step, i);
    }
}

/* --- errors --- */

typedef struct
{
  StyrtKald kinds;
  int code;
  gboolean stays;
} Fejl;

static const Fejl fejl[] = {
  { STYRT_READ, SQLITE_IOERR_READ, FALSE },
  { STYRT_WRITE, SQLITE_IOERR_WRITE, FALSE },
  { STYRT_SYNC, SQLITE_IOERR_FSYNC, FALSE },
  { STYRT_OTHER, SQLITE_IOERR, FALSE },
  { STYRT_WRITE, SQLITE_FULL, FALSE },
  { STYRT_WRITE, SQLITE_FULL, TRUE },
  { STYRT_READ, SQLITE_IOERR_READ, TRUE },
};

static void
fail_once (Verden *v, const Sted *sted, const Fejl *f, guint n)
{
  verden_begin (v, sted->base);
  v->may_fail = TRUE;
  styrt_fail_at (f->kinds, n, f->code, f->stays);
  sted->scene (v);
  styrt_heal ();
  verden_assert_kept (v);
  assert_copy (v);
  assert_erased (v);
}

/* Each kind of call fails, some of them spread over the scene (with -m slow all but the longest), once or from there on. */
static void
test_errors (gconstpointer data)
{
  const Sted *sted = data;
  guint spread = g_test_slow () ? 600 : DEL_AF > 1 ? 2 : 4;

  for (guint k = 0; k < G_N_ELEMENTS (fejl); k++)
    {
      guint calls;

      run_scene (&verden, sted);
      calls = styrt_calls (fejl[k].kinds);
      for (guint i = 0; i < MIN (spread, calls); i++)
        {
          guint n = 1 + (guint) ((guint64) i * calls / MIN (spread, calls));

          g_test_message ("%s: kind %u, code %d, call %u of %u", sted->name, fejl[k].kinds, fejl[k].code, n, calls);
          fail_once (&verden, sted, &fejl[k], n);
        }
    }
}

/* In memory where the system has such a place: what is synced is decided by the test, not by the machine's disk. */
static char *
make_root (void)
{
  char *root = g_strdup ("/dev/shm/pejl-styrt-XXXXXX");

  if (g_mkdtemp (root) != NULL)
    return root;
  g_free (root);
  return g_dir_make_tmp ("pejl-styrt-XXXXXX", NULL);
}

int
main (int argc, char **argv)
{
  g_autofree char *root = make_root ();
  g_autofree char *folder = g_build_filename (root, "disk", NULL);
  g_autofree char *state = g_build_filename (folder, "state", NULL);
  int rc;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  styrt_install (folder);
  verden.root = root;
  verden.folder = folder;
  verden_make (&verden);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR); /* what goes wrong at closing is warned of */
  for (guint i = 0; i < G_N_ELEMENTS (steder); i++)
    {
      g_autofree char *cuts = g_strdup_printf ("/styrt/cut/%s", steder[i].name);
      g_autofree char *errors = g_strdup_printf ("/styrt/error/%s", steder[i].name);

      g_test_add_data_func (cuts, &steder[i], test_cuts);
      g_test_add_data_func (errors, &steder[i], test_errors);
    }
  styrt_identitet_add (&verden);
  rc = g_test_run ();
  verden_free (&verden);
  remove_tree (root);
  return rc;
}
