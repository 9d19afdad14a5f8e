// SPDX-License-Identifier: GPL-3.0-or-later
// The points of handleplaner from the command line: real processes, a real store, exit codes.
#include "folder.h"

#include "core/cli/pejl-cli.h"
#include "core/cli/pejl-i18n.h"

#include <gio/gio.h>
#include <string.h>

static char *program;
static char *folder;
static char *store;

/* words: what follows "pejl", parted by "|". Gives the exit code; out and err are replaced. */
static int
run (const char *words, char **out, char **err)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) args = NULL;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add_many (builder, program, "--as-pejl", NULL);
  g_strv_builder_addv (builder, (const char **) parts);
  args = g_strv_builder_end (builder);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "PEJL_LANGUAGE", "en", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) args, &error);
  g_assert_no_error (error);
  g_free (*out);
  g_free (*err);
  *out = *err = NULL;
  g_subprocess_communicate_utf8 (process, NULL, NULL, out, err, &error);
  g_assert_no_error (error);
  return g_subprocess_get_exit_status (process);
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines) - 1;
}

/* One point a line, by deadline; with --overdue only those whose day has passed. */
static void
test_list (void)
{
  g_autofree char *call = g_strdup_printf ("handleplan|list|--store|%s", store);
  g_autofree char *late = g_strconcat (call, "|--overdue", NULL);
  g_autofree char *out = NULL, *err = NULL;
  g_auto (GStrv) lines = NULL;
  guint all;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_cmpstr (err, ==, "");
  all = count_lines (out);
  g_assert_cmpuint (all, >, 100);
  lines = g_strsplit (out, "\n", -1);
  g_assert_cmpstr (lines[0], <, lines[1]);
  g_assert_cmpint (run (late, &out, &err), ==, PEJL_CLI_OK);
  g_assert_cmpuint (count_lines (out), <, all);
  g_assert_cmpuint (count_lines (out), >=, 3);
  g_assert_null (strstr (out, "lukket"));
  g_assert_nonnull (strstr (out, "over fristen"));
}

static void
test_csv (void)
{
  g_autofree char *call = g_strdup_printf ("handleplan|list|--store|%s|--format|csv", store);
  g_autofree char *out = NULL, *err = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) head = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  lines = g_strsplit (out, "\r\n", -1);
  head = g_strsplit (lines[0], ";", -1);
  g_assert_cmpuint (g_strv_length (head), ==, 15);
  g_assert_cmpstr (head[0], ==, "frist");
  g_assert_cmpstr (head[14], ==, "id");
  g_assert_nonnull (strstr (out, "pædagogisk leder"));
}

/* The last cell of a row is what pejl history takes. */
static void
test_history (void)
{
  g_autofree char *call = g_strdup_printf ("handleplan|list|--store|%s|--format|csv", store);
  g_autofree char *history = NULL;
  g_autofree char *out = NULL, *err = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  lines = g_strsplit (out, "\r\n", -1);
  history = g_strdup_printf ("history|%s|--store|%s", strrchr (lines[1], ';') + 1, store);
  g_assert_cmpint (run (history, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "frist"));
  g_assert_nonnull (strstr (out, "titel"));
}

static void
test_not_understood (void)
{
  g_autofree char *format = g_strdup_printf ("handleplan|list|--store|%s|--format|pdf", store);
  g_autofree char *nowhere = g_strdup_printf ("handleplan|list|--store|%s/no-such.pejl", folder);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (format, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_nonnull (strstr (err, "pdf"));
  g_assert_cmpint (run ("handleplan", &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (nowhere, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("handleplan|list|--help", &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "--overdue"));
}

/* Chart 8 is among those that are written. */
static void
test_chart (void)
{
  g_autofree char *call = g_strdup_printf ("export|charts|--store|%s|--period|2024-2025|--out-dir|%s", store, folder);
  g_autofree char *chart = g_build_filename (folder, "foelges-der-op-2024.svg", NULL);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_file_test (chart, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char *argv[])
{
  g_autofree char *out = NULL, *err = NULL, *demo = NULL;
  int status;

  if (argc > 1 && strcmp (argv[1], "--as-pejl") == 0)
    {
      pejl_i18n_init (NULL);
      return pejl_cli_run (argc - 1, argv + 1);
    }
  g_test_init (&argc, &argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_dir_make_tmp ("pejl-cli-handleplan-XXXXXX", NULL);
  store = g_build_filename (folder, "demo.pejl", NULL);
  demo = g_strdup_printf ("demo|--store|%s", store);
  g_assert_cmpint (run (demo, &out, &err), ==, PEJL_CLI_OK);

  g_test_add_func ("/cli-handleplan/list", test_list);
  g_test_add_func ("/cli-handleplan/csv", test_csv);
  g_test_add_func ("/cli-handleplan/history", test_history);
  g_test_add_func ("/cli-handleplan/not-understood", test_not_understood);
  g_test_add_func ("/cli-handleplan/chart", test_chart);
  status = g_test_run ();
  remove_tree (folder);
  g_free (folder);
  g_free (store);
  g_free (program);
  return status;
}
