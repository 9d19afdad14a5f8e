// SPDX-License-Identifier: GPL-3.0-or-later
// The thin line in the stream where a round of observation begins, or is over.
#pragma once

#include "core/model/pejl-stopur.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_RUNDE_SKEL (pejl_runde_skel_get_type ())
G_DECLARE_FINAL_TYPE (PejlRundeSkel, pejl_runde_skel, PEJL, RUNDE_SKEL, GtkWidget)

/* nr: the round that begins; 0: one is over. stopur: what this copy knows of the rounds, or NULL; what it does not know
 * follows from the evidens (PejlStroemItem) written in the round. */
GtkWidget *pejl_runde_skel_new (guint nr, const PejlStopur *stopur, GListModel *evidens);
/* "Runde 2 · 10.05–10.25", as the line says it. */
char *pejl_runde_skel_text (guint nr, const PejlStopur *stopur, GListModel *evidens);

G_END_DECLS
