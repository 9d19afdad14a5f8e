// SPDX-License-Identifier: GPL-3.0-or-later
// What everybody may be told, decided in one place for slides, presentation, workbook and CSV together: no group of fewer than
// PEJL_FIGUR_MINDSTE_GRUPPE, in none of them, nor as the difference between any two of them. Groups of distrikter: pejl-skjul.h.
#pragma once

#include "core/analysis/pejl-stilling.h"

G_BEGIN_DECLS

/* TRUE for 1 … PEJL_FIGUR_MINDSTE_GRUPPE - 1. */
gboolean pejl_offentlig_er_lille (guint antal);

/* Whether a role's tegn were looked for in enough places: fewer may be one person's. */
gboolean pejl_offentlig_rolle (const PejlAnalyse *analyse, guint rolle);
/* The analysis without the cells of other roles, for findings and sums. A copy that owns nothing: analyse must outlive it. */
PejlAnalyse pejl_offentlig_roller (const PejlAnalyse *analyse);

/* Houses that were judged in the period before and are not now: where they are fewer than that in an area, their levels then are
 * forgotten, so that chart 1's last period is of the same houses as chart 5. */
void pejl_offentlig_glem_faa (PejlStilling *stilling);

/* Whether chart nr of the area may be shown at all, after pejl_offentlig_glem_faa(): chart 1 of how all stand now and stood, chart 5
 * of those that are in both. TRUE for any other chart. */
gboolean pejl_offentlig_figur (const PejlStilling *stilling, guint omraade, int nr);

G_END_DECLS
