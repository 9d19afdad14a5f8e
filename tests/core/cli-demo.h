// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of one command on the demo municipality: the test program itself plays pejl when it is called with --as-pejl.
#pragma once

#include "folder.h"

#include "core/cli/pejl-cli.h"
#include "core/cli/pejl-i18n.h"

#include <gio/gio.h>
#include <string.h>

static char *program;
static char *folder;
static char *store;

/* words: what follows "pejl", parted by "|". Gives the exit code; out and err are replaced. */
static inline int
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

/* The demo municipality in a folder of its own. FALSE: this process was called as pejl, and *status is its exit code. */
static inline gboolean
cli_demo_begin (int *argc, char ***argv, int *status)
{
  g_autofree char *out = NULL, *err = NULL, *demo = NULL;

  if (*argc > 1 && strcmp ((*argv)[1], "--as-pejl") == 0)
    {
      pejl_i18n_init (NULL);
      *status = pejl_cli_run (*argc - 1, *argv + 1);
      return FALSE;
    }
  own_home ();
  g_test_init (argc, argv, NULL);
  program = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_dir_make_tmp ("pejl-cli-XXXXXX", NULL);
  store = g_build_filename (folder, "demo.pejl", NULL);
  demo = g_strdup_printf ("demo|--store|%s", store);
  g_assert_cmpint (run (demo, &out, &err), ==, PEJL_CLI_OK);
  return TRUE;
}

static inline int
cli_demo_run (void)
{
  int status = g_test_run ();

  remove_tree (folder);
  g_free (folder);
  g_free (store);
  g_free (program);
  return status;
}
