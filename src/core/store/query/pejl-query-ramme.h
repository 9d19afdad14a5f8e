// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around evidens: the frame of the whole visit, and the rows of other tables that rest on one evidens.
#pragma once

#include "core/model/pejl-antal.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

/* How many were there at the visit, and from when to when. Nothing told for a tilsyn that is unknown. */
void pejl_query_ramme (PejlReader *reader, const PejlId *tilsyn, PejlRamme *ramme);

/* A row that names an evidens. */
typedef struct
{
  PejlTable table;  /* VEDHAEFTNING, PUNKT or VURDERING_EVIDENS */
  PejlId row;
  PejlId vurdering; /* of VURDERING_EVIDENS */
} PejlHaenger;
/* GArray of PejlHaenger, by table and row. */
GArray *pejl_query_haenger (PejlReader *reader, const PejlId *evidens);

G_END_DECLS
