// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 6's rows: an axis, a row a distrikt, dots that avoid each other, the median last.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-spredning-private.h"
#include "core/chart/pejl-chart-unavngivet.h"

#define RADIUS 6.5
#define SMALL_RADIUS 4.0
/* More dots in a row than these are smaller, and stand up from the line. */
#define CROWD 40
/* Height of a row of dots on a crowded slide. */
#define TIGHT_STACK 42
/* Names beside the rows from this width on, in units at text scale 1. */
#define WIDE 620

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpredning *data;
  gboolean wide;
  double x0, x1;       /* the whole */
  double left, right;  /* the axis */
  double radius;
  const PejlSpredningPrik *low, *high; /* those that are named */
} Rows;

static double
value_x (const Rows *self, double value)
{
  return self->left + (self->right - self->left) * value / self->data->mulige;
}

static char *
n_words (const PejlSpredningRaekke *row)
{
  int n = (int) row->prikker->len;

  if (n == 0)
    return g_strdup_printf ("ingen af %d besøgt", row->of);
  return n == row->of ? g_strdup_printf ("n\u00a0=\u00a0%d", n) : g_strdup_printf ("n\u00a0=\u00a0%d\u00a0af\u00a0%d", n, row->of);
}

/* ---- the axis ---- */

static int
tick_step (const Rows *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  double room = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL, "0000") * 1.5 + 20 * self->pen->unit;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (value_x (self, steps[i]) - self->left >= room)
      return steps[i];
  return self->data->mulige;
}

/* "0", "10", …, "alle 42" at the end. */
static double
lay_axis (const Rows *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
  g_autofree char *all = g_strdup_printf ("alle\u00a0%d", self->data->mulige);
  g_autofree char *first = g_strdup_printf ("0\u00a0%s", self->data->unit);
  double all_width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, all);
  double free_from = self->left + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, first) + 8 * pen->unit;
  double free_to = self->right - all_width - 8 * pen->unit;
  int step = tick_step (self);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, self->left, y + line / 2, first);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->right, y + line / 2, all);
  for (int value = step; value < self->data->mulige; value += step)
    {
      g_autofree char *words = g_strdup_printf ("%d", value);
      double half = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words) / 2;

      if (value_x (self, value) - half >= free_from && value_x (self, value) + half <= free_to)
        pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_MIDDLE, value_x (self, value),
                             y + line / 2, words);
    }
  if (self->wide)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->x1, y + line / 2, "median");
  return y + line + 6 * pen->unit;
}

/* ---- one row ---- */

static void
lay_dot (const Rows *self, const PejlSpredningPrik *prik, double x, double y, int row, int column)
{
  PejlChartLayout *pen = self->pen;
  double r = self->radius;
  g_autofree char *spoken
    = g_strdup_printf ("%s: %d\u00a0af\u00a0%d %s%s", pejl_chart_hus_navn (prik->label), prik->value, self->data->mulige, self->data->unit,
                       prik->prik == PEJL_CHART_PRIK_UNDER  ? ", under grænsen"
                       : prik->prik == PEJL_CHART_PRIK_UDEN ? ", ikke vurderet"
                                                            : "");

  switch (prik->prik)
    {
    case PEJL_CHART_PRIK_UNDER:
      pejl_chart_pen_diamond (pen, PEJL_CHART_COLOUR_LEVEL_2, PEJL_CHART_COLOUR_UNDER, x, y, r * 1.2);
      break;
    case PEJL_CHART_PRIK_UDEN:
      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_GROUND, 0, x, y, r);
      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_MISSING, MIN (1.5 * pen->unit, r / 2), x, y, r);
      break;
    default:
      pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_RULE, 0, x, y, r);
      break;
    }
  pejl_chart_pen_mark (pen, prik->key, spoken, row, column, x - r, y - r, 2 * r, 2 * r);
}

/* How far dots reach above and below the line. */
static void
measure (const Rows *self, const PejlSpredningRaekke *row, GArray *slots, double *above, double *below)
{
  double step = 2 * self->radius + self->pen->unit;
  int highest = 0, lowest = 0;

  for (guint i = 0; i < row->prikker->len; i++)
    {
      double x = value_x (self, g_array_index (row->prikker, PejlSpredningPrik, i).value);
      int slot = pejl_chart_spredning_take_slot (slots, x, step, step, row->prikker->len > CROWD);

      highest = MIN (highest, slot);
      lowest = MAX (lowest, slot);
    }
  *above = MAX (-highest * step + self->radius * 1.3, self->radius + 9 * self->pen->unit);
  *below = MAX (lowest * step + self->radius * 1.3, self->radius + 9 * self->pen->unit);
}

/* Only the two outermost of all have a name. */
static gboolean
is_named (const Rows *self, const PejlSpredningRaekke *row)
{
  for (guint i = 0; i < row->prikker->len; i++)
    if (&g_array_index (row->prikker, PejlSpredningPrik, i) == self->low
        || &g_array_index (row->prikker, PejlSpredningPrik, i) == self->high)
      return TRUE;
  return FALSE;
}

static void
lay_names_of_row (const Rows *self, const PejlSpredningRaekke *row, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL), room = self->right - self->left, edge = self->left;

  for (guint i = 0; i < row->prikker->len; i++)
    {
      const PejlSpredningPrik *prik = &g_array_index (row->prikker, PejlSpredningPrik, i);
      g_autofree char *words = NULL;
      g_autofree char *fitting = NULL;
      double width;

      if (prik != self->low && prik != self->high)
        continue;
      words = *prik->label != '\0' ? g_strdup_printf ("%s\u00a0%d", prik->label, prik->value)
                                   : g_strdup_printf ("%s\u00a0%d", prik == self->low ? "lavest" : "højest", prik->value);
      /* Both may lie in one row. */
      fitting = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_SMALL, words, room * 0.46);
      width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, fitting);
      edge = CLAMP (value_x (self, prik->value) - width / 2, edge, self->right - width);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, edge, y + line / 2, fitting);
      edge += width + 10 * pen->unit;
    }
}

static void
lay_baseline (const Rows *self, const PejlSpredningRaekke *row, double y)
{
  PejlChartLayout *pen = self->pen;
  guint n = row->prikker->len;
  int step = tick_step (self);

  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, self->left, y, self->right, y);
  for (int value = 0; value <= self->data->mulige; value += step)
    pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, value_x (self, value), y - 5 * pen->unit,
                         value_x (self, value), y + 5 * pen->unit);
  if (n > 1)
    pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_RULE, 1.6 * pen->unit,
                         value_x (self, g_array_index (row->prikker, PejlSpredningPrik, 0).value), y,
                         value_x (self, g_array_index (row->prikker, PejlSpredningPrik, n - 1).value), y);
}

static void
lay_median (const Rows *self, const PejlSpredningRaekke *row, double y)
{
  PejlChartLayout *pen = self->pen;
  double x = value_x (self, row->median_dobbelt / 2.0), half = self->radius + 8 * pen->unit;

  if (row->prikker->len < 3)
    return;
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_GROUND, 5.5 * pen->unit, x, y - half, x, y + half);
  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 2.8 * pen->unit, x, y - half, x, y + half);
}

/* Beside the row. */
static void
lay_words_beside (const Rows *self, const PejlSpredningRaekke *row, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD);
  double small = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL), width = self->left - self->x0 - 16 * pen->unit;
  g_autofree char *name = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_LABEL_BOLD, row->label, width);
  g_autofree char *words = n_words (row);
  g_autofree char *fitting = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_SMALL, words, width);
  g_autofree char *median = pejl_chart_spredning_median (row);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0, y - small / 2, name);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, self->x0, y + line / 2, fitting);
  if (row->prikker->len > 0)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END, self->x1, y,
                         *median != '\0' ? median : "–");
}

/* Over the row. Returns the y below. */
static double
lay_words_above (const Rows *self, const PejlSpredningRaekke *row, double y)
{
  PejlChartLayout *pen = self->pen;
  g_autofree char *n = n_words (row);
  g_autofree char *median = pejl_chart_spredning_median (row);
  g_autofree char *words = g_strdup_printf ("%s%s%s", n, row->prikker->len > 0 && *median != '\0' ? ", median\u00a0" : "",
                                            row->prikker->len > 0 ? median : "");

  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, self->x0, y, self->x1 - self->x0,
                                row->label);
  return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, self->x0, y, self->x1 - self->x0, words)
         + 2 * pen->unit;
}

static void
mark_row (const Rows *self, const PejlSpredningRaekke *row, double y, int index)
{
  g_autofree char *n = n_words (row);
  g_autofree char *median = pejl_chart_spredning_median (row);
  g_autofree char *spoken = g_strdup_printf ("%s: %s%s%s", row->label, n, *median != '\0' && row->prikker->len > 0 ? ", median " : "",
                                             row->prikker->len > 0 ? median : "");
  double height = self->pen->fonts[PEJL_CHART_FONT_LABEL_BOLD].cap_height * 2;

  pejl_chart_pen_mark (self->pen, row->key, spoken, index, -1, self->x0, y - height / 2,
                       self->wide ? MAX (self->left - self->x0 - 16 * self->pen->unit, 1) : self->radius, height);
}

static double
lay_row (const Rows *self, guint index, double y)
{
  PejlChartLayout *pen = self->pen;
  const PejlSpredningRaekke *row = g_ptr_array_index (self->data->raekker, index);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (PejlSpredningPlads));
  double step = 2 * self->radius + pen->unit, above, below, middle;
  double words = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD) + pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);

  if (!self->wide)
    y = lay_words_above (self, row, y);
  if (is_named (self, row))
    {
      lay_names_of_row (self, row, y);
      y += pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
    }
  measure (self, row, slots, &above, &below);
  if (self->wide)
    {
      above = MAX (above, words / 2);
      below = MAX (below, words / 2);
    }
  middle = y + above;
  lay_baseline (self, row, middle);
  if (self->wide)
    lay_words_beside (self, row, middle);
  mark_row (self, row, middle, (int) index);
  for (guint i = 0; i < row->prikker->len; i++)
    {
      const PejlSpredningPlads *place = &g_array_index (slots, PejlSpredningPlads, i);

      lay_dot (self, &g_array_index (row->prikker, PejlSpredningPrik, i), place->x, middle + place->slot * step, (int) index,
               (int) i);
    }
  lay_median (self, row, middle);
  return middle + below + MAX (8 * pen->unit + pen->stretch * 0.6, 2 * pen->unit);
}

/* On a slide, which cannot grow, dots shrink until the tallest stack has room. */
static void
shrink (Rows *self)
{
  double unit = self->pen->unit, tallest = G_MAXDOUBLE;

  while (self->radius > unit && tallest > TIGHT_STACK * unit)
    {
      tallest = 0;
      for (guint i = 0; i < self->data->raekker->len; i++)
        {
          g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (PejlSpredningPlads));
          double above, below;

          measure (self, g_ptr_array_index (self->data->raekker, i), slots, &above, &below);
          tallest = MAX (tallest, above + below);
        }
      if (tallest > TIGHT_STACK * unit)
        self->radius *= 0.8;
    }
}

/* ---- the key ---- */

static double
lay_key (const Rows *self, double y)
{
  static const char *const names[] = { "på eller over grænsen", "under grænsen", "ikke vurderet" };
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), r = RADIUS * pen->unit, x = self->x0;

  for (int i = 0; i < 3; i++)
    {
      int n = pejl_chart_spredning_antal (self->data, (PejlChartPrik) i);
      g_autofree char *words = g_strdup_printf ("%s\u00a0(%d)", names[i], n);
      double width = 2 * r + 6 * pen->unit + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_NAME, words);

      if (n == 0)
        continue;
      if (x > self->x0 && x + width > self->x1)
        {
          x = self->x0;
          y += line + 2 * pen->unit;
        }
      if (i == PEJL_CHART_PRIK_UNDER)
        pejl_chart_pen_diamond (pen, PEJL_CHART_COLOUR_LEVEL_2, PEJL_CHART_COLOUR_UNDER, x + r, y + line / 2, r);
      else
        pejl_chart_pen_disc (pen, i == PEJL_CHART_PRIK_UDEN ? PEJL_CHART_COLOUR_MISSING : PEJL_CHART_COLOUR_RULE,
                             i == PEJL_CHART_PRIK_UDEN ? 1.5 * pen->unit : 0, x + r, y + line / 2, r);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x + 2 * r + 6 * pen->unit,
                           y + line / 2, words);
      x += width + 18 * pen->unit;
    }
  return y + line;
}

double
pejl_chart_spredning_lay_rows (PejlChartLayout *pen, double x0, double x1, double y)
{
  Rows self = { .pen = pen, .data = pejl_chart_spredning_get (pen->spec), .x0 = x0, .x1 = x1 };
  double scale = pen->unit * pen->style.text_scale, names = 0;
  guint most = 0;

  self.wide = x1 - x0 >= WIDE * scale;
  for (guint i = 0; i < self.data->raekker->len; i++)
    {
      const PejlSpredningRaekke *row = g_ptr_array_index (self.data->raekker, i);
      g_autofree char *words = n_words (row);

      most = MAX (most, row->prikker->len);
      names = MAX (names, pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL_BOLD, row->label));
      names = MAX (names, pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words));
    }
  self.radius = (most > CROWD || pen->tight ? SMALL_RADIUS : RADIUS) * pen->unit;
  self.left = x0 + (self.wide ? MIN (names, (x1 - x0) * 0.25) + 26 * pen->unit : self.radius * 1.3);
  self.right = x1 - (self.wide ? pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, "median") + 18 * pen->unit
                               : self.radius * 1.3);
  if (pen->tight)
    shrink (&self);
  self.low = pejl_chart_spredning_yderst (self.data, FALSE);
  self.high = pejl_chart_spredning_yderst (self.data, TRUE);
  y = lay_axis (&self, y);
  for (guint i = 0; i < self.data->raekker->len; i++)
    y = lay_row (&self, i, y);
  return lay_key (&self, y + 4 * pen->unit);
}
