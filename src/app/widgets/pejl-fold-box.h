// SPDX-License-Identifier: GPL-3.0-or-later
// Content with a pane at its end that folds away where there is no room, and then comes over the content when asked for.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FOLD_BOX (pejl_fold_box_get_type ())
/* Properties: "content", "side" (GtkWidget), "side-width", "fold-width" (int, px), "folded" (boolean, read-only),
 * "tight" (boolean, read-only: the content has less than 640 px), "show-side" (boolean; only matters when folded). */
G_DECLARE_FINAL_TYPE (PejlFoldBox, pejl_fold_box, PEJL, FOLD_BOX, GtkWidget)

gboolean pejl_fold_box_get_folded (PejlFoldBox *self);
gboolean pejl_fold_box_get_tight (PejlFoldBox *self);
gboolean pejl_fold_box_get_show_side (PejlFoldBox *self);
void pejl_fold_box_set_show_side (PejlFoldBox *self, gboolean show);
/* Whether the pane can be seen now. */
gboolean pejl_fold_box_side_visible (PejlFoldBox *self);

G_END_DECLS
