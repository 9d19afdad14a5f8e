// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a file of its own: SVG, PNG. As PDF it is one of core/report's documents.
#pragma once

#include "core/chart/pejl-chart-layout.h"

G_BEGIN_DECLS

#define PEJL_CHART_ERROR (pejl_chart_error_quark ())
GQuark pejl_chart_error_quark (void);

typedef enum
{
  PEJL_CHART_ERROR_DRAW,  /* cairo could not draw */
  PEJL_CHART_ERROR_WRITE, /* the file could not be written or renamed; an old file of that name is untouched
                           */
} PejlChartError;

/* width and height as in pejl_chart_layout_new(). Each writes to a temporary file beside path and renames it
 * when everything went well, so path holds either the old file or the whole new one. Text scale, theme etc.
 * from style. */
gboolean pejl_chart_export_svg (PejlChartSpec *spec, const PejlChartStyle *style, double width, double height,
                                const char *path, GError **error);
/* scale: pixels a unit, 1.0 – 4.0. */
gboolean pejl_chart_export_png (PejlChartSpec *spec, const PejlChartStyle *style, double width, double height,
                                double scale, const char *path, GError **error);

G_END_DECLS
