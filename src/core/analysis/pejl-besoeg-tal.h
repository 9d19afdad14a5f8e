// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind chart 7: every held visit of a period, house by house, and how many there should have been.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

typedef struct
{
  char dato[PEJL_DATO_LEN];
  gboolean anmeldt;
} PejlBesoeg;

typedef struct
{
  const PejlStedSum *sted; /* borrowed from steder */
  GArray *besoeg;          /* owned: PejlBesoeg, by date */
  gboolean forfalden;      /* lacks an anmeldt or uanmeldt besøg, and the period is over, or a planned visit was
                            * not held on its day */
} PejlBesoegHus;

typedef struct
{
  PejlFilter filter;
  char i_dag[PEJL_DATO_LEN];
  char *kommune;
  GPtrArray *steder;    /* owned: PejlStedSum* */
  GPtrArray *huse;      /* owned: PejlBesoegHus*, one for each of steder, in its order */
  GPtrArray *planlagt;  /* owned: PejlTilsyn*: the planned visits of the period, of dagtilbud, oldest last */
  guint n_maaneder;     /* of the period */
  int *plan;            /* owned: how many houses a plan that spreads them evenly over all months but July has
                         * visited by each month's end */
  guint besoegt, begge; /* houses with a visit; with both kinds */
  guint anmeldte, uanmeldte; /* visits */
} PejlBesoegTal;

/* The filter must have a period. Reads one state of the store. Never NULL. */
PejlBesoegTal *pejl_besoeg_tal_new (PejlReader *reader, const PejlFilter *filter, const char *i_dag);
void pejl_besoeg_tal_free (PejlBesoegTal *tal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlBesoegTal, pejl_besoeg_tal_free)

/* "36 af 38 dagtilbud er besøgt, men kun 31 er besøgt både anmeldt og uanmeldt" */
char *pejl_fund_besoeg_tal (const PejlBesoegTal *tal);

G_END_DECLS
