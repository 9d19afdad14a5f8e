// SPDX-License-Identifier: GPL-3.0-or-later
// Good practice: evidens that a person picks to be told, in the words that were written, cleared of persons.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* An evidens that shows a tegn alive and could be told. */
typedef struct
{
  PejlId id;
  char *tekst;
  char *hvem;       /* how it was met and in what kind of house: "set i en børnehave"; never who, never which house */
  char *person;     /* the words around what looks like a person or a house's name; NULL: nothing does */
} PejlPraksisForslag;
/* Those of the filter that strengthen a tegn, the newest tilsyn first, at most limit; those without persons before the others.
 * PejlPraksisForslag*. */
GPtrArray *pejl_oplaeg_praksis_forslag (PejlReader *reader, const PejlFilter *filter, guint limit);

/* Chosen ones (PejlPraksisForslag*, borrowed) as the two texts that a slide keeps: ids, and the words as they are now. */
void pejl_oplaeg_praksis_tekst (const GPtrArray *valgte, char **evidens, char **citater);
/* The slide's quotations; what cannot be read of citater is left out. */
void pejl_oplaeg_praksis_blokke (PejlDias *dias, const char *citater);

G_END_DECLS
