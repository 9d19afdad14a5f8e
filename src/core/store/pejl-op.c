// SPDX-License-Identifier: GPL-3.0-or-later
// One op in memory and its link in the hash chain.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-op.h"

#include <sqlite3.h>
#include <string.h>

char *
pejl_ref_to_string (const PejlRef *ref)
{
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT, ref->rid, ref->seq);
}

void
pejl_value_clear (PejlValue *value)
{
  if (value->kind == PEJL_VALUE_TEXT)
    g_free (value->text);
  memset (value, 0, sizeof *value);
}

void
pejl_value_copy (const PejlValue *from, PejlValue *to)
{
  *to = *from;
  if (from->kind == PEJL_VALUE_TEXT)
    to->text = g_strdup (from->text);
}

gboolean
pejl_value_equal (const PejlValue *a, const PejlValue *b)
{
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case PEJL_VALUE_NONE:
      return TRUE;
    case PEJL_VALUE_INTEGER:
      return a->integer == b->integer;
    case PEJL_VALUE_REAL:
      return memcmp (&a->real, &b->real, sizeof a->real) == 0;
    case PEJL_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;
    case PEJL_VALUE_ID:
      return pejl_id_equal (&a->id, &b->id);
    case PEJL_VALUE_ERASED:
      return memcmp (a->hash, b->hash, PEJL_HASH_LEN) == 0;
    default:
      g_assert_not_reached ();
    }
}

static void
clear_write (gpointer data)
{
  PejlWrite *write = data;

  pejl_value_clear (&write->value);
}

PejlOp *
pejl_op_new_empty (void)
{
  PejlOp *op = g_new0 (PejlOp, 1);

  op->writes = g_array_sized_new (FALSE, FALSE, sizeof (PejlWrite), 8);
  op->refs = g_array_new (FALSE, FALSE, sizeof (PejlRef));
  g_array_set_clear_func (op->writes, clear_write);
  return op;
}

PejlOp *
pejl_op_new (guint32 table, const PejlId *row)
{
  PejlOp *op = pejl_op_new_empty ();

  op->table = table;
  op->row = *row;
  sqlite3_randomness (PEJL_SALT_LEN, op->salt);
  return op;
}

void
pejl_op_free (PejlOp *op)
{
  if (op == NULL)
    return;
  g_array_unref (op->writes);
  g_array_unref (op->refs);
  g_free (op);
}

void
pejl_op_add_write (PejlOp *op, guint32 field, PejlValue *value)
{
  PejlWrite write = { .field = field, .first_parent = op->refs->len, .value = *value };

  memset (value, 0, sizeof *value);
  g_array_append_val (op->writes, write);
}

void
pejl_op_add_parent (PejlOp *op, const PejlRef *ref)
{
  PejlWrite *write;
  const PejlRef *known;

  g_return_if_fail (op->writes->len > 0);

  write = &g_array_index (op->writes, PejlWrite, op->writes->len - 1);
  known = pejl_op_parents (op, write);
  for (guint i = 0; i < write->n_parents; i++)
    if (known[i].rid == ref->rid && known[i].seq == ref->seq)
      return;
  g_array_append_val (op->refs, *ref);
  write->n_parents++;
}

const PejlRef *
pejl_op_parents (const PejlOp *op, const PejlWrite *write)
{
  if (write->n_parents == 0)
    return NULL;
  return (const PejlRef *) (gpointer) op->refs->data + write->first_parent;
}

PejlRef
pejl_op_origin (const PejlOp *op, const PejlWrite *write)
{
  return op->inverse ? write->restores : op->ref;
}

const PejlWrite *
pejl_op_find_write (const PejlOp *op, guint32 field)
{
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);

      if (write->field == field)
        return write;
    }
  return NULL;
}

/* --- the chain --- */

static void
sum_u64 (GChecksum *sum, guint64 value)
{
  guint64 le = GUINT64_TO_LE (value);

  g_checksum_update (sum, (const guchar *) &le, sizeof le);
}

static void
finish (GChecksum *sum, guint8 *out)
{
  gsize length = PEJL_HASH_LEN;

  g_checksum_get_digest (sum, out, &length);
  g_checksum_reset (sum);
}

/* Each field has a salt of its own, so that one value can be erased without making the others guessable or
 * unprovable. */
static void
field_salt (const PejlOp *op, const PejlWrite *write, GChecksum *sum, guint8 salt[PEJL_SALT_LEN])
{
  guint8 derived[PEJL_HASH_LEN];

  if (op->explicit_salts)
    {
      memcpy (salt, write->salt, PEJL_SALT_LEN);
      return;
    }
  g_checksum_update (sum, op->salt, PEJL_SALT_LEN);
  sum_u64 (sum, write->field);
  finish (sum, derived);
  memcpy (salt, derived, PEJL_SALT_LEN);
}

static void
sum_value (GChecksum *sum, const PejlValue *value)
{
  guint64 bits;

  switch (value->kind)
    {
    case PEJL_VALUE_INTEGER:
      sum_u64 (sum, (guint64) value->integer);
      break;
    case PEJL_VALUE_REAL:
      memcpy (&bits, &value->real, sizeof bits);
      sum_u64 (sum, bits);
      break;
    case PEJL_VALUE_TEXT:
      g_checksum_update (sum, (const guchar *) value->text, -1);
      break;
    case PEJL_VALUE_ID:
      g_checksum_update (sum, value->id.b, sizeof value->id.b);
      break;
    case PEJL_VALUE_NONE:
    case PEJL_VALUE_ERASED:
    default:
      break;
    }
}

static void
value_hash (const PejlOp *op, const PejlWrite *write, GChecksum *sum, guint8 hash[PEJL_HASH_LEN])
{
  guint8 salt[PEJL_SALT_LEN];

  if (write->value.kind == PEJL_VALUE_ERASED)
    {
      memcpy (hash, write->value.hash, PEJL_HASH_LEN);
      return;
    }
  field_salt (op, write, sum, salt);
  g_checksum_update (sum, salt, PEJL_SALT_LEN);
  sum_u64 (sum, (guint64) write->field << 8 | (guint64) write->value.kind);
  sum_value (sum, &write->value);
  finish (sum, hash);
}

static void
sum_meta (const PejlOp *op, GChecksum *sum)
{
  sum_u64 (sum, op->ref.rid);
  sum_u64 (sum, op->ref.seq);
  sum_u64 (sum, op->hlc);
  sum_u64 (sum, (guint64) op->schema << 32 | op->table);
  g_checksum_update (sum, op->row.b, sizeof op->row.b);
  g_checksum_update (sum, op->author.b, sizeof op->author.b);
  sum_u64 (sum, (guint64) op->writes->len << 2 | (op->inverse ? 2 : 0) | (op->creates ? 1 : 0));
}

void
pejl_op_hash (const PejlOp *op, const guint8 prev[PEJL_HASH_LEN], GChecksum *sum, guint8 hash[PEJL_HASH_LEN])
{
  g_autofree guint8 *values = g_malloc ((gsize) op->writes->len * PEJL_HASH_LEN + 1);

  for (guint i = 0; i < op->writes->len; i++)
    value_hash (op, &g_array_index (op->writes, PejlWrite, i), sum, values + (gsize) i * PEJL_HASH_LEN);

  g_checksum_update (sum, prev, PEJL_HASH_LEN);
  sum_meta (op, sum);
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *write = &g_array_index (op->writes, PejlWrite, i);
      const PejlRef *parents = pejl_op_parents (op, write);

      sum_u64 (sum, (guint64) write->field << 32 | write->n_parents);
      for (guint p = 0; p < write->n_parents; p++)
        {
          sum_u64 (sum, parents[p].rid);
          sum_u64 (sum, parents[p].seq);
        }
      if (op->inverse)
        {
          sum_u64 (sum, write->restores.rid);
          sum_u64 (sum, write->restores.seq);
        }
      g_checksum_update (sum, values + (gsize) i * PEJL_HASH_LEN, PEJL_HASH_LEN);
    }
  finish (sum, hash);
}

gboolean
pejl_op_erase (PejlOp *op, guint32 field)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  PejlWrite *write = (PejlWrite *) pejl_op_find_write (op, field);
  guint8 hash[PEJL_HASH_LEN];

  if (write == NULL)
    return FALSE;
  value_hash (op, write, sum, hash);
  if (!op->explicit_salts)
    {
      for (guint i = 0; i < op->writes->len; i++)
        {
          PejlWrite *each = &g_array_index (op->writes, PejlWrite, i);

          field_salt (op, each, sum, each->salt);
        }
      op->explicit_salts = TRUE;
      memset (op->salt, 0, PEJL_SALT_LEN);
    }
  memset (write->salt, 0, PEJL_SALT_LEN);
  pejl_value_clear (&write->value);
  write->value.kind = PEJL_VALUE_ERASED;
  memcpy (write->value.hash, hash, PEJL_HASH_LEN);
  return TRUE;
}
