// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a visit in the window: each is measured inside a program that holds Pejl's window and the bare one.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-pakke.h"

#include <string.h>

/* Its copy of the store lies in the scratch folder. The test backend of accessibility leaves out what the bus, another
 * process on the same processors, would take; so it does for the bare window. */
static char **
make_environment (const BenchSetup *setup)
{
  char **environment = g_get_environ ();

  environment = g_environ_setenv (environment, "GTK_A11Y", "test", TRUE);
  return g_environ_setenv (environment, "TMPDIR", setup->scratch, TRUE);
}

static gboolean
parse_ratio (const char *output, double *ratio)
{
  const char *line = output != NULL ? strstr (output, BENCH_UI_RATIO) : NULL;

  if (line == NULL)
    return FALSE;
  *ratio = g_ascii_strtod (line + strlen (BENCH_UI_RATIO), NULL);
  return *ratio > 0;
}

static gboolean
measure_with (const BenchSetup *setup, const char *figure, const BenchPakke *pakke, double *ratio, GError **error)
{
  char *argv[] = { setup->bench_ui, (char *) "--store", setup->store, (char *) figure, pakke != NULL ? (char *) "--pakke" : NULL,
                   pakke != NULL ? pakke->path : NULL, (char *) "--noegler", pakke != NULL ? pakke->key_file : NULL, NULL };
  g_auto (GStrv) environment = make_environment (setup);
  g_autofree char *output = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, error)
      || !g_spawn_check_wait_status (status, error))
    return FALSE;
  if (parse_ratio (output, ratio))
    return TRUE;
  g_set_error (error, BENCH_ERROR, BENCH_ERROR_FAILED, "%s told no ratio", setup->bench_ui);
  return FALSE;
}

static gboolean
measure (const BenchSetup *setup, const char *figure, double *ratio, GError **error)
{
  return measure_with (setup, figure, NULL, ratio, error);
}

gboolean
bench_merge_frames (const BenchSetup *setup, double *ratio, GError **error)
{
  const BenchPakke *pakke = bench_pakke (setup, error);

  return pakke != NULL && measure_with (setup, "merge-frames", pakke, ratio, error);
}

gboolean
bench_merge_cancel (const BenchSetup *setup, double *ratio, GError **error)
{
  const BenchPakke *pakke = bench_pakke (setup, error);

  return pakke != NULL && measure_with (setup, "merge-cancel", pakke, ratio, error);
}

gboolean
bench_open (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "open", ratio, error);
}

gboolean
bench_key (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "key", ratio, error);
}

gboolean
bench_page (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "page", ratio, error);
}

gboolean
bench_scroll (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "scroll", ratio, error);
}

gboolean
bench_presenter (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "presenter", ratio, error);
}

gboolean
bench_memory_tilsyn (const BenchSetup *setup, double *ratio, GError **error)
{
  return measure (setup, "memory-tilsyn", ratio, error);
}
