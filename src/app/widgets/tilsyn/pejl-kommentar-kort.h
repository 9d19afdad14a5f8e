// SPDX-License-Identifier: GPL-3.0-or-later
// What leder or forældrebestyrelse said of a tilsyn: their comments as texts of their own, and taking in another.
#pragma once

#include "core/model/pejl-proces.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_KOMMENTAR_KORT (pejl_kommentar_kort_get_type ())
/* Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlKommentarKort, pejl_kommentar_kort, PEJL, KOMMENTAR_KORT, AdwBin)

GtkWidget *pejl_kommentar_kort_new (PejlKommentarFra fra);
void pejl_kommentar_kort_open (PejlKommentarKort *self, const PejlId *tilsyn);
/* kommentarer: PejlKommentar* of the tilsyn; those from others are passed over. */
void pejl_kommentar_kort_show (PejlKommentarKort *self, const GPtrArray *kommentarer);
void pejl_kommentar_kort_restore (PejlKommentarKort *self, PejlStore *store);
/* What is being written goes to its draft; it is a comment first when it is added. */
gboolean pejl_kommentar_kort_finish (PejlKommentarKort *self);
void pejl_kommentar_kort_set_read_only (PejlKommentarKort *self, gboolean read_only);
void pejl_kommentar_kort_focus (PejlKommentarKort *self);

G_END_DECLS
