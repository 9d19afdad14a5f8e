// SPDX-License-Identifier: GPL-3.0-or-later
// Reading cases of skærpet tilsyn and særlig indsats. As pejl-query.h: arrays own their records, nothing writes.
#pragma once

#include "core/model/pejl-sag.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* Which cases. Zeroed: all of them. */
typedef struct
{
  PejlId dagtilbud;        /* nil: any */
  PejlSagArt art;          /* 0: any */
  gboolean open_only;
} PejlSagQuery;

/* PejlSag*: open ones first, in each group the newest first. */
GPtrArray *pejl_query_sager (PejlReader *reader, const PejlSagQuery *query);
PejlSag *pejl_query_sag (PejlReader *reader, const PejlId *id); /* NULL if unknown */
/* The open case of that kind; NULL if there is none. */
PejlSag *pejl_query_open_sag (PejlReader *reader, const PejlId *dagtilbud, PejlSagArt art);
/* PejlSagKrav*, in their order. */
GPtrArray *pejl_query_sag_krav (PejlReader *reader, const PejlId *sag);
PejlSagKrav *pejl_query_sag_krav_by_id (PejlReader *reader, const PejlId *id); /* NULL if unknown */
/* i_dag: ISO date, from which on a planned visit is one to come. */
void pejl_query_sag_fakta (PejlReader *reader, const PejlSag *sag, const char *i_dag, PejlSagFakta *fakta);
PejlSagOpsaetning *pejl_query_sag_opsaetning (PejlReader *reader);
/* Houses with an open case: set of PejlId* → GUINT_TO_POINTER of the kinds as bits (1 << PejlSagArt). */
GHashTable *pejl_query_sag_huse (PejlReader *reader);

G_END_DECLS
