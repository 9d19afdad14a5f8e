// SPDX-License-Identifier: GPL-3.0-or-later
// Private to report/: what the files that fill chart specs share.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* "Kilde: Havneby Kommunes tilsyn (redskab, version 2). Data til og med … 36 af 38 dagtilbud er besøgt." */
char *pejl_figur_kilde_linje (const PejlAnalyse *analyse);
void pejl_figur_saet_periode (PejlChartSpec *spec, const PejlAnalyse *analyse);
/* The redskab's levels and the border. */
void pejl_figur_saet_niveauer (PejlChartSpec *spec, const PejlAnalyse *analyse);

G_END_DECLS
