// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the committee's oplæg and their slides, and what houses say they need. As pejl-query.h says of all reading.
#pragma once

#include "core/model/pejl-dias.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* The latest meeting first, those without a day before all others. PejlOplaegPost*. */
GPtrArray *pejl_query_oplaeg (PejlReader *reader);
/* NULL if unknown. */
PejlOplaegPost *pejl_query_oplaeg_by_id (PejlReader *reader, const PejlId *id);
/* In the order in which they are shown. PejlDiasPost*. */
GPtrArray *pejl_query_dias (PejlReader *reader, const PejlId *oplaeg);
/* NULL if unknown. */
PejlDiasPost *pejl_query_dias_by_id (PejlReader *reader, const PejlId *id);
/* Held tilsyn of the filter's period that lie after its cut-off, so that they do not count. */
guint pejl_query_nyere_tilsyn (PejlReader *reader, const PejlFilter *filter);

/* What houses say they lack: a tegn that was told to be missing in a samtale. */
typedef struct
{
  PejlId tegn;
  guint huse;      /* in so many dagtilbud */
} PejlBehov;
/* The held tilsyn of active dagtilbud in the filter. GArray of PejlBehov, most first, then by id; *samtaler: dagtilbud in which
 * anybody was talked with. */
GArray *pejl_query_behov (PejlReader *reader, const PejlFilter *filter, guint *samtaler);

G_END_DECLS
