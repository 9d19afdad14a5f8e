// SPDX-License-Identifier: GPL-3.0-or-later
// The bilag under an evidens, under the entry, or of the tilsyn as a whole: chips that wrap.
#pragma once

#include "app/widgets/evidens/pejl-bilag-liste.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BILAG_STRIP (pejl_bilag_strip_get_type ())
/* Not visible while it has none. Property: "count" (uint, read-only). Chips out of sight in a scrolled list hold no
 * picture, so that a long stream costs what is seen of it. */
G_DECLARE_FINAL_TYPE (PejlBilagStrip, pejl_bilag_strip, PEJL, BILAG_STRIP, AdwBin)

/* low: chips of one line, where there is little room. */
GtkWidget *pejl_bilag_strip_new (gboolean low);
/* Shows what the list has for that evidens (nil: of the whole), now and when it changes. liste NULL: nothing. */
void pejl_bilag_strip_follow (PejlBilagStrip *self, PejlBilagListe *liste, const PejlId *evidens);
void pejl_bilag_strip_set_locked (PejlBilagStrip *self, gboolean locked);
/* "1 bilag" with a paper clip, for the head of what the strip belongs to; visible while there is one. Made anew at each
 * call. */
GtkWidget *pejl_bilag_strip_new_mark (PejlBilagStrip *self);
/* The chip of that bilag, or NULL. */
GtkWidget *pejl_bilag_strip_find (PejlBilagStrip *self, const PejlId *bilag);

G_END_DECLS
