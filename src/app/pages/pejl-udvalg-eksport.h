// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves page Udvalg as a file: the oplæg in its kinds, and the numbers. Asks where to, works in a thread with a reader of
// its own, shows how far it has come, and can be stopped.
#pragma once

#include "app/pages/pejl-page.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_EKSPORT_DIAS,       /* slides as PDF */
  PEJL_EKSPORT_PPTX,       /* slides as a presentation */
  PEJL_EKSPORT_NOTER,      /* notes pages as PDF */
  PEJL_EKSPORT_UDDELING,   /* handout as PDF */
  PEJL_EKSPORT_TAL,        /* numbers, open version */
  PEJL_EKSPORT_TAL_LUKKET, /* numbers, closed annex */
} PejlEksportArt;
#define PEJL_EKSPORT_LAST PEJL_EKSPORT_TAL_LUKKET

typedef struct _PejlUdvalgEksport PejlUdvalgEksport;

/* Belongs to the page, which frees it in its dispose; the widgets are the page's and only pointed at. work is revealed while there
 * is something to wait for. */
PejlUdvalgEksport *pejl_udvalg_eksport_new (PejlPage *page, GtkRevealer *work, GtkLabel *label, GtkProgressBar *bar);
/* Stops what is under way. */
void pejl_udvalg_eksport_free (PejlUdvalgEksport *self);

/* "dias", "pptx", "noter", "uddeling", "tal", "tal-lukket": targets of an action. FALSE for another word. */
gboolean pejl_eksport_art_parse (const char *word, PejlEksportArt *art);

/* filter: of the numbers, with a period. oplaeg: which one; nil: the one that the filter's data propose. Nothing happens while another
 * export is under way. */
void pejl_udvalg_eksport_begin (PejlUdvalgEksport *self, PejlEksportArt art, const PejlFilter *filter, const PejlId *oplaeg);
void pejl_udvalg_eksport_stop (PejlUdvalgEksport *self);

G_END_DECLS
