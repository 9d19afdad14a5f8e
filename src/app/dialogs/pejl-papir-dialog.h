// SPDX-License-Identifier: GPL-3.0-or-later
// Typing a visit in from its schema of paper: time, words, numbers of tegn; Enter and on.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_PAPIR_DIALOG (pejl_papir_dialog_get_type ())
/* Properties, for what is in the form: "klokken", "tekst", "tegn" (string). Action "papir.add" saves the form as an
 * evidens. */
G_DECLARE_FINAL_TYPE (PejlPapirDialog, pejl_papir_dialog, PEJL, PAPIR_DIALOG, AdwWindow)

/* Over parent, for a tilsyn that may be changed. What stood in the form when it was closed is there again. NULL if there
 * is no such tilsyn. */
PejlPapirDialog *pejl_papir_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *tilsyn);

G_END_DECLS
