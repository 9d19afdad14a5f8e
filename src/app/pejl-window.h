// SPDX-License-Identifier: GPL-3.0-or-later
// The window: sidebar, one page at a time, undo, toasts and the banner of what went wrong.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_WINDOW (pejl_window_get_type ())
/* Actions: win.show-page('strategi'), win.open-tilsyn('<id>'), win.close-tilsyn, win.new-tilsyn('<dagtilbud id or empty>'),
 * win.open-dagtilbud('<id>'), win.undo, win.redo, win.toggle-sidebar, win.next-pane, win.menu. */
G_DECLARE_FINAL_TYPE (PejlWindow, pejl_window, PEJL, WINDOW, AdwApplicationWindow)

PejlWindow *pejl_window_new (GtkApplication *app);
void pejl_window_set_store (PejlWindow *self, PejlStore *store);
/* The store could not be opened: says so in place of the pages, with what to do. */
void pejl_window_show_unopened (PejlWindow *self, const char *path, const GError *error);
/* In place of the pages while no store is open: something is being restored. */
/* A damaged store that was opened for reading only: what can be read of it, under a banner that leads to the guide. */
void pejl_window_set_damaged_store (PejlWindow *self, PejlStore *store, const GError *error);
/* After a file was saved in part: where colleagues' packets are taken in, with what was done, and the way to the rest. */
void pejl_window_show_rest (PejlWindow *self, const char *sentence);
void pejl_window_show_rescue (PejlWindow *self);
/* The banner, with something worth knowing. */
void pejl_window_notice (PejlWindow *self, const char *sentence);
/* Puts what is typed but not yet written into the store. */
void pejl_window_flush (PejlWindow *self);
/* Shows a page by name, as the action does; for tests and pictures. */
void pejl_window_show_page (PejlWindow *self, const char *name);

G_END_DECLS
