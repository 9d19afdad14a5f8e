// SPDX-License-Identifier: GPL-3.0-or-later
// How far a worker thread has come, told to a progress bar that belongs to the main thread.
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shared by the main thread and the worker; the bar is only pointed at, and may be gone before the work is. */
typedef struct _PejlFremgang PejlFremgang;

/* In the main thread; the bar begins empty. */
PejlFremgang *pejl_fremgang_new (GtkProgressBar *bar);
PejlFremgang *pejl_fremgang_ref (PejlFremgang *self);
void pejl_fremgang_unref (PejlFremgang *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlFremgang, pejl_fremgang_unref)

/* A GFileProgressCallback whose data is the PejlFremgang: from any thread, as often as one likes; the bar moves at most
 * once for each turn of the main loop. */
void pejl_fremgang_tell (goffset done, goffset total, gpointer fremgang);

G_END_DECLS
