// SPDX-License-Identifier: GPL-3.0-or-later
// A slide on the screen, as it is printed: 16:9 at the width there is, white in any theme.
#pragma once

#include "app/widgets/udvalg/pejl-oplaeg-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_DIAS_VIEW (pejl_dias_view_get_type ())
/* Signal "mark-activated" (const char *key): a mark of the slide's chart was clicked, or Enter pressed on it. An image to a screen
 * reader; its name is the slide's title and what it shows, its description the mark in focus. */
G_DECLARE_FINAL_TYPE (PejlDiasView, pejl_dias_view, PEJL, DIAS_VIEW, GtkWidget)

/* width: px that it wishes; 0: what there is. fills: it takes any room and stands in its middle, on black. */
GtkWidget *pejl_dias_view_new (int width, gboolean fills);
/* Slides that were drawn once are kept, for one who goes back and forth. What fills any room does so anyway. */
void pejl_dias_view_set_keeps (PejlDiasView *self, gboolean keeps);
/* NULL: nothing is shown. */
void pejl_dias_view_set_item (PejlDiasView *self, PejlDiasItem *item);
/* The slide is black, whatever it is. */
void pejl_dias_view_set_black (PejlDiasView *self, gboolean black);
/* Twice as large, about a point of the slide (its units); FALSE: all of it. */
void pejl_dias_view_set_zoom (PejlDiasView *self, gboolean zoom, double x, double y);
/* A spot of light at a point of the slide; FALSE: none. */
void pejl_dias_view_set_spot (PejlDiasView *self, gboolean spot, double x, double y);
/* A point of the widget in the slide's units. */
void pejl_dias_view_to_slide (PejlDiasView *self, double *x, double *y);
/* The next mark of its chart gets the focus, or the one before. FALSE: it has none. */
gboolean pejl_dias_view_move (PejlDiasView *self, int step);
/* Of the mark in focus; NULL: none is. What it says, newly allocated. */
char *pejl_dias_view_get_mark (PejlDiasView *self, char **spoken);
/* Draws the slide of this item at the size there is now, if it has not been: changing to it then costs no drawing. */
void pejl_dias_view_prepare (PejlDiasView *self, PejlDiasItem *item);

G_END_DECLS
