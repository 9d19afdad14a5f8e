// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 9 beside a list of its page's own: the wheel alone, a field for each month of a ring.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-aarshjul-private.h"

#include <math.h>
#include <string.h>

#define FRAME 3.0
/* So many items of a field are read aloud; the list has them all. */
#define SPOKEN_ITEMS 3
#define LARGEST_RADIUS 260

typedef PejlAarshjulWheel Wheel;

/* --- what the page chooses --- */

void
pejl_chart_aarshjul_set_noun (PejlChartSpec *spec, int ring, const char *one, const char *more)
{
  PejlAarshjul *hjul = spec->own;
  PejlAarshjulRing *named;

  g_return_if_fail (spec->kind == PEJL_CHART_AARSHJUL);
  g_return_if_fail (ring >= 0 && ring < (int) hjul->rings->len);

  named = g_ptr_array_index (hjul->rings, ring);
  g_free (named->one);
  g_free (named->more);
  named->one = g_strdup (one);
  named->more = g_strdup (more);
}

void
pejl_chart_aarshjul_set_felter (PejlChartSpec *spec, gboolean felter)
{
  g_return_if_fail (spec->kind == PEJL_CHART_AARSHJUL);

  ((PejlAarshjul *) spec->own)->felter = felter;
}

void
pejl_chart_aarshjul_set_valgt (PejlChartSpec *spec, int ring, int month)
{
  PejlAarshjul *hjul = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_AARSHJUL);
  g_return_if_fail (ring < (int) hjul->rings->len && month >= 0 && month <= 12);

  hjul->valgt_ring = ring;
  hjul->valgt_month = month;
}

gboolean
pejl_chart_aarshjul_dato_ved (const PejlChartLayout *layout, double x, double y, char dato[PEJL_DATO_LEN])
{
  const PejlAarshjul *hjul;
  char first[PEJL_DATO_LEN], next[PEJL_DATO_LEN];
  double dx = x - layout->wheel_x, dy = y - layout->wheel_y, away = hypot (dx, dy), angle;
  int month, days;

  if (layout->wheel_radius <= 0 || away > layout->wheel_radius || away < layout->wheel_hole)
    return FALSE;
  hjul = pejl_chart_aarshjul_get (layout->spec);
  angle = atan2 (dx, -dy);
  if (angle < 0)
    angle += 2 * G_PI;
  month = MIN ((int) (angle / (G_PI / 6)), 11);
  g_snprintf (first, sizeof first, "%04d-%02d-01", hjul->year % 10000, (month + 1) % 100);
  pejl_dato_add_days (first, 32, next);
  g_snprintf (next + 8, 3, "01");
  days = pejl_dato_days_between (first, next);
  pejl_dato_add_days (first, MIN ((int) ((angle / (G_PI / 6) - month) * days), days - 1), dato);
  return TRUE;
}

/* --- fields --- */

static gboolean
is_past (const PejlAarshjul *hjul, int month)
{
  char own[PEJL_DATO_LEN];

  g_snprintf (own, sizeof own, "%04d-%02d", hjul->year % 10000, month % 100);
  return hjul->today[0] != '\0' && strncmp (own, hjul->today, 7) < 0;
}

typedef struct
{
  PejlChartColour ground, text;
} Colours;

/* What has passed is grey; what is empty, hardly there. */
static Colours
colours_of (const PejlAarshjul *hjul, guint ring, int month)
{
  if (pejl_chart_aarshjul_count (hjul, (int) ring, month) == 0)
    return (Colours){ PEJL_CHART_COLOUR_CARD, PEJL_CHART_COLOUR_QUIET };
  if (is_past (hjul, month))
    return (Colours){ PEJL_CHART_COLOUR_TRACK, PEJL_CHART_COLOUR_TEXT };
  if (pejl_chart_aarshjul_ring (hjul, ring)->filled)
    return (Colours){ PEJL_CHART_COLOUR_ACCENT, PEJL_CHART_COLOUR_GROUND };
  return (Colours){ PEJL_CHART_COLOUR_LEVEL_4, PEJL_CHART_COLOUR_ON_LEVEL_4 };
}

/* A part of a ring: so much inside its inner edge, its outer edge and its sides. */
static void
lay_part (Wheel *self, PejlChartColour colour, guint ring, int month, double below, double above, double sides)
{
  double inner = pejl_chart_aarshjul_ring_inner (self, ring);
  double outer = inner + pejl_chart_aarshjul_ring_width (self);
  double turn = sides / ((inner + outer) / 2);

  pejl_chart_pen_ring (self->pen, colour, self->x, self->y, inner + below, outer - above,
                       (month - 1) * G_PI / 6 + turn, month * G_PI / 6 - turn);
}

static void
lay_grounds (Wheel *self)
{
  double gap = self->pen->unit;

  for (guint ring = 0; ring < self->hjul->rings->len; ring++)
    for (int month = 1; month <= 12; month++)
      lay_part (self, colours_of (self->hjul, ring, month).ground, ring, month, gap, gap, gap);
  pejl_chart_aarshjul_lay_lines (self);
}

/* A frame about the field, or about all fields of the month. Over the lines between the months, which would cut it. */
static void
lay_frame (Wheel *self)
{
  int month = self->hjul->valgt_month;
  guint first = self->hjul->valgt_ring < 0 ? 0 : (guint) self->hjul->valgt_ring;
  guint last = self->hjul->valgt_ring < 0 ? self->hjul->rings->len - 1 : first;
  double frame = FRAME * self->pen->unit, gap = self->pen->unit;

  if (month == 0 || self->hjul->rings->len == 0)
    return;
  for (guint ring = first; ring <= last; ring++)
    {
      double below = ring == first ? frame : 0, above = ring == last ? frame : 0;

      lay_part (self, PEJL_CHART_COLOUR_TEXT, ring, month, 0, 0, 0);
      lay_part (self, PEJL_CHART_COLOUR_GROUND, ring, month, below, above, frame);
      lay_part (self, colours_of (self->hjul, ring, month).ground, ring, month, below + gap, above + gap, frame + gap);
    }
}

/* --- words --- */

static char *
count_words (const PejlAarshjulRing *ring, guint n)
{
  if (ring->one == NULL || ring->more == NULL)
    return g_strdup_printf ("%u %s", n, n == 1 ? "punkt" : "punkter");
  return g_strdup_printf ("%u %s", n, n == 1 ? ring->one : ring->more);
}

/* "Tilsyn, maj: 5 besøg. 5. maj: Bøgely, anmeldt; …" */
static char *
spoken (const PejlAarshjul *hjul, guint ring, int month, guint n)
{
  const PejlAarshjulRing *named = pejl_chart_aarshjul_ring (hjul, ring);
  g_autofree char *words = count_words (named, n);
  GString *all = g_string_new (NULL);
  guint told = 0;

  g_string_append_printf (all, "%s, %s: %s.", named->label, pejl_dato_month_name (month), words);
  for (guint i = 0; i < hjul->items->len && told < SPOKEN_ITEMS; i++)
    {
      const PejlAarshjulItem *item = pejl_chart_aarshjul_item (hjul, i);

      if (item->ring != (int) ring || item->month != month)
        continue;
      g_string_append_printf (all, "%s %s", told > 0 ? ";" : "", item->text);
      told++;
    }
  if (n > told)
    g_string_append_printf (all, "; og %u til", n - told);
  return g_string_free (all, FALSE);
}

static void
lay_count (Wheel *self, guint ring, int month)
{
  guint n = pejl_chart_aarshjul_count (self->hjul, (int) ring, month);
  double width = pejl_chart_aarshjul_ring_width (self);
  double at = pejl_chart_aarshjul_ring_inner (self, ring) + width / 2, chord = 2 * at * sin (G_PI / 12);
  double angle = (month - 0.5) * G_PI / 6, x = self->x + at * sin (angle), y = self->y - at * cos (angle);
  double half = MIN (chord, width) * 0.45;
  g_autofree char *key = NULL, *said = NULL, *number = NULL;

  if (n == 0)
    return;
  number = g_strdup_printf ("%u", n);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_LABEL_BOLD, colours_of (self->hjul, ring, month).text,
                       PEJL_CHART_MIDDLE, x, y, number);
  key = g_strdup_printf ("felt:%s:%d", pejl_chart_aarshjul_ring (self->hjul, ring)->key, month);
  said = spoken (self->hjul, ring, month, n);
  pejl_chart_pen_mark (self->pen, key, said, (int) ring, month, x - half, y - half, 2 * half, 2 * half);
}

/* The outermost first, as one reads a wheel. */
static char *
legend (const PejlAarshjul *hjul)
{
  GString *words = g_string_new ("Yderst »");

  for (guint i = hjul->rings->len; i > 0; i--)
    g_string_append_printf (words, "%s%s«", i == hjul->rings->len ? "" : i > 1 ? ", så »" : ", inderst »",
                            pejl_chart_aarshjul_ring (hjul, i - 1)->label);
  return g_string_free (words, FALSE);
}

double
pejl_chart_aarshjul_lay_felter (PejlChartLayout *pen, double y)
{
  const PejlAarshjul *hjul = pejl_chart_aarshjul_get (pen->spec);
  double width = pen->width - 2 * pen->margin;
  double radius = MIN (floor (width / 2 - pejl_chart_aarshjul_label_room (pen)), LARGEST_RADIUS * pen->unit);
  double room = pejl_chart_aarshjul_room_above (pen, radius);
  g_autofree char *words = legend (hjul);
  Wheel wheel = { pen, hjul, rint (pen->width / 2), rint (y + room + radius), radius, NULL };

  if (radius <= 0 || hjul->rings->len == 0)
    return y;
  lay_grounds (&wheel);
  lay_frame (&wheel);
  pejl_chart_aarshjul_lay_around (&wheel);
  for (guint ring = 0; ring < hjul->rings->len; ring++)
    for (int month = 1; month <= 12; month++)
      lay_count (&wheel, ring, month);
  pen->wheel_x = wheel.x;
  pen->wheel_y = wheel.y;
  pen->wheel_radius = radius;
  pen->wheel_hole = pejl_chart_aarshjul_ring_inner (&wheel, 0);
  return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, pen->margin,
                                   wheel.y + radius + room + 6 * pen->unit, width, words);
}
