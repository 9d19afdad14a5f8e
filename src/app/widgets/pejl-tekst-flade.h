// SPDX-License-Identifier: GPL-3.0-or-later
// A text view with room for its text at any width.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEKST_FLADE (pejl_tekst_flade_get_type ())
G_DECLARE_FINAL_TYPE (PejlTekstFlade, pejl_tekst_flade, PEJL, TEKST_FLADE, GtkWidget)

/* A text view by itself only knows the height of the width it had last. placeholder is shown while it is empty; rows: at
 * least so many lines. A key changes the size of nothing, unless the text gets another number of lines by it. */
GtkWidget *pejl_tekst_flade_new (GtkTextView *view, const char *placeholder, guint rows);

G_END_DECLS
