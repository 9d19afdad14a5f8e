// SPDX-License-Identifier: GPL-3.0-or-later
// The municipality's own words for the check before a text leaves.
#pragma once

#include "core/model/pejl-domaene.h"
#include "core/store/pejl-reader.h"

G_BEGIN_DECLS

typedef struct
{
  PejlId id;
  PejlOrdArt art;
  char *tekst;
} PejlOrd;
void pejl_ord_free (PejlOrd *ord);

/* art 0: both. In the Danish order of the words; PejlOrd*. */
GPtrArray *pejl_query_ord (PejlReader *reader, PejlOrdArt art);

/* Every name of a house, stue or distrikt, one string each; in no order. */
GPtrArray *pejl_query_stednavne (PejlReader *reader);

G_END_DECLS
