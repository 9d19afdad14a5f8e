// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlines of points: days, over New Year and 29 February; and the words for them.
#include "core/rules/pejl-frist.h"
#include "core/rules/pejl-overblik.h"

#include <string.h>

static PejlPunkt *
punkt (PejlPunktStatus status, const char *oprettet, const char *frist, const char *lukket)
{
  PejlPunkt *self = pejl_punkt_new ();

  self->status = status;
  g_free (self->oprettet);
  self->oprettet = g_strdup (oprettet);
  g_free (self->frist);
  self->frist = g_strdup (frist);
  g_free (self->lukket);
  self->lukket = g_strdup (lukket);
  g_free (self->titel);
  self->titel = g_strdup ("Rolige overgange");
  g_free (self->sted);
  self->sted = g_strdup ("Ærten");
  return self;
}

typedef struct
{
  PejlPunktStatus status;
  const char *frist, *lukket, *i_dag;
  PejlFristStand stand;
  int over;
  const char *tekst, *saetning;
} Case;

static const Case cases[] = {
  { PEJL_PUNKT_AABEN, "2026-05-12", "", "2026-05-12", PEJL_FRIST_NAER, 0, "i dag", "frist i dag, 12. maj" },
  { PEJL_PUNKT_AABEN, "2026-05-13", "", "2026-05-12", PEJL_FRIST_NAER, -1, "1 dag", "frist 13. maj, om 1 dag" },
  { PEJL_PUNKT_I_GANG, "2026-05-26", "", "2026-05-12", PEJL_FRIST_NAER, -14, "14 dage", "frist 26. maj, om 14 dage" },
  { PEJL_PUNKT_I_GANG, "2026-05-27", "", "2026-05-12", PEJL_FRIST_GOD_TID, -15, "15 dage", "frist 27. maj, om 15 dage" },
  { PEJL_PUNKT_AFVENTER, "2026-05-11", "", "2026-05-12", PEJL_FRIST_OVER, 1, "1 dag over", "frist 11. maj, 1 dag over fristen" },
  { PEJL_PUNKT_AFVENTER, "2025-12-31", "", "2026-01-01", PEJL_FRIST_OVER, 1, "1 dag over",
    "frist 31. december 2025, 1 dag over fristen" },
  { PEJL_PUNKT_AABEN, "2024-03-01", "", "2024-02-28", PEJL_FRIST_NAER, -2, "2 dage", "frist 1. marts, om 2 dage" },
  { PEJL_PUNKT_AABEN, "2024-02-29", "", "2024-03-01", PEJL_FRIST_OVER, 1, "1 dag over", "frist 29. februar, 1 dag over fristen" },
  { PEJL_PUNKT_AABEN, "", "", "2026-05-12", PEJL_FRIST_INGEN, 0, "ingen frist", "ingen frist" },
  { PEJL_PUNKT_LUKKET, "2026-04-01", "2026-04-03", "2026-05-12", PEJL_FRIST_LUKKET, 2, "lukket 3. april", "lukket 3. april" },
  { PEJL_PUNKT_LUKKET, "2026-04-03", "2026-04-03", "2026-05-12", PEJL_FRIST_LUKKET, 0, "lukket 3. april", "lukket 3. april" },
  { PEJL_PUNKT_LUKKET, "", "2025-04-03", "2026-05-12", PEJL_FRIST_LUKKET, 0, "lukket 3. april 2025", "lukket 3. april 2025" },
};

static void
assert_words (char *found, const char *expected)
{
  g_auto (GStrv) parts = g_strsplit (found, "\u00a0", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
  g_free (found);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_autoptr (PejlPunkt) it = punkt (c->status, "2024-01-01", c->frist, c->lukket);

      g_test_message ("%s on %s", c->frist, c->i_dag);
      g_assert_cmpint (pejl_frist_stand (it, c->i_dag), ==, c->stand);
      g_assert_cmpint (pejl_frist_dage_over (it, c->i_dag), ==, c->over);
      assert_words (pejl_frist_tekst (it, c->i_dag), c->tekst);
      assert_words (pejl_frist_saetning (it, c->i_dag), c->saetning);
    }
}

static void
test_age (void)
{
  g_autoptr (PejlPunkt) open = punkt (PEJL_PUNKT_AABEN, "2025-12-30", "", "");
  g_autoptr (PejlPunkt) closed = punkt (PEJL_PUNKT_LUKKET, "2024-02-28", "", "2024-03-01");
  g_autoptr (PejlPunkt) ahead = punkt (PEJL_PUNKT_AABEN, "2027-01-01", "", "");

  g_assert_cmpint (pejl_frist_alder (open, "2026-01-02"), ==, 3);
  g_assert_cmpint (pejl_frist_alder (closed, "2026-01-02"), ==, 2);
  g_assert_cmpint (pejl_frist_alder (ahead, "2026-01-02"), ==, 0);
}

static void
test_default (void)
{
  char buf[PEJL_DATO_LEN];

  pejl_frist_standard ("2026-12-02", 30, buf);
  g_assert_cmpstr (buf, ==, "2027-01-01");
  pejl_frist_standard ("2024-02-01", 28, buf);
  g_assert_cmpstr (buf, ==, "2024-02-29");
  pejl_frist_standard ("2026-12-02", 0, buf);
  g_assert_cmpstr (buf, ==, "");
  pejl_frist_standard ("ingen dag", 30, buf);
  g_assert_cmpstr (buf, ==, "");
}

/* Only what is over or near becomes a task; the overdue stand first of all, the most overdue first. */
static void
test_overblik (void)
{
  g_autoptr (GPtrArray) opgaver = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_opgave_free);
  g_autoptr (GPtrArray) punkter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_punkt_unref);
  PejlOpgave *kladde = g_new0 (PejlOpgave, 1);

  kladde->art = PEJL_OPGAVE_FORSINKET;
  kladde->titel = g_strdup ("Besøg");
  kladde->undertitel = g_strdup ("Sted");
  g_ptr_array_add (opgaver, kladde);
  g_ptr_array_add (punkter, punkt (PEJL_PUNKT_AABEN, "2026-01-01", "2026-05-20", ""));
  g_ptr_array_add (punkter, punkt (PEJL_PUNKT_AABEN, "2026-01-01", "2026-05-08", ""));
  g_ptr_array_add (punkter, punkt (PEJL_PUNKT_I_GANG, "2026-01-01", "2026-04-08", ""));
  g_ptr_array_add (punkter, punkt (PEJL_PUNKT_I_GANG, "2026-01-01", "2026-05-27", ""));
  g_ptr_array_add (punkter, punkt (PEJL_PUNKT_LUKKET, "2026-01-01", "2026-04-08", "2026-05-01"));
  g_ptr_array_add (punkter, punkt (PEJL_PUNKT_AABEN, "2026-01-01", "", ""));
  pejl_overblik_add_punkter (opgaver, punkter, "2026-05-12");

  g_assert_cmpuint (opgaver->len, ==, 4);
  assert_words (g_strdup (((PejlOpgave *) opgaver->pdata[0])->titel), "Handleplanspunkt er 34 dage over fristen");
  assert_words (g_strdup (((PejlOpgave *) opgaver->pdata[1])->titel), "Handleplanspunkt er 4 dage over fristen");
  g_assert_cmpstr (((PejlOpgave *) opgaver->pdata[1])->undertitel, ==, "Ærten · Rolige overgange");
  g_assert_cmpstr (((PejlOpgave *) opgaver->pdata[2])->titel, ==, "Besøg");
  assert_words (g_strdup (((PejlOpgave *) opgaver->pdata[3])->titel), "Handleplanspunkt har frist om 8 dage");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frist/cases", test_cases);
  g_test_add_func ("/frist/age", test_age);
  g_test_add_func ("/frist/default", test_default);
  g_test_add_func ("/frist/overblik", test_overblik);
  return g_test_run ();
}
