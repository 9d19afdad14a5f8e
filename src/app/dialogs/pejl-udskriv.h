// SPDX-License-Identifier: GPL-3.0-or-later
// Printing a set document on paper: the same pages as the PDF has.
#pragma once

#include "core/report/pdf/pejl-pdf-sats.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for the printer, with the system's own preview. Takes dokument and sats (which borrows it), and keeps them until it is
 * done. FALSE with error when it could not be printed. */
gboolean pejl_udskriv (GtkWindow *parent, PejlDokument *dokument, PejlPdfSats *sats, GError **error);

G_END_DECLS
