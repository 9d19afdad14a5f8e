// SPDX-License-Identifier: GPL-3.0-or-later
// Points of handleplaner as cards in a column for each state. Arrows walk the cards, Ctrl+Right and Ctrl+Left move one on and
// back, dragging does the same.
#pragma once

#include "core/store/query/pejl-query-handleplan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* So many cards stand in a column; the rest is in the list. */
#define PEJL_TAVLE_MOST 30

#define PEJL_TYPE_TAVLE (pejl_tavle_get_type ())
/* Signals: "opened" (const char *id); "moved" (const char *id, int status): a person wants the point there; "more" (int status):
 * shown is not all. */
G_DECLARE_FINAL_TYPE (PejlTavle, pejl_tavle, PEJL, TAVLE, GtkWidget)

GtkWidget *pejl_tavle_new (void);
/* punkter: PejlPunkt*, at most PEJL_TAVLE_MOST; antal: how many there are; heading: what the column is called. Focus stays on
 * the point it was on. */
void pejl_tavle_set_column (PejlTavle *self, PejlPunktStatus status, const char *heading, GPtrArray *punkter, guint antal,
                            const char *i_dag);
/* Focus on that point's card; FALSE if it has none. */
gboolean pejl_tavle_focus_punkt (PejlTavle *self, const PejlId *punkt);

G_END_DECLS
