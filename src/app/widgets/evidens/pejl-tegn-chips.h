// SPDX-License-Identifier: GPL-3.0-or-later
// The tegn that the next evidens shows, as chips that turn and go.
#pragma once

#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "core/model/pejl-records.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEGN_CHIPS (pejl_tegn_chips_get_type ())
/* Hidden while it is empty. Signal: "touched" – a person turned or removed one. */
G_DECLARE_FINAL_TYPE (PejlTegnChips, pejl_tegn_chips, PEJL, TEGN_CHIPS, AdwBin)

GtkWidget *pejl_tegn_chips_new (void);
void pejl_tegn_chips_set_katalog (PejlTegnChips *self, PejlTegnKatalog *katalog);
/* Adds the tegn or turns it, if it is there with the other direction. */
void pejl_tegn_chips_add (PejlTegnChips *self, const PejlId *tegn, PejlRetning retning);
/* FALSE if there was none. */
gboolean pejl_tegn_chips_remove_last (PejlTegnChips *self);
void pejl_tegn_chips_clear (PejlTegnChips *self);
GArray *pejl_tegn_chips_get_links (PejlTegnChips *self); /* PejlEvidensTegn; borrowed */

G_END_DECLS
