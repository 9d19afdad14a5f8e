// SPDX-License-Identifier: GPL-3.0-or-later
// Colours by what they are for. A theme changes colours, outlines and hatching, never geometry.
#pragma once

#include "core/chart/pejl-chart-style.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_COLOUR_NONE,
  PEJL_CHART_COLOUR_GROUND,
  PEJL_CHART_COLOUR_TEXT,
  PEJL_CHART_COLOUR_QUIET,
  PEJL_CHART_COLOUR_HAIRLINE,
  PEJL_CHART_COLOUR_RULE,    /* under a column group, above totals */
  PEJL_CHART_COLOUR_ACCENT,  /* marks: shares seen */
  PEJL_CHART_COLOUR_UNDER,   /* text and marks below the border */
  PEJL_CHART_COLOUR_OVER,    /* text on or above the border */
  PEJL_CHART_COLOUR_TOTAL,   /* shares in margins */
  PEJL_CHART_COLOUR_CARD,    /* a cell */
  PEJL_CHART_COLOUR_TRACK,   /* the rest of a share */
  PEJL_CHART_COLOUR_MISSING, /* outline and hatch of what has no level */
  PEJL_CHART_COLOUR_LEVEL_1,
  PEJL_CHART_COLOUR_LEVEL_2,
  PEJL_CHART_COLOUR_LEVEL_3,
  PEJL_CHART_COLOUR_LEVEL_4,
  PEJL_CHART_COLOUR_LEVEL_5,
  PEJL_CHART_COLOUR_ON_LEVEL_1, /* text on a level */
  PEJL_CHART_COLOUR_ON_LEVEL_2,
  PEJL_CHART_COLOUR_ON_LEVEL_3,
  PEJL_CHART_COLOUR_ON_LEVEL_4,
  PEJL_CHART_COLOUR_ON_LEVEL_5,
  PEJL_CHART_N_COLOURS,
} PejlChartColour;

typedef struct
{
  double red, green, blue; /* 0 – 1 */
} PejlChartRgb;

PejlChartRgb pejl_chart_theme_colour (PejlChartTheme theme, PejlChartColour colour);
/* TRUE when marks of this colour have an outline. width in units at text scale 1 on screen. */
gboolean pejl_chart_theme_outline (PejlChartTheme theme, PejlChartColour colour, PejlChartRgb *outline,
                                   double *width);
/* TRUE when marks of this colour are hatched over: rising 1 for 45°, -1 for 135°. */
gboolean pejl_chart_theme_hatch (PejlChartTheme theme, PejlChartColour colour, PejlChartRgb *stroke,
                                 int *rising);
const char *pejl_chart_colour_name (PejlChartColour colour);

G_END_DECLS
