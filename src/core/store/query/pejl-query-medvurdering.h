// SPDX-License-Identifier: GPL-3.0-or-later
// Who judges a tilsyn, and what the second of them judged.
#pragma once

#include "core/model/pejl-medvurdering.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* Never NULL: nobody, when the tilsyn is not there. */
PejlBedoemmere *pejl_query_bedoemmere (PejlReader *reader, const PejlId *tilsyn);
/* PejlMedvurdering* of the tilsyn's second konsulent; what another one judged before is not among them. */
GPtrArray *pejl_query_medvurderinger (PejlReader *reader, const PejlId *tilsyn);
/* NULL if it is not there. */
PejlMedvurdering *pejl_query_medvurdering (PejlReader *reader, const PejlId *id);

G_END_DECLS
