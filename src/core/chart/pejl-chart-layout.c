// SPDX-License-Identifier: GPL-3.0-or-later
// The frame about every chart (title, subtitle, footer), fitting to a height, and asking for marks.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-layout.h"

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"
#include <math.h>
#include <string.h>

/* Rows may grow and shrink by so much, in units, to fill the height asked for. */
#define MAX_STRETCH 26
#define MIN_STRETCH -12
/* A thin segment is hit this far outside itself. */
#define HIT_SLACK 4

static double
margin_for (const PejlChartLayout *self)
{
  if ((self->style.parts & PEJL_CHART_PART_MARGINS) == 0)
    return 0;
  switch (self->style.mode)
    {
    case PEJL_CHART_PAPER:
      return 16;
    case PEJL_CHART_SLIDE:
      return 80;
    case PEJL_CHART_SCREEN:
    default:
      return self->width >= 900 ? 44 : self->width >= 520 ? 24 : 16;
    }
}

/* As few lines as fit in width, and these about equally long: no single word on the last. */
static double
lay_balanced (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour, double y, double width,
              const char *text)
{
  g_autofree char *bound = pejl_chart_bind_numbers (text);
  g_auto (GStrv) lines = pejl_chart_pen_wrap (self, font, bound, width, 0);
  guint n_lines = g_strv_length (lines);

  for (double narrower = width * 0.96; n_lines > 1 && narrower > width * 0.5; narrower -= width * 0.04)
    {
      g_auto (GStrv) fewer = pejl_chart_pen_wrap (self, font, bound, narrower, 0);
      if (g_strv_length (fewer) > n_lines || pejl_chart_pen_longest_word (self, font, bound) > narrower)
        break;
      g_strfreev (lines);
      lines = g_steal_pointer (&fewer);
    }
  return pejl_chart_pen_lines (self, font, colour, PEJL_CHART_START, self->margin, y,
                               (const char *const *) lines);
}

/* Where room is short: as many whole sentences as stand on one line, and the first in any case. */
static char *
first_sentences (PejlChartLayout *self, PejlChartFont font, const char *text, double width)
{
  const char *end = strstr (text, ". ");

  for (const char *next = end; next != NULL; next = strstr (next + 1, ". "))
    {
      g_autofree char *longer = g_strndup (text, (gsize) (next - text) + 1);
      if (pejl_chart_pen_text_width (self, font, longer) > width)
        break;
      end = next;
    }
  if (end == NULL || pejl_chart_pen_text_width (self, font, text) <= width)
    return g_strdup (text);
  return g_strndup (text, (gsize) (end - text) + 1);
}

static char *
said_in_room (PejlChartLayout *self, PejlChartFont font, const char *text)
{
  return self->tight ? first_sentences (self, font, text, self->width - 2 * self->margin) : g_strdup (text);
}

static double
lay_heading (PejlChartLayout *self, double y)
{
  double width = self->width - 2 * self->margin;
  const PejlChartSpec *spec = self->spec;
  PejlChartFont title = self->tight ? PEJL_CHART_FONT_TITLE_TIGHT : PEJL_CHART_FONT_TITLE;

  if ((self->style.parts & PEJL_CHART_PART_TITLE) == 0)
    return y;
  if (spec->title != NULL)
    y = lay_balanced (self, title, PEJL_CHART_COLOUR_TEXT, y, width, spec->title);
  if (spec->subtitle != NULL)
    {
      g_autofree char *subtitle = said_in_room (self, PEJL_CHART_FONT_SUBTITLE, spec->subtitle);
      y = lay_balanced (self, PEJL_CHART_FONT_SUBTITLE, PEJL_CHART_COLOUR_QUIET, y + 2 * self->unit, width,
                        subtitle);
    }
  return y + 14 * self->unit;
}

static double
lay_footer (PejlChartLayout *self, double y, double height)
{
  g_autofree char *said = NULL;
  g_autofree char *bound = NULL;
  g_auto (GStrv) lines = NULL;
  double bottom = self->margin * 0.5;
  double needed;

  if ((self->style.parts & PEJL_CHART_PART_FOOTER) == 0 || self->spec->footer == NULL)
    return MAX (y + self->margin * 0.7, height);
  said = said_in_room (self, PEJL_CHART_FONT_SMALL, self->spec->footer);
  bound = pejl_chart_bind_numbers (said);
  lines = pejl_chart_pen_wrap (self, PEJL_CHART_FONT_SMALL, bound, self->width - 2 * self->margin, 0);
  needed = g_strv_length (lines) * pejl_chart_pen_line_height (self, PEJL_CHART_FONT_SMALL);
  y = MAX (y + 12 * self->unit, height - bottom - needed);
  y = pejl_chart_pen_lines (self, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                            self->margin, y, (const char *const *) lines);
  return y + bottom;
}

/* Everything, with one stretch. height 0: footer directly below. Sets and returns the height it needs. */
static double
lay_out (PejlChartLayout *self, double stretch, double height)
{
  guint ground = 0;
  gboolean has_ground = (self->style.parts & PEJL_CHART_PART_GROUND) != 0;
  double y = self->margin * 0.75;

  pejl_chart_pen_clear (self);
  self->stretch = stretch;
  if (has_ground)
    ground = pejl_chart_pen_rect (self, PEJL_CHART_COLOUR_GROUND, 0, 0, self->width, 0);
  y = lay_heading (self, y);
  y = pejl_chart_kind_class (self->spec->kind)->layout (self, y);
  self->height = ceil (lay_footer (self, y, height));
  if (has_ground)
    pejl_chart_pen_command (self, ground)->height = self->height;
  return self->height;
}

static double
try_out (PejlChartLayout *self, double stretch)
{
  double height;

  self->trial = TRUE;
  height = lay_out (self, stretch, 0);
  self->trial = FALSE;
  return height;
}

/* TRUE when it could be made to need no more than height. FALSE: unless it is the last way there is, it may not be laid out. */
static gboolean
fit_height (PejlChartLayout *self, double height, gboolean last)
{
  double natural = try_out (self, 0);
  double growth, stretch;

  if (natural == height)
    return lay_out (self, 0, 0) <= height;
  growth = try_out (self, self->unit) - natural;
  if (growth <= 0)
    return lay_out (self, 0, height) <= height;
  /* Rows grow by whole pixels; what is far too tall also when they shrink by half as much again is so for certain. */
  if (!last && natural + 1.5 * MIN_STRETCH * growth > height)
    return FALSE;
  stretch = CLAMP ((height - natural) / growth, MIN_STRETCH, MAX_STRETCH);
  /* Rows grow by whole pixels, so the first guess may be some pixels too tall. */
  while (lay_out (self, self->unit * stretch, height) > height && stretch > MIN_STRETCH)
    stretch = MAX (stretch - 1, MIN_STRETCH);
  return self->height <= height;
}

/* What has no room in the height goes in this order: small multiples, then, on a slide, which nobody can
 * scroll, the shares beside the counts and all but the first sentences of subtitle and footer. */
static void
fit_or_leave_out (PejlChartLayout *self, double height)
{
  gboolean slide = self->style.mode == PEJL_CHART_SLIDE;

  if (fit_height (self, height, !self->panels && !slide))
    return;
  if (self->panels)
    {
      self->panels = FALSE;
      self->left_out = TRUE;
      if (fit_height (self, height, !slide))
        return;
    }
  if (slide)
    {
      self->tight = TRUE;
      fit_height (self, height, TRUE);
    }
}

PejlChartLayout *
pejl_chart_layout_new (PejlChartSpec *spec, const PejlChartStyle *style, double width, double height)
{
  static const double units[]
      = { [PEJL_CHART_SCREEN] = 1, [PEJL_CHART_PAPER] = 0.52, [PEJL_CHART_SLIDE] = 1.9 };
  static const double least[]
      = { [PEJL_CHART_SCREEN] = 320, [PEJL_CHART_PAPER] = 240, [PEJL_CHART_SLIDE] = 800 };
  PejlChartLayout *self;

  g_return_val_if_fail (spec != NULL && style != NULL, NULL);

  self = g_new0 (PejlChartLayout, 1);
  self->spec = pejl_chart_spec_ref (spec);
  self->style = *style;
  self->style.text_scale = CLAMP (style->text_scale, 0.5, 3.0);
  self->font_family = g_strdup (style->font_family);
  self->style.font_family = self->font_family;
  self->unit = units[style->mode];
  self->width = MAX (width, least[style->mode]);
  self->margin = margin_for (self);
  pejl_chart_pen_open (self);
  self->panels
      = (style->parts & PEJL_CHART_PART_PANELS) != 0 && pejl_chart_kind_class (spec->kind)->has_panels (spec);
  if (height <= 0)
    lay_out (self, 0, 0);
  else
    fit_or_leave_out (self, height);
  return self;
}

void
pejl_chart_layout_free (PejlChartLayout *layout)
{
  pejl_chart_pen_close (layout);
  pejl_chart_spec_unref (layout->spec);
  g_free (layout->font_family);
  g_free (layout);
}

double
pejl_chart_layout_get_width (const PejlChartLayout *layout)
{
  return layout->width;
}

double
pejl_chart_layout_get_height (const PejlChartLayout *layout)
{
  return layout->height;
}

PejlChartSpec *
pejl_chart_layout_get_spec (const PejlChartLayout *layout)
{
  return layout->spec;
}

const PejlChartMark *
pejl_chart_layout_marks (const PejlChartLayout *layout, guint *n_marks)
{
  if (n_marks != NULL)
    *n_marks = layout->marks->len;
  return (const PejlChartMark *) (gpointer) layout->marks->data;
}

static const PejlChartMark *
mark_at (const PejlChartLayout *layout, guint i)
{
  return &g_array_index (layout->marks, PejlChartMark, i);
}

/* 0 inside, else how far outside. */
static double
distance (const PejlChartMark *mark, double x, double y)
{
  double dx = MAX (MAX (mark->x - x, x - (mark->x + mark->width)), 0);
  double dy = MAX (MAX (mark->y - y, y - (mark->y + mark->height)), 0);

  return MAX (dx, dy);
}

int
pejl_chart_layout_hit (const PejlChartLayout *layout, double x, double y)
{
  double nearest = HIT_SLACK * layout->unit;
  int found = -1;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      double away = distance (mark_at (layout, i), x, y);
      if (away < nearest || (away == 0 && found < 0))
        {
          nearest = away;
          found = (int) i;
        }
    }
  return found;
}

int
pejl_chart_layout_find (const PejlChartLayout *layout, const char *key)
{
  for (guint i = 0; i < layout->marks->len; i++)
    if (g_str_equal (mark_at (layout, i)->key, key))
      return (int) i;
  return -1;
}

static double
middle_of (const PejlChartMark *mark)
{
  return mark->x + mark->width / 2;
}

/* The next row that has marks in that direction, and in it the mark that stands nearest above or below. */
static int
neighbour_in_row (const PejlChartLayout *layout, const PejlChartMark *from, int step)
{
  int best = -1;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const PejlChartMark *mark = mark_at (layout, i);
      int away = (mark->row - from->row) * step;
      if (away <= 0)
        continue;
      if (best >= 0)
        {
          const PejlChartMark *other = mark_at (layout, (guint) best);
          int other_away = (other->row - from->row) * step;
          if (away > other_away)
            continue;
          if (away == other_away
              && fabs (middle_of (mark) - middle_of (from)) >= fabs (middle_of (other) - middle_of (from)))
            continue;
        }
      best = (int) i;
    }
  return best;
}

static int
neighbour_beside (const PejlChartLayout *layout, const PejlChartMark *from, int step)
{
  int best = -1;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const PejlChartMark *mark = mark_at (layout, i);
      int away = (mark->column - from->column) * step;
      if (mark->row == from->row && away > 0
          && (best < 0 || away < (mark_at (layout, (guint) best)->column - from->column) * step))
        best = (int) i;
    }
  return best;
}

int
pejl_chart_layout_neighbour (const PejlChartLayout *layout, int mark, PejlChartDirection direction)
{
  const PejlChartMark *from;

  if (layout->marks->len == 0)
    return -1;
  if (direction == PEJL_CHART_FIRST || mark < 0 || mark >= (int) layout->marks->len)
    return 0;
  if (direction == PEJL_CHART_LAST)
    return (int) layout->marks->len - 1;
  from = mark_at (layout, (guint) mark);
  switch (direction)
    {
    case PEJL_CHART_LEFT:
      return neighbour_beside (layout, from, -1);
    case PEJL_CHART_RIGHT:
      return neighbour_beside (layout, from, 1);
    case PEJL_CHART_UP:
      return neighbour_in_row (layout, from, -1);
    default:
      return neighbour_in_row (layout, from, 1);
    }
}

static void
dump_command (GString *out, const PejlChartCommand *command)
{
  static const char *const types[] = { "rect", "hatch", "line", "text", "disc", "ring", "triangle", "diamond" };

  g_string_append_printf (
      out, "%s %s %.0f,%.0f %.0f×%.0f",
      command->line_width > 0 && command->type == PEJL_CHART_COMMAND_RECT ? "frame"
      : command->line_width > 0 && command->type == PEJL_CHART_COMMAND_DISC ? "circle" : types[command->type],
      pejl_chart_colour_name (command->colour), rint (command->x), rint (command->y), rint (command->width),
      rint (command->height));
  if (command->type == PEJL_CHART_COMMAND_TEXT)
    g_string_append_printf (out, " »%s«", command->text);
  g_string_append_c (out, '\n');
}

char *
pejl_chart_layout_dump (const PejlChartLayout *layout)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "canvas %.0f×%.0f\n", rint (layout->width), rint (layout->height));
  for (guint i = 0; i < layout->commands->len; i++)
    dump_command (out, &g_array_index (layout->commands, PejlChartCommand, i));
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const PejlChartMark *mark = mark_at (layout, i);
      g_string_append_printf (out, "mark %d/%d %s %.0f,%.0f %.0f×%.0f »%s«\n", mark->row, mark->column,
                              mark->key, rint (mark->x), rint (mark->y), rint (mark->width),
                              rint (mark->height), mark->spoken);
    }
  return g_string_free (out, FALSE);
}
