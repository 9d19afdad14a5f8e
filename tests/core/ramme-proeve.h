// SPDX-License-Identifier: GPL-3.0-or-later
// A municipality of four houses and a distrikt, and short ways to bring context figures into it: shared by the tests of them.
#pragma once

#include "folder.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-rammetal-actions.h"
#include "core/analysis/pejl-rammer.h"
#include "core/register/pejl-ramme-plan.h"
#include "core/register/pejl-register-plan.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gstdio.h>
#include <string.h>

#define REGISTER \
  "anvisningsenhedsNummer;daginstitutionsNummer;dagtilbudsNavn;instType3;kommuneKode;kommuneKode_Tekst\r\n" \
  "G00011;280011;Lærken;6011;999;Havneby\r\nG00012;280012;Ågården;6012;999;Havneby\r\n" \
  "G00013;280013;Mariehønen;6011;999;Havneby\r\nG00014;280013;Mariehønen;6010;999;Havneby\r\n"
#define HOVED "Nummer;År;Sygefravær pct.;Normering 3-5 år\n"

typedef struct
{
  char *folder;
  char *path;
  PejlStore *store;
  PejlId nord;
} Fixture;

static inline PejlReader *
reader_of (Fixture *fixture)
{
  return pejl_store_get_reader (fixture->store);
}

static inline void
import_register (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "register.csv", NULL);
  g_autoptr (PejlRegisterPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  const PejlId huse[] = { pejl_dagtilbud_id_for ("G00011"), pejl_dagtilbud_id_for ("G00013") };

  g_assert_true (g_file_set_contents (path, REGISTER, -1, NULL));
  plan = pejl_register_plan_new (reader_of (fixture), path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_register_plan_apply (plan, fixture->store, NULL, NULL, NULL, &error));
  g_assert_true (pejl_distrikt_add (fixture->store, "Nord", &fixture->nord, &error));
  g_assert_true (pejl_dagtilbud_set_distrikt (fixture->store, huse, 2, &fixture->nord, &error));
  g_assert_no_error (error);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pejl-ramme-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "pejl.db", NULL);
  fixture->store = pejl_store_open (fixture->path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  import_register (fixture);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  pejl_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline PejlRammeFil *
read_bytes (Fixture *fixture, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;
  PejlRammeFil *fil = pejl_ramme_fil_parse (reader_of (fixture), bytes, length < 0 ? strlen (bytes) : (gsize) length,
                                            "tal-2024.csv", &error);

  g_assert_no_error (error);
  return fil;
}

/* lines: "Column=role", parted by "|"; NULL: as guessed. */
static inline PejlRammePlan *
plan_with (Fixture *fixture, const char *text, const char *lines)
{
  g_autoptr (PejlRammeFil) fil = read_bytes (fixture, text, -1);
  g_autoptr (PejlRammeValg) valg = pejl_ramme_valg_gaet (reader_of (fixture), fil);
  g_auto (GStrv) parts = g_strsplit (lines != NULL ? lines : "", "|", -1);
  g_autoptr (GError) error = NULL;
  PejlRammePlan *plan;

  for (guint i = 0; parts[i] != NULL; i++)
    g_assert_true (pejl_ramme_valg_linje (valg, reader_of (fixture), fil, parts[i], &error));
  plan = pejl_ramme_plan_new (reader_of (fixture), fil, valg, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static inline void
apply (Fixture *fixture, const PejlRammePlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_ramme_plan_apply (plan, fixture->store, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static inline void
import (Fixture *fixture, const char *text)
{
  g_autoptr (PejlRammePlan) plan = plan_with (fixture, text, NULL);

  apply (fixture, plan);
}

static inline void
assert_counts (const PejlRammePlan *plan, guint ny, guint aendret, guint uaendret, guint sprunget)
{
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_NY], ==, ny);
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_AENDRET], ==, aendret);
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_UAENDRET], ==, uaendret);
  g_assert_cmpuint (plan->antal[PEJL_REGISTER_SPRUNGET_OVER], ==, sprunget);
}

static inline const PejlRammePlanRow *
row_at (const PejlRammePlan *plan, guint index)
{
  return g_ptr_array_index (plan->raekker, index);
}

static inline GPtrArray *
values_of (Fixture *fixture, const char *gnummer)
{
  const PejlId hus = pejl_dagtilbud_id_for (gnummer);

  return pejl_query_rammetal (reader_of (fixture), &hus, NULL, NULL, "");
}

static inline char *
digest (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVerifyReport) report = pejl_verify_file (fixture->path, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (report->ok);
  return g_steal_pointer (&report->digest);
}
