// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 5's slopes: a line a dagtilbud that moved, dashed when down, its name at its end; the rest is one grey line.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-overgange-private.h"

#include "core/chart/pejl-chart-soejler-private.h"

/* Ends that share a level are this far apart, so that lines can be counted. */
#define FAN 6
#define LEVEL_STEP 64
#define DOT 3.5
/* Below this the lines would be too steep to read, in units: a list says it instead. */
#define LEAST_RUN 70
#define NAME_GAP 5

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;
  const PejlOvergange *data;
  guint n;
  gboolean thick;            /* one line a transition */
  double x0, left, right;    /* names of levels; ends of the lines */
  double names_x, x1;
  double level_y[PEJL_OVERGANGE_MAX];
} Linjer;

/* ---- what stands at the right end ---- */

static guint
count_at (const Linjer *self, guint fra, guint til)
{
  return fra != til ? pejl_chart_overgange_antal (self->data, fra, til) : 0;
}

static char *
end_words (const Linjer *self, guint fra, guint til)
{
  g_autofree char *from = NULL;

  if (!self->thick)
    return pejl_chart_overgange_navne (self->data, fra, til);
  from = pejl_chart_level_name (pejl_chart_spec_level (self->spec, fra));
  return g_strdup_printf ("%u fra %s", count_at (self, fra, til), from);
}

static double
words_x (const Linjer *self)
{
  return self->names_x + 14 * self->pen->unit;
}

static double
block_height (const Linjer *self, guint fra, guint til)
{
  g_autofree char *words = end_words (self, fra, til);
  g_auto (GStrv) lines = NULL;

  if (count_at (self, fra, til) == 0)
    return 0;
  lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_NAME, words, self->x1 - words_x (self), 0);
  return g_strv_length (lines) * pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME) + NAME_GAP * self->pen->unit;
}

/* What ends, or begins, at a level takes so much height. */
static double
level_height (const Linjer *self, guint level)
{
  double names = 0, fan_to = 0, fan_from = 0;

  for (guint other = 0; other < self->n; other++)
    {
      names += block_height (self, other, level);
      fan_to += self->thick ? (count_at (self, other, level) > 0 ? 2 : 0) : count_at (self, other, level);
      fan_from += self->thick ? (count_at (self, level, other) > 0 ? 2 : 0) : count_at (self, level, other);
    }
  return MAX (MAX (names, MAX (fan_to, fan_from) * FAN * self->pen->unit),
              pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME));
}

/* Highest level on top. Returns the y below the lowest. */
static double
place_levels (Linjer *self, double y)
{
  double half = 0, gap = 16 * self->pen->unit, line = pejl_chart_pen_line_height (self->pen, PEJL_CHART_FONT_NAME);
  double step = MAX (LEVEL_STEP * self->pen->unit + self->pen->stretch, 0);

  for (guint i = self->n; i > 0; i--)
    {
      guint level = i - 1;
      double next = level_height (self, level) / 2;
      /* The border's word stands between two levels. */
      double least = level + 1 == (guint) self->spec->border ? 2 * line + gap : 0;

      if (i == self->n)
        y += next;
      else
        y += MAX (MAX (half + next + gap, step), least);
      self->level_y[level] = y;
      half = next;
    }
  return y + half;
}

/* ---- lines ---- */

typedef struct
{
  guint fra, til, number;
  const PejlOvergangHus *hus; /* NULL for a thick line */
  double from_y, to_y;
} Linje;

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const Linje *x = a, *y = b;

  if (x->til != y->til)
    return x->til > y->til ? -1 : 1;
  return (y->fra > x->fra) - (y->fra < x->fra);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const Linje *x = *(Linje *const *) a, *y = *(Linje *const *) b;

  if (x->fra != y->fra)
    return x->fra > y->fra ? -1 : 1;
  return (y->til > x->til) - (y->til < x->til);
}

static GArray *
collect (const Linjer *self)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Linje));

  for (guint i = 0; !self->thick && i < self->data->huse->len; i++)
    {
      const PejlOvergangHus *hus = g_ptr_array_index (self->data->huse, i);
      Linje line = { hus->fra, hus->til, 1, hus, 0, 0 };

      if (hus->fra != hus->til)
        g_array_append_val (lines, line);
    }
  for (guint fra = 0; self->thick && fra < self->n; fra++)
    for (guint til = 0; til < self->n; til++)
      {
        Linje line = { fra, til, count_at (self, fra, til), NULL, 0, 0 };

        if (line.number > 0)
          g_array_append_val (lines, line);
      }
  g_array_sort (lines, compare_lines);
  return lines;
}

static double
fan (const Linjer *self, guint index, guint of)
{
  return (index - (of - 1) / 2.0) * FAN * (self->thick ? 2 : 1) * self->pen->unit;
}

/* Spreads the ends that share a level about it. */
static void
spread (const Linjer *self, GArray *lines)
{
  g_autoptr (GPtrArray) starts = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      Linje *line = &g_array_index (lines, Linje, i);
      guint first = i, end = i + 1;

      g_ptr_array_add (starts, line);
      while (first > 0 && g_array_index (lines, Linje, first - 1).til == line->til)
        first--;
      while (end < lines->len && g_array_index (lines, Linje, end).til == line->til)
        end++;
      line->to_y = self->level_y[line->til] + fan (self, i - first, end - first);
    }
  g_ptr_array_sort (starts, compare_starts);
  for (guint i = 0; i < starts->len; i++)
    {
      Linje *line = g_ptr_array_index (starts, i);
      guint first = i, end = i + 1;

      while (first > 0 && ((Linje *) g_ptr_array_index (starts, first - 1))->fra == line->fra)
        first--;
      while (end < starts->len && ((Linje *) g_ptr_array_index (starts, end))->fra == line->fra)
        end++;
      line->from_y = self->level_y[line->fra] + fan (self, i - first, end - first);
    }
}

static void
lay_line (const Linjer *self, const Linje *line, int row)
{
  PejlChartLayout *pen = self->pen;
  PejlChartColour colour = pejl_chart_overgange_farve (line->fra, line->til);
  double thickness = self->thick ? MIN (1.5 + line->number * 0.35, 9) * pen->unit : 1.8 * pen->unit, dot = DOT * pen->unit;
  g_autofree char *from = pejl_chart_level_name (pejl_chart_spec_level (self->spec, line->fra));
  g_autofree char *to = pejl_chart_level_name (pejl_chart_spec_level (self->spec, line->til));
  g_autofree char *spoken = NULL;

  if (line->til < line->fra)
    pejl_chart_pen_dashed_line (pen, colour, thickness, self->left, line->from_y, self->right, line->to_y);
  else
    pejl_chart_pen_line (pen, colour, thickness, self->left, line->from_y, self->right, line->to_y);
  pejl_chart_pen_disc (pen, PEJL_CHART_COLOUR_GROUND, 0, self->left, line->from_y, dot);
  pejl_chart_pen_disc (pen, colour, 1.4 * pen->unit, self->left, line->from_y, dot);
  pejl_chart_pen_disc (pen, colour, 0, self->right, line->to_y, dot);
  if (line->hus == NULL || *line->hus->label == '\0')
    return;
  spoken = g_strdup_printf ("%s: fra %s til %s", line->hus->label, from, to);
  pejl_chart_pen_mark (pen, line->hus->key, spoken, row, 0, self->right - dot, line->to_y - MIN (dot, FAN * pen->unit / 2),
                       2 * dot, 2 * MIN (dot, FAN * pen->unit / 2));
}

/* Names of what ends at a level: those that came from above first, as their lines do. */
static void
lay_ends (const Linjer *self, guint til)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_NAME), height = 0, y;

  for (guint fra = 0; fra < self->n; fra++)
    height += block_height (self, fra, til);
  y = self->level_y[til] - (height - NAME_GAP * pen->unit) / 2;
  for (guint i = self->n; i > 0; i--)
    {
      guint fra = i - 1;
      g_autofree char *words = end_words (self, fra, til);
      PejlChartColour colour = pejl_chart_overgange_farve (fra, til);
      g_auto (GStrv) lines = NULL;

      if (count_at (self, fra, til) == 0)
        continue;
      lines = pejl_chart_pen_wrap (pen, PEJL_CHART_FONT_NAME, words, self->x1 - words_x (self), 0);
      pejl_chart_pen_triangle (pen, colour, til < fra, self->names_x + 5 * pen->unit, y + line / 2, 4 * pen->unit);
      y = pejl_chart_pen_lines (pen, PEJL_CHART_FONT_NAME, colour, PEJL_CHART_START, words_x (self), y,
                                (const char *const *) lines)
          + NAME_GAP * pen->unit;
    }
}

static void
lay_levels (const Linjer *self)
{
  PejlChartLayout *pen = self->pen;
  guint border = (guint) self->spec->border;
  double middle = (self->level_y[border] + self->level_y[border - 1]) / 2;

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, i));

      pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END, self->left - 12 * pen->unit,
                           self->level_y[i], name);
    }
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END, self->left - 12 * pen->unit,
                       middle, "grænsen");
  pejl_chart_pen_dashed_line (pen, PEJL_CHART_COLOUR_TEXT, 1.4 * pen->unit, self->left - 8 * pen->unit, middle,
                              self->right, middle);
}

/* Returns the y below. */
static double
lay_unmoved (const Linjer *self, double y)
{
  PejlChartLayout *pen = self->pen;
  double line = pejl_chart_pen_line_height (pen, PEJL_CHART_FONT_SMALL_BOLD), middle = y + line / 2;
  g_autofree char *words = pejl_chart_overgange_ord (self->spec, 0);

  pejl_chart_pen_rect (pen, PEJL_CHART_COLOUR_RULE, self->left, middle - 4 * pen->unit, self->right - self->left,
                       8 * pen->unit);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, self->names_x, middle,
                       words);
  return y + line;
}

/* ---- where lines have no room ---- */

static double
lay_list (const Linjer *self, double y)
{
  PejlChartLayout *pen = self->pen;
  g_autofree char *unmoved = pejl_chart_overgange_ord (self->spec, 0);

  for (guint til = self->n; til-- > 0;)
    for (guint fra = self->n; fra-- > 0;)
      {
        g_autofree char *from = pejl_chart_level_name (pejl_chart_spec_level (self->spec, fra));
        g_autofree char *to = pejl_chart_level_name (pejl_chart_spec_level (self->spec, til));
        g_autofree char *names = self->thick ? g_strdup_printf ("%u", count_at (self, fra, til))
                                             : pejl_chart_overgange_navne (self->data, fra, til);
        g_autofree char *words = g_strdup_printf ("Fra %s til %s: %s", from, to, names);

        if (count_at (self, fra, til) > 0)
          y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_NAME, pejl_chart_overgange_farve (fra, til), self->x0, y,
                                        self->x1 - self->x0, words)
              + NAME_GAP * pen->unit;
      }
  return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_QUIET, self->x0, y, self->x1 - self->x0,
                                   unmoved);
}

static char *
heading (guint moved)
{
  if (moved == 0)
    return g_strdup ("Ingen har flyttet sig");
  if (moved == 1)
    return g_strdup ("Det ene, der har flyttet sig");
  return g_strdup_printf ("De %u, der har flyttet sig", moved);
}

/* FALSE: the lines would have no room. */
static gboolean
plan_columns (Linjer *self)
{
  double unit = self->pen->unit, names = pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_SMALL_BOLD, "grænsen");
  double width = self->x1 - self->x0, word = 0;

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *name = pejl_chart_level_name (pejl_chart_spec_level (self->spec, i));

      names = MAX (names, pejl_chart_pen_text_width (self->pen, PEJL_CHART_FONT_NAME, name));
      for (guint til = 0; til < self->n; til++)
        {
          g_autofree char *words = end_words (self, i, til);

          if (count_at (self, i, til) > 0)
            word = MAX (word, pejl_chart_pen_longest_word (self->pen, PEJL_CHART_FONT_NAME, words));
        }
    }
  self->left = self->x0 + names + 12 * unit;
  self->names_x = MAX (self->x0 + width * 0.62, self->left + LEAST_RUN * unit + 14 * unit);
  if (words_x (self) + word > self->x1)
    self->names_x = self->x1 - word - 14 * unit;
  self->right = self->names_x - 14 * unit;
  return self->right - self->left >= LEAST_RUN * unit && self->x1 - words_x (self) >= 40 * unit;
}

double
pejl_chart_overgange_lay_slopes (PejlChartLayout *pen, double x0, double x1, double y)
{
  Linjer self = { .pen = pen, .spec = pen->spec, .data = pejl_chart_overgange_get (pen->spec), .x0 = x0, .x1 = x1 };
  PejlOvergangeTal tal = pejl_chart_overgange_tal (pen->spec);
  g_autofree char *words = heading (tal.op + tal.ned);
  g_autoptr (GArray) lines = NULL;

  self.n = pen->spec->levels->len;
  self.thick = tal.op + tal.ned > PEJL_CHART_OVERGANGE_ENKELTE;
  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, x0, y, x1 - x0, words) + 10 * pen->unit;
  if (tal.op + tal.ned == 0)
    return y;
  if (!plan_columns (&self))
    return lay_list (&self, y);
  y = pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, x0, y, x1 - x0,
                                "Ring: sidst. Prik: nu. Stiplet: ned.")
      + 8 * pen->unit;
  y = place_levels (&self, y) + 14 * pen->unit;
  lines = collect (&self);
  spread (&self, lines);
  lay_levels (&self);
  for (guint i = 0; i < lines->len; i++)
    lay_line (&self, &g_array_index (lines, Linje, i), (int) (self.n + i));
  for (guint til = 0; til < self.n; til++)
    lay_ends (&self, til);
  return lay_unmoved (&self, y);
}
