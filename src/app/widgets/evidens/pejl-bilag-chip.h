// SPDX-License-Identifier: GPL-3.0-or-later
// One bilag: its thumbnail or icon, name, size and what it shows; or in words what is wrong with its contents.
#pragma once

#include "app/widgets/evidens/pejl-miniaturer.h"

G_BEGIN_DECLS

#define PEJL_TYPE_BILAG_CHIP (pejl_bilag_chip_get_type ())
/* Enter or a click opens it, F2 edits its text, Delete removes it, Menu or Shift+F10 shows all of that. It does so by the
 * actions page.bilag-open, page.bilag-tekst and page.bilag-remove, whose target is its id. */
G_DECLARE_FINAL_TYPE (PejlBilagChip, pejl_bilag_chip, PEJL, BILAG_CHIP, GtkButton)

/* low: one line high, where there is little room. */
GtkWidget *pejl_bilag_chip_new (PejlVedhaeftning *bilag, PejlMiniaturer *miniaturer, gboolean low);
const PejlVedhaeftning *pejl_bilag_chip_get_bilag (PejlBilagChip *self);
/* In sight or nearly: only then it holds a thumbnail. */
void pejl_bilag_chip_set_near (PejlBilagChip *self, gboolean near);
/* Locked: it opens, and no more. */
void pejl_bilag_chip_set_locked (PejlBilagChip *self, gboolean locked);

G_END_DECLS
