// SPDX-License-Identifier: GPL-3.0-or-later
// A tegn on an evidens: its sign, its words, and a way to turn it or take it off.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEGN_CHIP (pejl_tegn_chip_get_type ())
/* Signals: "turn" (to the next direction), "remove". Space or Enter turns, Delete or Backspace removes. */
G_DECLARE_FINAL_TYPE (PejlTegnChip, pejl_tegn_chip, PEJL, TEGN_CHIP, AdwBin)

/* tekst: the words of the tegn. focusable: FALSE where the row's own keys do the work. */
GtkWidget *pejl_tegn_chip_new (const PejlId *tegn, const char *tekst, PejlRetning retning, gboolean focusable);
const PejlId *pejl_tegn_chip_get_tegn (PejlTegnChip *self);
PejlRetning pejl_tegn_chip_get_retning (PejlTegnChip *self);

/* How a direction is shown: its sign, +, − or ?, and the style class of the round mark around it. */
const char *pejl_tegn_chip_sign (PejlRetning retning);
const char *pejl_tegn_chip_css (PejlRetning retning);
/* What turning leads to: styrker, mangler, åben, and round again. */
PejlRetning pejl_tegn_chip_next (PejlRetning retning);

G_END_DECLS
