// SPDX-License-Identifier: GPL-3.0-or-later
// What a kind of chart lays out with: measuring, wrapping and placing text, rectangles, lines and marks.
#pragma once

#include "core/chart/pejl-chart-layout-private.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_START,
  PEJL_CHART_MIDDLE,
  PEJL_CHART_END,
} PejlChartAlign;

void pejl_chart_pen_open (PejlChartLayout *self);
void pejl_chart_pen_close (PejlChartLayout *self);
/* Takes back all commands and marks; shapes are kept. */
void pejl_chart_pen_clear (PejlChartLayout *self);

double pejl_chart_pen_text_width (PejlChartLayout *self, PejlChartFont font, const char *text);
double pejl_chart_pen_line_height (PejlChartLayout *self, PejlChartFont font);
/* Breaks at spaces and soft hyphens. max_lines 0: as many as it takes, breaking words that are wider than the
 * line; else what remains is put into the last line with its middle left out. */
GStrv pejl_chart_pen_wrap (PejlChartLayout *self, PejlChartFont font, const char *text, double width,
                           guint max_lines);
/* The widest of the parts that wrapping cannot break. */
double pejl_chart_pen_longest_word (PejlChartLayout *self, PejlChartFont font, const char *text);
/* text, or with as much of its middle replaced by "…" as must be. */
char *pejl_chart_pen_ellipsize (PejlChartLayout *self, PejlChartFont font, const char *text, double width);
/* No-break spaces inside "17 af 35", "72 %", "n = 9". */
char *pejl_chart_bind_numbers (const char *text);

/* One line; x is the left edge, the middle or the right edge; y the middle of its capitals. Kept inside the
 * canvas. Returns the index of the command. */
guint pejl_chart_pen_text (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour,
                           PejlChartAlign align, double x, double y_middle, const char *text);
/* Lines from y downward. Returns the y below. */
double pejl_chart_pen_lines (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour,
                             PejlChartAlign align, double x, double y, const char *const *lines);
/* Wraps and sets a paragraph, left-aligned. Returns the y below. */
double pejl_chart_pen_paragraph (PejlChartLayout *self, PejlChartFont font, PejlChartColour colour, double x,
                                 double y, double width, const char *text);
guint pejl_chart_pen_rect (PejlChartLayout *self, PejlChartColour colour, double x, double y, double width,
                           double height);
guint pejl_chart_pen_frame (PejlChartLayout *self, PejlChartColour colour, double line_width, double x,
                            double y, double width, double height);
guint pejl_chart_pen_hatch (PejlChartLayout *self, double x, double y, double width, double height);
guint pejl_chart_pen_line (PejlChartLayout *self, PejlChartColour colour, double line_width, double x0,
                           double y0, double x1, double y1);
guint pejl_chart_pen_dashed_line (PejlChartLayout *self, PejlChartColour colour, double line_width, double x0,
                                  double y0, double x1, double y1);
/* line_width 0: filled. */
guint pejl_chart_pen_disc (PejlChartLayout *self, PejlChartColour colour, double line_width, double x,
                           double y, double radius);
/* Between two radii and two angles, in radians clockwise from the top. */
guint pejl_chart_pen_ring (PejlChartLayout *self, PejlChartColour colour, double x, double y, double inner,
                           double outer, double from, double to);
/* About its middle; half: half its width and height. */
guint pejl_chart_pen_triangle (PejlChartLayout *self, PejlChartColour colour, gboolean down, double x, double y,
                               double half);
/* outline: PEJL_CHART_COLOUR_NONE for none. Both give the index of the fill. */
guint pejl_chart_pen_diamond (PejlChartLayout *self, PejlChartColour colour, PejlChartColour outline, double x,
                              double y, double half);
/* key and spoken are copied. */
void pejl_chart_pen_mark (PejlChartLayout *self, const char *key, const char *spoken, int row, int column,
                          double x, double y, double width, double height);
PejlChartCommand *pejl_chart_pen_command (PejlChartLayout *self, guint index);

G_END_DECLS
