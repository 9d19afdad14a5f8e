// SPDX-License-Identifier: GPL-3.0-or-later
// A report in a folder of its own, and what other programs read in it: shared by the tests of report/.
#pragma once

#include "folder.h"
#include "rapport-proeve.h"

#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("pejl-report-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "rapport æøå.pdf", NULL);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* ---- reading back ---- */

/* What a program of the machine prints about the file, or NULL where the program is not installed. */
static inline char *
run_tool (const char *const *argv)
{
  g_autofree char *program = g_find_program_in_path (argv[0]);
  g_autofree char *errors = NULL;
  char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors,
                               &status,
                               &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_cmpstr (errors, ==, "");
  return output;
}

static inline void
assert_sound (const char *path)
{
  const char *argv[] = { "qpdf", "--check", path, NULL };
  g_autofree char *output = run_tool (argv);

  if (output == NULL)
    g_test_message ("qpdf is not installed");
  else
    g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
}

/* Pages parted by form feeds, lines joined, or NULL. */
static inline char *
text_of (const char *path)
{
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  char *text = run_tool (argv);

  for (char *p = text; p != NULL && *p != '\0'; p++)
    if (*p == '\n')
      *p = ' ';
  return text;
}

static inline guint
count_string (const char *text,
              const char *needle)
{
  guint n = 0;

  for (const char *p = strstr (text, needle); p != NULL; p = strstr (p + strlen (needle), needle))
    n++;
  return n;
}

static inline void
assert_holds (const char *text,
              const char *needle)
{
  if (strstr (text, needle) == NULL)
    {
      g_test_message ("not in the text: “%s”", needle);
      g_test_fail ();
    }
}

static inline void
assert_names_all (const char   *text,
                  const Proeve *proeve)
{
  g_autoptr (PejlAnalyse) analyse = proeve_analyse (proeve);

  for (guint i = 0; i < analyse->steder->len; i++)
    assert_holds (text, ((PejlStedSum *) g_ptr_array_index (analyse->steder, i))->navn);
  for (guint i = 0; i < analyse->distrikter->len; i++)
    assert_holds (text, ((PejlGruppeTal *) g_ptr_array_index (analyse->distrikter, i))->navn);
}
