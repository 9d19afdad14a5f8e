// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows Find: a tegn and a dagtilbud as chips; period, distrikt, type and level behind a toggle.
#pragma once

#include "core/analysis/pejl-svar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FIND_FILTRE (pejl_find_filtre_get_type ())
/* Signal "changed". Property "open" (boolean): whether the drop-downs are shown. */
G_DECLARE_FINAL_TYPE (PejlFindFiltre, pejl_find_filtre, PEJL, FIND_FILTRE, GtkBox)

/* narrow: the drop-downs stand under one another. */
void pejl_find_filtre_reload (PejlFindFiltre *self, PejlReader *reader, gboolean narrow);
/* The part of a query that is chosen here. */
void pejl_find_filtre_fill (PejlFindFiltre *self, PejlFindQuery *query);
/* Keeps to this tegn or dagtilbud from now on, in place of the one before; does not emit "changed". */
void pejl_find_filtre_take (PejlFindFiltre *self, const PejlSvar *svar);

G_END_DECLS
