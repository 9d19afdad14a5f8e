// SPDX-License-Identifier: GPL-3.0-or-later
// When a report is to be published, which step may follow which, and which visits a dagpleje's report gathers: tables of cases.
#include "core/model/pejl-proces.h"
#include "core/rules/pejl-udgivelse.h"

#include <string.h>

#define TODAY "2026-05-12"
#define NB "\u00a0"

/* --- dates (dagtilbudsloven § 5: at least every second year) --- */

static const struct
{
  const char *name;
  const char *sidste;
  const char *foerste;
  const char *udgives;
  const char *frist; /* "": none */
} frister[] = {
  { "two years after the last", "2024-06-03", "2020-01-01", "", "2026-06-03" },
  { "two years after the first visit when none is known", "", "2024-02-01", "", "2026-02-01" },
  { "nothing to reckon from", "", "", "", "" },
  { "the municipality's own day is earlier", "2024-06-03", "", "2026-03-01", "2026-03-01" },
  { "its own day cannot put the law off", "2024-06-03", "", "2026-09-01", "2026-06-03" },
  { "its own day alone", "", "", "2026-09-01", "2026-09-01" },
  { "leap day", "2024-02-29", "", "", "2026-02-28" },
  { "to a leap year", "2022-02-28", "", "", "2024-02-28" },
  { "over New Year", "2023-12-31", "", "", "2025-12-31" },
};

static void
test_frist (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  char frist[PEJL_DATO_LEN];
  gboolean known = pejl_udgivelse_frist (frister[i].sidste, frister[i].foerste, frister[i].udgives, frist);

  g_assert_cmpstr (frist, ==, frister[i].frist);
  g_assert_cmpint (known, ==, *frister[i].frist != '\0');
}

/* --- tasks --- */

static const struct
{
  const char *name;
  const char *sidste;
  gboolean waits;
  const char *titel; /* NULL: no task */
  const char *undertitel;
  int dage;
} opgaver[] = {
  { "far off", "2024-07-12", FALSE, NULL, NULL, 0 },
  { "the first day that it is told", "2024-07-11", FALSE, "Tilsynsrapport skal offentliggøres senest 11." NB "juli",
    "Strandkanten · sidst 11. juli 2024 · intet endeligt tilsyn venter", -60 },
  { "today", "2024-05-12", TRUE, "Tilsynsrapport skal offentliggøres i dag",
    "Strandkanten · sidst 12. maj 2024 · et endeligt tilsyn venter", 0 },
  { "a day late", "2024-05-11", TRUE, "Tilsynsrapport skulle være offentliggjort for 1" NB "dag siden",
    "Strandkanten · sidst 11. maj 2024 · et endeligt tilsyn venter", 1 },
  { "a year late", "2023-05-12", FALSE, "Tilsynsrapport skulle være offentliggjort for 365" NB "dage siden",
    "Strandkanten · sidst 12. maj 2023 · intet endeligt tilsyn venter", 365 },
};

static void
test_opgave (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) udgivelser = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_udgivelse_free);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_opgave_free);
  PejlUdgivelse *udgivelse = g_new0 (PejlUdgivelse, 1);
  const PejlOpgave *task;

  udgivelse->dagtilbud = pejl_id_new ();
  udgivelse->navn = g_strdup ("Strandkanten");
  g_strlcpy (udgivelse->sidste, opgaver[i].sidste, PEJL_DATO_LEN);
  if (opgaver[i].waits)
    udgivelse->tilsyn = pejl_id_new ();
  g_ptr_array_add (udgivelser, udgivelse);
  pejl_udgivelse_opgaver (tasks, udgivelser, TODAY);
  g_assert_cmpuint (tasks->len, ==, opgaver[i].titel != NULL ? 1 : 0);
  if (opgaver[i].titel == NULL)
    return;
  task = g_ptr_array_index (tasks, 0);
  g_assert_cmpint (task->art, ==, PEJL_OPGAVE_UDGIVELSE);
  g_assert_cmpstr (task->titel, ==, opgaver[i].titel);
  g_assert_cmpstr (task->undertitel, ==, opgaver[i].undertitel);
  g_assert_cmpint (task->dage, ==, opgaver[i].dage);
  g_assert_true (pejl_id_equal (&task->tilsyn, &udgivelse->tilsyn));
}

static void
test_sene (void)
{
  g_autoptr (GPtrArray) tilsyn = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_opgave_free);
  static const guint antal[] = { 1, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (antal); i++)
    {
      PejlTilsyn *one = pejl_tilsyn_new ();

      one->id = pejl_id_new ();
      g_free (one->sted);
      one->sted = g_strdup ("Strandkanten");
      g_free (one->dato);
      one->dato = g_strdup (i == 0 ? "2026-05-01" : "2026-05-02");
      g_ptr_array_add (tilsyn, one);
    }
  pejl_sene_opgaver (tasks, tilsyn, antal, TODAY);
  g_assert_cmpuint (tasks->len, ==, 2);
  g_assert_cmpstr (((PejlOpgave *) g_ptr_array_index (tasks, 0))->titel, ==,
                   "En ændring kom efter, at tilsynet blev endeligt");
  g_assert_cmpstr (((PejlOpgave *) g_ptr_array_index (tasks, 1))->titel, ==,
                   "Tre ændringer kom efter, at tilsynet blev endeligt");
  g_assert_cmpstr (((PejlOpgave *) g_ptr_array_index (tasks, 1))->undertitel, ==,
                   "Strandkanten · 2." NB "maj · kan tages ind som rettelse");
}

/* --- steps --- */

/* Row: from; column: to, each planlagt … offentliggjort. */
static const char *const following[] = {
  "-xx----", /* planlagt */
  "x-xxxx-", /* gennemført */
  "xx-xxx-", /* kladde */
  "xxx-xx-", /* dialog */
  "xxxx-x-", /* i høring */
  "------x", /* endelig */
  "-------", /* offentliggjort */
};

static void
test_steps (void)
{
  for (PejlStatus from = PEJL_STATUS_PLANLAGT; from <= PEJL_STATUS_LAST; from++)
    for (PejlStatus to = PEJL_STATUS_PLANLAGT; to <= PEJL_STATUS_LAST; to++)
      {
        g_test_message ("%s → %s", pejl_status_name (from), pejl_status_name (to));
        g_assert_cmpint (pejl_status_kan_foelge (from, to), ==, following[from - 1][to - 1] == 'x');
      }
  g_assert_false (pejl_status_kan_foelge (PEJL_STATUS_KLADDE, 0));
  g_assert_false (pejl_status_kan_foelge (PEJL_STATUS_KLADDE, PEJL_STATUS_LAST + 1));
}

/* --- one report of many visits --- */

typedef enum
{
  NOTHING,
  NOT_DAGPLEJE,
  OTHER_HOUSE,
  VISIT_FINAL,
  REPORT_FINAL,
  REPORT_IS_PART,
  VISIT_HAS_VISITS,
  ITSELF,
  NO_HOUSE,
} Flaw;

static const struct
{
  const char *name;
  Flaw flaw;
  gboolean can;
} samlede[] = {
  { "two visits to one dagpleje", NOTHING, TRUE },
  { "a børnehave reports each visit", NOT_DAGPLEJE, FALSE },
  { "another dagpleje", OTHER_HOUSE, FALSE },
  { "the visit is endelig", VISIT_FINAL, FALSE },
  { "the report is endelig", REPORT_FINAL, FALSE },
  { "the report is part of another", REPORT_IS_PART, FALSE },
  { "the visit is a report of others", VISIT_HAS_VISITS, FALSE },
  { "itself", ITSELF, FALSE },
  { "a talk in a distrikt", NO_HOUSE, FALSE },
};

static PejlTilsyn *
dagpleje_visit (const PejlId *dagtilbud)
{
  PejlTilsyn *tilsyn = pejl_tilsyn_new ();

  tilsyn->id = pejl_id_new ();
  tilsyn->omfang = PEJL_OMFANG_DAGTILBUD;
  tilsyn->dagtilbud = *dagtilbud;
  tilsyn->type = PEJL_TYPE_DAGPLEJE;
  tilsyn->status = PEJL_STATUS_KLADDE;
  return tilsyn;
}

static void
test_samlet (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  PejlId house = pejl_id_new (), other = pejl_id_new ();
  g_autoptr (PejlTilsyn) visit = dagpleje_visit (samlede[i].flaw == OTHER_HOUSE ? &other : &house);
  g_autoptr (PejlTilsyn) report = dagpleje_visit (&house);

  if (samlede[i].flaw == NOT_DAGPLEJE)
    visit->type = report->type = PEJL_TYPE_BOERNEHAVE;
  visit->laast = samlede[i].flaw == VISIT_FINAL;
  report->laast = samlede[i].flaw == REPORT_FINAL;
  if (samlede[i].flaw == REPORT_IS_PART)
    report->samlet = other;
  if (samlede[i].flaw == ITSELF)
    visit->id = report->id;
  if (samlede[i].flaw == NO_HOUSE)
    visit->omfang = PEJL_OMFANG_DISTRIKT;
  g_assert_cmpint (pejl_samlet_kan (visit, samlede[i].flaw == VISIT_HAS_VISITS, report), ==, samlede[i].can);
}

#define ADD_ALL(group, cases, func)                                                  \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                   \
    {                                                                                \
      g_autofree char *path = g_strdup_printf ("/udgivelse/" group "/%s", cases[i].name); \
                                                                                     \
      g_test_add_data_func (path, GUINT_TO_POINTER (i), func);                       \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_ALL ("frist", frister, test_frist)
  ADD_ALL ("opgave", opgaver, test_opgave)
  ADD_ALL ("samlet", samlede, test_samlet)
  g_test_add_func ("/udgivelse/sene", test_sene);
  g_test_add_func ("/udgivelse/steps", test_steps);

  return g_test_run ();
}
