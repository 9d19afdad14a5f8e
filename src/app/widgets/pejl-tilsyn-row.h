// SPDX-License-Identifier: GPL-3.0-or-later
// One tilsyn in the list: place, date, kind, state, evidens and levels, in columns or folded.
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TILSYN_ROW (pejl_tilsyn_row_get_type ())
/* Property: "narrow" (boolean: two lines in place of columns). */
G_DECLARE_FINAL_TYPE (PejlTilsynRow, pejl_tilsyn_row, PEJL, TILSYN_ROW, GtkWidget)

GtkWidget *pejl_tilsyn_row_new (void);
/* strategi names the areas, redskab the levels; either may be NULL. */
void pejl_tilsyn_row_set (PejlTilsynRow *self, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                          const PejlRedskab *redskab);
/* Whether any of it lies within the list around it: only then does it draw. After scrolling whoever holds the list queues
 * a draw of its rows. */
gboolean pejl_tilsyn_row_is_in_sight (PejlTilsynRow *self);
/* The captions over the columns, laid out as the rows are. */
GtkWidget *pejl_tilsyn_row_new_header (const PejlStrategi *strategi);
/* Level chips of a tilsyn, one per area; appended to box. */
void pejl_tilsyn_row_fill_levels (GtkBox *box, const PejlTilsyn *tilsyn, const PejlStrategi *strategi,
                                  const PejlRedskab *redskab);
/* "Børnehuset Fyrtårnet, 12. maj 2026, uanmeldt, kladde, 21 evidens. Kvalitet 4, …" */
char *pejl_tilsyn_row_spoken (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab);

G_END_DECLS
