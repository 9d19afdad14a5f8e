// SPDX-License-Identifier: GPL-3.0-or-later
// One case on the page of its house: how long, what it demands, what is missing, and its verbs.
#pragma once

#include "core/rules/pejl-sag.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Data of a control inside: a string that the same control has in a card made anew of the same case. */
#define PEJL_SAG_CARD_FOCUS_KEY "sag-focus"

#define PEJL_TYPE_SAG_CARD (pejl_sag_card_get_type ())
/* Writes through the store it was given; fails through the page it stands on. */
G_DECLARE_FINAL_TYPE (PejlSagCard, pejl_sag_card, PEJL, SAG_CARD, AdwBin)

/* Copies what it needs of overblik. */
GtkWidget *pejl_sag_card_new (PejlStore *store, const PejlSagOverblik *overblik);

G_END_DECLS
