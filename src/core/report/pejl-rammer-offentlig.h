// SPDX-License-Identifier: GPL-3.0-or-later
// Which distrikter a public document has context figures of: a figure of a distrikt with one house is that house's.
#pragma once

#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* PejlDistrikt*, in Danish order: those with at least PEJL_FIGUR_MINDSTE_GRUPPE active dagtilbud, less those that the kommune's
 * figure and the others would give away. skjulte (may be NULL): how many are left out. */
GPtrArray *pejl_rammer_offentlige (PejlReader *reader, guint *skjulte);

G_END_DECLS
