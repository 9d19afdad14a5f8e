// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 6's lower part: inside the houses, a dot a stue. Stuer are counted, never named.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-spredning-private.h"

#define DOT 4.0
#define COLUMN 330
#define COLUMN_GAP 30

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpredning *data;
  double width;      /* of a column */
  double name_width, words_width;
  double row;
  int most;          /* the right end of the scale */
} Stuer;

static char *
range_words (const PejlSpredningStuer *stuer)
{
  return g_strdup_printf ("%d–%d", stuer->values[0], stuer->values[stuer->n - 1]);
}

static guint
shown (const PejlChartSpredning *data)
{
  return MIN (data->stuer->len, PEJL_CHART_SPREDNING_HUSE);
}

static void
lay_house (const Stuer *self, const PejlSpredningStuer *stuer, double x, double y, int row, int column)
{
  PejlChartLayout *pen = self->pen;
  double middle = y + self->row / 2, dot = DOT * pen->unit, step = 2 * dot + pen->unit;
  double left = x + self->name_width + 10 * pen->unit + dot, right = x + self->width - self->words_width - 10 * pen->unit - dot;
  g_autofree char *name = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_NAME, stuer->label, self->name_width);
  g_autofree char *words = range_words (stuer);
  g_autofree char *key = g_strdup_printf ("stuer:%s", stuer->key);
  g_autofree char *spoken = g_strdup_printf ("%s: fra %d til %d %s på %d stuer", stuer->label, stuer->values[0],
                                             stuer->values[stuer->n - 1], self->data->unit, stuer->n);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (PejlSpredningPlads));

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, middle, name);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, left, middle, right, middle);
  for (int i = 0; i < stuer->n; i++)
    {
      double dot_x = left + (right - left) * stuer->values[i] / self->most;
      int slot = pejl_chart_spredning_take_slot (slots, dot_x, step, step, FALSE);
      double off = CLAMP (slot * step, -self->row / 2 + dot, self->row / 2 - dot);

      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_ACCENT, 0, dot_x, middle + off, dot);
    }
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, x + self->width, middle, words);
  pejl_chart_pen_mark (pen, key, spoken, row, column, x, y, self->width, self->row);
}

static void
measure (Stuer *self)
{
  double widest = 0;

  self->most = 1;
  for (guint i = 0; i < shown (self->data); i++)
    {
      const PejlSpredningStuer *stuer = g_ptr_array_index (self->data->stuer, i);
      g_autofree char *words = range_words (stuer);

      widest = MAX (widest, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, stuer->label));
      self->words_width = MAX (self->words_width, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL, words));
      self->most = MAX (self->most, stuer->values[stuer->n - 1]);
    }
  self->name_width = MIN (widest, self->width * 0.42);
  self->row = MAX (24 * self->pen->unit, pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME) + 4 * self->pen->unit);
}

double
pejl_chart_spredning_lay_stuer (PejlChartLayout *pen, double x0, double x1, double y, int first_row)
{
  Stuer self = { .pen = pen, .data = pejl_chart_spredning_get (pen->spec) };
  double scale = pen->unit * pen->style.text_scale, gap = COLUMN_GAP * pen->unit;
  guint columns = (guint) CLAMP ((x1 - x0 + gap) / (COLUMN * scale + gap), 1, 3), n = shown (self.data);
  guint rows = (n + columns - 1) / columns;

  self.width = (x1 - x0 - gap * (columns - 1)) / columns;
  measure (&self);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, x0, y, x1, y);
  y += 10 * pen->unit;
  if (self.data->stuer_titel != NULL)
    y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0, self.data->stuer_titel)
        + 6 * pen->unit;
  for (guint i = 0; i < n; i++)
    lay_house (&self, g_ptr_array_index (self.data->stuer, i), x0 + (i / rows) * (self.width + gap), y + (i % rows) * self.row,
               first_row + (int) (i % rows), (int) (i / rows));
  return y + rows * self.row;
}
