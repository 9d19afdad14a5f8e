// SPDX-License-Identifier: GPL-3.0-or-later
// Who lacks a visit, and the proposed spread, as tables of cases: New Year, 29 February, holidays, July, too
// little time.
#include "core/rules/pejl-plan.h"

#include <string.h>

static PejlId
make_id (guint n)
{
  PejlId id = { { 0 } };

  id.b[14] = (guint8) (n >> 8);
  id.b[15] = (guint8) (n + 1);
  return id;
}

static PejlStedSum *
make_sted (guint n, guint anmeldte, guint uanmeldte, const char *sidste)
{
  PejlStedSum *sted = g_new0 (PejlStedSum, 1);

  sted->dagtilbud = make_id (n);
  sted->navn = g_strdup_printf ("Hus %u", n + 1);
  sted->distrikt_navn = g_strdup ("Nord");
  sted->anmeldte = anmeldte;
  sted->uanmeldte = uanmeldte;
  g_strlcpy (sted->sidste, sidste, sizeof sted->sidste);
  return sted;
}

static void
add_planned (GPtrArray *planlagt, guint n, gboolean anmeldt, const char *dato, PejlStatus status)
{
  PejlTilsyn *tilsyn = pejl_tilsyn_new ();

  tilsyn->dagtilbud = make_id (n);
  tilsyn->omfang = PEJL_OMFANG_DAGTILBUD;
  tilsyn->anmeldt = anmeldt;
  tilsyn->status = status;
  g_free (tilsyn->dato);
  tilsyn->dato = g_strdup (dato);
  g_ptr_array_add (planlagt, tilsyn);
}

/* ---- who lacks what ---- */

static void
test_mangler (void)
{
  static const struct
  {
    guint anmeldte, uanmeldte;
    const char *planned; /* "a" or "u" and a day, or NULL */
    gboolean mangler_anmeldt, mangler_uanmeldt;
  } cases[] = {
    { 1, 1, NULL, FALSE, FALSE },
    { 1, 0, NULL, FALSE, TRUE },
    { 0, 1, NULL, TRUE, FALSE },
    { 0, 0, NULL, TRUE, TRUE },
    { 3, 0, NULL, FALSE, TRUE },
    /* A planned visit answers a lack, from today to the period's last day. */
    { 1, 0, "u2025-12-31", FALSE, FALSE },
    { 1, 0, "u2025-10-01", FALSE, FALSE },
    { 1, 0, "u2026-01-01", FALSE, TRUE },
    { 1, 0, "u2025-09-30", FALSE, TRUE },
    { 1, 0, "a2025-11-03", FALSE, TRUE },
    { 0, 0, "a2025-11-03", FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) steder = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sted_sum_free);
      g_autoptr (GPtrArray) planlagt = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
      g_autoptr (GPtrArray) mangler = NULL;

      g_test_message ("case %u", i);
      g_ptr_array_add (steder, make_sted (0, cases[i].anmeldte, cases[i].uanmeldte, ""));
      if (cases[i].planned != NULL)
        add_planned (planlagt, 0, cases[i].planned[0] == 'a', cases[i].planned + 1, PEJL_STATUS_PLANLAGT);
      mangler = pejl_plan_mangler (steder, planlagt, "2025-10-01", "2025-12-31");
      g_assert_cmpuint (mangler->len, ==, cases[i].mangler_anmeldt || cases[i].mangler_uanmeldt);
      if (mangler->len == 0)
        continue;
      g_assert_cmpint (((PejlPlanMangel *) mangler->pdata[0])->anmeldt, ==, cases[i].mangler_anmeldt);
      g_assert_cmpint (((PejlPlanMangel *) mangler->pdata[0])->uanmeldt, ==, cases[i].mangler_uanmeldt);
    }
}

/* ---- days ---- */

static void
test_days (void)
{
  static const struct
  {
    const char *dato;
    gboolean open;
  } cases[] = {
    { "2024-02-29", TRUE },  /* a Thursday */
    { "2028-02-29", TRUE },  /* a Tuesday */
    { "2026-02-28", FALSE }, /* a Saturday */
    { "2026-03-01", FALSE }, /* a Sunday */
    { "2026-03-02", TRUE },  { "2025-12-30", TRUE }, { "2025-12-31", FALSE },
    { "2026-01-01", FALSE }, { "2026-01-02", TRUE }, /* New Year on a Thursday */
    { "2026-04-02", FALSE }, { "2026-04-03", FALSE }, { "2026-04-06", FALSE }, { "2026-04-07", TRUE },
    { "2026-05-14", FALSE }, { "2026-05-25", FALSE }, { "2026-06-05", FALSE }, { "2026-06-30", TRUE },
    { "2026-07-01", FALSE }, { "2026-07-31", FALSE }, { "2026-08-03", TRUE },  { "2026-12-24", FALSE },
    { "2023-05-05", FALSE }, { "2024-04-26", TRUE }, /* store bededag, and the first year without */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].dato);
      g_assert_cmpint (pejl_plan_er_besoegsdag (cases[i].dato), ==, cases[i].open);
    }
}

/* ---- the spread ---- */

static GPtrArray *
make_mangler (guint n, gboolean anmeldt, gboolean uanmeldt, const char *sidste)
{
  GPtrArray *mangler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_plan_mangel_free);

  for (guint i = 0; i < n; i++)
    {
      PejlPlanMangel *mangel = g_new0 (PejlPlanMangel, 1);

      mangel->dagtilbud = make_id (i);
      mangel->navn = g_strdup_printf ("Hus %u", i + 1);
      mangel->distrikt_navn = g_strdup ("Nord");
      mangel->anmeldt = anmeldt;
      mangel->uanmeldt = uanmeldt;
      g_strlcpy (mangel->sidste, sidste, sizeof mangel->sidste);
      g_ptr_array_add (mangler, mangel);
    }
  return mangler;
}

static const PejlPlanForslag *
at (const GPtrArray *forslag, guint i)
{
  return g_ptr_array_index (forslag, i);
}

static void
test_spread (void)
{
  g_autoptr (GPtrArray) mangler = make_mangler (40, TRUE, TRUE, "");
  PejlPlanValg valg = { "2024-11-15", "2025-12-31", NULL, 3, 60, 7 };
  g_autoptr (GPtrArray) forslag = pejl_plan_forslag (mangler, &valg);
  g_autoptr (GPtrArray) again = pejl_plan_forslag (mangler, &valg);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint konsulenter[3] = { 0 }, fewest = G_MAXUINT, most = 0;
  GHashTableIter iter;
  gpointer count;

  g_assert_cmpuint (forslag->len, ==, 80);
  for (guint i = 0; i < forslag->len; i++)
    {
      const PejlPlanForslag *item = at (forslag, i);
      g_autofree char *month = g_strndup (item->dato, 7);

      g_assert_cmpstr (item->dato, ==, at (again, i)->dato);
      g_assert_true (pejl_plan_er_besoegsdag (item->dato));
      g_assert_cmpstr (item->dato, >, valg.i_dag);
      g_assert_cmpstr (item->dato, <=, valg.periode_slut);
      g_assert_cmpstr (item->grund, !=, "");
      konsulenter[item->konsulent]++;
      count = g_hash_table_lookup (months, month);
      g_hash_table_insert (months, g_steal_pointer (&month), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
      for (guint j = 0; j < i; j++)
        if (pejl_id_equal (&at (forslag, j)->dagtilbud, &item->dagtilbud))
          g_assert_cmpint (pejl_dato_days_between (at (forslag, j)->dato, item->dato), >=, 60);
    }
  /* November 2024 to December 2025 without July. */
  g_assert_cmpuint (g_hash_table_size (months), ==, 13);
  g_hash_table_iter_init (&iter, months);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    {
      fewest = MIN (fewest, GPOINTER_TO_UINT (count));
      most = MAX (most, GPOINTER_TO_UINT (count));
    }
  g_assert_cmpuint (most - fewest, <=, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (konsulenter[i], >=, 26);
}

/* Another seed moves most of the unannounced visits. */
static void
test_cannot_be_guessed (void)
{
  g_autoptr (GPtrArray) mangler = make_mangler (30, FALSE, TRUE, "2024-03-01");
  PejlPlanValg one = { "2024-12-31", "2025-12-31", NULL, 2, 60, 1 };
  PejlPlanValg two = { "2024-12-31", "2025-12-31", NULL, 2, 60, 2 };
  g_autoptr (GPtrArray) first = pejl_plan_forslag (mangler, &one);
  g_autoptr (GPtrArray) second = pejl_plan_forslag (mangler, &two);
  guint same = 0;

  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      same += pejl_id_equal (&at (first, i)->dagtilbud, &at (second, j)->dagtilbud)
              && strcmp (at (first, i)->dato, at (second, j)->dato) == 0;
  g_assert_cmpuint (same, <, 6);
}

static void
test_time_runs_out (void)
{
  static const struct
  {
    const char *i_dag, *slut, *sidste, *dato, *grund;
  } cases[] = {
    { "2025-12-29", "2025-12-31", "", "2025-12-30", "Ikke besøgt i perioden; mangler et anmeldt besøg. Lagt" },
    /* Closer than 60 days: as far away as it can be, and it says so. */
    { "2025-12-01", "2025-12-31", "2025-12-01", "2025-12-30", "kun 29 dage til husets andet besøg" },
    { "2025-12-30", "2025-12-31", "2024-01-02", "", "Perioden har ingen besøgsdage tilbage." },
    { "2026-01-02", "2025-12-31", "2024-01-02", "", "senest besøgt 2. januar 2024." },
    { "2024-06-28", "2024-08-01", "", "2024-08-01", "Lagt i den måned" },
    { "2024-02-28", "2024-02-29", "", "2024-02-29", "Lagt i den måned" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) mangler = make_mangler (1, TRUE, FALSE, cases[i].sidste);
      PejlPlanValg valg = { cases[i].i_dag, cases[i].slut, NULL, 0, 60, 1 };
      g_autoptr (GPtrArray) forslag = pejl_plan_forslag (mangler, &valg);

      g_test_message ("case %u: %s", i, at (forslag, 0)->grund);
      g_assert_cmpuint (forslag->len, ==, 1);
      g_assert_cmpstr (at (forslag, 0)->dato, ==, cases[i].dato);
      g_assert_nonnull (strstr (at (forslag, 0)->grund, cases[i].grund));
    }
}

/* A month that is full of planned visits gets no more while others are empty; a house's own planned visit is
 * kept away from. */
static void
test_planned_counts (void)
{
  g_autoptr (GPtrArray) planlagt = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_unref);
  g_autoptr (GPtrArray) mangler = make_mangler (1, TRUE, FALSE, "");
  PejlPlanValg valg = { "2025-09-30", "2025-12-31", planlagt, 1, 14, 1 };
  g_autoptr (GPtrArray) forslag = NULL;
  const char *dato;

  for (guint i = 0; i < 3; i++)
    add_planned (planlagt, 90, FALSE, "2025-10-07", PEJL_STATUS_PLANLAGT);
  add_planned (planlagt, 0, FALSE, "2025-11-14", PEJL_STATUS_PLANLAGT);
  add_planned (planlagt, 91, FALSE, "2025-12-08", PEJL_STATUS_PLANLAGT);
  forslag = pejl_plan_forslag (mangler, &valg);
  dato = at (forslag, 0)->dato;
  g_assert_cmpstr (dato, >, "2025-11-27");
  g_assert_cmpstr (dato, <, "2025-12-01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/mangler", test_mangler);
  g_test_add_func ("/plan/days", test_days);
  g_test_add_func ("/plan/spread", test_spread);
  g_test_add_func ("/plan/cannot-be-guessed", test_cannot_be_guessed);
  g_test_add_func ("/plan/time-runs-out", test_time_runs_out);
  g_test_add_func ("/plan/planned-counts", test_planned_counts);
  return g_test_run ();
}
