// SPDX-License-Identifier: GPL-3.0-or-later
// The bilag of the tilsyn that is open, by evidens, for the strips that show them.
#pragma once

#include "app/widgets/evidens/pejl-miniaturer.h"

G_BEGIN_DECLS

#define PEJL_TYPE_BILAG_LISTE (pejl_bilag_liste_get_type ())
/* Signal: "changed" – pejl_bilag_liste_get() may give something else. */
G_DECLARE_FINAL_TYPE (PejlBilagListe, pejl_bilag_liste, PEJL, BILAG_LISTE, GObject)

PejlBilagListe *pejl_bilag_liste_new (PejlMiniaturer *miniaturer);
PejlMiniaturer *pejl_bilag_liste_get_miniaturer (PejlBilagListe *self); /* borrowed */
/* PejlVedhaeftning*, in the order in which they are shown. */
void pejl_bilag_liste_update (PejlBilagListe *self, GPtrArray *bilag);
/* Those of an evidens, or with the nil id those of the whole. Borrowed until the next update; NULL: none. */
GPtrArray *pejl_bilag_liste_get (PejlBilagListe *self, const PejlId *evidens);
PejlVedhaeftning *pejl_bilag_liste_find (PejlBilagListe *self, const PejlId *bilag); /* borrowed, or NULL */

G_END_DECLS
