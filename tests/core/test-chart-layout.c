// SPDX-License-Identifier: GPL-3.0-or-later
// Charts on the canvas: nothing overlaps or is clipped in any case, size, text scale or medium; pictures to
// look at.
#include "chart-cases.h"
#include "chart-proeve.h"

static void
test_nothing_overlaps (gconstpointer data)
{
  const ChartCase *chart = data;
  static const double widths[] = { 360, 400, 520, 640, 800, 1000, 1200, 1900 };
  static const double scales[] = { 1.0, 1.5, 2.0 };
  static const double heights[] = { 0, 300, 700, 1100 };
  g_autoptr (PejlChartSpec) spec = chart->make ();
  guint at = 0;

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < G_N_ELEMENTS (scales); s++)
      for (guint h = 0; h < G_N_ELEMENTS (heights); h++)
        {
          /* Every fifth meets each width, scale and height in turn; with -m slow all of them together. */
          if (at++ % 5 != 0 && !g_test_slow ())
            continue;
          PejlChartStyle style = PEJL_CHART_STYLE_INIT;
          style.text_scale = scales[s];
          g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, widths[w], heights[h]);
          g_autofree char *where
              = g_strdup_printf ("%s %.0f×%.0f at %.1f", chart->name, widths[w], heights[h], scales[s]);
          assert_sound (layout, where);
          g_assert_cmpfloat (pejl_chart_layout_get_width (layout), ==, widths[w]);
          g_assert_cmpfloat (pejl_chart_layout_get_height (layout), >=, heights[h]);
        }
}

/* Slides are read from the back of a room: nothing under 18 pt, which is 30 px of 1600. */
static void
test_slide_text_is_large (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = { PEJL_CHART_LIGHT, PEJL_CHART_SLIDE, PEJL_CHART_PART_ALL, 1.0, NULL };
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1600, 900);

  for (guint i = 0; i < layout->commands->len; i++)
    if (command_at (layout, i)->type == PEJL_CHART_COMMAND_TEXT)
      g_assert_cmpfloat (layout->fonts[command_at (layout, i)->font].size, >=, 30);
}

static gboolean
has_text (const PejlChartLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->commands->len; i++)
    if (command_at (layout, i)->type == PEJL_CHART_COMMAND_TEXT
        && g_strcmp0 (command_at (layout, i)->text, text) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_text_with (const PejlChartLayout *layout, const char *part)
{
  for (guint i = 0; i < layout->commands->len; i++)
    if (command_at (layout, i)->type == PEJL_CHART_COMMAND_TEXT
        && strstr (command_at (layout, i)->text, part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_direct_labels (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 700);

  g_assert_cmpfloat (pejl_chart_layout_get_height (layout), <=, 701);
  g_assert_true (has_text (layout, "ringe"));
  g_assert_true (has_text (layout, "utilstrækkelig"));
  g_assert_true (has_text (layout, "under grænsen"));
  g_assert_true (has_text (layout, "på eller over grænsen"));
  /* Absent in the first bar: named where it first occurs, with its count as the segment is too thin. */
  g_assert_true (has_text (layout, "fremragende 1"));
  g_assert_true (has_text (layout, "17"));
  g_assert_true (has_text (layout, "n\u00a0=\u00a010\u00a0af\u00a011"));
  g_assert_true (has_text_with (layout, "Én firkant er ét dagtilbud"));
  g_assert_false (has_text_with (layout, "%"));
}

/* Small multiples without room are not clipped but told of. */
static void
test_panels_give_way (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) low = pejl_chart_layout_new (spec, &style, 1200, 420);
  g_autoptr (PejlChartLayout) tall = pejl_chart_layout_new (spec, &style, 1200, 0);
  g_autoptr (PejlChartLayout) narrow = pejl_chart_layout_new (spec, &style, 400, 0);

  g_assert_cmpint (pejl_chart_layout_find (low, "distrikt:nord:omraade:systematik:niveau:2"), ==, -1);
  g_assert_true (has_text_with (low, "Tallene for hvert distrikt"));
  g_assert_cmpint (pejl_chart_layout_find (tall, "distrikt:nord:omraade:systematik:niveau:2"), >=, 0);
  g_assert_cmpint (pejl_chart_layout_find (narrow, "distrikt:nord:omraade:systematik:niveau:2"), >=, 0);
}

static void
test_bound_numbers_stay_together (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;

  for (double width = 360; width < 700; width += 7)
    {
      g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, width, 0);
      g_assert_true (has_text_with (layout, "17\u00a0af\u00a035"));
    }
}

/* ---- hits and keys ---- */

static void
test_hits (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 700);
  guint n_marks;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n_marks);
  int mark = pejl_chart_layout_find (layout, "omraade:systematik:niveau:2");

  g_assert_cmpint (mark, >=, 0);
  g_assert_cmpstr (marks[mark].spoken, ==, "Systematik: 15\u00a0af\u00a035 dagtilbud på utilstrækkelig");
  for (guint i = 0; i < n_marks; i++)
    g_assert_cmpint (
        pejl_chart_layout_hit (layout, marks[i].x + marks[i].width / 2, marks[i].y + marks[i].height / 2), ==,
        i);
  g_assert_cmpint (pejl_chart_layout_hit (layout, 2, 2), ==, -1);
  mark = pejl_chart_layout_find (layout, "distrikt:midtby:omraade:organisation:ikke-vurderet");
  g_assert_cmpint (mark, >=, 0);
  g_assert_cmpstr (marks[mark].spoken, ==, "Midtby, En professionel organisation: 1 dagtilbud ikke vurderet");
}

static const char *
walk (const PejlChartLayout *layout, const char *from, PejlChartDirection direction)
{
  guint n_marks;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n_marks);
  int to = pejl_chart_layout_neighbour (layout, pejl_chart_layout_find (layout, from), direction);

  return to < 0 ? NULL : marks[to].key;
}

static void
test_keys_bars (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_havneby ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 700);

  g_assert_cmpstr (walk (layout, "omraade:systematik", PEJL_CHART_RIGHT), ==, "omraade:systematik:under");
  g_assert_cmpstr (walk (layout, "omraade:systematik:niveau:2", PEJL_CHART_RIGHT), ==,
                   "omraade:systematik:niveau:3");
  g_assert_cmpstr (walk (layout, "omraade:systematik:niveau:4", PEJL_CHART_RIGHT), ==,
                   "omraade:systematik:ikke-vurderet");
  g_assert_cmpstr (walk (layout, "omraade:systematik", PEJL_CHART_LEFT), ==, NULL);
  g_assert_cmpstr (walk (layout, "omraade:systematik", PEJL_CHART_UP), ==, NULL);
  g_assert_cmpstr (walk (layout, "omraade:systematik", PEJL_CHART_DOWN), ==, "omraade:organisation");
  g_assert_cmpstr (walk (layout, "omraade:boernesyn:niveau:3", PEJL_CHART_UP), ==,
                   "omraade:kvalitet:niveau:3");
  g_assert_cmpstr (walk (layout, "omraade:boernesyn", PEJL_CHART_FIRST), ==, "omraade:systematik");
}

static void
test_keys_roles (void)
{
  g_autoptr (PejlChartSpec) spec = chart_case_roller ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 700);

  g_assert_cmpstr (walk (layout, "celle:systematik:ledere", PEJL_CHART_UP), ==, "celle:boernesyn:ledere");
  g_assert_cmpstr (walk (layout, "celle:systematik:ledere", PEJL_CHART_RIGHT), ==,
                   "celle:systematik:omraadeledere");
  g_assert_cmpstr (walk (layout, "celle:organisation:konsulenter", PEJL_CHART_DOWN), ==,
                   "celle:alle:konsulenter");
  g_assert_cmpstr (walk (layout, "celle:organisation:konsulenter", PEJL_CHART_RIGHT), ==,
                   "celle:organisation:alle");
  g_assert_cmpstr (walk (layout, "celle:alle:alle", PEJL_CHART_RIGHT), ==, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (chart_cases); i++)
    {
      const ChartCase *chart = &chart_cases[i];
      g_autofree char *overlap = g_strdup_printf ("/chart/nothing-overlaps/%s", chart->name);
      g_autofree char *media = g_strdup_printf ("/chart/other-media/%s", chart->name);
      g_autofree char *reach = g_strdup_printf ("/chart/keys/reach-all/%s", chart->name);
      g_autofree char *slide = g_strdup_printf ("/chart/fits-a-slide/%s", chart->name);
      g_autofree char *pictures = g_strdup_printf ("/chart/pictures/%s", chart->name);
      g_test_add_data_func (pictures, chart, test_pictures);
      g_test_add_data_func (overlap, chart, test_nothing_overlaps);
      g_test_add_data_func (media, chart, test_other_media);
      g_test_add_data_func (reach, chart, test_keys_reach_all);
      /* With words or counts too wide for columns it is a list, which is taller than any slide. */
      if (!g_str_equal (chart->name, "roller-uden-tegn") && !g_str_equal (chart->name, "roller-lange"))
        g_test_add_data_func (slide, chart, test_fits_a_slide);
      if (g_str_equal (chart->name, "opfoelgning"))
        g_test_add_data_func ("/chart/golden/opfoelgning", chart, test_golden);
    }
  g_test_add_func ("/chart/slide-text-is-large", test_slide_text_is_large);
  g_test_add_func ("/chart/direct-labels", test_direct_labels);
  g_test_add_func ("/chart/panels-give-way", test_panels_give_way);
  g_test_add_func ("/chart/bound-numbers", test_bound_numbers_stay_together);
  g_test_add_func ("/chart/hits", test_hits);
  g_test_add_func ("/chart/keys/bars", test_keys_bars);
  g_test_add_func ("/chart/keys/roles", test_keys_roles);
  g_test_add_data_func ("/chart/golden/havneby", &chart_cases[0], test_golden);
  g_test_add_data_func ("/chart/golden/roller", &chart_cases[12], test_golden);
  g_test_add_data_func ("/chart/golden/aarshjul", &chart_cases[16], test_golden);
  g_test_add_data_func ("/chart/golden/besoeg", &chart_cases[21], test_golden);
  return g_test_run ();
}
