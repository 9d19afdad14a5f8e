// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of chart 3: what its parts (bars, level names, small multiples) share.
#pragma once

#include "core/chart/pejl-chart-kind.h"
#include "core/chart/pejl-chart-pen.h"

G_BEGIN_DECLS

/* Distance between hatched squares, in units, and how many there are before a number stands for them. */
#define PEJL_CHART_MISSING_PITCH 17
#define PEJL_CHART_MOST_MISSING 6

/* Where a level is named: once, where it first occurs. */
typedef enum
{
  PEJL_CHART_NOT_NAMED,    /* nobody is on this level */
  PEJL_CHART_NAMED_OVER,   /* over its segment */
  PEJL_CHART_NAMED_BESIDE, /* at the end of its bar */
} PejlChartNaming;

typedef struct
{
  PejlChartLayout *pen;
  const PejlChartSpec *spec;

  gboolean stacked;   /* names stand over the bars, as they have no room beside them */
  gboolean share;     /* lengths are shares of the assessed, as the rows differ in n and are many */
  gboolean nothing;   /* no row has anything assessed */
  double x0, x1;      /* the whole */
  double label_width; /* 0 when stacked */
  double plot_x0, plot_x1;
  double missing_x, missing_width; /* the column of hatched squares; 0 wide when not there */
  double sum_width;                /* the sum under the border, with its gap */
  double step;                     /* width of one dagtilbud, or of the whole share 1 */
  double border_x;
  double bar;      /* height */
  double gap;      /* between rows */
  guint first_bar; /* place of the first row with a bar */
  gboolean legend; /* level names have no room over the first bar */
  PejlChartNaming naming[7];
  guint named_at[7]; /* place of the row where the level is named */
} PejlChartBars;

/* Short forms that the files of this chart share. */

static inline double
unit (const PejlChartBars *self)
{
  return self->pen->unit;
}

static inline double
text_width (const PejlChartBars *self, PejlChartFont font, const char *text)
{
  return pejl_chart_pen_text_width (self->pen, font, text);
}

static inline double
line_height (const PejlChartBars *self, PejlChartFont font)
{
  return pejl_chart_pen_line_height (self->pen, font);
}

static inline int
missing_of (const PejlChartCounts *counts)
{
  return counts->ikke_vurderet + counts->ikke_besoegt;
}

/* Fills all fields but pen and spec. */
void pejl_chart_bars_plan (PejlChartBars *self);
double pejl_chart_bars_length (const PejlChartBars *self, const PejlChartCounts *counts, int number);
/* On a screen edges fall between pixels. */
double pejl_chart_bars_snap (const PejlChartBars *self, double x);
PejlChartFont pejl_chart_bars_label_font (const PejlChartBars *self, guint place);
/* Two lines where the row has the height, else one with its middle left out. */
GStrv pejl_chart_bars_wrap_label (const PejlChartBars *self, guint place, double width);
/* What stands at the right end of a bar: the name of a level that occurs there first, its count. NULL for
 * nothing. */
char *pejl_chart_bars_words_beside (const PejlChartBars *self, guint place, gboolean count);
int pejl_chart_bars_most_missing (const PejlChartBars *self);
/* Lines over the column of hatched squares; where paper and slides are short of width, one that the footer
 * explains. */
const char *const *pejl_chart_bars_missing_header (const PejlChartBars *self);
/* "ringe": the first letter made small. */
char *pejl_chart_level_name (const PejlChartLevel *level);
/* A new string: "2 ikke besøgt, 1 ikke vurderet". */
char *pejl_chart_missing_words (const PejlChartCounts *counts);
char *pejl_chart_digits (int number);

/* Names of the levels that occur first in the row at place, over its bar; returns the y at which the bar
 * begins. */
double pejl_chart_level_names (PejlChartBars *self, guint place, double y);
/* Swatches with names, where names have no room over the bar; returns the y below. */
double pejl_chart_level_legend (PejlChartBars *self, double y);
/* The words about the border above them; returns the y below. */
double pejl_chart_border_words (PejlChartBars *self, double y);
/* TRUE when all names have room over their bars. */
gboolean pejl_chart_level_names_fit (PejlChartBars *self);

/* Marks get rows from first_row on. Returns the y below. */
double pejl_chart_panels (PejlChartBars *self, double y, int first_row);
double pejl_chart_panels_sentence (PejlChartBars *self, double y);

/* Marks and spoken words of one level or of the missing; prefix is "" or "distrikt:nord:", place "" or "Nord,
 * ". */
void pejl_chart_mark_level (PejlChartBars *self, const char *prefix, const char *place,
                            const PejlChartRow *row, const PejlChartCounts *counts, guint level, int grid_row,
                            int grid_column, double x, double y, double width, double height);
void pejl_chart_mark_missing (PejlChartBars *self, const char *prefix, const char *place,
                              const PejlChartRow *row, const PejlChartCounts *counts, gboolean besoegt,
                              gboolean both, int grid_row, int grid_column, double x, double y, double width,
                              double height);
void pejl_chart_mark_under (PejlChartBars *self, const char *prefix, const char *place,
                            const PejlChartRow *row, const PejlChartCounts *counts, int grid_row,
                            int grid_column, double x, double y, double width, double height);

void pejl_chart_soejler_alt (const PejlChartSpec *spec, GPtrArray *sentences);
PejlChartTable *pejl_chart_soejler_table (const PejlChartSpec *spec);

G_END_DECLS
