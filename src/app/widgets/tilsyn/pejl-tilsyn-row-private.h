// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of a row of tilsyn share: its columns and its words.
#pragma once

#include "app/widgets/tilsyn/pejl-tilsyn-row.h"

G_BEGIN_DECLS

#define PEJL_TILSYN_LEVELS_MAX 8

/* Letters: columns grow with the text. */
#define PEJL_TILSYN_DATO_WIDTH 10
#define PEJL_TILSYN_SLAGS_WIDTH 8
#define PEJL_TILSYN_STATUS_WIDTH 13
#define PEJL_TILSYN_ANTAL_WIDTH 7
/* px */
#define PEJL_TILSYN_CHIP_GAP 6
#define PEJL_TILSYN_COLUMN_GAP 12

/* One of its texts but the digits; transfer full. */
char *pejl_tilsyn_row_words (const PejlTilsyn *tilsyn, PejlTilsynOrd ord);

G_END_DECLS
