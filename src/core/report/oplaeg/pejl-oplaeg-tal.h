// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that stand on a slide, and whether a text still fits them. Pure functions.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"

G_BEGIN_DECLS

/* Every number of the slide, of its chart and its tables: "17", "17 af 35", "72,5", each once, sorted, a line each. */
char *pejl_dias_tal (const PejlDias *dias);

/* Which number in the text does not fit: one that stood on the slide when the text was written (foer) and stands there no more (nu),
 * or an "x af n" whose n is on the slide and whose x is not. Both as pejl_dias_tal() gives them. NULL: all fit. Years and numbers
 * that were never on the slide are the writer's own. */
char *pejl_tal_passer_ikke (const char *tekst, const char *foer, const char *nu);

/* One difference between what an oplæg is frozen with and what the store says now. */
typedef struct
{
  char *dias;   /* "Hvilke områder halter?" */
  char *hvad;   /* "Overskrift", "Systematik · Under grænsen" */
  char *foer;   /* "–": it was not there */
  char *nu;
} PejlOplaegForskel;
/* PejlOplaegForskel*, in the order of the slides. */
GPtrArray *pejl_oplaeg_forskelle (const PejlOplaeg *foer, const PejlOplaeg *nu);

G_END_DECLS
