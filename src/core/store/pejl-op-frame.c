// SPDX-License-Identifier: GPL-3.0-or-later
// An op as bytes of its own, for a packet: its columns, little-endian and fixed, then its body.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-oplog.h"

#include <string.h>

/* rid, seq, hlc, schema, table, row, author, hash */
G_STATIC_ASSERT (PEJL_FRAME_HEAD == 3 * 8 + 2 * 4 + 2 * 16 + PEJL_HASH_LEN);

static void
put (GByteArray *out, guint64 value, guint bytes)
{
  guint64 le = GUINT64_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &le, bytes);
}

static guint64
get (const guint8 *at, guint bytes)
{
  guint64 value = 0;

  memcpy (&value, at, bytes);
  return GUINT64_FROM_LE (value);
}

void
pejl_op_put_frame (const PejlOp *op, GByteArray *out)
{
  g_autoptr (GByteArray) body = pejl_op_encode (op);

  put (out, op->ref.rid, 8);
  put (out, op->ref.seq, 8);
  put (out, op->hlc, 8);
  put (out, op->schema, 4);
  put (out, op->table, 4);
  g_byte_array_append (out, op->row.b, sizeof op->row.b);
  g_byte_array_append (out, op->author.b, sizeof op->author.b);
  g_byte_array_append (out, op->hash, PEJL_HASH_LEN);
  g_byte_array_append (out, body->data, body->len);
}

PejlOp *
pejl_op_from_frame (const guint8 *data, gsize length)
{
  g_autoptr (PejlOp) op = pejl_op_new_empty ();

  if (length < PEJL_FRAME_HEAD)
    return NULL;
  op->ref.rid = get (data, 8);
  op->ref.seq = get (data + 8, 8);
  op->hlc = get (data + 16, 8);
  op->schema = (guint32) get (data + 24, 4);
  op->table = (guint32) get (data + 28, 4);
  memcpy (op->row.b, data + 32, sizeof op->row.b);
  memcpy (op->author.b, data + 48, sizeof op->author.b);
  memcpy (op->hash, data + 64, PEJL_HASH_LEN);
  return pejl_op_decode (op, data + PEJL_FRAME_HEAD, length - PEJL_FRAME_HEAD) ? g_steal_pointer (&op) : NULL;
}
