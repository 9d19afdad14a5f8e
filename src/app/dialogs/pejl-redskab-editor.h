// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in one instrument, each thing saved as it is left. A version that tilsyn were made with is read, and gets a successor.
#pragma once

#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_REDSKAB_EDITOR (pejl_redskab_editor_get_type ())
/* Signals: "said" (const char *text): what could not be done, and what to do; "successor" (const char *id): a new version was made. */
G_DECLARE_FINAL_TYPE (PejlRedskabEditor, pejl_redskab_editor, PEJL, REDSKAB_EDITOR, AdwBin)

GtkWidget *pejl_redskab_editor_new (PejlStore *store);
void pejl_redskab_editor_open (PejlRedskabEditor *self, const PejlId *redskab);
/* Reads it again. FALSE if it is there no more. */
gboolean pejl_redskab_editor_reload (PejlRedskabEditor *self);
/* What is typed and not left yet is saved. */
void pejl_redskab_editor_finish (PejlRedskabEditor *self);
const PejlId *pejl_redskab_editor_get_id (PejlRedskabEditor *self);

G_END_DECLS
