// SPDX-License-Identifier: GPL-3.0-or-later
// An image that is attached, seen large.
#pragma once

#include "core/model/pejl-vedhaeftning.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* fault: NULL when the contents are what was attached, also if they are no picture that can be drawn. */
typedef void (*PejlBilagLooked) (const PejlVedhaeftning *bilag, const GError *fault, gpointer data);
typedef void (*PejlBilagOpenWith) (const PejlVedhaeftning *bilag, gpointer data);

/* Reads and compares the contents in a worker thread; on a fault it closes. looked is called then, open_with when the
 * person wants another program; both with owner, which is not touched once it is gone. */
void pejl_bilag_dialog_present (GtkWindow *parent, const char *store_path, PejlVedhaeftning *bilag, PejlBilagLooked looked,
                                PejlBilagOpenWith open_with, GObject *owner);

G_END_DECLS
