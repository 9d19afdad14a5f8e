// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the dialog that brings in context figures: its form of columns, and its list of what would come in.
#pragma once

#include "core/register/pejl-ramme-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_RAMME_DIALOG (pejl_ramme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlRammeDialog, pejl_ramme_dialog, PEJL, RAMME_DIALOG, AdwWindow)

#define PEJL_TYPE_RAMME_KOLONNER (pejl_ramme_kolonner_get_type ())
/* A row a column of the file, and what holds for all of it. Signal "changed": a person chose another part, time or source. */
G_DECLARE_FINAL_TYPE (PejlRammeKolonner, pejl_ramme_kolonner, PEJL, RAMME_KOLONNER, AdwBin)

/* Begins with a guess. fil is borrowed and must outlive the widget's use. */
void pejl_ramme_kolonner_show (PejlRammeKolonner *self, PejlReader *reader, const PejlRammeFil *fil);
/* Borrowed: what is chosen. */
PejlRammeValg *pejl_ramme_kolonner_get_valg (PejlRammeKolonner *self);
/* What the choice gives, or lacks. */
void pejl_ramme_kolonner_tell (PejlRammeKolonner *self, const char *sentence);

GtkListView *pejl_ramme_liste_new (void);
/* Changed and new figures first, then what is skipped; borrows the plan, which must outlive it. Floating no more: a reference. */
GtkSelectionModel *pejl_ramme_liste_model (const PejlRammePlan *plan);

G_END_DECLS
