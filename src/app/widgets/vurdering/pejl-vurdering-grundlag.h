// SPDX-License-Identifier: GPL-3.0-or-later
// What the vurderinger of a tilsyn stand among: the evidens they rest on, the instruments with themes, and the two konsulenter.
#pragma once

#include "app/widgets/vurdering/pejl-henvisninger.h"
#include "core/model/pejl-medvurdering.h"
#include "core/model/pejl-redskab.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

typedef struct
{
  PejlHenvisninger *henvisninger; /* the same one as long as the struct lives */
  PejlBedoemmere *bedoemmere;
  GPtrArray *personer;       /* PejlPerson*: who can be chosen */
  GPtrArray *medvurderinger; /* PejlMedvurdering* */
  GPtrArray *brugte;         /* PejlRedskab* whose themes the tilsyn judges, in the order chosen */
  GPtrArray *tilbud;         /* PejlRedskab* with themes that it could judge too, the newest version of each */
} PejlVurderingGrundlag;

void pejl_vurdering_grundlag_init (PejlVurderingGrundlag *grundlag);
void pejl_vurdering_grundlag_clear (PejlVurderingGrundlag *grundlag);
/* evidens: the stream, as the numbers count. */
void pejl_vurdering_grundlag_read (PejlVurderingGrundlag *grundlag, PejlReader *reader, const PejlId *tilsyn, GListModel *evidens,
                                   PejlStrategi *strategi);
/* What the second konsulent judged of that row; NULL: nothing yet. */
const PejlMedvurdering *pejl_vurdering_grundlag_find_med (const PejlVurderingGrundlag *grundlag, const PejlId *vurdering);

G_END_DECLS
