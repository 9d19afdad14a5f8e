// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 4, "Hvilken rolle": areas × roles, the share of tegn seen as a bar in each cell; a list where cells have no room.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-roller-private.h"

#include "core/model/pejl-dansk.h"
#include <math.h>

/* Below this only counts are given, one square a tegn that could be seen. */
#define FEWEST_FOR_SHARE 10
#define CELL_GAP 8
#define ROW_GAP 10
#define MARGIN_GAP 22 /* before the margin column */
#define PAD 10

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;
  double x0, x1;
  double name_width;
  double *widths; /* owned: of each column, the margin last */
  double cell_height;
  gboolean two_lines; /* share and count stand under each other */
} Matrix;

static double
unit (const Matrix *self)
{
  return self->pen->unit;
}

static double
text_width (const Matrix *self, PejlChartFont font, const char *text)
{
  return pejl_chart_pen_text_width (self->pen, font, text);
}

static double
line_height (const Matrix *self, PejlChartFont font)
{
  return pejl_chart_pen_line_height (self->pen, font);
}

/* ---- the content of a cell, the same in matrix and list ---- */

static gboolean
is_emphasised (const Matrix *self, int row, int column)
{
  return row >= 0 && column >= 0 && row == self->spec->emphasised_cell[0] && column == self->spec->emphasised_cell[1];
}

static PejlChartColour
bar_colour (const Matrix *self, int row, int column)
{
  if (row < 0 || column < 0)
    return PEJL_CHART_COLOUR_TOTAL;
  return is_emphasised (self, row, column) ? PEJL_CHART_COLOUR_UNDER : PEJL_CHART_COLOUR_ACCENT;
}

/* Bars and squares grow with the text, but less. */
static double
mark_scale (const Matrix *self)
{
  return 0.5 + 0.5 * self->pen->style.text_scale;
}

static double
bar_height (const Matrix *self)
{
  return 12 * unit (self) * mark_scale (self);
}

static void
lay_share (Matrix *self, PejlChartCell cell, PejlChartColour colour, double x, double y, double width)
{
  pejl_chart_pen_rect (self->pen, PEJL_CHART_COLOUR_TRACK, x, y, width, bar_height (self));
  if (cell.seen > 0)
    pejl_chart_pen_rect (self->pen, colour, x, y, width * cell.seen / cell.possible, bar_height (self));
}

static void
lay_squares (Matrix *self, PejlChartCell cell, PejlChartColour colour, double x, double y, double width)
{
  double pitch = MIN (15 * unit (self) * mark_scale (self), width / cell.possible);
  double square = MIN (11 * unit (self) * mark_scale (self), pitch * 0.75);

  y += (bar_height (self) - square) / 2;
  for (int i = 0; i < cell.possible; i++)
    if (i < cell.seen)
      pejl_chart_pen_rect (self->pen, colour, x + i * pitch, y, square, square);
    else
      pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_QUIET, unit (self), x + i * pitch, y, square, square);
}

static void
lay_bar (Matrix *self, int row, int column, double x, double y, double width)
{
  PejlChartCell cell = pejl_chart_spec_cell (self->spec, row, column);

  if (cell.possible >= FEWEST_FOR_SHARE)
    lay_share (self, cell, bar_colour (self, row, column), x, y, width);
  else if (cell.possible > 0)
    lay_squares (self, cell, bar_colour (self, row, column), x, y, width);
}

static void
mark_cell (Matrix *self, int row, int column, int grid_row, int grid_column, double x, double y, double width, double height)
{
  g_autofree char *key = g_strdup_printf ("celle:%s:%s",
                                          row < 0 ? "alle" : pejl_chart_spec_matrix_row (self->spec, (guint) row)->key,
                                          column < 0 ? "alle" : pejl_chart_spec_column (self->spec, (guint) column)->key);
  g_autofree char *spoken = pejl_chart_cell_spoken (self->spec, row, column);

  pejl_chart_pen_mark (self->pen, key, spoken, grid_row, grid_column, x, y, width, height);
}

/* ---- the plan ---- */

static guint
n_columns (const Matrix *self)
{
  return self->spec->columns->len + 1;
}

/* Column i; the last is the margin. */
static int
column_at (const Matrix *self, guint i)
{
  return i < self->spec->columns->len ? (int) i : -1;
}

static double
cell_x (const Matrix *self, guint i)
{
  double x = self->x0 + self->name_width + CELL_GAP * unit (self);

  for (guint before = 0; before < i; before++)
    x += self->widths[before] + CELL_GAP * unit (self);
  return i == self->spec->columns->len ? x + (MARGIN_GAP - CELL_GAP) * unit (self) : x;
}

static const char *
column_label (const Matrix *self, guint i)
{
  return i < self->spec->columns->len ? pejl_chart_spec_column (self->spec, i)->label : "alle roller";
}

/* The widest share of a column, and the widest share with its count beside it. */
static void
measure_column (const Matrix *self, guint i, double *stacked, double *beside)
{
  *stacked = *beside = 0;
  for (int r = -1; r < (int) self->spec->matrix->len; r++)
    {
      PejlChartCell cell = pejl_chart_spec_cell (self->spec, r, column_at (self, i));
      g_autofree char *share = pejl_dansk_percent (cell.seen, cell.possible);
      g_autofree char *count = cell.possible > 0 ? pejl_dansk_x_af_n (cell.seen, cell.possible) : g_strdup ("ingen tegn");
      gboolean small = share != NULL || cell.possible == 0;
      double count_width = text_width (self, small ? PEJL_CHART_FONT_SMALL : PEJL_CHART_FONT_VALUE, count);
      double share_width = share != NULL ? text_width (self, PEJL_CHART_FONT_BIG, share) + 8 * unit (self) : 0;
      *stacked = MAX (*stacked, MAX (count_width, share_width));
      *beside = MAX (*beside, count_width + share_width);
    }
}

static double
widest_name (const Matrix *self)
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

/* Each column gets what it needs, with its heading's longest word, and an equal part of what is left. */
static gboolean
share_out (Matrix *self, double room, gboolean two_lines)
{
  double left = room;

  for (guint i = 0; i < n_columns (self); i++)
    {
      double stacked, beside;
      measure_column (self, i, &stacked, &beside);
      self->widths[i] = MAX ((two_lines ? stacked : beside) + 2 * PAD * unit (self),
                             pejl_chart_pen_longest_word (self->pen, PEJL_CHART_FONT_SMALL_BOLD, column_label (self, i)));
      left -= self->widths[i];
    }
  for (guint i = 0; i < n_columns (self); i++)
    self->widths[i] += left / n_columns (self);
  return left >= 0;
}

/* FALSE when cells would be too narrow for what they hold. */
static gboolean
plan (Matrix *self)
{
  double room, least, height;

  self->name_width = widest_name (self);
  self->widths = g_new0 (double, n_columns (self));
  room = self->x1 - self->x0 - self->name_width - CELL_GAP * unit (self) * n_columns (self) - (MARGIN_GAP - CELL_GAP) * unit (self);
  if (!share_out (self, room, FALSE))
    {
      self->two_lines = TRUE;
      if (!share_out (self, room, TRUE))
        return FALSE;
    }
  least = line_height (self, PEJL_CHART_FONT_BIG) + bar_height (self) + 21 * unit (self)
          + (self->two_lines ? line_height (self, PEJL_CHART_FONT_SMALL) : 0);
  height = least + (self->two_lines ? 3 : 7) * unit (self) + self->pen->stretch;
  self->cell_height = MAX (least, height);
  return TRUE;
}

/* ---- the matrix ---- */

static void
lay_cell_text (Matrix *self, PejlChartCell cell, double x, double y, double width, int container)
{
  double big = line_height (self, PEJL_CHART_FONT_BIG);
  g_autofree char *share = pejl_dansk_percent (cell.seen, cell.possible);
  g_autofree char *count = pejl_dansk_x_af_n (cell.seen, cell.possible);
  double middle = y + big / 2;
  guint text;

  if (cell.possible == 0)
    {
      text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, x, middle, "ingen tegn");
      pejl_chart_pen_command (self->pen, text)->container = container;
      return;
    }
  if (share == NULL)
    {
      text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_VALUE, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, middle, count);
      pejl_chart_pen_command (self->pen, text)->container = container;
      return;
    }
  text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_BIG, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, x, middle, share);
  pejl_chart_pen_command (self->pen, text)->container = container;
  if (self->two_lines)
    text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, x,
                                y + big + line_height (self, PEJL_CHART_FONT_SMALL) / 2, count);
  else
    text = pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, x + width, middle, count);
  pejl_chart_pen_command (self->pen, text)->container = container;
}

static void
lay_cell (Matrix *self, int row, guint column_place, double y)
{
  int column = column_at (self, column_place);
  double x = cell_x (self, column_place), pad = PAD * unit (self);
  double inner = self->widths[column_place] - 2 * pad;
  guint card = pejl_chart_pen_rect (self->pen, PEJL_CHART_COLOUR_CARD, x, y, self->widths[column_place], self->cell_height);

  lay_cell_text (self, pejl_chart_spec_cell (self->spec, row, column), x + pad, y + 6 * unit (self), inner, (int) card);
  lay_bar (self, row, column, x + pad, y + self->cell_height - pad - bar_height (self), inner);
  if (is_emphasised (self, row, column))
    pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_UNDER, 2.5 * unit (self), x - unit (self), y - unit (self),
                          self->widths[column_place] + 2 * unit (self), self->cell_height + 2 * unit (self));
  mark_cell (self, row, column, row < 0 ? (int) self->spec->matrix->len : row, (int) column_place, x, y,
             self->widths[column_place], self->cell_height);
}

static char *
tegn_words (int tegn)
{
  return g_strdup_printf ("%d\u00a0tegn", tegn);
}

static double
name_height (const Matrix *self, const char *label)
{
  g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_LABEL_BOLD, label, self->name_width, 3);

  return g_strv_length (lines) * line_height (self, PEJL_CHART_FONT_LABEL_BOLD)
         + line_height (self, PEJL_CHART_FONT_SMALL) + 6 * unit (self);
}

static void
lay_name (Matrix *self, const char *label, int tegn, double y)
{
  g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_LABEL_BOLD, label, self->name_width, 3);
  g_autofree char *words = tegn_words (tegn);

  y = pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0,
                            y + 6 * unit (self), (const char *const *) lines);
  if (tegn > 0)
    pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_START, self->x0,
                         y + line_height (self, PEJL_CHART_FONT_SMALL) / 2, words);
}

static double
lay_matrix_row (Matrix *self, int row, double y)
{
  const char *label = row < 0 ? "Alle områder" : pejl_chart_spec_matrix_row (self->spec, (guint) row)->label;
  int tegn = row < 0 ? pejl_chart_spec_total_tegn (self->spec) : pejl_chart_spec_matrix_row (self->spec, (guint) row)->tegn;

  lay_name (self, label, tegn, y);
  for (guint i = 0; i < n_columns (self); i++)
    lay_cell (self, row, i, y);
  return y + MAX (self->cell_height, name_height (self, label));
}

/* First and last column of a group; FALSE when it has none. */
static gboolean
group_span (const Matrix *self, guint group, guint *first, guint *last)
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

static GStrv
group_lines (Matrix *self, guint group, double *x, double *width)
{
  guint first = 0, last = 0;

  if (!group_span (self, group, &first, &last))
    return NULL;
  *x = cell_x (self, first);
  *width = cell_x (self, last) + self->widths[last] - *x;
  return pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_SMALL, g_ptr_array_index (self->spec->groups, group), *width, 0);
}

/* Where the columns come from, over a line each, standing on it. */
static double
lay_groups (Matrix *self, double y)
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
                            y - g_strv_length (lines) * line_height (self, PEJL_CHART_FONT_SMALL), (const char *const *) lines);
      pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_RULE, 1.5 * unit (self), x, y + 4 * unit (self), x + width, y + 4 * unit (self));
    }
  return y + 10 * unit (self);
}

static double
lay_headings (Matrix *self, double y)
{
  guint most = 1;
  double line = line_height (self, PEJL_CHART_FONT_SMALL_BOLD);

  for (guint i = 0; i < n_columns (self); i++)
    {
      g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_SMALL_BOLD, column_label (self, i), self->widths[i], 0);
      most = MAX (most, g_strv_length (lines));
    }
  y += most * line;
  for (guint i = 0; i < n_columns (self); i++)
    {
      g_auto (GStrv) lines = pejl_chart_pen_wrap (self->pen, PEJL_CHART_FONT_SMALL_BOLD, column_label (self, i), self->widths[i], 0);
      pejl_chart_pen_lines (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, cell_x (self, i),
                            y - g_strv_length (lines) * line, (const char *const *) lines);
    }
  return y + 6 * unit (self);
}

static double
lay_matrix (Matrix *self, double y)
{
  y = lay_headings (self, lay_groups (self, y));
  for (guint r = 0; r < self->spec->matrix->len; r++)
    y = lay_matrix_row (self, (int) r, y) + ROW_GAP * unit (self);
  pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_RULE, 1.5 * unit (self), self->x0, y, self->x1, y);
  return lay_matrix_row (self, -1, y + ROW_GAP * unit (self));
}

/* ---- the list, for narrow canvases and large text ---- */

static double
lay_list_entry (Matrix *self, int row, int column, int grid_row, double y)
{
  PejlChartCell cell = pejl_chart_spec_cell (self->spec, row, column);
  PejlChartFont font = column < 0 ? PEJL_CHART_FONT_SMALL_BOLD : PEJL_CHART_FONT_NAME;
  g_autofree char *label = column < 0 ? g_strdup ("alle roller")
                                      : pejl_chart_plain (pejl_chart_spec_column (self->spec, (guint) column)->label);
  g_autofree char *share = pejl_dansk_percent (cell.seen, cell.possible);
  g_autofree char *count = cell.possible > 0 ? pejl_dansk_x_af_n (cell.seen, cell.possible) : g_strdup ("ingen tegn");
  double top = y, line = line_height (self, PEJL_CHART_FONT_NAME);
  double out = MIN (6 * unit (self), self->x0);
  double count_width = text_width (self, PEJL_CHART_FONT_SMALL, count);
  double facts = count_width + (share != NULL ? text_width (self, PEJL_CHART_FONT_SMALL_BOLD, share) + 8 * unit (self) : 0);
  const char *kort = column < 0 ? label : pejl_chart_spec_column (self->spec, (guint) column)->kort;
  double room = self->x1 - self->x0 - facts - 12 * unit (self);
  const char *shown = text_width (self, font, label) <= room ? label : kort;
  gboolean own_line = text_width (self, font, shown) > room;
  g_autofree char *fitting = pejl_chart_pen_ellipsize (self->pen, font, own_line ? label : shown, self->x1 - self->x0);

  pejl_chart_pen_text (self->pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0, y + line / 2, fitting);
  if (own_line)
    y += line;
  if (share != NULL)
    pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END,
                         self->x1 - count_width - 8 * unit (self), y + line / 2, share);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->x1, y + line / 2, count);
  y += line + 2 * unit (self);
  lay_bar (self, row, column, self->x0, y, self->x1 - self->x0);
  y += cell.possible > 0 ? bar_height (self) : 0;
  if (is_emphasised (self, row, column))
    pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_UNDER, 2.5 * unit (self), self->x0 - out, top - 4 * unit (self),
                          self->x1 - self->x0 + 2 * out, y - top + 9 * unit (self));
  mark_cell (self, row, column, grid_row, 0, self->x0, top, self->x1 - self->x0, y - top);
  return y + 10 * unit (self) + MAX (self->pen->stretch * 0.2, -4 * unit (self));
}

static double
lay_list_heading (Matrix *self, const char *label, int tegn, double y)
{
  g_autofree char *words = tegn_words (tegn);
  g_autofree char *heading = tegn > 0 ? g_strdup_printf ("%s, %s", label, words) : g_strdup (label);

  return pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, self->x0, y,
                                   self->x1 - self->x0, heading) + 4 * unit (self);
}

/* "Set ved tilsyn i 36 dagtilbud: medarbejdere og ledere." */
static double
lay_list_sources (Matrix *self, double y)
{
  for (guint g = 0; g < self->spec->groups->len; g++)
    {
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < self->spec->columns->len; i++)
        if (pejl_chart_spec_column (self->spec, i)->group == (int) g)
          g_ptr_array_add (words, pejl_chart_plain (pejl_chart_spec_column (self->spec, i)->label));
      if (words->len == 0)
        continue;
      g_ptr_array_add (words, NULL);
      g_autofree char *roles = pejl_dansk_join ((const char *const *) words->pdata);
      g_autofree char *sentence = g_strdup_printf ("%s: %s.", (const char *) g_ptr_array_index (self->spec->groups, g), roles);
      y = pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, self->x0, y, self->x1 - self->x0, sentence);
    }
  return y + 10 * unit (self);
}

static double
lay_list (Matrix *self, double y)
{
  int grid_row = 0;

  y = lay_list_sources (self, y);
  for (guint r = 0; r <= self->spec->matrix->len; r++)
    {
      int row = r < self->spec->matrix->len ? (int) r : -1;
      if (r > 0)
        {
          pejl_chart_pen_line (self->pen, PEJL_CHART_COLOUR_HAIRLINE, unit (self), self->x0, y, self->x1, y);
          y += 10 * unit (self);
        }
      if (row >= 0)
        y = lay_list_heading (self, pejl_chart_spec_matrix_row (self->spec, r)->label,
                              pejl_chart_spec_matrix_row (self->spec, r)->tegn, y);
      else
        y = lay_list_heading (self, "Alle områder", pejl_chart_spec_total_tegn (self->spec), y);
      for (guint i = 0; i < n_columns (self); i++)
        y = lay_list_entry (self, row, column_at (self, i), grid_row++, y);
    }
  return y;
}

static double
roller_layout (PejlChartLayout *pen, double y)
{
  Matrix self = { .pen = pen, .spec = pen->spec, .x0 = pen->margin, .x1 = pen->width - pen->margin };

  if (pen->spec->matrix->len == 0 || pen->spec->columns->len == 0)
    return pejl_chart_pen_paragraph (pen, PEJL_CHART_FONT_HEAD, PEJL_CHART_COLOUR_TEXT, self.x0, y, self.x1 - self.x0,
                                     "Der er ingen tegn at vise");
  y = plan (&self) ? lay_matrix (&self, y) : lay_list (&self, y);
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
