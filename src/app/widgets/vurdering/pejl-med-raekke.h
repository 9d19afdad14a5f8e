// SPDX-License-Identifier: GPL-3.0-or-later
// What the second konsulent judges of one area or tegn. The first one's level is not seen before both are in.
#pragma once

#include "app/widgets/vurdering/pejl-begrundelse.h"
#include "core/model/pejl-medvurdering.h"
#include "core/model/pejl-redskab.h"

G_BEGIN_DECLS

#define PEJL_TYPE_MED_RAEKKE (pejl_med_raekke_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlMedRaekke, pejl_med_raekke, PEJL, MED_RAEKKE, AdwBin)

/* title: the area's or tegn's text. redskab may be NULL. small: a row of tegn. */
GtkWidget *pejl_med_raekke_new (const PejlVurderingMaal *maal, const PejlId *person, const char *title,
                                const PejlRedskab *redskab, gboolean small);
/* med: NULL: nothing yet. niveau: the first konsulent's level, as in PejlVurdering; navn: that one's name. */
void pejl_med_raekke_show (PejlMedRaekke *self, const PejlMedvurdering *med, int niveau, const char *navn);
void pejl_med_raekke_set_locked (PejlMedRaekke *self, gboolean locked);
const PejlVurderingMaal *pejl_med_raekke_get_maal (PejlMedRaekke *self); /* borrowed */
PejlBegrundelse *pejl_med_raekke_get_begrundelse (PejlMedRaekke *self);
void pejl_med_raekke_focus_level (PejlMedRaekke *self);

/* How the other one judged, once both are in; before that, that it is hidden, or not there. navn: the other's name, egen: one's own
 * level, anden: the other's. redskab may be NULL. */
char *pejl_med_raekke_sentence (const char *navn, int egen, int anden, const PejlRedskab *redskab);

G_END_DECLS
