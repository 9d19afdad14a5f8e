// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of context figures: in a house's profile, by hand, and brought in from a file.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

GtkWindow *pejl_test_scene_ramme_hus (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_rammetal (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_noegletal (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_ramme_kolonner (PejlWindow *window, PejlStore *store);
GtkWindow *pejl_test_scene_ramme_tal (PejlWindow *window, PejlStore *store);

/* A file of figures for the first houses of the store, in which something is new, something else and something wrong; its folder
 * goes with pejl_test_ramme_fil_free. */
char *pejl_test_ramme_fil (PejlStore *store);
void pejl_test_ramme_fil_free (char *path);

/* The button of a window that has this label. */
/* In the form of a value: what opens the form of the figure itself (NULL: not seen), and that form. */
GtkWidget *pejl_test_rammetal_figur_knap (GtkWindow *dialog);
GtkWindow *pejl_test_rammetal_figur (GtkWindow *dialog);
GtkWidget *pejl_test_ramme_knap (GtkWindow *window, const char *label);

G_END_DECLS
