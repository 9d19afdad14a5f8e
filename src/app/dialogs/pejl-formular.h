// SPDX-License-Identifier: GPL-3.0-or-later
// What dialogs that are forms have in common: a head with Cancel and what it does, named fields, and a size that the window under it has
// room for.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Cancel closes the dialog. *verb: the suggested button, to be connected. */
GtkWidget *pejl_formular_hoved (GtkWindow *dialog, const char *label, GtkWidget **verb);
/* caption may be NULL. */
GtkWidget *pejl_formular_felt (const char *title, const char *caption, GtkWidget *child);
/* The head over the form, which scrolls; over its parent, and gone with it. */
void pejl_formular_byg (AdwWindow *dialog, GtkWidget *hoved, GtkWidget *form);
/* px; no wider than the parent. */
void pejl_formular_set_size (GtkWindow *dialog, GtkWindow *parent, int width, int height);

G_END_DECLS
