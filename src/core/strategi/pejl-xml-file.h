// SPDX-License-Identifier: GPL-3.0-or-later
// Strategy and instrument files on disk: bounded reading, safe writing.
#pragma once

#include "core/strategi/pejl-xml-guard.h"

G_BEGIN_DECLS

/* The bytes of a regular file. Of a file larger than the format allows only as many as show that it is;
 * pejl_xml_read refuses those. NULL with PEJL_STRATEGI_ERROR_FILE or G_IO_ERROR_CANCELLED. */
GBytes *pejl_xml_file_load (const char          *path,
                            const PejlXmlFormat *format,
                            GCancellable        *cancellable,
                            GError             **error);

/* Temporary file, fsync, rename. */
gboolean pejl_xml_file_save (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
