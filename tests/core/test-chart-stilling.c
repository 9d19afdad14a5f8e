// SPDX-License-Identifier: GPL-3.0-or-later
// Charts 1, 2, 5, 6 and 10 on the canvas and in words: in every case, size, text scale and medium; pictures to look at.
#include "chart-cases-stilling.h"
#include "chart-proeve.h"

#include "core/chart/pejl-chart-text.h"

static void
test_nothing_overlaps (gconstpointer data)
{
  const ChartCase *chart = data;
  static const double widths[] = { 360, 520, 800, 1200, 1900 };
  static const double scales[] = { 1.0, 2.0 };
  static const double heights[] = { 0, 700 };
  g_autoptr (PejlChartSpec) spec = chart->make ();

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      for (guint h = 0; h < (widths[w] == 1200 ? 2 : 1); h++)
        {
          PejlChartStyle style = PEJL_CHART_STYLE_INIT;
          g_autoptr (PejlChartLayout) layout = NULL;
          g_autofree char *where
            = g_strdup_printf ("%s %.0f×%.0f at %.1f", chart->name, widths[w], heights[h], scales[s]);

          style.text_scale = scales[s];
          layout = pejl_chart_layout_new (spec, &style, widths[w], heights[h]);
          assert_sound (layout, where);
          g_assert_cmpfloat (pejl_chart_layout_get_width (layout), ==, widths[w]);
        }
}

/* At most 300 characters, never cut inside a word, and the table is whole. */
static void
test_words (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  g_autofree char *alt = pejl_chart_alt_text (spec);
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);

  g_assert_cmpint (g_utf8_strlen (alt, -1), >, 10);
  g_assert_cmpint (g_utf8_strlen (alt, -1), <=, 300);
  g_assert_cmpstr (table->caption, !=, "");
  for (guint r = 0; r < table->rows->len; r++)
    g_assert_cmpuint (((GPtrArray *) g_ptr_array_index (table->rows, r))->len, ==, table->header->len);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (chart_cases_stilling); i++)
    {
      const ChartCase *chart = &chart_cases_stilling[i];
      struct { const char *what; GTestDataFunc test; } all[] = {
        { "nothing-overlaps", test_nothing_overlaps }, { "other-media", test_other_media },
        { "reach-all", test_keys_reach_all }, { "fits-a-slide", test_fits_a_slide }, { "words", test_words },
      };

      for (guint t = 0; t < G_N_ELEMENTS (all); t++)
        {
          g_autofree char *path = g_strdup_printf ("/chart/stilling/%s/%s", all[t].what, chart->name);

          g_test_add_data_func (path, chart, all[t].test);
        }
      if (i % BY_N == 0)
        {
          g_autofree char *path = g_strdup_printf ("/chart/stilling/golden/%s", chart->name);

          g_test_add_data_func (path, chart, test_golden);
        }
      if (i % BY_N == 0 || g_str_has_suffix (chart->name, "-150"))
        {
          g_autofree char *path = g_strdup_printf ("/chart/stilling/pictures/%s", chart->name);

          g_test_add_data_func (path, chart, test_pictures);
        }
    }
  return g_test_run ();
}
