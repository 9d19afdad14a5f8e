// SPDX-License-Identifier: GPL-3.0-or-later
// Two colleagues with a store and keys each, driven from the command line: real processes in a folder of the test's own.
#pragma once

#include "folder.h"

#include "core/cli/pejl-cli.h"
#include "core/cli/pejl-i18n.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program;
static char *folder;
static char *said; /* what the last run said to a person */

/* words: what follows "pejl", parted by "|"; of: whose store and keys, or NULL. Gives the exit code; *out is replaced. */
static inline int
run (const char *words, const char *of, char **out)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *store = g_strdup_printf ("%s.pejl", of);
  g_autofree char *keys = g_strdup_printf ("%s.key", of);
  g_auto (GStrv) args = NULL;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add_many (builder, program, "--as-pejl", NULL);
  g_strv_builder_addv (builder, (const char **) parts);
  if (of != NULL)
    g_strv_builder_add_many (builder, "--store", store, NULL);
  if (of != NULL && !g_str_has_prefix (words, "card|list"))
    g_strv_builder_add_many (builder, "--key-file", keys, "--key-passphrase-file", "kode", NULL);
  args = g_strv_builder_end (builder);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "PEJL_LANGUAGE", "en", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) args, &error);
  g_assert_no_error (error);
  g_clear_pointer (out, g_free);
  g_clear_pointer (&said, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, out, &said, &error);
  g_assert_no_error (error);
  if (*said != '\0')
    g_test_message ("%s: %s", words, said);
  return g_subprocess_get_exit_status (process);
}

/* The value of a key that was written for programs. */
static inline char *
value_of (const char *out, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (out, "\n", -1);
  g_autofree char *start = g_strdup_printf ("%s\t", key);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      return g_strdup (lines[i] + strlen (start));
  return g_strdup ("");
}

#define assert_value(out, key, expected)                   \
  G_STMT_START                                             \
  {                                                        \
    g_autofree char *value_ = value_of ((out), (key));     \
    g_assert_cmpstr (value_, ==, (expected));              \
  }                                                        \
  G_STMT_END

static inline void
make_card (const char *who, const char *name)
{
  g_autofree char *make = g_strdup_printf ("card|--name|%s|--out|%s.pejlkort", name, who);
  g_autofree char *out = NULL;

  g_assert_cmpint (run (make, who, &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, name));
}

/* one adds the other's card by the words that the other's own machine says. */
static inline void
add_card (const char *one, const char *other)
{
  g_autofree char *out = NULL;
  g_autofree char *words = NULL;
  g_autofree char *add = NULL;

  g_assert_cmpint (run ("card|--format|keys", other, &out), ==, PEJL_CLI_OK);
  words = value_of (out, "ord");
  add = g_strdup_printf ("card|add|%s.pejlkort|--words|%s", other, words);
  g_assert_cmpint (run (add, one, &out), ==, PEJL_CLI_OK);
}

static inline void
set_up (void)
{
  g_autofree char *kode = g_build_filename (folder, "kode", NULL);
  g_autofree char *pakkekode = g_build_filename (folder, "pakkekode", NULL);

  g_assert_true (g_file_set_contents (kode, "en kode\n", -1, NULL));
  g_assert_true (g_file_set_contents (pakkekode, "en anden kode\n", -1, NULL));
  make_card ("anna", "Anna");
  make_card ("bo", "Bo");
}

/* Whether this process is to be pejl itself; then it has been. */
static inline gboolean
as_pejl (int argc, char **argv, int *exit_code)
{
  if (argc < 2 || strcmp (argv[1], "--as-pejl") != 0)
    return FALSE;
  argv[1] = argv[0];
  pejl_i18n_init (NULL);
  *exit_code = pejl_cli_run (argc - 1, argv + 1);
  return TRUE;
}

static inline void
begin (void)
{
  program = g_file_read_link ("/proc/self/exe", NULL);
  folder = g_dir_make_tmp ("pejl-test-XXXXXX", NULL);
}

static inline void
end (void)
{
  remove_tree (folder);
  g_free (folder);
  g_free (program);
  g_free (said);
}
