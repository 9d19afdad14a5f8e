// SPDX-License-Identifier: GPL-3.0-or-later
// Words that a widget draws itself: a label is a widget more to make, style, measure and draw.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The text colour of a window or card in the style that is chosen now, as much of it as alpha (0 to 1) says. */
GdkRGBA pejl_skrift_farve (float alpha);
/* How much of the text colour words have that stand back, as the class dim-label. */
float pejl_skrift_dim (void);
/* The size, in px, that the words have where nothing cuts or wraps them; height may be NULL. */
int pejl_skrift_wished (PangoLayout *layout, int *height);
/* x and y, px, are where the words begin. */
void pejl_skrift_draw (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, float alpha);
/* Draws the widget anew whenever those colours are others. */
void pejl_skrift_follow (GtkWidget *widget);

G_END_DECLS
