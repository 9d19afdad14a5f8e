// SPDX-License-Identifier: GPL-3.0-or-later
// The stopwatch as it stands in the entry: starts and ends a round, and shows how far it is.
#pragma once

#include "core/model/pejl-stopur.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PEJL_TYPE_STOPUR_KNAP (pejl_stopur_knap_get_type ())
/* Its button is the action "page.stopur". */
G_DECLARE_FINAL_TYPE (PejlStopurKnap, pejl_stopur_knap, PEJL, STOPUR_KNAP, AdwBin)

GtkWidget *pejl_stopur_knap_new (void);
/* runde: the one that runs, or NULL; now: unix seconds; minutter: the length after which it looks different, 0: none. */
void pejl_stopur_knap_show (PejlStopurKnap *self, const PejlRunde *runde, gint64 now, guint minutter);
/* tight: without the keycap. */
void pejl_stopur_knap_set_tight (PejlStopurKnap *self, gboolean tight);

G_END_DECLS
