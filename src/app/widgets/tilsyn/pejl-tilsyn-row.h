// SPDX-License-Identifier: GPL-3.0-or-later
// One tilsyn in the list: place, date, kind, state, evidens and levels, in columns or folded.
#pragma once

#include "app/widgets/tilsyn/pejl-tilsyn-stil.h"
#include "core/model/pejl-records.h"
#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TILSYN_ROW (pejl_tilsyn_row_get_type ())
/* Property: "narrow" (boolean: two lines in place of columns). */
G_DECLARE_FINAL_TYPE (PejlTilsynRow, pejl_tilsyn_row, PEJL, TILSYN_ROW, GtkWidget)

/* stil: shared by the rows of one list. */
GtkWidget *pejl_tilsyn_row_new (PejlTilsynStil *stil);
/* strategi names the areas, redskab the levels; either may be NULL. */
void pejl_tilsyn_row_set (PejlTilsynRow *self, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                          const PejlRedskab *redskab);
/* What it says aloud; NULL before it was set. */
const char *pejl_tilsyn_row_get_spoken (PejlTilsynRow *self);
/* The captions over the columns, laid out as the rows are. */
GtkWidget *pejl_tilsyn_row_new_header (const PejlStrategi *strategi);
/* Level chips of a tilsyn, one per area; appended to box. */
void pejl_tilsyn_row_fill_levels (GtkBox *box, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                                  const PejlRedskab *redskab);
/* "Børnehuset Fyrtårnet, 12. maj 2026, uanmeldt, kladde, 21 evidens. Kvalitet 4, …" */
char *pejl_tilsyn_row_spoken (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab);

G_END_DECLS
