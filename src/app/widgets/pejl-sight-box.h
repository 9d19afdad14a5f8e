// SPDX-License-Identifier: GPL-3.0-or-later
// What draws only where it can be seen.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SIGHT_BOX (pejl_sight_box_get_type ())
/* A bin for what a long list or pane holds many of. Its child keeps its size, its place among the keys and for a screen
 * reader; out of sight of the scrolled window around it, it draws nothing. */
G_DECLARE_FINAL_TYPE (PejlSightBox, pejl_sight_box, PEJL, SIGHT_BOX, AdwBin)

GtkWidget *pejl_sight_box_new (GtkWidget *child);
/* Whether it is shown, and any of it lies within the scrolled window around it; what lies in none is in sight when shown. */
gboolean pejl_sight_box_is_in_sight (PejlSightBox *self);

G_END_DECLS
