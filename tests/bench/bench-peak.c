// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of memory at work: the most that an export or a merge ever held, on top of the window at rest.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-pakke.h"

#define PEAKS 3

typedef struct
{
  const BenchSetup *setup;
  const BenchPakke *pakke;
  double rest; /* MiB, of the window */
  double idle; /* MiB, of the command when it does nothing */
} Peaks;

/* The most that the command ever held, in MiB; below 0 when it failed. A small program in between starts it: the kernel counts as a
 * program's peak also what the one held that started it. */
static double
peak_of (const BenchSetup *setup, const char *const *command)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *output = NULL;
  int status = 0;
  double kib;

  g_ptr_array_add (argv, setup->peak);
  for (guint i = 0; command[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) command[i]);
  g_ptr_array_add (argv, NULL);
  if (!g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, NULL)
      || !g_spawn_check_wait_status (status, NULL))
    return -1;
  kib = g_ascii_strtod (output, NULL);
  return kib > 0 ? kib / 1024 : -1;
}

static double
rest_of_window (gpointer data, guint turn)
{
  Peaks *peaks = data;
  const char *argv[] = { peaks->setup->pejl, "--store", peaks->setup->store, NULL };
  g_autoptr (GError) error = NULL;
  BenchStarted started;

  peaks->rest = -1;
  if (!bench_screen_start (peaks->setup->screen, argv, &started, &error))
    return -1;
  if (bench_started_wait_idle (&started, &error))
    peaks->rest = bench_started_resident (&started);
  bench_started_stop (&started);
  return peaks->rest;
}

/* In the window an export comes on top of what is there already: all that the command holds more than the program itself. */
static double
rest_and_export (gpointer data, guint turn)
{
  Peaks *peaks = data;
  static const char *const ways[][3] = { { "deck", NULL, "deck.pdf" }, { "deck", NULL, "deck.pptx" },
                                         { "export", "numbers", "tal.xlsx" }, { "report", "committee", "rapport.pdf" } };
  const char *idle[] = { peaks->setup->pejl, "export", "--help", NULL };
  double worst = -1;

  peaks->idle = peak_of (peaks->setup, idle);
  if (peaks->idle < 0)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *out = g_build_filename (peaks->setup->scratch, ways[i][2], NULL);
      g_autoptr (GPtrArray) argv = g_ptr_array_new ();
      double peak;

      g_ptr_array_add (argv, (gpointer) peaks->setup->pejl);
      for (guint k = 0; k < 2; k++)
        if (ways[i][k] != NULL)
          g_ptr_array_add (argv, (gpointer) ways[i][k]);
      for (const char *const *rest = (const char *const[]){ "--store", peaks->setup->store, "--period", BENCH_PERIOD, "--out", out, NULL };
           *rest != NULL; rest++)
        g_ptr_array_add (argv, (gpointer) *rest);
      g_ptr_array_add (argv, NULL);
      peak = peak_of (peaks->setup, (const char *const *) argv->pdata);
      if (peak < 0)
        return -1;
      worst = MAX (worst, peak);
    }
  if (peaks->rest < 0 && rest_of_window (peaks, turn) < 0)
    return -1;
  return peaks->rest + worst - peaks->idle;
}

gboolean
bench_export_memory (const BenchSetup *setup, double *ratio, GError **error)
{
  Peaks peaks = { setup, NULL, -1, -1 };

  return bench_turns ("export-memory", PEAKS, rest_and_export, rest_of_window, &peaks, "MiB", 1, ratio, error);
}

/* The same for a packet of 100 000 entries: what the command holds more than when it does nothing. */
static double
rest_and_merge (gpointer data, guint turn)
{
  Peaks *peaks = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = bench_pakke_copy (peaks->setup, "mine.pejl", &error);
  const char *idle[] = { peaks->setup->pejl, "packet", "take", "--help", NULL };
  const char *argv[] = { peaks->setup->pejl, "packet", "take", peaks->pakke->path, "--store", copy, "--key-file", peaks->pakke->key_file,
                         "--key-passphrase-file", peaks->pakke->kode_file, NULL };
  double peak = copy != NULL ? peak_of (peaks->setup, argv) : -1;

  peaks->idle = peak_of (peaks->setup, idle);
  if (peak < 0 || peaks->idle < 0 || (peaks->rest < 0 && rest_of_window (peaks, turn) < 0))
    return -1;
  return peaks->rest + peak - peaks->idle;
}

gboolean
bench_merge_memory (const BenchSetup *setup, double *ratio, GError **error)
{
  Peaks peaks = { setup, bench_pakke (setup, error), -1, -1 };

  return peaks.pakke != NULL
         && bench_turns ("merge-memory", PEAKS, rest_and_merge, rest_of_window, &peaks, "MiB", 1, ratio, error);
}
