// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a program without a kit would draw it: the rectangles, lines and glyphs of a layout in plain arrays. The hatching
// of what has no level is left to Pejl alone.
#pragma once

#include "core/chart/pejl-chart-layout.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _BareChart BareChart;

/* layout must outlive it. */
BareChart *bare_chart_new (const PejlChartLayout *layout);
void bare_chart_free (BareChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BareChart, bare_chart_free)

/* Glyphs as they were shaped beforehand. */
void bare_chart_draw (const BareChart *chart, cairo_t *cr);
/* Every text laid out anew; discs, rings and triangles, which the other draws as the rectangles that they fill, as they are. */
void bare_chart_draw_with_pango (const BareChart *chart, cairo_t *cr);

/* One line of text at its baseline, laid out anew as the line of like is. */
void bare_draw_text (cairo_t *cr, PangoLayout *like, double x, double baseline);

G_END_DECLS
