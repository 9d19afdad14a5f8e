// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 1, "Hvordan står det til": what its spec holds, and its bars. Both are equally long, so that the step from one border
// to the other is the finding.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-stilling-private.h"

#include "core/chart/pejl-chart-soejler-private.h"
#include "core/model/pejl-dansk.h"

#include <math.h>
#include <string.h>

#define TALL 96
#define THIN 40
#define SEGMENT_GAP 1.5
/* A class thinner than this has its count beside its name. */
#define THIN_CLASS 0.07
#define MISSING_WIDTH 44
#define MISSING_GAP 20

static void
stilling_free (gpointer data)
{
  PejlChartStilling *self = data;

  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    {
      g_free (self->bars[i].key);
      g_free (self->bars[i].label);
      g_free (self->bars[i].counts.counts);
    }
  for (guint i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    g_free (self->noter[i]);
  g_free (self->landet);
  g_free (self->procent);
  g_free (self);
}

void
pejl_chart_stilling_init (PejlChartSpec *spec)
{
  if (spec->kind != PEJL_CHART_STILLING)
    return;
  spec->own = g_new0 (PejlChartStilling, 1);
  spec->own_free = stilling_free;
}

const PejlChartStilling *
pejl_chart_stilling_get (const PejlChartSpec *spec)
{
  return spec->own;
}

void
pejl_chart_stilling_set_bar (PejlChartSpec *spec, PejlChartBar bar, const char *key, const char *label,
                             const int *counts, int ikke_vurderet, int ikke_besoegt)
{
  PejlStillingBar *self;

  g_return_if_fail (spec->kind == PEJL_CHART_STILLING && bar < PEJL_CHART_STILLING_BARS);
  g_return_if_fail (key != NULL && label != NULL && counts != NULL);

  self = &((PejlChartStilling *) spec->own)->bars[bar];
  g_free (self->key);
  g_free (self->label);
  g_free (self->counts.counts);
  self->der = TRUE;
  self->key = g_strdup (key);
  self->label = g_utf8_make_valid (label, -1);
  self->counts = (PejlChartCounts){ g_memdup2 (counts, sizeof (int) * MAX (spec->levels->len, 1)), ikke_vurderet,
                                    ikke_besoegt };
}

void
pejl_chart_stilling_set_landet (PejlChartSpec *spec, const char *label, const int *procent)
{
  PejlChartStilling *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_STILLING && label != NULL && procent != NULL);

  g_free (self->landet);
  g_free (self->procent);
  self->landet = g_utf8_make_valid (label, -1);
  self->procent = g_memdup2 (procent, sizeof (int) * MAX (spec->levels->len, 1));
}

void
pejl_chart_stilling_set_bevaegelse (PejlChartSpec *spec, PejlChartBevaegelse which, int n, const char *note)
{
  PejlChartStilling *self = spec->own;

  g_return_if_fail (spec->kind == PEJL_CHART_STILLING && which < PEJL_CHART_N_BEVAEGELSER && n >= 0);

  self->antal[which] = n;
  g_free (self->noter[which]);
  self->noter[which] = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  self->sammenlignet = TRUE;
}

/* ---- the canvas ---- */

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;
  const PejlChartStilling *data;
  double x0, x1;  /* the whole */
  double bar_x1;  /* where bars end */
} Canvas;

typedef struct
{
  guint level;
  double x, width;
} Segment;

static double
snap (const Canvas *self, double x)
{
  return self->pen->style.mode == PEJL_CHART_SCREEN ? rint (x) : x;
}

/* Edges of the levels with anything on them; weights add up to all. Returns the x of the border. */
static double
plan_segments (const Canvas *self, const int *weights, int all, GArray *segments)
{
  double length = self->bar_x1 - self->x0, border = self->x0;
  int passed = 0;

  for (guint i = 0; i < self->spec->levels->len; i++)
    {
      double from = snap (self, self->x0 + length * passed / all);
      Segment segment = { i, from, 0 };

      if ((int) i == self->spec->border)
        border = from;
      passed += MAX (weights[i], 0);
      segment.width = snap (self, self->x0 + length * passed / all) - from;
      if (weights[i] > 0)
        g_array_append_val (segments, segment);
    }
  return border;
}

static gboolean
is_thin (const Canvas *self, const Segment *segment, PejlChartFont font, const char *digits)
{
  return segment->width < THIN_CLASS * (self->bar_x1 - self->x0)
         || pejl_chart_pen_text_width (self->pen, font, digits) + 8 * self->pen->unit > segment->width;
}

/* ---- names of the levels over the bar ---- */

typedef struct
{
  char *text;
  double width, left, target;
} Name;

static void
name_clear (gpointer data)
{
  g_free (((Name *) data)->text);
}

static GArray *
names_of (const Canvas *self, const PejlStillingBar *bar, const GArray *segments)
{
  GArray *names = g_array_new (FALSE, TRUE, sizeof (Name));

  g_array_set_clear_func (names, name_clear);
  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *segment = &g_array_index (segments, Segment, i);
      int number = pejl_chart_counts_level (&bar->counts, segment->level);
      g_autofree char *digits = pejl_chart_digits (number);
      g_autofree char *plain = pejl_chart_level_name (pejl_chart_spec_level (self->spec, segment->level));
      Name name = { .target = segment->x + segment->width / 2 };

      name.text = is_thin (self, segment, PEJL_CHART_FONT_BIG, digits) ? g_strdup_printf ("%s\u00a0%d", plain, number)
                                                                       : g_strdup (plain);
      name.width = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, name.text);
      name.left = name.target - name.width / 2;
      g_array_append_val (names, name);
    }
  return names;
}

/* Pushes names that touch apart, and all inside the bar. FALSE: there is no room for them. */
static gboolean
place_names (const Canvas *self, GArray *names)
{
  double gap = 10 * self->pen->unit, sum = names->len > 0 ? (names->len - 1) * gap : 0, edge = self->x0;

  for (guint i = 0; i < names->len; i++)
    sum += g_array_index (names, Name, i).width;
  if (sum > self->bar_x1 - self->x0)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      Name *name = &g_array_index (names, Name, i);

      name->left = MAX (name->left, edge);
      edge = name->left + name->width + gap;
    }
  edge = self->bar_x1;
  for (guint i = names->len; i > 0; i--)
    {
      Name *name = &g_array_index (names, Name, i - 1);

      name->left = MIN (name->left, edge - name->width);
      edge = name->left - gap;
    }
  return TRUE;
}

static gboolean
needs_leader (const Name *name)
{
  return name->target < name->left || name->target > name->left + name->width;
}

/* Returns the y where the bar begins. */
static double
lay_names_over (const Canvas *self, const GArray *names, double y)
{
  PejlChartLayout *pen = self->pen;
  double height = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), bar = y + height + 9 * pen->unit;

  for (guint i = 0; i < names->len; i++)
    if (needs_leader (&g_array_index (names, Name, i)))
      bar = y + height + 20 * pen->unit;
  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);

      pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, name->left,
                           y + height / 2, name->text);
      if (needs_leader (name))
        pejl_chart_pen_line (pen, PEJL_CHART_COLOUR_QUIET, pen->unit,
                             CLAMP (name->target, name->left, name->left + name->width), y + height + pen->unit,
                             name->target, bar - pen->unit);
    }
  return bar;
}

/* Swatch, name and count, in as many lines as it takes. */
static double
lay_names_listed (const Canvas *self, const PejlStillingBar *bar, const GArray *segments, double y)
{
  PejlChartLayout *pen = self->pen;
  double height = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), x = self->x0;
  double swatch = pen->fonts[PEJL_CHART_FONT_NAME].cap_height * 1.2;

  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *segment = &g_array_index (segments, Segment, i);
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, segment->level));
      g_autofree char *words
        = g_strdup_printf ("%s\u00a0%d", name, pejl_chart_counts_level (&bar->counts, segment->level));
      double width = swatch + 6 * pen->unit + pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_NAME, words);

      if (x > self->x0 && x + width > self->x1)
        {
          x = self->x0;
          y += height;
        }
      pejl_chart_niveau_celle (pen, segment->level, PEJL_CHART_FONT_NAME, NULL, x, y + (height - swatch) / 2, swatch,
                               swatch, 0);
      pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                           x + swatch + 6 * pen->unit, y + height / 2, words);
      x += width + 14 * pen->unit;
    }
  return y + height + 9 * pen->unit;
}

/* ---- one bar ---- */

static void
lay_tall_number (const Canvas *self, const Segment *segment, guint rect, int number, int n, double y, double height)
{
  PejlChartLayout *pen = self->pen;
  PejlChartColour on = pejl_chart_niveau_paa (self->spec, segment->level);
  g_autofree char *digits = pejl_chart_digits (number);
  g_autofree char *percent = pejl_dansk_percent (number, n);
  double middle = segment->x + segment->width / 2, big = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_BIG);
  double small = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL);
  gboolean both = percent != NULL && big + small + 8 * pen->unit <= height
                  && pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL, percent) + 8 * pen->unit <= segment->width;
  guint text;

  if (is_thin (self, segment, PEJL_CHART_FONT_BIG, digits))
    return;
  text = pejl_chart_pen_text (pen, PEJL_CHART_FONT_BIG, on, PEJL_CHART_MIDDLE, middle,
                              y + height / 2 - (both ? small / 2 : 0), digits);
  pejl_chart_pen_command (pen, text)->container = (int) rect;
  if (!both)
    return;
  text = pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL, on, PEJL_CHART_MIDDLE, middle, y + height / 2 + big / 2,
                              percent);
  pejl_chart_pen_command (pen, text)->container = (int) rect;
}

static void
lay_thin_number (const Canvas *self, const Segment *segment, guint rect, int number, int n, double y, double height)
{
  PejlChartLayout *pen = self->pen;
  g_autofree char *digits = pejl_chart_digits (number);
  g_autofree char *percent = pejl_dansk_percent (number, n);
  g_autofree char *both = percent != NULL ? g_strdup_printf ("%s · %s", digits, percent) : NULL;
  double room = segment->width - 10 * pen->unit;
  const char *words = both != NULL && pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL, both) <= room ? both : digits;

  if (pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_LABEL, words) <= room)
    {
      guint text = pejl_chart_pen_text (pen, PEJL_CHART_FONT_LABEL, pejl_chart_niveau_paa (self->spec, segment->level),
                                        PEJL_CHART_MIDDLE, segment->x + segment->width / 2, y + height / 2, words);

      pejl_chart_pen_command (pen, text)->container = (int) rect;
    }
}

static guint
lay_rect (const Canvas *self, const Segment *segment, double y, double height)
{
  double half = MIN (SEGMENT_GAP * self->pen->unit / 2, segment->width / 6);

  return pejl_chart_niveau_celle (self->pen, segment->level, PEJL_CHART_FONT_LABEL, NULL, segment->x + half, y,
                                  segment->width - 2 * half, height, 0);
}

static void
lay_border (const Canvas *self, double x, double y, double height)
{
  double over = 5 * self->pen->unit;

  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_TEXT, (self->pen->style.mode == PEJL_CHART_SLIDE ? 2.1 : 2.6) * self->pen->unit,
                       x, y - over, x, y + height + over);
}

static void
mark_level (const Canvas *self, const PejlStillingBar *bar, const Segment *segment, int row, double y, double height)
{
  int n = pejl_chart_counts_n (self->spec, &bar->counts), number = pejl_chart_counts_level (&bar->counts, segment->level);
  const PejlChartLevel *level = pejl_chart_spec_level (self->spec, segment->level);
  g_autofree char *name = pejl_chart_level_name (level);
  g_autofree char *share = pejl_dansk_x_af_n (number, n);
  g_autofree char *key = g_strdup_printf ("%s:niveau:%d", bar->key, level->nr);
  g_autofree char *spoken
    = g_strdup_printf ("%s: %s %s på %s", bar->label, share, pejl_chart_spec_unit (self->spec, n), name);

  pejl_chart_pen_mark (self->pen, key, spoken, row, (int) segment->level, segment->x, y, segment->width, height);
}

static void
lay_missing (const Canvas *self, const PejlStillingBar *bar, int row, double y, double height)
{
  PejlChartLayout *pen = self->pen;
  double x = self->bar_x1 + MISSING_GAP * pen->unit, width = self->x1 - x;
  g_autofree char *words = pejl_chart_missing_words (&bar->counts);
  g_autofree char *key = g_strdup_printf ("%s:%s", bar->key,
                                          bar->counts.ikke_besoegt > 0 ? "ikke-besoegt" : "ikke-vurderet");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", bar->label, words);

  if (missing_of (&bar->counts) == 0)
    return;
  pejl_chart_pen_hatch (pen, x, y, width, height);
  pejl_chart_pen_mark (pen, key, spoken, row, (int) self->spec->levels->len, x, y, width, height);
}

/* Returns the x of the border. */
static double
lay_bar (const Canvas *self, PejlChartBar which, const GArray *segments, double border, double y, double height)
{
  const PejlStillingBar *bar = &self->data->bars[which];
  int n = pejl_chart_counts_n (self->spec, &bar->counts);

  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *segment = &g_array_index (segments, Segment, i);
      int number = pejl_chart_counts_level (&bar->counts, segment->level);
      guint rect = lay_rect (self, segment, y, height);

      if (which == PEJL_CHART_NU)
        lay_tall_number (self, segment, rect, number, n, y, height);
      else
        lay_thin_number (self, segment, rect, number, n, y, height);
      mark_level (self, bar, segment, (int) which, y, height);
    }
  if (n == 0)
    pejl_chart_mangler_celle (self->pen, "Ingen dagtilbud er vurderet", self->x0, y, self->bar_x1 - self->x0, height);
  else
    lay_border (self, border, y, height);
  lay_missing (self, bar, (int) which, y, height);
  return border;
}

/* ---- lines of words about a bar ---- */

/* One at the left and one at the right end of a line, or under each other. right may be NULL. */
static double
lay_two_ends (const Canvas *self, double y, PejlChartFont left_font, PejlChartColour left_colour, const char *left,
              PejlChartColour right_colour, PejlChartFont right_font, const char *right)
{
  PejlChartLayout *pen = self->pen;
  double height = MAX (pejl_chart_pen_line_height (pen, left_font), pejl_chart_pen_line_height (pen, right_font));
  double room = self->x1 - self->x0;

  if (right == NULL)
    return pejl_chart_pen_paragraph (pen, left_font, left_colour, self->x0, y, room, left);
  if (pejl_chart_pen_text_width (pen, left_font, left) + pejl_chart_pen_text_width (pen, right_font, right)
        + 16 * pen->unit
      <= room)
    {
      pejl_chart_pen_text (pen, left_font, left_colour, PEJL_CHART_START, self->x0, y + height / 2, left);
      pejl_chart_pen_text (pen, right_font, right_colour, PEJL_CHART_END, self->x1, y + height / 2, right);
      return y + height;
    }
  y = pejl_chart_pen_paragraph (pen, left_font, left_colour, self->x0, y, room, left);
  return pejl_chart_pen_paragraph (pen, right_font, right_colour, self->x0, y, room, right);
}

static char *
missing_or_null (const PejlStillingBar *bar)
{
  return missing_of (&bar->counts) > 0 ? pejl_chart_missing_words (&bar->counts) : NULL;
}

/* "10 af 36 under grænsen (28 %)" and its other half, each over its part of the bar where it has the room. */
static double
lay_sides (const Canvas *self, const PejlStillingBar *bar, double border, double y)
{
  PejlChartLayout *pen = self->pen;
  PejlChartFont font = PEJL_CHART_FONT_SMALL_BOLD;
  double height = pejl_chart_pen_line_height (pen, font), below = y + height + 3 * pen->unit, tick = 5 * pen->unit;
  int n = pejl_chart_counts_n (self->spec, &bar->counts), under = pejl_chart_counts_under (self->spec, &bar->counts);
  g_autofree char *left = pejl_chart_stilling_side (self->spec, bar, FALSE);
  g_autofree char *right = pejl_chart_stilling_side (self->spec, bar, TRUE);
  double gap = 3 * pen->unit;

  if (under > 0 && under < n && pejl_chart_pen_text_width (pen, font, left) <= border - self->x0 - gap
      && pejl_chart_pen_text_width (pen, font, right) <= self->bar_x1 - border - gap)
    {
      struct { double from, to; PejlChartColour colour; const char *words; } sides[]
        = { { self->x0, border - gap, PEJL_CHART_COLOUR_UNDER, left },
            { border + gap, self->bar_x1, PEJL_CHART_COLOUR_OVER, right } };

      for (guint i = 0; i < 2; i++)
        {
          pejl_chart_pen_text (pen, font, sides[i].colour, PEJL_CHART_MIDDLE, (sides[i].from + sides[i].to) / 2,
                               y + height / 2, sides[i].words);
          pejl_chart_pen_line (pen, sides[i].colour, 1.6 * pen->unit, sides[i].from, below, sides[i].to, below);
          pejl_chart_pen_line (pen, sides[i].colour, 1.6 * pen->unit, sides[i].from, below, sides[i].from, below + tick);
          pejl_chart_pen_line (pen, sides[i].colour, 1.6 * pen->unit, sides[i].to, below, sides[i].to, below + tick);
        }
      return below + tick + 5 * pen->unit;
    }
  return lay_two_ends (self, y, font, PEJL_CHART_COLOUR_UNDER, left, PEJL_CHART_COLOUR_OVER, font, right)
         + 5 * pen->unit;
}

/* ---- the three bars ---- */

static double
lay_now (const Canvas *self, double y, double *border)
{
  PejlChartLayout *pen = self->pen;
  const PejlStillingBar *bar = &self->data->bars[PEJL_CHART_NU];
  int n = pejl_chart_counts_n (self->spec, &bar->counts);
  double height = MAX (snap (self, TALL * pen->unit + pen->stretch * 2), pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_BIG) * 1.3);
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_autoptr (GArray) names = NULL;
  g_autofree char *missing = missing_or_null (bar);

  *border = plan_segments (self, bar->counts.counts, MAX (n, 1), segments);
  if (n > 0)
    y = lay_sides (self, bar, *border, y);
  y = lay_two_ends (self, y, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, bar->label, PEJL_CHART_COLOUR_QUIET,
                    PEJL_CHART_FONT_SMALL, missing)
      + 4 * pen->unit;
  names = names_of (self, bar, segments);
  if (n > 0)
    y = place_names (self, names) ? lay_names_over (self, names, y) : lay_names_listed (self, bar, segments, y);
  lay_bar (self, PEJL_CHART_NU, segments, *border, y, height);
  return y + height + 5 * pen->unit;
}

static double
lay_before (const Canvas *self, double y, double border_now)
{
  PejlChartLayout *pen = self->pen;
  const PejlStillingBar *bar = &self->data->bars[PEJL_CHART_SIDST];
  int n = pejl_chart_counts_n (self->spec, &bar->counts);
  double height = MAX (snap (self, THIN * pen->unit + pen->stretch * 0.5), pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_LABEL) + 4 * pen->unit);
  double top = y + 24 * pen->unit, border;
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_autofree char *missing = missing_or_null (bar);
  g_autofree char *over = n > 0 ? pejl_chart_stilling_side (self->spec, bar, TRUE) : g_strdup ("ingen vurderet");
  g_autofree char *words = g_strdup_printf ("%s: %s", bar->label, over);

  border = plan_segments (self, bar->counts.counts, MAX (n, 1), segments);
  if (n > 0 && pejl_chart_counts_n (self->spec, &self->data->bars[PEJL_CHART_NU].counts) > 0)
    pejl_chart_pen_dashed_line (pen, PEJL_CHART_COLOUR_TEXT, 1.6 * pen->unit, border_now, y, border, top - 5 * pen->unit);
  lay_bar (self, PEJL_CHART_SIDST, segments, border, top, height);
  return lay_two_ends (self, top + height + 8 * pen->unit, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_QUIET, words,
                       PEJL_CHART_COLOUR_QUIET, PEJL_CHART_FONT_SMALL, missing);
}

static double
lay_country (const Canvas *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double height = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL) + 6 * pen->unit, border;
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  int all = 0;

  for (guint i = 0; i < self->spec->levels->len; i++)
    all += MAX (self->data->procent[i], 0);
  border = plan_segments (self, self->data->procent, MAX (all, 1), segments);
  y += 14 * pen->unit;
  for (guint i = 0; i < segments->len; i++)
    {
      const Segment *segment = &g_array_index (segments, Segment, i);
      g_autofree char *words = g_strdup_printf ("%d\u00a0%%", self->data->procent[segment->level]);
      guint rect = lay_rect (self, segment, y, height);

      if (pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL, words) + 8 * pen->unit <= segment->width)
        pejl_chart_pen_command (pen, pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL,
                                                          pejl_chart_niveau_paa (self->spec, segment->level),
                                                          PEJL_CHART_MIDDLE, segment->x + segment->width / 2,
                                                          y + height / 2, words))->container = (int) rect;
    }
  lay_border (self, border, y, height);
  return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_QUIET, self->x0,
                                   y + height + 8 * pen->unit, self->x1 - self->x0, self->data->landet);
}

/* "11 op · 18 uændret · 4 ned", where squares would have no room. */
static double
lay_sentence (const Canvas *self, double y)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < PEJL_CHART_N_BEVAEGELSER; i++)
    if (self->data->antal[i] > 0)
      g_string_append_printf (words, "%s%d\u00a0%s", words->len > 0 ? " · " : "", self->data->antal[i],
                              pejl_chart_bevaegelse_navn (i));
  return pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_LABEL, PEJL_CHART_COLOUR_TEXT, self->x0, y,
                                   self->x1 - self->x0, words->str);
}

static double
stilling_layout (PejlChartLayout *pen, double y)
{
  const PejlChartStilling *data = pejl_chart_stilling_get (pen->spec);
  Canvas self = { .pen = pen, .spec = pen->spec, .data = data, .x0 = pen->margin, .x1 = pen->width - pen->margin };
  gboolean slide = pen->style.mode == PEJL_CHART_SLIDE;
  double border;

  if (pen->spec->levels->len < 2 || !data->bars[PEJL_CHART_NU].der)
    return pejl_chart_uden_niveauer (pen, y);
  self.bar_x1 = self.x1;
  for (guint i = 0; i < PEJL_CHART_STILLING_BARS; i++)
    if (data->bars[i].der && missing_of (&data->bars[i].counts) > 0)
      self.bar_x1 = self.x1 - (MISSING_WIDTH + MISSING_GAP) * pen->unit;
  y = lay_now (&self, y, &border);
  if (data->bars[PEJL_CHART_SIDST].der)
    y = lay_before (&self, y, border);
  if (data->landet != NULL && !pen->tight)
    y = lay_country (&self, y);
  if (!data->sammenlignet)
    return y;
  y += MAX (18 * pen->unit + pen->stretch * 0.5, 8 * pen->unit);
  return slide ? lay_sentence (&self, y)
               : pejl_chart_stilling_lay_huse (pen, self.x0, self.x1, y, PEJL_CHART_STILLING_BARS);
}

static gboolean
stilling_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_stilling_class = {
  .layout = stilling_layout,
  .alt_sentences = pejl_chart_stilling_alt,
  .table = pejl_chart_stilling_table,
  .has_panels = stilling_has_panels,
};
