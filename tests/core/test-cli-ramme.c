// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures from the command line. Real processes, a real store, exit codes.
#include "cli-demo.h"

static char *
write_csv (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_import (void)
{
  g_autofree char *csv = write_csv ("fravaer.csv", "Sted;År;Fravær i dage\nHele kommunen;2022;11,2\nIntet hus;2022;9,1\n");
  g_autofree char *dry = g_strdup_printf ("import-ramme|%s|--store|%s|--dry-run", csv, store);
  g_autofree char *real = g_strdup_printf ("import-ramme|%s|--store|%s|--source|HR", csv, store);
  g_autofree char *digest = g_strdup_printf ("verify|--digest|%s", store);
  g_autofree char *out = NULL, *err = NULL, *before = NULL, *after = NULL;

  g_assert_cmpint (run (digest, &before, &err), ==, PEJL_CLI_OK);
  g_assert_cmpint (run (dry, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "Fravær i dage = Sygefravær, dage pr. medarbejder\n"));
  g_assert_nonnull (strstr (out, "New: 1\nChanged: 0\nUnchanged: 0\nSkipped: 1\n"));
  g_assert_cmpint (run (digest, &after, &err), ==, PEJL_CLI_OK);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (run (real, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "line 3: Intet hus"));
  g_assert_nonnull (strstr (out, "    1 no dagtilbud or distrikt here has that number or name\n"));
  g_assert_cmpint (run (real, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "New: 0\nChanged: 0\nUnchanged: 1\nSkipped: 1\n"));
}

static void
test_mapping (void)
{
  g_autofree char *csv = write_csv ("egne.csv", "Sted;X;Y\nHele kommunen;4,1;62\n");
  g_autofree char *map = write_csv ("kolonner.txt", "# hvad kolonnerne er\nX = foraeldretilfredshed\n\nY=egen:timer:0\n");
  g_autofree char *good = g_strdup_printf ("import-ramme|%s|--store|%s|--map|%s|--column|Sted=sted|--date|2021", csv, store, map);
  g_autofree char *no_date = g_strdup_printf ("import-ramme|%s|--store|%s|--map|%s", csv, store, map);
  g_autofree char *bad_date = g_strdup_printf ("import-ramme|%s|--store|%s|--date|someday", csv, store);
  g_autofree char *bad_column = g_strdup_printf ("import-ramme|%s|--store|%s|--column|Z=tid", csv, store);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (no_date, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run (bad_date, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (bad_column, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "Sted, X, Y"));
  g_assert_cmpint (run (good, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "New: 2\n"));
}

static void
test_refuses (void)
{
  g_autofree char *csv = write_csv ("cpr.csv", "Sted;År;Sygefravær;Id\nHele kommunen;2022;4,9;010203-1234\n");
  g_autofree char *persons = g_strdup_printf ("import-ramme|%s|--store|%s", csv, store);
  g_autofree char *no_store = g_strdup_printf ("import-ramme|%s|--store|%s/none.pejl", csv, folder);
  g_autofree char *made = g_build_filename (folder, "none.pejl", NULL);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run ("import-ramme", &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (persons, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "CPR"));
  g_assert_null (strstr (err, "1234"));
  g_assert_cmpint (run (no_store, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run ("import-ramme|--help", &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "--column NAME=ROLE"));
  g_assert_nonnull (strstr (out, "Exit codes"));
}

int
main (int argc, char *argv[])
{
  int status;

  if (!cli_demo_begin (&argc, &argv, &status))
    return status;
  g_test_add_func ("/cli-ramme/import", test_import);
  g_test_add_func ("/cli-ramme/mapping", test_mapping);
  g_test_add_func ("/cli-ramme/refuses", test_refuses);
  return cli_demo_run ();
}
