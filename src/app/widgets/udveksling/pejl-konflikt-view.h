// SPDX-License-Identifier: GPL-3.0-or-later
// One clash: what each has written, marked word by word against what stood there before, and the choice.
#pragma once

#include "core/store/pejl-store.h"
#include "core/store/query/pejl-query-konflikt.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KONFLIKT_VIEW (pejl_konflikt_view_get_type ())
/* Property "valg" (int, from 0: which choice; -1: none yet). Signals: "settled"; "later" – the reader goes on without choosing.
 * Actions: "konflikt.vaelg" (int), "konflikt.gem", "konflikt.vent"; keys Alt+1 … Alt+4, Ctrl+Enter. */
G_DECLARE_FINAL_TYPE (PejlKonfliktView, pejl_konflikt_view, PEJL, KONFLIKT_VIEW, AdwBin)

GtkWidget *pejl_konflikt_view_new (void);
/* Takes konflikt. */
void pejl_konflikt_view_show (PejlKonfliktView *self, PejlStore *store, PejlKonflikt *konflikt);
/* With little room the texts stand below each other. */
void pejl_konflikt_view_set_narrow (PejlKonfliktView *self, gboolean narrow);
/* What is typed is in its draft when this returns. */
void pejl_konflikt_view_flush (PejlKonfliktView *self);

G_END_DECLS
