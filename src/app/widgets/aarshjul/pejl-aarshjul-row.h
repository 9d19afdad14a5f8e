// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the årshjul's list: a month's heading, or a day and what is on it.
#pragma once

#include "app/widgets/aarshjul/pejl-aarshjul-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_AARSHJUL_ROW (pejl_aarshjul_row_get_type ())
G_DECLARE_FINAL_TYPE (PejlAarshjulRow, pejl_aarshjul_row, PEJL, AARSHJUL_ROW, GtkWidget)

GtkWidget *pejl_aarshjul_row_new (void);
/* Shows the item and follows it; NULL lets go of it. */
void pejl_aarshjul_row_set_item (PejlAarshjulRow *self, PejlAarshjulItem *item);
PejlAarshjulItem *pejl_aarshjul_row_get_item (PejlAarshjulRow *self); /* borrowed */
/* The whole row as a sentence: "tirsdag 12. maj 2026: Ålen, anmeldt, Nord, Maja Holm. Passeret, ikke afholdt." */
char *pejl_aarshjul_row_spoken (PejlAarshjulItem *item);

G_END_DECLS
