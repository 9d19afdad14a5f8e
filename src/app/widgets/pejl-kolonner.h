// SPDX-License-Identifier: GPL-3.0-or-later
// Two parts of a page: side by side where there is room, else one under the other.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KOLONNER (pejl_kolonner_get_type ())
/* Properties: "main", "side" (GtkWidget; the side stands at the end, or below), "side-width" (int, px, when beside),
 * "fold-width" (int, px: narrower than this, one stands under the other), "spacing" (int, px). */
G_DECLARE_FINAL_TYPE (PejlKolonner, pejl_kolonner, PEJL, KOLONNER, GtkWidget)

G_END_DECLS
