// SPDX-License-Identifier: GPL-3.0-or-later
// The strategy as a matrix: indsatsområder × roller, each cell with how many of its tegn are seen.
#pragma once

#include "core/model/pejl-strategi.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_MATRIX (pejl_matrix_get_type ())
/* One Tab stop; arrows walk cells and margins, Enter opens. Property "narrow" (boolean): areas as columns, so that all cells fit 400 px.
 * Signal "opened" (int omraade, int rolle): -1 for all areas or all roles; a heading of an area is (area, -2). */
G_DECLARE_FINAL_TYPE (PejlMatrix, pejl_matrix, PEJL, MATRIX, GtkWidget)

/* seen: tegn seen at least once, per cell [omraade * roller->len + rolle]. Copied; the strategy is shared. */
void pejl_matrix_set_data (PejlMatrix *self, PejlStrategi *strategi, const guint *seen);
void pejl_matrix_set_narrow (PejlMatrix *self, gboolean narrow);
/* Focus goes to the cell that was opened last, or the first. */
void pejl_matrix_grab_focus (PejlMatrix *self);

/* Which of the five steps of the fill a share belongs to: 0 under 40 %, 1 to 59 %, 2 to 74 %, 3 to 99 %, 4 all; -1 for of == 0. */
int pejl_matrix_step (guint seen, guint of);

G_END_DECLS
