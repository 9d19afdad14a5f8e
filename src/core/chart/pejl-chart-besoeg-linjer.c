// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 7's upper half: how many houses had been visited, month by month, against the plan.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-besoeg-private.h"

#include "core/model/pejl-dato.h"
#include <math.h>

#define HEIGHT(pen) ((pen)->tight ? 55 : 135)
#define N_LINES 3

typedef struct
{
  PejlBesoegFlade *canvas;
  double top, bottom;
} Plot;

static double
plot_y (const Plot *self, double houses)
{
  return self->bottom - (self->bottom - self->top) * houses / self->canvas->plan->houses->len;
}

/* ---- the axes ---- */

static void
lay_years (const PejlBesoegFlade *canvas, double y)
{
  const PejlBesoegPlan *plan = canvas->plan;
  double middle = y + pejl_chart_pen_line_height (canvas->pen, PEJL_CHART_FONT_SMALL_BOLD) / 2;
  guint start = 0;

  for (guint i = 1; i <= plan->n_months; i++)
    {
      g_autofree char *words = NULL;
      double x = (pejl_chart_besoeg_x (canvas, start) + pejl_chart_besoeg_x (canvas, i)) / 2;
      double room = pejl_chart_besoeg_x (canvas, i) - pejl_chart_besoeg_x (canvas, start);
      if (i < plan->n_months
          && pejl_chart_besoeg_year_of (plan, i) == pejl_chart_besoeg_year_of (plan, start))
        continue;
      words = g_strdup_printf ("%d", pejl_chart_besoeg_year_of (plan, start));
      if (pejl_chart_pen_text_width (canvas->pen, PEJL_CHART_FONT_SMALL_BOLD, words) + 6 * canvas->pen->unit
          < room)
        pejl_chart_pen_text (canvas->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_QUIET,
                             PEJL_CHART_MIDDLE, x, middle, words);
      start = i;
    }
}

static char *
month_short (int month)
{
  return g_utf8_substring (pejl_dato_month_name (month), 0, 3);
}

/* Every month, or every second, third …: as many as have room. */
static void
lay_months (const PejlBesoegFlade *canvas, double y)
{
  static const guint steps[] = { 1, 2, 3, 6, 12 };
  const PejlBesoegPlan *plan = canvas->plan;
  PejlChartLayout *pen = canvas->pen;
  double middle = y + pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL) / 2;
  double one = pejl_chart_besoeg_x (canvas, 1) - canvas->left;
  double widest = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, "maj") + 3 * pen->unit;
  guint step = 0;

  while (step + 1 < G_N_ELEMENTS (steps) && steps[step] * one < (step == 0 ? widest : 1.5 * widest))
    step++;
  for (guint i = 0; i < plan->n_months; i += steps[step])
    {
      g_autofree char *name = month_short (pejl_chart_besoeg_month_of (plan, i));
      double half = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, name) / 2;
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_MIDDLE,
                           MAX (pejl_chart_besoeg_x (canvas, i + 0.5), canvas->left + half), middle, name);
    }
}

/* 1, 2, 5, 10, 20, 50 … so that lines stand a text apart. */
static guint
tick_step (const Plot *self)
{
  double least = 1.6 * pejl_chart_pen_line_height (self->canvas->pen, PEJL_CHART_FONT_SMALL);

  for (guint power = 1;; power *= 10)
    for (guint i = 0; i < 3; i++)
      {
        guint step = power * ((const guint[]){ 1, 2, 5 })[i];
        if (self->bottom - plot_y (self, step) >= least || step >= self->canvas->plan->houses->len)
          return step;
      }
}

static void
lay_tick (const Plot *self, guint at, const char *words)
{
  PejlBesoegFlade *canvas = self->canvas;
  double y = plot_y (self, at);

  pejl_chart_pen_line (canvas->pen,
                       at == canvas->plan->houses->len || at == 0 ? PEJL_CHART_COLOUR_RULE
                                                                  : PEJL_CHART_COLOUR_HAIRLINE,
                       canvas->pen->unit, canvas->left, y, canvas->right, y);
  pejl_chart_pen_text (canvas->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END,
                       canvas->left - 8 * canvas->pen->unit, y, words);
}

static void
lay_ticks (const Plot *self)
{
  guint all = self->canvas->plan->houses->len, step = tick_step (self);
  double apart = pejl_chart_pen_line_height (self->canvas->pen, PEJL_CHART_FONT_SMALL);
  g_autofree char *top = g_strdup_printf ("alle %u", all);

  for (guint at = 0; at < all; at += step)
    {
      g_autofree char *words = g_strdup_printf ("%u", at);
      if (plot_y (self, at) - self->top >= apart)
        lay_tick (self, at, words);
    }
  lay_tick (self, all, top);
}

/* ---- the lines ---- */

static PejlChartColour
line_colour (PejlBesoegLinje linje)
{
  static const PejlChartColour colours[N_LINES]
      = { PEJL_CHART_COLOUR_ACCENT, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_COLOUR_QUIET };

  return colours[linje];
}

/* A step stands in the middle of its month, over the tiles of that month. */
static void
lay_line (const Plot *self, PejlBesoegLinje linje)
{
  PejlBesoegFlade *canvas = self->canvas;
  const PejlBesoegPlan *plan = canvas->plan;
  gboolean planned = linje == PEJL_BESOEG_PLANEN;
  double end = planned || plan->now < 0 ? plan->n_months : plan->now;
  double width = (planned                        ? 1.4
                  : linje == PEJL_BESOEG_EN_GANG ? 3.2
                                                 : 2.4)
                 * canvas->pen->unit,
         half = planned ? 0 : width / 2;
  double x = canvas->left;
  guint before = 0;

  for (guint i = 0; i <= plan->n_months; i++)
    {
      gboolean last = i == plan->n_months || i + 0.5 >= end;
      guint now = last
                      ? (i < plan->n_months && !planned ? pejl_chart_besoeg_reached (plan, linje, i) : before)
                      : pejl_chart_besoeg_reached (plan, linje, i);
      double step = last ? pejl_chart_besoeg_x (canvas, end) : pejl_chart_besoeg_x (canvas, i + 0.5);
      double from = plot_y (self, before), to = plot_y (self, now);
      if (!last && now == before)
        continue;
      (planned ? pejl_chart_pen_dashed_line : pejl_chart_pen_line) (canvas->pen, line_colour (linje), width,
                                                                    x, from, step + (last ? 0 : half), from);
      if (now != before)
        (planned ? pejl_chart_pen_dashed_line : pejl_chart_pen_line) (canvas->pen, line_colour (linje), width,
                                                                      step, from, step, to - half);
      x = step - (planned ? 0 : half);
      before = now;
      if (last)
        break;
    }
}

static char *
line_words (const PejlBesoegFlade *canvas, PejlBesoegLinje linje)
{
  guint n = pejl_chart_besoeg_total (canvas->plan, linje);

  switch (linje)
    {
    case PEJL_BESOEG_EN_GANG:
      return g_strdup_printf ("%u besøgt mindst én gang", n);
    case PEJL_BESOEG_BEGGE:
      return g_strdup_printf ("%u besøgt begge slags", n);
    case PEJL_BESOEG_PLANEN:
    default:
      return g_strdup_printf ("plan %u", n);
    }
}

static PejlChartFont
line_font (PejlBesoegLinje linje)
{
  return linje == PEJL_BESOEG_PLANEN ? PEJL_CHART_FONT_SMALL : PEJL_CHART_FONT_SMALL_BOLD;
}

static guint
n_lines (const PejlBesoegFlade *canvas)
{
  return canvas->plan->has_plan ? N_LINES : N_LINES - 1;
}

/* Beside the ends of the lines, pushed down from each other: plan, visited, both, as they never cross at the
 * end in another order than by number. */
static void
lay_names_beside (const Plot *self)
{
  static const PejlBesoegLinje order[N_LINES]
      = { PEJL_BESOEG_PLANEN, PEJL_BESOEG_EN_GANG, PEJL_BESOEG_BEGGE };
  PejlBesoegFlade *canvas = self->canvas;
  double apart = pejl_chart_pen_line_height (canvas->pen, PEJL_CHART_FONT_SMALL_BOLD),
         y = self->top - 2 * apart;
  double at[N_LINES], below;

  for (guint i = N_LINES - n_lines (canvas); i < N_LINES; i++)
    y = at[i] = MAX (plot_y (self, pejl_chart_besoeg_total (canvas->plan, order[i])), y + apart);
  /* What went below the plot is pushed up again, and what stands in its way. */
  below = self->bottom;
  for (guint i = N_LINES; i > N_LINES - n_lines (canvas); i--)
    {
      at[i - 1] = MIN (at[i - 1], below);
      below = at[i - 1] - apart;
    }
  for (guint i = N_LINES - n_lines (canvas); i < N_LINES; i++)
    {
      g_autofree char *words = line_words (canvas, order[i]);
      pejl_chart_pen_text (canvas->pen, line_font (order[i]), line_colour (order[i]), PEJL_CHART_START,
                           canvas->right + 12 * canvas->pen->unit, at[i], words);
    }
}

/* With a piece of the line before each, one below the other. */
static double
lay_names_above (PejlBesoegFlade *canvas, double y)
{
  PejlChartLayout *pen = canvas->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD), sample = 22 * pen->unit;

  for (guint i = 0; i < n_lines (canvas); i++)
    {
      g_autofree char *words = line_words (canvas, i);
      g_auto (GStrv) lines = pejl_chart_pen_wrap (pen, line_font (i), words,
                                                  canvas->x1 - canvas->x0 - sample - 8 * pen->unit, 0);
      double middle = y + line / 2;
      if (i == PEJL_BESOEG_PLANEN)
        pejl_chart_pen_dashed_line (pen, line_colour (i), 1.4 * pen->unit, canvas->x0, middle,
                                    canvas->x0 + sample, middle);
      else
        pejl_chart_pen_line (pen, line_colour (i), (i == 0 ? 3.2 : 2.4) * pen->unit, canvas->x0, middle,
                             canvas->x0 + sample, middle);
      y = pejl_chart_pen_lines (pen, line_font (i), line_colour (i), PEJL_CHART_START,
                                canvas->x0 + sample + 8 * pen->unit, y, (const char *const *)lines);
    }
  return y + 6 * pen->unit;
}

static void
mark_months (const Plot *self, double bottom)
{
  PejlBesoegFlade *canvas = self->canvas;

  for (guint i = 0; i < canvas->plan->n_months; i++)
    {
      g_autofree char *key = g_strdup_printf ("maaned:%04d-%02d", pejl_chart_besoeg_year_of (canvas->plan, i),
                                              pejl_chart_besoeg_month_of (canvas->plan, i));
      g_autofree char *spoken = pejl_chart_besoeg_month_spoken (canvas->plan, i);
      double x = pejl_chart_besoeg_x (canvas, i);
      pejl_chart_pen_mark (canvas->pen, key, spoken, 0, (int)i, x, self->top,
                           pejl_chart_besoeg_x (canvas, i + 1) - x, bottom - self->top);
    }
}

double
pejl_chart_besoeg_lay_lines (PejlBesoegFlade *canvas, double y)
{
  PejlChartLayout *pen = canvas->pen;
  double scale = 0.6 + 0.4 * pen->style.text_scale;
  Plot self = { .canvas = canvas };

  if (!canvas->wide)
    y = lay_names_above (canvas, y);
  lay_years (canvas, y);
  self.top = y + pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD) + 5 * pen->unit;
  self.bottom = self.top + HEIGHT (pen) * pen->unit * scale;
  lay_ticks (&self);
  if (canvas->plan->has_plan)
    lay_line (&self, PEJL_BESOEG_PLANEN);
  lay_line (&self, PEJL_BESOEG_BEGGE);
  lay_line (&self, PEJL_BESOEG_EN_GANG);
  pejl_chart_besoeg_lay_now (canvas, self.top, self.bottom);
  if (canvas->wide)
    lay_names_beside (&self);
  y = self.bottom + 5 * pen->unit;
  lay_months (canvas, y);
  y += pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL);
  mark_months (&self, y);
  return y + 8 * pen->unit;
}
