// SPDX-License-Identifier: GPL-3.0-or-later
// One point of a handleplan with everything in it: texts, role, deadline, state, where it came from, notes over time.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PUNKT_VIEW (pejl_punkt_view_get_type ())
/* Signal: "closed" – the person is done with it (its close button, or Esc). */
G_DECLARE_FINAL_TYPE (PejlPunktView, pejl_punkt_view, PEJL, PUNKT_VIEW, AdwBin)

GtkWidget *pejl_punkt_view_new (void);
/* NULL: none is chosen. with_sted: the house is named, with a way to it. */
void pejl_punkt_view_show (PejlPunktView *self, PejlStore *store, const PejlId *punkt, gboolean with_sted);
/* The point that is shown; nil for none. */
const PejlId *pejl_punkt_view_get_id (PejlPunktView *self);
/* The store changed: read it again. */
void pejl_punkt_view_refresh (PejlPunktView *self);
/* Saves what is being typed. */
void pejl_punkt_view_finish (PejlPunktView *self);
/* The field that a new point begins with: what is to be done. */
void pejl_punkt_view_focus_handling (PejlPunktView *self);
void pejl_punkt_view_focus (PejlPunktView *self);

G_END_DECLS
