// SPDX-License-Identifier: GPL-3.0-or-later
// An op's body as bytes: little-endian, numbers as varints, nothing that depends on the machine.
//
//   version (1), flags (1), salt (16, unless salts are explicit), number of writes, then per write:
//   field, number of parents, the parents, whose value is restored (only in an inverse op),
//   kind of value (1), salt (16, if explicit and not erased), value.
// Another op is named by 0 (the op's own replica) or 1 and the replica (8), then its number.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-op.h"

#include <string.h>

#define BODY_VERSION 1
#define FLAG_CREATES 1
#define FLAG_EXPLICIT_SALTS 2
#define FLAG_INVERSE 4
/* More fields than any table has, and few enough to compare each with each. */
#define MAX_WRITES 1024
#define FLAGS_KNOWN (FLAG_CREATES | FLAG_EXPLICIT_SALTS | FLAG_INVERSE)

/* --- writing --- */

static void
put_u8 (GByteArray *out, guint8 byte)
{
  g_byte_array_append (out, &byte, 1);
}

static void
put_varint (GByteArray *out, guint64 value)
{
  guint8 bytes[10];
  guint n = 0;

  while (value >= 0x80)
    {
      bytes[n++] = (guint8) (value | 0x80);
      value >>= 7;
    }
  bytes[n++] = (guint8) value;
  g_byte_array_append (out, bytes, n);
}

static void
put_u64 (GByteArray *out, guint64 value)
{
  guint64 le = GUINT64_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &le, sizeof le);
}

static void
put_value (GByteArray *out, const PejlValue *value)
{
  guint64 bits;
  gsize length;

  switch (value->kind)
    {
    case PEJL_VALUE_INTEGER: /* zigzag: small numbers of either sign stay short */
      put_varint (out, (guint64) value->integer << 1 ^ (value->integer < 0 ? G_MAXUINT64 : 0));
      break;
    case PEJL_VALUE_REAL:
      memcpy (&bits, &value->real, sizeof bits);
      put_u64 (out, bits);
      break;
    case PEJL_VALUE_TEXT:
      length = strlen (value->text);
      put_varint (out, length);
      g_byte_array_append (out, (const guint8 *) value->text, (guint) length);
      break;
    case PEJL_VALUE_ID:
      g_byte_array_append (out, value->id.b, sizeof value->id.b);
      break;
    case PEJL_VALUE_ERASED:
      g_byte_array_append (out, value->hash, PEJL_HASH_LEN);
      break;
    case PEJL_VALUE_NONE:
    default:
      break;
    }
}

static void
put_ref (GByteArray *out, const PejlOp *op, const PejlRef *ref)
{
  put_u8 (out, ref->rid != op->ref.rid);
  if (ref->rid != op->ref.rid)
    put_u64 (out, ref->rid);
  put_varint (out, ref->seq);
}

static void
put_write (GByteArray *out, const PejlOp *op, const PejlWrite *write)
{
  const PejlRef *parents = pejl_op_parents (op, write);

  put_varint (out, write->field);
  put_varint (out, write->n_parents);
  for (guint i = 0; i < write->n_parents; i++)
    put_ref (out, op, &parents[i]);
  if (op->inverse)
    put_ref (out, op, &write->restores);
  put_u8 (out, (guint8) write->value.kind);
  if (op->explicit_salts && write->value.kind != PEJL_VALUE_ERASED)
    g_byte_array_append (out, write->salt, PEJL_SALT_LEN);
  put_value (out, &write->value);
}

GByteArray *
pejl_op_encode (const PejlOp *op)
{
  GByteArray *out = g_byte_array_sized_new (128);

  put_u8 (out, BODY_VERSION);
  put_u8 (out, (guint8) ((op->creates ? FLAG_CREATES : 0) | (op->explicit_salts ? FLAG_EXPLICIT_SALTS : 0)
                         | (op->inverse ? FLAG_INVERSE : 0)));
  if (!op->explicit_salts)
    g_byte_array_append (out, op->salt, PEJL_SALT_LEN);
  put_varint (out, op->writes->len);
  for (guint i = 0; i < op->writes->len; i++)
    put_write (out, op, &g_array_index (op->writes, PejlWrite, i));
  return out;
}

/* --- reading: what comes from a file is checked at every byte --- */

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Input;

static gboolean
take (Input *in, gpointer out, gsize length)
{
  if ((gsize) (in->end - in->at) < length)
    return FALSE;
  memcpy (out, in->at, length);
  in->at += length;
  return TRUE;
}

static gboolean
take_varint (Input *in, guint64 *value)
{
  *value = 0;
  for (guint shift = 0; shift < 64 && in->at < in->end; shift += 7)
    {
      guint8 byte = *in->at++;

      if (shift == 63 && byte > 1)
        return FALSE;
      *value |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return TRUE;
    }
  return FALSE;
}

static gboolean
take_u64 (Input *in, guint64 *value)
{
  if (!take (in, value, sizeof *value))
    return FALSE;
  *value = GUINT64_FROM_LE (*value);
  return TRUE;
}

static gboolean
take_text (Input *in, PejlValue *value)
{
  guint64 length;

  if (!take_varint (in, &length) || length > (guint64) (in->end - in->at)
      || !g_utf8_validate_len ((const char *) in->at, (gsize) length, NULL))
    return FALSE;
  value->text = g_strndup ((const char *) in->at, (gsize) length);
  value->kind = PEJL_VALUE_TEXT;
  in->at += length;
  return TRUE;
}

static gboolean
take_value (Input *in, guint8 kind, PejlValue *value)
{
  guint64 bits;

  switch (kind)
    {
    case PEJL_VALUE_NONE:
      break;
    case PEJL_VALUE_INTEGER:
      if (!take_varint (in, &bits))
        return FALSE;
      value->integer = (gint64) (bits >> 1 ^ (bits & 1 ? G_MAXUINT64 : 0));
      break;
    case PEJL_VALUE_REAL:
      if (!take_u64 (in, &bits))
        return FALSE;
      memcpy (&value->real, &bits, sizeof bits);
      break;
    case PEJL_VALUE_TEXT:
      return take_text (in, value);
    case PEJL_VALUE_ID:
      if (!take (in, value->id.b, sizeof value->id.b))
        return FALSE;
      break;
    case PEJL_VALUE_ERASED:
      if (!take (in, value->hash, PEJL_HASH_LEN))
        return FALSE;
      break;
    default:
      return FALSE;
    }
  value->kind = (PejlValueKind) kind;
  return TRUE;
}

static gboolean
take_ref (Input *in, const PejlOp *op, PejlRef *ref)
{
  guint8 foreign;

  ref->rid = op->ref.rid;
  return take (in, &foreign, 1) && foreign <= 1
         && (foreign == 0 || take_u64 (in, &ref->rid))
         && take_varint (in, &ref->seq);
}

static gboolean
take_parents (Input *in, PejlOp *op, guint64 n)
{
  for (guint64 i = 0; i < n; i++)
    {
      PejlRef ref;

      if (!take_ref (in, op, &ref))
        return FALSE;
      g_array_append_val (op->refs, ref);
    }
  return TRUE;
}

static gboolean
take_write (Input *in, PejlOp *op)
{
  PejlWrite write = { .first_parent = op->refs->len };
  guint64 field, n_parents;
  guint8 kind;

  if (!take_varint (in, &field) || field > G_MAXUINT32
      || !take_varint (in, &n_parents) || n_parents > (guint64) (in->end - in->at)
      || !take_parents (in, op, n_parents)
      || (op->inverse && !take_ref (in, op, &write.restores))
      || !take (in, &kind, 1)
      || (op->explicit_salts && kind != PEJL_VALUE_ERASED && !take (in, write.salt, PEJL_SALT_LEN))
      || !take_value (in, kind, &write.value))
    return FALSE;
  write.field = (guint32) field;
  write.n_parents = (guint) n_parents;
  if (pejl_op_find_write (op, write.field) != NULL)
    {
      pejl_value_clear (&write.value);
      return FALSE;
    }
  g_array_append_val (op->writes, write);
  return TRUE;
}

static gboolean
decode (PejlOp *op, Input *in)
{
  guint8 head[2];
  guint64 n_writes;

  if (!take (in, head, sizeof head) || head[0] != BODY_VERSION || (head[1] & ~FLAGS_KNOWN) != 0)
    return FALSE;
  op->creates = (head[1] & FLAG_CREATES) != 0;
  op->inverse = (head[1] & FLAG_INVERSE) != 0;
  op->explicit_salts = (head[1] & FLAG_EXPLICIT_SALTS) != 0;
  if (!op->explicit_salts && !take (in, op->salt, PEJL_SALT_LEN))
    return FALSE;
  if (!take_varint (in, &n_writes) || n_writes > MAX_WRITES)
    return FALSE;
  for (guint64 i = 0; i < n_writes; i++)
    if (!take_write (in, op))
      return FALSE;
  return in->at == in->end;
}

gboolean
pejl_op_decode (PejlOp *op, const guint8 *data, gsize length)
{
  Input in = { data, length > 0 ? data + length : data };

  g_array_set_size (op->writes, 0);
  g_array_set_size (op->refs, 0);
  if (decode (op, &in))
    return TRUE;
  g_array_set_size (op->writes, 0);
  g_array_set_size (op->refs, 0);
  return FALSE;
}
