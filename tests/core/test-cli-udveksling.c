// SPDX-License-Identifier: GPL-3.0-or-later
// Cards, packets and the mailbox from the command line. Real processes, real stores, exit codes.
#include "cli-kollega.h"

static void
test_cards (void)
{
  g_autofree char *out = NULL;

  set_up ();
  g_assert_cmpint (run ("card|add|anna.pejlkort", "bo", &out), ==, PEJL_CLI_OK);
  g_assert_cmpint (run ("card|list|--format|keys", "bo", &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "\tubekraeftet\t-\tAnna"));
  g_assert_cmpint (run ("card|add|anna.pejlkort|--words|en to tre fire fem seks", "bo", &out), ==, PEJL_CLI_FAULTS);
  g_assert_cmpint (run ("card|add|kode", "bo", &out), ==, PEJL_CLI_FAULTS);
  add_card ("bo", "anna");
  g_assert_cmpint (run ("card|list|--format|keys", "bo", &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "\tbekraeftet\t-\tAnna"));
}

static void
test_packets (void)
{
  g_autofree char *out = NULL;

  add_card ("anna", "bo");
  g_assert_cmpint (run ("packet|make|--out|p.pejlpakke", "anna", &out), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run ("packet|make|--to|Carla|--out|p.pejlpakke", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("packet|make|--to|Bo|--out|p.pejlpakke|--format|keys", "anna", &out), ==, PEJL_CLI_OK);
  assert_value (out, "bilag", "0");
  g_assert_cmpint (run ("packet|take|p.pejlpakke|--dry-run|--format|keys", "bo", &out), ==, PEJL_CLI_OK);
  assert_value (out, "afsender", "Anna");
  g_assert_cmpint (run ("packet|take|p.pejlpakke|--receipt|k.pejlpakke", "bo", &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "From Anna:"));
  g_assert_cmpint (run ("packet|take|p.pejlpakke|--format|keys", "bo", &out), ==, PEJL_CLI_OK);
  assert_value (out, "nye", "0");
  g_assert_cmpint (run ("packet|take|k.pejlpakke|--format|keys", "anna", &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "kvittering\tnye="));
  /* What Bo has said that he has does not come again. */
  g_assert_cmpint (run ("packet|make|--to|Bo|--out|p2.pejlpakke|--format|keys", "anna", &out), ==, PEJL_CLI_OK);
  assert_value (out, "poster", "0");
  g_assert_cmpint (run ("packet|take|kode", "bo", &out), ==, PEJL_CLI_FAULTS);
  g_assert_cmpint (run ("packet|take|p.pejlpakke", "anna", &out), ==, PEJL_CLI_FAULTS);
}

static void
test_passphrase (void)
{
  g_autofree char *out = NULL;

  g_assert_cmpint (run ("packet|make|--passphrase-file|pakkekode|--all|--out|q.pejlpakke", "anna", &out), ==, PEJL_CLI_OK);
  g_assert_cmpint (run ("packet|take|q.pejlpakke", "bo", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("packet|take|q.pejlpakke|--passphrase-file|kode", "bo", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("packet|take|q.pejlpakke|--passphrase-file|pakkekode", "bo", &out), ==, PEJL_CLI_OK);
}

static void
test_mailbox (void)
{
  g_autofree char *box = g_build_filename (folder, "kasse", NULL);
  g_autofree char *out = NULL;

  g_assert_cmpint (run ("sync", "anna", &out), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run ("sync|--mailbox|kasse", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (g_mkdir (box, 0700), ==, 0);
  g_assert_cmpint (run ("sync|--mailbox|kasse|--format|keys", "anna", &out), ==, PEJL_CLI_OK);
  assert_value (out, "skrevet", "1");
  g_assert_cmpint (run ("sync|--mailbox|kasse|--format|keys", "bo", &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "hentet\t"));
}

static void
test_roles (void)
{
  g_autofree char *out = NULL;

  g_assert_cmpint (run ("card|grant|--to|Bo|--role|konge", "anna", &out), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run ("card|grant|--to|Bo|--role|konsulent", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("card|found|--recovery-file|gendan.key|--passphrase-file|pakkekode", "anna", &out), ==, PEJL_CLI_OK);
  g_assert_cmpint (run ("card|found", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("card|grant|--to|Bo|--role|konsulent", "anna", &out), ==, PEJL_CLI_OK);
  g_assert_cmpint (run ("card|grant|--to|Bo|--role|konsulent|--end|--replaces|Bo", "anna", &out), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run ("card|grant|--to|Bo|--role|konsulent|--replaces|Ida", "anna", &out), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run ("card|grant|--to|Anna|--role|centerchef|--replaces|Bo", "anna", &out), ==, PEJL_CLI_OK);
  g_assert_cmpint (run ("card|list|--format|keys", "anna", &out), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "\tkonsulent\tBo"));
  g_assert_nonnull (strstr (out, "\tcenterchef\tAnna"));
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
  g_test_add_func ("/cli/udveksling/cards", test_cards);
  g_test_add_func ("/cli/udveksling/packets", test_packets);
  g_test_add_func ("/cli/udveksling/passphrase", test_passphrase);
  g_test_add_func ("/cli/udveksling/mailbox", test_mailbox);
  g_test_add_func ("/cli/udveksling/roles", test_roles);
  exit_code = g_test_run ();
  end ();
  return exit_code;
}
