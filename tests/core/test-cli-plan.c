// SPDX-License-Identifier: GPL-3.0-or-later
// The plan from the command line: who lacks what, and the calendar. Real processes, a real store, exit codes.
#include "cli-demo.h"

#include "core/model/pejl-dato.h"

static void
test_list (void)
{
  g_autofree char *call = g_strdup_printf ("plan|list|--store|%s|--period|2098-2099", store);
  g_autofree char *other = g_strconcat (call, "|--seed|7", NULL);
  g_autofree char *past = g_strdup_printf ("plan|list|--store|%s|--period|2024-2025", store);
  g_autofree char *out = NULL, *again = NULL, *err = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_cmpint (run (call, &again, &err), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, ==, again);
  lines = g_strsplit (out, "\n", -1);
  /* Nothing is planned so far ahead: 38 houses lack both. */
  g_assert_cmpuint (g_strv_length (lines), ==, 2 * 38 + 1);
  for (guint i = 0; i < 2 * 38; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 6);
      g_assert_true (pejl_dato_is_valid (cells[0]));
      g_assert_true (g_str_has_prefix (cells[0], "2098") || g_str_has_prefix (cells[0], "2099"));
    }
  g_assert_cmpint (run (other, &again, &err), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, !=, again);
  /* A period that is over cannot be planned: the lines say so. */
  g_assert_cmpint (run (past, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_str_has_prefix (out, "-\t"));
}

static void
test_export (void)
{
  g_autofree char *file = g_build_filename (folder, "plan.ics", NULL);
  g_autofree char *quiet = g_strdup_printf ("plan|export|--store|%s|--period|2026-2027|--out|%s", store, file);
  g_autofree char *open = g_strconcat (quiet, "|--uanmeldt", NULL);
  g_autofree char *nowhere = g_strdup_printf ("plan|export|--store|%s|--out|%s/no/such/plan.ics", store, folder);
  g_autofree char *out = NULL, *err = NULL, *text = NULL, *first = NULL;

  g_assert_cmpint (run (quiet, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "plan.ics"));
  g_assert_true (g_file_get_contents (file, &first, NULL, NULL));
  g_assert_nonnull (strstr (first, "CLASS:PRIVATE"));
  g_assert_null (strstr (first, "manmeldt"));
  g_assert_cmpint (run (quiet, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_cmpstr (first, ==, text);
  g_clear_pointer (&text, g_free);
  g_assert_cmpint (run (open, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "SUMMARY:Uanmeldt tilsyn: "));
  g_assert_cmpint (run (nowhere, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "no/such/plan.ics"));
}

/* The year's samtaler and meetings are in the calendar too, in Danish time; what has been held is not. */
static void
test_export_aftaler (void)
{
  g_autofree char *file = g_build_filename (folder, "aftaler.ics", NULL);
  g_autofree char *call = g_strdup_printf ("plan|export|--store|%s|--period|2026-2027|--out|%s", store, file);
  g_autofree char *out = NULL, *err = NULL, *text = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "SUMMARY:Årsstatus til Børne- og Ungdomsudvalget"));
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Copenhagen:2026"));
  g_assert_nonnull (strstr (text, "BEGIN:VTIMEZONE"));
  g_assert_null (strstr (text, "SUMMARY:Ledernetværk om Børnesyn"));
}

static void
test_schema (void)
{
  g_autofree char *file = g_build_filename (folder, "skema.pdf", NULL);
  g_autofree char *call = g_strdup_printf ("schema|--store|%s|--dagtilbud|G00001|--out|%s", store, file);
  g_autofree char *unknown = g_strdup_printf ("schema|--store|%s|--dagtilbud|G99999|--out|%s", store, file);
  g_autofree char *both = g_strdup_printf ("schema|--store|%s|--dagtilbud|G00001|--tilsyn|x|--out|%s", store, file);
  g_autofree char *no_id = g_strdup_printf ("schema|--store|%s|--tilsyn|x|--out|%s", store, file);
  g_autofree char *gone = g_strdup_printf ("schema|--store|%s|--tilsyn|%032d|--out|%s", store, 7, file);
  g_autofree char *out = NULL, *err = NULL, *bytes = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "skema.pdf"));
  g_assert_true (g_file_get_contents (file, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpint (run (unknown, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (both, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (no_id, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (gone, &out, &err), ==, PEJL_CLI_FAILED);
}

static void
test_not_understood (void)
{
  static const char *const calls[] = { "plan|export", "plan|list|--seed|mange", "plan|list|--period|snart", "plan",
                                       "plan|list|--uanmeldt", "schema", "schema|--out|skema.pdf" };
  g_autofree char *out = NULL, *err = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *call = i == 1 || i == 2 ? g_strdup_printf ("%s|--store|%s", calls[i], store)
                                               : g_strdup (calls[i]);
      g_test_message ("%s", call);
      g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_USAGE);
    }
}

/* Charts 7 and 9 are among those that are written. */
static void
test_charts (void)
{
  g_autofree char *call = g_strdup_printf ("export|charts|--store|%s|--period|2024-2025|--out-dir|%s", store, folder);
  g_autofree char *besoeg = g_build_filename (folder, "besoeg-2024.svg", NULL);
  g_autofree char *aarshjul = g_build_filename (folder, "aarshjul-2025.svg", NULL);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_file_test (besoeg, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (aarshjul, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char *argv[])
{
  int status;

  if (!cli_demo_begin (&argc, &argv, &status))
    return status;
  g_test_add_func ("/cli-plan/list", test_list);
  g_test_add_func ("/cli-plan/export", test_export);
  g_test_add_func ("/cli-plan/export-aftaler", test_export_aftaler);
  g_test_add_func ("/cli-plan/schema", test_schema);
  g_test_add_func ("/cli-plan/not-understood", test_not_understood);
  g_test_add_func ("/cli-plan/charts", test_charts);
  return cli_demo_run ();
}
