// SPDX-License-Identifier: GPL-3.0-or-later
// Cases and rules from the command line. Real processes, a real store, exit codes.
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

static void
test_regel (void)
{
  g_autofree char *file = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "praksis", "koebenhavn-2022.xml", NULL);
  g_autofree char *good = g_strdup_printf ("regel|test|--store|%s|--rule|%s|--period|2024-2025", store, file);
  g_autofree char *no_rule = g_strdup_printf ("regel|test|--store|%s|--period|2024-2025", store);
  g_autofree char *no_period = g_strdup_printf ("regel|test|--store|%s|--rule|%s|--period|someday", store, file);
  g_autofree char *no_file = g_strdup_printf ("regel|test|--store|%s|--rule|%s/none.xml|--period|2024-2025", store, folder);
  g_autofree char *no_id = g_strdup_printf (
    "regel|test|--store|%s|--rule|0123456789abcdef0123456789abcdef|--period|2024-2025", store);
  g_autofree char *out = NULL, *again = NULL, *err = NULL;

  g_assert_cmpint (run (good, &out, &err), ==, PEJL_CLI_OK);
  g_assert_true (g_str_has_prefix (out, "Københavns regel\nReglen ville have foreslået skærpet tilsyn og særlig indsats ved "));
  g_assert_nonnull (strstr (out, " tilsyn i 2024–2025.\n"));
  g_assert_nonnull (strstr (out, "eller lavere: Københavns regel foreslår"));
  g_assert_cmpint (run (good, &again, &err), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, ==, again);

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
  g_autofree char *out = NULL, *err = NULL, *demo = NULL;
  int status;

  if (argc > 1 && strcmp (argv[1], "--as-pejl") == 0)
    {
      pejl_i18n_init (NULL);
      return pejl_cli_run (argc - 1, argv + 1);
    }
  g_test_init (&argc, &argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_dir_make_tmp ("pejl-cli-sag-XXXXXX", NULL);
  store = g_build_filename (folder, "demo.pejl", NULL);
  demo = g_strdup_printf ("demo|--store|%s", store);
  g_assert_cmpint (run (demo, &out, &err), ==, PEJL_CLI_OK);

  g_test_add_func ("/cli-sag/list", test_list);
  g_test_add_func ("/cli-sag/regel", test_regel);
  g_test_add_func ("/cli-sag/help", test_help);
  status = g_test_run ();
  remove_tree (folder);
  g_free (folder);
  g_free (store);
  g_free (program);
  return status;
}
