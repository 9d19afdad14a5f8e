// SPDX-License-Identifier: GPL-3.0-or-later
// What rarely changes, drawn as one thing.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_STILL_BOX (pejl_still_box_get_type ())
/* A box of words, icons and buttons that stand still while something else in the window is at work. It looks as any box. */
G_DECLARE_FINAL_TYPE (PejlStillBox, pejl_still_box, PEJL, STILL_BOX, GtkBox)

/* spacing: px */
GtkWidget *pejl_still_box_new (GtkOrientation orientation, int spacing);
/* As any box until it is woken: a recording takes memory and time to make, and is worth both only where a person types beside it.
 * Property "asleep". */
GtkWidget *pejl_still_box_new_asleep (GtkOrientation orientation, int spacing);
/* All of them in the widget and below. */
void pejl_still_wake (GtkWidget *root);

typedef void (*PejlStillDraw) (GtkWidget *widget, GtkSnapshot *snapshot);
/* For the snapshot of a widget that is no box: what draw (its parent class's snapshot, mostly) draws becomes one node where
 * that is worth it, pixel for pixel the same. Not for what changes many times a second: all of it is drawn anew then. */
void pejl_still_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, PejlStillDraw draw);

G_END_DECLS
