// SPDX-License-Identifier: GPL-3.0-or-later
// One of the committee's charts with all that goes with it: its table, and the picture as a copy or a file.
#pragma once

#include "core/chart/pejl-chart-spec.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FIGUR_CARD (pejl_figur_card_get_type ())
/* Signal "mark-activated" (PejlChartView *view, const char *key), as PejlChartView has it. Signal "told" (const char *text): a
 * sentence about what has been done, to be shown. Actions figur.copy and figur.save ("svg", "png"). */
G_DECLARE_FINAL_TYPE (PejlFigurCard, pejl_figur_card, PEJL, FIGUR_CARD, AdwBin)

/* question: "Hvem er hvor?", what its menu is called by; stem: the name of its file, without an ending. */
void pejl_figur_card_show (PejlFigurCard *self, PejlChartSpec *spec, const char *question, const char *stem);
PejlChartSpec *pejl_figur_card_get_spec (PejlFigurCard *self);
const char *pejl_figur_card_get_stem (PejlFigurCard *self);

G_END_DECLS
