// SPDX-License-Identifier: GPL-3.0-or-later
// Private to an oplæg's pages.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg-papir.h"

G_BEGIN_DECLS

/* A slide on a page: bredde wide, in points, with its upper left corner at x, y. */
typedef struct
{
  guint nr;
  double x, y, bredde;
} PejlAnbragtDias;

typedef struct
{
  GArray *dias;       /* owned, PejlAnbragtDias, in reading order */
  PejlPdfSide tekst;  /* owned arrays: what else stands on the page; its ops come after the slides */
} PejlOplaegSide;

struct _PejlOplaegPapir
{
  PejlOplaegSats *sats;  /* borrowed */
  PejlOplaegArt art;
  PejlPdfSkrift *skrift; /* owned */
  GPtrArray *sider;      /* owned, PejlOplaegSide */
};

/* tags: with the structure; "Document" opens on the first page and closes on the last. */
void pejl_oplaeg_papir_draw_page (PejlOplaegPapir *papir, guint nr, cairo_t *cr, gboolean tags);

G_END_DECLS
