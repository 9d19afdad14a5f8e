// SPDX-License-Identifier: GPL-3.0-or-later
// The report's section on how its numbers came about, and what they do not say.
#pragma once

#include "core/analysis/pejl-analyse.h"
#include "core/report/pejl-dokument.h"

G_BEGIN_DECLS

void pejl_rapport_add_metode (PejlDokument *dokument, const PejlAnalyse *analyse, gboolean kommune_graense);

G_END_DECLS
