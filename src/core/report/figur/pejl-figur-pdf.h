// SPDX-License-Identifier: GPL-3.0-or-later
// One chart as a PDF of its own, that a screen reader can read.
#pragma once

#include "core/chart/pejl-chart-spec.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* bredde in points; the page is as tall as the chart needs. Written beside path and renamed. Errors: PEJL_REPORT_ERROR. */
gboolean pejl_figur_pdf_write (PejlChartSpec *spec, double bredde, const char *path, GError **error);

G_END_DECLS
