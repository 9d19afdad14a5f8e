// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the world a page shows: period, distrikt, type of dagtilbud.
#pragma once

#include "core/store/query/pejl-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PEJL_TYPE_FILTER_BAR (pejl_filter_bar_get_type ())
/* Signal "changed": a choice was made by the user. Properties: "with-type" (boolean, default TRUE), "any-period" (boolean,
 * default FALSE, at construction: the first period is all of them, and that is chosen at first). */
G_DECLARE_FINAL_TYPE (PejlFilterBar, pejl_filter_bar, PEJL, FILTER_BAR, GtkBox)

/* Reads periods and distrikter anew and keeps the choices where they still exist; does not emit "changed".
 * The first time it chooses the latest period that has a held visit, else the running one. */
void pejl_filter_bar_reload (PejlFilterBar *self, PejlReader *reader);
/* What is chosen now. */
void pejl_filter_bar_get_filter (PejlFilterBar *self, PejlFilter *filter);
/* Chooses a period, if it is among those offered. */
void pejl_filter_bar_set_periode (PejlFilterBar *self, const PejlPeriode *periode);

G_END_DECLS
