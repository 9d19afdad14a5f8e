// SPDX-License-Identifier: GPL-3.0-or-later
// The corrections that were made in what the report tells of, after it was made endelig: both versions are told.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/report/pejl-tabel.h"
#include "core/store/query/pejl-query-proces.h"

G_BEGIN_DECLS

/* Those of the visits that decided a house's levels, as they stand in the annex. */
typedef struct
{
  char *hvornaar;            /* "Rettet 3. juni 2026 (version 2)" */
  char *grund;
  char *niveauer;            /* "Kvalitet: god, før tilstrækkelig", or "" when no level changed */
} PejlRettelse;
void pejl_rettelse_free (PejlRettelse *rettelse);

/* Per house of analyse->steder, in its order: PejlRettelse* by date, or NULL when nothing was corrected. */
GPtrArray *pejl_rapport_rettelser (PejlReader *reader, const PejlAnalyse *analyse);
/* Under the row added last. */
void pejl_rapport_add_rettelser (PejlTabel *tabel, const GPtrArray *rettelser);

G_END_DECLS
