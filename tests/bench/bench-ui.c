// SPDX-License-Identifier: GPL-3.0-or-later
// Measures one figure of the window on a copy of a store, and tells its ratio. Called by pejl-bench.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-ui.h"

static const struct
{
  const char *name;
  gboolean (*measure) (PejlStore *store, PejlWindow *window, double *ratio, GError **error);
} figures[] = {
  { "open", bench_ui_open },
  { "key", bench_ui_key },
  { "page", bench_ui_page },
  { "scroll", bench_ui_scroll },
  { "presenter", bench_ui_presenter },
  { "memory-tilsyn", bench_ui_memory },
  { "merge-frames", bench_ui_merge_frames },
  { "merge-cancel", bench_ui_merge_cancel },
};

static char *pakke, *noegler; /* of the command line */

const char *
bench_ui_pakke (void)
{
  return pakke;
}

const char *
bench_ui_noegler (void)
{
  return noegler;
}

static int
find_figure (char **names)
{
  if (names == NULL || g_strv_length (names) != 1)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].name, names[0]))
      return (int) i;
  return -1;
}

/* In a folder of its own. The file as it is: Pejl's own copying proves all that is in it, which takes longer than the figures. */
static PejlStore *
open_copy (const char *path, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("pejl-bench-XXXXXX", error);
  g_autofree char *copy = folder != NULL ? g_build_filename (folder, "copy.pejl", NULL) : NULL;
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = copy != NULL ? g_file_new_for_path (copy) : NULL;

  if (to == NULL || !g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
    return NULL;
  return pejl_store_open (copy, PEJL_STORE_OPEN, error);
}

static gboolean
measure (guint figure, const char *path, double *ratio, GError **error)
{
  PejlStore *store = open_copy (path, error);
  PejlWindow *window;
  gboolean ok;

  if (store == NULL)
    return FALSE;
  window = pejl_test_window_new (store, BENCH_UI_WIDTH, BENCH_UI_HEIGHT);
  /* Where a page shows sums of all visits, each evidens that is added below would have them summed anew. */
  pejl_test_show_page (window, "strategi");
  ok = figures[figure].measure (store, window, ratio, error);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
  return ok;
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &path, "A full-size store; it is copied", "FILE" },
    { "pakke", 0, 0, G_OPTION_ARG_FILENAME, &pakke, "A packet to be merged", "FILE" },
    { "noegler", 0, 0, G_OPTION_ARG_FILENAME, &noegler, "The keys that open it", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, "NAME" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double ratio = 0;
  int figure;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || path == NULL || (figure = find_figure (names)) < 0)
    {
      g_printerr ("pejl-bench-ui: %s\n", error != NULL ? error->message : "--store FILE NAME");
      return 2;
    }
  pejl_test_app_init (&argc, &argv);
  /* A cursor that blinks draws frames of its own. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  if (!measure ((guint) figure, path, &ratio, &error))
    {
      g_printerr ("pejl-bench-ui: %s\n", error->message);
      return 1;
    }
  /* The window speaks Danish, and its numbers have a comma; what reads this has not. */
  g_print ("%s%s\n", BENCH_UI_RATIO, g_ascii_formatd (digits, sizeof digits, "%.4f", ratio));
  return 0;
}
