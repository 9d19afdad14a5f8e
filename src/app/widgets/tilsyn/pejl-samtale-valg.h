// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a samtale was with: several can be ticked.
#pragma once

#include "core/model/pejl-domaene.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SAMTALE_VALG (pejl_samtale_valg_get_type ())
/* Signals: "changed" – ticked otherwise; "done" – the choices are closed: back to the text. */
G_DECLARE_FINAL_TYPE (PejlSamtaleValg, pejl_samtale_valg, PEJL, SAMTALE_VALG, AdwBin)

GtkWidget *pejl_samtale_valg_new (void);
/* PejlMed as bits; 0: not told. */
void pejl_samtale_valg_set (PejlSamtaleValg *self, guint med);
guint pejl_samtale_valg_get (PejlSamtaleValg *self);
/* Opens the choices, with the keys in the first. */
void pejl_samtale_valg_popup (PejlSamtaleValg *self);

G_END_DECLS
