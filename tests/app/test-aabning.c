// SPDX-License-Identifier: GPL-3.0-or-later
// A store that was opened beside is as one that was opened here: whose it is, what the overview shows of it, and what is said when it
// cannot be opened.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/pages/pejl-overblik-tal.h"
#include "app/pejl-aabning.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = g_dir_make_tmp ("pejl-aabning-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "pejl.db", NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
      g_rmdir (path);
    }
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static PejlStore *
open_beside (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  PejlStore *store = pejl_aabning_end (pejl_aabning_begin (f->path), &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

static void
on_changed (PejlStore *store, PejlChanges *changes, gpointer n)
{
  ++*(guint *) n;
}

/* The first start: nothing to show, and what is written is told of before the call returns. */
static void
test_new (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlStore) store = open_beside (f);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_null (pejl_overblik_tal_take (store));
  g_signal_connect (store, "changed", G_CALLBACK (on_changed), &n);
  g_assert_true (pejl_opsaetning_begin (store, "Prøve Kommune", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, >, 0);
  pejl_store_close (store);
}

/* What was read beside is what would be read here; it is there once, and not when it was taken away. */
static void
test_read (Fixture *f, gconstpointer data)
{
  PejlStore *small = pejl_test_store_new (PEJL_TEST_STORE_SMALL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = NULL;
  g_autoptr (PejlOverblikTal) beside = NULL;
  g_autoptr (PejlOverblikTal) here = NULL;

  g_assert_true (pejl_store_backup (small, f->path, NULL, &error));
  g_assert_no_error (error);
  pejl_test_store_free (small);
  store = open_beside (f);
  beside = pejl_overblik_tal_take (store);
  here = pejl_overblik_tal_laes (pejl_store_get_reader (store));
  g_assert_nonnull (beside);
  g_assert_cmpuint (here->steder->len, >, 0);
  g_assert_cmpuint (beside->steder->len, ==, here->steder->len);
  g_assert_cmpuint (beside->opgaver->len, ==, here->opgaver->len);
  g_assert_cmpuint (here->aabne->len, >, 0);
  g_assert_cmpuint (beside->aabne->len, ==, here->aabne->len);
  g_assert_cmpuint (beside->sager->len, ==, here->sager->len);
  g_assert_cmpstr (beside->today, ==, here->today);
  g_assert_null (pejl_overblik_tal_take (store));

  pejl_overblik_tal_give (store, g_steal_pointer (&beside));
  pejl_overblik_tal_give (store, NULL);
  g_assert_null (pejl_overblik_tal_take (store));
  pejl_store_close (store);
}

/* Not a store at all: the same error as from opening it here, and the file is as it was. */
static void
test_damaged (Fixture *f, gconstpointer data)
{
  const char *const text = "Det her er et brev, ikke et lager.\n";
  g_autoptr (GError) beside = NULL;
  g_autoptr (GError) here = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (f->path, text, -1, NULL));
  g_assert_null (pejl_aabning_end (pejl_aabning_begin (f->path), &beside));
  g_assert_null (pejl_store_open (f->path, PEJL_STORE_CREATE, &here));
  g_assert_nonnull (here);
  g_assert_error (beside, here->domain, here->code);
  g_assert_cmpstr (beside->message, ==, here->message);
  g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

int
main (int argc, char *argv[])
{
  pejl_test_app_init (&argc, &argv);
  g_test_add ("/aabning/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/aabning/read", Fixture, NULL, set_up, test_read, tear_down);
  g_test_add ("/aabning/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  return g_test_run ();
}
