// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 3's small multiples: the same rows for each part of the municipality, one square a dagtilbud, one
// scale.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-soejler-private.h"

#include <math.h>

#define MOST_ON_A_PAGE 12
#define MOST_ON_A_SLIDE 6
#define MOST_BESIDE 6
/* Over so many dagtilbud in a panel squares become bars. */
#define MOST_SQUARES 16
#define WIDEST_SQUARE 11
#define NARROWEST_SQUARE 6
#define MISSING_GAP 5
#define BORDER_GAP 2 /* on either side of the border */

typedef struct
{
  PejlChartBars *bars;
  guint shown;  /* panels */
  guint beside; /* of them on one line */
  double x0;    /* left edge of the first panel */
  double pitch; /* between left edges */
  double name_width;
  double step; /* width of one dagtilbud */
  double sum_width;
  double height; /* of a square */
  double gap;    /* between rows */
  int most[3];   /* under, over, missing */
  gboolean squares;
} Panels;

static guint
allowed (const Panels *self)
{
  return self->bars->pen->style.mode == PEJL_CHART_SLIDE ? MOST_ON_A_SLIDE : MOST_ON_A_PAGE;
}

static void
survey (Panels *self)
{
  const PejlChartSpec *spec = self->bars->spec;

  self->squares = TRUE;
  self->shown = MIN (spec->panels->len, allowed (self));
  for (guint p = 0; p < self->shown; p++)
    for (guint r = 0; r < spec->rows->len; r++)
      {
        const PejlChartCounts *counts = pejl_chart_panel_row (pejl_chart_spec_panel (spec, p), r);
        int n = pejl_chart_counts_n (spec, counts);
        int under = pejl_chart_counts_under (spec, counts);
        self->most[0] = MAX (self->most[0], under);
        self->most[1] = MAX (self->most[1], n - under);
        self->most[2] = MAX (self->most[2], counts->ikke_vurderet + counts->ikke_besoegt);
        if (n > MOST_SQUARES)
          self->squares = FALSE;
      }
}

static char *
panel_facts (const PejlChartPanel *panel)
{
  if (panel->n == panel->of)
    return g_strdup_printf ("n\u00a0=\u00a0%d", panel->n);
  return g_strdup_printf ("n\u00a0=\u00a0%d\u00a0af\u00a0%d", panel->n, panel->of);
}

/* Name and n over the widest panel. */
static double
widest_title (const Panels *self)
{
  double widest = 0;

  for (guint p = 0; p < self->shown; p++)
    {
      const PejlChartPanel *panel = pejl_chart_spec_panel (self->bars->spec, p);
      g_autofree char *facts = panel_facts (panel);
      widest
          = MAX (widest, pejl_chart_pen_text_width (self->bars->pen, PEJL_CHART_FONT_SMALL_BOLD, panel->label)
                             + pejl_chart_pen_text_width (self->bars->pen, PEJL_CHART_FONT_NAME, facts)
                             + 7 * unit (self->bars));
    }
  return widest;
}

static double
widest_sum (const Panels *self)
{
  g_autofree char *digits = pejl_chart_digits (self->most[0]);

  return pejl_chart_pen_text_width (self->bars->pen, PEJL_CHART_FONT_SMALL_BOLD, digits)
         + 7 * unit (self->bars);
}

/* Sets the width of a panel and of one dagtilbud. FALSE when the squares would be too narrow to see. */
static gboolean
try_columns (Panels *self, double room, guint beside)
{
  int most = self->most[0] + self->most[1] + self->most[2];
  double between = 18 * unit (self->bars);
  double narrowest = (self->squares ? NARROWEST_SQUARE : 1.2) * unit (self->bars);
  double gaps = (MISSING_GAP + 2 * BORDER_GAP) * unit (self->bars);

  self->beside = beside;
  self->pitch = (room + between) / beside;
  self->step = MIN ((self->pitch - between - self->sum_width - gaps) / MAX (most, 1),
                    WIDEST_SQUARE * unit (self->bars));
  return self->step >= narrowest && widest_title (self) <= self->pitch - between;
}

/* As many panels beside each other as have room, the lines of them about equally long. FALSE when not one
 * has. */
static gboolean
choose_columns (Panels *self, double room)
{
  self->sum_width = widest_sum (self);
  for (guint beside = MIN (self->shown, MOST_BESIDE); beside > 0; beside--)
    if (try_columns (self, room, beside))
      {
        guint lines = (self->shown + beside - 1) / beside;
        return try_columns (self, room, (self->shown + lines - 1) / lines);
      }
  return FALSE;
}

/* The names have a column of their own; on a narrow canvas a smaller one, in two lines. */
static gboolean
plan (Panels *self)
{
  PejlChartBars *bars = self->bars;
  double whole = bars->x1 - bars->x0;
  double word = 0;
  double line = pejl_chart_pen_line_height (bars->pen, PEJL_CHART_FONT_LABEL);
  double room;

  survey (self);
  self->name_width = bars->label_width;
  if (bars->stacked)
    {
      for (guint i = 0; i < bars->spec->rows->len; i++)
        word = MAX (word, pejl_chart_pen_longest_word (bars->pen, PEJL_CHART_FONT_LABEL_BOLD,
                                                       pejl_chart_spec_shown_row (bars->spec, i)->label));
      self->name_width = MAX (word, whole * 0.3);
      if (self->name_width > whole * 0.42)
        return FALSE;
    }
  self->x0 = bars->x0 + self->name_width + 12 * unit (self->bars);
  room = bars->x1 - self->x0;
  self->height = MAX (26 * unit (self->bars) + bars->pen->stretch * 0.5,
                      1.4 * bars->pen->fonts[PEJL_CHART_FONT_SMALL_BOLD].cap_height);
  self->gap = MAX (14 * unit (self->bars) + bars->pen->stretch * 0.2,
                   line * 1.1 - self->height + 2 * unit (self->bars));
  self->gap = MAX (self->gap, 7 * unit (self->bars));
  return choose_columns (self, room);
}

/* ---- one row of one panel ---- */

static void
lay_run (Panels *self, PejlChartColour colour, double x, double y, int number)
{
  PejlChartLayout *pen = self->bars->pen;
  double half = MIN (0.75 * unit (self->bars), self->step / 6);

  if (colour == PEJL_CHART_COLOUR_MISSING)
    for (int i = 0; i < (self->squares ? number : 1); i++)
      pejl_chart_pen_hatch (pen, x + i * self->step + half, y,
                            (self->squares ? 1 : number) * self->step - 2 * half, self->height);
  else
    for (int i = 0; i < (self->squares ? number : 1); i++)
      pejl_chart_pen_rect (pen, colour, x + i * self->step + half, y,
                           (self->squares ? 1 : number) * self->step - 2 * half, self->height);
}

static void
lay_panel_missing (Panels *self, const PejlChartPanel *panel, const PejlChartRow *row,
                   const PejlChartCounts *counts, const char *prefix, const char *place, int grid_row,
                   int grid_column, double x, double y)
{
  int judged = counts->ikke_vurderet, visited = counts->ikke_besoegt;

  if (judged + visited == 0)
    return;
  lay_run (self, PEJL_CHART_COLOUR_MISSING, x, y, judged + visited);
  if (judged > 0)
    pejl_chart_mark_missing (self->bars, prefix, place, row, counts, FALSE, FALSE, grid_row, grid_column, x,
                             y, judged * self->step, self->height);
  if (visited > 0)
    pejl_chart_mark_missing (self->bars, prefix, place, row, counts, TRUE, FALSE, grid_row, grid_column + 1,
                             x + judged * self->step, y, visited * self->step, self->height);
}

static void
lay_panel_row (Panels *self, guint p, guint row_place, double border_x, double y, int grid_row)
{
  const PejlChartSpec *spec = self->bars->spec;
  const PejlChartPanel *panel = pejl_chart_spec_panel (spec, p);
  const PejlChartRow *row = pejl_chart_spec_shown_row (spec, row_place);
  const PejlChartCounts *counts = pejl_chart_panel_row (panel, pejl_chart_spec_shown_index (spec, row_place));
  int under = pejl_chart_counts_under (spec, counts);
  int grid_column = (int) (p % self->beside) * 16;
  g_autofree char *digits = pejl_chart_digits (under);
  g_autofree char *prefix = g_strconcat (panel->key, ":", NULL);
  g_autofree char *place = g_strconcat (panel->label, ", ", NULL);
  double sum = pejl_chart_pen_text_width (self->bars->pen, PEJL_CHART_FONT_SMALL_BOLD, digits);
  double x = border_x - BORDER_GAP * unit (self->bars) - under * self->step;

  if (pejl_chart_counts_n (spec, counts) > 0)
    {
      pejl_chart_pen_text (self->bars->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_UNDER,
                           PEJL_CHART_END, x - 6 * unit (self->bars), y + self->height / 2, digits);
      pejl_chart_mark_under (self->bars, prefix, place, row, counts, grid_row, grid_column,
                             x - 6 * unit (self->bars) - sum, y, sum, self->height);
    }
  for (guint level = 0; level < spec->levels->len; level++)
    {
      int number = pejl_chart_counts_level (counts, level);
      if ((int) level == spec->border)
        x = border_x + BORDER_GAP * unit (self->bars);
      if (number == 0)
        continue;
      lay_run (self, PEJL_CHART_COLOUR_LEVEL_1 + pejl_chart_spec_step (spec, level) - 1, x, y, number);
      pejl_chart_mark_level (self->bars, prefix, place, row, counts, level, grid_row,
                             grid_column + 1 + (int) level, x, y, number * self->step, self->height);
      x += number * self->step;
    }
  lay_panel_missing (self, panel, row, counts, prefix, place, grid_row, grid_column + 9,
                     MAX (x, border_x) + MISSING_GAP * unit (self->bars), y);
}

/* ---- a line of panels ---- */

static void
lay_panel_title (Panels *self, guint p, double x, double y_middle)
{
  PejlChartLayout *pen = self->bars->pen;
  const PejlChartPanel *panel = pejl_chart_spec_panel (self->bars->spec, p);
  g_autofree char *facts = panel_facts (panel);

  pejl_chart_pen_text (pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, y_middle,
                       panel->label);
  x += pejl_chart_pen_text_width (pen, PEJL_CHART_FONT_SMALL_BOLD, panel->label) + 7 * unit (self->bars);
  pejl_chart_pen_text (pen, PEJL_CHART_FONT_NAME, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, y_middle,
                       facts);
}

static double
lay_panel_name (Panels *self, guint place, double y)
{
  PejlChartBars *bars = self->bars;
  const PejlChartRow *row = pejl_chart_spec_shown_row (bars->spec, place);
  gboolean bold = (int) pejl_chart_spec_shown_index (bars->spec, place) == bars->spec->emphasised_row;
  PejlChartFont font = bold ? PEJL_CHART_FONT_LABEL_BOLD : PEJL_CHART_FONT_LABEL;
  g_auto (GStrv) lines = pejl_chart_pen_wrap (bars->pen, font, row->label, self->name_width, 2);
  double block = g_strv_length (lines) * pejl_chart_pen_line_height (bars->pen, font);
  double height = MAX (self->height, block);
  PejlChartAlign align = bars->stacked ? PEJL_CHART_START : PEJL_CHART_END;

  pejl_chart_pen_lines (bars->pen, font, PEJL_CHART_COLOUR_TEXT, align,
                        bars->x0 + (bars->stacked ? 0 : self->name_width), y + (height - block) / 2,
                        (const char *const *) lines);
  return height;
}

static double
lay_line (Panels *self, guint first, double y, int first_row)
{
  PejlChartBars *bars = self->bars;
  guint end = MIN (first + self->beside, self->shown);
  double title = pejl_chart_pen_line_height (bars->pen, PEJL_CHART_FONT_SMALL_BOLD);
  double border = self->sum_width + self->most[0] * self->step + BORDER_GAP * unit (self->bars);
  double width = (bars->pen->style.mode == PEJL_CHART_SLIDE ? 3 : 2 * MAX (unit (self->bars), 0.6));
  double top = y + title;

  for (guint p = first; p < end; p++)
    lay_panel_title (self, p, self->x0 + (p - first) * self->pitch, y + title / 2);
  y = top + 6 * unit (self->bars);
  for (guint place = 0; place < bars->spec->rows->len; place++)
    {
      double height = lay_panel_name (self, place, y);
      for (guint p = first; p < end; p++)
        lay_panel_row (self, p, place, self->x0 + (p - first) * self->pitch + border,
                       y + (height - self->height) / 2, first_row + (int) place);
      y += height + (place + 1 < bars->spec->rows->len ? self->gap : 0);
    }
  for (guint p = first; p < end; p++)
    {
      double x = self->x0 + (p - first) * self->pitch + border;
      pejl_chart_pen_line (bars->pen, PEJL_CHART_COLOUR_TEXT, width, x, top + unit (self->bars), x,
                           y + 5 * unit (self->bars));
    }
  return y + 5 * unit (self->bars);
}

/* ---- the whole ---- */

static double
lay_rule (PejlChartBars *bars, double y)
{
  y += 14 * bars->pen->unit;
  pejl_chart_pen_line (bars->pen, PEJL_CHART_COLOUR_HAIRLINE, bars->pen->unit, bars->x0, y, bars->x1, y);
  return y + 10 * bars->pen->unit;
}

static double
lay_reading (Panels *self, double y)
{
  const PejlChartSpec *spec = self->bars->spec;
  const char *noun = pejl_chart_spec_unit (spec, 1);
  g_autofree char *how = NULL;
  g_autofree char *words = NULL;

  if (self->squares)
    /* The gender of other nouns is not known. */
    how = g_strdup_printf ("Én firkant er %s %s; tallet er antal under grænsen.",
                           g_str_equal (noun, "dagtilbud") ? "ét" : "1", noun);
  else
    how = g_strdup ("Tallet er antal under grænsen.");
  words = g_strdup_printf ("%s%s%s", spec->panels_title != NULL ? spec->panels_title : "",
                           spec->panels_title != NULL ? " " : "", how);
  y = pejl_chart_pen_paragraph (self->bars->pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self->bars->x0,
                                y, self->bars->x1 - self->bars->x0, words);
  return y + 8 * self->bars->pen->unit;
}

double
pejl_chart_panels_sentence (PejlChartBars *bars, double y)
{
  const PejlChartSpec *spec = bars->spec;
  g_autofree char *words = g_strdup_printf ("%s%sTallene for hvert distrikt står i tabellen.",
                                            spec->panels_title != NULL ? spec->panels_title : "",
                                            spec->panels_title != NULL ? " " : "");

  return pejl_chart_pen_paragraph (bars->pen, PEJL_CHART_FONT_SUBTITLE, PEJL_CHART_COLOUR_TEXT, bars->x0,
                                   lay_rule (bars, y), bars->x1 - bars->x0, words);
}

double
pejl_chart_panels (PejlChartBars *bars, double y, int first_row)
{
  Panels self = { .bars = bars };
  guint more;

  if (!plan (&self))
    return pejl_chart_panels_sentence (bars, y);
  y = lay_reading (&self, lay_rule (bars, y));
  for (guint first = 0; first < self.shown; first += self.beside)
    {
      /* A heading stands nearer to its own rows than to those above it, at every text size. */
      double apart = first > 0 ? pejl_chart_pen_line_height (bars->pen, PEJL_CHART_FONT_SMALL_BOLD) : 0;

      y = lay_line (&self, first, y + apart, first_row);
      first_row += (int) bars->spec->rows->len;
    }
  more = bars->spec->panels->len - self.shown;
  if (more > 0)
    {
      g_autofree char *words = g_strdup_printf ("Og %u %s mere: tallene står i tabellen.", more,
                                                more == 1 ? "distrikt" : "distrikter");
      y = pejl_chart_pen_paragraph (bars->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, bars->x0,
                                    y + 4 * bars->pen->unit, bars->x1 - bars->x0, words);
    }
  return y;
}
