// SPDX-License-Identifier: GPL-3.0-or-later
// A row of two lines of words between what stands before and after them.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TO_LINJER (pejl_to_linjer_get_type ())
G_DECLARE_FINAL_TYPE (PejlToLinjer, pejl_to_linjer, PEJL, TO_LINJER, GtkListBoxRow)

/* before, subtitle and after may be NULL; after is the child of the row. wrap: words that have no room go on in the next line, instead
 * of being cut. A screen reader says both lines. */
GtkWidget *pejl_to_linjer_new (GtkWidget *before, const char *title, const char *subtitle, GtkWidget *after, gboolean wrap);
/* What stands in the first line. */
const char *pejl_to_linjer_get_title (PejlToLinjer *self);

G_END_DECLS
