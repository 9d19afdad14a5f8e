// SPDX-License-Identifier: GPL-3.0-or-later
// Before something leaves: what in it looks like a person, each to be looked up or said to be something else.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PRIVAT_DIALOG (pejl_privat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlPrivatDialog, pejl_privat_dialog, PEJL, PRIVAT_DIALOG, AdwWindow)

/* Called once, also when the dialog is closed: whether it is to leave. */
typedef void (*PejlPrivatFunc) (gboolean go_on, gpointer data);

/* advarsler: PejlAdvarsel* (pejl-privat-tjek.h), at least one; a reference is taken. What is said to be something else becomes an
 * allowed word of the municipality. destroy (may be NULL) frees data after done was called. */
void pejl_privat_dialog_present (GtkWindow *parent, PejlStore *store, GPtrArray *advarsler, PejlPrivatFunc done,
                                 gpointer data, GDestroyNotify destroy);

G_END_DECLS
