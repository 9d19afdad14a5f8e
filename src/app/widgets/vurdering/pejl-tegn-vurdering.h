// SPDX-License-Identifier: GPL-3.0-or-later
// The vurdering of one tegn: its level on the tegn scale, and why.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "app/widgets/vurdering/pejl-begrundelse.h"
#include "core/model/pejl-redskab.h"

G_BEGIN_DECLS

#define PEJL_TYPE_TEGN_VURDERING (pejl_tegn_vurdering_get_type ())
G_DECLARE_FINAL_TYPE (PejlTegnVurdering, pejl_tegn_vurdering, PEJL, TEGN_VURDERING, AdwBin)

GtkWidget *pejl_tegn_vurdering_new (const PejlId *tilsyn, PejlTegnItem *tegn, const PejlRedskab *redskab);
/* NULL: nothing is judged yet. */
void pejl_tegn_vurdering_show (PejlTegnVurdering *self, const PejlVurdering *vurdering);
void pejl_tegn_vurdering_set_locked (PejlTegnVurdering *self, gboolean locked);
const PejlId *pejl_tegn_vurdering_get_tegn (PejlTegnVurdering *self);
PejlBegrundelse *pejl_tegn_vurdering_get_begrundelse (PejlTegnVurdering *self);

G_END_DECLS
