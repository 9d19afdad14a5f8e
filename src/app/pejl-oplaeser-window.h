// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: the slide full screen for the room, and for the speaker what is shown, what to say, what comes and how long it has
// taken.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_OPLAESER_WINDOW (pejl_oplaeser_window_get_type ())
/* The speaker's window; it owns the one for the room. With one monitor the room's window lies over it, and N shows the notes there. */
G_DECLARE_FINAL_TYPE (PejlOplaeserWindow, pejl_oplaeser_window, PEJL, OPLAESER_WINDOW, AdwWindow)

/* Begins at slide nu (from 0). NULL when the oplæg cannot be read. Ends by itself; meanwhile the screen does not go to sleep. */
PejlOplaeserWindow *pejl_oplaeser_window_present (GtkWindow *parent, PejlStore *store, const PejlId *oplaeg, guint nu);
/* The window for the room, borrowed. */
GtkWindow *pejl_oplaeser_window_get_room (PejlOplaeserWindow *self);
/* The slide that is shown, from 0. */
guint pejl_oplaeser_window_get_nr (PejlOplaeserWindow *self);

G_END_DECLS
