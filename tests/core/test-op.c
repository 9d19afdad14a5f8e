// SPDX-License-Identifier: GPL-3.0-or-later
// An op's bytes and its place in the hash chain.
#include "core/store/pejl-op.h"

#include <string.h>

static const guint8 zero[PEJL_HASH_LEN] = { 0 };

/* One write of every kind, with parents of the own and of another replica. */
static PejlOp *
full_op (void)
{
  PejlId row = pejl_id_new ();
  PejlOp *op = pejl_op_new (14, &row);
  PejlValue values[] = {
    { .kind = PEJL_VALUE_NONE },
    { .kind = PEJL_VALUE_INTEGER, .integer = G_MININT64 },
    { .kind = PEJL_VALUE_INTEGER, .integer = G_MAXINT64 },
    { .kind = PEJL_VALUE_REAL, .real = -57.25 },
    { .kind = PEJL_VALUE_TEXT, .text = g_strdup ("Børnene så en snegl") },
    { .kind = PEJL_VALUE_ID, .id = row },
  };

  op->ref = (PejlRef){ 0x8000000000000001, 300 };
  op->hlc = 12345678901234;
  op->schema = 1;
  op->creates = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      pejl_op_add_write (op, 1400 + i, &values[i]);
      pejl_op_add_parent (op, &(PejlRef){ op->ref.rid, i + 1 });
      pejl_op_add_parent (op, &(PejlRef){ op->ref.rid, i + 1 });
      pejl_op_add_parent (op, &(PejlRef){ 42, G_MAXUINT64 });
    }
  return op;
}

static PejlOp *
through_bytes (const PejlOp *op)
{
  g_autoptr (GByteArray) bytes = pejl_op_encode (op);
  PejlOp *back = pejl_op_new_empty ();

  back->ref = op->ref;
  back->hlc = op->hlc;
  back->schema = op->schema;
  back->table = op->table;
  back->row = op->row;
  back->author = op->author;
  g_assert_true (pejl_op_decode (back, bytes->data, bytes->len));
  return back;
}

static void
test_inverse_round_trip (void)
{
  g_autoptr (PejlOp) op = full_op ();
  g_autoptr (PejlOp) back = NULL;
  PejlRef origin;

  op->inverse = TRUE;
  g_array_index (op->writes, PejlWrite, 2).restores = (PejlRef){ 42, 7 };
  back = through_bytes (op);
  origin = pejl_op_origin (back, &g_array_index (back->writes, PejlWrite, 2));
  g_assert_true (back->inverse);
  g_assert_cmpuint (origin.rid, ==, 42);
  g_assert_cmpuint (origin.seq, ==, 7);
}

static void
get_hash (const PejlOp *op, guint8 hash[PEJL_HASH_LEN])
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  pejl_op_hash (op, zero, sum, hash);
}

static void
test_round_trip (void)
{
  g_autoptr (PejlOp) op = full_op ();
  g_autoptr (PejlOp) back = through_bytes (op);
  g_autoptr (GByteArray) first = pejl_op_encode (op);
  g_autoptr (GByteArray) second = pejl_op_encode (back);
  guint8 a[PEJL_HASH_LEN], b[PEJL_HASH_LEN];

  g_assert_cmpmem (first->data, first->len, second->data, second->len);
  g_assert_true (back->creates);
  g_assert_cmpuint (back->writes->len, ==, op->writes->len);
  for (guint i = 0; i < op->writes->len; i++)
    {
      const PejlWrite *x = &g_array_index (op->writes, PejlWrite, i);
      const PejlWrite *y = &g_array_index (back->writes, PejlWrite, i);

      g_assert_cmpuint (x->field, ==, y->field);
      g_assert_cmpuint (x->n_parents, ==, 2);
      g_assert_cmpmem (pejl_op_parents (op, x), 2 * sizeof (PejlRef), pejl_op_parents (back, y),
                       2 * sizeof (PejlRef));
      g_assert_true (pejl_value_equal (&x->value, &y->value));
    }
  get_hash (op, a);
  get_hash (back, b);
  g_assert_cmpmem (a, sizeof a, b, sizeof b);
}

/* Whatever is cut off or added is refused; whatever is changed is refused or hashes to something else. */
static void
test_damaged_body (void)
{
  g_autoptr (PejlOp) op = full_op ();
  g_autoptr (GByteArray) bytes = pejl_op_encode (op);
  g_autoptr (PejlOp) back = through_bytes (op);
  guint8 good[PEJL_HASH_LEN], got[PEJL_HASH_LEN];

  get_hash (op, good);
  for (guint length = 0; length < bytes->len; length++)
    g_assert_false (pejl_op_decode (back, bytes->data, length));
  g_assert_cmpuint (back->writes->len, ==, 0);
  for (guint bit = 0; bit < bytes->len * 8; bit++)
    {
      bytes->data[bit / 8] ^= (guint8) (1 << bit % 8);
      if (pejl_op_decode (back, bytes->data, bytes->len))
        {
          get_hash (back, got);
          g_assert_cmpint (memcmp (good, got, PEJL_HASH_LEN), !=, 0);
        }
      bytes->data[bit / 8] ^= (guint8) (1 << bit % 8);
    }
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  g_assert_false (pejl_op_decode (back, bytes->data, bytes->len));
}

/* A field has one value in one op; with two, none of them could be told by its op. */
static void
test_field_twice (void)
{
  PejlId row = pejl_id_new ();
  g_autoptr (PejlOp) op = pejl_op_new (14, &row);
  g_autoptr (PejlOp) back = pejl_op_new_empty ();
  g_autoptr (GByteArray) bytes = NULL;

  for (int i = 0; i < 2; i++)
    {
      PejlValue value = { .kind = PEJL_VALUE_INTEGER, .integer = i };

      pejl_op_add_write (op, 1402, &value);
    }
  bytes = pejl_op_encode (op);
  g_assert_false (pejl_op_decode (back, bytes->data, bytes->len));
  g_assert_false (pejl_op_decode (back, NULL, 0));
}

static void
test_random_bodies (void)
{
  g_autoptr (PejlOp) op = pejl_op_new_empty ();

  for (int round = 0; round < 20000; round++)
    {
      guint8 bytes[96];
      gsize length = (gsize) g_test_rand_int_range (0, sizeof bytes);

      for (gsize i = 0; i < length; i++)
        bytes[i] = (guint8) g_test_rand_int ();
      if (length > 2)
        {
          bytes[0] = 1;
          bytes[1] &= 7;
        }
      pejl_op_decode (op, bytes, length);
    }
}

static void
test_every_part_counts (void)
{
  g_autoptr (PejlOp) op = full_op ();
  guint8 good[PEJL_HASH_LEN], got[PEJL_HASH_LEN];

  get_hash (op, good);
#define CHANGED(change, back)                                \
  change;                                                    \
  get_hash (op, got);                                        \
  g_assert_cmpint (memcmp (good, got, sizeof good), !=, 0);  \
  back
  CHANGED (op->ref.rid++, op->ref.rid--);
  CHANGED (op->ref.seq++, op->ref.seq--);
  CHANGED (op->hlc++, op->hlc--);
  CHANGED (op->schema++, op->schema--);
  CHANGED (op->table++, op->table--);
  CHANGED (op->row.b[0]++, op->row.b[0]--);
  CHANGED (op->author.b[0]++, op->author.b[0]--);
  CHANGED (op->creates = FALSE, op->creates = TRUE);
  CHANGED (op->inverse = TRUE, op->inverse = FALSE);
  CHANGED (op->salt[0]++, op->salt[0]--);
  get_hash (op, got);
  g_assert_cmpmem (good, sizeof good, got, sizeof got);
}

static void
test_erase (void)
{
  g_autoptr (PejlOp) op = full_op ();
  guint8 good[PEJL_HASH_LEN], got[PEJL_HASH_LEN];

  get_hash (op, good);
  for (guint32 field = 1404; field >= 1403; field--)
    {
      g_autoptr (PejlOp) back = NULL;
      g_autoptr (GByteArray) bytes = NULL;

      g_assert_true (pejl_op_erase (op, field));
      back = through_bytes (op);
      get_hash (back, got);
      g_assert_cmpmem (good, sizeof good, got, sizeof got);
      g_assert_cmpint (pejl_op_find_write (back, field)->value.kind, ==, PEJL_VALUE_ERASED);
      bytes = pejl_op_encode (op);
      g_assert_null (memmem (bytes->data, bytes->len, "snegl", 5));
    }
  g_assert_false (pejl_op_erase (op, 9999));
  g_assert_cmpint (pejl_op_find_write (op, 1401)->value.integer, ==, G_MININT64);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/op/round-trip", test_round_trip);
  g_test_add_func ("/op/inverse-round-trip", test_inverse_round_trip);
  g_test_add_func ("/op/damaged-body", test_damaged_body);
  g_test_add_func ("/op/field-twice", test_field_twice);
  g_test_add_func ("/op/random-bodies", test_random_bodies);
  g_test_add_func ("/op/every-part-counts", test_every_part_counts);
  g_test_add_func ("/op/erase", test_erase);

  return g_test_run ();
}
