// SPDX-License-Identifier: GPL-3.0-or-later
// A rule tried on past tilsyn in a worker thread: what it would have proposed, and where.
#pragma once

#include "core/model/pejl-regel.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PROEVE_VIEW (pejl_proeve_view_get_type ())
/* Signals: "rule" (returns PejlRegel*, a new reference, or NULL when it cannot be tried yet): which rule is to be tried;
 *   "opened" (const PejlId *tilsyn): a row was activated. */
G_DECLARE_FINAL_TYPE (PejlProeveView, pejl_proeve_view, PEJL, PROEVE_VIEW, AdwBin)

GtkWidget *pejl_proeve_view_new (PejlStore *store);
/* The rule is another: what was found is not about it any more. */
void pejl_proeve_view_forget (PejlProeveView *self);
/* As the button does. */
void pejl_proeve_view_run (PejlProeveView *self);
gboolean pejl_proeve_view_is_running (PejlProeveView *self);

G_END_DECLS
