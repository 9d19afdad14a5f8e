// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the texts of one row in the full-text index.
#pragma once

#include "core/store/pejl-db.h"

G_BEGIN_DECLS

/* SQL for the date that a text of row r stands under: its tilsyn's, or its own. Texts of a table that has none lie lowest. */
const char *pejl_soeg_dato_sql (guint32 table);
/* The same as days since 1900-01-01, 0 for none; what is no date counts as none. */
char *pejl_soeg_dag_sql (guint32 table);
/* Whether texts stand under another day when the field is another. */
gboolean pejl_soeg_is_dato (guint32 field);
/* Days since 1900-01-01 of a valid date, as the SQL has them. */
gint64 pejl_soeg_dag (const char *dato);

/* Puts the row's texts as they are now into the index, and takes those out that are not there any more; with a tilsyn
 * whose date has changed, all texts of it move. In the transaction of the caller. */
gboolean pejl_soeg_row (PejlDb *db, guint32 table, const PejlId *row, GError **error);

G_END_DECLS
