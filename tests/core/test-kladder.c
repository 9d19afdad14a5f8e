// SPDX-License-Identifier: GPL-3.0-or-later
// Typing beside a thread that writes: nobody waits, and what was typed is in the file as soon as that thread has ended its transaction.
#include "store-fixture.h"

#include "core/store/pejl-oplog.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

/* A merge that stands still in the middle of its transaction until it is told to go on. */
typedef struct
{
  PejlStore *store;
  GMutex mutex;
  GCond cond;
  gboolean begun;
  gboolean go_on;
  GThread *thread;
} Fletning;

static PejlOp *
stand_still (gpointer user_data, GError **error)
{
  Fletning *f = user_data;

  g_mutex_lock (&f->mutex);
  f->begun = TRUE;
  g_cond_signal (&f->cond);
  while (!f->go_on)
    g_cond_wait (&f->cond, &f->mutex);
  g_mutex_unlock (&f->mutex);
  return NULL;
}

static gpointer
merge (gpointer data)
{
  Fletning *f = data;
  g_autoptr (PejlIndtag) indtag = pejl_indtag_new (f->store);
  g_autoptr (GError) error = NULL;
  guint taken;

  g_assert_true (pejl_indtag_some (indtag, stand_still, f, &taken, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (taken, ==, 0);
  return NULL;
}

static void
fletning_begin (Fletning *f, PejlStore *store)
{
  *f = (Fletning){ .store = store };
  g_mutex_init (&f->mutex);
  g_cond_init (&f->cond);
  f->thread = g_thread_new ("merge", merge, f);
  g_mutex_lock (&f->mutex);
  while (!f->begun)
    g_cond_wait (&f->cond, &f->mutex);
  g_mutex_unlock (&f->mutex);
}

static void
fletning_go_on (Fletning *f)
{
  g_mutex_lock (&f->mutex);
  f->go_on = TRUE;
  g_cond_signal (&f->cond);
  g_mutex_unlock (&f->mutex);
}

static void
fletning_end (Fletning *f)
{
  g_thread_join (f->thread);
  g_mutex_clear (&f->mutex);
  g_cond_clear (&f->cond);
  /* What the merge tells this thread holds the store. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
put (PejlStore *store, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_store_draft_put (store, "evidens", field, text, NULL, &error));
  g_assert_no_error (error);
}

/* As another process sees the file. */
static void
assert_in_file (Fixture *f, const char *field, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) other = pejl_store_open (f->path, PEJL_STORE_READ_ONLY, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = pejl_store_draft_get (other, "evidens", field, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* If it waited, this would never end. */
static void
test_not_waiting (Fixture *f, gconstpointer data)
{
  Fletning merging;

  put (f->store, "andet", "fra før");
  fletning_begin (&merging, f->store);
  put (f->store, "tekst", "Børnene");
  put (f->store, "andet", "noget");
  put (f->store, "tekst", "Børnene bygger");
  assert_in_file (f, "tekst", NULL);
  assert_in_file (f, "andet", "fra før");
  fletning_go_on (&merging);
  fletning_end (&merging);
  /* Nobody has asked the store for anything since. */
  assert_in_file (f, "tekst", "Børnene bygger");
  assert_in_file (f, "andet", "noget");
}

/* What is done is not undone by the draft that it came of. */
static void
test_before_all_else (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Gem");
  g_autofree char *text = NULL;
  PejlId id = pejl_id_new ();
  Fletning merging;

  fletning_begin (&merging, f->store);
  put (f->store, "tekst", "halvt");
  put (f->store, "andet", "bliver stående");
  put (f->store, "glemt", "halvt");
  fletning_go_on (&merging);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "helt");
  pejl_action_clear_draft (action, "evidens", "tekst");
  commit (f->store, action);
  g_assert_true (pejl_store_draft_clear (f->store, "evidens", "glemt", NULL));
  fletning_end (&merging);
  g_assert_null (pejl_store_draft_get (f->store, "evidens", "tekst", NULL));
  g_assert_null (pejl_store_draft_get (f->store, "evidens", "glemt", NULL));
  text = pejl_store_draft_get (f->store, "evidens", "andet", NULL);
  g_assert_cmpstr (text, ==, "bliver stående");
}

static void
on_failed (PejlStore *store, const GError *error, GError **told)
{
  g_assert_null (*told);
  *told = g_error_copy (error);
}

/* Nothing can be written any more when the other thread comes to it: that is told in the main loop, once, without a further key; and what
 * was typed is in the file as soon as there is room. */
static void
test_full_disk (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) told = NULL;
  struct rlimit usual, full;
  Fletning merging;

  g_signal_connect (f->store, "draft-failed", G_CALLBACK (on_failed), &told);
  fletning_begin (&merging, f->store);
  put (f->store, "tekst", "Det her må ikke gå tabt");
  getrlimit (RLIMIT_FSIZE, &usual);
  full = (struct rlimit){ 1, usual.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &full);
  fletning_go_on (&merging);
  fletning_end (&merging);
  g_assert_error (told, PEJL_STORE_ERROR, PEJL_STORE_ERROR_DISK_FULL);
  /* Each look at the store tries again, and does not tell it again. */
  g_free (pejl_store_draft_get (f->store, "evidens", "andet", NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  setrlimit (RLIMIT_FSIZE, &usual);
  assert_in_file (f, "tekst", NULL);
  g_free (pejl_store_draft_get (f->store, "evidens", "andet", NULL));
  assert_in_file (f, "tekst", "Det her må ikke gå tabt");
}

static void
test_closing (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;
  Fletning merging;

  fletning_begin (&merging, f->store);
  put (f->store, "tekst", "den sidste sætning");
  fletning_go_on (&merging);
  fletning_end (&merging);
  fixture_close (f);
  fixture_open (f);
  text = pejl_store_draft_get (f->store, "evidens", "tekst", NULL);
  g_assert_cmpstr (text, ==, "den sidste sætning");
}

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kladder/not-waiting", Fixture, NULL, fixture_set_up, test_not_waiting, fixture_tear_down);
  g_test_add ("/kladder/before-all-else", Fixture, NULL, fixture_set_up, test_before_all_else, fixture_tear_down);
  g_test_add ("/kladder/full-disk", Fixture, NULL, fixture_set_up, test_full_disk, fixture_tear_down);
  g_test_add ("/kladder/closing", Fixture, NULL, fixture_set_up, test_closing, fixture_tear_down);
  return g_test_run ();
}
