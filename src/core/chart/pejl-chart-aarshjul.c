// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9, "Hvad sker hvornår": twelve sectors and a ring for each kind, numbers in them, the list beside or
// below.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-aarshjul-private.h"

#include <math.h>

#define MONTH_GAP 8
#define COLUMN_GAP 40
/* So much of the whole is the hole in the middle, where the year stands. */
#define HOLE 0.285
#define LARGEST_RADIUS 227

typedef struct
{
  double x0, y0, x1, y1;
} Box;

typedef PejlAarshjulWheel Wheel;

double
pejl_chart_aarshjul_ring_width (const Wheel *self)
{
  return self->radius * (1 - HOLE) / self->hjul->rings->len;
}

double
pejl_chart_aarshjul_ring_inner (const Wheel *self, guint ring)
{
  return self->radius * HOLE + ring * pejl_chart_aarshjul_ring_width (self);
}

static double
ring_middle (const Wheel *self, guint ring)
{
  return pejl_chart_aarshjul_ring_inner (self, ring) + pejl_chart_aarshjul_ring_width (self) / 2;
}

/* ---- size ---- */

/* Each ring holds a disc, and the hole the year. */
static double
least_radius (PejlChartLayout *pen, const PejlAarshjul *hjul)
{
  double disc = pejl_chart_aarshjul_disc (pen);
  double hole
      = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, "nu: 30. sep") / 2 + 2 * pen->unit;
  double rings = hjul->rings->len * (2 * disc + 2 * pen->unit) / (1 - HOLE);

  return pen->tight ? rings : MAX (rings, hole / HOLE);
}

/* What a month's name takes above and below the circle, where the nearest stand 15° from the vertical. */
double
pejl_chart_aarshjul_room_above (PejlChartLayout *pen, double radius)
{
  double half_width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL_BOLD, "maj") / 2;
  double half_height = pen->fonts[PEJL_CHART_FONT_LABEL_BOLD].cap_height * 0.7;
  double angle = G_PI / 12,
         out = MONTH_GAP * pen->unit + half_width * sin (angle) + half_height * cos (angle);

  return MAX ((radius + out) * cos (angle) + 1.4 * half_height - radius, MONTH_GAP * pen->unit);
}

double
pejl_chart_aarshjul_label_room (PejlChartLayout *pen)
{
  return pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL_BOLD, "maj") + MONTH_GAP * pen->unit;
}

/* The radius of a wheel in that width, 0 where it has no room. */
static double
radius_in (PejlChartLayout *pen, const PejlAarshjul *hjul, double width)
{
  double least = least_radius (pen, hjul);
  double largest = pen->tight ? least : MAX (LARGEST_RADIUS * pen->unit, least);
  double radius = MIN (floor (width / 2 - pejl_chart_aarshjul_label_room (pen)), largest);

  return radius >= least && hjul->rings->len > 0 ? radius : 0;
}

/* ---- the wheel ---- */

static void
lay_sectors (Wheel *self)
{
  for (guint ring = 0; ring < self->hjul->rings->len; ring++)
    for (int month = 0; month < 12; month++)
      {
        double inner = pejl_chart_aarshjul_ring_inner (self, ring);
        pejl_chart_pen_ring (self->pen, ring % 2 == 0 ? PEJL_CHART_COLOUR_TRACK : PEJL_CHART_COLOUR_CARD,
                             self->x, self->y, inner, inner + pejl_chart_aarshjul_ring_width (self), month * G_PI / 6,
                             (month + 1) * G_PI / 6);
      }
  pejl_chart_aarshjul_lay_lines (self);
}

void
pejl_chart_aarshjul_lay_lines (Wheel *self)
{
  for (int month = 0; month < 12; month++)
    {
      double angle = month * G_PI / 6, inner = self->radius * HOLE;
      pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_GROUND, 2 * self->pen->unit,
                           self->x + inner * sin (angle), self->y - inner * cos (angle),
                           self->x + self->radius * sin (angle), self->y - self->radius * cos (angle));
    }
}

static int
now_month (const PejlAarshjul *hjul)
{
  return pejl_chart_aarshjul_has_now (hjul) ? (int)g_ascii_strtoll (hjul->today + 5, NULL, 10) : 0;
}

/* Pushed out until the nearest corner of the text is off the circle. */
static void
lay_months (Wheel *self)
{
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = pejl_chart_month_short (month);
      gboolean now = month == now_month (self->hjul);
      PejlChartFont font = now ? PEJL_CHART_FONT_LABEL_BOLD : PEJL_CHART_FONT_LABEL;
      double angle = (month - 0.5) * G_PI / 6, out = self->radius + MONTH_GAP * self->pen->unit;
      double half_width = pejl_chart_pen_text_width (self->pen, font, name) / 2;
      double half_height = self->pen->fonts[font].cap_height * 0.7;

      out += half_width * fabs (sin (angle)) + half_height * fabs (cos (angle));
      pejl_chart_pen_text (self->pen, font, now ? PEJL_CHART_COLOUR_TEXT : PEJL_CHART_COLOUR_QUIET,
                           PEJL_CHART_MIDDLE, self->x + out * sin (angle), self->y - out * cos (angle), name);
    }
}

static void
lay_middle (Wheel *self)
{
  g_autofree char *year = g_strdup_printf ("%d", self->hjul->year);
  double big = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_BIG);
  double small = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_SMALL_BOLD);
  g_autofree char *month = NULL;
  g_autofree char *now = NULL;

  if (now_month (self->hjul) == 0 || self->pen->tight)
    {
      pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_BIG, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, self->x,
                           self->y, year);
      return;
    }
  month = pejl_chart_month_short (now_month (self->hjul));
  now = g_strdup_printf ("nu: %d. %s", (int)g_ascii_strtoll (self->hjul->today + 8, NULL, 10), month);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_BIG, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE, self->x,
                       self->y - big * 0.48, year);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_MIDDLE,
                       self->x, self->y + small * 0.52, now);
}

/* Each month is a twelfth, and a day its part of the month. */
static double
now_angle (const PejlAarshjul *hjul)
{
  char first[PEJL_DATO_LEN], next[PEJL_DATO_LEN];
  int month = now_month (hjul), days;

  g_snprintf (first, sizeof first, "%.7s-01", hjul->today);
  pejl_dato_add_days (first, 32, next);
  g_snprintf (next + 8, 3, "01");
  days = pejl_dato_days_between (first, next);
  return (month - 1 + (pejl_dato_days_between (first, hjul->today) + 0.5) / days) * G_PI / 6;
}

static void
lay_pointer (Wheel *self)
{
  double angle, inner = self->radius * HOLE, outer = self->radius + MONTH_GAP * self->pen->unit * 0.75;

  if (now_month (self->hjul) == 0)
    return;
  angle = now_angle (self->hjul);
  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_UNDER, 2.6 * self->pen->unit,
                       self->x + inner * sin (angle), self->y - inner * cos (angle),
                       self->x + outer * sin (angle), self->y - outer * cos (angle));
}

void
pejl_chart_aarshjul_lay_around (Wheel *self)
{
  lay_months (self);
  lay_middle (self);
  lay_pointer (self);
}

/* ---- the numbers ---- */

static guint
n_in_wheel (const PejlAarshjul *hjul)
{
  return MIN (hjul->items->len, PEJL_CHART_AARSHJUL_I_HJULET);
}

static GArray *
items_of_cell (const PejlAarshjul *hjul, guint ring, int month)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_in_wheel (hjul); i++)
    {
      const PejlAarshjulItem *item = pejl_chart_aarshjul_item (hjul, i);
      if (item->ring == (int)ring && item->month == month)
        g_array_append_val (found, i);
    }
  return found;
}

static void
remember (Wheel *self, double x, double y, double half_width, double half_height)
{
  Box box = { x - half_width, y - half_height, x + half_width, y + half_height };

  g_array_append_val (self->discs, box);
}

static void
mark_number (Wheel *self, guint i, const char *spoken, double x, double y, double half_width,
             double half_height)
{
  g_autofree char *key = g_strconcat ("hjul:", pejl_chart_aarshjul_item (self->hjul, i)->key, NULL);

  pejl_chart_pen_mark (self->pen, key, spoken, (int)i, 0, x - half_width, y - half_height, 2 * half_width,
                       2 * half_height);
  remember (self, x, y, half_width, half_height);
}

static void
lay_one (Wheel *self, guint i, double angle, double at)
{
  double disc = pejl_chart_aarshjul_disc (self->pen);
  double x = rint (self->x + at * sin (angle)), y = rint (self->y - at * cos (angle));
  g_autofree char *spoken = pejl_chart_aarshjul_spoken (self->hjul, i);

  pejl_chart_aarshjul_lay_number (self->pen, self->hjul, i, x, y);
  mark_number (self, i, spoken, x, y, disc, disc);
}

/* How far out a plate must stand at that angle that it does not reach into the middle, where the year stands. */
static double
clear_of_middle (const Wheel *self, double angle, double at, double half_width, double half_height)
{
  double hole = self->radius * HOLE;

  while (at < self->radius
         && hypot (MAX (fabs (at * sin (angle)) - half_width, 0), MAX (fabs (at * cos (angle)) - half_height, 0)) < hole)
    at += self->pen->unit;
  return at;
}

/* Where discs have no room beside each other, one plate says "6–9", or "6 +3" when others lie between. */
static void
lay_together (Wheel *self, const GArray *cell, double angle, double at)
{
  PejlChartLayout *pen = self->pen;
  guint first = g_array_index (cell, guint, 0), last = g_array_index (cell, guint, cell->len - 1);
  gboolean row = last - first + 1 == cell->len;
  g_autofree char *words = row ? g_strdup_printf ("%u–%u", first + 1, last + 1)
                               : g_strdup_printf ("%u\u00a0+%u", first + 1, cell->len - 1);
  g_autofree char *begin = pejl_chart_aarshjul_spoken (self->hjul, first);
  g_autofree char *spoken = g_strdup_printf ("%s, og %u til i samme måned", begin, cell->len - 1);
  gboolean filled
      = pejl_chart_aarshjul_ring (self->hjul, (guint)pejl_chart_aarshjul_item (self->hjul, first)->ring)
            ->filled;
  double half_width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, words) / 2 + 5 * pen->unit;
  double half_height = pejl_chart_aarshjul_disc (pen) - pen->unit;
  double out = clear_of_middle (self, angle, at, half_width, half_height);
  double x = rint (self->x + out * sin (angle)), y = rint (self->y - out * cos (angle));
  guint plate = pejl_chart_pen_rect (pen, filled ? PEJL_CHART_COLOUR_ACCENT : PEJL_CHART_COLOUR_GROUND,
                                     x - half_width, y - half_height, 2 * half_width, 2 * half_height);
  guint text;

  pejl_chart_pen_frame (pen, PEJL_CHART_COLOUR_ACCENT, 2 * pen->unit, x - half_width, y - half_height,
                        2 * half_width, 2 * half_height);
  text = pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD,
                              filled ? PEJL_CHART_COLOUR_GROUND : PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE,
                              x, y, words);
  pejl_chart_pen_command (pen, text)->container = (int)plate;
  mark_number (self, first, spoken, x, y, half_width, half_height);
}

static void
lay_cell (Wheel *self, guint ring, int month)
{
  g_autoptr (GArray) cell = items_of_cell (self->hjul, ring, month);
  double at = ring_middle (self, ring), step = 2 * pejl_chart_aarshjul_disc (self->pen) + self->pen->unit;
  double middle = (month - 0.5) * G_PI / 6;
  /* The chord between two neighbours must be a disc and its gap. */
  double apart = cell->len > 1 && step < 2 * at ? 2 * asin (step / (2 * at)) : 0;

  if (cell->len == 0)
    return;
  if (cell->len > 1 && apart * cell->len > G_PI / 6)
    {
      lay_together (self, cell, middle, at);
      return;
    }
  for (guint i = 0; i < cell->len; i++)
    lay_one (self, g_array_index (cell, guint, i), middle + (i - (cell->len - 1) / 2.0) * apart, at);
}

static void
lay_numbers (Wheel *self)
{
  for (guint ring = 0; ring < self->hjul->rings->len; ring++)
    for (int month = 1; month <= 12; month++)
      lay_cell (self, ring, month);
}

/* ---- the names of the rings ---- */

static gboolean
touches_pointer (const Wheel *self, Box box)
{
  double angle;

  if (now_month (self->hjul) == 0)
    return FALSE;
  angle = now_angle (self->hjul);
  for (double at = self->radius * HOLE; at < self->radius * 1.05; at += self->pen->unit)
    {
      double x = self->x + at * sin (angle), y = self->y - at * cos (angle), room = 3 * self->pen->unit;
      if (x > box.x0 - room && x < box.x1 + room && y > box.y0 - room && y < box.y1 + room)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_free (const Wheel *self, Box box)
{
  for (guint i = 0; i < self->discs->len; i++)
    {
      const Box *disc = &g_array_index (self->discs, Box, i);
      if (box.x0 < disc->x1 && disc->x0 < box.x1 && box.y0 < disc->y1 && disc->y0 < box.y1)
        return FALSE;
    }
  return !touches_pointer (self, box);
}

/* The names stand above each other beside the vertical, in the month left (-1) or right (1) of it, below (1)
 * or above (-1) the middle. */
static Box
name_box (const Wheel *self, guint ring, int side, int below)
{
  const char *label = pejl_chart_aarshjul_ring (self->hjul, ring)->label;
  double width = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, label);
  double gap = 5 * self->pen->unit, cap = self->pen->fonts[PEJL_CHART_FONT_SMALL_BOLD].cap_height;
  double middle = self->y + below * ring_middle (self, ring);
  double left = side < 0 ? self->x - gap - width : self->x + gap;

  return (Box){ left, middle - cap * 0.8, left + width, middle + cap };
}

static gboolean
names_fit (const Wheel *self, int side, int below)
{
  for (guint ring = 0; ring < self->hjul->rings->len; ring++)
    {
      Box box = name_box (self, ring, side, below);
      double far = MAX (fabs (box.x0 - self->x), fabs (box.x1 - self->x));
      double reach = hypot (far, MAX (fabs (box.y0 - self->y), fabs (box.y1 - self->y)));
      if (reach > self->radius || far > ring_middle (self, ring) * 0.85 || !is_free (self, box))
        return FALSE;
    }
  return TRUE;
}

/* July first, as nothing is planned then; else where the names touch nothing. */
static gboolean
lay_names (Wheel *self)
{
  static const int places[][2] = { { -1, 1 }, { -1, -1 }, { 1, 1 }, { 1, -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      int side = places[i][0], below = places[i][1];
      if (!names_fit (self, side, below))
        continue;
      for (guint ring = 0; ring < self->hjul->rings->len; ring++)
        pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT,
                             side < 0 ? PEJL_CHART_END : PEJL_CHART_START,
                             self->x + side * 5 * self->pen->unit, self->y + below * ring_middle (self, ring),
                             pejl_chart_aarshjul_ring (self->hjul, ring)->label);
      return TRUE;
    }
  return FALSE;
}

static char *
names_in_words (const PejlAarshjul *hjul)
{
  GString *words = g_string_new ("Inderst ");

  for (guint ring = 0; ring < hjul->rings->len; ring++)
    g_string_append_printf (words, "%s»%s«",
                            ring == 0                      ? ""
                            : ring + 1 == hjul->rings->len ? ", yderst "
                                                           : ", så ",
                            pejl_chart_aarshjul_ring (hjul, ring)->label);
  return g_string_free (words, FALSE);
}

/* ---- all of it ---- */

/* Squares stand for the discs in them. */
static gboolean
boxes_touch (const Box *a, const Box *b)
{
  double dx = fabs (a->x0 + a->x1 - b->x0 - b->x1) / 2, dy = fabs (a->y0 + a->y1 - b->y0 - b->y1) / 2;
  double width = (a->x1 - a->x0 + b->x1 - b->x0) / 2, height = (a->y1 - a->y0 + b->y1 - b->y0) / 2;

  if (a->x1 - a->x0 == a->y1 - a->y0 && b->x1 - b->x0 == b->y1 - b->y0)
    return hypot (dx, dy) < width;
  return dx < width && dy < height;
}

static gboolean
numbers_touch (const Wheel *self)
{
  for (guint i = 0; i < self->discs->len; i++)
    for (guint j = 0; j < i; j++)
      if (boxes_touch (&g_array_index (self->discs, Box, i), &g_array_index (self->discs, Box, j)))
        return TRUE;
  return FALSE;
}

/* Returns the y below, or y with nothing laid where the numbers have no room beside each other. */
static double
lay_wheel (PejlChartLayout *pen, double x, double y, double width, double radius)
{
  const PejlAarshjul *hjul = pejl_chart_aarshjul_get (pen->spec);
  double label = pejl_chart_aarshjul_room_above (pen, radius);
  g_autoptr (GArray) discs = g_array_new (FALSE, FALSE, sizeof (Box));
  Wheel self = { pen, hjul, rint (x + width / 2), rint (y + label + radius), radius, discs };
  double bottom = self.y + radius + label;
  guint commands = pen->commands->len, marks = pen->marks->len;

  lay_sectors (&self);
  pejl_chart_aarshjul_lay_around (&self);
  lay_numbers (&self);
  if (numbers_touch (&self))
    {
      g_array_set_size (pen->commands, commands);
      g_array_set_size (pen->marks, marks);
      return y;
    }
  if (!lay_names (&self))
    {
      g_autofree char *words = names_in_words (hjul);
      bottom = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, x,
                                         bottom + 2 * pen->unit, width, words);
    }
  return bottom;
}

static double
list_height (PejlChartLayout *pen, double x, double width)
{
  guint commands = pen->commands->len, marks = pen->marks->len;
  double height = pejl_chart_aarshjul_lay_list (pen, x, 0, width, TRUE);

  g_array_set_size (pen->commands, commands);
  g_array_set_size (pen->marks, marks);
  return height;
}

/* FALSE with nothing laid where the wheel does not fit. */
static gboolean
lay_beside (PejlChartLayout *pen, double *y, double wheel_width, double radius)
{
  double x0 = pen->margin, x1 = pen->width - pen->margin;
  double list_x = x0 + wheel_width + COLUMN_GAP * pen->unit;
  double room = pejl_chart_aarshjul_room_above (pen, radius);
  double tall = list_height (pen, list_x, x1 - list_x), wheel = 2 * (radius + room);
  double top = *y + MAX ((MIN (tall, wheel * 1.25) - wheel) / 2, 0);
  double wheel_bottom = lay_wheel (pen, x0, top, wheel_width, radius);
  double list_bottom;

  if (wheel_bottom == top)
    return FALSE;
  list_bottom
      = pejl_chart_aarshjul_lay_list (pen, list_x, *y + MAX ((wheel - tall) / 2, 0), x1 - list_x, TRUE);
  *y = MAX (wheel_bottom, list_bottom);
  return TRUE;
}

static double
aarshjul_layout (PejlChartLayout *pen, double y)
{
  const PejlAarshjul *hjul = pejl_chart_aarshjul_get (pen->spec);
  double x0 = pen->margin, width = pen->width - 2 * pen->margin;
  double least_list = (pen->tight ? 16 : 24) * pen->fonts[PEJL_CHART_FONT_LABEL].size;
  double half = MIN (width * 0.47, width - least_list - COLUMN_GAP * pen->unit);
  double beside = radius_in (pen, hjul, half);
  double above = pen->tight ? 0 : radius_in (pen, hjul, width), bottom;

  if (hjul->felter)
    return pejl_chart_aarshjul_lay_felter (pen, y);
  if (beside > 0 && lay_beside (pen, &y, MIN (half, 2 * (beside + pejl_chart_aarshjul_label_room (pen))), beside))
    return y;
  bottom = above > 0 ? lay_wheel (pen, x0, y, width, above) : y;
  return pejl_chart_aarshjul_lay_list (pen, x0, bottom + (bottom > y ? 12 * pen->unit : 0), width,
                                       bottom > y);
}

static gboolean
aarshjul_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_aarshjul_class = {
  .layout = aarshjul_layout,
  .alt_sentences = pejl_chart_aarshjul_alt,
  .table = pejl_chart_aarshjul_table,
  .has_panels = aarshjul_has_panels,
};
