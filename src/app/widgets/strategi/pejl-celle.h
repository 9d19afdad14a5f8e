// SPDX-License-Identifier: GPL-3.0-or-later
// The pane beside the matrix: an area's why and what for, or a cell's tegn, least seen last, each with its latest evidens.
#pragma once

#include "core/store/query/pejl-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_CELLE (pejl_celle_get_type ())
/* Signal "closed": Esc or the close button. */
G_DECLARE_FINAL_TYPE (PejlCelle, pejl_celle, PEJL, CELLE, AdwBin)

/* -1 for all areas or roles. sums: PejlTegnSum in the strategy's order, of the filter. reader is borrowed for as long as the pane is open. */
void pejl_celle_show_tegn (PejlCelle *self, PejlReader *reader, PejlStrategi *strategi, const GArray *sums,
                           const PejlFilter *filter, int omraade, int rolle);
void pejl_celle_show_omraade (PejlCelle *self, PejlStrategi *strategi, int omraade);

G_END_DECLS
