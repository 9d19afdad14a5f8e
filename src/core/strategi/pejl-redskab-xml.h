// SPDX-License-Identifier: GPL-3.0-or-later
// An instrument of assessment from and to its XML file (data/xsd/redskab.xsd).
#pragma once

#include "core/model/pejl-redskab.h"
#include "core/strategi/pejl-xml-problems.h"

G_BEGIN_DECLS

/* Errors and threads as for a strategy: see pejl-strategi-xml.h. */
PejlRedskab *pejl_redskab_load_file (const char *path, GCancellable *cancellable, GError **error);
PejlRedskab *pejl_redskab_load_bytes (GBytes       *bytes,
                                      const char   *display_name,
                                      GCancellable *cancellable,
                                      GError      **error);
/* One of those that come with the program: "national-fem-trin", "tegn-fire-trin", "kvalid-dialog".
 * PEJL_STRATEGI_ERROR_FILE for any other key. */
PejlRedskab *pejl_redskab_load_builtin (const char *key, GError **error);
/* All of them, by key: PejlRedskab*. The caller owns the array, and the array its items. */
GPtrArray *pejl_redskab_load_builtin_all (GError **error);

GBytes *pejl_redskab_to_xml (const PejlRedskab *redskab);
gboolean pejl_redskab_save_file (const PejlRedskab *redskab, const char *path, GError **error);

G_END_DECLS
