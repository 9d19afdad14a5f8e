// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of the stream are near what is in sight: of hundreds, those show their evidens and no others.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Of a list of PejlEvidensRow in a scrolled window; both must outlive it. */
typedef struct _PejlStroemNaer PejlStroemNaer;

PejlStroemNaer *pejl_stroem_naer_new (GtkScrolledWindow *scroll, GtkListBox *list);
void pejl_stroem_naer_free (PejlStroemNaer *self);
/* Rows from that place on are new, and not laid out yet: the last of them are near, the others have their room. */
void pejl_stroem_naer_added (PejlStroemNaer *self, guint position, guint n);
/* After scrolling: rows that came near show what they are of before the next frame; what is looked at keeps its place. Not
 * in the middle of an allocation. */
void pejl_stroem_naer_look (PejlStroemNaer *self);
/* The same, once the layout is done. */
void pejl_stroem_naer_look_soon (PejlStroemNaer *self);

G_END_DECLS
