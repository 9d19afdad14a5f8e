// SPDX-License-Identifier: GPL-3.0-or-later
// Timing turn about, so that whatever else the machine does falls on both alike.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include <stdlib.h>

G_DEFINE_QUARK (pejl-bench-error, bench_error)

double
bench_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/* The least of them that is not below 99 of 100. */
static double
p99 (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[(n * 99 + 99) / 100 - 1];
}

static gboolean
compare_turns (const char *name, guint turns, BenchWork ours, BenchWork peer, gpointer data, const char *unit,
               double scale, double (*sum) (double *values, guint n), double *ratio, GError **error)
{
  g_autofree double *a = g_new (double, turns);
  g_autofree double *b = g_new (double, turns);
  gboolean ok = ours (data, 0) >= 0 && peer (data, 0) >= 0;

  for (guint i = 0; ok && i < turns; i++)
    {
      a[i] = ours (data, i + 1);
      b[i] = peer (data, i + 1);
      ok = a[i] >= 0 && b[i] > 0;
    }
  if (!ok)
    {
      g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "%s: a turn failed", name);
      return FALSE;
    }
  g_printerr ("%s: %.3f %s, peer %.3f %s (median %.3f, peer %.3f)\n", name, sum (a, turns) * scale, unit, sum (b, turns) * scale,
              unit, median (a, turns) * scale, median (b, turns) * scale);
  *ratio = sum (a, turns) / sum (b, turns);
  return TRUE;
}

gboolean
bench_turns (const char *name, guint turns, BenchWork ours, BenchWork peer, gpointer data, const char *unit, double scale,
             double *ratio, GError **error)
{
  return compare_turns (name, turns, ours, peer, data, unit, scale, median, ratio, error);
}

gboolean
bench_turns_p99 (const char *name, guint turns, BenchWork ours, BenchWork peer, gpointer data, const char *unit, double scale,
                 double *ratio, GError **error)
{
  return compare_turns (name, turns, ours, peer, data, unit, scale, p99, ratio, error);
}
