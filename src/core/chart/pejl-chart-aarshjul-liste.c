// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9's list: every item with its number, month and ring. It says all that the wheel shows.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-aarshjul-private.h"

#include <math.h>

#define GAP 10
/* A slide is read from afar and cannot be scrolled. */
#define ROWS_OF_A_SLIDE 9

typedef struct
{
  PejlChartLayout *pen;
  const PejlAarshjul *hjul;
  double x, width;
  double month_width, ring_width; /* ring_width 0: it stands under the text */
  double text_x, text_width;
} List;

double
pejl_chart_aarshjul_disc (PejlChartLayout *pen)
{
  guint n = pejl_chart_aarshjul_get (pen->spec)->items->len;
  double width = pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, n < 100 ? "88" : "888");

  return ceil (MAX (12 * pen->unit, width / 2 + (pen->tight ? 1.5 : 3) * pen->unit));
}

void
pejl_chart_aarshjul_lay_number (PejlChartLayout *pen, const PejlAarshjul *hjul, guint i, double x, double y)
{
  const PejlAarshjulItem *item = pejl_chart_aarshjul_item (hjul, i);
  gboolean filled = pejl_chart_aarshjul_ring (hjul, (guint)item->ring)->filled;
  gboolean past = pejl_chart_aarshjul_is_past (hjul, item);
  PejlChartColour colour = past ? PEJL_CHART_COLOUR_QUIET : PEJL_CHART_COLOUR_ACCENT;
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  double radius = pejl_chart_aarshjul_disc (pen);
  guint disc, text;

  disc = pejl_chart_pen_disc (pen, filled ? colour : PEJL_CHART_COLOUR_GROUND, 0, x, y, radius);
  if (!filled)
    pejl_chart_pen_disc (pen, colour, (past ? 1.2 : 2) * pen->unit, x, y, radius);
  text = pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD,
                              filled ? PEJL_CHART_COLOUR_GROUND : PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE,
                              x, y, number);
  pejl_chart_pen_command (pen, text)->container = (int)disc;
}

static void
measure (List *self)
{
  double text = 0;

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = pejl_chart_month_short (month);
      self->month_width
          = MAX (self->month_width, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_LABEL_BOLD, name));
    }
  for (guint i = 0; i < self->hjul->rings->len; i++)
    self->ring_width
        = MAX (self->ring_width, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL,
                                                            pejl_chart_aarshjul_ring (self->hjul, i)->label));
  self->text_x = self->x + self->month_width + GAP * self->pen->unit
                 + 2 * pejl_chart_aarshjul_disc (self->pen) + GAP * self->pen->unit;
  text = self->x + self->width - self->text_x;
  if (text - self->ring_width - GAP * self->pen->unit < 15 * self->pen->fonts[PEJL_CHART_FONT_LABEL].size)
    self->ring_width = 0;
  self->text_width = text - (self->ring_width > 0 ? self->ring_width + GAP * self->pen->unit : 0);
}

static gboolean
is_now (const PejlAarshjul *hjul, int month)
{
  return pejl_chart_aarshjul_has_now (hjul) && g_ascii_strtoll (hjul->today + 5, NULL, 10) == month;
}

static double
lay_words (List *self, const PejlAarshjulItem *item, double y)
{
  const PejlAarshjulRing *ring = pejl_chart_aarshjul_ring (self->hjul, (guint)item->ring);
  PejlChartFont font = ring->filled ? PEJL_CHART_FONT_LABEL_BOLD : PEJL_CHART_FONT_LABEL;
  PejlChartColour colour
      = pejl_chart_aarshjul_is_past (self->hjul, item) ? PEJL_CHART_COLOUR_QUIET : PEJL_CHART_COLOUR_TEXT;
  g_auto (GStrv) lines
      = pejl_chart_pen_wrap (self->pen, font, item->text, self->text_width, self->pen->tight ? 1 : 0);
  const char *under[] = { ring->label, NULL };

  y = pejl_chart_pen_lines (self->pen, font, colour, PEJL_CHART_START, self->text_x, y,
                            (const char *const *)lines);
  if (self->ring_width == 0 && !self->pen->tight)
    y = pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                              self->text_x, y, under);
  return y;
}

/* before: the item of the row above; -1: it is the topmost. */
static double
lay_item (List *self, guint i, int before, double y)
{
  PejlChartLayout *pen = self->pen;
  const PejlAarshjulItem *item = pejl_chart_aarshjul_item (self->hjul, i);
  gboolean top_row = before < 0;
  gboolean first = top_row || pejl_chart_aarshjul_item (self->hjul, (guint) before)->month != item->month;
  double disc = pejl_chart_aarshjul_disc (pen),
         line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL);
  double room = MAX (3 * pen->unit + pen->stretch / 2, 1.5 * pen->unit);
  double top = y + room + MAX (disc - line / 2, 0), middle = top + line / 2, bottom;
  g_autofree char *month = pejl_chart_month_short (item->month);
  g_autofree char *spoken = pejl_chart_aarshjul_spoken (self->hjul, i);

  if (first && !top_row)
    pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_HAIRLINE, pen->unit, self->x, y, self->x + self->width, y);
  if (first)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL_BOLD,
                         is_now (self->hjul, item->month) ? PEJL_CHART_COLOUR_TEXT : PEJL_CHART_COLOUR_QUIET,
                         PEJL_CHART_START, self->x, middle, month);
  pejl_chart_aarshjul_lay_number (pen, self->hjul, i, self->x + self->month_width + GAP * pen->unit + disc,
                                  middle);
  bottom = lay_words (self, item, top);
  if (self->ring_width > 0)
    pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END,
                         self->x + self->width, middle,
                         pejl_chart_aarshjul_ring (self->hjul, (guint)item->ring)->label);
  bottom = MAX (bottom, middle + disc) + room;
  pejl_chart_pen_mark (pen, item->key, spoken, (int)i, 1, self->x, y, self->width, bottom - y);
  return bottom;
}

static gboolean
is_filled (const List *self, guint i)
{
  return pejl_chart_aarshjul_ring (self->hjul, (guint) pejl_chart_aarshjul_item (self->hjul, i)->ring)->filled;
}

/* Those to come, or those past; first what stands in a filled ring, then the others; as many as there is room for. */
static void
take_rows (const List *self, gboolean past, gboolean filled, gboolean *taken, guint *room)
{
  for (guint i = 0; i < self->hjul->items->len && *room > 0; i++)
    if (!taken[i] && is_filled (self, i) == filled
        && pejl_chart_aarshjul_is_past (self->hjul, pejl_chart_aarshjul_item (self->hjul, i)) == past)
      {
        taken[i] = TRUE;
        (*room)--;
      }
}

static guint
room_of (const List *self)
{
  return self->pen->tight ? ROWS_OF_A_SLIDE : self->hjul->items->len;
}

/* All; on a slide that has not room for them, the committee's own dates, what is to come before what is over; without any, the others
 * likewise. guint, in order. */
static GArray *
shown_rows (const List *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = self->hjul->items->len, room = room_of (self);
  g_autofree gboolean *taken = g_new0 (gboolean, n);

  for (int past = 0; past <= 1; past++)
    take_rows (self, past, TRUE, taken, &room);
  /* Some of the others would look like all of them. */
  for (int past = 0; past <= 1 && (n <= room_of (self) || room == room_of (self)); past++)
    take_rows (self, past, FALSE, taken, &room);
  for (guint i = 0; i < n; i++)
    if (taken[i])
      g_array_append_val (rows, i);
  return rows;
}

/* What is the same in every row need not be said in each. */
static void
drop_single_ring (List *self, const GArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    if (pejl_chart_aarshjul_item (self->hjul, g_array_index (rows, guint, i))->ring
        != pejl_chart_aarshjul_item (self->hjul, g_array_index (rows, guint, 0))->ring)
      return;
  self->text_width += self->ring_width > 0 ? self->ring_width + GAP * self->pen->unit : 0;
  self->ring_width = 0;
}

static double
lay_rest (List *self, guint n, double y)
{
  g_autofree char *words = g_strdup_printf ("og %u %s mere i årets liste", n, n == 1 ? "punkt" : "punkter");

  if (n == 0)
    return y;
  return pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, self->x,
                                   y + 4 * self->pen->unit, self->width, words);
}

double
pejl_chart_aarshjul_lay_list (PejlChartLayout *pen, double x, double y, double width, gboolean has_wheel)
{
  List self = { .pen = pen, .hjul = pejl_chart_aarshjul_get (pen->spec), .x = x, .width = width };
  g_autoptr (GArray) rows = NULL;

  if (self.hjul->items->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x, y, width,
                                     "Intet er planlagt endnu");
  measure (&self);
  rows = shown_rows (&self);
  if (pen->tight)
    drop_single_ring (&self, rows);
  for (guint r = 0; r < rows->len; r++)
    {
      guint i = g_array_index (rows, guint, r);

      if (has_wheel && i == PEJL_CHART_AARSHJUL_I_HJULET)
        {
          y += 6 * pen->unit;
          y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, x, y, width,
                                        "Resten står kun her i listen:")
              + 4 * pen->unit;
        }
      y = lay_item (&self, i, r == 0 ? -1 : (int) g_array_index (rows, guint, r - 1), y);
    }
  return lay_rest (&self, self.hjul->items->len - rows->len, y);
}
