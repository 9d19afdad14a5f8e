// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/: the inside of an action and of heads.
#pragma once

#include "core/store/pejl-action.h"
#include "core/store/pejl-op.h"

G_BEGIN_DECLS

struct _PejlHeads
{
  GArray *refs; /* PejlRef */
};

PejlHeads *pejl_heads_new (void);
void pejl_heads_add (PejlHeads *heads, const PejlRef *ref);

typedef struct
{
  PejlField field;
  PejlValue value;
  gboolean vektor; /* the value is the store's version vector when the op is made */
  PejlHeads *base; /* NULL: the heads at the time of commit */
} PejlActionSet;

typedef struct
{
  PejlTable table;
  PejlId row;
  gboolean deletes;
  GArray *sets; /* PejlActionSet */
} PejlActionOp;

typedef struct
{
  char *form;
  char *field;
} PejlActionDraft;

struct _PejlAction
{
  char *label;
  gboolean undoable;
  GPtrArray *ops;        /* PejlActionOp, in the order they were begun */
  GHashTable *by_row;    /* PejlId of an op above → the op */
  PejlActionOp *current; /* borrowed from ops */
  GPtrArray *drafts;     /* PejlActionDraft; NULL: none */
};

G_END_DECLS
