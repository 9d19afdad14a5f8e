// SPDX-License-Identifier: GPL-3.0-or-later
// pejl packet take, killed at any moment: the store is whole each time, and the packet taken again brings what is missing, once.
// PEJL_KILLS says how often (6); tools/kill asks for more.
#include "folder.h"

#include "core/cli/pejl-cli.h"
#include "core/cli/pejl-i18n.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program;
static char *folder;

/* words: what follows "pejl", parted by "|". */
static GSubprocess *
start (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) args = NULL;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_strv_builder_add_many (builder, program, "--as-pejl", NULL);
  g_strv_builder_addv (builder, (const char **) parts);
  args = g_strv_builder_end (builder);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "PEJL_LANGUAGE", "en", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", folder, TRUE);
  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) args, &error);
  g_assert_no_error (error);
  return process;
}

/* What it prints; it has to end well. */
static char *
run (const char *words)
{
  g_autoptr (GSubprocess) process = start (words);
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_exit_status (process) != PEJL_CLI_OK)
    g_error ("%s: %s%s", words, out, err);
  return out;
}

static void
run_quietly (const char *words)
{
  g_free (run (words));
}

#define KEYS(who) "|--store|" who ".pejl|--key-file|" who ".key|--key-passphrase-file|kode"
#define TAKE(store) "packet|take|alt.pejlpakke|--passphrase-file|kode|--store|" store "|--key-file|her.key|--key-passphrase-file|kode"

static char *
in_folder (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
copy (const char *from, const char *to)
{
  g_autofree char *source = in_folder (from);
  g_autofree char *target = in_folder (to);
  g_autofree char *log = g_strconcat (target, "-wal", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (source, &data, &length, NULL));
  g_unlink (log);
  g_unlink (target);
  g_file_set_contents_full (target, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
know_each_other (void)
{
  g_autofree char *said = NULL;
  g_auto (GStrv) lines = NULL;

  run_quietly ("card|--name|Kollega|--out|der.pejlkort" KEYS ("der"));
  run_quietly ("card|--name|Her|--out|her.pejlkort" KEYS ("her"));
  said = run ("card|--format|keys" KEYS ("der"));
  lines = g_strsplit (said, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "ord\t"))
      {
        g_autofree char *add = g_strdup_printf ("card|add|der.pejlkort|--words|%s%s", lines[i] + 4, KEYS ("her"));

        run_quietly (add);
        return;
      }
  g_assert_not_reached ();
}

static gboolean
stop (gpointer process)
{
  g_subprocess_force_exit (process);
  return G_SOURCE_REMOVE;
}

/* Kills it after so many milliseconds; FALSE when it had ended by itself, and well. */
static gboolean
kill_after (GSubprocess *process, guint milliseconds)
{
  g_autoptr (GSource) source = g_timeout_source_new (milliseconds);
  g_autoptr (GError) error = NULL;

  g_source_set_callback (source, stop, process, NULL);
  g_source_attach (source, NULL);
  while (!g_source_is_destroyed (source))
    g_main_context_iteration (NULL, TRUE);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_if_signaled (process))
    return TRUE;
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, PEJL_CLI_OK);
  return FALSE;
}

/* Under the sanitizers each costs ten times as much. */
#if defined(__SANITIZE_ADDRESS__)
#define KILLS 2
#else
#define KILLS 6
#endif

static guint
kills_wanted (void)
{
  const char *text = g_getenv ("PEJL_KILLS");

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : KILLS;
}

static void
set_up (void)
{
  g_autofree char *kode = in_folder ("kode");

  g_assert_true (g_file_set_contents (kode, "fire heste på marken\n", -1, NULL));
  run_quietly ("demo|--store|der.pejl");
  know_each_other ();
  run_quietly ("packet|make|--all|--passphrase-file|kode|--out|alt.pejlpakke" KEYS ("der"));
}

/* Taken without a break, and how long that took: the moments are spread over it. */
static char *
take_whole (guint *milliseconds)
{
  gint64 begun = g_get_monotonic_time ();

  copy ("her.pejl", "hel.pejl");
  run_quietly (TAKE ("hel.pejl"));
  *milliseconds = (guint) ((g_get_monotonic_time () - begun) / 1000);
  return run ("tilsyn|list|--format|csv|--store|hel.pejl");
}

static void
test_killed_while_taking (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261128);
  g_autofree char *whole = NULL;
  g_autofree char *came = NULL;
  guint milliseconds, killed = 0, wanted = kills_wanted ();

  set_up ();
  whole = take_whole (&milliseconds);
  copy ("her.pejl", "igen.pejl");
  while (killed < wanted)
    {
      g_autoptr (GSubprocess) process = start (TAKE ("igen.pejl"));

      if (kill_after (process, (guint) g_rand_int_range (rand, 1, (gint32) milliseconds + 2)))
        killed++;
      else /* all of it is there: from the beginning */
        copy ("her.pejl", "igen.pejl");
      run_quietly ("verify|igen.pejl");
    }
  run_quietly (TAKE ("igen.pejl"));
  run_quietly ("verify|igen.pejl");
  came = run ("tilsyn|list|--format|csv|--store|igen.pejl");
  g_assert_cmpstr (came, ==, whole);
  g_assert_cmpuint (strlen (came), >, 1000);
  g_test_message ("%u kills within %u ms of taking in", killed, milliseconds);
}

/* In memory where the system has such a place: a process that is killed leaves behind what it wrote, whatever the disk. */
static char *
make_folder (void)
{
  char *made = g_strdup ("/dev/shm/pejl-afbrudt-XXXXXX");

  if (g_mkdtemp (made) != NULL)
    return made;
  g_free (made);
  return g_dir_make_tmp ("pejl-afbrudt-XXXXXX", NULL);
}

int
main (int argc, char **argv)
{
  int rc;

  if (argc > 1 && strcmp (argv[1], "--as-pejl") == 0)
    {
      argv[1] = argv[0];
      pejl_i18n_init (NULL);
      return pejl_cli_run (argc - 1, argv + 1);
    }
  program = g_file_read_link ("/proc/self/exe", NULL);
  folder = make_folder ();
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/afbrudt/packet-take", test_killed_while_taking);
  rc = g_test_run ();
  remove_tree (folder);
  g_free (folder);
  g_free (program);
  return rc;
}
