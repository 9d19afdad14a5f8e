// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what a page or a slide holds, on any cairo surface.
#pragma once

#include "core/report/pdf/pejl-pdf-sats.h"

G_BEGIN_DECLS

/* At the current origin, in the side's own unit. tags: write the structure elements, on a surface that keeps them. What lies
 * under everything is painted first, outside the structure. */
void pejl_pdf_tegn_side (const PejlPdfSide *side, cairo_t *cr, gboolean tags);

G_END_DECLS
