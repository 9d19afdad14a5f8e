// SPDX-License-Identifier: GPL-3.0-or-later
// Chart 10, "Ét dagtilbud": for each area where this house is, where it was, where its distrikt's middle lies, and all houses
// as dots behind it. Never a target line from other houses. The levels and the border are those of pejl-chart-spec.h.
#pragma once

#include "core/chart/pejl-chart-spec.h"

G_BEGIN_DECLS

/* navn "Bølgen"; distrikt "Syd", "" for none. sidst: "2022–2023", "": there is no period before. */
void pejl_chart_et_hus_set_hus (PejlChartSpec *spec, const char *navn, const char *distrikt, const char *sidst);
/* The house has no visit in the period: its rows say so. */
void pejl_chart_et_hus_set_ikke_besoegt (PejlChartSpec *spec);
/* key "omraade:systematik"; nu and sidst: nr of the level, 0 for none; median_dobbelt: twice the nr of the distrikt's middle,
 * 0 for none; counts: all houses on each level. samlet: the whole, set apart. Marks: "<key>:hus" for this house, "<key>:niveau:<nr>"
 * for all houses on a level. */
void pejl_chart_et_hus_add_row (PejlChartSpec *spec, const char *key, const char *label, int nu, int sidst,
                                int median_dobbelt, const int *counts, gboolean samlet);

G_END_DECLS
