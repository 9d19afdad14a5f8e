// SPDX-License-Identifier: GPL-3.0-or-later
// Two lines of words between what stands before and after them: the content of a row.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TO_LINJER (pejl_to_linjer_get_type ())
G_DECLARE_FINAL_TYPE (PejlToLinjer, pejl_to_linjer, PEJL, TO_LINJER, GtkWidget)

/* before, subtitle and after may be NULL. wrap: words that have no room go on in the next line, instead of being cut. */
GtkWidget *pejl_to_linjer_new (GtkWidget *before, const char *title, const char *subtitle, GtkWidget *after, gboolean wrap);

G_END_DECLS
