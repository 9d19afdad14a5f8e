// SPDX-License-Identifier: GPL-3.0-or-later
// Private to store/ and exchange/: one op, its bytes in the file and in a packet, and its link in the hash chain.
#pragma once

#include "core/model/pejl-id.h"

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_HASH_LEN 32
#define PEJL_SALT_LEN 16

/* Names an op: the replica that wrote it and its number there. */
typedef struct
{
  guint64 rid;
  guint64 seq;
} PejlRef;

/* "3fa0c1…:17" */
char *pejl_ref_to_string (const PejlRef *ref);

typedef enum
{
  PEJL_VALUE_NONE = 0, /* cleared */
  PEJL_VALUE_INTEGER = 1,
  PEJL_VALUE_REAL = 2,
  PEJL_VALUE_TEXT = 3,
  PEJL_VALUE_ID = 4,
  PEJL_VALUE_ERASED = 5, /* gone for good; its hash stands in, so that the chain holds */
} PejlValueKind;

typedef struct
{
  PejlValueKind kind;
  union
  {
    gint64 integer;
    double real;
    char *text; /* owned, UTF-8 */
    PejlId id;
    guint8 hash[PEJL_HASH_LEN];
  };
} PejlValue;

void pejl_value_clear (PejlValue *value);
void pejl_value_copy (const PejlValue *from, PejlValue *to); /* to must be empty */
gboolean pejl_value_equal (const PejlValue *a, const PejlValue *b);

/* One field written. Its parents are n_parents refs from first_parent on in the op's refs. */
typedef struct
{
  guint32 field;
  guint first_parent;
  guint n_parents;
  PejlValue value;
  /* only in an inverse op: whose value this is; number 0: the field was empty before */
  PejlRef restores;
  guint8 salt[PEJL_SALT_LEN]; /* only when the op's salts are explicit */
} PejlWrite;

typedef struct
{
  PejlRef ref;
  guint64 hlc;         /* unix milliseconds << 16 | counter */
  guint32 schema;
  guint32 table;
  PejlId row;
  PejlId author;       /* nil: unknown */
  gboolean creates;    /* the row was new to its writer */
  gboolean inverse;    /* made by undo or redo */
  gboolean explicit_salts;
  gboolean refused;    /* not of its bytes: its writer has no role that may write it, so it does not show */
  guint8 salt[PEJL_SALT_LEN];
  GArray *writes;      /* PejlWrite */
  GArray *refs;        /* PejlRef */
  guint8 hash[PEJL_HASH_LEN];
} PejlOp;

/* An op with a fresh salt and no writes. */
PejlOp *pejl_op_new (guint32 table, const PejlId *row);
PejlOp *pejl_op_new_empty (void); /* to decode into */
void pejl_op_free (PejlOp *op);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PejlOp, pejl_op_free)

/* Takes what value owns. The parents are those added by pejl_op_add_parent() until the next write. */
void pejl_op_add_write (PejlOp *op, guint32 field, PejlValue *value);
void pejl_op_add_parent (PejlOp *op, const PejlRef *ref); /* once each */
/* The n_parents refs; NULL for none. */
const PejlRef *pejl_op_parents (const PejlOp *op, const PejlWrite *write);
/* The op that wrote the value first: for what undo or redo has put back, the one it came from. */
PejlRef pejl_op_origin (const PejlOp *op, const PejlWrite *write);
/* NULL when the op does not write the field. */
const PejlWrite *pejl_op_find_write (const PejlOp *op, guint32 field);

/* The body: everything that is no column of the op table. */
GByteArray *pejl_op_encode (const PejlOp *op);
/* Fills creates, salts, writes and refs. FALSE when the bytes are no body: nothing is kept then. */
gboolean pejl_op_decode (PejlOp *op, const guint8 *data, gsize length);

/* H(prev ‖ meta ‖ per write (field, parents, H(salt ‖ field ‖ value))). sum is reused between calls. */
void pejl_op_hash (const PejlOp *op, const guint8 prev[PEJL_HASH_LEN], GChecksum *sum,
                   guint8 hash[PEJL_HASH_LEN]);

/* Replaces the value of the field by its hash, and the salt it could be guessed with; the op's hash stays
 * what it was. FALSE when the op does not write the field. */
gboolean pejl_op_erase (PejlOp *op, guint32 field);

G_END_DECLS
