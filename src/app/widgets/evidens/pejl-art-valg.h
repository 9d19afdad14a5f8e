// SPDX-License-Identifier: GPL-3.0-or-later
// The five kinds of evidens, of which one is chosen: one Tab stop, arrows inside.
#pragma once

#include "core/model/pejl-domaene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_ART_VALG (pejl_art_valg_get_type ())
/* Signal: "changed" – another kind was chosen. */
G_DECLARE_FINAL_TYPE (PejlArtValg, pejl_art_valg, PEJL, ART_VALG, AdwBin)

GtkWidget *pejl_art_valg_new (void);
void pejl_art_valg_set (PejlArtValg *self, PejlArt art);
PejlArt pejl_art_valg_get (PejlArtValg *self);

G_END_DECLS
