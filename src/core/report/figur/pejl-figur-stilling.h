// SPDX-License-Identifier: GPL-3.0-or-later
// Charts 1, 2, 5, 6 and 10 from how houses stand in two periods.
#pragma once

#include "core/analysis/pejl-spredning.h"
#include "core/analysis/pejl-stilling.h"
#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* omraade: PEJL_STILLING_SAMLET, or the index of one of the strategy's areas. Keys of marks begin with "omraade:samlet" or
 * "omraade:<key>"; "sidst:" before that is the period before. offentlig: what pejl_skjul_distrikter() hides is left out. */

/* Chart 1 "Hvordan står det til?", with the national study where it fits. */
PejlChartSpec *pejl_figur_stilling (const PejlStilling *stilling, guint omraade);
/* Chart 2 "Hvem er hvor?": within a distrikt those that stand lowest first, those without a level last. */
PejlChartSpec *pejl_figur_varmekort (const PejlStilling *stilling, gboolean offentlig);
/* Chart 5 "Frem eller tilbage?". offentlig: dagtilbud of what is hidden are counted without a name. */
PejlChartSpec *pejl_figur_overgange (const PejlStilling *stilling, guint omraade, gboolean offentlig);
/* Chart 6 "Er der forskel på distrikter?". */
PejlChartSpec *pejl_figur_spredning (const PejlSpredning *spredning, gboolean offentlig);
/* Chart 10 "Ét dagtilbud". NULL when the house is not among those of the choice. */
PejlChartSpec *pejl_figur_et_hus (const PejlStilling *stilling, const PejlId *dagtilbud);

G_END_DECLS
