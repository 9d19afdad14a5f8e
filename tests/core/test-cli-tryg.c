// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, putting one back and erasing from the command line, on the demo municipality.
#include "cli-demo.h"

#include <glib/gstdio.h>

static char *out;
static char *err;

/* "pejl WORDS --store …" */
static int
pejl (const char *words)
{
  g_autofree char *all = g_strdup_printf ("%s|--store|%s", words, store);

  return run (all, &out, &err);
}

static char *
digest (void)
{
  g_autofree char *words = g_strdup_printf ("verify|--digest|%s", store);

  g_assert_cmpint (run (words, &out, &err), ==, PEJL_CLI_OK);
  return g_strdup (out);
}

static guint
lines (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at++)
    n += *at == '\n';
  return n;
}

static void
test_backup_and_restore (void)
{
  g_autofree char *before = digest ();
  g_autofree char *after = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_cmpint (pejl ("backup|prove"), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "pejl backup"));
  g_assert_cmpint (pejl ("backup|list"), ==, PEJL_CLI_OK);
  g_assert_cmpint (pejl ("backup|--format|tab"), ==, PEJL_CLI_OK);
  parts = g_strsplit (out, "\t", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 4);
  g_assert_cmpstr (parts[3], ==, before);
  g_assert_cmpint (pejl ("backup|list|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpuint (lines (out), ==, 1);
  g_assert_true (g_str_has_prefix (out, parts[0]));
  g_assert_cmpint (pejl ("backup|prove"), ==, PEJL_CLI_OK);
  g_assert_nonnull (strstr (out, "can be restored: 38 dagtilbud"));
  g_assert_cmpint (pejl ("backup|prove|--copy|ingen"), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (pejl ("backup|list|--format|xml"), ==, PEJL_CLI_USAGE);

  g_assert_cmpint (pejl ("restore|findes-ikke"), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (pejl ("restore"), ==, PEJL_CLI_USAGE);
  words = g_strdup_printf ("restore|%s|--format|tab", parts[0]);
  g_assert_cmpint (pejl (words), ==, PEJL_CLI_OK);
  g_strfreev (parts);
  parts = g_strsplit (g_strchomp (out), "\t", -1);
  g_assert_true (g_file_test (parts[1], G_FILE_TEST_EXISTS));
  after = digest ();
  g_assert_cmpstr (before, ==, after);
}

static void
test_damaged_backup (void)
{
  g_autofree char *path = g_strconcat (store, ".kopier", NULL);
  g_auto (GStrv) parts = NULL;
  g_autofree char *kopi = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpint (pejl ("backup|list|--format|tab"), ==, PEJL_CLI_OK);
  parts = g_strsplit (out, "\t", -1);
  kopi = g_build_filename (path, parts[0], NULL);
  g_assert_true (g_file_set_contents (kopi, "ikke en kopi", -1, NULL));
  g_assert_cmpint (pejl ("backup|prove"), ==, PEJL_CLI_FAULTS);
  words = g_strdup_printf ("restore|%s", kopi);
  g_assert_cmpint (pejl (words), !=, PEJL_CLI_OK);
  g_free (digest ());
}

static void
test_erase (void)
{
  g_autofree char *before = digest ();
  g_autofree char *now = NULL;
  g_autofree char *after = NULL;
  guint found;

  g_assert_cmpint (pejl ("erase|garderoben|--format|tab"), ==, PEJL_CLI_OK);
  found = lines (out);
  g_assert_cmpuint (found, >, 0);
  now = digest ();
  g_assert_cmpstr (before, ==, now);
  g_assert_cmpint (pejl ("erase|garderoben|--reason|Anmodning"), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (pejl ("erase|garderoben|--reason|Anmodning|--only|0"), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (pejl ("erase|garderoben|--reason|I garderoben|--all"), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (pejl ("erase|garderoben|--reason|Anmodning|--only|1|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, ==, "1\n");
  g_assert_cmpint (pejl ("erase|garderoben|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpuint (lines (out), ==, found - 1);
  g_assert_cmpint (pejl ("erase|garderoben|--reason|Anmodning|--all"), ==, PEJL_CLI_OK);
  g_assert_cmpint (pejl ("erase|garderoben|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, ==, "");
  g_assert_cmpint (pejl ("find|garderoben"), ==, PEJL_CLI_OK);
  g_assert_null (strstr (out, "garderoben"));
  after = digest ();
  g_assert_cmpstr (before, !=, after);
  g_assert_cmpint (pejl ("erase|list|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpuint (lines (out), ==, 2);
  g_assert_nonnull (strstr (out, "Anmodning"));
}

/* A copy of the centerchef's store, put back, is a new one, and nobody's until its card says whose it is. */
static void
test_erase_role (void)
{
  g_autofree char *kode = g_build_filename (folder, "kode", NULL);
  g_autofree char *keys = g_strdup_printf ("--key-file|%s/chef.key|--key-passphrase-file|%s", folder, kode);
  g_autofree char *found = g_strconcat ("card|found|", keys, NULL);
  g_autofree char *card = g_strconcat ("card|", keys, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_true (g_file_set_contents (kode, "fire ord der huskes\n", -1, NULL));
  g_assert_cmpint (pejl (found), ==, PEJL_CLI_OK);
  g_assert_cmpint (pejl ("backup|--format|tab"), ==, PEJL_CLI_OK);
  parts = g_strsplit (out, "\t", -1);
  words = g_strdup_printf ("restore|%s", parts[0]);
  g_assert_cmpint (pejl (words), ==, PEJL_CLI_OK);
  before = digest ();
  g_assert_cmpint (pejl ("erase|tårn|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpuint (lines (out), >, 0);
  g_assert_cmpint (pejl ("erase|tårn|--reason|Anmodning|--all"), ==, PEJL_CLI_FAILED);
  g_assert_nonnull (strstr (err, "Only the centerchef may erase for good what others have written, so nothing was erased"));
  after = digest ();
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (pejl (card), ==, PEJL_CLI_OK);
  g_assert_cmpint (pejl ("erase|tårn|--reason|Anmodning|--all"), ==, PEJL_CLI_OK);
  g_assert_cmpint (pejl ("erase|tårn|--format|tab"), ==, PEJL_CLI_OK);
  g_assert_cmpstr (out, ==, "");
}

int
main (int argc, char *argv[])
{
  int status;

  if (!cli_demo_begin (&argc, &argv, &status))
    return status;
  g_test_add_func ("/cli-tryg/backup-and-restore", test_backup_and_restore);
  g_test_add_func ("/cli-tryg/damaged-backup", test_damaged_backup);
  g_test_add_func ("/cli-tryg/erase", test_erase);
  g_test_add_func ("/cli-tryg/erase-role", test_erase_role);
  status = cli_demo_run ();
  g_free (out);
  g_free (err);
  return status;
}
