// SPDX-License-Identifier: GPL-3.0-or-later
// The vurdering of one theme of an instrument: its level, by choice or by points, why, and what it rests on.
#pragma once

#include "app/widgets/vurdering/pejl-begrundelse.h"
#include "core/model/pejl-records.h"
#include "core/model/pejl-redskab.h"

G_BEGIN_DECLS

#define PEJL_TYPE_TEMA_VURDERING (pejl_tema_vurdering_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlTemaVurdering, pejl_tema_vurdering, PEJL, TEMA_VURDERING, AdwBin)

/* tema: its key; NULL: the tilsyn as a whole. */
GtkWidget *pejl_tema_vurdering_new (const PejlId *tilsyn, PejlRedskab *redskab, const char *tema, PejlHenvisninger *henvisninger);
/* NULL: nothing is judged yet. */
void pejl_tema_vurdering_show (PejlTemaVurdering *self, const PejlVurdering *vurdering);
/* What the second konsulent judged, told when both have; navn NULL: there is none. niveau as in PejlVurdering. */
void pejl_tema_vurdering_show_med (PejlTemaVurdering *self, const char *navn, int niveau);
void pejl_tema_vurdering_set_locked (PejlTemaVurdering *self, gboolean locked);
/* Takes the focus where it lacks a level, or with grund a reason; FALSE where it lacks none. */
gboolean pejl_tema_vurdering_focus_lacking (PejlTemaVurdering *self, gboolean grund);
const PejlVurderingMaal *pejl_tema_vurdering_get_maal (PejlTemaVurdering *self); /* borrowed */
PejlBegrundelse *pejl_tema_vurdering_get_begrundelse (PejlTemaVurdering *self);

G_END_DECLS
