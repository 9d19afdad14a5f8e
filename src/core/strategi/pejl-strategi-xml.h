// SPDX-License-Identifier: GPL-3.0-or-later
// A strategy from and to its XML file (data/xsd/strategi.xsd).
#pragma once

#include "core/model/pejl-strategi.h"
#include "core/strategi/pejl-xml-problems.h"

G_BEGIN_DECLS

/* All of these: NULL with PEJL_STRATEGI_ERROR or G_IO_ERROR_CANCELLED, and then nothing was taken in. The
 * message's first line says what happened to which file; each further line names one problem, with its line
 * in the file, at most twenty. They block: a file that a person chose is read in a worker thread. */
PejlStrategi *pejl_strategi_load_file (const char *path, GCancellable *cancellable, GError **error);
/* display_name: what the messages call it. */
PejlStrategi *pejl_strategi_load_bytes (GBytes       *bytes,
                                        const char   *display_name,
                                        GCancellable *cancellable,
                                        GError      **error);
/* The one that comes with the program, "frederikshavn-2022". */
PejlStrategi *pejl_strategi_load_builtin (GError **error);

/* The canonical form: reading it and writing it again gives the same bytes. */
GBytes *pejl_strategi_to_xml (const PejlStrategi *strategi);
/* FALSE with PEJL_STRATEGI_ERROR_FILE; then what stood at path before still stands there. */
gboolean pejl_strategi_save_file (const PejlStrategi *strategi, const char *path, GError **error);

G_END_DECLS
