// SPDX-License-Identifier: GPL-3.0-or-later
// Cases and rules from the command line. Real processes, a real store, exit codes.
#include "cli-demo.h"

static void
test_list (void)
{
  g_autofree char *all = g_strdup_printf ("sag|list|--store|%s", store);
  g_autofree char *open = g_strconcat (all, "|--open", NULL);
  g_autofree char *csv = g_strconcat (all, "|--format|csv", NULL);
  g_autofree char *bad = g_strconcat (all, "|--format|xls", NULL);
  g_autofree char *out = NULL, *less = NULL, *err = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (all, &out, &err), ==, PEJL_CLI_OK);
  g_assert_cmpint (run (open, &less, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "lukket efter"));
  g_assert_null (strstr (less, "lukket efter"));
  g_assert_true (g_str_has_prefix (out, less));
  g_assert_nonnull (strstr (less, "Mindst ét uanmeldt besøg"));
  /* Past its limit stands first. */
  lines = g_strsplit (less, "\n", 2);
  g_assert_nonnull (strstr (lines[0], "over grænsen"));

  g_assert_cmpint (run (csv, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_str_has_prefix (out, "art;sted;"));
  g_assert_nonnull (strstr (out, "\r\nsærlig indsats;"));
  g_assert_cmpint (run (bad, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpstr (out, ==, "");
}

static char *
write_own_rule (void)
{
  char *file = g_build_filename (folder, "egen.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (file,
                       "<praksis xmlns=\"urn:dk.pejl:praksis:1\" id=\"egen\"><navn>Egen</navn><kilde>Os</kilde>"
                       "<regel art=\"temaer\" antal=\"3\" niveau=\"2\"><navn>Vores regel</navn><foreslaar>skaerpet</foreslaar></regel>"
                       "</praksis>",
                       -1, &error);
  g_assert_no_error (error);
  return file;
}

static void
test_regel (void)
{
  g_autofree char *file = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "praksis", "koebenhavn-2022.xml", NULL);
  g_autofree char *own = write_own_rule ();
  g_autofree char *bound = g_strdup_printf ("regel|test|--store|%s|--rule|%s|--period|2024-2025", store, file);
  g_autofree char *good = g_strdup_printf ("regel|test|--store|%s|--rule|%s|--period|2024-2025", store, own);
  g_autofree char *no_rule = g_strdup_printf ("regel|test|--store|%s|--period|2024-2025", store);
  g_autofree char *no_period = g_strdup_printf ("regel|test|--store|%s|--rule|%s|--period|someday", store, file);
  g_autofree char *no_file = g_strdup_printf ("regel|test|--store|%s|--rule|%s/none.xml|--period|2024-2025", store, folder);
  g_autofree char *no_id = g_strdup_printf (
    "regel|test|--store|%s|--rule|0123456789abcdef0123456789abcdef|--period|2024-2025", store);
  g_autofree char *out = NULL, *again = NULL, *err = NULL;

  g_assert_cmpint (run (good, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_str_has_prefix (out, "Vores regel\nReglen ville have foreslået skærpet tilsyn ved "));
  g_assert_nonnull (strstr (out, " tilsyn i 2024–2025.\n"));
  g_assert_nonnull (strstr (out, "eller lavere: Vores regel foreslår"));
  g_assert_cmpint (run (good, &again, &err), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, ==, again);

  /* No tilsyn of the demo was judged with the instrument that this one reads. */
  g_clear_pointer (&out, g_free);
  g_assert_cmpint (run (bound, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_str_has_prefix (out, "Københavns regel\nReglen ville have foreslået skærpet tilsyn og særlig indsats ved 0\u00a0af\u00a0"));

  g_assert_cmpint (run (no_rule, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (no_period, &out, &err), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (no_file, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "none.xml"));
  g_assert_cmpint (run (no_id, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "0123456789abcdef"));
}

static void
test_help (void)
{
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run ("sag|list|--help", &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "--open"));
  g_assert_cmpint (run ("regel|test|--help", &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "--rule"));
}

int
main (int argc, char *argv[])
{
  int status;

  if (!cli_demo_begin (&argc, &argv, &status))
    return status;
  g_test_add_func ("/cli-sag/list", test_list);
  g_test_add_func ("/cli-sag/regel", test_regel);
  g_test_add_func ("/cli-sag/help", test_help);
  return cli_demo_run ();
}
