// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a plan that is shown before it is applied, and how it looks: two lines, and what becomes of it.
#pragma once

#include "core/register/pejl-register-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_IMPORT_ITEM (pejl_import_item_get_type ())
G_DECLARE_FINAL_TYPE (PejlImportItem, pejl_import_item, PEJL, IMPORT_ITEM, GObject)

/* row: pointed at; its plan outlives the list. */
PejlImportItem *pejl_import_item_new (gconstpointer row);
gconstpointer pejl_import_item_get_row (PejlImportItem *self);

/* The row's widgets, and their texts. */
void pejl_import_item_setup (GtkListItem *item);
void pejl_import_item_show (GtkListItem *item, PejlRegisterKlasse klasse, const char *title, const char *under);

G_END_DECLS
