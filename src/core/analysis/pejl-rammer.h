// SPDX-License-Identifier: GPL-3.0-or-later
// Context figures beside each other: a house with its distrikt and the kommune, and the kommune with its distrikter. Only what was
// counted of the same figure and the same time stands side by side; nothing is reckoned, and no quality is looked at.
#pragma once

#include "core/model/pejl-rammetal.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* One figure of a house. */
typedef struct
{
  PejlNoegletal *noegletal;
  GPtrArray *tal;          /* PejlRammetal*, oldest first; at least one */
  PejlRammetal *distrikt;  /* of the same time as the last of tal; NULL: none */
  PejlRammetal *kommune;
} PejlRammeLinje;

/* PejlRammeLinje*, in the order of the figures; those that the house has. dagtilbud unknown: none. */
GPtrArray *pejl_rammer_hus (PejlReader *reader, const PejlId *dagtilbud);

/* One figure of the kommune and its distrikter, at one time. */
typedef struct
{
  PejlNoegletal *noegletal;
  char dato[PEJL_DATO_LEN];
  PejlRammeTid tid;
  PejlRammetal *kommune;   /* NULL: none */
  GPtrArray *distrikter;   /* PejlRammetal* or NULL, one for each distrikt asked of */
  char *kilde;             /* whoever counted them, each once: "HR og Danmarks Statistik" */
} PejlRammeRaekke;

/* PejlRammeRaekke*, each figure at its latest time at or before til_og_med (ISO date; "": any): that of the kommune, else of
 * the distrikter. distrikter: PejlDistrikt*. */
GPtrArray *pejl_rammer_kommune (PejlReader *reader, const GPtrArray *distrikter, const char *til_og_med);

G_END_DECLS
