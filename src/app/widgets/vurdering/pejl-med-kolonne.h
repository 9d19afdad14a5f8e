// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the second konsulent: the same areas, tegn and themes, judged without sight of the first one's.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "app/widgets/vurdering/pejl-vurdering-grundlag.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_MED_KOLONNE (pejl_med_kolonne_get_type ())
G_DECLARE_FINAL_TYPE (PejlMedKolonne, pejl_med_kolonne, PEJL, MED_KOLONNE, AdwBin)

GtkWidget *pejl_med_kolonne_new (void);
/* Another tilsyn; redskab and tegn_redskab may be NULL. */
void pejl_med_kolonne_open (PejlMedKolonne *self, const PejlId *tilsyn, PejlTegnKatalog *katalog, const PejlRedskab *redskab,
                            const PejlRedskab *tegn_redskab);
/* vurderinger: PejlVurdering* of the tilsyn, or NULL. */
void pejl_med_kolonne_show (PejlMedKolonne *self, const PejlVurderingGrundlag *grundlag, GPtrArray *vurderinger);
void pejl_med_kolonne_set_locked (PejlMedKolonne *self, gboolean locked);
/* Goes on with what was typed when it was cut short; again when the person became another. */
void pejl_med_kolonne_restore (PejlMedKolonne *self, PejlStore *store);
/* The level of the first area. */
void pejl_med_kolonne_focus (PejlMedKolonne *self);
/* FALSE if something typed could not be saved. */
gboolean pejl_med_kolonne_finish (PejlMedKolonne *self);

G_END_DECLS
