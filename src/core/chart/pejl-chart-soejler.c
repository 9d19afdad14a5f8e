// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 3, "Hvilke områder halter": bars that hang on the border, one a row, lowest levels outermost to the
// left.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-soejler-private.h"

#include <string.h>

#define MISSING_SQUARE 13
#define SEGMENT_GAP 1.5
#define SEGMENT_ROOM 5

/* ---- one row ---- */

static void
lay_segment (PejlChartBars *self, guint place, guint level, double x, double y, double width)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  int number = pejl_chart_counts_level (&row->counts, level);
  int step = pejl_chart_spec_step (self->spec, level) - 1;
  double half = MIN (SEGMENT_GAP * unit (self) / 2, width / 6);
  g_autofree char *digits = pejl_chart_digits (number);
  guint rect = pejl_chart_pen_rect (self->pen, PEJL_CHART_COLOUR_LEVEL_1 + step, x + half, y,
                                    width - 2 * half, self->bar);

  if (text_width (self, PEJL_CHART_FONT_VALUE, digits) + 2 * SEGMENT_ROOM * unit (self) <= width)
    {
      guint text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_VALUE, PEJL_CHART_COLOUR_ON_LEVEL_1 + step,
                                        PEJL_CHART_MIDDLE, x + width / 2, y + self->bar / 2, digits);
      pejl_chart_pen_command (self->pen, text)->container = (int) rect;
    }
  pejl_chart_mark_level (self, "", "", row, &row->counts, level, (int) place, 2 + (int) level, x, y, width,
                         self->bar);
}

/* What stands to the right of the last segment. */
static void
lay_beside (PejlChartBars *self, guint place, double right, double last_width, double y)
{
  const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, place)->counts;
  g_autofree char *digits = NULL;
  g_autofree char *words = NULL;
  int last = 0;

  for (guint i = (guint) self->spec->border; i < self->spec->levels->len; i++)
    if (pejl_chart_counts_level (counts, i) > 0)
      last = pejl_chart_counts_level (counts, i);
  if (last == 0)
    return;
  digits = pejl_chart_digits (last);
  words = pejl_chart_bars_words_beside (
      self, place,
      text_width (self, PEJL_CHART_FONT_VALUE, digits) + 2 * SEGMENT_ROOM * unit (self) > last_width);
  if (words != NULL)
    pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                         right + 7 * unit (self), y + self->bar / 2, words);
}

static void
lay_bar (PejlChartBars *self, guint place, double y)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  int under = pejl_chart_counts_under (self->spec, &row->counts);
  g_autofree char *sum = pejl_chart_digits (under);
  double sum_width = text_width (self, PEJL_CHART_FONT_VALUE, sum);
  double left = self->border_x - pejl_chart_bars_length (self, &row->counts, under);
  double x = left, width = 0, sum_right = pejl_chart_bars_snap (self, left) - 8 * unit (self);
  int passed = 0;

  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_VALUE, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_END, sum_right,
                       y + self->bar / 2, sum);
  pejl_chart_mark_under (self, "", "", row, &row->counts, (int) place, 1, sum_right - sum_width, y, sum_width,
                         self->bar);
  for (guint level = 0; level < self->spec->levels->len; level++)
    {
      int number = pejl_chart_counts_level (&row->counts, level);
      double from = pejl_chart_bars_snap (self, left + pejl_chart_bars_length (self, &row->counts, passed));
      passed += number;
      if (number == 0)
        continue;
      x = pejl_chart_bars_snap (self, left + pejl_chart_bars_length (self, &row->counts, passed));
      width = x - from;
      lay_segment (self, place, level, from, y, width);
    }
  lay_beside (self, place, MAX (x, self->border_x), width, y);
}

/* Nothing is assessed: the frame stays and says what is missing. */
static void
lay_empty_bar (PejlChartBars *self, guint place, double y)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  double width = self->plot_x1 - self->plot_x0;
  g_autofree char *words = pejl_chart_missing_words (&row->counts);
  g_autofree char *fitting
      = pejl_chart_pen_ellipsize (self->pen, PEJL_CHART_FONT_LABEL_BOLD, words, width - 12 * unit (self));
  guint field, text;

  if (missing_of (&row->counts) > 0)
    field = pejl_chart_pen_hatch (self->pen, self->plot_x0, y, width, self->bar);
  else
    field = pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_MISSING, unit (self), self->plot_x0, y, width,
                                  self->bar);
  text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT,
                              PEJL_CHART_MIDDLE, self->plot_x0 + width / 2, y + self->bar / 2, fitting);
  pejl_chart_pen_command (self->pen, text)->container = (int) field;
  if (missing_of (&row->counts) > 0)
    pejl_chart_mark_missing (self, "", "", row, &row->counts, row->counts.ikke_besoegt > 0,
                             row->counts.ikke_vurderet > 0 && row->counts.ikke_besoegt > 0, (int) place,
                             2 + (int) self->spec->levels->len, self->plot_x0, y, width, self->bar);
}

/* A square for each while they have room, else one field and the number. Returns the width used. */
static double
lay_missing (PejlChartBars *self, guint place, double x, double y, double height, guint most)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  int column = 2 + (int) self->spec->levels->len;
  double pitch = PEJL_CHART_MISSING_PITCH * unit (self), square = MISSING_SQUARE * unit (self);
  guint missing = (guint) missing_of (&row->counts);
  guint judged = (guint) row->counts.ikke_vurderet;

  if (missing == 0)
    return 0;
  if (missing > most)
    {
      g_autofree char *digits = pejl_chart_digits ((int) missing);
      pejl_chart_pen_hatch (self->pen, x, y, pitch, height);
      pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_LABEL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                           x + pitch + 6 * unit (self), y + height / 2, digits);
      pejl_chart_mark_missing (self, "", "", row, &row->counts, row->counts.ikke_besoegt > 0,
                               judged > 0 && row->counts.ikke_besoegt > 0, (int) place, column, x, y, pitch,
                               height);
      return pitch + 6 * unit (self) + text_width (self, PEJL_CHART_FONT_LABEL, digits);
    }
  for (guint i = 0; i < missing; i++)
    pejl_chart_pen_hatch (self->pen, x + i * pitch, y, square, height);
  if (judged > 0)
    pejl_chart_mark_missing (self, "", "", row, &row->counts, FALSE, FALSE, (int) place, column, x, y,
                             judged * pitch - (pitch - square), height);
  if (missing > judged)
    pejl_chart_mark_missing (self, "", "", row, &row->counts, TRUE, FALSE, (int) place, column + 1,
                             x + judged * pitch, y, (missing - judged) * pitch - (pitch - square), height);
  return missing * pitch;
}

static void
mark_row (PejlChartBars *self, guint place, double x, double y, double width, double height)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  int n = pejl_chart_counts_n (self->spec, &row->counts);
  g_autofree char *missing = pejl_chart_missing_words (&row->counts);
  g_autofree char *spoken = NULL;

  if (n == 0)
    spoken = g_strdup_printf ("%s: ingen %s er vurderet, %s", row->label,
                              pejl_chart_spec_unit (self->spec, 0), missing);
  else
    spoken = g_strdup_printf ("%s: %d %s vurderet%s%s", row->label, n, pejl_chart_spec_unit (self->spec, n),
                              missing_of (&row->counts) > 0 ? ", " : "",
                              missing_of (&row->counts) > 0 ? missing : "");
  pejl_chart_pen_mark (self->pen, row->key, spoken, (int) place, 0, x, y, width, height);
}

/* Name at the left, hatched squares and n at the right. Returns the height of the row. */
static double
lay_wide_row (PejlChartBars *self, guint place, double y)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  PejlChartFont font = pejl_chart_bars_label_font (self, place);
  int n = pejl_chart_counts_n (self->spec, &row->counts);
  double text_height = line_height (self, font);
  g_auto (GStrv) lines = pejl_chart_bars_wrap_label (self, place, self->label_width);
  double block = g_strv_length (lines) * text_height;
  double height = MAX (self->bar, block);
  double bar_y = y + (height - self->bar) / 2;
  g_autofree char *digits = pejl_chart_digits (n);

  pejl_chart_pen_lines (self->pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END, self->x0 + self->label_width,
                        y + (height - block) / 2, (const char *const *) lines);
  mark_row (self, place, self->x0, y, self->label_width, height);
  if (n == 0)
    lay_empty_bar (self, place, bar_y);
  else
    {
      lay_bar (self, place, bar_y);
      lay_missing (self, place, self->missing_x, bar_y + self->bar * 0.1, self->bar * 0.8,
                   PEJL_CHART_MOST_MISSING);
    }
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_LABEL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->x1,
                       bar_y + self->bar / 2, digits);
  return height;
}

/* "n = 35" and what is missing before it, right-aligned at y. Returns its left end. */
static double
lay_stacked_facts (PejlChartBars *self, guint place, double y, double height)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  int n = pejl_chart_counts_n (self->spec, &row->counts);
  int missing = missing_of (&row->counts);
  g_autofree char *plain
      = missing > 0 ? g_strdup_printf ("%d ikke med · n = %d", missing, n) : g_strdup_printf ("n = %d", n);
  g_autofree char *words = pejl_chart_bind_numbers (plain);
  double left = self->x1 - text_width (self, PEJL_CHART_FONT_SMALL, words);
  double swatch = MISSING_SQUARE * unit (self);

  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->x1,
                       y + height / 2, words);
  if (missing == 0)
    return left;
  left -= swatch + 6 * unit (self);
  pejl_chart_pen_hatch (self->pen, left, y + (height - swatch) / 2, swatch, swatch);
  pejl_chart_mark_missing (self, "", "", row, &row->counts, row->counts.ikke_besoegt > 0,
                           row->counts.ikke_vurderet > 0 && row->counts.ikke_besoegt > 0, (int) place,
                           2 + (int) self->spec->levels->len, left, y, self->x1 - left, height);
  return left;
}

static double
stacked_facts_width (const PejlChartBars *self, guint place)
{
  const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, place)->counts;
  int n = pejl_chart_counts_n (self->spec, counts);
  g_autofree char *words = NULL;

  if (missing_of (counts) == 0)
    words = g_strdup_printf ("n = %d", n);
  else
    words = g_strdup_printf ("%d ikke med · n = %d", missing_of (counts), n);
  return text_width (self, PEJL_CHART_FONT_SMALL, words) + (MISSING_SQUARE + 18) * unit (self);
}

/* Name, facts and room for a level's own name. Returns the height above the bar. */
static double
lay_stacked_head (PejlChartBars *self, guint place, double y)
{
  const PejlChartRow *row = pejl_chart_spec_shown_row (self->spec, place);
  PejlChartFont font = pejl_chart_bars_label_font (self, place);
  int n = pejl_chart_counts_n (self->spec, &row->counts);
  double width = self->x1 - self->x0;
  double facts = n > 0 ? stacked_facts_width (self, place) : 0;
  double room = width - facts;
  gboolean beside = pejl_chart_pen_longest_word (self->pen, font, row->label) <= room && room > width * 0.4;
  g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, font, row->label, beside ? room : width, 2);
  double line = line_height (self, font);
  double bottom = pejl_chart_pen_lines (self->pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0,
                                        y, (const char *const *) lines);

  mark_row (self, place, self->x0, y, beside ? room - 6 * unit (self) : width, bottom - y);
  if (n == 0)
    return bottom + 5 * unit (self);
  if (beside)
    lay_stacked_facts (self, place, bottom - line, line);
  else
    {
      lay_stacked_facts (self, place, bottom, line);
      bottom += line;
    }
  return bottom + 5 * unit (self);
}

/* ---- the whole ---- */

static double
lay_missing_header (PejlChartBars *self, double y_bottom)
{
  double line = line_height (self, PEJL_CHART_FONT_SMALL);
  const char *const *words = pejl_chart_bars_missing_header (self);
  guint n_lines = g_strv_length ((GStrv) words);

  if (self->missing_width > 0)
    pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                          self->missing_x, y_bottom - n_lines * line - 2 * unit (self), words);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END,
                       self->x1, y_bottom - line / 2 - 2 * unit (self), "n");
  return y_bottom;
}

static double
lay_nothing_words (PejlChartBars *self, double y)
{
  const char *noun = pejl_chart_spec_unit (self->spec, 0);
  g_autofree char *words = NULL;

  if (pejl_chart_bars_most_missing (self) > 0)
    words = g_strdup_printf ("Ingen %s er vurderet endnu", noun);
  else
    words = g_strdup_printf ("Der er ingen %s at vise", noun);
  if ((self->pen->style.parts & PEJL_CHART_PART_TITLE) != 0 && self->spec->title != NULL
      && strstr (self->spec->title, words) != NULL)
    return y;
  y = pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self->x0, y,
                                self->x1 - self->x0, words);
  return y + 8 * unit (self);
}

static gboolean
is_empty (const PejlChartBars *self, guint place)
{
  return pejl_chart_counts_n (self->spec, &pejl_chart_spec_shown_row (self->spec, place)->counts) == 0;
}

static void
lay_border (PejlChartBars *self, double from, double to)
{
  double width = (self->pen->style.mode == PEJL_CHART_SLIDE ? 4 : 2.6 * MAX (unit (self), 0.6));

  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_TEXT, width, self->border_x, from, self->border_x, to);
}

static double
lay_stacked_rows (PejlChartBars *self, double y)
{
  for (guint place = 0; place < self->spec->rows->len; place++)
    {
      gboolean head_is_laid = place == 0 && self->first_bar == 0 && !self->nothing;
      if (place > 0)
        y += self->gap;
      if (!head_is_laid)
        y = lay_stacked_head (self, place, y);
      if (!is_empty (self, place) && place > self->first_bar)
        y = pejl_chart_level_names (self, place, y);
      if (is_empty (self, place))
        lay_empty_bar (self, place, y);
      else
        {
          lay_bar (self, place, y);
          lay_border (self, y - 3 * unit (self), y + self->bar + 3 * unit (self));
        }
      y += self->bar;
    }
  return y;
}

static double
lay_wide_rows (PejlChartBars *self, double top, double y)
{
  double line_from = top;

  for (guint place = 0; place < self->spec->rows->len; place++)
    {
      if (place > 0)
        y += self->gap;
      if (!is_empty (self, place) && place > self->first_bar)
        y = pejl_chart_level_names (self, place, y);
      y += lay_wide_row (self, place, y);
      if (!is_empty (self, place))
        lay_border (self, line_from, y + 5 * unit (self));
      line_from = y;
    }
  return y;
}

static double
lay_bars (PejlChartBars *self, double y)
{
  double top;

  if (self->legend)
    y = pejl_chart_level_legend (self, y);
  /* In a stacked chart the first name would stand between the level names and their bar. */
  if (self->stacked && self->first_bar == 0)
    y = lay_stacked_head (self, 0, y) + 4 * unit (self);
  top = y;
  y = pejl_chart_border_words (self, y);
  y = pejl_chart_level_names (self, self->first_bar, y);
  if (self->stacked)
    return lay_stacked_rows (self, y) + 6 * unit (self);
  lay_missing_header (self, y);
  return lay_wide_rows (self, top, y) + 6 * unit (self);
}

static double
soejler_layout (PejlChartLayout *pen, double y)
{
  PejlChartBars self = { .pen = pen, .spec = pen->spec };

  if (pen->spec->rows->len == 0 || pen->spec->levels->len < 2)
    {
      self.x0 = pen->margin;
      self.x1 = pen->width - pen->margin;
      return lay_nothing_words (&self, y);
    }
  pejl_chart_bars_plan (&self);
  if (self.nothing)
    {
      y = lay_nothing_words (&self, y);
      return self.stacked ? lay_stacked_rows (&self, y) : lay_wide_rows (&self, y, y);
    }
  y = lay_bars (&self, y);
  if (pen->panels)
    return pejl_chart_panels (&self, y, (int) pen->spec->rows->len);
  if (pen->left_out)
    return pejl_chart_panels_sentence (&self, y);
  return y;
}

static gboolean
soejler_has_panels (const PejlChartSpec *spec)
{
  return spec->panels->len > 0 && spec->rows->len > 0;
}

const PejlChartKindClass pejl_chart_soejler_class = {
  .layout = soejler_layout,
  .alt_sentences = pejl_chart_soejler_alt,
  .table = pejl_chart_soejler_table,
  .has_panels = soejler_has_panels,
};
