// SPDX-License-Identifier: GPL-3.0-or-later
// A practice for skærpet tilsyn from its XML file (data/xsd/praksis.xsd).
#pragma once

#include "core/model/pejl-praksis.h"
#include "core/strategi/pejl-xml-problems.h"

G_BEGIN_DECLS

/* Errors and threads as for a strategy: see pejl-strategi-xml.h. */
PejlPraksis *pejl_praksis_load_file (const char *path, GCancellable *cancellable, GError **error);
PejlPraksis *pejl_praksis_load_bytes (GBytes *bytes, const char *display_name, GCancellable *cancellable, GError **error);
/* Those that come with the program, by key: PejlPraksis*. The caller owns the array, and the array its items. */
GPtrArray *pejl_praksis_load_builtin_all (GError **error);
/* The first shipped practice that has a særlig indsats, for its length and demands; NULL if it cannot be read. */
PejlPraksis *pejl_praksis_load_indsats (GError **error);

G_END_DECLS
