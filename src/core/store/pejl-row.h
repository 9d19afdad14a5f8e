// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: what the ops of one row add up to, in whatever order they are given.
#pragma once

#include "core/store/pejl-op.h"
#include "core/store/pejl-schema.h"
#include "core/store/pejl-vektor.h"

G_BEGIN_DECLS

/* A write that no other write of the same field names as a parent. */
typedef struct
{
  PejlRef ref;
  PejlRef origin; /* see pejl_op_origin() */
  guint64 hlc;
  guint32 field;
  PejlValue value;
  GArray *seen; /* PejlRef: all the writer of a deletion had seen; NULL for other fields */
} PejlHead;

typedef struct
{
  PejlId id;
  guint32 table;   /* of its ops; the lowest, should a forged op name another */
  gboolean exists; /* it has at least one op */
  GArray *heads;   /* PejlHead of every field, fields of newer schemas too */
  GArray *named;   /* (field, ref) that were named as parents and were no head when they were */

  /* The tilsyn that it belongs to: the one its earliest write names, so that no later one can take it out of what is locked.
   * No id: it belongs to none. */
  PejlValue owner;
  guint64 owner_hlc;
  guint64 owner_rid;

  /* What the version holds that the tilsyn is locked as; NULL: it is not locked. Ops outside it do not show. */
  PejlVektor *laas;
  guint n_inside;  /* ops that show, as a whole or in part */
  GArray *refused; /* PejlRef of ops whose writer has no role that may write them; NULL: none */
  gboolean only_refused;
  GArray *late;    /* PejlRef of ops that do not, as a whole or in part; NULL: none */
} PejlRow;

/* laas: nullable. */
PejlRow *pejl_row_new (const PejlId *id, PejlVektor *laas);
void pejl_row_free (PejlRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlRow, pejl_row_free)

void pejl_row_apply (PejlRow *row, const PejlOp *op);

/* Whether a write shows in a row of that table though its tilsyn is locked: the process goes on, what was seen and judged
 * stands. A step back is no part of the process: it comes from a copy that did not know. */
gboolean pejl_row_is_process (guint32 table, const PejlWrite *write);
/* Every op of it came after its tilsyn was locked: it is a deleted row without contents. */
gboolean pejl_row_is_hidden (const PejlRow *row);

/* The head that is shown: the one with the greatest (hlc, rid), or with the least where the first stands. NULL when the field
 * has never been written. */
const PejlHead *pejl_row_shown (const PejlRow *row, guint32 field);
gboolean pejl_row_is_contested (const PejlRow *row, guint32 field);
gboolean pejl_row_is_head (const PejlRow *row, guint32 field, const PejlRef *ref);

/* Hidden only if every current write of "deleted" says so and one of their writers had seen every other
 * head. */
gboolean pejl_row_is_deleted (const PejlRow *row);
/* A deletion stands against an edit its writer had not seen, or against an undeletion. */
gboolean pejl_row_deletion_is_contested (const PejlRow *row);
/* How many of the table's fields are contested; the deletion counts as one. */
guint pejl_row_conflicts (const PejlRow *row);

/* Adds to the op's last write, as parents, the heads of its field; a deletion has seen every head of the
 * row. */
void pejl_row_add_parents (const PejlRow *row, PejlOp *op);

/* (hlc, rid) order. */
gboolean pejl_head_is_later (guint64 hlc, guint64 rid, guint64 than_hlc, guint64 than_rid);

G_END_DECLS
