// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 1's lower part: what became of each house since last time, one square a house, all rows from one line.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-stilling-private.h"

#include "core/chart/pejl-chart-soejler-private.h"

#include <math.h>

#define PITCH 19.0
#define LEAST_PITCH 4.0
/* Below this a square has no room for its symbol. */
#define SYMBOL_PITCH 11.0
/* Words beside the squares when the canvas is at least so wide, in units at text scale 1. */
#define BESIDE 560

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartStilling *data;
  const char *key;  /* of the bar of now */
  double x0, x1;
  double squares_x; /* where the squares begin */
  double pitch, height;
  gboolean beside;
} Huse;

static char *
words_of (const Huse *self, PejlChartBevaegelse which)
{
  const char *note = self->data->noter[which];

  return note == NULL ? g_strdup (pejl_chart_bevaegelse_navn (which))
                      : g_strdup_printf ("%s: %s", pejl_chart_bevaegelse_navn (which), note);
}

static double
words_width (const Huse *self, PejlChartBevaegelse which)
{
  g_autofree char *number = pejl_chart_digits (self->data->antal[which]);
  g_autofree char *words = words_of (self, which);

  return pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_VALUE, number) + 6 * self->pen->unit
         + pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, words);
}

static double
measure_words (const Huse *self, int *most)
{
  double widest = 0;

  *most = 1;
  for (guint i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    if (self->data->antal[i] > 0)
      {
        widest = MAX (widest, words_width (self, i));
        *most = MAX (*most, self->data->antal[i]);
      }
  return widest;
}

static void
lay_symbol (const Huse *self, PejlChartBevaegelse which, double x, double y)
{
  PejlChartLayout *pen = self->pen;
  double half = self->pitch * 0.24;

  if (which == PEJL_CHART_OP || which == PEJL_CHART_NED)
    pejl_chart_pen_triangle (pen, PEJL_CHART_COLOUR_GROUND, which == PEJL_CHART_NED, x, y, half);
  else
    for (int i = -1; i <= 1; i += 2)
      pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_TEXT, 1.6 * pen->unit, x - half, y + i * half * 0.5, x + half,
                           y + i * half * 0.5);
}

static void
lay_square (const Huse *self, PejlChartBevaegelse which, double x, double y)
{
  PejlChartLayout *pen = self->pen;
  double width = self->pitch - MAX (self->pitch * 0.12, pen->unit);

  switch (which)
    {
    case PEJL_CHART_OP:
      pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_ACCENT, x, y, width, self->height);
      break;
    case PEJL_CHART_UAENDRET:
      pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_TRACK, x, y, width, self->height);
      break;
    case PEJL_CHART_NED:
      pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_UNDER, x, y, width, self->height);
      break;
    case PEJL_CHART_UDEN_SAMMENLIGNING:
      pejl_chart_pen_frame (pen, PEJL_CHART_COLOUR_MISSING, MIN (1.2 * pen->unit, width / 4), x, y, width, self->height);
      break;
    default:
      pejl_chart_pen_hatch (pen, x, y, width, self->height);
      break;
    }
  if (which <= PEJL_CHART_NED && self->pitch >= SYMBOL_PITCH * pen->unit)
    lay_symbol (self, which, x + width / 2, y + self->height / 2);
}

static PejlChartColour
number_colour (PejlChartBevaegelse which)
{
  return which == PEJL_CHART_OP    ? PEJL_CHART_COLOUR_OVER
         : which == PEJL_CHART_NED ? PEJL_CHART_COLOUR_UNDER
                                   : PEJL_CHART_COLOUR_TEXT;
}

static void
lay_words (const Huse *self, PejlChartBevaegelse which, double y)
{
  PejlChartLayout *pen = self->pen;
  g_autofree char *number = pejl_chart_digits (self->data->antal[which]);
  g_autofree char *words = words_of (self, which);
  double width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_VALUE, number) + 6 * pen->unit;
  g_autofree char *fitting
    = pejl_chart_pen_ellipsize (pen, PEJL_CHART_FONT_NAME, words,
                                (self->beside ? self->squares_x - 12 * pen->unit : self->x1) - self->x0 - width);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_VALUE, number_colour (which), PEJL_CHART_START, self->x0, y, number);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0 + width, y, fitting);
}

/* Returns the y below. */
static double
lay_row (const Huse *self, PejlChartBevaegelse which, double y, int row)
{
  PejlChartLayout *pen = self->pen;
  int n = self->data->antal[which];
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_VALUE), squares = y;
  g_autofree char *key = g_strdup_printf ("%s:bevaegelse:%d", self->key, (int) which);
  g_autofree char *words = words_of (self, which);
  g_autofree char *spoken = g_strdup_printf ("%d %s %s", n, pejl_chart_spec_unit (pen->spec, n), words);
  double bottom;

  if (!self->beside)
    squares = y + line + 2 * pen->unit;
  lay_words (self, which, self->beside ? y + MAX (line, self->height) / 2 : y + line / 2);
  if (self->beside)
    squares = y + (MAX (line, self->height) - self->height) / 2;
  for (int i = 0; i < n; i++)
    lay_square (self, which, self->squares_x + i * self->pitch, squares);
  bottom = MAX (squares + self->height, self->beside ? y + line : 0);
  pejl_chart_pen_mark (pen, key, spoken, row, 0, self->squares_x, squares, n * self->pitch, self->height);
  return bottom + MAX (6 * pen->unit + pen->stretch * 0.3, 3 * pen->unit);
}

double
pejl_chart_stilling_lay_huse (PejlChartLayout *pen, double x0, double x1, double y, int first_row)
{
  const PejlChartStilling *data = pejl_chart_stilling_get (pen->spec);
  Huse self = { .pen = pen, .data = data, .key = data->bars[PEJL_CHART_NU].key, .x0 = x0, .x1 = x1 };
  double scale = pen->unit * pen->style.text_scale, words;
  int most;

  words = measure_words (&self, &most);
  self.beside = x1 - x0 >= BESIDE * scale && words < (x1 - x0) * 0.55;
  self.squares_x = self.beside ? x0 + words + 16 * pen->unit : x0;
  self.pitch = CLAMP ((x1 - self.squares_x) / most, 1, PITCH * pen->unit);
  if (self.pitch > LEAST_PITCH * pen->unit)
    self.pitch = floor (self.pitch * 2) / 2;
  self.height = 22 * pen->unit;
  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0,
                                "Hvert dagtilbud fra sidst til nu");
  y += 6 * pen->unit;
  for (guint i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    if (data->antal[i] > 0)
      y = lay_row (&self, i, y, first_row++);
  return y;
}
