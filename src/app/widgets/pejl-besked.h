// SPDX-License-Identifier: GPL-3.0-or-later
// What was just done, said in one toast whose words change.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_BESKED (pejl_besked_get_type ())
G_DECLARE_FINAL_TYPE (PejlBesked, pejl_besked, PEJL, BESKED, GObject)

/* toasts outlives it. */
PejlBesked *pejl_besked_new (AdwToastOverlay *toasts);

/* Says text at once, instead of what is being said. with_undo: with a button that takes it back (win.undo). */
void pejl_besked_say (PejlBesked *self, const char *text, gboolean with_undo);

G_END_DECLS
