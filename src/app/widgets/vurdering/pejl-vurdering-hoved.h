// SPDX-License-Identifier: GPL-3.0-or-later
// The head of an area's card: its name, the evidens under it, and its level last time.
#pragma once

#include "app/widgets/vurdering/pejl-vurdering-card.h"
#include "core/model/pejl-strategi.h"

G_BEGIN_DECLS

#define PEJL_TYPE_VURDERING_HOVED (pejl_vurdering_hoved_get_type ())
G_DECLARE_FINAL_TYPE (PejlVurderingHoved, pejl_vurdering_hoved, PEJL, VURDERING_HOVED, AdwBin)

/* redskab may be NULL. */
GtkWidget *pejl_vurdering_hoved_new (const PejlIndsatsomraade *omraade, const PejlRedskab *redskab);
void pejl_vurdering_hoved_show (PejlVurderingHoved *self, const PejlOmraadeStand *stand);

G_END_DECLS
