// SPDX-License-Identifier: GPL-3.0-or-later
// A text field on one of the texts of a tilsyn.
#pragma once

#include "app/widgets/pejl-tekstfelt.h"
#include "core/model/pejl-afslutning.h"

G_BEGIN_DECLS

/* The field then holds that text of that tilsyn. */
void pejl_tilsyn_felt_open (PejlTekstfelt *felt, const PejlId *tilsyn, PejlTilsynTekst tekst);

G_END_DECLS
