// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a layout: what the kinds build and the painter and tests read.
#pragma once

#include "core/chart/pejl-chart-layout.h"
#include "core/chart/pejl-chart-theme.h"
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_FONT_TITLE,
  PEJL_CHART_FONT_TITLE_TIGHT,
  PEJL_CHART_FONT_SUBTITLE,
  PEJL_CHART_FONT_HEAD, /* bold, over a part of the chart */
  PEJL_CHART_FONT_LABEL,
  PEJL_CHART_FONT_LABEL_BOLD,
  PEJL_CHART_FONT_NAME,  /* level names */
  PEJL_CHART_FONT_VALUE, /* counts in segments */
  PEJL_CHART_FONT_BIG,   /* shares in cells */
  PEJL_CHART_FONT_SMALL,
  PEJL_CHART_FONT_SMALL_BOLD,
  PEJL_CHART_N_FONTS,
} PejlChartFont;

/* A string as shaped once in a font. */
typedef struct
{
  PangoLayout *layout; /* owned */
  double width;
} PejlChartShape;

typedef enum
{
  PEJL_CHART_COMMAND_RECT,  /* fill, or an outline of line_width when that is not 0 */
  PEJL_CHART_COMMAND_HATCH, /* outline and thin 45° strokes: what has no level */
  PEJL_CHART_COMMAND_LINE,  /* from x, y to x + width, y + height */
  PEJL_CHART_COMMAND_TEXT,  /* x, y, width, height: its box; baseline inside it */
  PEJL_CHART_COMMAND_DISC,  /* fills its box, or is an outline of line_width when that is not 0 */
  PEJL_CHART_COMMAND_RING,  /* a part of a ring that fills its box, between two angles */
  PEJL_CHART_COMMAND_TRIANGLE, /* fills its box, point up, or down */
  PEJL_CHART_COMMAND_DIAMOND,  /* fills its box, with an outline of line_width when that is not 0 */
} PejlChartCommandType;

typedef struct
{
  PejlChartCommandType type;
  PejlChartColour colour;
  double x, y, width, height;
  double line_width;
  gboolean dashed; /* line */
  gboolean down;   /* triangle */
  /* part of a ring: radians clockwise from the top, the hole's share of the whole */
  double from, to, hole;
  /* text */
  PejlChartFont font;
  const char *text;      /* borrowed from the layout's strings */
  PejlChartShape *shape; /* borrowed from the layout's shapes */
  double baseline;
  int container; /* index of the command that the text stands in, or -1 */
} PejlChartCommand;

typedef struct
{
  PangoFontDescription *description; /* owned */
  GHashTable *shapes;                /* owned: string → PejlChartShape */
  double size, ascent, descent, cap_height;
} PejlChartTypeface;

struct _PejlChartLayout
{
  /* owned */
  PejlChartSpec *spec;
  GArray *commands;
  GArray *marks;
  GStringChunk *strings;
  PangoContext *context;
  PangoAttrList *attributes;
  PejlChartTypeface fonts[PEJL_CHART_N_FONTS];
  char *font_family;

  /* state */
  PejlChartStyle style;
  double unit; /* geometry: what 1 px on a screen is here */
  double width;
  double height;
  double margin;
  double stretch; /* added to the height of every row */
  gboolean panels;
  gboolean trial;    /* only the height is asked for: marks, and what cannot change it, may be left out */
  gboolean tight;    /* a slide with more on it than it has room for at ease */
  gboolean left_out; /* something had no room and a sentence must say so */
  /* the wheel of chart 9 when it has fields: its middle and edge; radius 0: there is none */
  double wheel_x, wheel_y, wheel_radius, wheel_hole;
};

G_END_DECLS
