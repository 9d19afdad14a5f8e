// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a laid-out chart on any cairo surface.
#pragma once

#include "core/chart/pejl-chart-layout.h"
#include <cairo.h>

G_BEGIN_DECLS

/* Paints at the current origin; the graphics state is restored. Text is shaped once, when the layout is made,
 * so a redraw costs glyphs and rectangles only. On a PDF surface the text is drawn line by line in reading
 * order.
 *
 * Hazard: in a tagged PDF leave PEJL_CHART_PART_GROUND out, as a large fill just after a tag opens damages
 * cairo's file. */
void pejl_chart_draw (PejlChartLayout *layout, cairo_t *cr);

/* A focus ring about one mark, in the theme's colours; the caller has drawn the chart before. */
void pejl_chart_draw_focus (PejlChartLayout *layout, cairo_t *cr, guint mark);

G_END_DECLS
