// SPDX-License-Identifier: GPL-3.0-or-later
// Beginning or planning a tilsyn: what, where, announced or not, when. One Enter is enough.
#pragma once

#include "core/model/pejl-dato.h"
#include "core/store/pejl-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*PejlNytTilsynFunc) (const PejlId *tilsyn, gpointer data);

/* Opens over parent. dagtilbud: the place chosen beforehand, or NULL. done is called once with the new tilsyn when one was
 * made, not when the dialog was closed without; data must live as long as parent. */
void pejl_nyt_tilsyn_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud,
                                     PejlNytTilsynFunc done, gpointer data);

/* A date as people type it: "12.05.2026", "12.5.26", "12/5 2026" or ISO. FALSE if it is no day of the calendar.
 * A year of two digits is in this century. */
gboolean pejl_nyt_tilsyn_parse_dato (const char *typed, char dato[PEJL_DATO_LEN]);

G_END_DECLS
