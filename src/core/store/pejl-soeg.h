// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the texts of one row in the full-text index.
#pragma once

#include "core/store/pejl-db.h"

G_BEGIN_DECLS

/* Puts the row's texts as they are now into the index, and takes those out that are not there any more. In the transaction of
 * the caller. */
gboolean pejl_soeg_row (PejlDb *db, guint32 table, const PejlId *row, GError **error);

G_END_DECLS
