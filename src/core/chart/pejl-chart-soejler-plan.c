// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 3's plan: columns, scale, where the border stands, where each level is named.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-soejler-private.h"

#include <math.h>

/* Above so many assessed in a row lengths are shares. */
#define MOST_COUNTED 60

double
pejl_chart_bars_snap (const PejlChartBars *self, double x)
{
  return self->pen->style.mode == PEJL_CHART_SCREEN ? rint (x) : x;
}

double
pejl_chart_bars_length (const PejlChartBars *self, const PejlChartCounts *counts, int number)
{
  int n = pejl_chart_counts_n (self->spec, counts);

  return number == 0 ? 0 : self->step * (self->share ? number / (double) n : number);
}

char *
pejl_chart_digits (int number)
{
  return g_strdup_printf ("%d", number);
}

PejlChartFont
pejl_chart_bars_label_font (const PejlChartBars *self, guint place)
{
  return (int) pejl_chart_spec_shown_index (self->spec, place) == self->spec->emphasised_row
             ? PEJL_CHART_FONT_LABEL_BOLD
             : PEJL_CHART_FONT_LABEL;
}

GStrv
pejl_chart_bars_wrap_label (const PejlChartBars *self, guint place, double width)
{
  PejlChartFont font = pejl_chart_bars_label_font (self, place);
  guint lines = self->bar + self->gap >= 2 * line_height (self, font) ? 2 : 1;

  return pejl_chart_pen_wrap (self->pen, font, pejl_chart_spec_shown_row (self->spec, place)->label, width,
                              lines);
}

static void
survey (PejlChartBars *self)
{
  int most = 0;

  self->nothing = TRUE;
  for (guint i = self->spec->rows->len; i-- > 0;)
    {
      int n = pejl_chart_counts_n (self->spec, &pejl_chart_spec_shown_row (self->spec, i)->counts);
      most = MAX (most, n);
      if (n > 0)
        {
          self->nothing = FALSE;
          self->first_bar = i;
        }
    }
  self->share = most > MOST_COUNTED;
}

static gboolean
highest_in_row (const PejlChartBars *self, const PejlChartCounts *counts, guint level)
{
  for (guint i = level + 1; i < self->spec->levels->len; i++)
    if (pejl_chart_counts_level (counts, i) > 0)
      return FALSE;
  return TRUE;
}

static void
plan_names (PejlChartBars *self)
{
  for (guint level = 0; level < self->spec->levels->len; level++)
    {
      self->naming[level] = PEJL_CHART_NOT_NAMED;
      for (guint place = self->first_bar; place < self->spec->rows->len; place++)
        {
          const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, place)->counts;
          if (pejl_chart_counts_level (counts, level) == 0)
            continue;
          self->named_at[level] = place;
          gboolean at_end = (int) level >= self->spec->border && highest_in_row (self, counts, level);
          self->naming[level]
              = place > self->first_bar && at_end ? PEJL_CHART_NAMED_BESIDE : PEJL_CHART_NAMED_OVER;
          break;
        }
    }
}

char *
pejl_chart_bars_words_beside (const PejlChartBars *self, guint place, gboolean count)
{
  const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, place)->counts;

  for (guint level = self->spec->levels->len; (int) level-- > self->spec->border;)
    {
      int number = pejl_chart_counts_level (counts, level);
      gboolean named
          = !self->legend && self->naming[level] == PEJL_CHART_NAMED_BESIDE && self->named_at[level] == place;
      g_autofree char *name = NULL;
      if (number == 0)
        continue;
      if (!named)
        return count ? pejl_chart_digits (number) : NULL;
      name = self->stacked && pejl_chart_spec_level (self->spec, level)->kort != NULL
                 ? g_strdup (pejl_chart_spec_level (self->spec, level)->kort)
                 : pejl_chart_level_name (pejl_chart_spec_level (self->spec, level));
      return count ? g_strdup_printf ("%s %d", name, number) : g_steal_pointer (&name);
    }
  return NULL;
}

int
pejl_chart_bars_most_missing (const PejlChartBars *self)
{
  int most = 0;

  for (guint i = 0; i < self->spec->rows->len; i++)
    most = MAX (most, missing_of (&pejl_chart_spec_shown_row (self->spec, i)->counts));
  return most;
}

const char *const *
pejl_chart_bars_missing_header (const PejlChartBars *self)
{
  static const char *const whole[] = { "ikke vurderet", "eller besøgt", NULL };
  static const char *const brief[] = { "ikke med", NULL };

  return self->pen->style.mode == PEJL_CHART_SCREEN ? whole : brief;
}

static double
missing_header_width (const PejlChartBars *self)
{
  double widest = 0;

  for (const char *const *line = pejl_chart_bars_missing_header (self); *line != NULL; line++)
    widest = MAX (widest, text_width (self, PEJL_CHART_FONT_SMALL, *line));
  return widest;
}

/* Of all names when set in width: what they really take. */
static double
widest_line (const PejlChartBars *self, double width)
{
  double widest = 0;

  for (guint i = 0; i < self->spec->rows->len; i++)
    {
      g_auto (GStrv) lines = pejl_chart_bars_wrap_label (self, i, ceil (width));
      for (guint l = 0; lines[l] != NULL; l++)
        widest = MAX (widest, text_width (self, pejl_chart_bars_label_font (self, i), lines[l]));
    }
  return ceil (widest);
}

static void
plan_columns (PejlChartBars *self)
{
  double widest = 0, word = 0;
  double whole = self->x1 - self->x0;
  double least = 300 * unit (self) * self->pen->style.text_scale;
  double gap = 16 * unit (self);
  double n_width = text_width (self, PEJL_CHART_FONT_LABEL, "000");

  for (guint i = 0; i < self->spec->rows->len; i++)
    {
      const char *label = pejl_chart_spec_shown_row (self->spec, i)->label;
      widest = MAX (widest, text_width (self, pejl_chart_bars_label_font (self, i), label));
      word = MAX (word, pejl_chart_pen_longest_word (self->pen, pejl_chart_bars_label_font (self, i), label));
    }
  self->label_width
      = widest_line (self, MAX (word, MIN (widest, 206 * unit (self) * self->pen->style.text_scale)));
  if (pejl_chart_bars_most_missing (self) > 0 && !self->nothing)
    self->missing_width
        = MAX (missing_header_width (self), MIN (pejl_chart_bars_most_missing (self), PEJL_CHART_MOST_MISSING)
                                                * PEJL_CHART_MISSING_PITCH * unit (self));
  self->missing_x = self->x1 - n_width - (self->missing_width > 0 ? gap + self->missing_width : 0);
  self->plot_x0 = self->x0 + self->label_width + 12 * unit (self);
  self->plot_x1 = self->missing_x - gap;
  self->stacked = self->plot_x1 - self->plot_x0 < MAX (least, whole * 0.48);
  if (self->stacked)
    {
      self->label_width = self->missing_width = 0;
      self->plot_x0 = self->x0;
      self->plot_x1 = self->x1;
    }
}

static double
reserve_beside (const PejlChartBars *self, guint place)
{
  g_autofree char *words = pejl_chart_bars_words_beside (self, place, TRUE);

  return words != NULL ? text_width (self, PEJL_CHART_FONT_NAME, words) + 10 * unit (self) : 0;
}

/* The longest left side decides where the border stands; the tightest row the width of one dagtilbud. */
static void
plan_scale (PejlChartBars *self)
{
  double room = self->plot_x1 - self->plot_x0;
  double under = 0, least_left = 0;
  double step = self->share ? G_MAXDOUBLE : self->bar * 1.1;

  self->step = 1;
  self->sum_width = 0;
  for (guint i = 0; i < self->spec->rows->len; i++)
    {
      const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, i)->counts;
      g_autofree char *sum = pejl_chart_digits (pejl_chart_counts_under (self->spec, counts));
      under
          = MAX (under, pejl_chart_bars_length (self, counts, pejl_chart_counts_under (self->spec, counts)));
      self->sum_width
          = MAX (self->sum_width, text_width (self, PEJL_CHART_FONT_VALUE, sum) + 9 * unit (self));
    }
  if (self->stacked)
    least_left = MIN (text_width (self, PEJL_CHART_FONT_SMALL_BOLD, "under") + 10 * unit (self), room * 0.4);
  for (guint i = 0; i < self->spec->rows->len; i++)
    {
      const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, i)->counts;
      int n = pejl_chart_counts_n (self->spec, counts);
      double over = pejl_chart_bars_length (self, counts, n - pejl_chart_counts_under (self->spec, counts));
      double free = room - reserve_beside (self, i);
      if (under + over > 0)
        step = MIN (step, (free - self->sum_width) / (under + over));
      if (over > 0)
        step = MIN (step, (free - MAX (least_left, self->sum_width)) / over);
    }
  self->step = MAX (step, 1);
  self->border_x
      = pejl_chart_bars_snap (self, self->plot_x0 + MAX (least_left, self->sum_width + under * self->step));
}

void
pejl_chart_bars_plan (PejlChartBars *self)
{
  double narrow = self->pen->width < 600 && self->pen->style.mode == PEJL_CHART_SCREEN ? 30 : 40;

  self->x0 = self->pen->margin;
  self->x1 = self->pen->width - self->pen->margin;
  self->bar = pejl_chart_bars_snap (self, MAX (narrow * unit (self) + self->pen->stretch * 0.8,
                                               line_height (self, PEJL_CHART_FONT_VALUE) + 4 * unit (self)));
  self->gap = MAX (12 * unit (self) + self->pen->stretch * 0.2, 5 * unit (self));
  survey (self);
  plan_columns (self);
  if (self->nothing)
    return;
  plan_names (self);
  plan_scale (self);
  if (!pejl_chart_level_names_fit (self))
    {
      self->legend = TRUE;
      plan_scale (self);
    }
}
