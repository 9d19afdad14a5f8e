// SPDX-License-Identifier: GPL-3.0-or-later
// The points of handleplaner from the command line: real processes, a real store, exit codes.
#include "cli-demo.h"

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
  int status;

  if (!cli_demo_begin (&argc, &argv, &status))
    return status;
  g_test_add_func ("/cli-handleplan/list", test_list);
  g_test_add_func ("/cli-handleplan/csv", test_csv);
  g_test_add_func ("/cli-handleplan/history", test_history);
  g_test_add_func ("/cli-handleplan/not-understood", test_not_understood);
  g_test_add_func ("/cli-handleplan/chart", test_chart);
  return cli_demo_run ();
}
