// SPDX-License-Identifier: GPL-3.0-or-later
// Reading local rules, what they look at in a tilsyn, and what was decided. As pejl-query.h: arrays own their records,
// nothing writes.
#pragma once

#include "core/model/pejl-regel.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

GPtrArray *pejl_query_regler (PejlReader *reader);                        /* PejlRegel*, in their order */
PejlRegel *pejl_query_regel (PejlReader *reader, const PejlId *id);       /* NULL if unknown */
/* PejlAfgoerelse*, oldest first. */
GPtrArray *pejl_query_afgoerelser (PejlReader *reader, const PejlId *tilsyn);
/* NULL if there is no such tilsyn. */
PejlRegelGrundlag *pejl_query_regel_grundlag (PejlReader *reader, const PejlId *tilsyn);
/* The held tilsyn of dagtilbud in the filter's period and cut-off, oldest first: GArray of PejlId. What else stands in
 * the filter is not looked at. */
GArray *pejl_query_regel_tilsyn (PejlReader *reader, const PejlFilter *filter);

G_END_DECLS
