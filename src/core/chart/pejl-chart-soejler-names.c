// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 3: the names of the levels over the first bar, the words about the border, and what is said of each
// mark.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-soejler-private.h"

#include "core/model/pejl-dansk.h"
#include <math.h>

#define NAME_GAP 9
#define PUSH_ROUNDS 200
#define LEADER 9

typedef struct
{
  guint level;
  char *name; /* owned */
  double width;
  double target; /* middle of its segment */
  double middle;
} Name;

static void
name_clear (Name *name)
{
  g_free (name->name);
}

char *
pejl_chart_level_name (const PejlChartLevel *level)
{
  g_autofree char *first = g_utf8_substring (level->navn, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  return g_strconcat (lower, g_utf8_next_char (level->navn), NULL);
}

/* ---- names over a bar ---- */

static GArray *
collect_names (PejlChartBars *self, guint place, gboolean below, gboolean kort)
{
  const PejlChartCounts *counts = &pejl_chart_spec_shown_row (self->spec, place)->counts;
  GArray *names = g_array_new (FALSE, TRUE, sizeof (Name));
  double x
      = self->border_x - pejl_chart_bars_length (self, counts, pejl_chart_counts_under (self->spec, counts));

  g_array_set_clear_func (names, (GDestroyNotify) name_clear);
  for (guint level = 0; level < self->spec->levels->len; level++)
    {
      double width = pejl_chart_bars_length (self, counts, pejl_chart_counts_level (counts, level));
      const PejlChartLevel *source = pejl_chart_spec_level (self->spec, level);
      if (self->naming[level] == PEJL_CHART_NAMED_OVER && self->named_at[level] == place
          && ((int) level < self->spec->border) == below)
        {
          Name name = { .level = level, .target = x + width / 2, .middle = x + width / 2 };
          name.name = kort && source->kort != NULL ? g_strdup (source->kort) : pejl_chart_level_name (source);
          name.width = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, name.name);
          g_array_append_val (names, name);
        }
      x += width;
    }
  return names;
}

static Name *
name_at (GArray *names, guint i)
{
  return &g_array_index (names, Name, i);
}

static void
keep_within (GArray *names, double low, double high)
{
  for (guint i = 0; i < names->len; i++)
    {
      Name *name = name_at (names, i);
      name->middle
          = CLAMP (name->middle, low + name->width / 2, MAX (high - name->width / 2, low + name->width / 2));
    }
}

/* Names pressed against an edge: there is room for all of them, so edge to edge they stand free. */
static void
set_from_edges (GArray *names, double low, double high, double gap)
{
  double edge = low;

  for (guint i = 0; i < names->len; i++)
    {
      Name *name = name_at (names, i);
      name->middle = MAX (name->middle, edge + name->width / 2);
      edge = name->middle + name->width / 2 + gap;
    }
  edge = high;
  for (guint i = names->len; i-- > 0;)
    {
      Name *name = name_at (names, i);
      name->middle = MIN (name->middle, edge - name->width / 2);
      edge = name->middle - name->width / 2 - gap;
    }
}

/* Names that touch are pushed apart from the middle, half the overlap each time. FALSE when they have no
 * room. */
static gboolean
push_apart (GArray *names, double low, double high, double gap)
{
  double needed = names->len > 0 ? gap * (names->len - 1) : 0;
  gboolean touching = TRUE;

  for (guint i = 0; i < names->len; i++)
    needed += name_at (names, i)->width;
  if (needed > high - low)
    return FALSE;
  keep_within (names, low, high);
  for (int round = 0; touching && round < PUSH_ROUNDS; round++)
    {
      touching = FALSE;
      for (guint i = 0; i + 1 < names->len; i++)
        {
          Name *left = name_at (names, i), *right = name_at (names, i + 1);
          double overlap = left->middle + left->width / 2 + gap - (right->middle - right->width / 2);
          if (overlap < 0.01)
            continue;
          touching = TRUE;
          left->middle -= overlap / 2;
          right->middle += overlap / 2;
        }
      keep_within (names, low, high);
    }
  if (touching)
    set_from_edges (names, low, high, gap);
  return TRUE;
}

static gboolean
place_names (PejlChartBars *self, GArray *below, GArray *above)
{
  double unit = self->pen->unit;
  double off = 7 * unit;

  return push_apart (below, self->x0, self->border_x - off, NAME_GAP * unit)
         && push_apart (above, self->border_x + off, MIN (self->plot_x1, self->x1), NAME_GAP * unit);
}

/* Whole names if they fit, else short ones; FALSE when neither does. */
static gboolean
names_over (PejlChartBars *self, guint place, GArray **below, GArray **above)
{
  for (int kort = 0; kort < 2; kort++)
    {
      *below = collect_names (self, place, TRUE, kort);
      *above = collect_names (self, place, FALSE, kort);
      if (place_names (self, *below, *above))
        return TRUE;
      g_clear_pointer (below, g_array_unref);
      g_clear_pointer (above, g_array_unref);
    }
  return FALSE;
}

gboolean
pejl_chart_level_names_fit (PejlChartBars *self)
{
  for (guint place = self->first_bar; place < self->spec->rows->len; place++)
    {
      g_autoptr (GArray) below = NULL;
      g_autoptr (GArray) above = NULL;
      if (!names_over (self, place, &below, &above))
        return FALSE;
    }
  return TRUE;
}

static gboolean
needs_leader (const PejlChartBars *self, const Name *name)
{
  return fabs (name->middle - name->target)
         > MAX (name->width / 2 - 4 * self->pen->unit, 10 * self->pen->unit);
}

static void
lay_names (PejlChartBars *self, GArray *names, double y, double y_bar)
{
  for (guint i = 0; i < names->len; i++)
    {
      const Name *name = name_at (names, i);
      double height = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME);
      pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_MIDDLE,
                           name->middle, y + height / 2, name->name);
      if (needs_leader (self, name))
        pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_QUIET, self->pen->unit, name->middle, y + height,
                             name->target, y_bar - 1);
    }
}

/* Swatch and name, one after the other, in as many lines as it takes. */
double
pejl_chart_level_legend (PejlChartBars *self, double y)
{
  double unit = self->pen->unit;
  double height = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME);
  double swatch = self->pen->fonts[PEJL_CHART_FONT_NAME].cap_height * 1.2;
  double x = self->x0;

  for (guint level = 0; level < self->spec->levels->len; level++)
    {
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, level));
      double width = swatch + 6 * unit + pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, name);
      if (self->naming[level] == PEJL_CHART_NOT_NAMED)
        continue;
      if (x > self->x0 && x + width > self->x1)
        {
          x = self->x0;
          y += height;
        }
      pejl_chart_pen_rect (self->pen,
                           PEJL_CHART_COLOUR_LEVEL_1 + pejl_chart_spec_step (self->spec, level) - 1, x,
                           y + (height - swatch) / 2, swatch, swatch);
      pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                           x + swatch + 6 * unit, y + height / 2, name);
      x += width + 14 * unit;
    }
  return y + height + 7 * unit;
}

double
pejl_chart_level_names (PejlChartBars *self, guint place, double y)
{
  g_autoptr (GArray) below = NULL;
  g_autoptr (GArray) above = NULL;
  double height = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME);
  double y_bar = y + height + 3 * self->pen->unit;

  if (self->legend)
    return y + (place == self->first_bar ? 4 * self->pen->unit : 0);
  if (!names_over (self, place, &below, &above) || below->len + above->len == 0)
    return y;
  for (guint i = 0; i < below->len + above->len; i++)
    if (needs_leader (self, i < below->len ? name_at (below, i) : name_at (above, i - below->len)))
      {
        y_bar = y + height + LEADER * self->pen->unit;
        break;
      }
  lay_names (self, below, y, y_bar);
  lay_names (self, above, y, y_bar);
  return y_bar;
}

double
pejl_chart_border_words (PejlChartBars *self, double y)
{
  static const char *const pairs[][2] = {
    { "under grænsen", "på eller over grænsen" },
    { "under grænsen", "på eller over" },
    { "under", "på eller over" },
    { "under", "over" },
  };
  double off = 9 * self->pen->unit;
  double height = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_SMALL_BOLD);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      if (pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, pairs[i][0])
              > self->border_x - off - self->x0
          || pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, pairs[i][1])
                 > self->plot_x1 - self->border_x - off)
        continue;
      pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_UNDER, PEJL_CHART_END,
                           self->border_x - off, y + height / 2, pairs[i][0]);
      pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_OVER, PEJL_CHART_START,
                           self->border_x + off, y + height / 2, pairs[i][1]);
      return y + height + 3 * self->pen->unit;
    }
  return y;
}

/* ---- what is said ---- */

char *
pejl_chart_missing_words (const PejlChartCounts *counts)
{
  if (counts->ikke_besoegt > 0 && counts->ikke_vurderet > 0)
    return g_strdup_printf ("%d ikke besøgt, %d ikke vurderet", counts->ikke_besoegt, counts->ikke_vurderet);
  if (counts->ikke_vurderet > 0)
    return g_strdup_printf ("%d ikke vurderet", counts->ikke_vurderet);
  return g_strdup_printf ("%d ikke besøgt", counts->ikke_besoegt);
}

void
pejl_chart_mark_level (PejlChartBars *self, const char *prefix, const char *place, const PejlChartRow *row,
                       const PejlChartCounts *counts, guint level, int grid_row, int grid_column, double x,
                       double y, double width, double height)
{
  int n = pejl_chart_counts_n (self->spec, counts);
  const PejlChartLevel *source = pejl_chart_spec_level (self->spec, level);
  g_autofree char *name = pejl_chart_level_name (source);
  g_autofree char *share = pejl_dansk_x_af_n (pejl_chart_counts_level (counts, level), n);
  g_autofree char *key = g_strdup_printf ("%s%s:niveau:%d", prefix, row->key, source->nr);
  g_autofree char *spoken = g_strdup_printf ("%s%s: %s %s på %s", place, row->label, share,
                                             pejl_chart_spec_unit (self->spec, n), name);

  pejl_chart_pen_mark (self->pen, key, spoken, grid_row, grid_column, x, y, width, height);
}

void
pejl_chart_mark_missing (PejlChartBars *self, const char *prefix, const char *place, const PejlChartRow *row,
                         const PejlChartCounts *counts, gboolean besoegt, gboolean both, int grid_row,
                         int grid_column, double x, double y, double width, double height)
{
  int number = besoegt ? counts->ikke_besoegt : counts->ikke_vurderet;
  g_autofree char *key
      = g_strdup_printf ("%s%s:%s", prefix, row->key, besoegt ? "ikke-besoegt" : "ikke-vurderet");
  g_autofree char *words = pejl_chart_missing_words (counts);
  g_autofree char *spoken = NULL;

  if (both)
    spoken = g_strdup_printf ("%s%s: %s", place, row->label, words);
  else
    spoken = g_strdup_printf ("%s%s: %d %s ikke %s", place, row->label, number,
                              pejl_chart_spec_unit (self->spec, number), besoegt ? "besøgt" : "vurderet");
  pejl_chart_pen_mark (self->pen, key, spoken, grid_row, grid_column, x, y, width, height);
}

void
pejl_chart_mark_under (PejlChartBars *self, const char *prefix, const char *place, const PejlChartRow *row,
                       const PejlChartCounts *counts, int grid_row, int grid_column, double x, double y,
                       double width, double height)
{
  int n = pejl_chart_counts_n (self->spec, counts);
  int under = pejl_chart_counts_under (self->spec, counts);
  g_autofree char *share = pejl_dansk_x_af_n (under, n);
  g_autofree char *percent = pejl_dansk_percent (under, n);
  g_autofree char *key = g_strdup_printf ("%s%s:under", prefix, row->key);
  g_autofree char *spoken = g_strdup_printf ("%s%s: %s %s under grænsen%s%s", place, row->label, share,
                                             pejl_chart_spec_unit (self->spec, n),
                                             percent != NULL ? ", " : "", percent != NULL ? percent : "");

  pejl_chart_pen_mark (self->pen, key, spoken, grid_row, grid_column, x, y, width, height);
}
