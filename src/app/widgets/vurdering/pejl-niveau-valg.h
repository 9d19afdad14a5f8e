// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a level: one button a level of the scale, and one for "ikke vurderet".
#pragma once

#include "core/model/pejl-redskab.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_NIVEAU_VALG (pejl_niveau_valg_get_type ())
/* Signal: "chosen" (int niveau): -1 when the chosen level was pressed again.
 * One Tab stop; arrows move; digits choose, as does Alt + digit wherever the owner passes it on. */
G_DECLARE_FINAL_TYPE (PejlNiveauValg, pejl_niveau_valg, PEJL, NIVEAU_VALG, AdwBin)

/* label: what is judged. small: for the rows of tegn. redskab NULL: only "ikke vurderet". */
GtkWidget *pejl_niveau_valg_new (const PejlRedskab *redskab, const char *label, gboolean small);
/* -1: none. */
void pejl_niveau_valg_set (PejlNiveauValg *self, int niveau);
int pejl_niveau_valg_get (PejlNiveauValg *self);
/* FALSE: only "ikke vurderet" can be chosen. */
void pejl_niveau_valg_set_open (PejlNiveauValg *self, gboolean open);
gboolean pejl_niveau_valg_get_open (PejlNiveauValg *self);
guint pejl_niveau_valg_get_max (PejlNiveauValg *self);

G_END_DECLS
