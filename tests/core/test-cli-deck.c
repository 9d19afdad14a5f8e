// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and slides from the command line: real processes, a real store, files and exit codes.
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

/* Writes FILE into the folder with these words, and gives what is in it. */
static char *
write_file (const char *words, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *call = g_strdup_printf ("%s|--store|%s|--period|2024-2025|--out|%s", words, store, path);
  g_autofree char *out = NULL, *err = NULL;
  char *contents = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, file));
  /* An institute is nobody's name. */
  g_assert_null (strstr (err, "EVA"));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  return contents;
}

static void
test_deck (void)
{
  static const char *const calls[][2] = { { "deck", "deck.pdf" }, { "deck|--notes", "noter.pdf" },
                                          { "deck|--handout", "uddeling.PDF" }, { "deck|--rammer", "rammer.pdf" } };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *contents = write_file (calls[i][0], calls[i][1]);
      g_autofree char *check = g_strdup_printf ("pdf-check|%s/%s", folder, calls[i][1]);
      g_autofree char *out = NULL, *err = NULL;

      g_assert_true (g_str_has_prefix (contents, "%PDF-"));
      g_assert_cmpint (run (check, &out, &err), ==, PEJL_CLI_OK);
    }
}

static void
test_presentation (void)
{
  g_autofree char *contents = write_file ("deck|--cutoff|2025-06-30", "deck.pptx");

  g_assert_true (g_str_has_prefix (contents, "PK"));
}

static void
test_numbers (void)
{
  g_autofree char *workbook = write_file ("export|numbers", "tal.xlsx");
  g_autofree char *open = write_file ("export|numbers", "tal.csv");
  g_autofree char *closed = write_file ("export|numbers|--lukket", "lukket.csv");

  g_assert_true (g_str_has_prefix (workbook, "PK"));
  g_assert_null (strstr (open, "Børnehuset"));
  /* Context figures are on a sheet of their own, each house's in the closed annex alone. */
  g_assert_nonnull (strstr (open, "Rammetal;Rammetal for kommunen og distrikterne;Sygefravær, pct. · 2025;Kommunen;"));
  g_assert_null (strstr (open, "Rammetal for hvert dagtilbud"));
  g_assert_nonnull (strstr (closed, "Rammetal;Rammetal for hvert dagtilbud;"));
  g_assert_nonnull (strstr (closed, "Børnehuset"));
}

/* The workbook as LibreOffice opens it: its first sheet as CSV. */
static void
test_workbook_peer (void)
{
  g_autofree char *workbook = write_file ("export|numbers", "peer.xlsx");
  g_autofree char *path = g_build_filename (folder, "peer.xlsx", NULL), *csv = g_build_filename (folder, "peer.csv", NULL);
  g_autofree char *home = g_strdup_printf ("-env:UserInstallation=file://%s/profil", folder);
  g_autofree char *office = g_find_program_in_path ("soffice");
  const char *argv[] = { "soffice", home, "--headless", "--convert-to", "csv", "--outdir", folder, path, NULL };
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (office == NULL)
    {
      g_test_skip ("soffice is not installed");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL,
                               NULL, &status, &error));
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_true (g_file_get_contents (csv, &contents, NULL, &error));
  g_assert_nonnull (strstr (contents, "Tal om kvalitet i dagtilbud"));
}

/* A part of the municipality could be held against the whole. */
static void
test_open_is_whole (void)
{
  g_autofree char *call
    = g_strdup_printf ("export|numbers|--store|%s|--period|2024-2025|--distrikt|Nord|--out|%s/nord.csv", store, folder);
  g_autofree char *path = g_build_filename (folder, "nord.csv", NULL);
  g_autofree char *out = NULL, *err = NULL;

  g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "whole municipality"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_not_understood (void)
{
  static const char *const calls[] = { "deck", "deck|--out|deck.pdf", "deck|--period|2024-2025|--out|deck.odp",
                                       "deck|--period|2024-2025|--notes|--out|noter.pptx",
                                       "deck|--period|2024-2025|--notes|--handout|--out|noter.pdf", "export|numbers",
                                       "export|numbers|--out|tal.ods", "handleplan|list|--tilsyn|x" };
  g_autofree char *out = NULL, *err = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *call = g_strdup_printf ("%s|--store|%s", calls[i], store);

      g_test_message ("%s", call);
      g_assert_cmpint (run (call, &out, &err), ==, PEJL_CLI_USAGE);
    }
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
  own_home ();
  g_test_init (&argc, &argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_dir_make_tmp ("pejl-cli-deck-XXXXXX", NULL);
  store = g_build_filename (folder, "demo.pejl", NULL);
  demo = g_strdup_printf ("demo|--store|%s", store);
  g_assert_cmpint (run (demo, &out, &err), ==, PEJL_CLI_OK);

  g_test_add_func ("/cli-deck/deck", test_deck);
  g_test_add_func ("/cli-deck/presentation", test_presentation);
  g_test_add_func ("/cli-deck/numbers", test_numbers);
  g_test_add_func ("/cli-deck/workbook-peer", test_workbook_peer);
  g_test_add_func ("/cli-deck/open-is-whole", test_open_is_whole);
  g_test_add_func ("/cli-deck/not-understood", test_not_understood);
  status = g_test_run ();
  remove_tree (folder);
  g_free (folder);
  g_free (store);
  g_free (program);
  return status;
}
