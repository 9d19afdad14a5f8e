// SPDX-License-Identifier: GPL-3.0-or-later
// The slides of an oplæg set: what stands where, ready to be drawn as often as one likes, on screen and paper alike.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"
#include "core/report/pdf/pejl-pdf-sats.h"

G_BEGIN_DECLS

/* A slide is 16:9 in units of a 1600th of its width, as charts on slides are (PEJL_CHART_SLIDE). 30 units are 18 pt on a page of
 * 960 × 540 pt, and no text is smaller. */
#define PEJL_DIAS_BREDDE 1600.0
#define PEJL_DIAS_HOEJDE 900.0

typedef struct _PejlOplaegSats PejlOplaegSats;

/* oplaeg is borrowed, must live as long as the sats, and not change meanwhile. A slide is set when it is first asked for. The sats
 * belongs to the thread that made it. */
PejlOplaegSats *pejl_oplaeg_sats_new (const PejlOplaeg *oplaeg);
void pejl_oplaeg_sats_free (PejlOplaegSats *sats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOplaegSats, pejl_oplaeg_sats_free)

const PejlOplaeg *pejl_oplaeg_sats_get_oplaeg (const PejlOplaegSats *sats);

/* What slide i is called as a place that links lead to (printf). */
#define PEJL_DIAS_MAAL "dias-%u"

/* What slide i (from 0) holds, in the slide's units, with structure: H1 on the cover, H2 for the title of any other, H3 inside, L, Table,
 * Figure with its alt text. "Document" is not opened. Draw it with pejl_pdf_tegn_side(). */
const PejlPdfSide *pejl_oplaeg_sats_side (PejlOplaegSats *sats, guint i);
/* The same on a surface without structure, width wide at the origin. */
void pejl_oplaeg_sats_draw (PejlOplaegSats *sats, guint i, cairo_t *cr, double width);
/* There are more words than the slide has room for: the last ones are not shown, and an ellipsis says so. */
gboolean pejl_oplaeg_sats_er_for_lang (PejlOplaegSats *sats, guint i);
/* Where something of a slide stands, in its units. */
typedef struct
{
  const PejlDiasBlok *blok; /* NULL: words of the slide itself */
  char *tekst;              /* these words */
  gboolean titel;           /* they are its title */
  PejlSkriftStil stil;      /* of the words; of a block, that of its paragraphs */
  guint32 farve;            /* of the words, 0xrrggbb */
  double x, y, bredde, hoejde;
} PejlDiasFelt;

/* In reading order, PejlDiasFelt: title, subtitle and each block, but for the footer. What had no room has no height.
 * Borrowed. */
const GArray *pejl_oplaeg_sats_felter (PejlOplaegSats *sats, guint i);

/* The slide's chart as it is laid out, and where; NULL: it has none. */
PejlChartLayout *pejl_oplaeg_sats_chart (PejlOplaegSats *sats, guint i, double *x, double *y, double *factor);

G_END_DECLS
