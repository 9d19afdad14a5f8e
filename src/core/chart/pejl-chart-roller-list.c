// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 4 as a list, for narrow canvases and large text: each cell a line with its bar below.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-roller-private.h"

#include "core/model/pejl-dansk.h"

static double
lay_list_entry (PejlChartMatrix *self, int row, int column, int grid_row, double y)
{
  PejlChartCell cell = pejl_chart_spec_cell (self->spec, row, column);
  PejlChartFont font = column < 0 ? PEJL_CHART_FONT_SMALL_BOLD : PEJL_CHART_FONT_NAME;
  g_autofree char *label = column < 0
                               ? g_strdup ("alle roller")
                               : pejl_chart_plain (pejl_chart_spec_column (self->spec, (guint) column)->label);
  g_autofree char *share = pejl_dansk_percent (cell.seen, cell.possible);
  g_autofree char *count
      = cell.possible > 0 ? pejl_dansk_x_af_n (cell.seen, cell.possible) : g_strdup ("ingen tegn");
  double top = y, line = line_height (self, PEJL_CHART_FONT_NAME);
  double out = MIN (6 * unit (self), self->x0);
  double count_width = text_width (self, PEJL_CHART_FONT_SMALL, count);
  double facts
      = count_width
        + (share != NULL ? text_width (self, PEJL_CHART_FONT_SMALL_BOLD, share) + 8 * unit (self) : 0);
  const char *kort = column < 0 ? label : pejl_chart_spec_column (self->spec, (guint) column)->kort;
  double room = self->x1 - self->x0 - facts - 12 * unit (self);
  const char *shown = text_width (self, font, label) <= room ? label : kort;
  gboolean own_line = text_width (self, font, shown) > room;
  g_autofree char *fitting
      = pejl_chart_pen_ellipsize (self->pen, font, own_line ? label : shown, self->x1 - self->x0);

  pejl_chart_pen_text (self->pen, font, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_START, self->x0, y + line / 2,
                       fitting);
  if (own_line)
    y += line;
  if (share != NULL)
    pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL_BOLD, PEJL_CHART_COLOUR_TEXT, PEJL_CHART_END,
                         self->x1 - count_width - 8 * unit (self), y + line / 2, share);
  pejl_chart_pen_text (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, PEJL_CHART_END, self->x1,
                       y + line / 2, count);
  y += line + 2 * unit (self);
  pejl_chart_matrix_lay_bar (self, row, column, self->x0, y, self->x1 - self->x0);
  y += cell.possible > 0 ? pejl_chart_matrix_bar_height (self) : 0;
  if (pejl_chart_matrix_is_emphasised (self, row, column))
    pejl_chart_pen_frame (self->pen, PEJL_CHART_COLOUR_UNDER, 2.5 * unit (self), self->x0 - out,
                          top - 4 * unit (self), self->x1 - self->x0 + 2 * out, y - top + 9 * unit (self));
  pejl_chart_matrix_mark_cell (self, row, column, grid_row, 0, self->x0, top, self->x1 - self->x0, y - top);
  return y + 10 * unit (self) + MAX (self->pen->stretch * 0.2, -4 * unit (self));
}

static double
lay_list_heading (PejlChartMatrix *self, const char *label, int tegn, double y)
{
  g_autofree char *words = pejl_chart_matrix_tegn_words (tegn);
  g_autofree char *heading = tegn > 0 ? g_strdup_printf ("%s, %s", label, words) : g_strdup (label);

  return pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_LABEL_BOLD, PEJL_CHART_COLOUR_TEXT, self->x0, y,
                                   self->x1 - self->x0, heading)
         + 4 * unit (self);
}

/* "Set ved tilsyn i 36 dagtilbud: medarbejdere og ledere." */
static double
lay_list_sources (PejlChartMatrix *self, double y)
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
      g_autofree char *sentence
          = g_strdup_printf ("%s: %s.", (const char *) g_ptr_array_index (self->spec->groups, g), roles);
      y = pejl_chart_pen_paragraph (self->pen, PEJL_CHART_FONT_SMALL, PEJL_CHART_COLOUR_QUIET, self->x0, y,
                                    self->x1 - self->x0, sentence);
    }
  return y + 10 * unit (self);
}

double
pejl_chart_matrix_lay_list (PejlChartMatrix *self, double y)
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
      for (guint i = 0; i < pejl_chart_matrix_n_columns (self); i++)
        y = lay_list_entry (self, row, pejl_chart_matrix_column_at (self, i), grid_row++, y);
    }
  return y;
}
