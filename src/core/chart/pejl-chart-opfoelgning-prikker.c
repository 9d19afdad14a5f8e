// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 8's dots: a lane for each state, age in days from left to right, the municipality's own deadline as a line.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-opfoelgning-private.h"

#include <math.h>

#define RADIUS 7.0
#define STEP 15.0
/* Dots stand up to so many steps from the line; where more must, all are smaller. */
#define STEPS 3
#define SMALL_RADIUS 3.0
#define SMALL_STEP 7.0
/* And smaller still on a slide, which cannot grow. */
#define TIGHT 0.4
/* A dot keeps this from its neighbours. */
#define APART 1.0
/* At least so many days are on the axis. */
#define LEAST_DAYS 30

typedef struct
{
  PejlChartLayout *pen;
  const PejlOpfoelgning *data;
  gboolean wide;
  double x0, x1;      /* the lanes, with their names */
  double left, right; /* the axis of days */
  double radius, step;
  int days;           /* the axis' end */
  double head;        /* where the deadline's line begins */
  double extra;       /* more height for each lane */
} Plot;

typedef struct
{
  const PejlOpfoelgningPunkt *punkt;
  double x;
  int slot; /* 0 on the middle line, -1 above, 1 below, … */
} Dot;

static double
day_x (const Plot *self, double day)
{
  return self->left + (self->right - self->left) * day / self->days;
}

static int
axis_end (const PejlOpfoelgning *data)
{
  int days = MAX (LEAST_DAYS, data->frist);

  for (guint i = 0; i < data->punkter->len; i++)
    days = MAX (days, ((PejlOpfoelgningPunkt *) g_ptr_array_index (data->punkter, i))->alder);
  /* The deadline never lies at the edge: there is always a side that is over it. */
  if (data->frist > 0)
    days = MAX (days, data->frist + MAX (data->frist / 4, 10));
  return (int) ceil (days / 30.0) * 30;
}

/* Days between two numbers on the axis: as few as have room for their digits. */
static int
tick_step (const Plot *self)
{
  static const int steps[] = { 10, 30, 60, 90, 120, 180, 360, 720, 1800, 3600 };
  double room = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, "8 dage") + 14 * self->pen->unit;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (day_x (self, steps[i]) - self->left >= room)
      return steps[i];
  return self->days;
}

/* ---- dots ---- */

/* Nearest to the line first, above before below. */
static int
slot_after (int slot)
{
  return slot < 0 ? -slot : -slot - 1;
}

/* Where the latest dot of a slot stands, as far as dots have come. */
static double *
latest_in (GArray *latest, int slot)
{
  guint index = (guint) (slot < 0 ? -2 * slot - 1 : 2 * slot);
  const double nowhere = -G_MAXDOUBLE;

  while (latest->len <= index)
    g_array_append_val (latest, nowhere);
  return &g_array_index (latest, double, index);
}

/* Placed from left to right, and slots lie a step apart, which is enough: only the latest dot of the same slot can be too near. */
static GArray *
place_dots (const Plot *self, PejlChartPunktTilstand tilstand)
{
  g_autoptr (GPtrArray) those = pejl_chart_opfoelgning_of (self->data, tilstand);
  g_autoptr (GArray) latest = g_array_new (FALSE, FALSE, sizeof (double));
  double least = MIN (2 * self->radius + APART * self->pen->unit, self->step);
  GArray *dots = g_array_sized_new (FALSE, FALSE, sizeof (Dot), those->len);

  for (guint i = 0; i < those->len; i++)
    {
      Dot dot = { g_ptr_array_index (those, i), 0, 0 };

      dot.x = day_x (self, dot.punkt->alder);
      while (dot.x - *latest_in (latest, dot.slot) < least)
        dot.slot = slot_after (dot.slot);
      *latest_in (latest, dot.slot) = dot.x;
      g_array_append_val (dots, dot);
    }
  return dots;
}

static gboolean
is_crowded (const Plot *self)
{
  for (guint tilstand = 0; tilstand < PEJL_CHART_PUNKT_N; tilstand++)
    {
      g_autoptr (GArray) dots = place_dots (self, tilstand);

      for (guint i = 0; i < dots->len; i++)
        if (ABS (g_array_index (dots, Dot, i).slot) > STEPS)
          return TRUE;
    }
  return FALSE;
}

static void
lay_dot (const Plot *self, const Dot *dot, double y, int row, int column)
{
  PejlChartLayout *pen = self->pen;
  gboolean closed = dot->punkt->tilstand == PEJL_CHART_PUNKT_LUKKET, late = dot->punkt->over > 0;
  double line = MIN (2 * pen->unit, self->radius / 2);
  g_autofree char *spoken = pejl_chart_opfoelgning_spoken (dot->punkt);

  if (!closed)
    pejl_chart_pen_disc (pen, late ? PEJL_CHART_COLOUR_UNDER : PEJL_CHART_COLOUR_LEVEL_4, 0, dot->x, y, self->radius);
  if (closed || !late)
    pejl_chart_pen_disc (pen,
                         !closed ? PEJL_CHART_COLOUR_ACCENT
                         : late  ? PEJL_CHART_COLOUR_UNDER
                                 : PEJL_CHART_COLOUR_MISSING,
                         line, dot->x, y, self->radius);
  pejl_chart_pen_mark (pen, dot->punkt->key, spoken, row, column, dot->x - self->radius, y - self->radius,
                       2 * self->radius, 2 * self->radius);
}

/* ---- lanes ---- */

static char *
count_words (const PejlOpfoelgning *data, PejlChartPunktTilstand tilstand)
{
  guint n = pejl_chart_opfoelgning_count (data, tilstand, FALSE);

  return g_strdup_printf ("%u %s", n, n == 1 ? "punkt" : "punkter");
}

/* NULL when none is late. */
static char *
late_words (const PejlOpfoelgning *data, PejlChartPunktTilstand tilstand)
{
  guint n = pejl_chart_opfoelgning_count (data, tilstand, TRUE);

  if (n == 0)
    return NULL;
  return g_strdup_printf (tilstand == PEJL_CHART_PUNKT_LUKKET ? "%u efter fristen" : "%u over fristen", n);
}

static double
names_width (const Plot *self)
{
  double widest = 0;

  for (guint i = 0; i < PEJL_CHART_PUNKT_N; i++)
    {
      g_autofree char *count = count_words (self->data, i);
      g_autofree char *late = late_words (self->data, i);

      widest = MAX (widest, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_LABEL_BOLD,
                                                       pejl_chart_opfoelgning_tilstand_name (i)));
      widest = MAX (widest, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL, count));
      if (late != NULL)
        widest = MAX (widest, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL, late));
    }
  return widest;
}

/* Beside the lane, one under the other, about its middle. */
static void
lay_names_beside (const Plot *self, PejlChartPunktTilstand tilstand, double middle)
{
  double line = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_LABEL_BOLD);
  double small = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_SMALL);
  g_autofree char *count = count_words (self->data, tilstand);
  g_autofree char *late = late_words (self->data, tilstand);
  double y = middle - (line + small * (late != NULL ? 2 : 1)) / 2;

  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0,
                       y + line / 2, pejl_chart_opfoelgning_tilstand_name (tilstand));
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, self->x0,
                       y + line + small / 2, count);
  if (late != NULL)
    pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_START, self->x0,
                         y + line + small * 1.5, late);
}

/* Over the lane, on one line where that has room. */
static double
lay_names_above (const Plot *self, PejlChartPunktTilstand tilstand, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL_BOLD);
  const char *name = pejl_chart_opfoelgning_tilstand_name (tilstand);
  double x = self->x0 + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL_BOLD, name) + 8 * pen->unit;
  g_autofree char *count = count_words (self->data, tilstand);
  g_autofree char *late = late_words (self->data, tilstand);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0,
                       y + line / 2, name);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, x, y + line / 2, count);
  if (late == NULL)
    return y + line;
  x += pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, count) + 12 * pen->unit;
  if (x + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, late) > self->x1)
    {
      y += line;
      x = self->x0;
    }
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_START, x, y + line / 2, late);
  return y + line;
}

static void
lay_grid (const Plot *self, double top, double bottom)
{
  int step = tick_step (self);

  for (int day = 0; day <= self->days; day += step)
    if (day != self->data->frist || self->data->frist == 0)
      pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_HAIRLINE, self->pen->unit, day_x (self, day), top,
                           day_x (self, day), bottom);
}

static void
lay_deadline (const Plot *self, double top, double bottom)
{
  double x = day_x (self, self->data->frist);

  if (self->data->frist > 0)
    pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_TEXT, 2.6 * self->pen->unit, x, top, x, bottom);
}

static double
names_height (const Plot *self, PejlChartPunktTilstand tilstand)
{
  gboolean late = pejl_chart_opfoelgning_count (self->data, tilstand, TRUE) > 0;

  return self->wide ? pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_LABEL_BOLD)
                          + (late ? 2 : 1) * pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_SMALL)
                    : 0;
}

static double
lay_lane (const Plot *self, PejlChartPunktTilstand tilstand, double y)
{
  PejlChartLayout *pen = self->pen;
  g_autoptr (GArray) dots = place_dots (self, tilstand);
  double air = MAX ((pen->tight ? 3 : 10) * pen->unit + (pen->stretch + self->extra) / 2, 3 * pen->unit);
  double least = names_height (self, tilstand), top = y, above = 0, below = 0, middle, bottom;

  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_RULE, pen->unit, self->x0, y, self->wide ? self->right : self->x1, y);
  if (!self->wide)
    top = lay_names_above (self, tilstand, y + 4 * pen->unit);
  for (guint i = 0; i < dots->len; i++)
    {
      above = MAX (above, -g_array_index (dots, Dot, i).slot * self->step);
      below = MAX (below, g_array_index (dots, Dot, i).slot * self->step);
    }
  above += self->radius;
  below += self->radius;
  if (above + below < least)
    {
      double more = (least - above - below) / 2;

      above += more;
      below += more;
    }
  middle = top + air + above;
  bottom = middle + below + air;
  lay_grid (self, top, bottom);
  lay_deadline (self, tilstand == 0 && self->wide ? self->head : top, bottom);
  if (self->wide)
    lay_names_beside (self, tilstand, (top + bottom) / 2);
  for (guint i = 0; i < dots->len && !pen->trial; i++)
    lay_dot (self, &g_array_index (dots, Dot, i), middle + g_array_index (dots, Dot, i).slot * self->step,
             (int) tilstand, (int) i);
  return bottom;
}

/* ---- around the lanes ---- */

/* What the line is, on both sides of it where there is room, else one under the other. */
static double
lay_head (Plot *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD), gap = 8 * pen->unit;
  double x = day_x (self, self->data->frist);
  g_autofree char *words = g_strdup_printf ("kommunens frist: %d\u00a0dage", self->data->frist);
  g_autofree char *plain = g_strdup_printf ("frist %d\u00a0dage", self->data->frist);
  const char *before = self->wide ? plain : words;

  self->head = y;
  if (self->data->frist == 0)
    return y;
  if (self->wide
      && x - gap - pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, before) >= self->x0
      && x + gap + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, "over fristen") <= self->x1)
    {
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END, x - gap,
                           y + line / 2, before);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_START, x + gap,
                           y + line / 2, "over fristen");
      return y + line + 4 * pen->unit;
    }
  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, self->x0, y,
                                self->x1 - self->x0, words);
  y += 4 * pen->unit;
  self->head = y;
  return y;
}

static void
lay_number (const Plot *self, int day, PejlChartFont font, PejlChartColour colour, double middle)
{
  g_autofree char *words = g_strdup_printf (day == 0 ? "%d\u00a0dage" : "%d", day);
  double half = pejl_chart_pen_text_width (self->pen, font, words) / 2;

  pejl_chart_pen_text (self->pen, font, colour, PEJL_CHART_MIDDLE,
                       CLAMP (day_x (self, day), self->wide ? self->x0 + half : self->left + half, self->x1 - half), middle,
                       words);
}

static double
lay_axis (const Plot *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD), middle = y + 4 * pen->unit + line / 2;
  double least = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, "8 dage") + 6 * pen->unit;
  int step = tick_step (self), frist = self->data->frist;

  pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_RULE, pen->unit, self->x0, y, self->wide ? self->right : self->x1, y);
  for (int day = 0; day <= self->days; day += step)
    if (frist == 0 || fabs (day_x (self, day) - day_x (self, frist)) >= (day == 0 ? 1.6 : 1) * least)
      lay_number (self, day, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, middle);
  if (frist > 0)
    lay_number (self, frist, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, middle);
  return middle + line / 2;
}

double
pejl_chart_opfoelgning_lay_dots (PejlChartLayout *pen, double x, double y, double width, gboolean wide, double extra)
{
  const PejlOpfoelgning *data = pejl_chart_opfoelgning_get (pen->spec);
  Plot self = { .pen = pen, .data = data, .wide = wide, .x0 = x, .x1 = x + width, .extra = extra };

  self.radius = RADIUS * pen->unit;
  self.step = STEP * pen->unit;
  self.days = axis_end (data);
  self.left = x + (wide ? names_width (&self) + 20 * pen->unit : self.radius);
  self.right = x + width - MAX (self.radius, pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, "8.888") / 2);
  if (is_crowded (&self))
    {
      self.radius = SMALL_RADIUS * (pen->tight ? TIGHT : 1) * pen->unit;
      self.step = SMALL_STEP * (pen->tight ? TIGHT : 1) * pen->unit;
    }
  y = lay_head (&self, y);
  for (guint tilstand = 0; tilstand < PEJL_CHART_PUNKT_N; tilstand++)
    y = lay_lane (&self, tilstand, y);
  return lay_axis (&self, y);
}
