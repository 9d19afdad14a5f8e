// SPDX-License-Identifier: GPL-3.0-or-later
// What was read of how far the open tilsyn is: its steps, versions, comments and texts, and what the visit before left open.
#pragma once

#include "app/pages/pejl-tilsyn-data.h"
#include "core/model/pejl-proces.h"
#include "core/rules/pejl-klar.h"
#include "core/rules/pejl-trin.h"
#include "core/store/query/pejl-query-afslutning.h"

G_BEGIN_DECLS

typedef struct
{
  PejlAfslutning *afslutning;
  GPtrArray *skridt;        /* PejlSkridt* */
  GPtrArray *versioner;     /* PejlTilsynVersion* */
  GPtrArray *kommentarer;   /* PejlKommentar* */
  guint sene;               /* entries that came too late */
  guint tidligere;          /* earlier visits to the place */
  PejlLoefte *loefte;       /* what the visit before promised, or NULL */
  GPtrArray *foer;          /* PejlKommentar* of the visit before */
} PejlTilsynProces;

void pejl_tilsyn_proces_read (PejlTilsynProces *proces, PejlReader *reader, const PejlTilsyn *tilsyn);
/* tidligere: PejlTilsyn*, newest first, without the open one. */
void pejl_tilsyn_proces_read_foer (PejlTilsynProces *proces, PejlReader *reader, const PejlTilsyn *tilsyn,
                                   const GPtrArray *tidligere);
void pejl_tilsyn_proces_clear (PejlTilsynProces *proces);

/* What the rule of what is missing looks at; borrows from both until something is read anew. */
void pejl_tilsyn_proces_klar (const PejlTilsynProces *proces, const PejlTilsynData *data, const PejlTilsynStand *stand,
                              PejlKlarStand *klar);

G_END_DECLS
