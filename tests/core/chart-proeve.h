// SPDX-License-Identifier: GPL-3.0-or-later
// What every chart is tried for: nothing overlaps, is clipped or out of reach; its layout is as it was; pictures to look at.
#pragma once

#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-export.h"
#include "core/chart/pejl-chart-layout-private.h"
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct
{
  double x0, y0, x1, y1;
} Box;

/* What ink may touch: from the ring of an Å down to the tail of a g. */
static inline Box
text_box (const PejlChartLayout *layout, const PejlChartCommand *text)
{
  double cap = layout->fonts[text->font].cap_height;

  return (Box) { text->x, text->baseline - 1.2 * cap, text->x + text->width, text->baseline + 0.35 * cap };
}

static inline gboolean
intersect (Box a, Box b)
{
  return a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5 && a.y0 < b.y1 - 0.5 && b.y0 < a.y1 - 0.5;
}

static const PejlChartCommand *
command_at (const PejlChartLayout *layout, guint i)
{
  return &g_array_index (layout->commands, PejlChartCommand, i);
}

static inline void
assert_inside_canvas (const PejlChartLayout *layout, const PejlChartCommand *command, Box box,
                      const char *where)
{
  if (box.x0 < -0.5 || box.y0 < -0.5 || box.x1 > layout->width + 0.5 || box.y1 > layout->height + 0.5)
    g_error ("%s: »%s« leaves the canvas", where, command->text != NULL ? command->text : "a mark");
}

static inline gboolean
touches_disc (Box box, const PejlChartCommand *disc)
{
  double radius = disc->width / 2, x = disc->x + radius, y = disc->y + radius;

  return hypot (x - CLAMP (x, box.x0, box.x1), y - CLAMP (y, box.y0, box.y1)) < radius - 0.5;
}

static inline void
assert_text_alone (const PejlChartLayout *layout, guint index, const char *where)
{
  const PejlChartCommand *text = command_at (layout, index);
  Box box = text_box (layout, text);

  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (text->shape->layout), ==, 0);
  assert_inside_canvas (layout, text, box, where);
  for (guint i = 0; i < layout->commands->len; i++)
    {
      const PejlChartCommand *other = command_at (layout, i);
      Box theirs = { other->x, other->y, other->x + other->width, other->y + other->height };
      gboolean mark
          = other->type == PEJL_CHART_COMMAND_HATCH
            || (other->type == PEJL_CHART_COMMAND_RECT && other->line_width == 0
                && other->colour != PEJL_CHART_COLOUR_GROUND && other->colour != PEJL_CHART_COLOUR_CARD);
      if (other->type == PEJL_CHART_COMMAND_LINE)
        theirs = (Box) { MIN (other->x, other->x + other->width) - 0.6,
                        MIN (other->y, other->y + other->height) - 0.6,
                        MAX (other->x, other->x + other->width) + 0.6,
                        MAX (other->y, other->y + other->height) + 0.6 };
      if (other->type == PEJL_CHART_COMMAND_TEXT && i > index && intersect (box, text_box (layout, other)))
        g_error ("%s: »%s« touches »%s«", where, text->text, other->text);
      if (mark && (int) i != text->container && intersect (box, theirs))
        g_error ("%s: »%s« lies on a %s", where, text->text, pejl_chart_colour_name (other->colour));
      if (other->type == PEJL_CHART_COMMAND_TRIANGLE && intersect (box, theirs))
        g_error ("%s: »%s« lies on a triangle", where, text->text);
      if (other->type == PEJL_CHART_COMMAND_DIAMOND && other->line_width == 0 && touches_disc (box, other))
        g_error ("%s: »%s« lies on a diamond", where, text->text);
      if (other->type == PEJL_CHART_COMMAND_DISC && other->line_width == 0 && (int) i != text->container
          && touches_disc (box, other))
        g_error ("%s: »%s« lies on a disc", where, text->text);
      if (other->type == PEJL_CHART_COMMAND_LINE && (other->width == 0 || other->height == 0)
          && intersect (box, theirs))
        g_error ("%s: »%s« is crossed by a line", where, text->text);
    }
  if (text->container >= 0)
    {
      const PejlChartCommand *holder = command_at (layout, (guint) text->container);
      if (box.x0 < holder->x || box.x1 > holder->x + holder->width
          || text->baseline > holder->y + holder->height
          || text->baseline - layout->fonts[text->font].cap_height < holder->y)
        g_error ("%s: »%s« does not fit its segment", where, text->text);
    }
}

static inline void
assert_sound (const PejlChartLayout *layout, const char *where)
{
  guint n_marks;
  const PejlChartMark *marks = pejl_chart_layout_marks (layout, &n_marks);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < layout->commands->len; i++)
    {
      const PejlChartCommand *command = command_at (layout, i);
      if (command->type == PEJL_CHART_COMMAND_TEXT)
        assert_text_alone (layout, i, where);
      else if (command->type != PEJL_CHART_COMMAND_LINE)
        assert_inside_canvas (
            layout, command,
            (Box) { command->x, command->y, command->x + command->width, command->y + command->height },
            where);
    }
  for (guint i = 0; i < n_marks; i++)
    {
      if (!g_hash_table_add (keys, (gpointer) marks[i].key))
        g_error ("%s: two marks have the key %s", where, marks[i].key);
      g_assert_cmpfloat (marks[i].width, >, 0);
      g_assert_cmpfloat (marks[i].height, >, 0);
      g_assert_cmpstr (marks[i].spoken, !=, "");
      g_assert_true (g_utf8_validate (marks[i].spoken, -1, NULL));
    }
}

static inline void
test_other_media (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  PejlChartStyle paper = { PEJL_CHART_PRINT_GREY, PEJL_CHART_PAPER, PEJL_CHART_PART_PANELS, 1.0, NULL };
  PejlChartStyle slide = { PEJL_CHART_LIGHT, PEJL_CHART_SLIDE, PEJL_CHART_PART_ALL & ~PEJL_CHART_PART_PANELS,
                           1.0, "sans-serif" };
  g_autoptr (PejlChartLayout) page = pejl_chart_layout_new (spec, &paper, 482, 0);
  g_autoptr (PejlChartLayout) screen = pejl_chart_layout_new (spec, &slide, 1600, 900);

  assert_sound (page, chart->name);
  assert_sound (screen, chart->name);
}

/* A slide cannot be scrolled: what the pictures show must be on it, however much has to go. */
static inline void
test_fits_a_slide (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  PejlChartStyle style = { PEJL_CHART_LIGHT, PEJL_CHART_SLIDE, PEJL_CHART_PART_ALL, 1.0, NULL };
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1600, 900);

  assert_sound (layout, chart->name);
  g_assert_cmpfloat (pejl_chart_layout_get_height (layout), ==, 900);
}

/* From any mark every other can be reached with the arrows alone. */
static inline void
test_keys_reach_all (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 0);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GQueue) queue = g_queue_new ();
  guint n_marks;

  pejl_chart_layout_marks (layout, &n_marks);
  if (n_marks == 0)
    return;
  g_queue_push_tail (queue, GINT_TO_POINTER (0));
  g_hash_table_add (seen, GINT_TO_POINTER (0));
  while (!g_queue_is_empty (queue))
    {
      int mark = GPOINTER_TO_INT (g_queue_pop_head (queue));
      for (PejlChartDirection d = PEJL_CHART_LEFT; d <= PEJL_CHART_DOWN; d++)
        {
          int next = pejl_chart_layout_neighbour (layout, mark, d);
          if (next >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (next)))
            g_queue_push_tail (queue, GINT_TO_POINTER (next));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_marks);
}

/* ---- golden layouts ---- */

/* Other releases of the font libraries measure a little differently; words, keys, kinds and order must be the
 * same. */
#define GOLDEN_SLACK 6

static inline void
assert_same_layout (const char *dump, const char *expected)
{
  gboolean words = FALSE;
  const char *start = dump;

  while (*dump != '\0' && *expected != '\0')
    {
      gboolean measure = !words && dump > start
                         && (strchr (" ,", dump[-1]) != NULL || g_str_has_prefix (dump - 1, "\x97"));
      if (measure && g_ascii_isdigit (*dump) && g_ascii_isdigit (*expected))
        {
          gint64 found = g_ascii_strtoll (dump, (char **) &dump, 10);
          gint64 wanted = g_ascii_strtoll (expected, (char **) &expected, 10);
          g_assert_cmpint (ABS (found - wanted), <=, GOLDEN_SLACK);
          continue;
        }
      if (*dump != *expected)
        g_error ("the layout is »%.60s« where it was »%.60s«", dump, expected);
      if (g_str_has_prefix (dump, "»"))
        words = TRUE;
      else if (*dump == '\n')
        words = FALSE;
      dump++;
      expected++;
    }
  g_assert_cmpstr (dump, ==, expected);
}

static inline void
test_golden (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;
  g_autofree char *name = g_strdup_printf ("tests/fixtures/chart/%s.txt", chart->name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *dump = NULL;

  style.font_family = "Cantarell";
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, 1200, 700);
  g_autoptr (PangoFont) font
      = pango_context_load_font (layout->context, layout->fonts[PEJL_CHART_FONT_LABEL].description);
  g_autoptr (PangoFontDescription) found = pango_font_describe (font);
  if (g_strcmp0 (pango_font_description_get_family (found), "Cantarell") != 0)
    {
      g_test_skip ("Cantarell is not installed");
      return;
    }
  dump = pejl_chart_layout_dump (layout);
  if (g_getenv ("PEJL_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  assert_same_layout (dump, expected);
}

/* ---- pictures ---- */

typedef struct
{
  const char *name;
  PejlChartStyle style;
  double width, height;
} Look;

static const Look looks[] = {
  { "lys-1200", { PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL }, 1200, 700 },
  { "moerk-1200", { PEJL_CHART_DARK, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL }, 1200, 700 },
  { "tryk-1200", { PEJL_CHART_PRINT_GREY, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL }, 1200, 700 },
  { "kontrast-1200",
    { PEJL_CHART_CONTRAST_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL },
    1200,
    700 },
  { "kontrast-moerk-1200",
    { PEJL_CHART_CONTRAST_DARK, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL },
    1200,
    700 },
  { "lys-800", { PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL }, 800, 0 },
  { "lys-400", { PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL }, 400, 0 },
  { "moerk-400", { PEJL_CHART_DARK, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL }, 400, 0 },
  { "lys-400-dobbelt", { PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 2.0, NULL }, 400, 0 },
  { "lys-1200-dobbelt", { PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 2.0, NULL }, 1200, 0 },
  { "slide",
    { PEJL_CHART_LIGHT, PEJL_CHART_SLIDE, PEJL_CHART_PART_ALL & ~PEJL_CHART_PART_PANELS, 1.0, NULL },
    1600,
    900 },
};

static inline void
test_pictures (gconstpointer data)
{
  const ChartCase *chart = data;
  g_autoptr (PejlChartSpec) spec = chart->make ();
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "tests", "core", "pictures", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", folder, chart->name, looks[i].name);
      g_autoptr (GError) error = NULL;
      pejl_chart_export_png (spec, &looks[i].style, looks[i].width, looks[i].height, 1, path, &error);
      g_assert_no_error (error);
    }
  g_autofree char *page = g_strdup_printf ("%s/%s-side.png", folder, chart->name);
  PejlChartStyle paper
      = { PEJL_CHART_LIGHT, PEJL_CHART_PAPER, PEJL_CHART_PART_GROUND | PEJL_CHART_PART_PANELS, 1.0, NULL };
  g_assert_true (pejl_chart_export_png (spec, &paper, 482, 0, 2, page, NULL));
}
