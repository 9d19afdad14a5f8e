// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 4: what its files (matrix, list, words) share.
#pragma once

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"

G_BEGIN_DECLS

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;
  double x0, x1;
  double name_width;
  double *widths; /* owned: of each column, the margin last */
  double cell_height;
  gboolean short_names; /* over the columns */
  gboolean two_lines; /* share and count stand under each other */
} PejlChartMatrix;

static inline double
unit (const PejlChartMatrix *self)
{
  return self->pen->unit;
}

static inline double
text_width (const PejlChartMatrix *self, PejlChartFont font, const char *text)
{
  return pejl_chart_pen_text_width (self->pen, font, text);
}

static inline double
line_height (const PejlChartMatrix *self, PejlChartFont font)
{
  return pejl_chart_pen_line_height (self->pen, font);
}

/* A row or column of -1 is the margin. Columns are counted with the margin, which is the last. */
gboolean pejl_chart_matrix_is_emphasised (const PejlChartMatrix *self, int row, int column);
double pejl_chart_matrix_bar_height (const PejlChartMatrix *self);
void pejl_chart_matrix_lay_bar (PejlChartMatrix *self, int row, int column, double x, double y, double width);
void pejl_chart_matrix_mark_cell (PejlChartMatrix *self, int row, int column, int grid_row, int grid_column,
                                  double x, double y, double width, double height);
char *pejl_chart_matrix_tegn_words (int tegn);
guint pejl_chart_matrix_n_columns (const PejlChartMatrix *self);
int pejl_chart_matrix_column_at (const PejlChartMatrix *self, guint i);
double pejl_chart_matrix_lay_list (PejlChartMatrix *self, double y);

/* "Systematik, pædagogiske ledere: tegn set 46 af 108 mulige gange, 43 %"; -1 for a margin. */
char *pejl_chart_cell_spoken (const PejlChartSpec *spec, int row, int column);
void pejl_chart_roller_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_roller_table (const PejlChartSpec *spec);

G_END_DECLS
