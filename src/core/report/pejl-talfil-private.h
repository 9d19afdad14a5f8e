// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files of numbers.
#pragma once

#include "core/report/pejl-skjul.h"
#include "core/report/pejl-talfil.h"

G_BEGIN_DECLS

#define PEJL_TALFIL_VISES_IKKE "vises ikke"

/* What the open version tells of a chart; spec NULL: it may not be shown. FALSE: nothing, as the group is too small or each number is of one house; then hvorfor
 * says so. skjul: one for each distrikt of the analysis. */
gboolean pejl_talfil_aaben (PejlFigurKilde *kilde, const PejlFigurType *type, PejlChartSpec *spec, const PejlSkjul *skjul,
                            PejlTalArk *ark, const char **hvorfor);

/* Context figures up to the cut-off: kommune and distrikter, and in the closed annex each house. NULL: there are none. They are on
 * a sheet of their own and in no other number. */
PejlTalArk *pejl_talfil_rammer (PejlFigurKilde *kilde, PejlTalfilUdgave udgave);

G_END_DECLS
