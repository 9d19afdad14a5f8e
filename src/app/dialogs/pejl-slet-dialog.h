// SPDX-License-Identifier: GPL-3.0-or-later
// A person's right to be forgotten: find texts by their words, see where they stand, and erase them for good with a reason.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_SLET_DIALOG (pejl_slet_dialog_get_type ())
/* Signal "erased" (guint texts): they are gone, and the files are clean. */
G_DECLARE_FINAL_TYPE (PejlSletDialog, pejl_slet_dialog, PEJL, SLET_DIALOG, AdwWindow)

/* The dialog is GTK's, as every window. */
PejlSletDialog *pejl_slet_dialog_present (GtkWindow *parent, PejlStore *store);
/* Looks for the words as if they had been typed. */
void pejl_slet_dialog_find (PejlSletDialog *self, const char *ord);

G_END_DECLS
