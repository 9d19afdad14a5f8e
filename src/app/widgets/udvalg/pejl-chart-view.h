// SPDX-License-Identifier: GPL-3.0-or-later
// A chart on the screen: as tall as its width asks for, walked with arrow keys, read aloud mark by mark.
#pragma once

#include "core/chart/pejl-chart-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_CHART_VIEW (pejl_chart_view_get_type ())
/* Property "spec" (PejlChartSpec). Signal "mark-activated" (const char *key): clicked, or Enter on the focused mark.
 * To a screen reader it is an image whose name is the chart's alt text and whose description is the focused mark. */
G_DECLARE_FINAL_TYPE (PejlChartView, pejl_chart_view, PEJL, CHART_VIEW, GtkWidget)

GtkWidget *pejl_chart_view_new (void);
void pejl_chart_view_set_spec (PejlChartView *self, PejlChartSpec *spec);
PejlChartSpec *pejl_chart_view_get_spec (PejlChartView *self);
/* What would be drawn now; NULL before a size is known. Borrowed until the next change. */
PejlChartLayout *pejl_chart_view_get_layout (PejlChartView *self);
/* Key of the focused mark, or NULL. */
const char *pejl_chart_view_get_focus_key (PejlChartView *self);

G_END_DECLS
