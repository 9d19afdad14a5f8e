// SPDX-License-Identifier: GPL-3.0-or-later
// The list of charts: in order, none twice, each made from a store or not at all, and always the same words.
#include "world.h"

#include "core/chart/pejl-chart-text.h"
#include "core/report/figur/pejl-figurer.h"

static void
test_list (void)
{
  guint n;
  const PejlFigurType *figurer = pejl_figurer (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (figurer[i].nr, >=, 1);
      g_assert_cmpint (figurer[i].nr, <=, PEJL_FIGURER_MAX);
      if (i > 0)
        g_assert_cmpint (figurer[i].nr, >, figurer[i - 1].nr);
      g_assert_true (pejl_figurer_find (figurer[i].nr) == &figurer[i]);
      g_assert_true (pejl_figurer_find_key (figurer[i].key) == &figurer[i]);
      g_assert_true (g_str_has_suffix (figurer[i].spoergsmaal, "?"));
    }
  g_assert_null (pejl_figurer_find (0));
  g_assert_null (pejl_figurer_find (PEJL_FIGURER_MAX + 1));
  g_assert_null (pejl_figurer_find_key (""));
}

static void
assert_made (PejlFigurKilde *kilde, int nr)
{
  g_autoptr (PejlChartSpec) spec = pejl_figurer_make (kilde, nr);
  g_autofree char *stem = pejl_figurer_stem (kilde, nr);
  g_autofree char *alt = NULL;

  g_assert_true (g_str_has_prefix (stem, pejl_figurer_find (nr)->key));
  if (spec == NULL)
    {
      g_assert_true (nr == 7 || nr == PEJL_FIGUR_ET_DAGTILBUD);
      return;
    }
  alt = pejl_chart_alt_text (spec);
  g_assert_cmpstr (pejl_chart_spec_get_title (spec), !=, NULL);
  g_assert_cmpstr (alt, !=, "");
  g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
}

/* In a store without anything, with and without a period. */
static void
test_empty (void)
{
  PejlFigurValg valg = { .i_dag = "2025-03-01" };
  World world;
  guint n;
  const PejlFigurType *figurer = pejl_figurer (&n);

  world_open (&world);
  for (int period = 0; period < 2; period++)
    {
      g_autoptr (PejlFigurKilde) kilde = NULL;

      if (period > 0)
        g_assert_true (pejl_periode_parse ("2024-2025", 1, &valg.filter.periode));
      kilde = pejl_figur_kilde_new (world.reader, &valg);
      for (guint i = 0; i < n; i++)
        assert_made (kilde, figurer[i].nr);
      g_assert_null (pejl_figurer_make (kilde, 0));
      g_assert_cmpint (pejl_figur_kilde_aar (kilde), ==, 2025);
    }
  world_close (&world);
}

static void
test_stems (void)
{
  PejlFigurValg valg = { .i_dag = "2026-05-12" };
  g_autoptr (PejlFigurKilde) ever = NULL;
  g_autoptr (PejlFigurKilde) period = NULL;
  g_autofree char *roles_ever = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *wheel = NULL;
  World world;

  world_open (&world);
  ever = pejl_figur_kilde_new (world.reader, &valg);
  g_assert_true (pejl_periode_parse ("2024-2025", 1, &valg.filter.periode));
  period = pejl_figur_kilde_new (world.reader, &valg);
  roles_ever = pejl_figurer_stem (ever, 4);
  roles = pejl_figurer_stem (period, 4);
  wheel = pejl_figurer_stem (period, 9);
  g_assert_cmpstr (roles_ever, ==, "hvilken-rolle");
  g_assert_cmpstr (roles, ==, "hvilken-rolle-2024");
  g_assert_cmpstr (wheel, ==, "aarshjul-2025");
  world_close (&world);
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figurer/list", test_list);
  g_test_add_func ("/figurer/empty", test_empty);
  g_test_add_func ("/figurer/stems", test_stems);
  return g_test_run ();
}
