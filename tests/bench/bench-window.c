// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the start: time to the first frame, and what is resident when the window has come to rest.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include "core/actions/pejl-opsaetning-actions.h"

/* One start swings by a tenth while the machine does other things; the median of so many does not. Two starts of the program are told apart
 * by less than a start is from an empty window's. */
#define STARTS 31
#define STARTS_SIZE 61
#define MEMORY_STARTS 5

typedef struct
{
  const BenchSetup *setup;
  const char *empty_store;
  GError *error;
} Starts;

static double
start_once (Starts *starts, const char *const *argv)
{
  BenchStarted started;

  if (starts->error != NULL || !bench_screen_start (starts->setup->screen, argv, &started, &starts->error))
    return -1;
  bench_started_stop (&started);
  return started.seconds;
}

static double
start_pejl (gpointer data, guint turn)
{
  Starts *starts = data;
  const char *argv[] = { starts->setup->pejl, "--store", starts->setup->store, NULL };

  return start_once (starts, argv);
}

static double
start_empty_window (gpointer data, guint turn)
{
  Starts *starts = data;
  const char *argv[] = { starts->setup->empty_window, NULL };

  return start_once (starts, argv);
}

static double
start_empty_store (gpointer data, guint turn)
{
  Starts *starts = data;
  const char *argv[] = { starts->setup->pejl, "--store", starts->empty_store, NULL };

  return start_once (starts, argv);
}

/* What happened in a turn says more than that one failed. */
static gboolean
prefer_cause (Starts *starts, gboolean ok, GError **error)
{
  if (starts->error == NULL)
    return ok;
  if (error != NULL)
    g_clear_error (error);
  g_propagate_error (error, g_steal_pointer (&starts->error));
  return FALSE;
}

gboolean
bench_start (const BenchSetup *setup, double *ratio, GError **error)
{
  Starts starts = { setup, NULL, NULL };
  gboolean ok = bench_turns ("start", STARTS, start_pejl, start_empty_window, &starts, "ms", 1000, ratio, error);

  return prefer_cause (&starts, ok, error);
}

/* A store that has been begun, so that the window shows the same page and not the welcome, and that holds nothing else:
 * neither dagtilbud nor tilsyn. */
static gboolean
make_empty_store (const char *path, GError **error)
{
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_CREATE, error);

  if (store == NULL || !pejl_opsaetning_begin (store, "Tom Kommune", error))
    return FALSE;
  pejl_store_close (store);
  return TRUE;
}

gboolean
bench_start_size (const BenchSetup *setup, double *ratio, GError **error)
{
  g_autofree char *empty = g_build_filename (setup->scratch, "tom.pejl", NULL);
  Starts starts = { setup, empty, NULL };
  gboolean ok = make_empty_store (empty, error)
                && bench_turns ("start-size", STARTS_SIZE, start_pejl, start_empty_store, &starts, "ms", 1000, ratio, error);

  return prefer_cause (&starts, ok, error);
}

/* --- memory --- */

static double
rest_once (Starts *starts, const char *const *argv)
{
  BenchStarted started;
  double resident = -1;

  if (starts->error != NULL || !bench_screen_start (starts->setup->screen, argv, &started, &starts->error))
    return -1;
  if (bench_started_wait_idle (&started, &starts->error))
    resident = bench_started_resident (&started);
  bench_started_stop (&started);
  return resident;
}

static double
rest_pejl (gpointer data, guint turn)
{
  Starts *starts = data;
  const char *argv[] = { starts->setup->pejl, "--store", starts->setup->store, NULL };

  return rest_once (starts, argv);
}

static double
rest_empty_window (gpointer data, guint turn)
{
  Starts *starts = data;
  const char *argv[] = { starts->setup->empty_window, NULL };

  return rest_once (starts, argv);
}

gboolean
bench_memory (const BenchSetup *setup, double *ratio, GError **error)
{
  Starts starts = { setup, NULL, NULL };
  gboolean ok = bench_turns ("memory", MEMORY_STARTS, rest_pejl, rest_empty_window, &starts, "MiB", 1, ratio, error);

  return prefer_cause (&starts, ok, error);
}
