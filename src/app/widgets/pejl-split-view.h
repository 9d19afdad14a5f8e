// SPDX-License-Identifier: GPL-3.0-or-later
// Sidebar beside content, or over it where the window is narrow. Stands in for AdwOverlaySplitView, which Debian 12
// does not have; the properties are named as there so that it can be exchanged in the template.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SPLIT_VIEW (pejl_split_view_get_type ())
/* Properties: "sidebar", "content" (GtkWidget), "sidebar-width" (int, px), "collapse-width" (int, px: narrower than that the
 * sidebar lies over the content), "collapsed" (boolean, read-only), "show-sidebar" (boolean; only matters when collapsed). */
G_DECLARE_FINAL_TYPE (PejlSplitView, pejl_split_view, PEJL, SPLIT_VIEW, GtkWidget)

gboolean pejl_split_view_get_collapsed (PejlSplitView *self);
void pejl_split_view_set_show_sidebar (PejlSplitView *self, gboolean show);
gboolean pejl_split_view_get_show_sidebar (PejlSplitView *self);

G_END_DECLS
