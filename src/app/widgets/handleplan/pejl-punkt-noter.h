// SPDX-License-Identifier: GPL-3.0-or-later
// The notes on a point over time, oldest first: each can be mended where it stands, and a new one is written below.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PUNKT_NOTER (pejl_punkt_noter_get_type ())
/* Writes through the store; failures and what was done are told on the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlPunktNoter, pejl_punkt_noter, PEJL, PUNKT_NOTER, AdwBin)

GtkWidget *pejl_punkt_noter_new (void);
/* The notes of the point as they are now. What is being typed stays. */
void pejl_punkt_noter_show (PejlPunktNoter *self, PejlStore *store, const PejlId *punkt);
/* Saves what was typed. */
void pejl_punkt_noter_finish (PejlPunktNoter *self);

G_END_DECLS
