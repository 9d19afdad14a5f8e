// SPDX-License-Identifier: GPL-3.0-or-later
// A packet as it was read: what it would do here, said before anything is written; and afterwards what it did.
#pragma once

#include "app/pejl-udveksler.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PAKKE_VIEW (pejl_pakke_view_get_type ())
/* Its buttons activate page.tag, page.afvis, page.kvittering, page.til-valg and page.faerdig. */
G_DECLARE_FINAL_TYPE (PejlPakkeView, pejl_pakke_view, PEJL, PAKKE_VIEW, AdwBin)

/* Borrowed during the call. */
void pejl_pakke_view_show (PejlPakkeView *self, const PejlIndgaaende *ind);
/* It is in now. konflikter: how many choices wait in the store. */
void pejl_pakke_view_show_taken (PejlPakkeView *self, const PejlIndgaaende *ind, guint konflikter);

G_END_DECLS
