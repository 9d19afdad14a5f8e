// SPDX-License-Identifier: GPL-3.0-or-later
// Who judges: the konsulent, and a second one who is chosen here; whose cards are seen; and how far the two agree.
#pragma once

#include "app/widgets/vurdering/pejl-vurdering-grundlag.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TO_KONSULENTER (pejl_to_konsulenter_get_type ())
/* Property: "med" (boolean): the second konsulent's cards are seen. Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlToKonsulenter, pejl_to_konsulenter, PEJL, TO_KONSULENTER, AdwBin)

GtkWidget *pejl_to_konsulenter_new (void);
/* vurderinger: PejlVurdering* of the tilsyn, or NULL. Whoever is the second konsulent begins with his or her own cards. */
void pejl_to_konsulenter_show (PejlToKonsulenter *self, const PejlId *tilsyn, const PejlVurderingGrundlag *grundlag,
                               GPtrArray *vurderinger, PejlStore *store);
gboolean pejl_to_konsulenter_get_med (PejlToKonsulenter *self);
void pejl_to_konsulenter_set_locked (PejlToKonsulenter *self, gboolean locked);

G_END_DECLS
