// SPDX-License-Identifier: GPL-3.0-or-later
// A new point outside a visit: for which house, and what it is about.
#pragma once

#include "core/store/pejl-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*PejlPunktMade) (const PejlId *punkt, gpointer data);

/* dagtilbud: the house that is chosen from the start; may be NULL. made is called when the point is in the store; data must
 * outlive the parent window. */
void pejl_nyt_punkt_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud, PejlPunktMade made,
                                    gpointer data);

/* The same for the handleplan that a case demands: of its house, and in the case's own plan. */
void pejl_nyt_punkt_dialog_present_sag (GtkWindow *parent, PejlStore *store, const PejlId *sag, const PejlId *dagtilbud,
                                        PejlPunktMade made, gpointer data);

G_END_DECLS
