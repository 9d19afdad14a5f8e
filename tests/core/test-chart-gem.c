// SPDX-License-Identifier: GPL-3.0-or-later
// A chart kept as text is the same chart when it is read again, whatever its kind, and a damaged text is none.
#include "core/chart/pejl-chart-gem.h"

#include "chart-cases.h"
#include "core/chart/pejl-chart-layout.h"
#include "core/chart/pejl-chart-text.h"

#include <string.h>

static char *
drawn (PejlChartSpec *spec, PejlChartMode mode)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = NULL;

  style.mode = mode;
  layout = pejl_chart_layout_new (spec, &style, mode == PEJL_CHART_SLIDE ? 1440 : 900, 0);
  return pejl_chart_layout_dump (layout);
}

static void
test_comes_back (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  g_autofree char *text = pejl_chart_spec_to_text (spec);
  g_autoptr (PejlChartSpec) again = pejl_chart_spec_from_text (text);
  g_autofree char *text_again = NULL;
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autofree char *alt_again = NULL;

  g_assert_nonnull (again);
  text_again = pejl_chart_spec_to_text (again);
  alt_again = pejl_chart_alt_text (again);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpstr (alt, ==, alt_again);
  for (int mode = PEJL_CHART_SCREEN; mode <= PEJL_CHART_SLIDE; mode++)
    {
      g_autofree char *before = drawn (spec, (PejlChartMode) mode);
      g_autofree char *after = drawn (again, (PejlChartMode) mode);

      g_assert_cmpstr (before, ==, after);
    }
}

/* Cut at any line (of the longest, at every so many, or all of them with -m slow), or with a line too many. */
static void
test_damaged (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  g_autofree char *text = pejl_chart_spec_to_text (spec);
  g_autofree char *longer = g_strconcat (text, "7\n", NULL);
  g_autofree char *newer = g_strconcat ("pejl-chart 2", strchr (text, '\n'), NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gsize step = g_test_slow () ? 1 : 1 + g_strv_length (lines) / 100;

  g_assert_null (pejl_chart_spec_from_text (longer));
  g_assert_null (pejl_chart_spec_from_text (newer));
  g_assert_null (pejl_chart_spec_from_text (""));
  for (gsize i = g_strv_length (lines); i > 0; i -= MIN (i, step))
    {
      g_autofree char *kept = g_steal_pointer (&lines[i - 1]);
      g_autofree char *cut = g_strjoinv ("\n", lines);

      g_assert_null (pejl_chart_spec_from_text (cut));
      lines[i - 1] = g_steal_pointer (&kept);
    }
}

/* Whatever a line says, it is refused, or what is made of it can be kept and read again. */
static void
test_any_number (void)
{
  static const char *const odd[] = { "-1", "99999", "", "=", "-", "x", "2147483648" };

  for (gsize c = 0; c < G_N_ELEMENTS (chart_cases); c++)
    {
      g_autoptr (PejlChartSpec) spec = chart_cases[c].make ();
      g_autofree char *text = pejl_chart_spec_to_text (spec);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      gsize n = g_strv_length (lines);

      for (gsize i = 0; i < n; i += 1 + n / 60)
        for (gsize o = 0; o < G_N_ELEMENTS (odd); o++)
          {
            char *kept = lines[i];
            g_autofree char *changed = NULL;
            g_autoptr (PejlChartSpec) again = NULL;

            lines[i] = (char *) odd[o];
            changed = g_strjoinv ("\n", lines);
            lines[i] = kept;
            again = pejl_chart_spec_from_text (changed);
            if (again != NULL)
              {
                g_autofree char *kept_text = pejl_chart_spec_to_text (again);
                g_autoptr (PejlChartSpec) third = pejl_chart_spec_from_text (kept_text);

                g_assert_nonnull (third);
              }
          }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (chart_cases); i++)
    {
      g_autofree char *back = g_strdup_printf ("/chart-gem/comes-back/%s", chart_cases[i].name);
      g_autofree char *damaged = g_strdup_printf ("/chart-gem/damaged/%s", chart_cases[i].name);

      g_test_add_data_func (back, &chart_cases[i], test_comes_back);
      g_test_add_data_func (damaged, &chart_cases[i], test_damaged);
    }
  g_test_add_func ("/chart-gem/any-number", test_any_number);
  return g_test_run ();
}
