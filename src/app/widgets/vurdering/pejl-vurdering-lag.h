// SPDX-License-Identifier: GPL-3.0-or-later
// A text of a vurdering that is there when it is used or asked for, under a heading that says what it is and who may read it.
#pragma once

#include "app/widgets/vurdering/pejl-begrundelse.h"

G_BEGIN_DECLS

#define PEJL_TYPE_VURDERING_LAG (pejl_vurdering_lag_get_type ())
/* Property: "shown" (boolean): whether the text stands there; its button, which has a place of its own, is there when it does not. */
G_DECLARE_FINAL_TYPE (PejlVurderingLag, pejl_vurdering_lag, PEJL, VURDERING_LAG, AdwBin)

/* omraade: what is judged, for a screen reader. */
GtkWidget *pejl_vurdering_lag_new (const PejlVurderingMaal *maal, PejlLag lag, const char *omraade);
/* Borrowed: asks for the text. */
GtkWidget *pejl_vurdering_lag_get_button (PejlVurderingLag *self);
PejlBegrundelse *pejl_vurdering_lag_get_text (PejlVurderingLag *self);
/* What the store holds now. */
void pejl_vurdering_lag_show (PejlVurderingLag *self, const char *tekst);
void pejl_vurdering_lag_restore (PejlVurderingLag *self, PejlStore *store);
void pejl_vurdering_lag_set_locked (PejlVurderingLag *self, gboolean locked);

/* A heading over one of the texts of a vurdering. */
GtkWidget *pejl_vurdering_lag_heading (const char *title, const char *readers);

G_END_DECLS
