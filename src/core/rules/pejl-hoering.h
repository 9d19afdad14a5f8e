// SPDX-License-Identifier: GPL-3.0-or-later
// When a hearing ends. Dagtilbudsloven § 5 b has leder and forældrebestyrelse heard, and no deadline: that is the municipality's.
#pragma once

#include "core/rules/pejl-overblik.h"
#include "core/store/query/pejl-query-hoering.h"

G_BEGIN_DECLS

/* How many days before its end a hearing is a task. */
#define PEJL_HOERING_VARSEL 7

/* Adds to opgaver (of pejl_overblik_opgaver) the hearings (PejlHoering*) that have ended or end soon, in the order of the whole.
 * dage: the municipality's deadline; 0: none is set, and no hearing is a task. i_dag: ISO date. */
void pejl_hoering_opgaver (GPtrArray *opgaver, const GPtrArray *hoeringer, guint dage, const char *i_dag);

G_END_DECLS
