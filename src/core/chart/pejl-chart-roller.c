// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 4, "Hvilken rolle": areas × roles, the share of tegn seen as a bar in each cell; a list where cells
// have no room.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-roller-private.h"

#include "core/model/pejl-dansk.h"
#include <math.h>

/* Below this only counts are given, one square a tegn that could be seen. */
#define FEWEST_FOR_SHARE 10
/* Space in units, at ease and tight. */
#define CELL_GAP(self) ((self)->pen->tight ? 4 : 8)
#define ROW_GAP(self) ((self)->pen->tight ? 4 : 10)
#define MARGIN_GAP(self) ((self)->pen->tight ? 12 : 22) /* before the margin column */
#define PAD(self) ((self)->pen->tight ? 5 : 10)
#define TOP_PAD(self) ((self)->pen->tight ? 2 : 6)
#define BAR(self) ((self)->pen->tight ? 6 : 12)

/* ---- the content of a cell, the same in matrix and list ---- */

gboolean
pejl_chart_matrix_is_emphasised (const PejlChartMatrix *self, int row, int column)
{
  return row >= 0 && column >= 0 && row == self->spec->emphasised_cell[0]
         && column == self->spec->emphasised_cell[1];
}

static PejlChartColour
bar_colour (const PejlChartMatrix *self, int row, int column)
{
  if (row < 0 || column < 0)
    return PEJL_CHART_COLOUR_TOTAL;
  return pejl_chart_matrix_is_emphasised (self, row, column) ? PEJL_CHART_COLOUR_UNDER
                                                             : PEJL_CHART_COLOUR_ACCENT;
}

/* Bars and squares grow with the text, but less. */
static double
mark_scale (const PejlChartMatrix *self)
{
  return 0.5 + 0.5 * self->pen->style.text_scale;
}

double
pejl_chart_matrix_bar_height (const PejlChartMatrix *self)
{
  return BAR (self) * unit (self) * mark_scale (self);
}

static void
lay_share (PejlChartMatrix *self, PejlChartCell cell, PejlChartColour colour, double x, double y,
           double width)
{
  pejl_chart_pen_rect (self->pen, PEJL_CHART_COLOUR_TRACK, x, y, width, pejl_chart_matrix_bar_height (self));
  if (cell.seen > 0)
    pejl_chart_pen_rect (self->pen, colour, x, y, width * cell.seen / cell.possible,
                         pejl_chart_matrix_bar_height (self));
}

static void
lay_squares (PejlChartMatrix *self, PejlChartCell cell, PejlChartColour colour, double x, double y,
             double width)
{
  double pitch = MIN (15.0 / 12 * pejl_chart_matrix_bar_height (self), width / cell.possible);
  double square = MIN (11.0 / 12 * pejl_chart_matrix_bar_height (self), pitch * 0.75);

  y += (pejl_chart_matrix_bar_height (self) - square) / 2;
  for (int i = 0; i < cell.possible; i++)
    if (i < cell.seen)
      pejl_chart_pen_rect (self->pen, colour, x + i * pitch, y, square, square);
    else
      pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_QUIET, unit (self), x + i * pitch, y, square,
                            square);
}

void
pejl_chart_matrix_lay_bar (PejlChartMatrix *self, int row, int column, double x, double y, double width)
{
  PejlChartCell cell = pejl_chart_spec_cell (self->spec, row, column);

  if (cell.possible >= FEWEST_FOR_SHARE)
    lay_share (self, cell, bar_colour (self, row, column), x, y, width);
  else if (cell.possible > 0)
    lay_squares (self, cell, bar_colour (self, row, column), x, y, width);
}

void
pejl_chart_matrix_mark_cell (PejlChartMatrix *self, int row, int column, int grid_row, int grid_column,
                             double x, double y, double width, double height)
{
  g_autofree char *key = g_strdup_printf (
      "celle:%s:%s", row < 0 ? "alle" : pejl_chart_spec_matrix_row (self->spec, (guint) row)->key,
      column < 0 ? "alle" : pejl_chart_spec_column (self->spec, (guint) column)->key);
  g_autofree char *spoken = pejl_chart_cell_spoken (self->spec, row, column);

  pejl_chart_pen_mark (self->pen, key, spoken, grid_row, grid_column, x, y, width, height);
}

/* ---- the plan ---- */

guint
pejl_chart_matrix_n_columns (const PejlChartMatrix *self)
{
  return self->spec->columns->len + 1;
}

/* Column i; the last is the margin. */
int
pejl_chart_matrix_column_at (const PejlChartMatrix *self, guint i)
{
  return i < self->spec->columns->len ? (int) i : -1;
}

static double
cell_x (const PejlChartMatrix *self, guint i)
{
  double x = self->x0 + self->name_width + CELL_GAP (self) * unit (self);

  for (guint before = 0; before < i; before++)
    x += self->widths[before] + CELL_GAP (self) * unit (self);
  return i == self->spec->columns->len ? x + (MARGIN_GAP (self) - CELL_GAP (self)) * unit (self) : x;
}

static const char *
column_label (const PejlChartMatrix *self, guint i)
{
  const PejlChartColumn *column;

  if (i >= self->spec->columns->len)
    return "alle roller";
  column = pejl_chart_spec_column (self->spec, i);
  return self->short_names && column->kort != NULL ? column->kort : column->label;
}

/* The widest share of a column, and the widest share with its count beside it. */
static void
measure_column (const PejlChartMatrix *self, guint i, double *stacked, double *beside)
{
  *stacked = *beside = 0;
  for (int r = -1; r < (int) self->spec->matrix->len; r++)
    {
      PejlChartCell cell = pejl_chart_spec_cell (self->spec, r, pejl_chart_matrix_column_at (self, i));
      g_autofree char *share = pejl_dansk_percent (cell.seen, cell.possible);
      g_autofree char *count
          = cell.possible > 0 ? pejl_dansk_x_af_n (cell.seen, cell.possible) : g_strdup ("ingen tegn");
      gboolean small = share != NULL || cell.possible == 0 || self->pen->tight;
      double count_width = text_width (self, small ? PEJL_CHART_FONT_SMALL : PEJL_CHART_FONT_VALUE, count);
      double share_width
          = share != NULL && !self->pen->tight
                ? text_width (self, PEJL_CHART_FONT_BIG, share) + 8 * unit (self)
                : 0;
      *stacked = MAX (*stacked, MAX (count_width, share_width));
      *beside = MAX (*beside, count_width + share_width);
    }
}

static double
widest_name (const PejlChartMatrix *self)
{
  double widest = text_width (self, PEJL_CHART_FONT_LABEL_BOLD, "Alle områder"), word = 0;

  for (guint r = 0; r < self->spec->matrix->len; r++)
    {
      const char *label = pejl_chart_spec_matrix_row (self->spec, r)->label;
      widest = MAX (widest, text_width (self, PEJL_CHART_FONT_LABEL_BOLD, label));
      word = MAX (word, pejl_chart_pen_longest_word (self->pen, PEJL_CHART_FONT_LABEL_BOLD, label));
    }
  return ceil (MAX (word, MIN (widest, 140 * unit (self) * self->pen->style.text_scale)));
}

/* First and last column of a group; FALSE when it has none. */
static gboolean
group_span (const PejlChartMatrix *self, guint group, guint *first, guint *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->spec->columns->len; i++)
    if (pejl_chart_spec_column (self->spec, i)->group == (int) group)
      {
        if (!found)
          *first = i;
        *last = i;
        found = TRUE;
      }
  return found;
}

/* What is written over column i alone; NULL: what is written over it stands over others too, or there is none. */
static const char *
own_group (const PejlChartMatrix *self, guint i)
{
  guint first = 0, last = 0;
  int group = i < self->spec->columns->len ? pejl_chart_spec_column (self->spec, i)->group : -1;

  if (group < 0 || (guint) group >= self->spec->groups->len || !group_span (self, (guint) group, &first, &last) || first != last)
    return NULL;
  return g_ptr_array_index (self->spec->groups, (guint) group);
}

/* Each column gets what it needs, with its heading's longest word, and an equal part of what is left. */
static gboolean
share_out (PejlChartMatrix *self, double room, gboolean two_lines)
{
  double left = room;

  for (guint i = 0; i < pejl_chart_matrix_n_columns (self); i++)
    {
      double stacked, beside;
      measure_column (self, i, &stacked, &beside);
      self->widths[i]
          = MAX ((two_lines ? stacked : beside) + 2 * PAD (self) * unit (self),
                 pejl_chart_pen_longest_word (self->pen, PEJL_CHART_FONT_SMALL_BOLD, column_label (self, i)));
      if (own_group (self, i) != NULL)
        self->widths[i] = MAX (self->widths[i],
                               pejl_chart_pen_longest_word (self->pen, PEJL_CHART_FONT_SMALL, own_group (self, i)));
      left -= self->widths[i];
    }
  for (guint i = 0; i < pejl_chart_matrix_n_columns (self); i++)
    self->widths[i] += left / pejl_chart_matrix_n_columns (self);
  return left >= 0;
}

/* FALSE when cells would be too narrow for what they hold. */
static gboolean
plan (PejlChartMatrix *self)
{
  double room, least, height;

  self->name_width = widest_name (self);
  self->widths = g_new0 (double, pejl_chart_matrix_n_columns (self));
  room = self->x1 - self->x0 - self->name_width
         - CELL_GAP (self) * unit (self) * pejl_chart_matrix_n_columns (self)
         - (MARGIN_GAP (self) - CELL_GAP (self)) * unit (self);
  if (!share_out (self, room, FALSE))
    {
      self->two_lines = TRUE;
      self->short_names = self->pen->tight && !share_out (self, room, TRUE);
      if (!share_out (self, room, TRUE))
        return FALSE;
    }
  if (self->pen->tight)
    {
      self->cell_height = line_height (self, PEJL_CHART_FONT_SMALL) + pejl_chart_matrix_bar_height (self)
                          + (TOP_PAD (self) + PAD (self)) * unit (self) + MAX (self->pen->stretch, 0);
      return TRUE;
    }
  least = line_height (self, PEJL_CHART_FONT_BIG) + pejl_chart_matrix_bar_height (self) + 21 * unit (self)
          + (self->two_lines ? line_height (self, PEJL_CHART_FONT_SMALL) : 0);
  height = least + (self->two_lines ? 3 : 7) * unit (self) + self->pen->stretch;
  self->cell_height = MAX (least, height);
  return TRUE;
}

/* ---- the matrix ---- */

/* The count alone; the bar below it tells the share. */
static void
lay_tight_cell_text (PejlChartMatrix *self, PejlChartCell cell, double x, double y, int container)
{
  g_autofree char *count
      = cell.possible > 0 ? pejl_dansk_x_af_n (cell.seen, cell.possible) : g_strdup ("ingen tegn");
  guint text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL,
                                    cell.possible > 0 ? PEJL_CHART_COLOUR_TEXT : PEJL_CHART_COLOUR_QUIET,
                                    PEJL_CHART_START, x, y + line_height (self, PEJL_CHART_FONT_SMALL) / 2,
                                    count);

  pejl_chart_pen_command (self->pen, text)->container = container;
}

static void
lay_cell_text (PejlChartMatrix *self, PejlChartCell cell, double x, double y, double width, int container)
{
  double big = line_height (self, PEJL_CHART_FONT_BIG);
  g_autofree char *share = pejl_dansk_percent (cell.seen, cell.possible);
  g_autofree char *count = pejl_dansk_x_af_n (cell.seen, cell.possible);
  double middle = y + big / 2;
  guint text;

  if (cell.possible == 0)
    {
      text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                                  x, middle, "ingen tegn");
      pejl_chart_pen_command (self->pen, text)->container = container;
      return;
    }
  if (share == NULL)
    {
      text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_VALUE, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                                  x, middle, count);
      pejl_chart_pen_command (self->pen, text)->container = container;
      return;
    }
  text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_BIG, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x,
                              middle, share);
  pejl_chart_pen_command (self->pen, text)->container = container;
  if (self->two_lines)
    text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                                x, y + big + line_height (self, PEJL_CHART_FONT_SMALL) / 2, count);
  else
    text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END,
                                x + width, middle, count);
  pejl_chart_pen_command (self->pen, text)->container = container;
}

static void
lay_cell (PejlChartMatrix *self, int row, guint column_place, double y)
{
  int column = pejl_chart_matrix_column_at (self, column_place);
  double x = cell_x (self, column_place), pad = PAD (self) * unit (self);
  double inner = self->widths[column_place] - 2 * pad;
  PejlChartCell cell = pejl_chart_spec_cell (self->spec, row, column);
  guint card = pejl_chart_pen_rect (self->pen, PEJL_CHART_COLOUR_CARD, x, y, self->widths[column_place],
                                    self->cell_height);

  if (self->pen->tight)
    lay_tight_cell_text (self, cell, x + pad, y + TOP_PAD (self) * unit (self), (int) card);
  else
    lay_cell_text (self, cell, x + pad, y + TOP_PAD (self) * unit (self), inner, (int) card);
  pejl_chart_matrix_lay_bar (self, row, column, x + pad,
                             y + self->cell_height - pad - pejl_chart_matrix_bar_height (self), inner);
  if (pejl_chart_matrix_is_emphasised (self, row, column))
    pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_UNDER, 2.5 * unit (self), x - unit (self),
                          y - unit (self), self->widths[column_place] + 2 * unit (self),
                          self->cell_height + 2 * unit (self));
  pejl_chart_matrix_mark_cell (self, row, column, row < 0 ? (int) self->spec->matrix->len : row,
                               (int) column_place, x, y, self->widths[column_place], self->cell_height);
}

char *
pejl_chart_matrix_tegn_words (int tegn)
{
  return g_strdup_printf ("%d\u00a0tegn", tegn);
}

static double
name_height (const PejlChartMatrix *self, const char *label)
{
  g_auto (GStrv) lines
      = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_LABEL_BOLD, label, self->name_width, 3);

  return g_strv_length (lines) * line_height (self, PEJL_CHART_FONT_LABEL_BOLD)
         + (self->pen->tight ? 0 : line_height (self, PEJL_CHART_FONT_SMALL)) + TOP_PAD (self) * unit (self);
}

static void
lay_name (PejlChartMatrix *self, const char *label, int tegn, double y)
{
  g_auto (GStrv) lines
      = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_LABEL_BOLD, label, self->name_width, 3);
  g_autofree char *words = pejl_chart_matrix_tegn_words (tegn);

  y = pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                            self->x0, y + TOP_PAD (self) * unit (self), (const char *const *) lines);
  if (tegn > 0 && !self->pen->tight)
    pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START,
                         self->x0, y + line_height (self, PEJL_CHART_FONT_SMALL) / 2, words);
}

static double
lay_matrix_row (PejlChartMatrix *self, int row, double y)
{
  const char *label = row < 0 ? "Alle områder" : pejl_chart_spec_matrix_row (self->spec, (guint) row)->label;
  int tegn = row < 0 ? pejl_chart_spec_total_tegn (self->spec)
                     : pejl_chart_spec_matrix_row (self->spec, (guint) row)->tegn;

  lay_name (self, label, tegn, y);
  for (guint i = 0; i < pejl_chart_matrix_n_columns (self); i++)
    lay_cell (self, row, i, y);
  return y + MAX (self->cell_height, name_height (self, label));
}

static GStrv
group_lines (PejlChartMatrix *self, guint group, double *x, double *width)
{
  guint first = 0, last = 0;

  if (!group_span (self, group, &first, &last))
    return NULL;
  *x = cell_x (self, first);
  *width = cell_x (self, last) + self->widths[last] - *x;
  return pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_SMALL, g_ptr_array_index (self->spec->groups, group),
                              *width, 0);
}

/* Where the columns come from, over a line each, standing on it. */
static double
lay_groups (PejlChartMatrix *self, double y)
{
  guint most = 0;
  double x, width;

  for (guint g = 0; g < self->spec->groups->len; g++)
    {
      g_auto (GStrv) lines = group_lines (self, g, &x, &width);
      most = MAX (most, lines != NULL ? g_strv_length (lines) : 0);
    }
  if (most == 0)
    return y;
  y += most * line_height (self, PEJL_CHART_FONT_SMALL);
  for (guint g = 0; g < self->spec->groups->len; g++)
    {
      g_auto (GStrv) lines = group_lines (self, g, &x, &width);
      if (lines == NULL)
        continue;
      pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, x,
                            y - g_strv_length (lines) * line_height (self, PEJL_CHART_FONT_SMALL),
                            (const char *const *) lines);
      pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_RULE, 1.5 * unit (self), x, y + 4 * unit (self),
                           x + width, y + 4 * unit (self));
    }
  return y + 10 * unit (self);
}

static double
lay_headings (PejlChartMatrix *self, double y)
{
  guint most = 1;
  double line = line_height (self, PEJL_CHART_FONT_SMALL_BOLD);

  for (guint i = 0; i < pejl_chart_matrix_n_columns (self); i++)
    {
      g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_SMALL_BOLD,
                                                  column_label (self, i), self->widths[i], 0);
      most = MAX (most, g_strv_length (lines));
    }
  y += most * line;
  for (guint i = 0; i < pejl_chart_matrix_n_columns (self); i++)
    {
      g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_SMALL_BOLD,
                                                  column_label (self, i), self->widths[i], 0);
      pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START,
                            cell_x (self, i), y - g_strv_length (lines) * line, (const char *const *) lines);
    }
  return y + 6 * unit (self);
}

static double
lay_matrix (PejlChartMatrix *self, double y)
{
  y = lay_headings (self, lay_groups (self, y));
  for (guint r = 0; r < self->spec->matrix->len; r++)
    y = lay_matrix_row (self, (int) r, y) + ROW_GAP (self) * unit (self);
  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_RULE, 1.5 * unit (self), self->x0, y, self->x1, y);
  return lay_matrix_row (self, -1, y + ROW_GAP (self) * unit (self));
}

static double
roller_layout (PejlChartLayout *pen, double y)
{
  PejlChartMatrix self = { .pen = pen, .spec = pen->spec, .x0 = pen->margin, .x1 = pen->width - pen->margin };

  if (pen->spec->matrix->len == 0 || pen->spec->columns->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self.x0, y,
                                     self.x1 - self.x0, "Der er ingen tegn at vise");
  y = plan (&self) ? lay_matrix (&self, y) : pejl_chart_matrix_lay_list (&self, y);
  g_free (self.widths);
  return y;
}

static gboolean
roller_has_panels (const PejlChartSpec *spec)
{
  return FALSE;
}

const PejlChartKindClass pejl_chart_roller_class = {
  .layout = roller_layout,
  .alt_sentences = pejl_chart_roller_alt,
  .table = pejl_chart_roller_table,
  .has_panels = roller_has_panels,
};
