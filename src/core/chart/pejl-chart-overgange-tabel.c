// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 5's table: from row to column. What has moved is framed and has a triangle; what has not is filled.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-overgange-private.h"

#include "core/chart/pejl-chart-soejler-private.h"

#define CELL 58
#define ROW 44
#define CELL_GAP 3

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;
  const PejlOvergange *data;
  guint n;
  double x0;         /* names of rows */
  double grid_x;     /* first column */
  double grid_y;     /* first row */
  double cell, row;
  double chip;       /* width of a level's digit */
  gboolean names;    /* rows are named, not only numbered */
} Tabel;

static double
chip_height (const Tabel *self)
{
  return pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_SMALL_BOLD);
}

static double
widest_name (const Tabel *self)
{
  double widest = 0;

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, i));

      widest = MAX (widest, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, name));
    }
  return widest;
}

static void
plan (Tabel *self, double width)
{
  double unit = self->pen->unit, gap = 10 * unit, names = widest_name (self) + 6 * unit;
  double total = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, "i alt") + 6 * unit;
  double least = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_VALUE, "000") + 6 * unit;

  self->chip = chip_height (self) * 1.25;
  total = MAX (total, self->chip);
  self->names = names + self->chip + gap + total + self->n * least <= width;
  self->grid_x = self->x0 + (self->names ? names : 0) + self->chip + gap;
  self->cell = MIN (CELL * unit * MAX (1, self->pen->style.text_scale * 0.8),
                    (self->x0 + width - total - self->grid_x) / self->n);
  self->row = MAX (ROW * unit + self->pen->stretch, pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_VALUE) * 1.25);
}

static void
lay_chip (const Tabel *self, guint level, double x_middle, double y_middle)
{
  g_autofree char *digit = pejl_chart_digits (pejl_chart_spec_level (self->spec, level)->nr);
  double height = chip_height (self);

  pejl_chart_niveau_celle (self->pen, level, PEJL_CHART_FONT_SMALL_BOLD, digit, x_middle - self->chip / 2,
                           y_middle - height / 2, self->chip, height, self->chip / 2);
}

static double
column_x (const Tabel *self, guint column)
{
  return self->grid_x + self->cell * column;
}

static double
row_y (const Tabel *self, guint row)
{
  return self->grid_y + self->row * row;
}

static char *
spoken_cell (const Tabel *self, guint fra, guint til, guint n)
{
  g_autofree char *from = pejl_chart_level_name (pejl_chart_spec_level (self->spec, fra));
  g_autofree char *to = pejl_chart_level_name (pejl_chart_spec_level (self->spec, til));
  g_autofree char *names = pejl_chart_overgange_navne (self->data, fra, til);

  if (fra == til)
    return g_strdup_printf ("Uændret %s: %u dagtilbud: %s", from, n, names);
  return g_strdup_printf ("Fra %s til %s: %u dagtilbud: %s", from, to, n, names);
}

static void
lay_cell (const Tabel *self, guint fra, guint til)
{
  PejlChartLayout *pen = self->pen;
  guint n = pejl_chart_overgange_antal (self->data, fra, til);
  double gap = CELL_GAP * pen->unit, x = column_x (self, til) + gap / 2, y = row_y (self, fra) + gap / 2;
  double width = self->cell - gap, height = self->row - gap, half = MIN (4 * pen->unit, width / 8);
  PejlChartColour colour = pejl_chart_overgange_farve (fra, til);
  g_autofree char *digits = g_strdup_printf ("%u", n);
  g_autofree char *key = NULL;
  g_autofree char *spoken = NULL;
  guint rect = pejl_chart_pen_rect (pen, n > 0 && fra == til ? PEJL_CHART_COLOUR_TRACK : PEJL_CHART_COLOUR_CARD, x, y,
                                    width, height);
  guint text;

  if (n > 0 && fra != til)
    {
      pejl_chart_pen_frame (pen, colour, 2 * pen->unit, x, y, width, height);
      if (pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_VALUE, digits) + 4 * half + 16 * pen->unit <= width)
        pejl_chart_pen_triangle (pen, colour, til < fra, x + width - half - 5 * pen->unit, y + half + 5 * pen->unit, half);
    }
  text = pejl_chart_pen_text (pen, n > 0 ? PEJL_CHART_FONT_VALUE : PEJL_CHART_FONT_SMALL,
                              n > 0 ? colour : PEJL_CHART_COLOUR_QUIET, PEJL_CHART_MIDDLE, x + width / 2, y + height / 2,
                              digits);
  pejl_chart_pen_command (pen, text)->container = (int) rect;
  if (n == 0 || pen->trial)
    return;
  key = g_strdup_printf ("%s:fra:%d:til:%d", self->data->key, pejl_chart_spec_level (self->spec, fra)->nr,
                         pejl_chart_spec_level (self->spec, til)->nr);
  spoken = spoken_cell (self, fra, til, n);
  pejl_chart_pen_mark (pen, key, spoken, (int) fra, (int) til, x, y, width, height);
}

static void
lay_row (const Tabel *self, guint fra)
{
  PejlChartLayout *pen = self->pen;
  double middle = row_y (self, fra) + self->row / 2;
  g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, fra));
  g_autofree char *total = NULL;
  guint sum = 0;

  if (self->names)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END,
                         self->grid_x - 10 * pen->unit - self->chip - 6 * pen->unit, middle, name);
  lay_chip (self, fra, self->grid_x - 10 * pen->unit - self->chip / 2, middle);
  for (guint til = 0; til < self->n; til++)
    {
      lay_cell (self, fra, til);
      sum += pejl_chart_overgange_antal (self->data, fra, til);
    }
  total = g_strdup_printf ("%u", sum);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END,
                       column_x (self, self->n) + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_NAME, "i alt") + 4 * pen->unit,
                       middle, total);
}

/* Returns the y below. */
static double
lay_sums (const Tabel *self)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), middle = row_y (self, self->n) + 6 * pen->unit + line / 2;
  g_autofree char *all = g_strdup_printf ("%u", self->data->huse->len);

  if (self->names)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->grid_x - 10 * pen->unit,
                         middle, "i alt");
  for (guint til = 0; til < self->n; til++)
    {
      g_autofree char *total = NULL;
      guint sum = 0;

      for (guint fra = 0; fra < self->n; fra++)
        sum += pejl_chart_overgange_antal (self->data, fra, til);
      total = g_strdup_printf ("%u", sum);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_MIDDLE,
                           column_x (self, til) + self->cell / 2, middle, total);
    }
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END,
                       column_x (self, self->n) + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_NAME, "i alt") + 4 * pen->unit,
                       middle, all);
  return middle + line / 2;
}

/* Titles, the period of the columns, and their levels; sets where the rows begin. */
static void
lay_head (Tabel *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
  g_autofree char *words = g_strdup_printf ("Rækker: %s. Kolonner: %s.", self->data->fra, self->data->til);

  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self->x0, y,
                                column_x (self, self->n) - self->x0, "Fra række til kolonne");
  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, self->x0, y + 2 * pen->unit,
                                column_x (self, self->n) - self->x0, words);
  y += MAX (10 * pen->unit + pen->stretch * 0.3, 3 * pen->unit);
  for (guint i = 0; i < self->n; i++)
    lay_chip (self, i, column_x (self, i) + self->cell / 2, y + line / 2);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                       column_x (self, self->n) + 4 * pen->unit, y + line / 2, "i alt");
  self->grid_y = y + line + 6 * pen->unit;
}

double
pejl_chart_overgange_lay_table (PejlChartLayout *pen, double x0, double x1, double y, double *right)
{
  Tabel self = { .pen = pen, .spec = pen->spec, .data = pejl_chart_overgange_get (pen->spec), .x0 = x0 };
  guint border;

  self.n = pen->spec->levels->len;
  border = (guint) pen->spec->border;
  plan (&self, x1 - x0);
  lay_head (&self, y);
  for (guint i = 0; i < self.n; i++)
    lay_row (&self, i);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 2.6 * pen->unit, column_x (&self, border), row_y (&self, 0),
                       column_x (&self, border), row_y (&self, self.n));
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 2.6 * pen->unit, column_x (&self, 0), row_y (&self, border),
                       column_x (&self, self.n), row_y (&self, border));
  *right = column_x (&self, self.n) + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_NAME, "i alt") + 6 * pen->unit;
  return lay_sums (&self);
}

/* ---- the key ---- */

static double
lay_key_line (PejlChartLayout *pen, double x0, double x1, double y, int retning)
{
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), swatch = line;
  PejlChartColour colour = pejl_chart_overgange_farve (1, (guint) (1 + retning));
  g_autofree char *words = pejl_chart_overgange_ord (pen->spec, retning);
  double below;

  if (retning == 0)
    pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_TRACK, x0, y, swatch, line);
  else
    {
      pejl_chart_pen_frame (pen, colour, 2 * pen->unit, x0, y, swatch, line);
      pejl_chart_pen_triangle (pen, colour, retning < 0, x0 + swatch / 2, y + line / 2, swatch * 0.22);
    }
  below = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, x0 + swatch + 8 * pen->unit, y,
                                    x1 - x0 - swatch - 8 * pen->unit, words);
  return MAX (below, y + line) + 6 * pen->unit;
}

double
pejl_chart_overgange_lay_key (PejlChartLayout *pen, double x0, double x1, double y)
{
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), below;
  g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (pen->spec, (guint) pen->spec->border));
  g_autofree char *border = g_strdup_printf ("grænsen »%s«", name);

  for (int retning = 1; retning >= -1; retning--)
    y = lay_key_line (pen, x0, x1, y, retning);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 2.6 * pen->unit, x0 + line / 2, y, x0 + line / 2, y + line);
  below = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, x0 + line + 8 * pen->unit, y,
                                    x1 - x0 - line - 8 * pen->unit, border);
  return MAX (below, y + line);
}
