// SPDX-License-Identifier: GPL-3.0-or-later
// One tegn of a strategy that is being edited: its words, its place in the cell, and the earlier tegn it goes on from.
#pragma once

#include "core/model/pejl-strategi.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_TEGN_REDIGER_ROW (pejl_tegn_rediger_row_get_type ())
/* Writes through the store of the page it stands on. Alt+Up and Alt+Down move it. */
G_DECLARE_FINAL_TYPE (PejlTegnRedigerRow, pejl_tegn_rediger_row, PEJL, TEGN_REDIGER_ROW, GtkListBoxRow)

/* earlier: the version before, or NULL; locked: the words and places stay, only what it goes on from can change. */
GtkWidget *pejl_tegn_rediger_row_new (const PejlTegn *tegn, PejlStrategi *earlier, gboolean locked);
const PejlId *pejl_tegn_rediger_row_get_id (PejlTegnRedigerRow *self);
/* Typing that was cut short goes on from its draft; call when the row stands on its page. */
void pejl_tegn_rediger_row_restore (PejlTegnRedigerRow *self);
/* What is typed becomes an op. FALSE if it could not be saved; the words then stay. */
gboolean pejl_tegn_rediger_row_finish (PejlTegnRedigerRow *self);
void pejl_tegn_rediger_row_focus (PejlTegnRedigerRow *self);

G_END_DECLS
