// SPDX-License-Identifier: GPL-3.0-or-later
// A popover at a chip, in which one says what its bilag shows.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BILAG_TEKST (pejl_bilag_tekst_get_type ())
/* Signals: "edited" – something was typed; "done" – Enter, Esc, or the focus is elsewhere: once, and then it takes itself
 * away. */
G_DECLARE_FINAL_TYPE (PejlBilagTekst, pejl_bilag_tekst, PEJL, BILAG_TEKST, GtkPopover)

/* Opens at the widget, whose child it becomes. navn: the bilag's. */
PejlBilagTekst *pejl_bilag_tekst_popup (GtkWidget *at, const char *navn, const char *tekst);
const char *pejl_bilag_tekst_get_text (PejlBilagTekst *self);

G_END_DECLS
