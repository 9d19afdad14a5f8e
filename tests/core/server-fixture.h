// SPDX-License-Identifier: GPL-3.0-or-later
// Three colleagues and a PostgreSQL that they meet on: shared by the tests of the server.
#pragma once

#include "folder.h"
#include "pg-proeve.h"
#include "udveksling-fixture.h"

#include "core/exchange/pejl-pg.h"
#include "core/exchange/pejl-server.h"

static PgProeve *pg; /* one for all; each test has a database of its own */

typedef struct
{
  Kollega a;
  Kollega b;
  Kollega c;
  char *database;
} Trio;

static inline void
trio_set_up (Trio *t, gconstpointer data)
{
  static guint n;

  kollega_set_up (&t->a, "Anna");
  kollega_set_up (&t->b, "Bo");
  kollega_set_up (&t->c, "Carla");
  knows (&t->a, &t->b);
  knows (&t->b, &t->a);
  t->database = g_strdup_printf ("proeve%u", n++);
  if (pg != NULL)
    pg_proeve_set_up (pg, t->database, "101");
}

static inline void
trio_tear_down (Trio *t, gconstpointer data)
{
  kollega_tear_down (&t->a);
  kollega_tear_down (&t->b);
  kollega_tear_down (&t->c);
  g_free (t->database);
}

typedef struct
{
  PejlServerTrin trin;
  guint64 done;             /* at or after which it happens */
  void (*happens) (gpointer data);
  gpointer data;
  gboolean happened;
} Midt;

static inline void
on_progress (PejlServerTrin trin, guint64 done, guint64 total, gpointer data)
{
  Midt *midt = data;

  if (midt->happened || trin != midt->trin || done < midt->done)
    return;
  midt->happened = TRUE;
  midt->happens (midt->data);
}

static inline PejlServerSvar *
sync_by (Kollega *k, const char *uri, Midt *midt, GCancellable *cancellable, GError **error)
{
  PejlServerValg valg = { .uri = uri };

  return pejl_server_sync (k->f.store, kollega_reader (k), k->noegler, &valg, midt != NULL ? on_progress : NULL, midt, cancellable,
                           error);
}

static inline PejlServerSvar *
sync_as (Trio *t, Kollega *k, const char *login, Midt *midt, GCancellable *cancellable, GError **error)
{
  g_autofree char *uri = pg_proeve_uri (pg, t->database, login);

  return sync_by (k, uri, midt, cancellable, error);
}

/* No fault anywhere. Gives what came and went. */
static inline void
meet (Trio *t, Kollega *k, const char *login, guint *hentet, guint *sendt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar = sync_as (t, k, login, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < svar->svar->len; i++)
    {
      const PejlPostSvar *one = g_ptr_array_index (svar->svar, i);

      if (one->fejl)
        g_error ("%s", one->besked);
    }
  if (hentet != NULL)
    *hentet = svar->hentet;
  if (sendt != NULL)
    *sendt = svar->sendt;
}

/* Exactly one colleague's entries are set aside, with that sentence in it. */
static inline void
assert_set_aside (Trio *t, Kollega *k, const char *login, const char *says)
{
  g_autofree char *before = verified_digest (k->f.path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlServerSvar) svar = sync_as (t, k, login, NULL, NULL, &error);
  const PejlPostSvar *one;

  g_assert_no_error (error);
  g_assert_cmpuint (svar->svar->len, ==, 1);
  g_assert_cmpuint (svar->hentet, ==, 0);
  one = g_ptr_array_index (svar->svar, 0);
  g_assert_true (one->fejl);
  if (strstr (one->besked, says) == NULL)
    g_error ("“%s” does not say “%s”", one->besked, says);
  after = verified_digest (k->f.path);
  g_assert_cmpstr (before, ==, after);
}

static inline void
assert_on_server (Trio *t, const char *sql, const char *expected)
{
  g_autofree char *answer = pg_proeve_sql (pg, t->database, sql);

  g_assert_cmpstr (answer, ==, expected);
}

/* The meeting does not come about, and the store is as it was. */
static inline void
assert_stops (Trio *t, Kollega *k, const char *uri, PejlExchangeError code)
{
  g_autofree char *before = verified_digest (k->f.path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (sync_by (k, uri, NULL, NULL, &error));
  g_assert_error (error, PEJL_EXCHANGE_ERROR, (int) code);
  after = verified_digest (k->f.path);
  g_assert_cmpstr (before, ==, after);
}

typedef void (*Test) (Trio *t, gconstpointer data);

static inline void
run (Trio *t, gconstpointer data)
{
  if (pg == NULL)
    g_test_skip ("PostgreSQL is not installed");
  else
    ((Test) data) (t, NULL);
}

/* Runs the tests that add adds, with one server for all. */
static inline int
run_with_server (int argc, char **argv, void (*add) (void))
{
  int exit_code;

  own_home ();
  g_test_init (&argc, &argv, NULL);
  pg = pg_proeve_is_there () ? pg_proeve_start ("-c fsync=off -c shared_buffers=16MB") : NULL;
  add ();
  exit_code = g_test_run ();
  if (pg != NULL)
    pg_proeve_stop (pg);
  return exit_code;
}

#define ADD(path, test) g_test_add ("/server/" path, Trio, test, trio_set_up, run, trio_tear_down)
