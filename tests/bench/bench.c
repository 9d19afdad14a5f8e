// SPDX-License-Identifier: GPL-3.0-or-later
// Measures Pejl against bare programs that do the same: one line a figure. Called by tools/bench.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench.h"

#include <glib/gstdio.h>

static const struct
{
  const char *name;
  double limit;
  BenchFigure measure;
} figures[] = {
  { "start", 1.5, bench_start },
  { "start-size", 1.1, bench_start_size },
  { "save", 2.0, bench_save },
  { "sums", 1.5, bench_sums },
  { "charts", 2.0, bench_charts },
  { "chart", 3.0, bench_chart },
  { "report", 2.0, bench_report },
  { "report-ua", 3.0, bench_report_ua },
  { "reports", 3.0, bench_reports },
  { "deck", 3.0, bench_deck },
  { "pptx", 1.0, bench_pptx },
  { "deck-office", 0.1, bench_deck_office },
  { "completion", 1.0, bench_completion },
  { "search", 2.0, bench_search },
  { "open", 3.0, bench_open },
  { "key", 1.5, bench_key },
  { "page", 6.0, bench_page },
  { "scroll", 2.0, bench_scroll },
  { "presenter", 1.0, bench_presenter },
  { "memory", 1.3, bench_memory },
  { "memory-tilsyn", 1.05, bench_memory_tilsyn },
  { "verify", 4.0, bench_verify },
  { "backup-wait", 3.0, bench_backup_wait },
  { "erase-wait", 3.0, bench_erase_wait },
  { "export-memory", 2.0, bench_export_memory },
  { "merge", 6.0, bench_merge },
  { "merge-frames", 2.0, bench_merge_frames },
  { "merge-cancel", 12.0, bench_merge_cancel },
  { "merge-memory", 2.0, bench_merge_memory },
  { "again", 0.3, bench_again },
  { "seal", 3.0, bench_seal },
  { "server", 8.0, bench_server },
};

static gboolean
is_wanted (const char *name, char **names)
{
  return names == NULL || names[0] == NULL || g_strv_contains ((const char *const *) names, name);
}

static gboolean
all_known (char **names)
{
  for (guint n = 0; names != NULL && names[n] != NULL; n++)
    {
      gboolean known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
        known = known || g_str_equal (figures[i].name, names[n]);
      if (!known)
        {
          g_printerr ("pejl-bench: there is no figure “%s”\n", names[n]);
          return FALSE;
        }
    }
  return TRUE;
}

static void
print_figure (guint i, const BenchSetup *setup)
{
  g_autoptr (GError) error = NULL;
  double ratio = 0;

  if (figures[i].measure (setup, &ratio, &error))
    g_print ("%s\t%.2f\t%g\t%s\n", figures[i].name, ratio, figures[i].limit, ratio <= figures[i].limit ? "ok" : "over");
  else
    {
      g_printerr ("pejl-bench: %s is skipped: %s\n", figures[i].name, error->message);
      g_print ("%s\t-\t%g\tskipped\n", figures[i].name, figures[i].limit);
    }
}

static void
remove_scratch (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_scratch (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* On the store's own disk: what a save costs there is what is asked. */
static char *
make_scratch (const char *store)
{
  g_autofree char *folder = g_path_get_dirname (store);
  char *scratch = g_build_filename (folder, "scratch.XXXXXX", NULL);

  if (g_mkdtemp (scratch) == NULL)
    g_clear_pointer (&scratch, g_free);
  return scratch;
}

int
main (int argc, char **argv)
{
  g_autofree char *pejl = NULL;
  g_autofree char *store = NULL;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "pejl", 0, 0, G_OPTION_ARG_FILENAME, &pejl, "The program to measure", "PROGRAM" },
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &store, "A full-size store", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, "[NAME…]" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (argv[0]);
  g_autofree char *empty_window = g_build_filename (folder, "empty-window", NULL);
  g_autofree char *bench_ui = g_build_filename (folder, "pejl-bench-ui", NULL);
  g_autofree char *peak = g_build_filename (folder, "peak", NULL);
  g_autofree char *scratch = NULL;
  g_autoptr (BenchScreen) screen = bench_screen_open ();
  BenchSetup setup;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || pejl == NULL || store == NULL || !all_known (names))
    {
      g_printerr ("pejl-bench: %s\n", error != NULL ? error->message : "--pejl PROGRAM --store FILE [NAME…]");
      return 2;
    }
  scratch = make_scratch (store);
  if (scratch == NULL)
    {
      g_printerr ("pejl-bench: no folder can be made beside %s\n", store);
      return 1;
    }
  setup = (BenchSetup){ pejl, empty_window, bench_ui, peak, store, scratch, screen };
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (is_wanted (figures[i].name, names))
      print_figure (i, &setup);
  remove_scratch (scratch);
  return 0;
}
