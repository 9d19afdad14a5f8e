// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a point's deadline: a button that says it, and a calendar behind it.
#pragma once

#include "core/model/pejl-handleplan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FRIST_VALG (pejl_frist_valg_get_type ())
/* Signal: "chosen" – another day, or none. */
G_DECLARE_FINAL_TYPE (PejlFristValg, pejl_frist_valg, PEJL, FRIST_VALG, AdwBin)

GtkWidget *pejl_frist_valg_new (void);
void pejl_frist_valg_set (PejlFristValg *self, const PejlPunkt *punkt);
const char *pejl_frist_valg_get (PejlFristValg *self); /* ISO date, or "" */

G_END_DECLS
