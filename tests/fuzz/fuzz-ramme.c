// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a CSV of context figures: rows of clean text or an error in words, a guess of the columns, and a plan that accounts
// for each value.
#include "core/register/pejl-ramme-plan.h"

#include <math.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* In a folder of its own for as long as the process lives; the store stays empty. */
static PejlReader *
reader (void)
{
  static PejlStore *opened;

  if (opened == NULL)
    {
      g_autofree char *folder = g_dir_make_tmp ("pejl-fuzz-XXXXXX", NULL);
      g_autofree char *db = g_build_filename (folder, "pejl.db", NULL);
      g_autoptr (GError) error = NULL;

      g_setenv ("XDG_STATE_HOME", folder, TRUE);
      opened = pejl_store_open (db, PEJL_STORE_CREATE, &error);
      g_assert_no_error (error);
    }
  return pejl_store_get_reader (opened);
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
assert_sound (const PejlRammePlan *plan)
{
  guint sum = 0;

  for (guint i = 0; i < PEJL_REGISTER_KLASSE_N; i++)
    sum += plan->antal[i];
  g_assert_cmpuint (sum, ==, plan->raekker->len);
  for (guint i = 0; i < plan->raekker->len; i++)
    {
      const PejlRammePlanRow *row = g_ptr_array_index (plan->raekker, i);

      g_assert_true ((row->klasse == PEJL_REGISTER_SPRUNGET_OVER) == (row->grund != PEJL_RAMME_GRUND_INGEN));
      g_assert_true ((row->klasse == PEJL_REGISTER_SPRUNGET_OVER) == (row->tal == NULL));
      g_assert_true (row->tal == NULL || (isfinite (row->tal->vaerdi) && pejl_dato_is_valid (row->tal->dato)));
      assert_clean (row->sted);
      assert_clean (row->vaerdi);
      assert_clean (row->tid);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRammeFil) fil = pejl_ramme_fil_parse (reader (), (const char *) data, size, "fuzz.csv", &error);
  g_autoptr (PejlRammeValg) valg = NULL;
  g_autoptr (PejlRammePlan) plan = NULL;

  g_assert_true ((fil == NULL) == (error != NULL));
  if (fil == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  valg = pejl_ramme_valg_gaet (reader (), fil);
  plan = pejl_ramme_plan_new (reader (), fil, valg, NULL, &error);
  g_assert_true ((plan == NULL) == (error != NULL));
  if (plan != NULL)
    assert_sound (plan);
  return 0;
}
