// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a person uses it: real processes, real files, what is printed and the exit codes.
#include "folder.h"

#include "core/actions/pejl-strategi-actions.h"
#include "core/cli/pejl-cli.h"
#include "core/cli/pejl-i18n.h"
#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *program;

typedef struct
{
  char *folder;
  char *store;
  const char *in; /* standard input of the next run; NULL: none */
  char *out;  /* of the last run */
  char *err;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pejl-cli-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->store = g_build_filename (fixture->folder, "lager", "pejl.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->store);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs "pejl" with the words; the exit code. The language is English, so that the sentences need no catalogue. */
static int
run (Fixture *fixture, ...)
{
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  va_list words;
  const char *word;

  g_ptr_array_add (args, program);
  g_ptr_array_add (args, (gpointer) "--as-pejl");
  va_start (words, fixture);
  while ((word = va_arg (words, const char *)) != NULL)
    g_ptr_array_add (args, (gpointer) word);
  va_end (words);
  g_ptr_array_add (args, NULL);

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                        | (fixture->in != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0));
  g_subprocess_launcher_setenv (launcher, "PEJL_LANGUAGE", "en", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) args->pdata, &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_communicate_utf8 (process, fixture->in, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

#define assert_contains(text, part)                                                   \
  G_STMT_START                                                                        \
  {                                                                                   \
    if (strstr ((text), (part)) == NULL)                                              \
      g_error ("“%s” is not in: %s", (part), (text));                                 \
  }                                                                                   \
  G_STMT_END

static char *
write_file (Fixture *fixture, const char *name, const char *contents)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

#define CSV                                                                                                            \
  "dagtilbudsType;anvisningsenhedsNummer;navn;instType3;aktivitetsstatus;ejerformKode;kommuneKode;kommuneKode_Tekst\r\n" \
  "anvisningsenhed;G00011;Lærken;6011;Aktiv;1;999;Havneby\r\n"                                                        \
  "anvisningsenhed;G00012;Ågården;6012;Aktiv;2;999;Havneby\r\n"                                                       \
  "anvisningsenhed;G00013;SFO Nord;6020;Aktiv;1;999;Havneby\r\n"                                                      \
  "alternativ adresse;G00011;Lærken;6011;Aktiv;1;999;Havneby\r\n"

static void
test_handles (void)
{
  const struct
  {
    const char *word;
    gboolean handled;
  } cases[] = { { "demo", TRUE },   { "verify", TRUE },  { "nonsense", TRUE },          { "--help", TRUE },
                { "--store", FALSE }, { "--version", TRUE }, { "--gapplication-service", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *argv[] = { (char *) "pejl", (char *) cases[i].word, (char *) "x", NULL };

      g_assert_cmpint (pejl_cli_handles (3, argv), ==, cases[i].handled);
      g_assert_false (pejl_cli_handles (1, argv));
    }
}

static void
test_store_option (void)
{
  char *argv[] = { (char *) "pejl", (char *) "-x", (char *) "--store", (char *) "a.db", (char *) "-y", NULL };
  int argc = 5;
  g_autofree char *path = pejl_cli_take_store_option (&argc, argv);

  g_assert_cmpstr (path, ==, "a.db");
  g_assert_cmpint (argc, ==, 3);
  g_assert_cmpstr (argv[2], ==, "-y");
  g_assert_null (argv[3]);
  g_assert_null (pejl_cli_take_store_option (&argc, argv));
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[][2] = { { "demo", NULL },           { "import-register", NULL }, { "report", "committee" },
                                             { "export", "charts" },     { "strategi", "check" },     { "verify", NULL },
                                             { "strategi", "paste" },    { "strategi", "export" },  { "strategi", "import" },
                                             { "tilsyn", "list" },       { "find", NULL },          { "history", NULL } };

  g_assert_cmpint (run (fixture, "--help", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "Exit codes");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      assert_contains (fixture->out, commands[i][0]);
      if (commands[i][1] == NULL)
        g_assert_cmpint (run (fixture, commands[i][0], "--help", NULL), ==, PEJL_CLI_OK);
      else
        g_assert_cmpint (run (fixture, commands[i][0], commands[i][1], "--help", NULL), ==, PEJL_CLI_OK);
      assert_contains (fixture->out, "--verbose");
      assert_contains (fixture->out, "Exit codes");
      g_assert_cmpstr (fixture->err, ==, "");
      g_assert_cmpint (run (fixture, "--help", NULL), ==, PEJL_CLI_OK);
    }
}

/* No option comes along that is another command's. */
static void
test_own_options (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words[2];
    const char *own;
    const char *other;
  } cases[] = { { { "handleplan", "list" }, "--overdue", "--tilsyn" },
                { { "schema", NULL }, "--tilsyn", "--overdue" },
                { { "plan", "list" }, "--seed", "--uanmeldt" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *first = cases[i].words[0], *second = cases[i].words[1];

      g_assert_cmpint (run (fixture, first, second != NULL ? second : "--help", "--help", NULL), ==, PEJL_CLI_OK);
      assert_contains (fixture->out, cases[i].own);
      g_assert_null (strstr (fixture->out, cases[i].other));
      g_assert_cmpint (run (fixture, first, second != NULL ? second : cases[i].other, cases[i].other, NULL), ==, PEJL_CLI_USAGE);
      assert_contains (fixture->err, cases[i].other);
    }
}

static void
test_usage (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "nonsense", NULL), ==, PEJL_CLI_USAGE);
  assert_contains (fixture->err, "nonsense");
  g_assert_cmpint (run (fixture, "report", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "demo", "--nosuch", NULL), ==, PEJL_CLI_USAGE);
  assert_contains (fixture->err, "--nosuch");
  g_assert_cmpint (run (fixture, "demo", "--seed", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "demo", "--seed", "many", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "demo", "--size", "huge", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "demo", "stray", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "verify", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "import-register", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "report", "committee", "--period", "2024-2025", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "export", "charts", "--out-dir", fixture->folder, "--format", "gif", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "find", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "history", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "history", "12", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "history", "12", "34", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "strategi", "paste", "--area", "kvalitet", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "strategi", "export", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "strategi", "import", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpint (run (fixture, "tilsyn", "list", "--format", "xls", NULL), ==, PEJL_CLI_USAGE);
  g_assert_cmpstr (fixture->out, ==, "");
}

static void
test_missing_store (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = g_build_filename (fixture->folder, "r.pdf", NULL);

  g_assert_cmpint (run (fixture, "report", "committee", "--store", fixture->store, "--period", "2024-2025", "--out", out, NULL),
                   ==, PEJL_CLI_FAILED);
  g_assert_cmpstr (fixture->err, !=, "");
  g_assert_false (g_file_test (fixture->store, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "verify", fixture->store, NULL), ==, PEJL_CLI_FAILED);
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = write_file (fixture, "register.csv", CSV);
  g_autofree char *digest = NULL;

  g_assert_cmpint (run (fixture, "import-register", csv, "--store", fixture->store, "--dry-run", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "New: 2\n");
  g_assert_false (g_file_test (fixture->store, G_FILE_TEST_EXISTS));

  g_assert_cmpint (run (fixture, "import-register", csv, "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "New: 2\nChanged: 0\nUnchanged: 0\nSkipped: 2\n");
  assert_contains (fixture->out, "1 not a dagtilbud");
  assert_contains (fixture->out, "1 another address");
  g_assert_cmpint (run (fixture, "verify", fixture->store, "--digest", NULL), ==, PEJL_CLI_OK);
  digest = g_strdup (fixture->out);
  g_assert_cmpuint (strlen (digest), ==, 65);

  g_assert_cmpint (run (fixture, "import-register", csv, "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "New: 0\nChanged: 0\nUnchanged: 2\nSkipped: 2\n");
  g_assert_cmpint (run (fixture, "verify", "--digest", fixture->store, NULL), ==, PEJL_CLI_OK);
  g_assert_cmpstr (fixture->out, ==, digest);
}

static void
test_import_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *wrong = write_file (fixture, "indkøb.csv", "vare;antal\nmælk;4\n");
  g_autofree char *two = write_file (fixture, "to.csv", "anvisningsenhedsNummer;navn;kommuneKode\nG00011;A;1\nG00012;B;2\n");

  g_assert_cmpint (run (fixture, "import-register", wrong, "--store", fixture->store, NULL), ==, PEJL_CLI_FAILED);
  assert_contains (fixture->err, "indkøb.csv");
  assert_contains (fixture->err, "anvisningsenhedsNummer");
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_false (g_file_test (fixture->store, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "import-register", two, "--store", fixture->store, NULL), ==, PEJL_CLI_FAILED);
  assert_contains (fixture->err, "several municipalities");
  g_assert_false (g_file_test (fixture->store, G_FILE_TEST_EXISTS));
}

static void
test_strategi_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = g_test_build_filename (G_TEST_DIST, "data", "strategies", "frederikshavn-2022.xml", NULL);
  g_autofree char *bad = write_file (fixture, "bad.xml", "<strategi><omraade></strategi>");
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.xml", NULL);

  g_assert_cmpint (run (fixture, "strategi", "check", good, NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "95");
  g_assert_cmpint (run (fixture, "strategi", "check", bad, NULL), ==, PEJL_CLI_FAULTS);
  assert_contains (fixture->err, "bad.xml");
  g_assert_cmpint (run (fixture, "strategi", "check", gone, NULL), ==, PEJL_CLI_FAILED);
}

static void
assert_begins (const char *path, const char *magic)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_true (memcmp (contents, magic, strlen (magic)) == 0);
}

/* The main job without a display: demo, verify, report, charts. */
static void
test_main_job (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "udvalg.pdf", NULL);
  g_autofree char *charts = g_build_filename (fixture->folder, "diagrammer", NULL);
  g_autofree char *svg = g_build_filename (charts, "hvilke-omraader-halter-2024.svg", NULL);
  g_autofree char *png = g_build_filename (charts, "hvilken-rolle-2024.png", NULL);

  g_assert_cmpint (run (fixture, "demo", "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "38 dagtilbud");
  g_assert_cmpint (run (fixture, "demo", "--store", fixture->store, NULL), ==, PEJL_CLI_FAILED);
  assert_contains (fixture->err, "pejl.db");
  g_assert_cmpint (run (fixture, "verify", fixture->store, NULL), ==, PEJL_CLI_OK);

  g_assert_cmpint (run (fixture, "report", "committee", "--store", fixture->store, "--period", "2024-2025", "--out", pdf, NULL),
                   ==, PEJL_CLI_OK);
  assert_begins (pdf, "%PDF-");
  g_assert_cmpint (run (fixture, "report", "committee", "--store", fixture->store, "--period", "sometime", "--out", pdf, NULL),
                   ==, PEJL_CLI_USAGE);

  g_assert_cmpint (run (fixture, "export", "charts", "--store", fixture->store, "--period", "2024-2025", "--out-dir", charts, NULL),
                   ==, PEJL_CLI_OK);
  assert_begins (svg, "<?xml");
  g_assert_cmpint (run (fixture, "export", "charts", "--store", fixture->store, "--period", "2024-2025", "--out-dir", charts,
                        "--format", "png", "--distrikt", "nord", NULL),
                   ==, PEJL_CLI_OK);
  assert_begins (png, "\x89PNG");
  g_assert_cmpint (run (fixture, "export", "charts", "--store", fixture->store, "--period", "2024-2025", "--out-dir", charts,
                        "--distrikt", "Atlantis", NULL),
                   ==, PEJL_CLI_USAGE);
  assert_contains (fixture->err, "Midtby");
}

#define LISTE "De p\u00e6dagogiske ledere...\n\u2022\t \ufffdg\u00e5r foran med b\u00f8rne-\nperspektivet\n\n12\n\u2022\tsp\u00f8rger\n"
#define LISTE_RENT "g\u00e5r foran med b\u00f8rneperspektivet\nsp\u00f8rger\n"

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (const char *p = text; *p != '\0'; p++)
    lines += *p == '\n' ? 1 : 0;
  return lines;
}

/* Before there is a store, a rehearsal shows what would come; and it makes none. */
static void
test_paste_rehearsal (Fixture *fixture, gconstpointer data)
{
  fixture->in = LISTE;
  g_assert_cmpint (run (fixture, "strategi", "paste", "--store", fixture->store, "--area", "boernesyn", "--role", "ledere",
                        "--dry-run", NULL),
                   ==, PEJL_CLI_OK);
  g_assert_cmpstr (fixture->out, ==, LISTE_RENT);
  assert_contains (fixture->err, "line 1 left out (a heading)");
  assert_contains (fixture->err, "line 5 left out (belongs to the page): 12");
  g_assert_false (g_file_test (fixture->store, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "strategi", "paste", "--store", fixture->store, "--area", "b\u00f8rnesyn", "--role", "ledere",
                        "--dry-run", NULL),
                   ==, PEJL_CLI_USAGE);
  assert_contains (fixture->err, "boernesyn");
  g_assert_cmpint (run (fixture, "strategi", "paste", "--store", fixture->store, "--area", "boernesyn", "--role", "ledere", NULL),
                   ==, PEJL_CLI_FAILED);
  fixture->in = "\n \u2022 \n";
  g_assert_cmpint (run (fixture, "strategi", "paste", "--store", fixture->store, "--area", "boernesyn", "--role", "ledere",
                        "--dry-run", NULL),
                   ==, PEJL_CLI_FAILED);
}

/* A municipality's own list into a store that has no tilsyn: the strategy is changed; with tilsyn: a new version. */
static void
test_own_strategy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = write_file (fixture, "register.csv", CSV);
  g_autofree char *xml = g_build_filename (fixture->folder, "min strategi.xml", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, "anden.db", NULL);
  g_autofree char *written = NULL;

  g_assert_cmpint (run (fixture, "import-register", csv, "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  fixture->in = LISTE;
  g_assert_cmpint (run (fixture, "strategi", "paste", "--store", fixture->store, "--area", "boernesyn", "--role", "ledere", NULL),
                   ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "2 tegn in boernesyn, ledere");
  assert_contains (fixture->out, "version 1");
  g_assert_cmpint (run (fixture, "strategi", "export", "--store", fixture->store, "--out", xml, NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "90 tegn");
  g_assert_true (g_file_get_contents (xml, &written, NULL, NULL));
  assert_contains (written, ">g\u00e5r foran med b\u00f8rneperspektivet</tegn>");
  g_assert_cmpint (run (fixture, "strategi", "check", xml, NULL), ==, PEJL_CLI_OK);
  g_assert_cmpint (run (fixture, "strategi", "export", "--store", fixture->store, "--out", xml, "--version", "7", NULL), ==,
                   PEJL_CLI_USAGE);

  g_assert_cmpint (run (fixture, "demo", "--store", other, NULL), ==, PEJL_CLI_OK);
  g_assert_cmpint (run (fixture, "strategi", "import", xml, "--store", other, "--current", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "became version 2");
  g_assert_cmpint (run (fixture, "strategi", "import", csv, "--store", other, NULL), ==, PEJL_CLI_FAILED);
  g_assert_cmpint (run (fixture, "strategi", "export", "--store", other, "--out", xml, "--version", "1", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "95 tegn");
  g_assert_cmpint (run (fixture, "strategi", "import", xml, "--store", other, "--current", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "has it already");
  g_assert_cmpint (run (fixture, "strategi", "paste", "--store", other, "--area", "kvalitet", "--role", "ledere", NULL), ==,
                   PEJL_CLI_OK);
  assert_contains (fixture->out, "version 3");
  assert_contains (fixture->out, "stays as it is");
  g_assert_cmpint (run (fixture, "verify", other, NULL), ==, PEJL_CLI_OK);
}

static void
test_reading (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  guint all;

  g_assert_cmpint (run (fixture, "demo", "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  g_assert_cmpint (run (fixture, "tilsyn", "list", "--store", fixture->store, "--format", "csv", NULL), ==, PEJL_CLI_OK);
  g_assert_true (g_str_has_prefix (fixture->out, "dato;sted;distrikt;"));
  all = count_lines (fixture->out);
  g_assert_cmpuint (all, >, 200);
  g_assert_cmpint (run (fixture, "tilsyn", "list", "--store", fixture->store, "--format", "csv", "--period", "2024-2025", NULL), ==,
                   PEJL_CLI_OK);
  g_assert_cmpuint (count_lines (fixture->out), <, all);
  g_assert_cmpuint (count_lines (fixture->out), >, 20);
  g_assert_cmpint (run (fixture, "tilsyn", "list", "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  g_assert_cmpuint (count_lines (fixture->out), ==, all - 1);

  g_assert_cmpint (run (fixture, "find", "--store", fixture->store, "b\u00f8rnene", "leg", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "(observation)");
  id = g_strndup (strstr (strstr (fixture->out, "(observation)"), "    id ") + strlen ("    id "), 32);
  /* Of many, the newest; or all of them. */
  g_assert_cmpint (run (fixture, "find", "--store", fixture->store, "b\u00f8rnene", NULL), ==, PEJL_CLI_OK);
  g_assert_cmpuint (count_lines (fixture->out), ==, 3 * 200);
  g_assert_nonnull (strstr (fixture->err, "--all"));
  g_assert_cmpint (run (fixture, "find", "--all", "--store", fixture->store, "b\u00f8rnene", NULL), ==, PEJL_CLI_OK);
  g_assert_cmpuint (count_lines (fixture->out), >, 3 * 200);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (run (fixture, "find", "--store", fixture->store, "xyzzyplugh", NULL), ==, PEJL_CLI_OK);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpint (run (fixture, "history", "--store", fixture->store, id, "--field", "tekst", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "  tekst: \u201c");
  assert_contains (fixture->out, "before: nothing");
  g_assert_cmpuint (count_lines (fixture->out), ==, 2);
  g_assert_cmpint (run (fixture, "history", "--store", fixture->store, id, "--field", "navn", NULL), ==, PEJL_CLI_USAGE);
  assert_contains (fixture->err, "tekst");
  g_assert_cmpint (run (fixture, "history", "--store", fixture->store, "00000000000000000000000000000000", NULL), ==,
                   PEJL_CLI_FAILED);
}

static void
write_text (const char *path, PejlTable table, PejlField field, const char *text, PejlId *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) opened = pejl_store_open (path, PEJL_STORE_OPEN, &error);
  g_autoptr (PejlAction) action = pejl_action_new ("Tekst");

  g_assert_no_error (error);
  if (pejl_id_is_nil (row))
    *row = pejl_id_new ();
  pejl_action_row (action, table, row);
  pejl_action_set_text (action, field, text);
  pejl_store_commit (opened, action, &error);
  g_assert_no_error (error);
  pejl_store_close (opened);
}

/* What looks like a CPR number stops the report before anything is written; a name is only told. */
static void
test_privacy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "r.pdf", NULL);
  g_autoptr (GPtrArray) huse = NULL;
  PejlFilter everywhere = { 0 };
  PejlId hus;

  g_assert_cmpint (run (fixture, "demo", "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  {
    g_autoptr (PejlStore) opened = pejl_store_open (fixture->store, PEJL_STORE_READ_ONLY, NULL);

    huse = pejl_query_dagtilbud (pejl_store_get_reader (opened), &everywhere, NULL, FALSE, FALSE);
    hus = ((const PejlDagtilbud *) huse->pdata[0])->id;
    pejl_store_close (opened);
  }
  write_text (fixture->store, PEJL_TABLE_DAGTILBUD, PEJL_FIELD_DAGTILBUD_NAVN, "Huset 010190-1234", &hus);
  g_assert_cmpint (run (fixture, "report", "committee", "--store", fixture->store, "--period", "2024-2025", "--out", pdf, NULL),
                   ==, PEJL_CLI_FAULTS);
  assert_contains (fixture->err, "Ligner et CPR-nummer");
  assert_contains (fixture->err, "--despite-warnings");
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "report", "committee", "--store", fixture->store, "--period", "2024-2025", "--out", pdf,
                        "--despite-warnings", NULL),
                   ==, PEJL_CLI_OK);
  g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
}

/* The house's name stands in every report about it: each stops before its file is there, and goes on when told to. */
static void
test_privacy_of_reports (Fixture *fixture, gconstpointer data)
{
  static const char *const reports[] = { "parents", "staff", "politics" };
  g_autofree char *pdf = g_build_filename (fixture->folder, "en.pdf", NULL);
  g_autoptr (GPtrArray) huse = NULL;
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  g_autofree char *gnummer = NULL;
  PejlFilter everywhere = { 0 };
  PejlId hus;

  g_assert_cmpint (run (fixture, "demo", "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  {
    g_autoptr (PejlStore) opened = pejl_store_open (fixture->store, PEJL_STORE_READ_ONLY, NULL);

    huse = pejl_query_dagtilbud (pejl_store_get_reader (opened), &everywhere, NULL, FALSE, FALSE);
    hus = ((const PejlDagtilbud *) huse->pdata[0])->id;
    gnummer = g_strdup (((const PejlDagtilbud *) huse->pdata[0])->gnummer);
    kommune = pejl_query_kommune (pejl_store_get_reader (opened));
    strategi = pejl_query_strategi (pejl_store_get_reader (opened), &kommune->strategi);
    pejl_store_close (opened);
  }
  write_text (fixture->store, PEJL_TABLE_DAGTILBUD, PEJL_FIELD_DAGTILBUD_NAVN, "Huset 010190-1234", &hus);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_assert_cmpint (run (fixture, "report", reports[i], "--store", fixture->store, "--dagtilbud", gnummer, "--out", pdf, NULL), ==,
                       PEJL_CLI_FAULTS);
      assert_contains (fixture->err, "Ligner et CPR-nummer");
      assert_contains (fixture->err, "--despite-warnings");
      g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
      g_assert_cmpint (run (fixture, "report", reports[i], "--store", fixture->store, "--dagtilbud", gnummer, "--out", pdf,
                            "--despite-warnings", NULL),
                       ==, PEJL_CLI_OK);
      assert_contains (fixture->err, "Ligner et CPR-nummer");
      g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
      g_assert_cmpint (g_unlink (pdf), ==, 0);
    }
  /* The names of the areas stand on the slides. */
  for (guint i = 0; i < strategi->omraader->len; i++)
    {
      hus = pejl_omraade_row (&strategi->id, ((const PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, i))->key);
      write_text (fixture->store, PEJL_TABLE_OMRAADE, PEJL_FIELD_OMRAADE_NAVN, "Leg 010190-1234", &hus);
    }
  g_assert_cmpint (run (fixture, "deck", "--store", fixture->store, "--period", "2024-2025", "--out", pdf, NULL), ==,
                   PEJL_CLI_FAULTS);
  assert_contains (fixture->err, "Ligner et CPR-nummer");
  g_assert_false (g_file_test (pdf, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "deck", "--store", fixture->store, "--period", "2024-2025", "--out", pdf, "--despite-warnings", NULL),
                   ==, PEJL_CLI_OK);
  g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
}

/* No token of a reference is told to a person; and words that are back say that they are. */
static void
test_history_of_reference (Fixture *fixture, gconstpointer data)
{
  PejlId row = { { 0 } };
  char id[PEJL_ID_STRLEN];

  g_assert_cmpint (run (fixture, "demo", "--store", fixture->store, NULL), ==, PEJL_CLI_OK);
  write_text (fixture->store, PEJL_TABLE_VURDERING, PEJL_FIELD_VURDERING_BEGRUNDELSE,
              "Set to gange [#0123456789abcdef0123456789abcdef] i dag", &row);
  g_assert_cmpint (run (fixture, "history", "--store", fixture->store, pejl_id_to_buf (&row, id), NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "Set to gange");
  g_assert_null (strstr (fixture->out, "[#"));
  g_assert_null (strstr (fixture->out, "why: brought back"));
  write_text (fixture->store, PEJL_TABLE_VURDERING, PEJL_FIELD_VURDERING_BEGRUNDELSE, "Noget andet", &row);
  write_text (fixture->store, PEJL_TABLE_VURDERING, PEJL_FIELD_VURDERING_BEGRUNDELSE,
              "Set to gange [#0123456789abcdef0123456789abcdef] i dag", &row);
  g_assert_cmpint (run (fixture, "history", "--store", fixture->store, id, "--field", "begrundelse", NULL), ==, PEJL_CLI_OK);
  assert_contains (fixture->out, "why: brought back what was written 20");
  assert_contains (fixture->out, "before: \u201cNoget andet\u201d");
}

int
main (int argc, char **argv)
{
  if (argc > 1 && strcmp (argv[1], "--as-pejl") == 0)
    {
      pejl_i18n_init (NULL);
      return pejl_cli_run (argc - 1, argv + 1);
    }
  program = g_file_read_link ("/proc/self/exe", NULL);
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/handles", test_handles);
  g_test_add_func ("/cli/store-option", test_store_option);
  g_test_add ("/cli/help", Fixture, NULL, set_up, test_help, tear_down);
  g_test_add ("/cli/own-options", Fixture, NULL, set_up, test_own_options, tear_down);
  g_test_add ("/cli/usage", Fixture, NULL, set_up, test_usage, tear_down);
  g_test_add ("/cli/missing-store", Fixture, NULL, set_up, test_missing_store, tear_down);
  g_test_add ("/cli/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/cli/import-refuses", Fixture, NULL, set_up, test_import_refuses, tear_down);
  g_test_add ("/cli/strategi-check", Fixture, NULL, set_up, test_strategi_check, tear_down);
  g_test_add ("/cli/paste-rehearsal", Fixture, NULL, set_up, test_paste_rehearsal, tear_down);
  g_test_add ("/cli/own-strategy", Fixture, NULL, set_up, test_own_strategy, tear_down);
  g_test_add ("/cli/reading", Fixture, NULL, set_up, test_reading, tear_down);
  g_test_add ("/cli/privacy", Fixture, NULL, set_up, test_privacy, tear_down);
  g_test_add ("/cli/privacy-of-reports", Fixture, NULL, set_up, test_privacy_of_reports, tear_down);
  g_test_add ("/cli/history-of-reference", Fixture, NULL, set_up, test_history_of_reference, tear_down);
  g_test_add ("/cli/main-job", Fixture, NULL, set_up, test_main_job, tear_down);
  return g_test_run ();
}
