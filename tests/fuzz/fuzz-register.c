// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an export from Dagtilbudsregisteret: rows of clean text or an error in words; and what was read is laid beside a store.
#include "core/register/pejl-register-plan.h"

#include "../core/folder.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static char *folder; /* for as long as the process lives */

static void
remove_folder (void)
{
  remove_tree (folder);
}

/* The store stays empty. */
static PejlStore *
store (char **beside)
{
  static PejlStore *opened;
  static char *path;

  if (opened == NULL)
    {
      g_autofree char *db = NULL;
      g_autoptr (GError) error = NULL;

      folder = g_dir_make_tmp ("pejl-fuzz-XXXXXX", NULL);
      db = g_build_filename (folder, "pejl.db", NULL);
      atexit (remove_folder);
      g_setenv ("XDG_STATE_HOME", folder, TRUE);
      path = g_build_filename (folder, "register.csv", NULL);
      opened = pejl_store_open (db, PEJL_STORE_CREATE, &error);
      g_assert_no_error (error);
    }
  *beside = path;
  return opened;
}

static void
assert_clean (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (p)));
}

static void
try_plan (const guint8 *data, gsize size, const PejlRegisterCsv *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterPlan) plan = NULL;
  char *path;
  PejlReader *reader = pejl_store_get_reader (store (&path));
  guint sum = 0;

  g_unlink (path); /* written over without it, what was longer would keep its end */
  if (!g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return;
  plan = pejl_register_plan_new (reader, path, NULL, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan == NULL)
    return;
  for (guint i = 0; i < PEJL_REGISTER_KLASSE_N; i++)
    sum += plan->antal[i];
  g_assert_cmpuint (sum, ==, csv->raekker->len);
  for (guint i = 0; i < plan->raekker->len; i++)
    {
      const PejlRegisterPlanRow *row = g_ptr_array_index (plan->raekker, i);

      g_assert_true ((row->klasse == PEJL_REGISTER_SPRUNGET_OVER) == (row->grund != PEJL_REGISTER_GRUND_INGEN));
      assert_clean (row->navn);
      assert_clean (row->adresse);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterCsv) csv = pejl_register_csv_parse ((const char *) data, size, "fuzz.csv", NULL, &error);
  guint linje = 1;

  g_assert_true ((csv == NULL) == (error != NULL));
  if (csv == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  for (guint i = 0; i < csv->raekker->len; i++)
    {
      const PejlRegisterRow *row = g_ptr_array_index (csv->raekker, i);

      g_assert_cmpuint (row->linje, >, linje);
      linje = row->linje;
      for (guint k = 0; k < PEJL_KOLONNE_N; k++)
        assert_clean (row->felt[k]);
    }
  if (size % 8 == 0) /* it goes by way of a file, which takes its time */
    try_plan (data, size, csv);
  return 0;
}
