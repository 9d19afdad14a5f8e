// SPDX-License-Identifier: GPL-3.0-or-later
// A municipality's numbers of any size, made without a store, for tests of figures and reports.
#pragma once

#include "core/analysis/pejl-analyse.h"

G_BEGIN_DECLS

typedef struct
{
  guint dagtilbud;
  guint distrikter;      /* 0: all are in none */
  gboolean ingen_vurderet;
  gboolean ingen_besoegt;
} Proeve;

/* Same numbers for the same proeve. 2024–2025, data to 2025-12-31. */
PejlAnalyse *proeve_analyse (const Proeve *proeve);
/* Reasons for the levels, as pejl_query_begrundelser() orders them: "Begrundelse 7 i område 2 …", the first
 * of length letters; every fifth house has none. */
GPtrArray *proeve_begrundelser (const PejlAnalyse *analyse, guint length);

G_END_DECLS
