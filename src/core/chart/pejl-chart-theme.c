// SPDX-License-Identifier: GPL-3.0-or-later
// The palettes. The five levels are told apart in normal, protan, deutan and tritan vision.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-theme.h"

#define LEVELS 0x8c3b00, 0xe08a2e, 0xf0e6d2, 0x8fc1e3, 0x1f5fa8
/* A little darker than the text: 6,4:1 on the orange of level 2. */
#define ON_LEVELS 0xffffff, 0x14191f, 0x14191f, 0x14191f, 0xffffff
#define ON_GREYS 0xffffff, 0x111111, 0x111111, 0x111111, 0xffffff

static const guint32 palette[][PEJL_CHART_N_COLOURS] = {
  /*                             ground    text      quiet     hairline  rule      accent    under     over
   * total     card track     missing */
  [PEJL_CHART_LIGHT] = { 0, 0xffffff, 0x1a1f26, 0x515a66, 0xd5d9de, 0x8b939d, 0x1f5fa8, 0x8c3b00, 0x1f5fa8,
                         0x515a66, 0xf3f5f7, 0xd5d9de, 0x747c87, LEVELS, ON_LEVELS },
  [PEJL_CHART_DARK] = { 0, 0x1d2025, 0xf2f3f5, 0xb4bac3, 0x3d434c, 0x7d858f, 0x6ba5de, 0xf0a35e, 0x8fc1e3,
                        0xb4bac3, 0x292d34, 0x454c56, 0x9aa2ad, LEVELS, ON_LEVELS },
  [PEJL_CHART_CONTRAST_LIGHT] = { 0, 0xffffff, 0x000000, 0x20242a, 0x515a66, 0x20242a, 0x0f4383, 0x6b2d00,
                                  0x0f4383, 0x20242a, 0xffffff, 0xe3e6ea, 0x20242a, LEVELS, ON_LEVELS },
  [PEJL_CHART_CONTRAST_DARK] = { 0, 0x000000, 0xffffff, 0xe3e6ea, 0x9aa2ad, 0xe3e6ea, 0x8fc1e3, 0xffbe85,
                                 0xa9d3f0, 0xe3e6ea, 0x000000, 0x32373f, 0xe3e6ea, LEVELS, ON_LEVELS },
  [PEJL_CHART_PRINT_GREY]
  = { 0, 0xffffff, 0x111111, 0x444444, 0xcccccc, 0x888888, 0x4a4a4a, 0x111111, 0x333333, 0x6e6e6e, 0xf4f4f4,
      0xd8d8d8, 0x777777, 0x4a4a4a, 0xa8a8a8, 0xebebeb, 0xc3c3c3, 0x5f5f5f, ON_GREYS },
};

static PejlChartRgb
rgb (guint32 hex)
{
  return (PejlChartRgb) { (hex >> 16 & 0xff) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0 };
}

static gboolean
is_level (PejlChartColour colour)
{
  return colour >= PEJL_CHART_COLOUR_LEVEL_1 && colour <= PEJL_CHART_COLOUR_LEVEL_5;
}

PejlChartRgb
pejl_chart_theme_colour (PejlChartTheme theme, PejlChartColour colour)
{
  return rgb (palette[theme][colour]);
}

static gboolean
answer (guint32 hex, double line, PejlChartRgb *outline, double *width)
{
  *outline = rgb (hex);
  *width = line;
  return TRUE;
}

gboolean
pejl_chart_theme_outline (PejlChartTheme theme, PejlChartColour colour, PejlChartRgb *outline, double *width)
{
  gboolean contrast = theme == PEJL_CHART_CONTRAST_LIGHT || theme == PEJL_CHART_CONTRAST_DARK;

  /* Cells have the colour of the ground there; their outline alone shows them. */
  if (contrast
      && (is_level (colour) || colour == PEJL_CHART_COLOUR_CARD || colour == PEJL_CHART_COLOUR_TRACK))
    return answer (palette[theme][PEJL_CHART_COLOUR_TEXT], is_level (colour) ? 1.5 : 1, outline, width);
  if (theme == PEJL_CHART_DARK && is_level (colour))
    return answer (0xd9d2c4, 1, outline, width);
  if (theme == PEJL_CHART_PRINT_GREY && is_level (colour))
    return answer (0x6a6a6a, 0.8, outline, width);
  /* Near white on white. */
  if (colour == PEJL_CHART_COLOUR_LEVEL_3)
    return answer (0x8f8468, 1, outline, width);
  return FALSE;
}

gboolean
pejl_chart_theme_hatch (PejlChartTheme theme, PejlChartColour colour, PejlChartRgb *stroke, int *rising)
{
  if (theme != PEJL_CHART_PRINT_GREY)
    return FALSE;
  if (colour != PEJL_CHART_COLOUR_LEVEL_1 && colour != PEJL_CHART_COLOUR_LEVEL_2)
    return FALSE;
  *rising = colour == PEJL_CHART_COLOUR_LEVEL_1 ? 1 : -1;
  *stroke = rgb (colour == PEJL_CHART_COLOUR_LEVEL_1 ? 0xffffff : 0x3a3a3a);
  return TRUE;
}

const char *
pejl_chart_colour_name (PejlChartColour colour)
{
  static const char *const names[PEJL_CHART_N_COLOURS] = {
    "none",   "ground", "text", "quiet", "hairline", "rule",   "accent", "under",
    "over",   "total",  "card", "track", "missing",  "level1", "level2", "level3",
    "level4", "level5", "on1",  "on2",   "on3",      "on4",    "on5",
  };

  return names[colour];
}
