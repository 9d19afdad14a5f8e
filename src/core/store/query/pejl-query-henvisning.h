// SPDX-License-Identifier: GPL-3.0-or-later
// What vurderinger rest on, read both ways.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* An evidens that a vurdering rests on. */
typedef struct
{
  PejlId vurdering;
  PejlId evidens;
} PejlHenvisning;

/* PejlHenvisning of a tilsyn; only where both are there. */
GArray *pejl_query_henvisninger (PejlReader *reader, const PejlId *tilsyn);
/* PejlId of the evidens that a vurdering is linked to, also where the evidens is deleted meanwhile. */
GArray *pejl_query_vurdering_evidens (PejlReader *reader, const PejlId *vurdering);
/* PejlVurdering* that rest on the evidens. */
GPtrArray *pejl_query_vurderinger_paa (PejlReader *reader, const PejlId *evidens);
/* PejlVurdering* that rested on it before the link was taken away. */
GPtrArray *pejl_query_vurderinger_fordum (PejlReader *reader, const PejlId *evidens);

/* A reason as it reads now, its references as the numbers of the stream: pejl_henvisning_expand(). vurdering: whose reason it is or
 * was. */
char *pejl_query_henvisning_text (PejlReader *reader, const PejlId *vurdering, const char *tekst);

G_END_DECLS
