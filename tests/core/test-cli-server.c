// SPDX-License-Identifier: GPL-3.0-or-later
// pejl sync --server, against a PostgreSQL of the test's own. Real processes, real stores, exit codes.
#include "cli-kollega.h"
#include "pg-proeve.h"

static PgProeve *pg;

static int
sync_by (const char *who, const char *login, char **out)
{
  g_autofree char *uri = pg_proeve_uri (pg, "cli", login);
  g_autofree char *words = g_strdup_printf ("sync|--server|%s|--format|keys", uri);

  return run (words, who, out);
}

static void
test_server (void)
{
  g_autofree char *out = NULL;
  g_autofree char *sent = NULL;

  if (pg == NULL)
    {
      g_test_skip ("PostgreSQL is not installed");
      return;
    }
  pg_proeve_set_up (pg, "cli", "101");
  set_up ();
  add_card ("anna", "bo");
  add_card ("bo", "anna");
  g_assert_cmpint (sync_by ("anna", "anna", &out), ==, PEJL_CLI_OK);
  assert_value (out, "modtaget", "0");
  assert_value (out, "tilbage", "0");
  assert_value (out, "kun-laest", "0");
  sent = value_of (out, "sendt");
  g_assert_cmpstr (sent, !=, "0");
  g_assert_cmpint (sync_by ("bo", "bo", &out), ==, PEJL_CLI_OK);
  assert_value (out, "modtaget", sent);
  g_assert_nonnull (strstr (out, "hentet\t"));
  g_assert_cmpint (sync_by ("anna", "anna", &out), ==, PEJL_CLI_OK);
  assert_value (out, "sendt", "0");
  /* For people, in sentences. */
  {
    g_autofree char *uri = pg_proeve_uri (pg, "cli", "bo");
    g_autofree char *words = g_strdup_printf ("sync|--server|%s", uri);

    g_assert_cmpint (run (words, "bo", &out), ==, PEJL_CLI_OK);
    g_assert_nonnull (strstr (out, "0 entries were sent."));
  }
}

static void
test_faults (void)
{
  g_autofree char *out = NULL;

  g_assert_cmpint (run ("sync|--server|http://x/|--format|keys", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("sync|--server|postgresql://a@example.invalid/pejl?sslmode=prefer", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("sync|--server|host=/x|--mailbox|kasse", "anna", &out), ==, PEJL_CLI_USAGE);
  if (pg == NULL)
    {
      g_test_skip ("PostgreSQL is not installed");
      return;
    }
  /* A colleague whose card nobody here has confirmed is set aside, and said to be. */
  make_card ("carla", "Carla");
  g_assert_cmpint (sync_by ("carla", "kodet", &out), ==, PEJL_CLI_FAULTS);
  g_assert_nonnull (strstr (out, "fejl\t"));
  g_assert_cmpint (sync_by ("bo", "bo", &out), ==, PEJL_CLI_FAULTS);
  g_assert_nonnull (strstr (out, "\tCarla"));
  pg_proeve_kill (pg);
  g_assert_cmpint (sync_by ("bo", "bo", &out), ==, PEJL_CLI_FAILED);
  pg_proeve_again (pg);
}

int
main (int argc, char **argv)
{
  int exit_code;

  if (as_pejl (argc, argv, &exit_code))
    return exit_code;
  own_home ();
  g_test_init (&argc, &argv, NULL);
  begin ();
  pg = pg_proeve_is_there () ? pg_proeve_start ("-c fsync=off -c shared_buffers=16MB") : NULL;
  g_test_add_func ("/cli/server/sync", test_server);
  g_test_add_func ("/cli/server/faults", test_faults);
  exit_code = g_test_run ();
  if (pg != NULL)
    pg_proeve_stop (pg);
  end ();
  return exit_code;
}
