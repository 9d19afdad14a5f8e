// SPDX-License-Identifier: GPL-3.0-or-later
// Lays children in lines that wrap, each as wide as it wishes. Stands in for AdwWrapBox, which Debian 12 does not have.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_WRAP_LAYOUT (pejl_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (PejlWrapLayout, pejl_wrap_layout, PEJL, WRAP_LAYOUT, GtkLayoutManager)

/* spacing: px between children and between lines. */
GtkLayoutManager *pejl_wrap_layout_new (int spacing);
/* A box whose children wrap. */
GtkWidget *pejl_wrap_box_new (int spacing);
/* Children are alike in width and fill each line: as many a line as have room. */
GtkLayoutManager *pejl_even_layout_new (int spacing);
GtkWidget *pejl_even_box_new (int spacing);

G_END_DECLS
