// SPDX-License-Identifier: GPL-3.0-or-later
// What the law and the local rules propose after a tilsyn, each with a person's decision and its reason.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FORSLAG_PANE (pejl_forslag_pane_get_type ())
/* Hides itself while nothing is proposed. Writes through the store it was given; fails through the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlForslagPane, pejl_forslag_pane, PEJL, FORSLAG_PANE, AdwBin)

GtkWidget *pejl_forslag_pane_new (void);
/* Reads the tilsyn, the rules and the decisions anew; a reason that is being typed stays when its proposal does. */
void pejl_forslag_pane_show (PejlForslagPane *self, PejlStore *store, const PejlId *tilsyn, gboolean locked);
/* Proposals nobody has decided on. */
guint pejl_forslag_pane_get_ubesluttede (PejlForslagPane *self);
/* To the first of them. */
void pejl_forslag_pane_focus (PejlForslagPane *self);
/* What is typed is in its draft when this returns. */
void pejl_forslag_pane_flush (PejlForslagPane *self);

G_END_DECLS
