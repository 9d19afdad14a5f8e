// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of numbers as a workbook (.xlsx), with charts that the reader's own program draws.
#pragma once

#include "core/kontor/pejl-talark.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *titel;     /* borrowed, all of them */
  const char *forfatter;
  const char *dato;      /* ISO date that the file tells as its own */
  const char *sidefod;   /* on every printed page */
} PejlRegnearkOm;

/* ark: PejlTalArk *, at least one. Names of sheets are cut and made different where the format asks for it. The same
 * sheets give the same bytes. Errors: PEJL_KONTOR_ERROR, or G_IO_ERROR_CANCELLED. */
GBytes *pejl_regneark_bytes (GPtrArray *ark, const PejlRegnearkOm *om, GCancellable *cancellable, GError **error);

/* The workbook that a chart in a presentation is edited in: its numbers alone, on the sheet PEJL_DIAGRAM_ARK. */
GBytes *pejl_regneark_diagram (const PejlChartDiagram *diagram, const PejlRegnearkOm *om, GError **error);

G_END_DECLS
