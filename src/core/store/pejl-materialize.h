// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: a row's heads become its derived row.
#pragma once

#include "core/store/pejl-db.h"
#include "core/store/pejl-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The columns of op that pejl_op_from_columns() reads. */
#define PEJL_OP_COLUMNS "rid, seq, hlc, schema, row, tbl, author, body, hash"

/* The op in the current result row, which begins with PEJL_OP_COLUMNS. NULL with CORRUPT when it is none. */
PejlOp *pejl_op_from_columns (PejlDb *db, sqlite3_stmt *stmt, GError **error);
gboolean pejl_op_insert (PejlDb *db, const PejlOp *op, GError **error);

/* Every op of the row, applied; those that came after its tilsyn was locked do not show. ops (nullable) gets the ops
 * themselves, all of them. */
PejlRow *pejl_row_load (PejlDb *db, const PejlId *id, GPtrArray *ops, GError **error);
/* The row as a version held it. */
PejlRow *pejl_row_load_as (PejlDb *db, const PejlId *id, PejlVektor *laas, GError **error);

/* What a derived column holds for the field; NULL also when the value is erased or has another type than the
 * field. */
const PejlValue *pejl_shown_value (const PejlRow *row, const PejlFieldInfo *field);

/* A row that has no derived row yet. Rows of unknown tables have none: TRUE without effect. */
gboolean pejl_materialize_insert (PejlDb *db, const PejlRow *row, GError **error);
/* Only the columns of the op just applied, so that indices over others are left alone. */
gboolean pejl_materialize_update (PejlDb *db, const PejlRow *row, const PejlOp *op, gboolean had_conflicts,
                                  GError **error);
/* After any number of ops: insert or full update, whichever it needs. *table: the row's; 0 without ops. */
gboolean pejl_materialize_row (PejlDb *db, const PejlId *id, guint32 *table, GError **error);
/* Every derived table from all ops, in the transaction of the caller. Texts are queued for search anew. */
gboolean pejl_materialize_all (PejlDb *db, GCancellable *cancellable, GError **error);

/* Calls visit with each row of the store that has ops, in id order. */
typedef gboolean (*PejlRowVisit) (const PejlRow *row, gpointer user_data, GError **error);
gboolean pejl_rows_foreach (PejlDb *db, GCancellable *cancellable, PejlRowVisit visit, gpointer user_data,
                            GError **error);

G_END_DECLS
