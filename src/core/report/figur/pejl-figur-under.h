// SPDX-License-Identifier: GPL-3.0-or-later
// "Bag tallet": from any mark of any chart back to the tilsyn, houses, evidens or point that it counts.
#pragma once

#include "core/report/figur/pejl-figurer.h"

G_BEGIN_DECLS

typedef enum
{
  PEJL_UNDER_TILSYN,  /* tilsyn: the visits that gave the levels, or were counted */
  PEJL_UNDER_STEDER,  /* steder: houses that have none */
  PEJL_UNDER_EVIDENS, /* evidens: a query, exactly what is counted */
  PEJL_UNDER_PUNKT,   /* punkt: a handleplan's */
} PejlUnderArt;

typedef struct
{
  PejlUnderArt art;
  GPtrArray *tilsyn;        /* owned: PejlTilsyn* */
  GPtrArray *steder;        /* owned array, PejlStedSum* borrowed from the source */
  PejlEvidensQuery evidens; /* borrows from own texts and the source's analysis */
  PejlId punkt;
  char *omraade, *rolle;    /* owned: what evidens points at */
} PejlFigurUnder;

void pejl_figur_under_clear (PejlFigurUnder *under);
/* Fills under, which is to be cleared; the source must outlive it. FALSE for a key that no chart on page Udvalg or about a house
 * gives. */
gboolean pejl_figur_under (PejlFigurKilde *kilde, const char *key, PejlFigurUnder *under);

G_END_DECLS
