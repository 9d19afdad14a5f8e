// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: undo of what settled a clash brings the clash back, not only the value that was shown.
#pragma once

#include "core/store/pejl-row.h"

G_BEGIN_DECLS

/* op settled fields of the row, or a deletion against an edit. Undo brings back the latest of the values that stood there; for each
 * that stood against it, an op that brings that one back beside it, to be appended before the inverse itself, so that the same one
 * is shown. PejlOp*. */
GPtrArray *pejl_undo_against (const PejlRow *row, GPtrArray *ops, const PejlOp *op);
/* One of them is a deletion, as blind as it was to what stands in the row: the inverse itself says nothing of it. */
gboolean pejl_undo_is_blind (const PejlRow *row, GPtrArray *ops, const PejlOp *op);

/* Shared with the inverse itself. */
const PejlOp *pejl_undo_find_op (GPtrArray *ops, const PejlRef *ref);
const PejlHead *pejl_undo_head_of (const PejlRow *row, const PejlOp *op, const PejlWrite *write);
const PejlWrite *pejl_undo_write_before (GPtrArray *ops, const PejlOp *op, const PejlWrite *write, const PejlOp **writer);

G_END_DECLS
