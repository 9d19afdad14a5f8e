// SPDX-License-Identifier: GPL-3.0-or-later
// One indsatsområde to judge: level, reason, the evidens under it, what it was last time, and its tegn one by one.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "app/widgets/vurdering/pejl-henvisninger.h"
#include "core/model/pejl-records.h"
#include "core/model/pejl-redskab.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a tilsyn says of an area so far. */
typedef struct
{
  guint styrker;                 /* evidens with a tegn of the area that is seen */
  guint mangler;                 /* evidens with one that is missing */
  const PejlVurdering *vurdering; /* NULL: nothing is judged yet */
  const PejlVurdering *sidst;    /* the place's latest level before; NULL: none */
} PejlOmraadeStand;

#define PEJL_TYPE_VURDERING_CARD (pejl_vurdering_card_get_type ())
/* Alt+0…9 choose the level while the focus is in the card. Writes through the store of the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlVurderingCard, pejl_vurdering_card, PEJL, VURDERING_CARD, AdwBin)

/* tegn_redskab may be NULL: then tegn are not judged one by one. */
GtkWidget *pejl_vurdering_card_new (const PejlId *tilsyn, guint omraade, PejlTegnKatalog *katalog,
                                    const PejlRedskab *redskab, const PejlRedskab *tegn_redskab);
/* all: PejlVurdering* of the tilsyn, for the tegn. */
void pejl_vurdering_card_show (PejlVurderingCard *self, const PejlOmraadeStand *stand, GPtrArray *all);
/* Before the first show: the evidens that a reason can refer to. */
void pejl_vurdering_card_set_henvisninger (PejlVurderingCard *self, PejlHenvisninger *henvisninger);
/* How far the second konsulent agrees; NULL: there is none. */
void pejl_vurdering_card_show_enighed (PejlVurderingCard *self, const char *tekst);
/* Locked: it can be read and not changed. */
void pejl_vurdering_card_set_locked (PejlVurderingCard *self, gboolean locked);
void pejl_vurdering_card_restore (PejlVurderingCard *self, PejlStore *store);
/* FALSE if something typed could not be saved. */
gboolean pejl_vurdering_card_finish (PejlVurderingCard *self);
void pejl_vurdering_card_focus_level (PejlVurderingCard *self);
void pejl_vurdering_card_focus_reason (PejlVurderingCard *self);

G_END_DECLS
