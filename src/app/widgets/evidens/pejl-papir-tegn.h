// SPDX-License-Identifier: GPL-3.0-or-later
// The tegn of a schema in its order, with their numbers, to be ticked: set, mangler or åben.
#pragma once

#include "core/model/pejl-records.h"
#include "core/model/pejl-strategi.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PAPIR_TEGN (pejl_papir_tegn_get_type ())
/* Signal "ticked": the person changed a mark. On a row, Enter and Space go from nothing to set, mangler, åben and back;
 * +, - and ? choose, Backspace takes away. */
G_DECLARE_FINAL_TYPE (PejlPapirTegn, pejl_papir_tegn, PEJL, PAPIR_TEGN, AdwBin)

GtkWidget *pejl_papir_tegn_new (void);
/* tegn: PejlTegn* in the schema's order; both borrowed for as long as the widget is used. */
void pejl_papir_tegn_set_tegn (PejlPapirTegn *self, const PejlStrategi *strategi, const GPtrArray *tegn);
void pejl_papir_tegn_set_links (PejlPapirTegn *self, const GArray *links);
/* PejlEvidensTegn, in the schema's order; the caller's. */
GArray *pejl_papir_tegn_get_links (PejlPapirTegn *self);

G_END_DECLS
