// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Handleplan of a visit: what the house had open from before, and what is agreed now.
#pragma once

#include "core/model/pejl-records.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_HANDLEPLAN_VIEW (pejl_handleplan_view_get_type ())
/* Signal: "changed" – how many points there are may be another number. */
G_DECLARE_FINAL_TYPE (PejlHandleplanView, pejl_handleplan_view, PEJL, HANDLEPLAN_VIEW, AdwBin)

/* Begins with another tilsyn. */
void pejl_handleplan_view_open (PejlHandleplanView *self, PejlStore *store, const PejlTilsyn *tilsyn);
/* The store changed: read again. */
void pejl_handleplan_view_refresh (PejlHandleplanView *self);
/* Saves what is being typed. */
void pejl_handleplan_view_finish (PejlHandleplanView *self);
/* Shows the point in its pane; with handling, focus in what is to be done. */
void pejl_handleplan_view_show_punkt (PejlHandleplanView *self, const PejlId *punkt, gboolean handling);
void pejl_handleplan_view_focus (PejlHandleplanView *self);
gboolean pejl_handleplan_view_next_pane (PejlHandleplanView *self);
/* Points agreed at this visit. */
guint pejl_handleplan_view_get_n (PejlHandleplanView *self);

G_END_DECLS
