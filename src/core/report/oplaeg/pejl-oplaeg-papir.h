// SPDX-License-Identifier: GPL-3.0-or-later
// An oplæg on paper and screen: its slides as pages, a page of notes for each, or a handout with three slides a page.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg-sats.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PEJL_OPLAEG_DIAS,     /* 16:9, a slide a page, 960 × 540 pt */
  PEJL_OPLAEG_NOTER,    /* A4: a slide, and below it what is said to it; more pages where the notes are long */
  PEJL_OPLAEG_UDDELING, /* A4: three slides, and beside each lines to write on */
} PejlOplaegArt;

typedef struct _PejlOplaegPapir PejlOplaegPapir;

/* sats is borrowed and must live as long. Belongs to the thread that made it. */
PejlOplaegPapir *pejl_oplaeg_papir_new (PejlOplaegSats *sats, PejlOplaegArt art);
void pejl_oplaeg_papir_free (PejlOplaegPapir *papir);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOplaegPapir, pejl_oplaeg_papir_free)

guint pejl_oplaeg_papir_n_sider (const PejlOplaegPapir *papir);
/* In points. */
void pejl_oplaeg_papir_stoerrelse (const PejlOplaegPapir *papir, double *bredde, double *hoejde);
/* One page on a surface of the caller's, in points, without structure: for a printer and for a preview. side: from 0. */
void pejl_oplaeg_papir_draw (PejlOplaegPapir *papir, guint side, cairo_t *cr);

/* As cairo writes it, not yet readable for everybody: for measuring. NULL on error. */
GBytes *pejl_oplaeg_papir_draw_all (PejlOplaegPapir *papir, GCancellable *cancellable, GFileProgressCallback progress,
                                    gpointer user_data, GError **error);
/* The PDF, readable for everybody: passed through pejl_pdf_adgang_run(). The same oplæg gives the same bytes. progress (may be
 * NULL): pages done and pages in all. Errors: PEJL_REPORT_ERROR. */
GBytes *pejl_oplaeg_papir_render (PejlOplaegPapir *papir, GCancellable *cancellable, GFileProgressCallback progress,
                                  gpointer user_data, GError **error);

G_END_DECLS
