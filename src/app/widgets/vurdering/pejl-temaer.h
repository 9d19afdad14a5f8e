// SPDX-License-Identifier: GPL-3.0-or-later
// The instruments with themes that a tilsyn judges beside the areas: a card each, and the way to take one more into use.
#pragma once

#include "app/widgets/vurdering/pejl-vurdering-grundlag.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEMAER (pejl_temaer_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlTemaer, pejl_temaer, PEJL, TEMAER, AdwBin)

GtkWidget *pejl_temaer_new (void);
/* vurderinger: PejlVurdering* of the tilsyn, or NULL. */
void pejl_temaer_show (PejlTemaer *self, const PejlId *tilsyn, const PejlVurderingGrundlag *grundlag, GPtrArray *vurderinger);
/* The first theme of the instrument at that place that lacks a level, else a reason. */
void pejl_temaer_focus_missing (PejlTemaer *self, guint redskab);
void pejl_temaer_set_locked (PejlTemaer *self, gboolean locked);
/* Goes on with what was typed when it was cut short. */
void pejl_temaer_restore (PejlTemaer *self, PejlStore *store);
/* FALSE if something typed could not be saved. */
gboolean pejl_temaer_finish (PejlTemaer *self);

G_END_DECLS
