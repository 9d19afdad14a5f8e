// SPDX-License-Identifier: GPL-3.0-or-later
// Draws set pages into a tagged PDF file.
#pragma once

#include "core/report/pdf/pejl-pdf-sats.h"

G_BEGIN_DECLS

/* Writes to a temporary file beside path and renames it when all went well: path holds the old file or the
 * whole new one. The same sats gives the same bytes every time. progress (may be NULL) is told pages done and
 * pages in all. Errors: PEJL_REPORT_ERROR. */
gboolean pejl_pdf_skriver_write (PejlPdfSats *sats, const char *path, GCancellable *cancellable,
                                 GFileProgressCallback progress, gpointer user_data, GError **error);

/* The pages as cairo writes them, not yet readable for everybody: for measuring. NULL on error. */
GBytes *pejl_pdf_skriver_draw_all (PejlPdfSats *sats, GCancellable *cancellable, GFileProgressCallback progress,
                                   gpointer user_data, GError **error);

/* The file in memory: all that writing it does, without the disk. NULL on error. */
GBytes *pejl_pdf_skriver_render (PejlPdfSats *sats, GCancellable *cancellable, GFileProgressCallback progress,
                                 gpointer user_data, GError **error);

/* One page on a surface of the caller's, in points, without structure: for a printer. side: from 0. */
void pejl_pdf_skriver_draw (PejlPdfSats *sats, guint side, cairo_t *cr);

G_END_DECLS
