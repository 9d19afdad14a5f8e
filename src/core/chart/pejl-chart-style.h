// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart looks: theme, medium, text size. One spec drawn in ten styles stays one spec.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_CHART_LIGHT,
  PEJL_CHART_DARK,
  PEJL_CHART_CONTRAST_LIGHT,
  PEJL_CHART_CONTRAST_DARK,
  PEJL_CHART_PRINT_GREY,
} PejlChartTheme;

/* The medium decides margins and text sizes, and with them the unit of width and height:
 * screen: logical pixels, from 360; paper: points, as on a PDF page; slide: pixels of a 1600 × 900 slide. */
typedef enum
{
  PEJL_CHART_SCREEN,
  PEJL_CHART_PAPER,
  PEJL_CHART_SLIDE,
} PejlChartMode;

typedef enum
{
  PEJL_CHART_PART_GROUND = 1 << 0, /* the background; leave it out where a window or a page has its own */
  PEJL_CHART_PART_TITLE
  = 1 << 1, /* title and subtitle; a report that writes its own caption leaves them out */
  PEJL_CHART_PART_FOOTER = 1 << 2,
  PEJL_CHART_PART_PANELS = 1 << 3, /* the small multiples */
  PEJL_CHART_PART_MARGINS
  = 1 << 4, /* white space round the whole; 0 where the chart is set in a text column */
  PEJL_CHART_PART_ALL = 0x1f,
} PejlChartParts;

typedef struct
{
  PejlChartTheme theme;
  PejlChartMode mode;
  PejlChartParts parts;
  double text_scale;       /* 1.0 – 2.0 */
  const char *font_family; /* borrowed; NULL: "Cantarell, Noto Sans, sans-serif" */
} PejlChartStyle;

/* Light, screen, all parts, scale 1, default family. */
#define PEJL_CHART_STYLE_INIT                                                                                \
  {                                                                                                          \
    PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_ALL, 1.0, NULL                                      \
  }

G_END_DECLS
